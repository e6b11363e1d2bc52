// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/graph_survey.h"
#include "model/layout/layout.h"

namespace vmscope::graph {

/// One or more vertices drawn as one.
struct GraphBox
{
    NodeKind kind = NodeKind::Table;
    unsigned column = 0;                          ///< 0: roots; tables by level; frames last
    std::vector<MappingGraph::Vertex> members{};  ///< by the first address that leads there
    Place place{};                                ///< of the first member
    PhysicalAddress start{};                      ///< of the first member
    Bytes bytes{};                                ///< of all
    std::optional<layout::PhysicalKind> memory{}; ///< what most of its bytes are; nothing without a layout
    bool onWay = false;                           ///< the shown address leads through it
    bool shared = false;                          ///< below more than one root; all members alike
    bool user = false;                            ///< some way to it allows user mode
};

/// Entries of one box that lead to another, or back to itself.
struct GraphArrow
{
    std::size_t from = 0, to = 0; ///< boxes
    unsigned first = 0, last = 0; ///< indices: all entries lie between them
    unsigned entryCount = 0;      ///< of the table
    std::size_t entries = 0;
    unsigned depth = 0;
    bool onWay = false;
};

/// A graph made small enough to be drawn.
struct GraphPicture
{
    std::vector<GraphBox> boxes; ///< by column; tables by address, frames by place in memory
    std::vector<GraphArrow> arrows;
    unsigned columns = 0; ///< the last one is the frames'
    GraphFacts facts;
};

/// What is drawn: from `root`, where the way of `address` stands apart from all else.
struct GraphFocus
{
    std::size_t root = 0;
    VirtualAddress address{};
    std::size_t mostInColumn =
        12; ///< what is more is drawn as one; some columns need up to nine all the same
    const layout::Layout* layout = nullptr; ///< says what frames are
};

[[nodiscard]] GraphPicture pictureOf(const MappingGraph& graph, const GraphFocus& focus);

} // namespace vmscope::graph
