// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/packed_entry.h"
#include "model/hardware/permission_table.h"
#include "model/hardware/tlb_sets.h"

namespace vmscope::hardware {

/// Sets × ways of entries with their replacement state. A copy shares the entries until either side changes
/// them.
class TlbArray
{
public:
    /// A place for an entry: set × ways + way.
    using Slot = unsigned;

    /// What was used last in a set. To use it again changes nothing, under any policy; so a look-up that
    /// finds its page here is done.
    struct Recent
    {
        std::uint64_t page = ~0ull;
        std::uint64_t frameAndAllowed = 0; ///< the low bits are what PermissionTable allows with this entry
    };

    struct Filled
    {
        Slot slot = 0;
        std::optional<TlbEntry> evicted{};
    };

    /// An array that holds nothing, and never will.
    TlbArray();
    /// `geometry` has no `problemOf`.
    explicit TlbArray(const TlbGeometry& geometry);

    [[nodiscard]] const TlbGeometry& geometry() const { return m_geometry; }
    [[nodiscard]] bool holds(unsigned pageShift) const;
    [[nodiscard]] unsigned setOf(Slot slot) const { return slot / m_geometry.ways; }

    /// Only pages of the array's smallest size are remembered here.
    [[nodiscard]] const Recent& recentFor(VirtualAddress a) const
    {
        return m_recent[(a.value >> m_smallestShift) & m_setMask];
    }
    [[nodiscard]] std::uint64_t recentMask() const { return m_setMask; }
    [[nodiscard]] unsigned smallestShift() const { return m_smallestShift; }

    /// The entry of the smallest size for an address in the context `pcid` where it allows the access: it is
    /// the most recent of its set from now on. Else nullptr, and nothing changes. Inline, because this is
    /// where most look-ups end that are not `recentFor`.
    [[nodiscard]] const Recent* useSmallest(VirtualAddress a, std::uint16_t pcid, unsigned accessNumber)
    {
        const std::uint64_t page = a.value >> m_smallestShift;
        const std::uint64_t key = packed::keyOf(page, m_smallestIndex);
        const unsigned set = setFor(page);
        const auto row = m_sets.row(set);
        for (unsigned way = 0; way < m_geometry.ways; ++way) {
            if (row.key(way) != key || !packed::isSeenIn(row.contents(way), pcid))
                continue;
            const Recent recent{page, frameAndAllowed(row.contents(way))};
            if (!(recent.frameAndAllowed >> accessNumber & 1))
                return nullptr;
            markUsed(set, way);
            m_recent[set] = recent;
            return &m_recent[set];
        }
        return nullptr;
    }

    /// The entry for an address, without a change to what is recent.
    [[nodiscard]] std::optional<Slot> find(VirtualAddress a, std::uint16_t pcid) const;
    [[nodiscard]] std::optional<TlbEntry> entry(Slot slot) const;

    /// The entry of `slot` was used.
    void touch(Slot slot);
    /// Puts an entry in, in place of another if the set is full, and marks it used.
    Filled fill(const TlbEntry& entry);
    /// New contents for the same page; what is recent stays so.
    void update(Slot slot, const TlbEntry& entry);
    /// The number of entries dropped.
    unsigned drop(const FlushScope& scope);
    /// Another context or other rights: what was used last may not be visible in it.
    void setPermissions(const PermissionTable& permissions);
    /// 0 for the entry of its set that was used (FIFO: filled) last, 1 for the one before, and so on.
    [[nodiscard]] unsigned age(Slot slot) const;

    void addTo(PartCensus& census) const;

private:
    using Row = TlbRow<const std::uint64_t>;

    [[nodiscard]] unsigned setFor(std::uint64_t page) const
    {
        return static_cast<unsigned>(page & m_setMask);
    }
    [[nodiscard]] unsigned wayOf(Slot slot) const { return slot % m_geometry.ways; }
    [[nodiscard]] std::optional<unsigned> wayWith(const Row& row, std::uint64_t key,
                                                  std::uint16_t pcid) const;
    [[nodiscard]] unsigned victim(unsigned set) const;
    [[nodiscard]] std::uint64_t frameAndAllowed(std::uint64_t contents) const
    {
        return (contents & packed::frameMask) | m_permissions.allowed(packed::permissionIndex(contents));
    }
    /// For the policies that mind uses.
    void markUsed(unsigned set, unsigned way)
    {
        if (m_geometry.policy == Replacement::Lru)
            m_sets.writableRow(set).stamp(way) = ++m_clock;
        else if (m_geometry.policy != Replacement::Fifo)
            markInTree(set, way);
    }
    void markInTree(unsigned set, unsigned way);
    void remember(unsigned set, unsigned way);
    void drop(unsigned set, unsigned way);
    unsigned dropFrom(unsigned set, const FlushScope& scope);

    TlbGeometry m_geometry;
    std::uint64_t m_setMask = 0;
    unsigned m_smallestShift = 12;
    unsigned m_smallestIndex = 0; ///< of that size in pageShifts
    bool m_hasPieces = false;     ///< pieces of large pages were filled in
    std::uint64_t m_clock = 0;
    PermissionTable m_permissions;
    TlbSets m_sets; ///< stamps: when used (FIFO: filled), 0 where empty; a set's tree: tree-PLRU
    std::vector<Recent> m_recent;
};

} // namespace vmscope::hardware
