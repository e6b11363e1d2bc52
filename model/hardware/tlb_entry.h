// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"
#include "model/paging/access.h"

#include <optional>

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
    [[nodiscard]] constexpr unsigned permissionIndex() const
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

} // namespace vmscope::hardware
