// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/entry_fold.h"

#include <optional>

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

/// Where page number `count` of a run lies.
PhysicalAddress pageAt(const EntryFold& run, int step, Bytes page)
{
    const Bytes way = page * run.count;
    return step == 0 ? run.target : step < 0 ? run.target - way : run.target + way;
}

/// The step with which `next` continues a run of leaves.
std::optional<int> stepTo(const EntryFold& run, const EntryFold& next, Bytes page)
{
    for (const int step : {1, -1, 0})
        if ((run.count == 1 || run.step == step) && next.target == pageAt(run, step, page))
            return step;
    return std::nullopt;
}

/// Whether `next` continues `run`; it is then part of it.
bool append(EntryFold& run, const EntryFold& next, const paging::LevelRow& row)
{
    if (!sameKind(run, next, row))
        return false;
    const auto step = run.present() ? stepTo(run, next, row.span()) : run.step;
    if (!step)
        return false;
    run.step = *step;
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
