// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/verdict_bar.h"

#include "views/common/display_text.h"

#include <QPainter>

namespace vmscope::views {

VerdictBar::VerdictBar(Room room, QWidget* parent)
    : QWidget(parent)
    , m_room(room)
{
    setObjectName(QStringLiteral("verdict"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void VerdictBar::say(const QString& text, bool alert)
{
    if (text == m_text && alert == m_alert)
        return;
    m_text = text;
    m_alert = alert;
    setAccessibleName(text);
    setToolTip(text);
    update();
}

void VerdictBar::arrange(const Display& display, const Metrics& metrics)
{
    if (m_theme == display.theme && m_metrics.unit == metrics.unit)
        return;
    m_theme = display.theme;
    m_metrics = metrics;
    // Two lines of a sentence; three where the window is narrow for its type, and more in a column.
    const double units = window()->width() / metrics.unit;
    const bool column = m_room == Room::Column;
    const double height = column ? (units < 100 ? 8.4 : 7.2) : (units < 80 ? 4.6 : 3.3);
    setFixedHeight(qRound(metrics.px(height)));
    update();
}

void VerdictBar::show(const QString& text, bool alert, const Display& display, const Metrics& metrics)
{
    arrange(display, metrics);
    say(text, alert);
}

void VerdictBar::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    QString text = toQString(layout::sentenceOf(shown.layout));
    for (const std::string& note : shown.layout.notes)
        text += QLatin1Char(' ') + toQString(note);
    show(text, shown.layout.verdict.outcome != layout::Outcome::Boots, display, metrics);
}

void VerdictBar::refuse(const QString& why) { say(tr("Not possible: %1").arg(why), true); }

/// A triangle for what needs attention, a disc for what is fine: drawn, as no font is sure to have them.
void VerdictBar::paintMark(QPainter& painter, QPointF center, double radius) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(painter.pen().color());
    if (m_alert)
        painter.drawPolygon(QPolygonF{center + QPointF(0, -radius), center + QPointF(radius, radius * 0.8),
                                      center + QPointF(-radius, radius * 0.8)});
    else
        painter.drawEllipse(center, radius * 0.8, radius * 0.8);
    painter.restore();
}

void VerdictBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_theme);
    QPainter painter(this);
    painter.fillRect(rect(), m_alert ? theme.alert : theme.panel);
    painter.setPen(theme.border);
    painter.drawLine(0, 0, width(), 0);
    const int side = qRound(m_metrics.px(0.9));
    const QRect room = rect().adjusted(side * 3, 2, -side, -2);
    painter.setPen(m_alert ? theme.memMap : theme.accent);
    if (m_theme == ThemeId::Dark)
        painter.setPen(m_alert ? theme.highMemory : theme.accent);
    paintMark(painter, QPointF(side * 1.6, height() / 2.0), m_metrics.px(0.55));
    painter.setPen(theme.text);
    const QFont font = m_metrics.label(m_room == Room::WholeWidth);
    constexpr int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;
    painter.setFont(font);
    painter.drawText(room, flags, m_text);
}

} // namespace vmscope::views
