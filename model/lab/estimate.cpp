// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/estimate.h"

#include <array>
#include <cmath>

namespace vmscope::lab {

namespace {

/// 97.5 % quantiles of Student's t by degrees of freedom, from 1 on.
constexpr std::array studentQuantiles{12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
                                      2.201,  2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
                                      2.080,  2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042};

double studentQuantile(std::size_t freedom)
{
    // Beyond the table: the normal distribution's, with the first term of Cornish and Fisher's expansion.
    constexpr double normal = 1.959964;
    if (freedom <= studentQuantiles.size())
        return studentQuantiles[freedom - 1];
    return normal + (normal * normal * normal + normal) / (4 * static_cast<double>(freedom));
}

} // namespace

RunFigures figuresOf(const LoadResult& result)
{
    return {.cost = result.meanCost(),
            .operationsPerSecond = result.operationsPerSecond(),
            .flushesPerSecond = result.flushesPerSecond(),
            .lockContention = result.lockContention(),
            .tlbMissRate = result.tlbMissRate()};
}

Estimate estimateOf(std::span<const RunFigures> runs, double RunFigures::*figure)
{
    if (runs.empty())
        return {};
    const auto count = static_cast<double>(runs.size());
    double mean = 0;
    for (const RunFigures& run : runs)
        mean += run.*figure / count;
    if (runs.size() == 1)
        return {mean, 0};
    double squares = 0;
    for (const RunFigures& run : runs)
        squares += (run.*figure - mean) * (run.*figure - mean);
    return {mean, studentQuantile(runs.size() - 1) * std::sqrt(squares / (count - 1) / count)};
}

} // namespace vmscope::lab
