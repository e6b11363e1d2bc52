// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/mmu.h"

#include <span>
#include <string_view>

namespace vmscope::hardware {

/// What things cost, in cycles of that processor. Model values to be edited, not measurements: no table of
/// them was published.
struct CycleCosts
{
    unsigned secondLevelHit = 8;
    unsigned walkRead = 20; ///< each entry a walk reads
    unsigned invlpg = 100;
    unsigned cr3Load = 100;

    bool operator==(const CycleCosts&) const = default;
};

/// The TLBs of a processor. Its features are in the row of the same id in processor.h.
struct CpuModel
{
    std::string_view id;
    std::string_view name;
    MmuGeometry mmu{};
    CycleCosts costs{};
    std::string_view note = {}; ///< what the sources leave open
};

[[nodiscard]] std::span<const CpuModel> cpuModels();

/// Nullptr where no row has this id.
[[nodiscard]] const CpuModel* findCpuModel(std::string_view id);

} // namespace vmscope::hardware
