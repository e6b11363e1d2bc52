// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/scene_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>

/// Who has RAM, and how a page of it is reached.
namespace vmscope::views {

void ScenePainter::paintOwners(const Scene& scene)
{
    for (const OwnerCell& cell : scene.owners)
        m_painter.fillRect(cell.rect, fillOf(cell.look));
}

void ScenePainter::paintWays(const Scene& scene)
{
    if (!scene.frameY)
        return;
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.setBrush(Qt::NoBrush);
    for (const AddressMark& mark : scene.addresses) {
        QPen pen(mark.valid ? m_theme.accent : m_theme.muted, std::max(2.0, m_metrics.px(0.16)));
        if (!mark.valid)
            pen.setDashPattern({3, 3});
        m_painter.setPen(pen);
        if (!mark.way.isEmpty()) {
            m_painter.drawPolyline(mark.way);
            continue;
        }
        const QPointF from(mark.spot.right(), mark.spot.center().y());
        const QPointF to(scene.physicalColumn.left(), *scene.frameY);
        const double middle = (from.x() + to.x()) / 2;
        QPainterPath path(from);
        path.cubicTo({middle, from.y()}, {middle, to.y()}, to);
        m_painter.drawPath(path);
    }
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void ScenePainter::paintFrame(const Scene& scene)
{
    if (!scene.frameY)
        return;
    const auto bar = [&](const QRectF& rect, const QColor& fill) {
        m_painter.fillRect(rect.adjusted(-2, -1, 2, 1), m_theme.window);
        m_painter.fillRect(rect, fill);
    };
    for (const AddressMark& mark : scene.addresses) {
        bar(mark.spot, mark.valid ? m_theme.accent : m_theme.muted);
        for (const QRectF& echo : mark.echoes)
            bar(echo, mark.valid ? m_theme.accent : m_theme.muted);
    }
    const double thick = std::max(3.0, m_metrics.px(0.22));
    bar(QRectF(scene.physicalColumn.left(), *scene.frameY - thick / 2, scene.physicalColumn.width(), thick),
        m_theme.accent);
}

void ScenePainter::paintSlotBoxes(const Block& block, const QRectF& row)
{
    const QFont font = m_metrics.small(true);
    const double gap = m_metrics.px(0.2), least = m_metrics.px(2.3);
    const auto fitting = std::size_t(std::max(1.0, (row.width() + gap) / (least + gap)));
    const std::size_t shown = std::min(block.slotBoxes.size(), fitting);
    std::size_t end = block.slotBoxes.size();
    while (end > shown && !block.slotBoxes[end - 1].page) // free ones give way first
        --end;
    const double width = std::min(m_metrics.px(3), (row.width() + gap) / double(shown) - gap);
    double x = row.center().x() - (double(shown) * (width + gap) - gap) / 2;
    const double line = std::min(m_metrics.px(1.05), row.height() / 2);
    for (std::size_t i = end - shown; i < end; ++i, x += width + gap) {
        const SlotBox& slot = block.slotBoxes[i];
        const QRectF box(x, row.top(), width, std::min(row.height(), 2 * line + m_metrics.px(0.2)));
        const QColor ground = slot.page ? fillOf(*slot.page) : m_theme.socket;
        m_painter.fillRect(box, ground);
        m_painter.setPen(QPen(m_theme.muted, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(box.adjusted(0, 0, -1, -1));
        const QColor ink = slot.page ? m_theme.textOn(ground) : m_theme.muted;
        text(QRectF(x, box.top() + m_metrics.px(0.1), width, line), Qt::AlignCenter, font, ink,
             QString::number(slot.number));
        text(QRectF(x, box.top() + m_metrics.px(0.1) + line, width, line), Qt::AlignCenter, m_metrics.small(),
             ink, slot.users);
    }
}

} // namespace vmscope::views
