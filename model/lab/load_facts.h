// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load.h"

namespace vmscope::lab {

/// What a service does on a kernel and a processor: all that the simulated load needs to know of them.
struct LoadFacts
{
    enum class Way : std::uint8_t { Direct, Pkmap, Temporary, PageFrame };

    Way way = Way::Direct;
    layout::TemporaryMapRow temporary{};
    unsigned slotCount = 0;      ///< LAST_PKMAP; of temporary maps and page frames how many at once
    bool flushesAlways = false;  ///< kmap: a wrap flushes TLBs even where it freed no slot
    bool mayBePreempted = true;  ///< while it holds a map
    unsigned storesPerEntry = 1; ///< 2 with PAE
    bool global = false;         ///< kernel pages stay in the TLB when CR3 is loaded
    bool ownSpaces = false;      ///< 4G/4G: the kernel has tables of its own
    bool hasTlb = true;          ///< addresses are translated
    bool walksProgram = false;   ///< the program's tables are read by software before
    bool frameIsPaged = false;   ///< a page frame made of page-table entries (EMM386), else of bank registers
    unsigned cr3PerCall = 0;     ///< loads of CR3 a system call
    unsigned tableLevels = 2;    ///< that a walk for a 4 KiB page reads
    unsigned largeLevels = 1;    ///< and for a large one
    unsigned largeShift = 12;    ///< of the direct map's pages
    std::uint64_t firstSlotPage = 0; ///< pkmap: slot 0; temporary: slot 0 of processor 0, the others below it
    std::uint64_t directPage = 0;    ///< first page of the direct map, in pages of its size
    std::uint64_t directPages = 1;   ///< over which the working set is scattered
};

/// There is no problemOf() the load.
[[nodiscard]] LoadFacts factsFor(const Load& load, Service service);

} // namespace vmscope::lab
