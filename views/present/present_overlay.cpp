// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/present/present_overlay.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace vmscope::views {

namespace {

/// They stand out from every colour of memory, by lightness and by the light rim around them.
const std::array colorsOfPen{QColor::fromRgb(0xd0002f), QColor::fromRgb(0x000000), QColor::fromRgb(0x0040d0),
                             QColor::fromRgb(0x007a1f)};
constexpr double spotlightRadius = 5; // units
constexpr double dimmed = 0.62;       // of what lies outside the spotlight

} // namespace

int PresentOverlay::penColors() { return int(colorsOfPen.size()); }

PresentOverlay::PresentOverlay(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("presentOverlay"));
    setAccessibleName(tr("Pen and spotlight"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    hide();
}

bool PresentOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PresentOverlay::update()
{
    setAttribute(Qt::WA_TransparentForMouseEvents, !m_pen && !m_choosing && !isMagnified());
    setCursor(m_black ? Qt::BlankCursor : m_pen || m_choosing ? Qt::CrossCursor : Qt::ArrowCursor);
    setVisible(m_black || m_spotlight || m_pen || m_choosing || isMagnified() || !m_strokes.empty());
    raise();
    QWidget::update();
}

void PresentOverlay::setBlack(bool on)
{
    m_black = on;
    update();
}

void PresentOverlay::setSpotlight(bool on)
{
    m_spotlight = on;
    pointAt(parentWidget()->mapFromGlobal(QCursor::pos()));
    update();
}

void PresentOverlay::setPen(bool on)
{
    m_pen = on;
    m_choosing = false;
    update();
}

void PresentOverlay::setColor(int index)
{
    m_color = index % penColors();
    update();
}

void PresentOverlay::setChoosing(bool on)
{
    m_choosing = on;
    m_pen = false;
    m_choice = {};
    update();
}

bool PresentOverlay::takeOff()
{
    if (m_black)
        setBlack(false);
    else if (m_choosing)
        setChoosing(false);
    else if (m_pen || !m_strokes.empty())
        wipe();
    else if (isMagnified())
        m_part = {};
    else if (m_spotlight)
        setSpotlight(false);
    else
        return false;
    update();
    return true;
}

void PresentOverlay::wipe()
{
    m_strokes.clear();
    m_pen = false;
    update();
}

void PresentOverlay::clear()
{
    m_black = m_spotlight = m_choosing = false;
    m_part = {};
    wipe();
}

/// The part is painted anew at its larger size: letters stay sharp.
void PresentOverlay::refresh()
{
    if (!isMagnified() || !m_source)
        return;
    const double scale = std::min(width() / m_part.width(), height() / m_part.height());
    m_large = QPixmap((m_part.size() * scale * devicePixelRatioF()).toSize());
    m_large.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&m_large);
    painter.scale(scale, scale);
    painter.translate(-m_part.topLeft());
    m_source->render(&painter, m_source->mapTo(parentWidget(), QPoint()), {},
                     QWidget::DrawWindowBackground | QWidget::DrawChildren);
    update();
}

void PresentOverlay::pointAt(QPointF point)
{
    m_pointer = point;
    if (m_spotlight)
        QWidget::update();
}

void PresentOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_black)
        return painter.fillRect(rect(), Qt::black);
    if (isMagnified()) {
        const QSizeF size = m_large.deviceIndependentSize();
        painter.fillRect(rect(), palette().window());
        painter.drawPixmap(QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), m_large);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_spotlight)
        paintSpotlight(painter);
    paintStrokes(painter);
    if (m_pen || m_choosing)
        paintHint(painter);
    if (!m_choice.isEmpty()) {
        painter.setPen(QPen(colorsOfPen.front(), m_metrics.px(0.15), Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_choice);
    }
}

void PresentOverlay::paintSpotlight(QPainter& painter) const
{
    QPainterPath outside;
    outside.addRect(rect());
    outside.addEllipse(m_pointer, m_metrics.px(spotlightRadius), m_metrics.px(spotlightRadius));
    painter.setOpacity(dimmed);
    painter.fillPath(outside, Qt::black);
    painter.setOpacity(1);
}

void PresentOverlay::paintStrokes(QPainter& painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const Stroke& stroke : m_strokes)
        for (const bool rim : {true, false}) {
            const QColor color = rim ? QColor(Qt::white) : colorsOfPen[std::size_t(stroke.color)];
            painter.setPen(
                QPen(color, m_metrics.px(rim ? 0.42 : 0.22), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(stroke.points);
        }
}

/// Which colours there are, and the one in the hand.
void PresentOverlay::paintHint(QPainter& painter) const
{
    const double box = m_metrics.px(1.5), gap = m_metrics.px(0.4);
    QRectF place(width() - (box + gap) * penColors() - gap, gap, box, box);
    painter.setFont(m_metrics.label(true));
    for (int i = 0; i < penColors() && m_pen; ++i) {
        painter.setPen(QPen(i == m_color ? Qt::black : Qt::white, m_metrics.px(0.2)));
        painter.setBrush(colorsOfPen[std::size_t(i)]);
        painter.drawRect(place);
        painter.setPen(Qt::white);
        painter.drawText(place, Qt::AlignCenter, QString::number(i + 1));
        place.translate(box + gap, 0);
    }
}

void PresentOverlay::mousePressEvent(QMouseEvent* event)
{
    m_from = event->position();
    if (m_pen)
        m_strokes.push_back({m_color, QPolygonF{m_from}});
    QWidget::update();
}

void PresentOverlay::mouseMoveEvent(QMouseEvent* event)
{
    pointAt(event->position());
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (m_pen && !m_strokes.empty())
        m_strokes.back().points << event->position();
    else if (m_choosing)
        m_choice = QRectF(m_from, event->position()).normalized();
    QWidget::update();
}

void PresentOverlay::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_choosing)
        return;
    const double least = m_metrics.px(2); // less is a click
    const QRectF chosen = QRectF(m_from, event->position()).normalized() & QRectF(rect());
    m_choosing = false;
    m_choice = {};
    if (chosen.width() > least && chosen.height() > least)
        m_part = chosen;
    refresh();
    update();
}

} // namespace vmscope::views
