// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/window.h"

namespace vmscope::layout {

namespace {

unsigned permanentIndices(const MachineConfig& config)
{
    const FixmapRow& fixmap = config.kernel->fixmap;
    const bool kmapSlots = config.hasHighmem() || !fixmap.kmapSlotsNeedHighmem;
    return fixmap.indicesBeforeKmap + (kmapSlots ? fixmap.kmapSlotsPerCpu * config.nrCpus() : 0) +
           fixmap.indicesAfterKmap;
}

/// FIX_BTMAP_END: the first index of the boot-time maps (asm/fixmap.h).
unsigned firstBootIndex(const FixmapRow& fixmap, unsigned permanent, Paging paging)
{
    using enum FixmapRow::BootMaps;
    const unsigned pages = fixmap.bootMapPages;
    const unsigned nextMultiple = permanent + pages - (permanent & (pages - 1));
    const bool crosses = ((permanent ^ (permanent + pages - 1)) & -entriesPerTable(paging)) != 0;
    const bool moved = fixmap.bootMaps == NextMultiple || (fixmap.bootMaps == WithinOnePageTable && crosses);
    return moved ? nextMultiple : permanent;
}

unsigned allIndices(const FixmapRow& fixmap, unsigned permanent, Paging paging)
{
    constexpr unsigned wpTest = 1; // FIX_WP_TEST
    if (fixmap.bootMaps == FixmapRow::BootMaps::None)
        return permanent;
    return firstBootIndex(fixmap, permanent, paging) + fixmap.bootMapPages + wpTest;
}

VirtualAddress cpuEntryArea(const MachineConfig& config, VirtualAddress fixaddrTotStart)
{
    const std::uint64_t pages = std::uint64_t{config.kernel->cpuEntryAreaPagesPerCpu} * config.nrCpus();
    return (fixaddrTotStart - (pages + 1) * pageSize).alignedDown(pmdSize(config.paging()));
}

std::optional<VirtualAddress> pkmapBase(const MachineConfig& config, const Window& window)
{
    using enum PkmapRow::Place;
    const Bytes pmd = pmdSize(config.paging());
    if (!config.hasHighmem())
        return std::nullopt;
    switch (config.kernel->pkmap.place) {
    case None:
        return std::nullopt;
    case Fixed:
        return config.kernel->pkmap.fixedBase;
    case BelowBootFixmap:
        return (window.fixaddrTotStart - (pkmapSlots(config.paging()) + 1) * pageSize).alignedDown(pmd);
    case BelowLdt:
        return (*window.ldt - pageSize).alignedDown(pmd);
    }
    return std::nullopt;
}

VirtualAddress vmallocEnd(const MachineConfig& config, const Window& window)
{
    if (config.kernel->fixmap == FixmapRow{})
        return config.kernel->selfMap ? config.kernel->selfMap->other : fourGiB; // 2.0: to the top
    const VirtualAddress above = window.pkmap ? *window.pkmap : window.ldt.value_or(window.fixaddrStart);
    return above - config.kernel->vmalloc.guardPagesAtEnd * pageSize;
}

Bytes reserveOf(const MachineConfig& config)
{
    using enum VmallocRow::Option;
    const VmallocRow& row = config.kernel->vmalloc;
    if (!config.options.vmalloc || row.option == Unknown)
        return row.reserve;
    return *config.options.vmalloc + (row.option == IsReserveWithHole ? 8_MiB : 0_B);
}

} // namespace

Window windowOf(const MachineConfig& config)
{
    const KernelProfile& kernel = *config.kernel;
    const Bytes pmd = pmdSize(config.paging());
    Window window;
    window.permanentIndices = permanentIndices(config);
    window.allIndices = allIndices(kernel.fixmap, window.permanentIndices, config.paging());
    window.fixaddrStart = kernel.fixmap.top - window.permanentIndices * pageSize;
    window.fixaddrTotStart = kernel.fixmap.top - window.allIndices * pageSize;
    if (kernel.cpuEntryAreaPagesPerCpu)
        window.cpuEntryArea = cpuEntryArea(config, window.fixaddrTotStart);
    if (kernel.ldtRemap)
        window.ldt = (*window.cpuEntryArea - pageSize).alignedDown(pmd);
    window.pkmap = pkmapBase(config, window);
    window.vmallocEnd = vmallocEnd(config, window);
    window.reserve = reserveOf(config);
    const VirtualAddress end = kernel.vmalloc.reserveEndsAtVmallocEnd ? window.vmallocEnd : fourGiB;
    window.maxmem =
        lessOrNone(end - VirtualAddress{}, (config.pageOffset() - VirtualAddress{}) + window.reserve);
    const bool pkmapHitsFixmap =
        kernel.pkmap.place == PkmapRow::Place::Fixed && window.pkmap &&
        *window.pkmap + pkmapSlots(config.paging()) * pageSize > window.fixaddrTotStart;
    window.overlaps = pkmapHitsFixmap || window.vmallocEnd <= config.pageOffset();
    return window;
}

VirtualAddress vmallocStart(const VmallocRow& row, VirtualAddress highMemory)
{
    return (highMemory + row.startBias).alignedDown(row.startAlignment);
}

} // namespace vmscope::layout
