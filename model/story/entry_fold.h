// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/paging/rules.h"

#include <functional>
#include <vector>

namespace vmscope::story {

/// Neighbouring entries of a table that say one thing: they are empty, or they map pages of which each
/// follows the one before, or precedes it, or is the same again. An entry that names a table stands alone.
/// The bits A and D, which the processor sets as it goes, do not part them.
struct EntryFold
{
    unsigned first = 0; ///< index
    unsigned count = 1;
    std::uint64_t entry = 0;  ///< of the first
    std::uint64_t inAll = 0;  ///< bits that are set in each of them
    std::uint64_t inSome = 0; ///< bits that are set in one at least
    bool leaf = false;
    int step = 1;             ///< from page to page, in pages: 1, or of more than one -1 or 0
    PhysicalAddress target{}; ///< the page or table of the first; meaningless where it is not present

    bool operator==(const EntryFold&) const = default;

    [[nodiscard]] unsigned last() const { return first + count - 1; }
    [[nodiscard]] bool present() const { return entry & paging::bit::present; }
    [[nodiscard]] bool namesTable() const { return present() && !leaf; }
    /// What a run of leaves maps, pages of that size.
    [[nodiscard]] PhysicalRange frames(Bytes page) const
    {
        const Bytes rest = page * (step == 0 ? 0 : count - 1);
        const PhysicalAddress lowest = step < 0 ? target - rest : target;
        return {lowest, lowest + rest + page};
    }
};

/// Gives the entry with this index.
using ReadIndex = std::function<std::uint64_t(unsigned)>;

/// One entry of the level at `depth`.
[[nodiscard]] EntryFold foldOf(const paging::PagingRules& rules, unsigned depth, unsigned index,
                               std::uint64_t entry);

/// A whole table, ascending; the folds cover every index once.
[[nodiscard]] std::vector<EntryFold> foldsOf(const paging::PagingRules& rules, unsigned depth,
                                             const ReadIndex& read);

} // namespace vmscope::story
