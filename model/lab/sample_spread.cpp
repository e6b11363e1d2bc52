// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/sample_spread.h"

#include <algorithm>
#include <cmath>

namespace vmscope::lab {

namespace {

/// `sorted` is not empty; `share` 0 to 1.
double quantileOf(const std::vector<double>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double medianDistance(std::vector<double> samples, double from)
{
    for (double& sample : samples)
        sample = std::abs(sample - from);
    std::ranges::sort(samples);
    return quantileOf(samples, 0.5);
}

} // namespace

SampleSpread spreadOf(std::vector<double> samples)
{
    if (samples.empty())
        return {};
    std::ranges::sort(samples);
    const double median = quantileOf(samples, 0.5);
    return {.median = median,
            .lower = quantileOf(samples, 0.25),
            .upper = quantileOf(samples, 0.75),
            .deviation = medianDistance(samples, median),
            .samples = samples.size()};
}

} // namespace vmscope::lab
