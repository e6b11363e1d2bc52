// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/vmalloc.h"

#include "model/base/text.h"

#include <fmt/format.h>

namespace vmscope::kernel {

namespace {

VirtualRange vmallocOf(const layout::Layout& layout)
{
    const layout::Region* region = layout.region(layout::RegionKind::Vmalloc);
    return region ? region->range : VirtualRange{};
}

} // namespace

std::string sentenceOf(const VmallocFailure& failure)
{
    if (failure.memory)
        return sentenceOf(*failure.memory);
    return fmt::format("vmalloc() wants {} of addresses in one piece and the largest hole is {}",
                       sizeText(failure.wanted), sizeText(failure.largestHole));
}

Vmalloc::Vmalloc(const BootedMachine& booted)
    : m_mapper(booted)
    , m_window(vmallocOf(*booted.layout))
    , m_tableSpan(layout::pmdSize(booted.layout->config.paging()))
    , m_syncsOnFault(booted.layout->config.kernel->syncsOnFault)
{
}

Bytes Vmalloc::largestHole() const
{
    Bytes largest;
    VirtualAddress at = m_window.start;
    for (const auto& [start, area] : m_areas) {
        largest = std::max(largest, start - at);
        at = area.range.end + pageSize;
    }
    return std::max(largest, at < m_window.end ? m_window.end - at : Bytes{});
}

/// get_vm_area(): the first hole that is large enough, guard page and all.
Vmalloc::Outcome Vmalloc::place(Bytes size)
{
    const Bytes pages = (PhysicalAddress{size.value}.alignedUp(pageSize)) - PhysicalAddress{};
    const Bytes wanted = pages + pageSize;
    VirtualAddress at = m_window.start;
    for (const auto& [start, area] : m_areas) {
        if (start - at >= wanted)
            break;
        at = area.range.end + pageSize;
    }
    if (size == Bytes{} || at > m_window.end || m_window.end - at < wanted)
        return VmallocFailure{std::nullopt, wanted, largestHole()};
    m_areas[at] = {{at, at + pages}, {}};
    return at;
}

Vmalloc::Area Vmalloc::remove(VirtualAddress start)
{
    const auto area = m_areas.find(start);
    if (area == m_areas.end())
        throw KernelBug("vfree() of an address that vmalloc() did not give");
    Area removed = std::move(area->second);
    m_areas.erase(area);
    return removed;
}

/// One entry of each table that lies in the range is enough: what is below is shared.
void Vmalloc::sync(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualRange range) const
{
    for (VirtualAddress v = range.start.alignedDown(m_tableSpan); v < range.end; v += m_tableSpan)
        (void)m_mapper.copyMissingEntry(ram, root, v);
}

} // namespace vmscope::kernel
