// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/outline_view.h"

#include <QObject>

#include <algorithm>

namespace vmscope::views {

void OutlinePainter::paint(const OutlineScene& scene)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (!scene.head.isEmpty()) {
        text(scene.headRect, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.title(), m_theme.text, scene.head);
        text(scene.headRect, Qt::AlignRight | Qt::AlignVCenter, m_metrics.label(), m_theme.muted,
             scene.count);
    }
    for (const OutlineRow& row : scene.rows)
        paintRow(row);
    paintMore(scene);
    if (!scene.legend.isEmpty())
        paintLegend(scene);
}

void OutlinePainter::paintRow(const OutlineRow& row)
{
    paintTimeline(row);
    if (row.state == OutlineRow::State::Current) {
        const double pen = std::max(2.0, m_metrics.px(0.14)), side = m_metrics.px(1.05);
        m_painter.setPen(QPen(m_theme.memMap, pen));
        m_painter.setBrush(m_theme.alert);
        m_painter.drawRoundedRect(row.rect.adjusted(side, pen, -pen / 2, -pen), m_metrics.px(0.3),
                                  m_metrics.px(0.3));
    }
    paintTriangle(row);
    if (!row.text.isEmpty())
        paintRowText(row);
    if (!row.note.isEmpty())
        text(row.noteRect, Qt::AlignRight | Qt::AlignVCenter, m_metrics.small(true), m_theme.muted, row.note);
}

void OutlinePainter::paintTimeline(const OutlineRow& row)
{
    for (const TimelineCell& cell : row.timeline)
        paintCell(cell);
}

/// Dark in the kernel, pale in the program; hatched while the kernel half is not in the tables; process B
/// has a notch.
void OutlinePainter::paintCell(const TimelineCell& cell)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor program = cell.tables == 'B' ? m_theme.pagesOfB : m_theme.pagesOfA;
    const QColor color = cell.kernelMode ? m_theme.kernelImage : mixed(m_theme.panel, program, 0.55);
    m_painter.fillRect(cell.rect, color);
    if (!cell.kernelHalf)
        m_painter.fillRect(cell.rect, QBrush(m_theme.panel, Qt::BDiagPattern));
    const QRectF side(cell.rect.right() + m_metrics.px(0.08), cell.rect.top(), m_metrics.px(0.2),
                      cell.rect.height());
    if (cell.tables != '-')
        m_painter.fillRect(side, program);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void OutlinePainter::paintTriangle(const OutlineRow& row)
{
    if (row.triangle.isEmpty())
        return;
    const double s = m_metrics.px(0.34);
    const QPointF c = row.triangle.center();
    const QPolygonF closed{
        {c.x() - s * 0.7, c.y() - s}, {c.x() + s * 0.9, c.y()}, {c.x() - s * 0.7, c.y() + s}};
    const QPolygonF open{
        {c.x() - s, c.y() - s * 0.7}, {c.x() + s, c.y() - s * 0.7}, {c.x(), c.y() + s * 0.9}};
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.muted);
    m_painter.drawPolygon(row.open ? open : closed);
}

/// One line, or two smaller ones.
void OutlinePainter::paintRowText(const OutlineRow& row)
{
    const bool current = row.state == OutlineRow::State::Current;
    const QColor ink = row.state == OutlineRow::State::Coming ? m_theme.muted : m_theme.text;
    QFont font = row.isPart ? m_metrics.small() : m_metrics.label();
    font.setBold(current);
    if (QFontMetricsF(font).horizontalAdvance(row.text) <= row.textRect.width())
        return text(row.textRect, Qt::AlignLeft | Qt::AlignVCenter, font, ink, row.text);
    font = m_metrics.small(current);
    const QFontMetricsF metrics(font);
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    const bool fits = metrics.boundingRect(row.textRect, flags, row.text).height() <= row.textRect.height();
    m_painter.setFont(font);
    m_painter.setPen(ink);
    const QString shown =
        fits ? row.text : metrics.elidedText(row.text, Qt::ElideRight, row.textRect.width() * 1.85);
    m_painter.drawText(row.textRect, flags, shown);
    m_texts.push_back({row.text, row.textRect, !fits});
}

void OutlinePainter::paintMore(const OutlineScene& scene)
{
    if (scene.above > 0)
        text(scene.moreAbove, Qt::AlignRight | Qt::AlignVCenter, m_metrics.small(), m_theme.muted,
             QObject::tr("%1 above").arg(scene.above));
    if (scene.below > 0)
        text(scene.moreBelow, Qt::AlignRight | Qt::AlignVCenter, m_metrics.small(), m_theme.muted,
             QObject::tr("%1 below").arg(scene.below));
}

void OutlinePainter::paintLegend(const OutlineScene& scene)
{
    const double size = m_metrics.px(0.75), line = scene.legend.height() / 2;
    const QFont font = m_metrics.small();
    double x = scene.legend.left(), y = scene.legend.top();
    const auto put = [&](const TimelineCell& look, const QString& words) {
        const double width = QFontMetricsF(font).horizontalAdvance(words) + m_metrics.px(0.3);
        TimelineCell cell = look;
        if (x + size * 2 + width > scene.legend.right()) {
            x = scene.legend.left();
            y += line;
        }
        cell.rect = QRectF(x, y + (line - size) / 2, size, size);
        paintCell(cell);
        x += size + m_metrics.px(0.6);
        text(QRectF(x, y, width, line), Qt::AlignLeft | Qt::AlignVCenter, font, m_theme.muted, words);
        x += width + m_metrics.px(0.5);
    };
    put({.tables = 'A'}, QObject::tr("user mode"));
    put({.kernelMode = true, .tables = 'A'}, QObject::tr("kernel mode"));
    put({.kernelMode = true, .tables = 'B'}, QObject::tr("CR3: B's tables"));
    if (scene.isolated)
        put({.tables = 'A', .kernelHalf = false}, QObject::tr("user view"));
}

} // namespace vmscope::views
