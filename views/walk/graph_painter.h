// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme_painter.h"
#include "views/walk/graph_scene.h"

namespace vmscope::views {

/// Paints the graph.
class GraphPainter : private ThemePainter
{
public:
    GraphPainter(QPainter& painter, const Theme& theme, const Metrics& metrics,
                 std::vector<PaintedText>& texts);

    /// All that does not change under the pointer.
    void paint(const GraphScene& scene, const QString& wayName);
    /// One box and the wires that touch it, over all else.
    void paintMarked(const GraphScene& scene, std::size_t box);

private:
    /// Where it stands once the picture is moved and scaled.
    void text(const QRectF& rect, int flags, const QFont& font, const QColor& color, const QString& text);
    void paintWire(const GraphWire& wire, const QColor& color);
    void paintBox(const GraphBoxShape& box);
    void paintSlices(const GraphBoxShape& box);
    void paintBadge(const GraphBoxShape& box);
    void paintLabel(const GraphLabel& label);
    void paintLegend(const GraphScene& scene, const QString& wayName);
};

} // namespace vmscope::views
