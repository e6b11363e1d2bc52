// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_addresses.h"

#include <algorithm>
#include <bit>

namespace vmscope::kernel {

PageAddresses::PageAddresses(const layout::Layout& layout, unsigned slotCount)
    : m_record(layout.config.pageRecord())
    , m_heads(buckets, none)
    , m_entries(slotCount)
{
    const auto map = std::ranges::find(layout.physical, layout::PhysicalKind::MemMap,
                                       [](const layout::PhysicalExtent& extent) { return extent.kind; });
    if (map != layout.physical.end())
        m_memMap = layout.pageOffset + (map->range.start - PhysicalAddress{});
}

unsigned PageAddresses::bucketOf(FrameNumber page) const
{
    constexpr std::uint32_t goldenRatio = 0x61c88647; // GOLDEN_RATIO_32 of linux/hash.h
    const auto record = static_cast<std::uint32_t>((m_memMap + page.value * m_record).value);
    return record * goldenRatio >> (32 - std::bit_width(buckets - 1));
}

std::optional<unsigned> PageAddresses::slotOf(FrameNumber page) const
{
    for (unsigned slot = m_heads[bucketOf(page)]; slot != none; slot = m_entries[slot].next)
        if (m_entries[slot].page == page)
            return slot;
    return std::nullopt;
}

void PageAddresses::remember(FrameNumber page, unsigned slot)
{
    unsigned& head = m_heads[bucketOf(page)];
    m_entries[slot] = {page, head};
    head = slot;
}

void PageAddresses::forget(unsigned slot)
{
    unsigned* link = &m_heads[bucketOf(m_entries[slot].page)];
    while (*link != slot)
        link = &m_entries[*link].next;
    *link = m_entries[slot].next;
}

} // namespace vmscope::kernel
