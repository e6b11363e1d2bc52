// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/scenario.h"

#include <span>

namespace vmscope::story {

/// Steps of several runs that show the same: by run, the index of its step, or nothing where that run has no
/// such step.
using AlignedSteps = std::vector<std::optional<std::size_t>>;

/// Lays runs of one scenario side by side: act by act, and inside an act by moment, depth and order, so that
/// as many steps as possible stand beside each other (the longest common subsequence). Each step of each run
/// is in one row, in its order.
[[nodiscard]] std::vector<AlignedSteps> aligned(std::span<const ScenarioRun* const> runs);

} // namespace vmscope::story
