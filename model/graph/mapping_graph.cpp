// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/graph/mapping_graph.h"

namespace vmscope::graph {

namespace {

using paging::LevelRow;
namespace bit = paging::bit;

EntryRun runOf(const LevelRow& row, unsigned depth, bool leaf, unsigned index, std::uint64_t entry)
{
    const std::uint64_t address = leaf ? row.pageAddress | row.folded.entryBits : row.tableAddress;
    return {.depth = depth,
            .first = index,
            .leaf = leaf,
            .target = leaf ? row.pageOf(entry) : row.tableOf(entry),
            .flags = entry & ~(address | bit::accessed | bit::dirty),
            .rights = row.hasRights ? paging::Rights{}.narrowedBy(entry) : paging::Rights{}};
}

/// Whether `next` continues `run`; it is then part of it.
bool append(EntryRun& run, const EntryRun& next, Bytes size)
{
    if (!run.leaf || !next.leaf || run.first + run.count != next.first || run.flags != next.flags)
        return false;
    const bool same = next.target == run.target && (run.samePage || run.count == 1);
    const bool follows = !run.samePage && next.target == run.target + size * run.count;
    if (!same && !follows)
        return false;
    run.samePage = same;
    ++run.count;
    return true;
}

} // namespace

void MappingGraph::addRoot(const NamedRoot& root)
{
    const Vertex vertex = boost::add_vertex(Node{NodeKind::Root, root.name, root.table, {}}, m_graph);
    m_roots.push_back(vertex);
    boost::add_edge(vertex, tableVertex({root.table, 0}), EntryRun{.target = root.table}, m_graph);
}

/// The table's vertex. A table that is met at another level than before waits to be read at that one too.
MappingGraph::Vertex MappingGraph::tableVertex(State state)
{
    if (m_seen.insert(state).second)
        m_waiting.push_back(state);
    const auto found = m_tables.find(state.table);
    if (found != m_tables.end())
        return found->second;
    const LevelRow& row = *m_rules.levels[state.depth].row;
    const Bytes size{std::uint64_t{row.entryCount()} * m_rules.mode->entryBytes};
    const Node node{NodeKind::Table, std::string(row.tableName), state.table, size};
    return m_tables[state.table] = boost::add_vertex(node, m_graph);
}

void MappingGraph::addEntry(State state, unsigned index, std::uint64_t entry,
                            std::vector<EntryRun>& runs) const
{
    const paging::LevelRules& level = m_rules.levels[state.depth];
    const EntryRun next = runOf(*level.row, state.depth, level.isLeaf(entry), index, entry);
    if (runs.empty() || !append(runs.back(), next, level.row->span()))
        runs.push_back(next);
}

MappingGraph::Vertex MappingGraph::framesVertex(const EntryRun& run)
{
    const Bytes page = m_rules.levels[run.depth].row->span();
    const Bytes size = run.samePage ? page : page * run.count;
    const auto [found, isNew] = m_frames.try_emplace({run.target, size});
    if (isNew)
        found->second = boost::add_vertex(Node{NodeKind::Frames, {}, run.target, size}, m_graph);
    return found->second;
}

void MappingGraph::connect(State state, const std::vector<EntryRun>& runs)
{
    const Vertex from = m_tables.at(state.table);
    for (const EntryRun& run : runs) {
        const Vertex to = run.leaf ? framesVertex(run) : tableVertex({run.target, state.depth + 1});
        boost::add_edge(from, to, run, m_graph);
    }
}

} // namespace vmscope::graph
