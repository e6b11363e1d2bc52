// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/graph/graph_picture.h"

#include "model/layout/extents.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vmscope::graph {

namespace {

using Vertex = MappingGraph::Vertex;
using Edge = MappingGraph::Edge;
using Key = std::vector<std::size_t>;

constexpr Bytes leastApart = 2_MiB;

/// What most of a stretch of memory is.
std::optional<layout::PhysicalKind> mostOf(const layout::Layout& layout, const PhysicalRange& range)
{
    std::array<std::uint64_t, 8> bytes{};
    for (const layout::PhysicalExtent& part : layout::extentsIn(layout, range))
        bytes[unsigned(part.kind)] += sizeOf(part.range).value;
    const auto most = std::ranges::max_element(bytes);
    return *most == 0 ? std::nullopt : std::optional(layout::PhysicalKind(most - bytes.begin()));
}

/// Folds column by column, from the roots to the frames: what may be drawn as one depends on the boxes above.
class PictureBuilder
{
public:
    PictureBuilder(const MappingGraph& graph, const GraphFocus& focus)
        : m_graph(graph)
        , m_focus(focus)
        , m_survey(graph, focus.root)
        , m_boxOf(boost::num_vertices(graph.graph()))
    {
    }

    GraphPicture build()
    {
        findWay();
        m_picture.facts = m_survey.facts();
        m_picture.columns = unsigned(m_graph.rules().mode->levels.size()) + 2;
        std::vector<std::vector<Vertex>> columns(m_picture.columns);
        for (Vertex vertex = 0; vertex < m_boxOf.size(); ++vertex)
            columns[columnOf(vertex)].push_back(vertex);
        for (unsigned column = 0; column < columns.size(); ++column)
            addColumn(column, columns[column]);
        addArrows();
        return std::move(m_picture);
    }

private:
    [[nodiscard]] const Node& node(Vertex vertex) const { return m_graph.graph()[vertex]; }

    [[nodiscard]] unsigned columnOf(Vertex vertex) const
    {
        switch (node(vertex).kind) {
        case NodeKind::Root:
            return 0;
        case NodeKind::Table:
            return 1 + m_survey[vertex].depth;
        case NodeKind::Frames:
            break;
        }
        return m_picture.columns - 1;
    }

    void findWay()
    {
        const auto& graph = m_graph.graph();
        Vertex at = m_graph.root(m_focus.root);
        m_way.insert(at);
        auto step = *boost::out_edges(at, graph).first;
        for (unsigned depth = 0;; ++depth) {
            at = boost::target(step, graph);
            m_way.insert(at);
            m_wayEdges.push_back(step);
            const auto [begin, end] = boost::out_edges(at, graph);
            const auto next = std::find_if(begin, end, [&](const Edge& edge) {
                const EntryRun& run = graph[edge];
                if (run.depth != depth || node(at).kind != NodeKind::Table)
                    return false;
                const unsigned index = m_graph.rules().levels[depth].row->indexOf(m_focus.address);
                return run.first <= index && index - run.first < run.count;
            });
            if (next == end)
                return;
            step = *next;
        }
    }

    /// Boxes from which entries lead to this vertex.
    [[nodiscard]] Key parentsOf(Vertex vertex) const
    {
        Key parents;
        const auto [begin, end] = boost::in_edges(vertex, m_graph.graph());
        for (auto edge = begin; edge != end; ++edge)
            if (const Vertex from = boost::source(*edge, m_graph.graph()); m_boxOf[from])
                parents.push_back(*m_boxOf[from]);
        std::ranges::sort(parents);
        parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
        return parents;
    }

    [[nodiscard]] std::size_t memoryOf(Vertex vertex) const
    {
        const auto kind = m_focus.layout ? mostOf(*m_focus.layout, node(vertex).range()) : std::nullopt;
        return kind ? std::size_t(*kind) : 99;
    }

    /// What vertices have in common that are drawn as one; the higher `strength`, the less it asks.
    [[nodiscard]] Key keyOf(Vertex vertex, unsigned strength) const
    {
        const bool frames = node(vertex).kind == NodeKind::Frames;
        const Place& place = m_survey[vertex];
        if (strength == 0 || m_way.contains(vertex))
            return {0, vertex};
        Key key{1};
        if (strength == 1)
            key = parentsOf(vertex);
        if (strength <= 2)
            key.push_back(place.user);
        if (strength <= 3)
            key.push_back(frames ? memoryOf(vertex) : std::size_t{place.rootsAbove > 1});
        return key;
    }

    void addColumn(unsigned column, const std::vector<Vertex>& vertices)
    {
        std::map<Key, std::vector<Vertex>> groups;
        for (unsigned strength = 0; strength <= 4; ++strength) {
            groups.clear();
            for (const Vertex vertex : vertices)
                groups[keyOf(vertex, strength)].push_back(vertex);
            if (groups.size() <= m_focus.mostInColumn)
                break;
        }
        std::vector<GraphBox> boxes;
        if (column + 1 == m_picture.columns)
            setApart(groups);
        for (auto& [key, members] : groups)
            boxes.push_back(boxOf(column, std::move(members)));
        std::ranges::stable_sort(boxes, {}, [](const GraphBox& box) { return orderOf(box); });
        for (GraphBox& box : boxes) {
            for (const Vertex member : box.members)
                m_boxOf[member] = m_picture.boxes.size();
            m_picture.boxes.push_back(std::move(box));
        }
    }

    /// Draws large stretches of frames for themselves where there is room: a direct map is no heap of pages.
    void setApart(std::map<Key, std::vector<Vertex>>& groups) const
    {
        const auto smaller = [this](Vertex a, Vertex b) { return node(a).size < node(b).size; };
        while (groups.size() < m_focus.mostInColumn) {
            std::vector<Vertex>* from = nullptr;
            for (auto& [key, members] : groups)
                if (members.size() > 1 && (!from || smaller(*std::ranges::max_element(*from, smaller),
                                                            *std::ranges::max_element(members, smaller))))
                    from = &members;
            if (!from)
                return;
            const auto largest = std::ranges::max_element(*from, smaller);
            const Vertex vertex = *largest;
            if (node(vertex).size < leastApart)
                return;
            from->erase(largest);
            groups[{0, vertex}] = {vertex};
        }
    }

    static std::pair<std::uint64_t, std::uint64_t> orderOf(const GraphBox& box)
    {
        if (box.kind == NodeKind::Root)
            return {box.members.front(), 0};
        return box.kind == NodeKind::Frames ? std::pair(box.start.value, box.bytes.value)
                                            : std::pair(box.place.first.value, std::uint64_t{box.place.root});
    }

    [[nodiscard]] GraphBox boxOf(unsigned column, std::vector<Vertex> members) const
    {
        GraphBox box{.kind = node(members.front()).kind, .column = column};
        std::ranges::stable_sort(members, {}, [&](Vertex v) {
            const Place& place = m_survey[v];
            return std::pair(place.root != m_focus.root, place.first);
        });
        std::map<std::size_t, std::uint64_t> memory;
        for (const Vertex member : members) {
            box.bytes += node(member).size;
            box.onWay |= m_way.contains(member);
            box.user |= m_survey[member].user;
            if (m_focus.layout)
                memory[memoryOf(member)] += node(member).size.value;
        }
        const auto most = std::ranges::max_element(memory, {}, [](const auto& row) { return row.second; });
        if (most != memory.end() && most->first < 99)
            box.memory = layout::PhysicalKind(most->first);
        box.place = m_survey[members.front()];
        box.start = node(members.front()).start;
        box.shared = std::ranges::all_of(members, [&](Vertex v) { return m_survey[v].rootsAbove > 1; });
        box.members = std::move(members);
        return box;
    }

    void addArrows()
    {
        std::map<std::tuple<std::size_t, std::size_t, unsigned>, GraphArrow> arrows;
        const auto& graph = m_graph.graph();
        const auto [begin, end] = boost::edges(graph);
        for (auto edge = begin; edge != end; ++edge) {
            const Vertex source = boost::source(*edge, graph);
            const EntryRun& run = graph[*edge];
            const std::size_t from = *m_boxOf[source], to = *m_boxOf[boost::target(*edge, graph)];
            const bool root = node(source).kind == NodeKind::Root;
            const auto [found, isNew] = arrows.try_emplace({from, to, run.depth});
            GraphArrow& arrow = found->second;
            if (isNew)
                arrow = {.from = from, .to = to, .first = run.first, .depth = run.depth};
            arrow.entryCount = root ? 1 : m_graph.rules().levels[run.depth].row->entryCount();
            arrow.first = std::min(arrow.first, run.first);
            arrow.last = std::max(arrow.last, run.first + run.count - 1);
            arrow.entries += run.count;
            arrow.onWay |= std::ranges::find(m_wayEdges, *edge) != m_wayEdges.end();
        }
        for (const auto& [key, arrow] : arrows)
            m_picture.arrows.push_back(arrow);
    }

    const MappingGraph& m_graph;
    const GraphFocus& m_focus;
    GraphSurvey m_survey;
    std::vector<std::optional<std::size_t>> m_boxOf;
    std::set<Vertex> m_way;
    std::vector<Edge> m_wayEdges;
    GraphPicture m_picture;
};

} // namespace

GraphPicture pictureOf(const MappingGraph& graph, const GraphFocus& focus)
{
    return PictureBuilder(graph, focus).build();
}

} // namespace vmscope::graph
