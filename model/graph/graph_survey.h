// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/mapping_graph.h"

namespace vmscope::graph {

/// How many there are of what.
struct GraphFacts
{
    std::size_t roots = 0;
    std::size_t tables = 0;
    std::size_t shared = 0; ///< tables below more than one root
    std::size_t loops = 0;  ///< tables from which entries lead back to themselves
    Bytes tableBytes{};

    bool operator==(const GraphFacts&) const = default;
};

/// How a vertex is reached.
struct Place
{
    bool reached = false;
    std::size_t root = 0;   ///< from which `first` leads here
    unsigned depth = 0;     ///< of a table: the highest level it serves as there; of frames: their entry's
    VirtualAddress first{}; ///< the lowest address below `root` that leads here
    Bytes span{};           ///< of virtual addresses from `first`
    bool user = false;      ///< some way allows user mode
    std::size_t rootsAbove = 0; ///< how many roots lead here
    std::size_t entries = 0;    ///< of a table: present ones, at that level
};

/// Walks the whole graph once from each root. Ways from `root` come first: where it leads to a vertex, the
/// vertex's place is below it.
class GraphSurvey
{
public:
    GraphSurvey(const MappingGraph& graph, std::size_t root);

    [[nodiscard]] const Place& operator[](MappingGraph::Vertex vertex) const { return m_places[vertex]; }
    [[nodiscard]] GraphFacts facts() const;

private:
    struct State
    {
        MappingGraph::Vertex table;
        unsigned depth;
        bool user;

        auto operator<=>(const State&) const = default;
    };

    void down(const State& state, VirtualAddress start, std::size_t root);
    void meet(MappingGraph::Vertex vertex, const Place& place);

    const MappingGraph& m_graph;
    std::vector<Place> m_places;
    std::vector<std::size_t> m_lastRoot; ///< + 1, that met the vertex
    std::set<State> m_seen;              ///< below the root at hand
};

} // namespace vmscope::graph
