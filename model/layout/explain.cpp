// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/explain.h"

#include "model/base/text.h"
#include "model/layout/formula.h"
#include "model/layout/real_mode.h"
#include "model/layout/self_map.h"
#include "model/layout/window.h"

#include <fmt/format.h>

namespace vmscope::layout {

namespace {

std::string rangeText(std::string_view badge, std::uint64_t start, std::uint64_t end)
{
    return fmt::format("{} {} – {}", badge, hexText(start), hexText(end - 1));
}

std::string hex(const Layout& layout, std::string_view name)
{
    const Constant* constant = layout.constant(name);
    return constant ? hexText(constant->value) : std::string("–");
}

Formula directMapFormula(const Layout& layout)
{
    const MachineConfig& config = layout.config;
    if (config.kernel->is64Bit())
        return {"p + page_offset_base, all of RAM",
                fmt::format("{} + {}", hexText(layout.pageOffset), hexText(layout.lowMemory().value))};
    const Window window = windowOf(config);
    if (const Bytes heap = config.kernel->low.earlyHeap; heap > 0_B && layout.maxPfn > layout.maxLowPfn)
        return {"early heap + mem_map, in whole page tables",
                fmt::format("{} + {} -> {}", sizeText(heap), sizeText(layout.memMap),
                            sizeText(layout.lowMemory()))};
    if (layout.maxPfn == layout.maxLowPfn && layout.lost() == 0_B)
        return {"PAGE_OFFSET + all of RAM",
                fmt::format("{} + {} = {}", hexText(layout.pageOffset), hexText(layout.lowMemory().value),
                            hexText(layout.highMemory))};
    const bool fromEnd = config.kernel->vmalloc.reserveEndsAtVmallocEnd;
    return {fmt::format("MAXMEM = {} - PAGE_OFFSET - __VMALLOC_RESERVE", fromEnd ? "VMALLOC_END" : "4 GiB"),
            fmt::format("{} - {} - {} = {}", hexText(fromEnd ? window.vmallocEnd.value : fourGiB.value),
                        hexText(layout.pageOffset), sizeText(window.reserve), sizeText(window.maxmem))};
}

Formula vmallocFormula(const Layout& layout)
{
    const VmallocRow& row = layout.config.kernel->vmalloc;
    if (layout.config.kernel->is64Bit())
        return {"vmalloc_base, fixed", hex(layout, "VMALLOC_START")};
    if (row.startAlignment == 1_B)
        return {"VMALLOC_START = high_memory + 8 MiB",
                fmt::format("{} + {} = {}", hexText(layout.highMemory), sizeText(row.startBias),
                            hex(layout, "VMALLOC_START"))};
    return {fmt::format("VMALLOC_START = (high_memory + {}) & ~(8 MiB - 1)",
                        row.startBias == 8_MiB ? "8 MiB" : "16 MiB - 1"),
            fmt::format("({} + {}) & {} = {}", hexText(layout.highMemory), hexText(row.startBias.value),
                        hexText(~(row.startAlignment.value - 1) & 0xffffffff), hex(layout, "VMALLOC_START"))};
}

Formula pkmapFormula(const Layout& layout)
{
    using enum PkmapRow::Place;
    const Paging paging = layout.config.paging();
    const Window window = windowOf(layout.config);
    const std::string mask = paging == Paging::TwoLevel ? "4 MiB" : "2 MiB";
    const std::string slots = fmt::format("; {} slots of 4 KiB", pkmapSlots(paging));
    switch (layout.config.kernel->pkmap.place) {
    case Fixed:
        return {"PKMAP_BASE is fixed in asm/highmem.h", hex(layout, "PKMAP_BASE") + slots};
    case BelowBootFixmap:
        return {"PKMAP_BASE = (FIXADDR_BOOT_START - 4096 * (LAST_PKMAP + 1)) & PMD_MASK",
                fmt::format("({} - 4096 * {}) down to {} = {}{}", hexText(window.fixaddrTotStart),
                            pkmapSlots(paging) + 1, mask, hex(layout, "PKMAP_BASE"), slots)};
    default:
        return {"PKMAP_BASE = (LDT_BASE_ADDR - 4096) & PMD_MASK",
                fmt::format("({} - 4096) down to {} = {}{}", hex(layout, "LDT_BASE_ADDR"), mask,
                            hex(layout, "PKMAP_BASE"), slots)};
    }
}

Formula cpuEntryAreaFormula(const Layout& layout)
{
    if (layout.config.kernel->is64Bit())
        return {"fixed", hex(layout, "CPU_ENTRY_AREA_BASE")};
    return {"(FIXADDR_TOT_START - 4096 * (NR_CPUS * pages + 1)) & PMD_MASK",
            fmt::format("{} - 4096 * ({} * {} + 1) -> {}", hex(layout, "FIXADDR_TOT_START"),
                        layout.config.nrCpus(), layout.config.kernel->cpuEntryAreaPagesPerCpu,
                        hex(layout, "CPU_ENTRY_AREA_BASE"))};
}

Formula fixmapFormula(const Layout& layout)
{
    const Window window = windowOf(layout.config);
    return {"FIXADDR_TOP - 4096 * __end_of_fixed_addresses",
            fmt::format("{} - 4096 * {} = {}; {} kmap slots a CPU * {} CPUs",
                        hexText(layout.config.kernel->fixmap.top), window.allIndices,
                        hexText(window.fixaddrTotStart), layout.config.kernel->fixmap.kmapSlotsPerCpu,
                        layout.config.nrCpus())};
}

/// Where an entry lies, and the slots of the page directory that make it so.
Formula selfMapFormula(const Layout& layout, VirtualAddress window)
{
    const Paging paging = layout.config.paging();
    const std::uint64_t first = window.value / pmdSize(paging).value % entriesPerTable(paging);
    const std::uint64_t last = first + tableWindowSize(paging) / pmdSize(paging) - 1;
    return {fmt::format("PTE of v at {} + (v >> 12) * {}", hexText(window), entryBytes(paging)),
            first == last
                ? fmt::format("slot {} of the page directory: {} * 4 MiB = {}", first, first, hexText(window))
                : fmt::format("slots {} to {} of the last page directory: 3 GiB + {} * 2 MiB = {}", first,
                              last, first, hexText(window))};
}

Formula formulaOf(const Layout& layout, RegionKind kind)
{
    switch (kind) {
    case RegionKind::User:
        return {"TASK_SIZE: 0 up to the split", hexText(layout.region(kind)->range.end)};
    case RegionKind::DirectMap:
        return directMapFormula(layout);
    case RegionKind::Hole:
        return {"high_memory up to VMALLOC_START",
                fmt::format("{} up to {}", hexText(layout.highMemory), hex(layout, "VMALLOC_START"))};
    case RegionKind::Vmalloc:
        return vmallocFormula(layout);
    case RegionKind::Pkmap:
        return pkmapFormula(layout);
    case RegionKind::Ldt:
        return {"LDT_BASE_ADDR = (CPU_ENTRY_AREA_BASE - 4096) & PMD_MASK", hex(layout, "LDT_BASE_ADDR")};
    case RegionKind::CpuEntryArea:
        return cpuEntryAreaFormula(layout);
    case RegionKind::Fixmap:
        return fixmapFormula(layout);
    case RegionKind::PageTables:
        return selfMapFormula(layout, layout.config.kernel->selfMap->own);
    case RegionKind::OtherPageTables:
        return selfMapFormula(layout, layout.config.kernel->selfMap->other);
    case RegionKind::Vmemmap:
        return {"one record of 64 bytes a page of the direct map", hex(layout, "VMEMMAP_START")};
    default:
        return realModeFormula(layout, kind);
    }
}

Formula formulaOf(const Layout& layout, PhysicalKind kind)
{
    const MachineConfig& config = layout.config;
    if (config.kernel->realMode)
        return realModeFormula(layout, kind);
    switch (kind) {
    case PhysicalKind::MemMap:
        return {"sizeof(struct page) * page frames",
                fmt::format("{} B * {} = {}", config.pageRecord().value,
                            countText(layout.memMap / config.pageRecord()), sizeText(layout.memMap))};
    case PhysicalKind::LowMemory:
        return {"RAM below max_low_pfn", fmt::format("max_low_pfn {:#x} * 4096 = {}", layout.maxLowPfn.value,
                                                     sizeText(layout.lowMemory()))};
    case PhysicalKind::HighMemory:
        return {"RAM from max_low_pfn up to max_pfn",
                fmt::format("{:#x} up to {:#x}, holes left out: {}", layout.maxLowPfn.value,
                            layout.maxPfn.value, sizeText(layout.highTotal))};
    case PhysicalKind::KernelImage:
        return {"text, data and bss, loaded at this physical address",
                hexText(config.kernel->low.imageStart)};
    case PhysicalKind::Swiotlb:
        return {"64 MiB where RAM lies above 4 GiB, halved until it fits",
                sizeText(layout.budget("swiotlb"))};
    default:
        return {};
    }
}

PhysicalRange extentOf(const Layout& layout, PhysicalKind kind)
{
    PhysicalRange all;
    for (const PhysicalExtent& extent : layout.physical)
        if (extent.kind == kind) {
            if (all.empty())
                all = extent.range;
            all.end = extent.range.end;
        }
    if (kind == PhysicalKind::LowMemory)
        all = {{}, layout.maxLowPfn.start()};
    return all;
}

Bytes sizeOfKind(const Layout& layout, PhysicalKind kind)
{
    switch (kind) {
    case PhysicalKind::LowMemory:
        return reachableLow(layout);
    case PhysicalKind::HighMemory:
        return layout.highTotal;
    case PhysicalKind::MemMap:
        return layout.memMap;
    default: {
        Bytes sum;
        for (const PhysicalExtent& extent : layout.physical)
            if (extent.kind == kind)
                sum += sizeOf(extent.range);
        return sum;
    }
    }
}

std::string occupantText(const Layout& layout, VirtualAddress v)
{
    const Region* region = layout.regionAt(v);
    return region ? std::string(nameOf(region->kind)) : std::string("nothing");
}

} // namespace

Explanation explain(const Layout& layout, RegionKind kind)
{
    const Region* region = layout.region(kind);
    if (!region)
        return {};
    Formula formula = formulaOf(layout, kind);
    return {rangeText("v", region->range.start.value, region->range.end.value), sizeOf(region->range),
            std::move(formula.formula), std::move(formula.withNumbers),
            std::string(layout.config.kernel->source)};
}

Explanation explain(const Layout& layout, PhysicalKind kind)
{
    const PhysicalRange range = extentOf(layout, kind);
    if (range.empty())
        return {};
    Formula formula = formulaOf(layout, kind);
    const auto& realMode = layout.config.kernel->realMode;
    const bool onCard =
        kind == PhysicalKind::HighMemory && realMode && realMode->hidden == RealModeRow::Hidden::CardBanks;
    return {onCard ? std::string("on the card: no physical address")
                   : rangeText("p", range.start.value, range.end.value),
            sizeOfKind(layout, kind), std::move(formula.formula), std::move(formula.withNumbers),
            std::string(layout.config.kernel->source)};
}

Explanation explainWindow(const Layout& layout)
{
    return {rangeText("v", layout.pageOffset.value, layout.windowEnd.value),
            layout.windowEnd - layout.pageOffset, "PAGE_OFFSET up to the top",
            std::string(layout.config.kernel->splitChoice), std::string(layout.config.kernel->source)};
}

Explanation explainAddressesToLend(const Layout& layout)
{
    const Bytes window = layout.windowEnd - layout.pageOffset;
    return {rangeText("v", layout.highMemory.value, layout.windowEnd.value), layout.addressesToLend(),
            "kernel window - direct map",
            fmt::format("{} - {} = {}", sizeText(window), sizeText(layout.highMemory - layout.pageOffset),
                        sizeText(layout.addressesToLend())),
            std::string(layout.config.kernel->source)};
}

std::string kernelAddressOf(const Layout& layout, PhysicalAddress p)
{
    if (layout.config.kernel->realMode)
        return realModeAddressOf(layout, p);
    const VirtualAddress sum{p.value + layout.pageOffset.value};
    const std::string start = fmt::format("p {} + {} = ", hexText(p), hexText(layout.pageOffset));
    if (p < layout.maxLowPfn.start())
        return fmt::format("{}v {}", start, hexText(sum));
    if (layout.config.kernel->is64Bit())
        return fmt::format("{}v {}, but there is no RAM", start, hexText(sum));
    if (sum.value > 0xffffffff)
        return fmt::format("{}{:#x}: does not fit into 32 bits", start, sum.value);
    return fmt::format("{}{}: {} lives there already", start, hexText(sum), occupantText(layout, sum));
}

std::optional<PhysicalAddress> physicalOf(const Layout& layout, VirtualAddress v)
{
    if (v < layout.pageOffset || v >= layout.highMemory)
        return std::nullopt;
    return PhysicalAddress{} + (v - layout.pageOffset);
}

} // namespace vmscope::layout
