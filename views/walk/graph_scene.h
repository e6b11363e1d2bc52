// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/graph_picture.h"
#include "views/walk/walk_shown.h"

#include <QPainterPath>

namespace vmscope::views {

struct GraphBoxShape
{
    QRectF rect;
    graph::NodeKind kind{};
    std::optional<layout::PhysicalKind> memory{};
    int level = noLevel;
    QString title{}, place{}, note{};
    std::vector<std::pair<layout::PhysicalKind, double>> slices{}; ///< where it is of several kinds: shares
    bool onWay = false;
    bool shared = false;
    bool folded = false; ///< stands for several
};

struct GraphWire
{
    QPainterPath path{};
    QPolygonF head{};
    double width = 1;
    int level = noLevel;
    bool onWay = false;
    bool loops = false;
    std::size_t from = 0, to = 0; ///< boxes
};

struct GraphLabel
{
    QRectF rect;
    QString text;
    int level = noLevel;
    bool onWay = false;
};

/// The graph laid out, in pixels.
struct GraphScene
{
    QSizeF size; ///< as much as it needs; not less than was offered
    QRectF factsRect;
    QString facts;
    QRectF legendRect;
    std::vector<layout::PhysicalKind> legend; ///< kinds of memory that occur
    std::vector<GraphBoxShape> boxes;         ///< as in the picture, by index
    std::vector<GraphWire> wires;             ///< those of the way last
    std::vector<GraphLabel> labels;
    std::vector<GraphLabel> heads;
};

/// How many boxes a column of this height takes.
[[nodiscard]] std::size_t boxesInColumn(const Metrics& metrics, double height);

[[nodiscard]] GraphScene graphSceneOf(const graph::GraphPicture& picture, const WalkShown& walk,
                                      const Metrics& metrics, QSizeF size);

} // namespace vmscope::views
