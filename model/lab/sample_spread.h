// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace vmscope::lab {

/// How repeated measurements of one figure lie: by ranks, so that the few that something disturbed do not
/// count.
struct SampleSpread
{
    double median = 0;
    double lower = 0;     ///< first quartile
    double upper = 0;     ///< third quartile
    double deviation = 0; ///< median absolute deviation from the median
    std::size_t samples = 0;

    bool operator==(const SampleSpread&) const = default;
    /// Half of the distance between the quartiles as a share of the median: the 0.06 of "±6 %".
    [[nodiscard]] double relative() const { return median > 0 ? (upper - lower) / 2 / median : 0; }
};

/// Quantiles between two samples are interpolated. All 0 where there is no sample.
[[nodiscard]] SampleSpread spreadOf(std::vector<double> samples);

} // namespace vmscope::lab
