// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/reach_painter.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

/// From a column sideways, then into the processor from above or below.
QPainterPath accessPath(const AccessArrow& arrow)
{
    const QPointF page = arrow.intoCpu ? arrow.from : arrow.to, cpu = arrow.intoCpu ? arrow.to : arrow.from;
    QPainterPath path(arrow.from);
    if (arrow.straight) {
        const double middle = (page.x() + cpu.x()) / 2;
        const QPointF first(middle, arrow.from.y()), second(middle, arrow.to.y());
        path.cubicTo(first, second, arrow.to);
        return path;
    }
    const QPointF nearPage(page.x() + (cpu.x() - page.x()) * 0.75, page.y());
    const QPointF nearCpu(cpu.x(), cpu.y() + (page.y() - cpu.y()) * 0.6);
    if (arrow.intoCpu)
        path.cubicTo(nearPage, nearCpu, cpu);
    else
        path.cubicTo(nearCpu, nearPage, page);
    return path;
}

QPolygonF arrowHead(const QPainterPath& path, double size)
{
    const double length = std::max(1.0, path.length());
    const QPointF tip = path.pointAtPercent(1);
    const QPointF behind = path.pointAtPercent(std::max(0.0, 1 - size * 1.2 / length));
    const double angle = std::atan2(tip.y() - behind.y(), tip.x() - behind.x());
    const auto corner = [&](double turn) {
        return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * size * 1.45;
    };
    return {tip, corner(0.5), corner(-0.5)};
}

} // namespace

QColor ReachPainter::colorOf(ReachTone tone) const
{
    return tone == ReachTone::Load ? m_theme.load : tone == ReachTone::Store ? m_theme.store : m_theme.muted;
}

QColor ReachPainter::groundOf(const ReachBand& band) const
{
    using Look = ReachBand::Look;
    constexpr double pale = 0.22, paleHigh = 0.3;
    switch (band.look) {
    case Look::User:
        return band.process == 'B' ? m_theme.processB : m_theme.processA;
    case Look::DirectMap:
    case Look::Low:
        return mixed(m_theme.panel, m_theme.lowMemory, pale);
    case Look::High:
        return mixed(m_theme.panel, m_theme.highMemory, paleHigh);
    default:
        return m_theme.socket;
    }
}

void ReachPainter::paint(const ReachScene& scene)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (scene.ribbon)
        paintRibbon(*scene.ribbon);
    for (const ReachBand& band : scene.bands)
        paintBand(band);
    for (const MappingLine& line : scene.lines)
        paintLine(line);
    for (const ReachMark& mark : scene.marks)
        paintMark(mark);
    for (const AccessArrow& arrow : scene.arrows)
        paintArrow(arrow);
    paintCpu(scene.cpu);
    for (const ReachLabel& label : scene.labels)
        paintLabel(label);
    text(scene.virtualCaption, Qt::AlignCenter, m_metrics.label(true), m_theme.text, scene.virtualTitle);
    text(scene.physicalCaption, Qt::AlignCenter, m_metrics.label(true), m_theme.text, scene.physicalTitle);
}

void ReachPainter::paintRibbon(const ReachRibbon& r)
{
    const double middle = (r.leftX + r.rightX) / 2;
    QPainterPath path({r.leftX, r.leftTop});
    path.cubicTo({middle, r.leftTop}, {middle, r.rightTop}, {r.rightX, r.rightTop});
    path.lineTo(r.rightX, r.rightBottom);
    path.cubicTo({middle, r.rightBottom}, {middle, r.leftBottom}, {r.leftX, r.leftBottom});
    path.closeSubpath();
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mixed(m_theme.panel, m_theme.lowMemory, 0.1));
    m_painter.drawPath(path);
}

void ReachPainter::paintBand(const ReachBand& band)
{
    using Look = ReachBand::Look;
    QPen pen(m_theme.border, 1);
    if (band.look == Look::OutOfReach)
        pen = QPen(m_theme.muted, 1, Qt::DashLine);
    m_painter.setPen(pen);
    m_painter.setBrush(band.look == Look::OutOfReach ? m_theme.window : groundOf(band));
    m_painter.drawRect(band.rect.adjusted(0.5, 0.5, -0.5, -0.5));
    const QRectF inner = band.rect.adjusted(2, 0, -2, 0);
    const QColor ink = band.look == Look::OutOfReach ? m_theme.muted : m_theme.textOn(groundOf(band));
    const QFont font = m_metrics.label();
    const QStringList words = band.title.split(QLatin1Char(' '));
    const bool oneLine = QFontMetricsF(font).horizontalAdvance(band.title) <= inner.width();
    const QStringList lines = oneLine ? QStringList{band.title} : words;
    const double line = m_metrics.px(1.35);
    QRectF row(inner.left(), inner.center().y() - line * double(lines.size()) / 2, inner.width(), line);
    if (row.top() < inner.top())
        return;
    for (const QString& part : lines) {
        text(row, Qt::AlignCenter, font, ink, part);
        row.translate(0, line);
    }
}

void ReachPainter::paintMark(const ReachMark& mark)
{
    const bool pale = mark.tone == ReachTone::Pale;
    m_painter.setPen(QPen(pale ? m_theme.muted : colorOf(mark.tone), std::max(1.0, m_metrics.px(0.08))));
    m_painter.setBrush(pale ? m_theme.panel : colorOf(mark.tone));
    m_painter.drawRect(mark.rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void ReachPainter::paintLine(const MappingLine& line)
{
    QPen pen(colorOf(line.tone), std::max(1.2, m_metrics.px(line.fresh ? 0.17 : 0.1)));
    pen.setDashPattern({3.5, 2.5});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    const double middle = (line.from.x() + line.to.x()) / 2;
    QPainterPath path(line.from);
    path.cubicTo({middle, line.from.y()}, {middle, line.to.y()}, line.to);
    m_painter.setOpacity(line.ended ? 0.45 : 1);
    m_painter.drawPath(path);
    m_painter.setOpacity(1);
}

void ReachPainter::paintArrow(const AccessArrow& arrow)
{
    const QPainterPath path = accessPath(arrow);
    const double width = m_metrics.px(0.5), head = m_metrics.px(1.05);
    QPainterPath shaft;
    const double end = 1 - head / std::max(head * 1.5, path.length());
    constexpr int pieces = 40;
    shaft.moveTo(path.pointAtPercent(0));
    for (int i = 1; i <= pieces; ++i)
        shaft.lineTo(path.pointAtPercent(end * i / pieces));
    const QColor color = colorOf(arrow.tone);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    m_painter.drawPath(shaft);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(arrowHead(path, head));
    if (arrow.barrier)
        paintBarrier(arrow);
}

void ReachPainter::paintBarrier(const AccessArrow& arrow)
{
    m_painter.fillRect(*arrow.barrier, m_theme.text);
    m_painter.setPen(QPen(m_theme.text, 1));
    m_painter.setBrush(m_theme.alert);
    m_painter.drawRoundedRect(arrow.barrierLabel, m_metrics.px(0.3), m_metrics.px(0.3));
    text(arrow.barrierLabel, Qt::AlignCenter, m_metrics.label(true), m_theme.text, arrow.barrierText);
}

void ReachPainter::paintLabel(const ReachLabel& label)
{
    const QColor color = label.tone == ReachTone::Pale ? m_theme.text : colorOf(label.tone);
    if (std::abs(label.from.y() - label.to.y()) > 2) {
        m_painter.setPen(QPen(m_theme.muted, 1));
        m_painter.drawLine(label.from, label.to);
    }
    const int side = (label.physical ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    const double half = label.rect.height() / 2;
    const QRectF top(label.rect.left(), label.rect.top(), label.rect.width(), half);
    QFont mono = m_metrics.address(label.physical);
    mono.setBold(label.tone != ReachTone::Pale);
    text(top, side, m_metrics.label(true), color, label.name);
    text(top.translated(0, half), side, mono, color, label.address);
}

void ReachPainter::paintCpu(const CpuBox& cpu)
{
    const QColor mode = cpu.kernelMode ? m_theme.kernelImage : m_theme.pagesOfA;
    m_painter.setPen(QPen(mode, std::max(2.0, m_metrics.px(0.14))));
    m_painter.setBrush(m_theme.panel);
    m_painter.drawRoundedRect(cpu.rect, m_metrics.px(0.4), m_metrics.px(0.4));
    const double line = cpu.rect.height() / 4.6;
    QRectF row(cpu.rect.left() + m_metrics.px(0.3), cpu.rect.top() + line * 0.3,
               cpu.rect.width() - m_metrics.px(0.6), line);
    const auto put = [&](const QFont& font, const QColor& color, const QString& what) {
        text(row, Qt::AlignCenter, font, color, what);
        row.translate(0, line);
    };
    put(m_metrics.title(), m_theme.text, cpu.title);
    put(m_metrics.label(true), mode, cpu.mode);
    put(m_metrics.label(), m_theme.text, cpu.tables);
    put(m_metrics.small(), m_theme.muted, cpu.activity);
}

} // namespace vmscope::views
