// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/self_map.h"
#include "model/layout/window.h"

#include <algorithm>

namespace vmscope::layout {

namespace {

void addConstant(Layout& layout, std::string_view name, VirtualAddress address)
{
    layout.constants.push_back({name, address.value, Constant::Kind::Address});
}

void add(Layout& layout, RegionKind kind, VirtualRange range, Space space = Space::Both)
{
    if (!range.empty())
        layout.regions.push_back({kind, range, space});
}

void addConstants(Layout& layout, const Window& window)
{
    const MachineConfig& config = layout.config;
    layout.constants.push_back({"MAXMEM", window.maxmem.value, Constant::Kind::Size});
    addConstant(layout, "VMALLOC_START", vmallocStart(config.kernel->vmalloc, layout.highMemory));
    if (config.kernel->selfMap) {
        addConstant(layout, "VMALLOC_END", window.vmallocEnd);
        addTableConstants(layout, *config.kernel->selfMap);
    }
    if (config.kernel->fixmap == FixmapRow{})
        return;
    addConstant(layout, "VMALLOC_END", window.vmallocEnd);
    if (window.pkmap) {
        addConstant(layout, "PKMAP_BASE", *window.pkmap);
        layout.constants.push_back({"LAST_PKMAP", pkmapSlots(config.paging()), Constant::Kind::Count});
    }
    if (window.ldt)
        addConstant(layout, "LDT_BASE_ADDR", *window.ldt);
    if (window.cpuEntryArea)
        addConstant(layout, "CPU_ENTRY_AREA_BASE", *window.cpuEntryArea);
    addConstant(layout, "FIXADDR_START", window.fixaddrStart);
    if (config.kernel->fixmap.bootMaps != FixmapRow::BootMaps::None)
        addConstant(layout, "FIXADDR_TOT_START", window.fixaddrTotStart);
    addConstant(layout, "FIXADDR_TOP", config.kernel->fixmap.top);
}

/// Fills what lies between the regions of [start, end) with Unused ones.
void tile(std::vector<Region>& regions, VirtualRange window, Space space)
{
    std::vector<Region> tiled;
    tiled.reserve(2 * regions.size() + 2); // and the user part
    VirtualAddress at = window.start;
    for (const Region& region : regions) {
        if (region.range.start > at && at >= window.start)
            tiled.push_back({RegionKind::Unused, {at, region.range.start}, space});
        tiled.push_back(region);
        at = std::max(at, region.range.end);
    }
    if (at < window.end)
        tiled.push_back({RegionKind::Unused, {at, window.end}, space});
    regions = std::move(tiled);
}

void addKernelRegions(Layout& layout, const Window& window)
{
    const MachineConfig& config = layout.config;
    const Space own = config.kernel->separateSpaces ? Space::KernelOnly : Space::Both;
    const VirtualAddress vmalloc =
        std::min(vmallocStart(config.kernel->vmalloc, layout.highMemory), window.vmallocEnd);
    const Bytes pmd = pmdSize(config.paging());
    add(layout, RegionKind::DirectMap, {layout.pageOffset, layout.highMemory}, own);
    add(layout, RegionKind::Hole, {layout.highMemory, vmalloc}, own);
    add(layout, RegionKind::Vmalloc, {vmalloc, window.vmallocEnd}, own);
    if (window.pkmap)
        add(layout, RegionKind::Pkmap,
            {*window.pkmap, *window.pkmap + pkmapSlots(config.paging()) * pageSize});
    if (window.ldt)
        add(layout, RegionKind::Ldt, {*window.ldt, *window.ldt + pmd});
    if (window.cpuEntryArea) {
        const std::uint64_t pages =
            1 + std::uint64_t{config.kernel->cpuEntryAreaPagesPerCpu} * config.nrCpus();
        add(layout, RegionKind::CpuEntryArea,
            {*window.cpuEntryArea, *window.cpuEntryArea + pages * pageSize});
    }
    if (const auto& map = config.kernel->selfMap) {
        const Bytes size = tableWindowSize(config.paging());
        add(layout, RegionKind::OtherPageTables, {map->other, map->other + size});
        add(layout, RegionKind::PageTables, {map->own, map->own + size});
    }
    const FixmapRow& fixmap = config.kernel->fixmap;
    // Without HIGHMEM vmalloc ends at the permanent maps and takes over from the boot-time ones below them.
    const bool bootMapsAreLent = window.vmallocEnd > window.fixaddrTotStart;
    if (window.allIndices)
        add(layout, RegionKind::Fixmap,
            {bootMapsAreLent ? window.fixaddrStart : window.fixaddrTotStart,
             fixmap.top + (fixmap.indexZeroIsHole ? 0_B : pageSize)});
}

void planNarrow(Layout& layout)
{
    const MachineConfig& config = layout.config;
    const Window window = windowOf(config);
    layout.windowEnd = fourGiB;
    addConstants(layout, window);
    // Where the areas do not fit there is no layout: such a kernel does not boot.
    if (window.overlaps || layout.highMemory > window.vmallocEnd)
        add(layout, RegionKind::DirectMap, {layout.pageOffset, layout.highMemory});
    else
        addKernelRegions(layout, window);
    tile(layout.regions, {layout.pageOffset, fourGiB},
         config.kernel->separateSpaces ? Space::KernelOnly : Space::Both);
    const bool separate = config.kernel->separateSpaces;
    const VirtualAddress userEnd = separate && window.pkmap ? *window.pkmap : layout.pageOffset;
    layout.regions.insert(layout.regions.begin(),
                          {RegionKind::User, {{}, userEnd}, separate ? Space::UserOnly : Space::Both});
}

void planWide(Layout& layout)
{
    const WideWindow& wide = wideWindow(layout.config.paging());
    addConstant(layout, "VMALLOC_START", wide.vmalloc);
    addConstant(layout, "VMALLOC_END", wide.vmalloc + wide.vmallocSize - 1_B);
    addConstant(layout, "VMEMMAP_START", wide.vmemmap);
    addConstant(layout, "LDT_BASE_ADDR", wide.ldt);
    addConstant(layout, "CPU_ENTRY_AREA_BASE", 0xfffffe0000000000_va);
    add(layout, RegionKind::Ldt, {wide.ldt, wide.ldt + wide.ldtSize});
    add(layout, RegionKind::DirectMap, {wide.pageOffset, layout.highMemory});
    add(layout, RegionKind::DirectMapRoom, {layout.highMemory, wide.pageOffset + wide.directMapMax});
    add(layout, RegionKind::Vmalloc, {wide.vmalloc, wide.vmalloc + wide.vmallocSize});
    add(layout, RegionKind::Vmemmap, {wide.vmemmap, wide.vmemmap + wide.vmemmapSize});
    add(layout, RegionKind::CpuEntryArea, {0xfffffe0000000000_va, 0xfffffe8000000000_va});
    add(layout, RegionKind::KernelText, {0xffffffff80000000_va, 0xffffffffa0000000_va});
    tile(layout.regions, {wide.ldt, 0xffffffffa0000000_va}, Space::Both);
    layout.regions.insert(layout.regions.begin(), {RegionKind::User, {{}, wide.userEnd}, Space::Both});
}

/// Kernel regions that stay in the tables while a program runs. Without isolation that is all of them.
void planUserView(Layout& layout)
{
    const KernelProfile& kernel = *layout.config.kernel;
    const auto stays = [&](const Region& region) {
        using enum RegionKind;
        if (region.kind == User || region.kind == Unused)
            return false;
        if (!layout.isolated)
            return true;
        if (kernel.separateSpaces)
            return region.space == Space::Both;
        return region.kind == CpuEntryArea || region.kind == Ldt;
    };
    std::ranges::copy_if(layout.regions, std::back_inserter(layout.seenInUserMode), stays);
    // pti=auto clones kernel text and rodata, globally mapped, where there is no PCID, which a 32-bit kernel
    // never uses; pti=on does not (pti_kernel_image_global_ok() in mm/pti.c).
    const bool usesPcid = kernel.is64Bit() && layout.config.processor->pcid;
    if (!layout.isolated || kernel.separateSpaces || usesPcid || layout.config.options.pti)
        return;
    const VirtualAddress image = kernel.is64Bit() ? 0xffffffff80000000_va : layout.pageOffset;
    const VirtualAddress text = image + (kernel.low.imageStart - PhysicalAddress{});
    const Region region{RegionKind::KernelText, {text, text + kernel.tables.rodataEnd}, Space::Both};
    const auto above = std::ranges::find_if(
        layout.seenInUserMode, [&](const Region& other) { return other.range.start > region.range.start; });
    layout.seenInUserMode.insert(above, region);
}

} // namespace

void planVirtual(Layout& layout)
{
    layout.pageOffset = layout.config.pageOffset();
    layout.highMemory = layout.pageOffset + layout.lowMemory();
    if (layout.config.kernel->is64Bit())
        planWide(layout);
    else
        planNarrow(layout);
    planUserView(layout);
}

} // namespace vmscope::layout
