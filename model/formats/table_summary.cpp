// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_summary.h"

#include <fmt/format.h>

#include <set>
#include <sstream>

namespace vmscope::formats {

namespace {

using namespace paging;

constexpr std::size_t mostExtents = 1u << 22;
constexpr std::size_t mostRuns = 1u << 21;

struct Fold
{
    bool goesOn = false;
    bool samePage = false;
};

/// Whether one more page of `size` at `next` continues `count` pages from `first` on.
Fold folds(PhysicalAddress first, std::uint64_t count, bool samePage, PhysicalAddress next, Bytes size)
{
    if (next == first && (samePage || count == 1))
        return {true, true};
    return {!samePage && next == first + size * count, false};
}

bool add(EntryRun& run, const EntryRun& next, Bytes size)
{
    if (run.first + run.count != next.first || run.leaf != next.leaf || run.flags != next.flags || !run.leaf)
        return false;
    const Fold fold = folds(run.target, run.count, run.samePage, next.target, size);
    if (!fold.goesOn)
        return false;
    run.samePage = fold.samePage;
    ++run.count;
    return true;
}

EntryRun runOf(const LevelRow& row, bool leaf, unsigned index, std::uint64_t entry)
{
    const std::uint64_t address = leaf ? row.pageAddress | row.folded.entryBits : row.tableAddress;
    return {.first = index,
            .leaf = leaf,
            .target = leaf ? row.pageOf(entry) : row.tableOf(entry),
            .flags = entry & ~(address | bit::accessed | bit::dirty)};
}

TableSummary summaryOf(const TableDump& dump, const PagingRules& rules, unsigned depth, PhysicalAddress table)
{
    TableSummary summary{depth, table, {}};
    const LevelRules& level = rules.levels[depth];
    for (unsigned index = 0; index < level.row->entryCount(); ++index) {
        const std::uint64_t entry =
            dump.entryAt(table + Bytes{index * std::uint64_t{rules.mode->entryBytes}});
        if (!(entry & bit::present))
            continue;
        const EntryRun next = runOf(*level.row, level.isLeaf(entry), index, entry);
        if (summary.runs.empty() || !add(summary.runs.back(), next, level.row->span()))
            summary.runs.push_back(next);
    }
    return summary;
}

bool add(MappedExtent& extent, const MappedExtent& next)
{
    if (extent.start + extent.size() != next.start || extent.pageShift != next.pageShift ||
        extent.rights != next.rights || extent.global != next.global)
        return false;
    const Fold fold =
        folds(extent.physical, extent.pages, extent.samePage, next.physical, {1ull << next.pageShift});
    if (!fold.goesOn)
        return false;
    extent.samePage = fold.samePage;
    ++extent.pages;
    return true;
}

/// Shows every table below a root once for each level it serves, until `show(TableSummary) -> bool` answers
/// false; then the result is false too.
template<class Show>
bool forEachTable(const TableDump& dump, std::size_t root, const Show& show)
{
    const PagingRules rules = dump.rules();
    std::set<std::pair<unsigned, PhysicalAddress>> seen = {{0, dump.rootAddress(root)}};
    std::vector<std::pair<unsigned, PhysicalAddress>> waiting(seen.begin(), seen.end());
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        const auto [depth, address] = waiting[i];
        TableSummary table = summaryOf(dump, rules, depth, address);
        for (const EntryRun& run : table.runs)
            if (const std::pair next(depth + 1, run.target); !run.leaf && seen.insert(next).second)
                waiting.push_back(next);
        if (!show(std::move(table)))
            return false;
    }
    return true;
}

} // namespace

std::optional<Error> tooManyRuns(const TableDump& dump, const std::vector<std::size_t>& roots)
{
    std::size_t runs = 0;
    const auto fewEnough = [&](const TableSummary& table) {
        runs += 1 + table.runs.size();
        return runs <= mostRuns;
    };
    for (const std::size_t root : roots)
        if (!forEachTable(dump, root, fewEnough))
            return Error{dump.name, "the tables have too many entries that differ", "at most 2 Mi"};
    return std::nullopt;
}

std::vector<TableSummary> tablesBelow(const TableDump& dump, std::size_t root)
{
    std::vector<TableSummary> tables;
    forEachTable(dump, root, [&](TableSummary table) {
        tables.push_back(std::move(table));
        return true;
    });
    return tables;
}

Result<std::vector<MappedExtent>> extentsBelow(const TableDump& dump, std::size_t root,
                                               const ListingLimits& limits)
{
    const PagingRules rules = dump.rules();
    std::vector<MappedExtent> extents;
    std::uint64_t pages = 0;
    std::uint64_t tables = 0;
    const bool all = traverse(
        rules, dump.rootAddress(root), [&](PhysicalAddress p) { return dump.entryAt(p); },
        [&](const FoundEntry& found) {
            if (!found.leaf)
                return ++tables < limits.tables;
            const LevelRow& row = *rules.levels[found.depth].row;
            const MappedExtent next{.start = found.start,
                                    .pages = 1,
                                    .physical = row.pageOf(found.entry),
                                    .pageShift = row.shift,
                                    .rights = found.rights,
                                    .global = rules.globalPages && (found.entry & bit::global)};
            if (extents.empty() || !add(extents.back(), next))
                extents.push_back(next);
            return extents.size() < mostExtents && ++pages < limits.pages;
        });
    if (!all)
        return Error{
            dump.name, "the tables map too many pages",
            fmt::format("at most {} pages and {} tables: they lead in circles", limits.pages, limits.tables)};
    return extents;
}

graph::MappingGraph graphOf(const TableDump& dump, const std::vector<std::size_t>& roots)
{
    std::vector<graph::NamedRoot> named;
    for (const std::size_t root : roots)
        named.push_back({dump.roots[root].what, dump.rootAddress(root)});
    return {dump.rules(), named, [&](PhysicalAddress p) { return dump.entryAt(p); }};
}

std::string graphvizOf(const TableDump& dump, std::size_t root)
{
    std::ostringstream text;
    graphOf(dump, {root}).writeGraphviz(text);
    return text.str();
}

} // namespace vmscope::formats
