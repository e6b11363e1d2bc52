// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// One past the last physical address that the kernel's page tables can name (max_arch_pfn).
[[nodiscard]] PhysicalAddress addressLimit(const MachineConfig& config);

/// Fills `maxLowPfn`, `maxPfn`, `losses` and `notes`: which RAM the kernel uses and where low memory ends.
/// `highmem=` and MAXMEM as in find_low_pfn_range() (arch/x86/mm/init_32.c). Returns the RAM that is left.
[[nodiscard]] RamMap planFrames(Layout& layout);

/// Zones of the kernel's RAM: limits as in zone_sizes_init() (arch/x86/mm/init.c).
[[nodiscard]] std::vector<Zone> zonesOf(const Layout& layout, const RamMap& ram);

} // namespace vmscope::layout
