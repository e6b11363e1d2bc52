// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/kernel_profile.h"

#include <cmath>

/// The logarithmic scale of RAM that slider and chart share: 16 MiB to 64 GiB, 16 steps a doubling.
namespace vmscope::views {

inline constexpr Bytes smallestRam = 16_MiB;
inline constexpr Bytes largestRam = 64_GiB;
inline constexpr int doublings = 12;
inline constexpr int stepsPerDoubling = 16;
inline constexpr int ramSteps = doublings * stepsPerDoubling;

/// Doublings above 16 MiB.
[[nodiscard]] inline double positionOf(Bytes ram)
{
    return std::log2(std::max(1.0, static_cast<double>(ram.value)) / static_cast<double>(smallestRam.value));
}

/// The slider's scale: the chart's but for systems that knew only little RAM.
struct RamScale
{
    Bytes smallest = smallestRam;
    Bytes unit = 1_MiB;
    int steps = ramSteps;

    [[nodiscard]] int stepOf(Bytes ram) const
    {
        const double share = double(std::max<std::uint64_t>(1, ram.value)) / double(smallest.value);
        return std::clamp(int(std::lround(std::log2(share) * stepsPerDoubling)), 0, steps);
    }
    /// Whole units; exact at each doubling.
    [[nodiscard]] Bytes at(int step) const
    {
        const double units = std::exp2(double(step) / stepsPerDoubling) * double(smallest / unit);
        return static_cast<std::uint64_t>(std::llround(units)) * unit;
    }
};

[[nodiscard]] inline int ramStep(Bytes ram) { return RamScale{}.stepOf(ram); }
[[nodiscard]] inline Bytes ramAtStep(int step) { return RamScale{}.at(step); }

[[nodiscard]] inline RamScale ramScaleOf(const layout::KernelProfile& kernel)
{
    if (!kernel.realMode)
        return {};
    RamScale scale{.smallest = 1_MiB, .unit = 64_KiB, .steps = 0};
    while (scale.at(scale.steps) < kernel.realMode->mostRam())
        scale.steps += stepsPerDoubling;
    return scale;
}

} // namespace vmscope::views
