// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/graph/mapping_graph.h"

#include <boost/graph/graphviz.hpp>
#include <boost/graph/strong_components.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <set>

namespace vmscope::graph {

namespace {

using Graph = MappingGraph::Graph;
using Vertex = MappingGraph::Vertex;
using Edge = MappingGraph::Edge;

paging::Rights both(const paging::Rights& a, const paging::Rights& b)
{
    return {a.writable && b.writable, a.user && b.user, a.executable && b.executable};
}

auto outEdges(const Graph& graph, Vertex vertex)
{
    const auto [first, last] = boost::out_edges(vertex, graph);
    return boost::make_iterator_range(first, last);
}

/// From a leaf entry up to the roots, gathering the address bits of each index on the way.
class AliasSearch
{
public:
    AliasSearch(const Graph& graph, const paging::PagingRules& rules, const std::vector<Vertex>& roots,
                std::size_t most)
        : m_graph(graph)
        , m_rules(rules)
        , m_roots(roots)
        , m_most(most)
    {
    }

    void leaf(const Edge& edge, PhysicalAddress p)
    {
        const EntryRun& run = m_graph[edge];
        const paging::LevelRow& row = *m_rules.levels[run.depth].row;
        m_pageShift = row.shift;
        const std::uint64_t page = (p - run.target) / row.span();
        const std::uint64_t offset = (p - run.target).value % row.span().value;
        for (unsigned i = 0; i < run.count; ++i)
            if (run.samePage || i == page)
                up(edge, run.first + i, offset, paging::Rights{});
    }
    [[nodiscard]] std::vector<Alias> found()
    {
        std::ranges::sort(m_found, {},
                          [](const Alias& alias) { return std::pair(alias.root, alias.address); });
        return std::move(m_found);
    }

private:
    void up(const Edge& edge, unsigned index, std::uint64_t below, const paging::Rights& rights)
    {
        const EntryRun& run = m_graph[edge];
        const std::uint64_t address = below | std::uint64_t{index} << m_rules.levels[run.depth].row->shift;
        const paging::Rights here = both(rights, run.rights);
        const auto [first, last] = boost::in_edges(boost::source(edge, m_graph), m_graph);
        for (auto it = first; it != last && m_found.size() < m_most; ++it) {
            const Vertex from = boost::source(*it, m_graph);
            if (m_graph[from].kind == NodeKind::Root) {
                if (run.depth == 0)
                    add(from, address, here);
            } else if (m_graph[*it].depth + 1 == run.depth) {
                up(*it, m_graph[*it].first, address, here);
            }
        }
    }
    void add(Vertex root, std::uint64_t address, const paging::Rights& rights)
    {
        const auto number = std::ranges::find(m_roots, root) - m_roots.begin();
        m_found.push_back(
            {static_cast<std::size_t>(number), m_rules.mode->canonical({address}), rights, m_pageShift});
    }

    const Graph& m_graph;
    const paging::PagingRules& m_rules;
    const std::vector<Vertex>& m_roots;
    std::size_t m_most;
    unsigned m_pageShift = 12;
    std::vector<Alias> m_found;
};

/// From a root down, each table once for a level and the rights that are left there.
class ReachSearch
{
public:
    ReachSearch(const Graph& graph, const paging::PagingRules& rules, paging::Access access)
        : m_graph(graph)
        , m_rules(rules)
        , m_access(access)
    {
    }

    void down(Vertex table, unsigned depth, const paging::Rights& rights)
    {
        if (!m_seen.insert({table, depth, rights.writable, rights.user, rights.executable}).second)
            return;
        for (const Edge& edge : outEdges(m_graph, table)) {
            const EntryRun& run = m_graph[edge];
            if (run.depth != depth)
                continue;
            const paging::Rights here = both(rights, run.rights);
            if (!run.leaf)
                down(boost::target(edge, m_graph), depth + 1, here);
            else if (!m_rules.refusal(here, m_access))
                m_found.push_back(m_graph[boost::target(edge, m_graph)].range());
        }
    }
    [[nodiscard]] std::vector<PhysicalRange> joined()
    {
        std::ranges::sort(m_found, {}, &PhysicalRange::start);
        std::vector<PhysicalRange> ranges;
        for (const PhysicalRange& range : m_found)
            if (!ranges.empty() && range.start <= ranges.back().end)
                ranges.back().end = std::max(ranges.back().end, range.end);
            else
                ranges.push_back(range);
        return ranges;
    }

private:
    const Graph& m_graph;
    const paging::PagingRules& m_rules;
    paging::Access m_access;
    std::set<std::tuple<Vertex, unsigned, bool, bool, bool>> m_seen;
    std::vector<PhysicalRange> m_found;
};

/// Tables reached at each level from a root; a table that serves two levels leads on as what it is there.
std::set<PhysicalAddress> collectTables(const Graph& graph, Vertex root)
{
    std::set<PhysicalAddress> tables;
    std::set<std::pair<Vertex, unsigned>> seen;
    std::vector<std::pair<Vertex, unsigned>> waiting;
    const auto meet = [&](Vertex table, unsigned depth) {
        tables.insert(graph[table].start);
        if (seen.insert({table, depth}).second)
            waiting.emplace_back(table, depth);
    };
    for (const Edge& edge : outEdges(graph, root))
        meet(boost::target(edge, graph), 0);
    while (!waiting.empty()) {
        const auto [table, depth] = waiting.back();
        waiting.pop_back();
        for (const Edge& edge : outEdges(graph, table))
            if (graph[edge].depth == depth && !graph[edge].leaf)
                meet(boost::target(edge, graph), depth + 1);
    }
    return tables;
}

std::string labelOf(const Node& node)
{
    if (node.kind == NodeKind::Root)
        return node.name;
    if (node.kind == NodeKind::Table)
        return fmt::format("{}\\np {}", node.name, hexText(node.start));
    return fmt::format("p {}\\n{}", hexText(node.start), sizeText(node.size));
}

std::string_view shapeOf(NodeKind kind)
{
    constexpr std::array<std::string_view, 3> shapes{"ellipse", "box", "note"};
    return shapes[unsigned(kind)];
}

std::string indexText(const EntryRun& run)
{
    return run.count == 1 ? std::to_string(run.first)
                          : fmt::format("{}-{}", run.first, run.first + run.count - 1);
}

} // namespace

std::vector<Alias> MappingGraph::aliasesOf(PhysicalAddress p, std::size_t most) const
{
    AliasSearch search(m_graph, m_rules, m_roots, most);
    for (const auto& [key, vertex] : m_frames) {
        if (!m_graph[vertex].range().contains(p))
            continue;
        const auto [first, last] = boost::in_edges(vertex, m_graph);
        for (auto it = first; it != last; ++it)
            search.leaf(*it, p);
    }
    return search.found();
}

std::vector<PhysicalRange> MappingGraph::reachable(std::size_t root, paging::Access access) const
{
    ReachSearch search(m_graph, m_rules, access);
    search.down(m_tables.at(m_graph[m_roots[root]].start), 0, {});
    return search.joined();
}

std::vector<PhysicalAddress> MappingGraph::tablesBelow(std::size_t root) const
{
    const auto tables = collectTables(m_graph, m_roots[root]);
    return {tables.begin(), tables.end()};
}

std::vector<PhysicalAddress> MappingGraph::sharedTables(std::size_t one, std::size_t other) const
{
    const auto first = tablesBelow(one);
    const auto second = tablesBelow(other);
    std::vector<PhysicalAddress> shared;
    std::ranges::set_intersection(first, second, std::back_inserter(shared));
    return shared;
}

std::vector<PhysicalAddress> MappingGraph::cycles() const
{
    std::vector<Vertex> component(boost::num_vertices(m_graph));
    const auto count = boost::strong_components(
        m_graph,
        boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, m_graph)));
    std::vector<std::size_t> members(count);
    for (const Vertex part : component)
        ++members[part];
    std::vector<PhysicalAddress> tables;
    for (const auto& [address, vertex] : m_tables)
        if (members[component[vertex]] > 1 || boost::edge(vertex, vertex, m_graph).second)
            tables.push_back(address);
    return tables;
}

Bytes MappingGraph::tableBytes() const
{
    Bytes sum;
    for (const auto& [address, vertex] : m_tables)
        sum += m_graph[vertex].size;
    return sum;
}

void MappingGraph::writeGraphviz(std::ostream& to) const
{
    const auto node = [this](std::ostream& out, Vertex vertex) {
        out << "[shape=" << shapeOf(m_graph[vertex].kind)
            << ", label=" << boost::escape_dot_string(labelOf(m_graph[vertex])) << "]";
    };
    const auto edge = [this](std::ostream& out, const Edge& one) {
        const bool fromRoot = m_graph[boost::source(one, m_graph)].kind == NodeKind::Root;
        const EntryRun& run = m_graph[one];
        out << (fromRoot ? "" : "[label=\"" + indexText(run) + (run.samePage ? ", one page" : "") + "\"]");
    };
    const auto whole = [](std::ostream& out) { out << "rankdir=LR;\nnode [fontname=monospace];\n"; };
    boost::write_graphviz(to, m_graph, node, edge, whole);
}

} // namespace vmscope::graph
