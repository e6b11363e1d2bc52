// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/kernel_profile.h"

/// Rows of small kernels that nobody ships: each shows one idea and nothing else.
namespace vmscope::layout {

/// Recursive page tables with two levels: slot 1023 of each page directory names that directory; slot 1022
/// is for the directory of another space. All tables may lie anywhere in RAM. Low memory is the image, a heap
/// for kmalloc(), and mem_map, whose records are needed before there is any other memory to allocate. It is
/// mapped in 4 KiB pages: in the window a large page would show as data where a table is looked for.
inline constexpr auto recursive = KernelProfile{
    .id = "recursive",
    .name = "Recursive tables",
    .family = "recursive",
    .idea = "page tables seen through themselves: no direct map of all RAM, no kmap",
    .source = "a teaching kernel, after FreeBSD's sys/i386/include/pmap.h (PTmap, PTD)",
    .splitChoice = "fixed: 3 GiB for programs",
    .highmemOff = true,
    .splits = 1u << unsigned(Split::ThreeG),
    .cpus = 8,
    .hasZoneDma = false,
    .structPage = 32_B,
    .structPageWithoutHighmem = 32_B,
    .vmalloc = {.startBias = 8_MiB, .startAlignment = 4_MiB, .reserve = 128_MiB},
    .selfMap = SelfMapRow{.own = 0xffc00000_va, .other = 0xff800000_va},
    .low = {.imageStart = 0x100000_pa,
            .imageReserved = 1_MiB,
            .imageResident = 1_MiB,
            .otherFixed = 256_KiB,
            .otherFixedWithoutHighmem = 256_KiB,
            .topDown = false,
            .scalesHashes = false,
            .earlyHeap = 16_MiB},
    .tables = {.largePages = false, .smallEdges = true},
};

/// With PAE the four directories need four slots: 508 to 511 of the topmost one, and 504 to 507 for another
/// space. That directory cannot be shared then: each process has its own copy.
inline constexpr auto recursivePae = [] {
    KernelProfile row = recursive;
    row.id = row.family = "recursive-pae";
    row.name = "Recursive tables PAE";
    row.idea = "the same with PAE: four slots, for four page directories";
    row.paging = Paging::Pae;
    row.selfMap = SelfMapRow{.own = 0xff800000_va, .other = 0xff000000_va};
    return row;
}();

} // namespace vmscope::layout
