// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/real_mode_boot.h"

#include <fmt/format.h>

namespace vmscope::kernel {

namespace {

using layout::Region;
using layout::RegionKind;
namespace bit = paging::bit;

// V86 mode runs with the privilege of programs.
constexpr std::uint32_t programsPage = bit::present | bit::writable | bit::user;

void writeEntry(hardware::PhysicalMemory& ram, PhysicalAddress table, std::uint64_t index, PhysicalAddress p)
{
    ram.write(table + index * Bytes{sizeof(std::uint32_t)},
              static_cast<std::uint32_t>(p.value) | programsPage);
}

} // namespace

hardware::Bus busOf(const layout::Layout& layout)
{
    hardware::Bus bus;
    if (!layout.config.kernel->realMode || layout.config.kernel->isPaged())
        return bus;
    bus.setA20(false);
    if (const Region* frame = layout.region(RegionKind::PageFrame)) {
        bus.window = {{frame->range.start.value}, {frame->range.end.value}};
        bus.bankSize = layout::expandedPage;
    }
    return bus;
}

std::string withoutPaging(const BootedMachine& machine)
{
    const hardware::Bus& bus = machine.machine.cpu(0).mmu().bus();
    return fmt::format(
        "paging is off (CR0.PG = 0): there are no tables to walk, the linear address goes to the "
        "bus as it is, with A20 {}{}",
        bus.a20() ? "on" : "held at 0",
        bus.window.empty() ? "" : "; in the page frame bank registers choose the memory");
}

std::vector<PhysicalRange> realModeRam(const layout::Layout& layout)
{
    using enum layout::PhysicalKind;
    std::vector<PhysicalRange> ranges;
    for (const layout::PhysicalExtent& extent : layout.physical)
        if (const PhysicalRange frames = bytesOf(wholeFrames(extent.range));
            (extent.kind == LowMemory || extent.kind == HighMemory) && !frames.empty())
            ranges.push_back(frames);
    return ranges;
}

void writeMonitorTables(BootedMachine& booted)
{
    const layout::Layout& layout = *booted.layout;
    if (!layout.config.kernel->isPaged())
        return;
    const PhysicalAddress directory = booted.frames.takeAny();
    const PhysicalAddress table = booted.frames.takeAny();
    writeEntry(booted.ram(), directory, 0, table);
    for (const Region& region : layout.regions)
        for (VirtualAddress v = region.range.start; v < region.range.end; v += pageSize)
            if (region.kind != RegionKind::PageFrame)
                writeEntry(booted.ram(), table, v.value / pageSize.value, {v.value});
    booted.reference = {directory, directory};
    booted.process.roots = {directory, directory};
}

} // namespace vmscope::kernel
