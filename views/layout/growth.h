// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <vector>

/// What fills low memory as RAM grows: one plan a step of the RAM scale, as plain numbers.
namespace vmscope::views {

struct GrowthPoint
{
    Bytes ram;
    Bytes left;  ///< LowTotal
    Bytes fixed; ///< other fixed costs
    Bytes memMap;
    Bytes lost;
    double mapped = 1; ///< share of RAM with a permanent kernel address
    bool boots = true;
};

/// Plans `config` on every step of the RAM scale; RAM as a PC has it, or without holes.
[[nodiscard]] std::vector<GrowthPoint> growthOf(layout::MachineConfig config, layout::MachineKind machine);

/// LowTotal that a booted kernel reported.
struct RealKernel
{
    std::string kernel;
    Bytes ram;
    Bytes lowTotal;
};

/// The rows of resources/data/real-kernels.csv for this kernel.
[[nodiscard]] std::vector<RealKernel> realKernels(std::string_view kernelId);

} // namespace vmscope::views
