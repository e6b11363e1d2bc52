// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/legend_row.h"

#include "views/lab/cost_palette.h"

#include <QPainter>

namespace vmscope::views {

void LegendRow::show(std::vector<lab::CostPart> parts, ThemeId theme, const Metrics& metrics)
{
    if (parts == m_parts && theme == m_theme && metrics.unit == m_metrics.unit)
        return;
    m_parts = std::move(parts);
    m_theme = theme;
    m_metrics = metrics;
    setFont(metrics.small());
    QStringList names;
    for (const lab::CostPart part : m_parts)
        names += nameOf(part);
    setAccessibleName(names.join(QStringLiteral(", ")));
    fit();
    update();
}

double LegendRow::arrange(std::vector<QRectF>* places) const
{
    const QFontMetricsF metrics(font());
    const double line = metrics.height() * 1.25;
    double x = 0, y = 0;
    for (const lab::CostPart part : m_parts) {
        const double wide = line + metrics.horizontalAdvance(nameOf(part)) + line * 0.7;
        if (x > 0 && x + wide > width()) {
            x = 0;
            y += line;
        }
        if (places)
            places->emplace_back(x, y, wide, line);
        x += wide;
    }
    return y + line;
}

void LegendRow::fit() { setFixedHeight(qRound(arrange(nullptr))); }
void LegendRow::resizeEvent(QResizeEvent*) { fit(); }

void LegendRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    std::vector<QRectF> places;
    arrange(&places);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const QRectF& place = places[i];
        const double side = place.height() * 0.62;
        const QRectF swatch(place.left(), place.center().y() - side / 2, side, side);
        painter.fillRect(swatch, brushOf(m_parts[i], m_theme));
        painter.setPen(themeOf(m_theme).text);
        painter.drawText(place.adjusted(place.height() * 0.85, 0, 0, 0), Qt::AlignVCenter,
                         nameOf(m_parts[i]));
    }
}

} // namespace vmscope::views
