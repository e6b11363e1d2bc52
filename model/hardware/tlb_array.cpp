// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/tlb_array.h"

#include "model/hardware/plru_tree.h"

#include <algorithm>

namespace vmscope::hardware {

namespace {

constexpr std::uint64_t noKey = ~0ull;

/// The index of a page size in `pageShifts`.
constexpr unsigned sizeIndex(unsigned shift)
{
    return static_cast<unsigned>(std::ranges::find(pageShifts, shift) - pageShifts.begin());
}

constexpr std::uint64_t keyOf(std::uint64_t page, unsigned shift) { return page << 2 | sizeIndex(shift); }

std::vector<unsigned> shiftsIn(PageSizes sizes)
{
    std::vector<unsigned> shifts;
    for (const unsigned shift : pageShifts)
        if (sizes >> sizeIndex(shift) & 1)
            shifts.push_back(shift);
    return shifts;
}

bool usesStamps(Replacement policy) { return policy == Replacement::Lru || policy == Replacement::Fifo; }

} // namespace

TlbArray::TlbArray()
    : m_geometry{.entries = 0, .ways = 0}
    , m_recent(1)
{
}

TlbArray::TlbArray(const TlbGeometry& geometry)
    : m_geometry(geometry)
    , m_setMask(geometry.sets() - 1)
    , m_shifts(shiftsIn(geometry.sizes))
    , m_keys(geometry.entries, noKey)
    , m_stamps(geometry.entries, 0)
    , m_trees(geometry.sets(), 0)
    , m_entries(geometry.entries)
    , m_recent(geometry.sets())
{
    m_smallestShift = m_shifts.front();
    m_smallestIndex = sizeIndex(m_smallestShift);
}

bool TlbArray::holds(unsigned pageShift) const
{
    return std::ranges::find(m_shifts, pageShift) != m_shifts.end();
}

std::optional<TlbArray::Slot> TlbArray::find(VirtualAddress a, std::uint16_t pcid) const
{
    for (const unsigned shift : m_shifts) {
        const std::uint64_t page = a.value >> shift;
        const std::uint64_t key = keyOf(page, shift);
        const Slot first = setFor(page) * m_geometry.ways;
        for (Slot slot = first; slot < first + m_geometry.ways; ++slot)
            if (m_keys[slot] == key && (m_entries[slot].global || m_entries[slot].pcid == pcid))
                return slot;
    }
    return std::nullopt;
}

std::optional<TlbEntry> TlbArray::entry(Slot slot) const
{
    return m_keys[slot] == noKey ? std::nullopt : std::optional(m_entries[slot]);
}

void TlbArray::markUsed(Slot slot)
{
    std::uint64_t& tree = m_trees[setOf(slot)];
    tree = plru::afterAccess(tree, m_geometry.ways, slot % m_geometry.ways);
}

TlbArray::Slot TlbArray::victim(unsigned set) const
{
    const auto first = set * m_geometry.ways;
    if (usesStamps(m_geometry.policy)) {
        const auto stamps = m_stamps.begin() + first;
        return first + static_cast<Slot>(std::min_element(stamps, stamps + m_geometry.ways) - stamps);
    }
    const auto keys = m_keys.begin() + first;
    const auto empty = std::find(keys, keys + m_geometry.ways, noKey);
    if (m_geometry.policy == Replacement::TreePlru && empty != keys + m_geometry.ways)
        return first + static_cast<Slot>(empty - keys);
    return first + plru::victim(m_trees[set], m_geometry.ways);
}

TlbArray::Filled TlbArray::fill(const TlbEntry& entry)
{
    const Slot slot = victim(setFor(entry.page));
    const Filled filled{slot, this->entry(slot)};
    m_keys[slot] = keyOf(entry.page, entry.shift);
    m_entries[slot] = entry;
    m_stamps[slot] = ++m_clock;
    m_hasPieces |= entry.shift != entry.pageShift;
    touch(slot);
    return filled;
}

void TlbArray::update(Slot slot, const TlbEntry& entry)
{
    m_entries[slot] = entry;
    if (m_recent[setOf(slot)].page == entry.page && entry.shift == m_smallestShift)
        remember(slot);
}

void TlbArray::drop(Slot slot)
{
    m_keys[slot] = noKey;
    m_stamps[slot] = 0;
    m_recent[setOf(slot)] = {};
}

unsigned TlbArray::drop(const FlushScope& scope)
{
    if (scope.page && !m_hasPieces)
        return dropAt(*scope.page, scope);
    unsigned dropped = 0;
    for (Slot slot = 0; slot < m_keys.size(); ++slot)
        if (m_keys[slot] != noKey && scope.takes(m_entries[slot]))
            drop(slot), ++dropped;
    return dropped;
}

unsigned TlbArray::dropAt(VirtualAddress a, const FlushScope& scope)
{
    unsigned dropped = 0;
    for (const unsigned shift : m_shifts) {
        const Slot first = setFor(a.value >> shift) * m_geometry.ways;
        for (Slot slot = first; slot < first + m_geometry.ways; ++slot)
            if (m_keys[slot] != noKey && scope.takes(m_entries[slot]))
                drop(slot), ++dropped;
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
    const auto stamps = m_stamps.begin() + setOf(slot) * m_geometry.ways;
    return static_cast<unsigned>(
        std::count_if(stamps, stamps + m_geometry.ways, [&](auto stamp) { return stamp > m_stamps[slot]; }));
}

} // namespace vmscope::hardware
