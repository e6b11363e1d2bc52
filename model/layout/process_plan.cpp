// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/process_plan.h"

#include <algorithm>

namespace vmscope::layout {

namespace {

constexpr Bytes stackGap = 128_MiB; // MIN_GAP in arch/x86/mm/mmap.c

constexpr Bytes slack = 64_KiB; // no part is less than a page

/// At least one page.
Bytes wholePages(Bytes size) { return std::max(pageSize, pagesIn(size) * pageSize); }

VirtualAddress userEndOf(const Layout& layout)
{
    return layout.regions.front().range.end.alignedDown(pageSize);
}
VirtualAddress textStartOf(const KernelProfile& kernel)
{
    return kernel.is64Bit() ? 0x400000_va : 0x08048000_va;
}
VirtualAddress bottomUpBase(const Layout& layout)
{
    return VirtualAddress{userEndOf(layout).value / 3}.alignedDown(pageSize); // TASK_UNMAPPED_BASE
}

VirtualAddress mmapBaseFor(const Layout& layout, Bytes stack)
{
    return layout.config.kernel->bottomUpMmap ? bottomUpBase(layout)
                                              : userEndOf(layout) - std::max(stackGap, stack);
}

std::vector<PlannedArea> areasOf(const Layout& layout)
{
    const KernelProfile& kernel = *layout.config.kernel;
    const Bytes all = std::min(layout.config.processes.mappedEach, largestProcess(layout));
    const VirtualAddress userEnd = userEndOf(layout);
    const auto part = [&](std::uint64_t share) { return wholePages({all.value / share}); };
    VirtualAddress at = textStartOf(kernel);
    std::vector<PlannedArea> areas;
    areas.reserve(5);
    const auto add = [&](std::string_view name, VirtualAddress start, Bytes size) {
        areas.push_back({name, {start, start + size}});
        at = start + size;
    };
    add("text", at, part(16));
    add("data", at, part(16));
    add("heap", at, part(2));
    const Bytes libraries = part(4);
    const Bytes stack = part(8);
    const VirtualAddress base = mmapBaseFor(layout, stack);
    add("libraries", kernel.bottomUpMmap ? base : base - libraries, libraries);
    add("stack", userEnd - stack, stack);
    return areas;
}

/// Tables that map `tableSpan` bytes each and that the areas, in ascending order, need.
std::uint64_t tablesFor(const std::vector<PlannedArea>& areas, Bytes tableSpan)
{
    std::uint64_t tables = 0;
    std::uint64_t next = 0; // spans below this one are counted
    for (const PlannedArea& area : areas) {
        const std::uint64_t first = std::max(next, area.range.start.value / tableSpan.value);
        const std::uint64_t end = (area.range.end.value - 1) / tableSpan.value + 1;
        tables += end > first ? end - first : 0;
        next = std::max(next, end);
    }
    return tables;
}

/// Page directory and middle levels of one process: arch/x86/mm/pgtable.c (PREALLOCATED_PMDS and others).
std::uint64_t fixedTables(const Layout& layout, const std::vector<PlannedArea>& areas)
{
    const std::uint64_t topPages = layout.isolated ? 2 : 1;
    switch (layout.config.paging()) {
    case Paging::TwoLevel:
        return 1;
    case Paging::Pae: {
        const std::uint64_t userEntries = (layout.regions.front().range.end.value + (1_GiB).value - 1) >> 30;
        const bool kpti = layout.isolated && !layout.config.kernel->separateSpaces;
        return kpti ? topPages + 4 + (4 - userEntries) : userEntries;
    }
    case Paging::FourLevel:
        return topPages + tablesFor(areas, 512_GiB) + tablesFor(areas, 1_GiB);
    case Paging::FiveLevel:
        return topPages + tablesFor(areas, 256_TiB) + tablesFor(areas, 512_GiB) + tablesFor(areas, 1_GiB);
    }
    return 0;
}

} // namespace

Bytes largestProcess(const Layout& layout)
{
    const KernelProfile& kernel = *layout.config.kernel;
    const VirtualAddress start = textStartOf(kernel) + slack;
    if (kernel.bottomUpMmap) // text, data and heap, 5/8, end below the libraries
        return (bottomUpBase(layout) - start) / 5 * 8;
    // Below the stack's gap lie 7/8; beyond 1 GiB the stack outgrows the gap and all 8/8 count.
    const Bytes room = userEndOf(layout) - start;
    return std::min(room, (room - stackGap) / 7 * 8);
}

VirtualAddress mmapBase(const Layout& layout)
{
    return mmapBaseFor(layout, sizeOf(layout.process.areas.back().range));
}

PlannedProcess plannedProcess(const Layout& layout)
{
    PlannedProcess process;
    process.areas = areasOf(layout);
    for (const PlannedArea& area : process.areas)
        process.mappedPages += pagesIn(sizeOf(area.range));
    process.fixedTablePages = fixedTables(layout, process.areas);
    process.pageTablePages = tablesFor(process.areas, pmdSize(layout.config.paging()));
    const bool smallTop =
        layout.config.paging() == Paging::Pae && (!layout.isolated || layout.config.kernel->separateSpaces);
    process.slabBytes = smallTop ? 32_B : 0_B;
    return process;
}

} // namespace vmscope::layout
