// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/theme/theme.h"

namespace vmscope::views {

/// What the painters of the drawn views share: where they paint, how it looks, and the texts they wrote.
class ThemePainter
{
public:
    ThemePainter(QPainter& painter, const Theme& theme, const Metrics& metrics,
                 std::vector<PaintedText>& texts)
        : m_painter(painter)
        , m_theme(theme)
        , m_metrics(metrics)
        , m_texts(texts)
    {
    }

protected:
    void text(const QRectF& rect, int flags, const QFont& font, const QColor& color, const QString& text)
    {
        paintText(m_painter, m_texts, rect, flags, font, color, text);
    }

    QPainter& m_painter;
    const Theme& m_theme;
    const Metrics& m_metrics;
    std::vector<PaintedText>& m_texts;
};

} // namespace vmscope::views
