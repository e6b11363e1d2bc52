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

constexpr PhysicalRange isaHole{PhysicalAddress{0xa0000}, layout::isaEndAddress};

/// _PAGE_CACHE_* with the PAT as the kernel sets it up: PCD is UC-, with PWT UC.
std::uint64_t bitsOf(IoCaching caching, bool plainIsUncached)
{
    constexpr std::uint64_t pcd = paging::bit::cacheDisable;
    constexpr std::array bits{std::uint64_t{0}, pcd, pcd | paging::bit::writeThrough, std::uint64_t{0}};
    return caching == IoCaching::Plain && plainIsUncached ? pcd : bits[std::size_t(caching)];
}

} // namespace

std::string sentenceOf(const VmallocFailure& failure)
{
    if (failure.memory)
        return sentenceOf(*failure.memory);
    if (failure.ram)
        return fmt::format("ioremap() is for devices and {:#x} is RAM", failure.ram->value);
    return fmt::format("vmalloc() wants {} of addresses in one piece and the largest hole is {}",
                       sizeText(failure.wanted), sizeText(failure.largestHole));
}

Vmalloc::Vmalloc(const BootedMachine& booted)
    : m_mapper(booted)
    , m_window(vmallocOf(*booted.layout))
    , m_tableSpan(layout::pmdSize(booted.layout->config.paging()))
    , m_syncsOnFault(booted.layout->config.kernel->syncsOnFault)
    , m_fullFlush(fullFlushOf(*booted.layout))
    , m_io(booted.layout->config.kernel->ioremap)
    , m_pageBits(kernelPageBits(*booted.layout))
    , m_pageOffset(booted.layout->pageOffset)
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
        return VmallocFailure{.wanted = wanted, .largestHole = largestHole()};
    m_areas[at] = {.range = {at, at + pages}};
    return at;
}

Vmalloc::Area Vmalloc::remove(VirtualAddress start, AreaKind kind)
{
    const auto area = m_areas.find(start);
    if (area == m_areas.end() || area->second.kind != kind)
        throw KernelBug(kind == AreaKind::Vmalloc ? "vfree() of an address that vmalloc() did not give"
                                                  : "iounmap() of an address that ioremap() did not give");
    Area removed = std::move(area->second);
    m_areas.erase(area);
    return removed;
}

/// The hole below 1 MiB is in the direct map.
std::optional<VirtualAddress> Vmalloc::isaAddressOf(PhysicalRange range) const
{
    const bool inside = isaHole.start <= range.start && range.end <= isaHole.end;
    return m_io.knowsTheIsaHole && inside ? std::optional(m_pageOffset + (range.start - PhysicalAddress{}))
                                          : std::nullopt;
}

bool Vmalloc::isIsaAddress(VirtualAddress address) const
{
    const PhysicalAddress first = PhysicalAddress{} + (address - m_pageOffset);
    return address >= m_pageOffset && isaAddressOf({first, first + Bytes{1}}).has_value();
}

std::optional<PhysicalAddress> Vmalloc::firstRamOf(const hardware::PhysicalMemory& ram, PhysicalRange range)
{
    for (PhysicalAddress p = range.start; p < range.end; p += pageSize)
        if (ram.isRam(p))
            return p;
    return std::nullopt;
}

std::uint64_t Vmalloc::deviceEntry(PhysicalAddress page, IoCaching caching) const
{
    namespace bit = paging::bit;
    constexpr std::uint64_t always = bit::present | bit::writable | bit::accessed | bit::dirty;
    const std::uint64_t own = m_io.asKernelPages ? m_pageBits : m_pageBits & always;
    return page.value | own | bitsOf(caching, m_io.uncached);
}

void Vmalloc::tell(hardware::PhysicalMemory& ram, std::span<const PhysicalAddress> processes,
                   VirtualRange range) const
{
    for (const PhysicalAddress root : m_syncsOnFault ? std::span<const PhysicalAddress>() : processes)
        sync(ram, root, range);
}

/// One entry of each table that lies in the range is enough: what is below is shared.
void Vmalloc::sync(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualRange range) const
{
    for (VirtualAddress v = range.start.alignedDown(m_tableSpan); v < range.end; v += m_tableSpan)
        (void)m_mapper.copyMissingEntry(ram, root, v);
}

} // namespace vmscope::kernel
