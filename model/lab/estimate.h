// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/sweep.h"

namespace vmscope::lab {

/// What is estimated from repetitions, of one run.
struct RunFigures
{
    double cost = 0; ///< ns
    double operationsPerSecond = 0;
    double flushesPerSecond = 0;
    double lockContention = 0;
    double tlbMissRate = 0;
};
[[nodiscard]] RunFigures figuresOf(const LoadResult& result);

/// Mean and half the width of the 95 % confidence interval by Student's t.
[[nodiscard]] Estimate estimateOf(std::span<const RunFigures> runs, double RunFigures::*figure);

} // namespace vmscope::lab
