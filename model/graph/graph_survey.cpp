// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/graph/graph_survey.h"

#include <algorithm>

namespace vmscope::graph {

GraphSurvey::GraphSurvey(const MappingGraph& graph, std::size_t root)
    : m_graph(graph)
    , m_places(boost::num_vertices(graph.graph()))
    , m_lastRoot(m_places.size())
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < graph.rootCount(); ++i)
        order.push_back(i);
    std::rotate(order.begin(), order.begin() + std::ptrdiff_t(root),
                order.begin() + std::ptrdiff_t(root) + 1);
    for (const std::size_t one : order) {
        m_seen.clear();
        const auto vertex = graph.root(one);
        meet(vertex, {.root = one});
        const auto table = boost::target(*boost::out_edges(vertex, graph.graph()).first, graph.graph());
        const paging::LevelRow& row = *graph.rules().levels[0].row;
        meet(table, {.root = one, .span = row.span() * row.entryCount(), .user = true});
        down({table, 0, true}, {}, one);
    }
}

void GraphSurvey::meet(MappingGraph::Vertex vertex, const Place& place)
{
    Place& known = m_places[vertex];
    const bool user = known.user || place.user;
    const std::size_t above = known.rootsAbove + (m_lastRoot[vertex] == place.root + 1 ? 0 : 1);
    m_lastRoot[vertex] = place.root + 1;
    if (!known.reached) {
        known = place;
        known.reached = true;
    }
    known.user = user;
    known.rootsAbove = above;
}

/// In the order of the entries, so that the first way found is that of the lowest address.
void GraphSurvey::down(const State& state, VirtualAddress start, std::size_t root)
{
    if (!m_seen.insert(state).second)
        return;
    const auto& graph = m_graph.graph();
    const paging::LevelRow& row = *m_graph.rules().levels[state.depth].row;
    const bool counts = m_places[state.table].depth == state.depth && m_places[state.table].entries == 0;
    const auto [begin, end] = boost::out_edges(state.table, graph);
    std::size_t entries = 0;
    for (auto edge = begin; edge != end; ++edge) {
        const EntryRun& run = graph[*edge];
        if (run.depth != state.depth)
            continue;
        entries += run.count;
        const bool user = state.user && run.rights.user;
        const VirtualAddress first =
            m_graph.rules().mode->canonical(start + row.span() * std::uint64_t{run.first});
        const auto to = boost::target(*edge, graph);
        meet(to, {.root = root,
                  .depth = state.depth + (run.leaf ? 0 : 1),
                  .first = first,
                  .span = row.span() * run.count,
                  .user = user});
        if (!run.leaf)
            down({to, state.depth + 1, user}, first, root);
    }
    if (counts)
        m_places[state.table].entries = entries;
}

GraphFacts GraphSurvey::facts() const
{
    GraphFacts facts{
        .roots = m_graph.rootCount(), .loops = m_graph.cycles().size(), .tableBytes = m_graph.tableBytes()};
    const auto& graph = m_graph.graph();
    for (std::size_t vertex = 0; vertex < m_places.size(); ++vertex)
        if (graph[vertex].kind == NodeKind::Table) {
            ++facts.tables;
            facts.shared += m_places[vertex].rootsAbove > 1 ? 1 : 0;
        }
    return facts;
}

} // namespace vmscope::graph
