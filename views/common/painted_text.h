// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QString>

#include <vector>

namespace vmscope::views {

/// A text that was painted: what tests and tool tips go by.
struct PaintedText
{
    QString text; ///< complete
    QRectF rect;  ///< where it stands
    bool elided = false;
};

/// Paints a line of text, cut short with dots where it is too long, and adds it to `texts`.
void paintText(QPainter& painter, std::vector<PaintedText>& texts, const QRectF& rect, int flags,
               const QFont& font, const QColor& color, const QString& text);

} // namespace vmscope::views
