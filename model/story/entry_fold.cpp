// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/entry_fold.h"

namespace vmscope::story {

namespace {

namespace bit = paging::bit;

/// All bits of a leaf that must be alike: neither the page's address nor A and D.
std::uint64_t flagsOf(const paging::LevelRow& row, std::uint64_t entry)
{
    return entry & ~(row.pageAddress | row.folded.entryBits | bit::accessed | bit::dirty);
}

bool sameKind(const EntryFold& run, const EntryFold& next, const paging::LevelRow& row)
{
    if (!run.present() || !next.present())
        return run.entry == next.entry;
    return run.leaf && next.leaf && flagsOf(row, run.entry) == flagsOf(row, next.entry);
}

/// Whether `next` continues `run`; it is then part of it.
bool append(EntryFold& run, const EntryFold& next, const paging::LevelRow& row)
{
    if (!sameKind(run, next, row))
        return false;
    const bool same = next.target == run.target && (run.samePage || run.count == 1);
    const bool follows = !run.samePage && next.target == run.target + row.span() * run.count;
    if (run.present() && !same && !follows)
        return false;
    run.samePage = run.present() && same;
    run.inAll &= next.entry;
    run.inSome |= next.entry;
    ++run.count;
    return true;
}

} // namespace

EntryFold foldOf(const paging::PagingRules& rules, unsigned depth, unsigned index, std::uint64_t entry)
{
    const paging::LevelRules& level = rules.levels[depth];
    const bool present = entry & bit::present;
    const bool leaf = present && level.isLeaf(entry);
    EntryFold fold{.first = index, .entry = entry, .inAll = entry, .inSome = entry, .leaf = leaf};
    if (present)
        fold.target = leaf ? level.row->pageOf(entry) : level.row->tableOf(entry);
    return fold;
}

std::vector<EntryFold> foldsOf(const paging::PagingRules& rules, unsigned depth, const ReadIndex& read)
{
    std::vector<EntryFold> folds;
    const paging::LevelRow& row = *rules.levels[depth].row;
    for (unsigned index = 0; index < row.entryCount(); ++index) {
        const EntryFold next = foldOf(rules, depth, index, read(index));
        if (folds.empty() || !append(folds.back(), next, row))
            folds.push_back(next);
    }
    return folds;
}

} // namespace vmscope::story
