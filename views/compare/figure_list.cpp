// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/figure_list.h"

#include <QHelpEvent>
#include <QToolTip>

namespace vmscope::views {

namespace {

constexpr double figureHeight = 1.5, rim = 0.3; // in units

} // namespace

void FigureList::arrange(const Display& display, const Metrics& metrics)
{
    m_theme = display.theme;
    m_metrics = metrics;
    setFixedHeight(qRound(metrics.px(double(rows()) * figureHeight + 2 * rim)));
}

void FigureList::show(const std::vector<Figure>& figures, const Display& display, const Metrics& metrics)
{
    if (figures == m_figures && display.theme == m_theme && metrics.unit == m_metrics.unit)
        return;
    m_figures = figures;
    arrange(display, metrics);
    QStringList spoken;
    for (const Figure& figure : figures)
        spoken +=
            figure.name + QLatin1Char(' ') + figure.value + (figure.differs ? tr(" (differs)") : QString());
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QRectF FigureList::rectOf(std::size_t index) const
{
    const double side = m_metrics.px(rim), gap = m_metrics.px(0.8);
    const double column = (width() - 2 * side - gap) / 2;
    const bool right = index >= rows();
    const double row = double(right ? index - rows() : index);
    return {side + (right ? column + gap : 0), side + row * m_metrics.px(figureHeight), column,
            m_metrics.px(figureHeight)};
}

void FigureList::paintFigure(QPainter& painter, const Figure& figure, const QRectF& rect)
{
    const Theme& theme = themeOf(m_theme);
    const double inset = m_metrics.px(0.35);
    if (figure.differs) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.accent, std::max(1.5, m_metrics.px(0.09))));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1.5, -1, -1.5), 3, 3);
    }
    const QRectF inner = rect.adjusted(inset, 0, -inset, 0);
    const QFont bold = m_metrics.label(figure.differs);
    const double value = QFontMetricsF(bold).horizontalAdvance(figure.value) + m_metrics.px(0.3);
    paintText(painter, m_texts, inner.adjusted(0, 0, -value, 0), Qt::AlignLeft | Qt::AlignVCenter,
              m_metrics.label(), theme.muted, figure.name);
    paintText(painter, m_texts, inner.adjusted(inner.width() - value, 0, 0, 0),
              Qt::AlignRight | Qt::AlignVCenter, bold, theme.text, figure.value);
}

void FigureList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_texts.clear();
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        paintFigure(painter, m_figures[i], rectOf(i));
}

bool FigureList::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < m_figures.size(); ++i)
        if (rectOf(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(),
                               m_figures[i].name + QStringLiteral(": ") + m_figures[i].exact, this);
    return true;
}

} // namespace vmscope::views
