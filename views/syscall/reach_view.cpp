// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/reach_view.h"

#include "views/syscall/reach_painter.h"
#include "views/syscall/syscall_text.h"

#include <QMouseEvent>

namespace vmscope::views {

ReachView::ReachView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("reachView"));
    setAccessibleName(tr("Who reaches what, now"));
    setToolTip(tr("Click an address to see how it is translated"));
    setFocusPolicy(Qt::StrongFocus);
}

void ReachView::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    m_story = story;
    m_display = display;
    m_metrics = metrics;
    rebuild();
}

void ReachView::rebuild()
{
    m_drawn = QPixmap();
    m_scene = {};
    if (m_story.runs() && width() > 1) {
        m_picture = shownPicture(m_story);
        m_scene = reachSceneOf(m_picture, m_story.step(), m_display, m_metrics, size());
        QStringList words{m_scene.cpu.title, m_scene.cpu.mode, m_scene.cpu.tables, m_scene.cpu.activity};
        for (const ReachLabel& label : m_scene.labels)
            words += label.name + QLatin1Char(' ') + label.address;
        setAccessibleDescription(words.join(QStringLiteral(", ")));
    }
    update();
}

void ReachView::paintEvent(QPaintEvent*)
{
    const qreal ratio = devicePixelRatioF();
    if (m_drawn.isNull()) {
        m_drawn = QPixmap(size() * ratio);
        m_drawn.setDevicePixelRatio(ratio);
        const Theme& theme = themeOf(m_display.theme);
        m_drawn.fill(theme.panel);
        m_texts.clear();
        QPainter painter(&m_drawn);
        if (m_story.runs())
            ReachPainter(painter, theme, m_metrics, m_texts).paint(m_scene);
    }
    QPainter(this).drawPixmap(0, 0, m_drawn);
}

void ReachView::resizeEvent(QResizeEvent*)
{
    if (m_metrics.unit > 0)
        rebuild();
}

void ReachView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    // Labels of addresses are in the order of the places.
    std::size_t place = 0;
    for (const ReachLabel& label : m_scene.labels) {
        if (label.physical)
            continue;
        if (label.rect.contains(event->position()))
            return emit addressChosen(m_picture.places[place].address);
        ++place;
    }
}

} // namespace vmscope::views
