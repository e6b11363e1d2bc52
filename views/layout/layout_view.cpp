// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/layout_view.h"

#include "model/kernel/desk.h"
#include "views/common/display_text.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr int frameMilliseconds = 15;
constexpr double motionMilliseconds = 200;
constexpr double zoomStep = 1.2;
constexpr double largestZoom = 16;

double easeOut(double t) { return 1 - (1 - t) * (1 - t) * (1 - t); }

} // namespace

LayoutView::LayoutView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("layoutView"));
    setAccessibleName(tr("Address space and physical memory"));
    setAccessibleDescription(tr("Arrow keys select one part after the other, Escape none"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_clock.setInterval(frameMilliseconds);
    m_clock.setTimerType(Qt::PreciseTimer);
    connect(&m_clock, &QTimer::timeout, this, &LayoutView::advance);
}

void LayoutView::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    const bool onlyValues = m_hasShown && m_display == display && m_metrics.unit == metrics.unit;
    m_shown = shown;
    m_display = display;
    m_metrics = metrics;
    const bool first = !m_hasShown;
    m_hasShown = true;
    rebuild(onlyValues && !first);
}

void LayoutView::rebuild(bool moving)
{
    if (!m_hasShown || width() < 2)
        return;
    Scene target = sceneIn(size());
    if (moving && m_display.animated && isVisible()) {
        if (!m_clock.isActive()) {
            m_ghost = m_target;
            m_hasGhost = true;
        }
        m_from = m_current;
        m_target = std::move(target);
        m_elapsed.start();
        m_clock.start();
        advance();
    } else {
        m_target = m_current = std::move(target);
        m_clock.stop();
        m_hasGhost = m_hasGhost && moving;
        update();
    }
}

void LayoutView::advance()
{
    const double t = static_cast<double>(m_elapsed.elapsed()) / motionMilliseconds;
    if (t >= 1)
        return settle();
    m_current = between(m_from, m_target, easeOut(t));
    update();
}

void LayoutView::settle()
{
    m_clock.stop();
    m_current = m_target;
    update();
}

void LayoutView::select(const Subject& subject)
{
    m_selected = subject;
    if (m_metrics.presenting)
        rebuild(false); // names and addresses are the selected part's
    update();
}

void LayoutView::setFigures(bool shown)
{
    if (std::exchange(m_figures, shown) != shown)
        rebuild(false);
}

void LayoutView::setOutlined(std::vector<Subject> parts)
{
    m_outlined = std::move(parts);
    update();
}

Scene LayoutView::sceneIn(QSizeF size) const
{
    return m_metrics.presenting ? presentedSceneOf(m_shown, m_display, m_metrics, size, m_selected, m_figures)
                                : sceneOf(m_shown, m_display, m_metrics, size);
}

int LayoutView::zoomPercent() const { return qRound(m_zoom * 100); }

QTransform LayoutView::transform() const
{
    return QTransform::fromTranslate(m_pan.x(), m_pan.y()).scale(m_zoom, m_zoom);
}

void LayoutView::zoomIn() { zoomAt(rect().center(), zoomStep); }
void LayoutView::zoomOut() { zoomAt(rect().center(), 1 / zoomStep); }
void LayoutView::resetZoom() { zoomAt({}, 1 / m_zoom); }

void LayoutView::zoomAt(QPointF point, double factor)
{
    const double zoom = std::clamp(m_zoom * factor, 1.0, largestZoom);
    m_pan = point - (point - m_pan) * (zoom / m_zoom);
    m_zoom = zoom;
    clampPan();
    update();
    emit zoomed(zoomPercent());
}

void LayoutView::zoomTo(const QRectF& part)
{
    const QRectF there = transform().inverted().mapRect(part).intersected(rect());
    if (there.width() < 1 || there.height() < 1)
        return;
    m_zoom = std::clamp(std::min(width() / there.width(), height() / there.height()), 1.0, largestZoom);
    m_pan = QRectF(rect()).center() - there.center() * m_zoom;
    clampPan();
    update();
    emit zoomed(zoomPercent());
}

void LayoutView::clampPan()
{
    m_pan.setX(std::clamp(m_pan.x(), width() * (1 - m_zoom), 0.0));
    m_pan.setY(std::clamp(m_pan.y(), height() * (1 - m_zoom), 0.0));
}

void LayoutView::render(QPainter& painter, QSizeF size)
{
    std::vector<PaintedText> texts;
    const Scene scene = sceneIn(size);
    painter.fillRect(QRectF({}, size), themeOf(m_display.theme).window);
    ScenePainter scenePainter(painter, themeOf(m_display.theme), m_metrics, texts);
    scenePainter.paint(scene, {}, m_selected);
    scenePainter.paintOutlines(scene, m_outlined);
}

void LayoutView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_display.theme);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    painter.setTransform(transform());
    m_texts.clear();
    ScenePainter scenePainter(painter, theme, m_metrics, m_texts);
    scenePainter.paint(m_current, m_pointed, m_selected);
    scenePainter.paintOutlines(m_current, m_outlined);
    if (m_hasGhost)
        scenePainter.paintGhost(m_ghost);
    painter.resetTransform();
    if (hasFocus() && !m_metrics.presenting) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    if (m_zoom > 1) {
        painter.setPen(theme.muted);
        painter.setFont(m_metrics.small());
        painter.drawText(rect().adjusted(0, 0, -8, -6), Qt::AlignRight | Qt::AlignBottom,
                         QStringLiteral("%1 %").arg(zoomPercent()));
    }
}

void LayoutView::resizeEvent(QResizeEvent*)
{
    clampPan();
    m_hasGhost = false;
    rebuild(false);
}

Subject LayoutView::subjectAt(QPointF widgetPoint) const
{
    const QPointF point = transform().inverted().map(widgetPoint);
    for (auto block = m_current.blocks.rbegin(); block != m_current.blocks.rend(); ++block)
        if (block->subject.kind != Subject::Kind::None && block->opacity > 0.5 &&
            block->rect.contains(point)) {
            Subject subject = block->subject;
            addByteAt(subject, *block, point);
            return subject;
        }
    for (const Callout& callout : m_current.callouts)
        if (QRectF(callout.to.x(), callout.to.y() - m_metrics.px(0.65), m_metrics.px(11), m_metrics.px(1.3))
                .contains(point))
            return callout.subject;
    return {};
}

void LayoutView::addByteAt(Subject& subject, const Block& block, QPointF point) const
{
    const QRectF& column = m_current.physicalColumn;
    if (subject.kind != Subject::Kind::Extent || block.rect.left() != column.left())
        return;
    const double fromTop = (point.y() - column.top()) / column.height();
    const double share = std::clamp(m_display.addressesGrowUp ? 1 - fromTop : fromTop, 0.0, 0.999999);
    const double end = static_cast<double>(m_shown.layout.config.ram.end().value);
    // Whole pages: a pixel stands for many bytes, so more digits would only pretend.
    subject.physicalAddress = PhysicalAddress{static_cast<std::uint64_t>(share * end)}.alignedDown(pageSize);
}

PhysicalAddress LayoutView::ownedNear(PhysicalAddress p) const
{
    if (!m_shown.state.desk)
        return p;
    const double pixel = double(m_shown.layout.config.ram.end().value) / m_current.physicalColumn.height();
    const Bytes reach{std::uint64_t(2 * pixel / m_zoom)};
    const PhysicalRange near{{p.value - std::min(p.value, reach.value)}, p + reach};
    const auto stretches = m_shown.state.desk->kernel.pages->owners().stretches();
    const kernel::FrameOwners::Stretch* found = nullptr;
    for (const auto& stretch : stretches)
        if (bytesOf(stretch.frames).overlaps(near) &&
            (!found || found->owner.use == kernel::FrameUse::Boot)) // what was asked for comes first
            found = &stretch;
    const PhysicalRange owned = found ? bytesOf(found->frames) : PhysicalRange{};
    return !found || owned.contains(p) ? p : std::max(owned.start, near.start.alignedUp(pageSize));
}

void LayoutView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom && m_zoom > 1) {
        m_pan += event->position() - *m_dragFrom;
        m_dragFrom = event->position();
        m_dragged = true;
        clampPan();
        return update();
    }
    const Subject subject = subjectAt(event->position());
    if (subject == m_pointed)
        return;
    const bool otherPart = subject.part() != m_pointed.part();
    m_pointed = subject;
    setCursor(subject.kind == Subject::Kind::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (otherPart)
        update();
    emit pointed(subject);
}

void LayoutView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragged = false;
}

void LayoutView::mouseReleaseEvent(QMouseEvent* event)
{
    m_dragFrom.reset();
    if (event->button() != Qt::LeftButton || m_dragged)
        return;
    Subject subject = subjectAt(event->position());
    if (subject.physicalAddress)
        subject.physicalAddress = ownedNear(*subject.physicalAddress);
    emit chosen(subject);
}

void LayoutView::leaveEvent(QEvent*)
{
    m_pointed = {};
    update();
    emit pointed({});
}

void LayoutView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return event->ignore();
    zoomAt(event->position(), event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
}

void LayoutView::stepSelection(int direction)
{
    std::vector<Subject> stops;
    for (const Block& block : m_target.blocks)
        if (block.rect.height() > 0 && std::ranges::find(stops, block.subject) == stops.end())
            stops.push_back(block.subject);
    if (stops.empty())
        return;
    const auto at = std::ranges::find(stops, m_selected.part());
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto index = at == stops.end() ? (direction > 0 ? 0 : count - 1)
                                         : (at - stops.begin() + direction + count) % count;
    emit chosen(stops[static_cast<std::size_t>(index)]);
}

void LayoutView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return stepSelection(1);
    case Qt::Key_Up:
    case Qt::Key_Left:
        return stepSelection(-1);
    case Qt::Key_Escape:
        return emit chosen({});
    default:
        QWidget::keyPressEvent(event);
    }
}

bool LayoutView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPointF point = transform().inverted().map(QPointF(help->pos()));
    for (const PaintedText& text : m_texts)
        if (text.elided && text.rect.contains(point)) {
            QToolTip::showText(help->globalPos(), text.text, this);
            return true;
        }
    QToolTip::hideText();
    return true;
}

} // namespace vmscope::views
