// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/events.h"
#include "model/hardware/tlb_array.h"

#include <span>

namespace vmscope::hardware {

/// The part of an entry that translates the stretch of 2^`shift` bytes around `a`; all of it where that is
/// its own.
[[nodiscard]] TlbEntry pieceOf(const TlbEntry& whole, VirtualAddress a, unsigned shift);

/// How often a level was asked and knew.
struct TlbCounters
{
    std::uint64_t hits = 0;
    std::uint64_t misses = 0;

    bool operator==(const TlbCounters&) const = default;
};

/// A level's most recent entries for a run of look-ups of one kind, with all that does not change held here
/// instead of read again each time. Its user counts the hits. Not to outlive its level.
class RecentPort
{
public:
    RecentPort(const TlbArray& array, TlbCounters& counters)
        : m_recent(&array.recentFor({}))
        , m_mask(array.recentMask())
        , m_shift(array.smallestShift())
        , m_counters(&counters)
    {
    }

    /// As TlbLevel::hitRecent, but that the hit is not counted.
    [[nodiscard]] bool holds(VirtualAddress a, paging::Access access) const
    {
        const std::uint64_t page = a.value >> m_shift;
        const TlbArray::Recent& recent = m_recent[page & m_mask];
        return recent.page == page && (recent.frameAndAllowed >> PermissionTable::numberOf(access) & 1);
    }
    void count(std::uint64_t hits) { m_counters->hits += hits; }

private:
    const TlbArray::Recent* m_recent; ///< of page 0: the first
    std::uint64_t m_mask;
    unsigned m_shift;
    TlbCounters* m_counters;
};

/// One level of TLB: arrays for different page sizes that are looked up together.
class TlbLevel
{
public:
    struct Place
    {
        unsigned array = 0;
        TlbArray::Slot slot = 0;
    };

    TlbLevel() = default;
    TlbLevel(TlbName name, const TlbLevelGeometry& geometry);

    [[nodiscard]] bool exists() const { return m_count > 0; }
    [[nodiscard]] TlbName name() const { return m_name; }
    [[nodiscard]] std::span<const TlbArray> arrays() const { return {m_arrays.data(), m_count}; }
    [[nodiscard]] const TlbCounters& counters() const { return m_counters; }

    /// What the access finds where its page was the last one used in its set, in the first array, and the
    /// access is allowed; counted as a hit. Anything else needs a real look-up, gives nullptr and counts
    /// nothing. A level that does not exist never hits.
    [[nodiscard]] const TlbArray::Recent* hitRecent(VirtualAddress a, paging::Access access)
    {
        const TlbArray& array = m_arrays.front();
        const TlbArray::Recent& recent = array.recentFor(a);
        if (recent.page != a.value >> array.smallestShift() ||
            !(recent.frameAndAllowed >> PermissionTable::numberOf(access) & 1))
            return nullptr;
        ++m_counters.hits;
        return &recent;
    }

    /// The same for any entry of the first array's smallest size, which becomes the most recent of its set.
    [[nodiscard]] const TlbArray::Recent* hitSmallest(VirtualAddress a, std::uint16_t pcid,
                                                      paging::Access access)
    {
        const TlbArray::Recent* recent =
            m_arrays.front().useSmallest(a, pcid, PermissionTable::numberOf(access));
        m_counters.hits += recent != nullptr;
        return recent;
    }
    [[nodiscard]] RecentPort recentPort() { return {m_arrays.front(), m_counters}; }
    /// Where an address lies in what one of the two above found.
    [[nodiscard]] PhysicalAddress at(const TlbArray::Recent& recent, VirtualAddress a) const
    {
        const std::uint64_t offset = (1ull << m_arrays.front().smallestShift()) - 1;
        return {(recent.frameAndAllowed & ~0xfffull) | (a.value & offset)};
    }

    /// The entry for an address, which becomes the most recent of its set; counts a hit or a miss.
    std::optional<Place> lookUp(VirtualAddress a, std::uint16_t pcid);
    /// Without counting and without a change to what is recent.
    [[nodiscard]] std::optional<Place> find(VirtualAddress a, std::uint16_t pcid) const;
    [[nodiscard]] TlbEntry at(Place place) const { return *m_arrays[place.array].entry(place.slot); }
    void update(Place place, const TlbEntry& entry) { m_arrays[place.array].update(place.slot, entry); }

    /// Puts the entry into the array for its page's size. Where there is none for it and `mayCut`, a piece of
    /// the page that an array holds; else nothing. The array and what happened in it.
    struct Filled
    {
        unsigned array = 0;
        TlbEntry entry{};
        TlbArray::Filled filled{};
    };
    std::optional<Filled> fill(const TlbEntry& entry, VirtualAddress a, bool mayCut);

    unsigned drop(const FlushScope& scope);
    void setPermissions(const PermissionTable& permissions);
    void addTo(PartCensus& census) const;

private:
    [[nodiscard]] std::span<TlbArray> used() { return {m_arrays.data(), m_count}; }

    TlbName m_name{};
    unsigned m_count = 0;
    std::array<TlbArray, 3> m_arrays; ///< the first `m_count`; the others hold nothing and never hit
    TlbCounters m_counters;
};

} // namespace vmscope::hardware
