// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_view.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/walk/walk_painter.h"
#include "views/walk/walk_text.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

namespace vmscope::views {

WalkView::WalkView(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("walkView"));
    setAccessibleName(tr("Walk through the page tables"));
    setAccessibleDescription(tr("Up and Down go to the page before and after"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void WalkView::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    m_walk = walk;
    m_display = display;
    m_metrics = metrics;
    rebuild();
}

void WalkView::rebuild()
{
    m_scene = m_walk.source && width() > 1 ? walkSceneOf(m_walk, m_metrics, size()) : WalkScene{};
    setAccessibleDescription(m_walk.source ? titleOf(m_walk) + QStringLiteral(". ") + stepText(m_walk)
                                           : QString());
    update();
}

void WalkView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_display.theme);
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    m_texts.clear();
    if (m_walk.source)
        WalkPainter(painter, theme, m_metrics, m_texts).paint(m_scene);
}

void WalkView::resizeEvent(QResizeEvent*)
{
    if (m_metrics.unit > 0)
        rebuild();
}

const HotSpot* WalkView::hotSpotAt(QPointF point) const
{
    for (auto spot = m_scene.hotSpots.rbegin(); spot != m_scene.hotSpots.rend(); ++spot)
        if (spot->rect.contains(point))
            return &*spot;
    return nullptr;
}

void WalkView::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(hotSpotAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void WalkView::mousePressEvent(QMouseEvent* event)
{
    const HotSpot* spot = event->button() == Qt::LeftButton ? hotSpotAt(event->position()) : nullptr;
    if (!spot)
        return QWidget::mousePressEvent(event);
    if (spot->kind == HotSpot::Kind::Address)
        emit addressChosen(spot->address);
    else if (spot->kind == HotSpot::Kind::Frame)
        askWhoMaps(spot->physical, event->globalPosition().toPoint());
}

void WalkView::contextMenuEvent(QContextMenuEvent* event)
{
    const HotSpot* spot = hotSpotAt(event->pos());
    if (spot && spot->kind == HotSpot::Kind::Frame)
        askWhoMaps(spot->physical, event->globalPos());
}

/// A menu of the addresses that lead to a frame; each can be walked.
void WalkView::askWhoMaps(PhysicalAddress p, QPoint at)
{
    emit frameChosen(frameOf(p));
    constexpr std::size_t most = 24;
    const auto aliases = m_walk.source->graph.aliasesOf(p, most);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("aliases"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(aliases.empty() ? tr("No address leads to p %1").arg(toQString(hexText(p)))
                                     : tr("Addresses that lead to p %1").arg(toQString(hexText(p))));
    if (aliases.empty())
        menu->addAction(tr("The kernel must map it first"))->setEnabled(false);
    for (const graph::Alias& alias : aliases)
        menu->addAction(tr("v %1: %2, %3 (%4)")
                            .arg(toQString(hexText(alias.address)),
                                 alias.rights.user ? tr("programs too") : tr("kernel only"),
                                 alias.rights.writable ? tr("writable") : tr("read-only"),
                                 phrase(m_walk.source->dump.roots[alias.root].what)),
                        this, [this, v = alias.address] { emit addressChosen(v); });
    menu->popup(at);
}

void WalkView::movePage(int pages)
{
    const std::uint64_t step = std::uint64_t(pages) * pageSize.value;
    emit addressChosen(m_walk.mode().canonical({m_walk.run->address.value + step}));
}

void WalkView::keyPressEvent(QKeyEvent* event)
{
    if (m_walk.source && event->key() == Qt::Key_Up)
        return movePage(-1);
    if (m_walk.source && event->key() == Qt::Key_Down)
        return movePage(1);
    QWidget::keyPressEvent(event);
}

bool WalkView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const HotSpot* spot = hotSpotAt(help->pos());
    QToolTip::showText(help->globalPos(), spot ? spot->help : QString(), this);
    return true;
}

} // namespace vmscope::views
