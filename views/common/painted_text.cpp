// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/painted_text.h"

namespace vmscope::views {

void paintText(QPainter& painter, std::vector<PaintedText>& texts, const QRectF& rect, int flags,
               const QFont& font, const QColor& color, const QString& text)
{
    const QFontMetricsF metrics(font);
    const bool fits = metrics.horizontalAdvance(text) <= rect.width() + 0.5;
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, flags | Qt::TextSingleLine,
                     fits ? text : metrics.elidedText(text, Qt::ElideRight, rect.width()));
    texts.push_back({text, rect, !fits});
}

} // namespace vmscope::views
