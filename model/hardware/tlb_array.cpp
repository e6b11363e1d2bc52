// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/tlb_array.h"

#include "model/hardware/plru_tree.h"

#include <algorithm>
#include <bit>

namespace vmscope::hardware {

namespace {

bool usesStamps(Replacement policy) { return policy == Replacement::Lru || policy == Replacement::Fifo; }

bool contains(PageSizes sizes, unsigned index) { return sizes >> index & 1; }

} // namespace

TlbArray::TlbArray()
    : m_geometry{.entries = 0, .ways = 0, .sizes = NoSizes}
    , m_sets(1, 0)
    , m_recent(1)
{
}

TlbArray::TlbArray(const TlbGeometry& geometry)
    : m_geometry(geometry)
    , m_setMask(geometry.sets() - 1)
    , m_smallestIndex(static_cast<unsigned>(std::countr_zero(unsigned{geometry.sizes})))
    , m_sets(geometry.sets(), geometry.ways)
    , m_recent(geometry.sets())
{
    m_smallestShift = pageShifts[m_smallestIndex];
}

bool TlbArray::holds(unsigned pageShift) const
{
    return contains(m_geometry.sizes, packed::sizeIndex(pageShift));
}

std::optional<unsigned> TlbArray::wayWith(const Row& row, std::uint64_t key, std::uint16_t pcid) const
{
    for (unsigned way = 0; way < m_geometry.ways; ++way)
        if (row.key(way) == key && packed::isSeenIn(row.contents(way), pcid))
            return way;
    return std::nullopt;
}

std::optional<TlbArray::Slot> TlbArray::find(VirtualAddress a, std::uint16_t pcid) const
{
    for (unsigned i = m_smallestIndex; i < pageShifts.size(); ++i) {
        if (!contains(m_geometry.sizes, i))
            continue;
        const std::uint64_t page = a.value >> pageShifts[i];
        const unsigned set = setFor(page);
        if (const auto way = wayWith(m_sets.row(set), packed::keyOf(page, i), pcid))
            return set * m_geometry.ways + *way;
    }
    return std::nullopt;
}

std::optional<TlbEntry> TlbArray::entry(Slot slot) const
{
    const Row row = m_sets.row(setOf(slot));
    const std::uint64_t key = row.key(wayOf(slot));
    return key == packed::noKey ? std::nullopt
                                : std::optional(packed::entryOf(key, row.contents(wayOf(slot))));
}

void TlbArray::touch(Slot slot)
{
    markUsed(setOf(slot), wayOf(slot));
    remember(setOf(slot), wayOf(slot));
}

void TlbArray::markInTree(unsigned set, unsigned way)
{
    const std::uint64_t before = m_sets.row(set).tree();
    m_sets.writableRow(set).tree() = plru::afterAccess(before, m_geometry.ways, way);
}

void TlbArray::remember(unsigned set, unsigned way)
{
    const Row row = m_sets.row(set);
    const bool smallest = (row.key(way) & 3) == m_smallestIndex;
    m_recent[set] = smallest ? Recent{row.key(way) >> 2, frameAndAllowed(row.contents(way))} : Recent{};
}

unsigned TlbArray::victim(unsigned set) const
{
    const Row row = m_sets.row(set);
    const unsigned ways = m_geometry.ways;
    if (usesStamps(m_geometry.policy)) {
        const std::uint64_t* stamps = &row.stamp(0);
        return static_cast<unsigned>(std::min_element(stamps, stamps + ways) - stamps);
    }
    const std::uint64_t* keys = &row.key(0);
    const std::uint64_t* empty = std::find(keys, keys + ways, packed::noKey);
    if (m_geometry.policy == Replacement::TreePlru && empty != keys + ways)
        return static_cast<unsigned>(empty - keys);
    return plru::victim(row.tree(), ways);
}

TlbArray::Filled TlbArray::fill(const TlbEntry& entry)
{
    const unsigned set = setFor(entry.page);
    const unsigned way = victim(set);
    const Slot slot = set * m_geometry.ways + way;
    const Filled filled{slot, this->entry(slot)};
    const auto row = m_sets.writableRow(set);
    row.key(way) = packed::keyOf(entry);
    row.contents(way) = packed::contentsOf(entry);
    row.stamp(way) = ++m_clock;
    m_hasPieces |= entry.shift != entry.pageShift;
    if (!usesStamps(m_geometry.policy))
        markInTree(set, way);
    remember(set, way);
    return filled;
}

void TlbArray::update(Slot slot, const TlbEntry& entry)
{
    const unsigned set = setOf(slot);
    m_sets.writableRow(set).contents(wayOf(slot)) = packed::contentsOf(entry);
    if (m_recent[set].page == entry.page && entry.shift == m_smallestShift)
        remember(set, wayOf(slot));
}

void TlbArray::drop(unsigned set, unsigned way)
{
    const auto row = m_sets.writableRow(set);
    row.key(way) = packed::noKey;
    row.stamp(way) = 0;
    m_recent[set] = {};
}

unsigned TlbArray::drop(const FlushScope& scope)
{
    unsigned dropped = 0;
    if (scope.page && !m_hasPieces) {
        for (unsigned i = 0; i < pageShifts.size(); ++i)
            if (contains(m_geometry.sizes, i))
                dropped += dropFrom(setFor(scope.page->value >> pageShifts[i]), scope);
        return dropped;
    }
    for (unsigned set = 0; set <= m_setMask; ++set)
        dropped += dropFrom(set, scope);
    return dropped;
}

unsigned TlbArray::dropFrom(unsigned set, const FlushScope& scope)
{
    unsigned dropped = 0;
    for (unsigned way = 0; way < m_geometry.ways; ++way) {
        const Row row = m_sets.row(set);
        if (row.key(way) == packed::noKey || !scope.takes(packed::entryOf(row.key(way), row.contents(way))))
            continue;
        drop(set, way);
        ++dropped;
    }
    return dropped;
}

void TlbArray::setPermissions(const PermissionTable& permissions)
{
    m_permissions = permissions;
    std::ranges::fill(m_recent, Recent{});
}

unsigned TlbArray::age(Slot slot) const
{
    const Row row = m_sets.row(setOf(slot));
    const std::uint64_t* stamps = &row.stamp(0);
    const std::uint64_t own = row.stamp(wayOf(slot));
    return static_cast<unsigned>(
        std::count_if(stamps, stamps + m_geometry.ways, [&](auto stamp) { return stamp > own; }));
}

void TlbArray::addTo(PartCensus& census) const
{
    census.add(m_recent.data(), Bytes{m_recent.size() * sizeof(Recent)});
    m_sets.addTo(census);
}

} // namespace vmscope::hardware
