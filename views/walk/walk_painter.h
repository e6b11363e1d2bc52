// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme_painter.h"
#include "views/walk/walk_scene.h"

namespace vmscope::views {

/// Draws a WalkScene. Remembers the texts it drew.
class WalkPainter : private ThemePainter
{
public:
    using ThemePainter::ThemePainter;

    void paint(const WalkScene& scene);

private:
    void paintBits(const WalkScene& scene);
    void paintField(const FieldMark& field);
    void paintTable(const TableCard& card);
    void paintRow(const TableCard& card, const TableRowBox& row);
    void paintMap(const TableCard& card);
    void paintEnd(const EndCard& end);
    void paintWire(const Wire& wire);
    void paintStrip(const WalkScene& scene);
    void paintEntry(const EntryCard& card);
    void paintSummary(const EntryCard& card);
    void paintEntryBit(const EntryBitBox& box);
    void roundedBox(const QRectF& rect, const QColor& fill, const QColor& border, double pen = 1);
    [[nodiscard]] QFont mono(bool bold = false) const;
};

} // namespace vmscope::views
