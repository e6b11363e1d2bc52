// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/outline_view.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace vmscope::views {

OutlineView::OutlineView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("outlineView"));
    setAccessibleName(tr("Steps"));
    setFocusPolicy(Qt::StrongFocus);
}

void OutlineView::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    const bool moved = !(m_story.at == story.at) || m_story.track != story.track;
    if (moved)
        m_scroll.reset();
    m_story = story;
    m_display = display;
    m_metrics = metrics;
    rebuild();
}

void OutlineView::rebuild()
{
    m_drawn = QPixmap();
    m_scene =
        m_story.runs() && width() > 1 ? outlineSceneOf(m_story, m_metrics, size(), m_scroll) : OutlineScene{};
    if (m_story.runs())
        setAccessibleDescription(tr("%1: %2").arg(m_scene.count, phrase(m_story.step().title)));
    update();
}

void OutlineView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_display.theme);
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * devicePixelRatioF());
        m_drawn.setDevicePixelRatio(devicePixelRatioF());
        m_drawn.fill(theme.panel);
        m_texts.clear();
        QPainter painter(&m_drawn);
        if (m_story.runs())
            OutlinePainter(painter, theme, m_metrics, m_texts).paint(m_scene);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_drawn);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OutlineView::resizeEvent(QResizeEvent*)
{
    if (m_metrics.unit > 0)
        rebuild();
}

const OutlineRow* OutlineView::rowAt(QPointF point) const
{
    const auto row =
        std::ranges::find_if(m_scene.rows, [&](const OutlineRow& r) { return r.rect.contains(point); });
    return row == m_scene.rows.end() ? nullptr : &*row;
}

void OutlineView::mousePressEvent(QMouseEvent* event)
{
    const OutlineRow* row = event->button() == Qt::LeftButton ? rowAt(event->position()) : nullptr;
    if (!row)
        return QWidget::mousePressEvent(event);
    if (row->triangle.contains(event->position()))
        emit openWanted(row->at.step, !row->open);
    else
        emit chosen(row->at);
}

void OutlineView::wheelEvent(QWheelEvent* event)
{
    if (m_scene.above + m_scene.below == 0)
        return QWidget::wheelEvent(event);
    const std::size_t most = m_scene.above + m_scene.below;
    if (event->angleDelta().y() > 0)
        m_scroll = m_scene.above - std::min<std::size_t>(1, m_scene.above);
    else
        m_scroll = std::min(most, m_scene.above + 1);
    rebuild();
}

void OutlineView::move(int rows)
{
    const auto entries = outlineOf(m_story);
    const auto here = std::ranges::find(entries, m_story.at, &OutlineEntry::at) - entries.begin();
    const auto to = std::clamp<std::ptrdiff_t>(here + rows, 0, std::ssize(entries) - 1);
    emit chosen(entries[std::size_t(to)].at);
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_story.runs())
        return QWidget::keyPressEvent(event);
    const bool open = m_story.opened.contains(m_story.at.step);
    switch (event->key()) {
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit openWanted(m_story.at.step, !open);
    case Qt::Key_Plus:
        return emit openWanted(m_story.at.step, true);
    case Qt::Key_Minus:
        return emit openWanted(m_story.at.step, false);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool OutlineView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const OutlineRow* row = rowAt(help->pos());
    QToolTip::showText(help->globalPos(), row ? row->text : QString(), this);
    return true;
}

} // namespace vmscope::views
