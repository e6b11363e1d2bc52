// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/walk.h"

namespace vmscope::paging {

/// A present entry found on the way through all tables below a root.
struct FoundEntry
{
    unsigned depth = 0;
    unsigned index = 0;
    PhysicalAddress table{};
    std::uint64_t entry = 0;
    VirtualAddress start{}; ///< first address it spans, canonical
    bool leaf = false;
    Rights rights{}; ///< of all levels down to here
};

namespace detail {

template<class ReadEntry, class Visit>
bool traverseTable(const PagingRules& rules, unsigned depth, PhysicalAddress table, VirtualAddress base,
                   Rights above, const ReadEntry& read, const Visit& visit)
{
    if (depth >= maxLevels) // not reached: the entries of a mode's last level are leaves
        return true;
    const LevelRules& level = rules.levels[depth];
    for (unsigned index = 0; index < level.row->entryCount(); ++index) {
        const std::uint64_t entry = read(table + Bytes{index * std::uint64_t{rules.mode->entryBytes}});
        if (!(entry & bit::present))
            continue;
        const VirtualAddress start{base.value | (std::uint64_t{index} << level.row->shift)};
        const bool leaf = level.isLeaf(entry);
        const Rights rights = level.row->hasRights ? above.narrowedBy(entry) : above;
        if (!visit(FoundEntry{depth, index, table, entry, rules.mode->canonical(start), leaf, rights}))
            return false;
        if (!leaf && !traverseTable(rules, depth + 1, level.row->tableOf(entry), start, rights, read, visit))
            return false;
    }
    return true;
}

} // namespace detail

/// Shows every present entry below `root` to `visit(const FoundEntry&) -> bool`, by rising address, until it
/// answers false; then the result is false too. Reads only; reserved bits do not stop it. A table that is
/// reached by several ways is shown once for each.
template<class ReadEntry, class Visit>
bool traverse(const PagingRules& rules, PhysicalAddress root, const ReadEntry& read, const Visit& visit)
{
    return detail::traverseTable(rules, 0, root, VirtualAddress{}, Rights{}, read, visit);
}

} // namespace vmscope::paging
