// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/layout.h"

#include <algorithm>
#include <array>

namespace vmscope::layout {

namespace {

constexpr std::array<std::string_view, 19> regionNames{"user",
                                                       "direct_map",
                                                       "hole",
                                                       "vmalloc",
                                                       "pkmap",
                                                       "ldt",
                                                       "cpu_entry_area",
                                                       "fixmap",
                                                       "vmemmap",
                                                       "kernel_text",
                                                       "direct_map_room",
                                                       "page_tables",
                                                       "other_page_tables",
                                                       "unused",
                                                       "conventional",
                                                       "video",
                                                       "page_frame",
                                                       "system_rom",
                                                       "hma"};

constexpr std::array<std::string_view, 8> physicalNames{"not_ram", "kernel_image", "mem_map",     "swiotlb",
                                                        "initrd",  "low_memory",   "high_memory", "lost"};

} // namespace

std::string_view nameOf(RegionKind kind) { return regionNames[unsigned(kind)]; }
std::string_view nameOf(PhysicalKind kind) { return physicalNames[unsigned(kind)]; }

const Region* Layout::region(RegionKind kind) const
{
    const auto found = std::ranges::find(regions, kind, &Region::kind);
    return found == regions.end() ? nullptr : &*found;
}

const Region* Layout::regionAt(VirtualAddress address) const
{
    const auto found =
        std::ranges::find_if(regions, [&](const Region& region) { return region.range.contains(address); });
    return found == regions.end() ? nullptr : &*found;
}

const Constant* Layout::constant(std::string_view name) const
{
    const auto found = std::ranges::find(constants, name, &Constant::name);
    return found == constants.end() ? nullptr : &*found;
}

Bytes Layout::budget(std::string_view name) const
{
    const auto found = std::ranges::find(lowmemBudget, name, &BudgetItem::name);
    return found == lowmemBudget.end() ? Bytes{} : found->size;
}

Bytes Layout::lowPresent() const { return lowMemory() - budget("not_ram"); }

Bytes Layout::usableRam() const { return lowPresent() + highTotal; }

Bytes Layout::lost() const
{
    Bytes sum;
    for (const Loss& loss : losses)
        sum += loss.size;
    return sum;
}

Bytes Layout::addressesToLend() const { return windowEnd - highMemory; }

double Layout::shareMapped() const
{
    const Bytes all = usableRam() + lost();
    return all == 0_B ? 0 : static_cast<double>(lowPresent().value) / static_cast<double>(all.value);
}

Bytes Layout::processTables() const
{
    return config.processes.count *
           ((process.fixedTablePages + process.pageTablePages) * pageSize + process.slabBytes);
}

} // namespace vmscope::layout
