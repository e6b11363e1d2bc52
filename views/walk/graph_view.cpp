// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/graph_view.h"

#include "views/common/display_text.h"
#include "views/walk/graph_painter.h"
#include "views/walk/graph_text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <cmath>

namespace vmscope::views {

namespace {

constexpr double mostZoom = 5;

bool isMove(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

GraphView::GraphView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("graphView"));
    setAccessibleName(tr("The page tables as a graph"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void GraphView::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    const bool same = m_walk.source && m_walk.source == walk.source && m_walk.root == walk.root &&
                      m_walk.run->address == walk.run->address && m_display.theme == display.theme &&
                      m_metrics.unit == metrics.unit;
    if (m_walk.source != walk.source) {
        m_zoom = 1;
        m_pan = {};
    }
    m_walk = walk;
    m_display = display;
    m_metrics = metrics;
    if (!same)
        rebuild();
}

void GraphView::rebuild()
{
    if (!m_walk.source || m_metrics.unit == 0 || width() < 2)
        return;
    m_picture = graph::pictureOf(m_walk.source->graph, {.root = m_walk.root,
                                                        .address = m_walk.run->address,
                                                        .mostInColumn = boxesInColumn(m_metrics, height()),
                                                        .layout = m_walk.source->layout.get()});
    m_scene = graphSceneOf(m_picture, m_walk, m_metrics, QSizeF(size()));
    m_marked.reset();
    setAccessibleDescription(m_scene.facts + tr(". Arrow keys go from box to box, Enter walks there."));
    m_still = {};
    update();
}

/// The whole picture fills the widget at zoom 1, however large it had to be.
QTransform GraphView::toWidget() const
{
    const double fit = std::min({1.0, width() / m_scene.size.width(), height() / m_scene.size.height()});
    return QTransform::fromTranslate(m_pan.x(), m_pan.y()).scale(fit * m_zoom, fit * m_zoom);
}

QRectF GraphView::boxRect(std::size_t box) const { return toWidget().mapRect(m_scene.boxes[box].rect); }

void GraphView::paintStill()
{
    m_still = QPixmap(size() * devicePixelRatioF());
    m_still.setDevicePixelRatio(devicePixelRatioF());
    m_still.fill(themeOf(m_display.theme).window);
    m_texts.clear();
    QPainter painter(&m_still);
    painter.setTransform(toWidget(), true);
    GraphPainter(painter, themeOf(m_display.theme), m_metrics, m_texts)
        .paint(m_scene, QStringLiteral("v ") + toQString(hexText(m_walk.run->address)));
}

void GraphView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_walk.source || m_scene.boxes.empty()) {
        painter.fillRect(rect(), themeOf(m_display.theme).window);
        return;
    }
    if (m_still.isNull())
        paintStill();
    painter.drawPixmap(0, 0, m_still);
    if (!m_marked)
        return;
    painter.setTransform(toWidget(), true);
    std::vector<PaintedText> none;
    GraphPainter(painter, themeOf(m_display.theme), m_metrics, none).paintMarked(m_scene, *m_marked);
}

void GraphView::resizeEvent(QResizeEvent*)
{
    panBy({});
    rebuild();
}

std::optional<std::size_t> GraphView::boxAt(QPointF point) const
{
    for (std::size_t i = 0; i < m_scene.boxes.size(); ++i)
        if (boxRect(i).contains(point))
            return i;
    return std::nullopt;
}

void GraphView::mark(std::optional<std::size_t> box)
{
    if (m_marked == box)
        return;
    m_marked = box;
    update();
}

/// A root is where ways begin: no address leads to it.
void GraphView::choose(std::size_t box)
{
    const graph::GraphBox& chosen = m_picture.boxes[box];
    if (chosen.kind != graph::NodeKind::Root)
        emit addressChosen(chosen.place.first);
}

// ---- mouse

void GraphView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    const bool drags =
        m_pressed && (m_dragged || (at - *m_pressed).manhattanLength() >= QApplication::startDragDistance());
    if (drags) {
        panBy(at - m_dragged.value_or(*m_pressed));
        m_dragged = at;
        return;
    }
    const auto box = boxAt(at);
    mark(box);
    const bool leads = box && m_picture.boxes[*box].kind != graph::NodeKind::Root;
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GraphView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_dragged.reset();
}

void GraphView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const bool dragged = m_dragged.has_value();
    m_pressed.reset();
    m_dragged.reset();
    if (const auto box = boxAt(event->position()); box && !dragged)
        choose(*box);
}

void GraphView::leaveEvent(QEvent*)
{
    if (!hasFocus())
        mark(std::nullopt);
}

void GraphView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return event->ignore();
    zoomAt(event->position(), std::pow(1.2, event->angleDelta().y() / 120.0));
    event->accept();
}

/// What is under `point` stays there.
void GraphView::zoomAt(QPointF point, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, 1.0, mostZoom);
    m_pan = point - (point - m_pan) * (zoom / m_zoom);
    m_zoom = zoom;
    panBy({});
}

/// The picture always fills the widget.
void GraphView::panBy(QPointF delta)
{
    const double left = width() * (1 - m_zoom), top = height() * (1 - m_zoom);
    m_pan = {std::clamp(m_pan.x() + delta.x(), left, 0.0), std::clamp(m_pan.y() + delta.y(), top, 0.0)};
    m_still = {};
    update();
}

bool GraphView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isMove(key->key()) && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto box = boxAt(help->pos());
    QToolTip::showText(help->globalPos(), box ? boxHelp(m_picture.boxes[*box], m_walk) : QString(), this);
    return true;
}

// ---- keys

void GraphView::keyPressEvent(QKeyEvent* event)
{
    if (!m_picture.boxes.empty() && isMove(event->key()))
        return moveMark(Qt::Key(event->key()));
    if (m_marked && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return choose(*m_marked);
    QWidget::keyPressEvent(event);
}

void GraphView::focusOutEvent(QFocusEvent*) { mark(std::nullopt); }

/// To the nearest box in that direction; from the end of the way, where none is marked.
void GraphView::moveMark(Qt::Key key)
{
    if (!m_marked) {
        const auto last = std::ranges::find(m_picture.boxes.rbegin(), m_picture.boxes.rend(), true,
                                            &graph::GraphBox::onWay);
        return mark(std::size_t(m_picture.boxes.rend() - last - 1));
    }
    const QPointF from = m_scene.boxes[*m_marked].rect.center();
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const double sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t i = 0; i < m_scene.boxes.size(); ++i) {
        const QPointF delta = m_scene.boxes[i].rect.center() - from;
        const double along = sign * (sideways ? delta.x() : delta.y());
        const double across = std::abs(sideways ? delta.y() : delta.x());
        const double distance = along + 4 * across * (sideways ? 0.1 : 1);
        if (along > 1 && (!best || distance < least)) {
            best = i;
            least = distance;
        }
    }
    if (best)
        mark(best);
}

} // namespace vmscope::views
