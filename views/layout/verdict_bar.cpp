// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/verdict_bar.h"

#include "views/common/phrase.h"

#include <QPainter>
#include <QResizeEvent>

namespace vmscope::views {

namespace {

constexpr int textFlags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;

QString verdictOf(const Shown& shown)
{
    QString text = phrase(layout::sentenceOf(shown.layout));
    for (const std::string& note : shown.layout.notes)
        text += QLatin1Char(' ') + phrase(note);
    return text;
}

} // namespace

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
    if (m_theme == display.theme && m_metrics.unit == metrics.unit && m_forWidth == window()->width())
        return;
    m_forWidth = window()->width();
    m_theme = display.theme;
    m_metrics = metrics;
    arrangeHeight();
    update();
}

void VerdictBar::arrangeHeight()
{
    // Two lines of a sentence; three where the window is narrow for its type, and more in a column. The
    // same for all sentences: the picture above keeps its size while RAM changes.
    const bool column = m_room == Room::Column;
    const double units = (column || !isVisible() ? window() : this)->width() / m_metrics.unit;
    const double presented = column ? 10 : units < 70 ? 8.2 : 7.6; // three or four lines of large type
    const double height = m_metrics.presenting ? presented
                          : column             ? (units < 100 ? 10 : 8.9)
                                               : (units < 80 ? 4.6 : 3.3);
    setFixedHeight(qRound(m_metrics.px(height)));
}

/// What stands beside the workspace may have made it narrow.
void VerdictBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_metrics.unit > 0 && event->oldSize().width() != width())
        arrangeHeight();
}

QRect VerdictBar::textRoom(const QRect& bar) const
{
    const int side = qRound(m_metrics.px(0.9));
    return bar.adjusted(side * 3, 2, -side, -2);
}

/// In a presentation as large as fits.
QFont VerdictBar::typeFace() const
{
    if (m_room == Room::Column)
        return m_metrics.label();
    const QFont large = m_metrics.sentence();
    const QRect room = textRoom(rect());
    const bool fits =
        QFontMetrics(large).boundingRect(QRect(0, 0, room.width(), 0), textFlags, m_text).height() <=
        room.height();
    return fits ? large : m_metrics.label(true);
}

bool VerdictBar::showsAll() const
{
    const QRect room = textRoom(rect());
    const QFontMetrics font(typeFace());
    return font.boundingRect(QRect(0, 0, room.width(), 0), textFlags, m_text).height() <= room.height();
}

void VerdictBar::show(const QString& text, bool alert, const Display& display, const Metrics& metrics)
{
    arrange(display, metrics);
    say(text, alert);
}

void VerdictBar::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    show(verdictOf(shown), shown.layout.verdict.outcome != layout::Outcome::Boots, display, metrics);
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
    painter.setPen(m_alert ? theme.memMap : theme.accent);
    if (m_theme == ThemeId::Dark)
        painter.setPen(m_alert ? theme.highMemory : theme.accent);
    paintMark(painter, QPointF(m_metrics.px(1.45), height() / 2.0), m_metrics.px(0.55));
    painter.setPen(theme.text);
    painter.setFont(typeFace());
    painter.drawText(textRoom(rect()), textFlags, m_text);
}

} // namespace vmscope::views
