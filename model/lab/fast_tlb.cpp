// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/fast_tlb.h"

#include "model/hardware/plru_tree.h"

#include <algorithm>

namespace vmscope::lab {

namespace {

using hardware::MmuGeometry;
using hardware::TlbGeometry;
using hardware::TlbLevelGeometry;

unsigned sizeBitOf(unsigned shift)
{
    const auto index = std::ranges::find(hardware::pageShifts, shift) - hardware::pageShifts.begin();
    return 1u << index;
}

std::optional<std::size_t> arrayFor(const TlbLevelGeometry& level, unsigned shift)
{
    for (std::size_t i = 0; i < level.arrays.size(); ++i)
        if (level.arrays[i].entries > 0 && (level.arrays[i].sizes & sizeBitOf(shift)))
            return i;
    return std::nullopt;
}

} // namespace

FastTlb::FastTlb(const MmuGeometry& geometry, unsigned largeShift)
{
    const TlbLevelGeometry& first = geometry.unified.exists() ? geometry.unified : geometry.data;
    const auto add = [&](const TlbLevelGeometry& level) {
        const std::size_t start = m_arrays.size();
        for (const TlbGeometry& array : level.arrays)
            m_arrays.emplace_back(array);
        return static_cast<unsigned>(start);
    };
    const unsigned firstStart = add(first);
    const unsigned secondStart = add(geometry.second);
    for (unsigned large = 0; large < 2; ++large) {
        const unsigned shift = large ? largeShift : 12;
        Size& size = m_sizes[large];
        size.first = firstStart + static_cast<unsigned>(arrayFor(first, shift).value_or(0));
        const auto second = arrayFor(geometry.second, shift);
        size.hasSecond = second.has_value();
        size.second = secondStart + static_cast<unsigned>(second.value_or(0));
    }
    m_tableLimit = geometry.structureCaches[1];
}

FastTlb::Way& FastTlb::Array::victim(std::uint64_t page, std::uint64_t flushed)
{
    Way* const set = &m_slots[(page & m_mask) * m_ways];
    Way* oldest = set;
    for (Way* way = set; way != set + m_ways; ++way) {
        if (way->filled <= flushed)
            return *way;
        if (way->used < oldest->used)
            oldest = way;
    }
    return m_isTree ? set[hardware::plru::victim(m_trees[page & m_mask], m_ways)] : *oldest;
}

void FastTlb::Array::markInTree(std::uint64_t page, const Way& way)
{
    std::uint64_t& tree = m_trees[page & m_mask];
    const auto number = static_cast<unsigned>(&way - &m_slots[(page & m_mask) * m_ways]);
    tree = hardware::plru::afterAccess(tree, m_ways, number);
}

unsigned FastTlb::readsOf(std::uint64_t page, bool large, unsigned levels)
{
    if (m_tableLimit == 0)
        return levels;
    const std::uint64_t table = page >> 9 << 1 | (large ? 1 : 0);
    const auto known = std::ranges::find(m_tables, table);
    if (known != m_tables.end()) {
        std::rotate(known, known + 1, m_tables.end());
        return 1;
    }
    if (m_tables.size() == m_tableLimit)
        m_tables.erase(m_tables.begin());
    m_tables.push_back(table);
    return levels;
}

/// It drops the paging-structure caches too, whatever the page (SDM 3A 4.10.4.1).
void FastTlb::invlpg(std::uint64_t page)
{
    for (Array& array : m_arrays)
        if (Way* const way = array.find(page, page << 1, m_flushed))
            way->filled = 0;
    m_tables.clear();
}

} // namespace vmscope::lab
