// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/permission_table.h"
#include "model/hardware/tlb_geometry.h"
#include "model/paging/walk.h"

#include <optional>
#include <vector>

namespace vmscope::hardware {

/// A translation as a TLB holds it. It stays as it is, whatever happens to the tables, until it is dropped.
struct TlbEntry
{
    std::uint64_t page = 0; ///< virtual address >> `shift`
    PhysicalAddress frame{};
    std::uint8_t shift = 12;     ///< log2 of the stretch this entry translates
    std::uint8_t pageShift = 12; ///< of the page it came from; more than `shift` for a piece of a large page
    paging::Rights rights{};
    bool global = false;
    bool dirty = false;
    std::uint16_t pcid = 0;

    bool operator==(const TlbEntry&) const = default;
    [[nodiscard]] VirtualAddress start() const { return {page << shift}; }
    [[nodiscard]] PhysicalAddress at(VirtualAddress a) const
    {
        return {frame.value | (a.value & ((1ull << shift) - 1))};
    }
    /// Rights and D as four bits, the index of a PermissionTable.
    [[nodiscard]] unsigned permissionIndex() const
    {
        return (rights.writable ? 1u : 0u) | (rights.user ? 2u : 0u) | (rights.executable ? 4u : 0u) |
               (dirty ? 8u : 0u);
    }
};

/// Which entries a flush takes (SDM 3A 4.10.4.1).
struct FlushScope
{
    bool globals = false;                ///< global entries too
    std::optional<std::uint16_t> pcid{}; ///< of this context only; global entries belong to all
    std::optional<VirtualAddress> page{};

    [[nodiscard]] bool takes(const TlbEntry& entry) const
    {
        const bool context = entry.global ? globals : !pcid || entry.pcid == *pcid;
        return context && (!page || (entry.start().value ^ page->value) >> entry.pageShift == 0);
    }
};

/// Sets × ways of entries with their replacement state.
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

    /// The entry of the smallest size for an address in the context `pcid`, or nothing. Inline, because this
    /// is where most look-ups end that are not `recentFor`.
    [[nodiscard]] std::optional<Slot> findSmallest(VirtualAddress a, std::uint16_t pcid) const
    {
        const std::uint64_t page = a.value >> m_smallestShift;
        const Slot first = setFor(page) * m_geometry.ways;
        for (Slot slot = first; slot < first + m_geometry.ways; ++slot)
            if (m_keys[slot] == (page << 2 | m_smallestIndex) &&
                (m_entries[slot].global || m_entries[slot].pcid == pcid))
                return slot;
        return std::nullopt;
    }
    [[nodiscard]] unsigned permissionIndex(Slot slot) const { return m_entries[slot].permissionIndex(); }

    /// The entry for an address, without a change to what is recent.
    [[nodiscard]] std::optional<Slot> find(VirtualAddress a, std::uint16_t pcid) const;
    [[nodiscard]] std::optional<TlbEntry> entry(Slot slot) const;

    /// The entry of `slot` was used.
    void touch(Slot slot)
    {
        if (m_geometry.policy == Replacement::Lru)
            m_stamps[slot] = ++m_clock;
        else if (m_geometry.policy != Replacement::Fifo)
            markUsed(slot);
        remember(slot);
    }
    /// Puts an entry in, in place of another if the set is full, and marks it used.
    Filled fill(const TlbEntry& entry);
    /// New contents for the same page; what is recent stays so.
    void update(Slot slot, const TlbEntry& entry);
    void drop(Slot slot);
    /// The number of entries dropped.
    unsigned drop(const FlushScope& scope);
    /// Another context or other rights: what was used last may not be visible in it.
    void setPermissions(const PermissionTable& permissions);
    /// 0 for the entry of its set that was used (FIFO: filled) last, 1 for the one before, and so on.
    [[nodiscard]] unsigned age(Slot slot) const;

private:
    [[nodiscard]] unsigned setFor(std::uint64_t page) const
    {
        return static_cast<unsigned>(page & m_setMask);
    }
    [[nodiscard]] Slot victim(unsigned set) const;
    void remember(Slot slot)
    {
        const TlbEntry& entry = m_entries[slot];
        m_recent[setFor(entry.page)] =
            entry.shift == m_smallestShift
                ? Recent{entry.page, entry.frame.value | m_permissions.allowed(entry.permissionIndex())}
                : Recent{};
    }
    void markUsed(Slot slot);
    unsigned dropAt(VirtualAddress a, const FlushScope& scope);

    TlbGeometry m_geometry;
    std::uint64_t m_setMask = 0;
    unsigned m_smallestShift = 12;
    unsigned m_smallestIndex = 0; ///< of that size in pageShifts
    bool m_hasPieces = false;     ///< pieces of large pages were filled in
    std::uint64_t m_clock = 0;
    PermissionTable m_permissions;
    std::vector<unsigned> m_shifts;      ///< page sizes held
    std::vector<std::uint64_t> m_keys;   ///< page and size; all ones where empty
    std::vector<std::uint64_t> m_stamps; ///< LRU: when used; FIFO: when filled; 0 where empty
    std::vector<std::uint64_t> m_trees;  ///< tree-PLRU: the bits of each set
    std::vector<TlbEntry> m_entries;
    std::vector<Recent> m_recent;
};

} // namespace vmscope::hardware
