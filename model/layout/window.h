// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// The compile-time marks of a 32-bit kernel's window, from its headers' formulas.
struct Window
{
    unsigned permanentIndices = 0; ///< __end_of_permanent_fixed_addresses
    unsigned allIndices = 0;       ///< __end_of_fixed_addresses
    VirtualAddress fixaddrStart{};
    VirtualAddress fixaddrTotStart{}; ///< with the boot-time maps
    std::optional<VirtualAddress> cpuEntryArea;
    std::optional<VirtualAddress> ldt;
    std::optional<VirtualAddress> pkmap;
    VirtualAddress vmallocEnd{};
    Bytes reserve{};       ///< __VMALLOC_RESERVE
    Bytes maxmem{};        ///< MAXMEM; zero where the reserve leaves nothing
    bool overlaps = false; ///< the areas do not fit into the window
};

inline constexpr VirtualAddress fourGiB{(4_GiB).value};

/// Only for 32-bit kernels.
[[nodiscard]] Window windowOf(const MachineConfig& config);

/// VMALLOC_START of a kernel whose direct map ends at `highMemory`.
[[nodiscard]] VirtualAddress vmallocStart(const VmallocRow& row, VirtualAddress highMemory);

/// Fills the virtual half of a layout whose `maxLowPfn` is known: constants, regions, what user mode sees.
void planVirtual(Layout& layout);

} // namespace vmscope::layout
