// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_painter.h"

#include <QPainterPath>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr double faint = 0.38; ///< of what the step has not reached

/// Straight stretches with rounded corners.
QPainterPath roundedPath(const QPolygonF& points, double radius)
{
    QPainterPath path(points.front());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]), out(points[i], points[i + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        if (r < 0.5)
            continue;
        path.lineTo(in.pointAt(r / in.length()));
        path.quadTo(points[i], out.pointAt(r / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

} // namespace

QFont WalkPainter::mono(bool bold) const
{
    QFont font = m_metrics.address();
    font.setBold(bold);
    return font;
}

void WalkPainter::roundedBox(const QRectF& rect, const QColor& fill, const QColor& border, double pen)
{
    m_painter.setPen(QPen(border, pen));
    m_painter.setBrush(fill);
    m_painter.drawRoundedRect(rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), m_metrics.px(0.3),
                              m_metrics.px(0.3));
}

void WalkPainter::paint(const WalkScene& scene)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintBits(scene);
    for (const FieldMark& field : scene.fields)
        paintField(field);
    for (const TableCard& card : scene.tables)
        paintTable(card);
    paintEnd(scene.end);
    for (const Wire& wire : scene.wires)
        paintWire(wire);
    paintStrip(scene);
    paintEntry(scene.entry);
}

void WalkPainter::paintBits(const WalkScene& scene)
{
    QFont digit = mono(true);
    digit.setPixelSize(std::max(9, qRound(m_metrics.px(1.1))));
    for (const BitBox& box : scene.bits) {
        const QColor color = m_theme.colorOfLevel(box.color);
        roundedBox(box.rect, box.set ? mixed(m_theme.panel, color, 0.16) : m_theme.panel, color);
        text(box.rect, Qt::AlignCenter, digit, color, box.set ? QStringLiteral("1") : QStringLiteral("0"));
    }
    if (!scene.signText.isEmpty())
        text(scene.signRect, Qt::AlignCenter, m_metrics.small(), m_theme.muted, scene.signText);
}

void WalkPainter::paintField(const FieldMark& field)
{
    const QColor color = m_theme.colorOfLevel(field.color);
    m_painter.setPen(QPen(color, std::max(1.0, m_metrics.px(0.11))));
    const QRectF b = field.bracket;
    m_painter.drawPolyline(QPolygonF{b.topLeft(), b.bottomLeft(), b.bottomRight(), b.topRight()});
    const double line = field.text.height() / 2;
    text(QRectF(field.text.left(), field.text.top(), field.text.width(), line), Qt::AlignCenter,
         m_metrics.label(true), color, field.name);
    QFont number = mono(true);
    number.setPixelSize(m_metrics.label().pixelSize());
    text(QRectF(field.text.left(), field.text.top() + line, field.text.width(), line), Qt::AlignCenter,
         number, color, field.value);
    const double numberHeight = m_metrics.px(1.1);
    text(QRectF(b.left(), 0, field.boxWidth, numberHeight), Qt::AlignCenter, m_metrics.small(), m_theme.muted,
         field.highBit);
    if (field.highBit != field.lowBit)
        text(QRectF(b.right() - field.boxWidth, 0, field.boxWidth, numberHeight), Qt::AlignCenter,
             m_metrics.small(), m_theme.muted, field.lowBit);
}

void WalkPainter::paintTable(const TableCard& card)
{
    const double pad = m_metrics.px(0.6);
    m_painter.setOpacity(card.lit ? 1 : faint + 0.2);
    roundedBox(card.rect, m_theme.panel, m_theme.border);
    m_painter.fillRect(
        QRectF(card.rect.left() + 1, card.rect.top(), card.rect.width() - 2, m_metrics.px(0.32)),
        m_theme.colorOfLevel(card.color));
    QRectF line(card.rect.left() + pad, card.rect.top() + m_metrics.px(0.5), card.rect.width() - 2 * pad,
                m_metrics.px(1.4));
    text(line, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), m_theme.text, card.title);
    line.translate(0, m_metrics.px(1.3));
    line.setHeight(m_metrics.px(1.1));
    text(line, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.small(), m_theme.muted, card.place);
    line.translate(0, m_metrics.px(1.05));
    text(line, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.small(), m_theme.muted, card.edit);
    for (const TableRowBox& row : card.rows)
        paintRow(card, row);
    paintMap(card);
    m_painter.setOpacity(1);
}

void WalkPainter::paintRow(const TableCard& card, const TableRowBox& row)
{
    const QColor color = m_theme.colorOfLevel(card.color);
    if (row.chosen)
        roundedBox(row.rect, mixed(m_theme.panel, color, 0.14), color, std::max(1.5, m_metrics.px(0.12)));
    const QRectF inner = row.rect.adjusted(m_metrics.px(0.4), 0, -m_metrics.px(0.4), 0);
    const QColor ink = row.chosen ? m_theme.text : m_theme.muted;
    text(inner, Qt::AlignLeft | Qt::AlignVCenter, mono(row.chosen), row.chosen ? color : ink, row.index);
    const bool words = row.empty && !row.chosen;
    text(inner, Qt::AlignRight | Qt::AlignVCenter, words ? m_metrics.small() : mono(row.chosen), ink,
         words ? QObject::tr("not present") : row.entry);
}

/// The whole table at a glance: where it has entries, and which one is chosen.
void WalkPainter::paintMap(const TableCard& card)
{
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.fillRect(card.map, m_theme.window);
    const QColor color = m_theme.colorOfLevel(card.color);
    for (const auto& [from, to] : card.used)
        m_painter.fillRect(QRectF(card.map.left(), card.map.top() + from * card.map.height(),
                                  card.map.width(), std::max(1.0, (to - from) * card.map.height())),
                           mixed(m_theme.panel, color, 0.45));
    const double at = card.map.top() + card.chosenAt * card.map.height();
    m_painter.fillRect(QRectF(card.map.left() - 2, at - 1.5, card.map.width() + 4, 3), color);
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(card.map);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
}

void WalkPainter::paintEnd(const EndCard& end)
{
    const QColor ground = end.fault ? m_theme.alert : end.kind ? m_theme.fill(*end.kind) : m_theme.processA;
    const QColor ink = m_theme.textOn(ground);
    m_painter.setOpacity(end.lit ? 1 : faint);
    roundedBox(end.rect, ground, end.fault ? m_theme.text : m_theme.border);
    double y = end.rect.top() + m_metrics.px(0.7);
    const auto put = [&](const QFont& font, const QString& what) {
        text(QRectF(end.rect.left() + m_metrics.px(0.3), y, end.rect.width() - m_metrics.px(0.6),
                    m_metrics.px(1.4)),
             Qt::AlignCenter, font, ink, what);
        y += m_metrics.px(1.4);
    };
    put(m_metrics.label(true), end.title);
    put(mono(true), end.number);
    for (const QString& line : end.lines)
        put(m_metrics.small(), line);
    if (!end.byte.isEmpty())
        m_painter.fillRect(end.byte, ink);
    m_painter.setOpacity(1);
}

void WalkPainter::paintWire(const Wire& wire)
{
    m_painter.setOpacity(wire.lit ? 1 : faint);
    QPen pen(m_theme.colorOfLevel(wire.color), std::max(1.2, m_metrics.px(wire.dashed ? 0.09 : 0.16)));
    if (wire.dashed)
        pen.setDashPattern({4, 3});
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    if (wire.dashed) {
        const QPointF a = wire.points.front(), b = wire.points.back();
        const double middle = (a.x() + b.x()) / 2;
        QPainterPath path(a);
        path.cubicTo({middle, a.y()}, {middle, b.y()}, b);
        m_painter.drawPath(path);
    } else {
        m_painter.drawPath(roundedPath(wire.points, m_metrics.px(0.7)));
        const QPointF tip = wire.points.back();
        const double direction = tip.x() > wire.points[wire.points.size() - 2].x() ? 1 : -1;
        const double s = m_metrics.px(0.42);
        m_painter.setBrush(pen.color());
        m_painter.setPen(Qt::NoPen);
        m_painter.drawPolygon(QPolygonF{
            tip, {tip.x() - direction * s * 1.5, tip.y() - s}, {tip.x() - direction * s * 1.5, tip.y() + s}});
    }
    m_painter.setOpacity(1);
}

void WalkPainter::paintStrip(const WalkScene& scene)
{
    if (scene.strip.empty())
        return;
    text(scene.stripLabel, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.small(), m_theme.muted,
         QObject::tr("physical memory"));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    for (const StripPart& part : scene.strip)
        m_painter.fillRect(part.rect, m_theme.fill(part.kind));
    const QRectF bar(scene.strip.front().rect.topLeft(), scene.strip.back().rect.bottomRight());
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(bar);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    for (const StripMark& mark : scene.marks) {
        m_painter.setOpacity(mark.lit ? 1 : faint);
        const QColor color = mark.color == noLevel ? m_theme.text : m_theme.colorOfLevel(mark.color);
        m_painter.setPen(QPen(color, std::max(1.0, m_metrics.px(0.1))));
        m_painter.drawLine(QPointF(mark.label.center().x(), mark.label.bottom()),
                           QPointF(mark.x, bar.top() - m_metrics.px(0.1)));
        m_painter.fillRect(QRectF(mark.x - m_metrics.px(0.14), bar.top() - m_metrics.px(0.15),
                                  m_metrics.px(0.28), bar.height() + m_metrics.px(0.3)),
                           m_theme.panel);
        m_painter.fillRect(QRectF(mark.x - m_metrics.px(0.08), bar.top() - m_metrics.px(0.15),
                                  m_metrics.px(0.16), bar.height() + m_metrics.px(0.3)),
                           color);
        text(mark.label, Qt::AlignCenter, m_metrics.small(true), color, mark.text);
    }
    m_painter.setOpacity(1);
}

void WalkPainter::paintEntry(const EntryCard& card)
{
    if (card.rect.isEmpty())
        return;
    roundedBox(card.rect, m_theme.panel, m_theme.border);
    const QRectF head(card.rect.left() + m_metrics.px(0.8), card.rect.top() + m_metrics.px(0.4),
                      card.rect.width() - m_metrics.px(1.6), m_metrics.px(1.4));
    text(head, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), m_theme.text, card.title);
    if (!card.detail.isEmpty())
        text(head.adjusted(m_metrics.px(9), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, mono(), m_theme.text,
             card.detail);
    for (const EntryBitBox& box : card.bits)
        paintEntryBit(box);
    if (card.narration.isEmpty())
        return paintSummary(card);
    m_painter.setFont(m_metrics.label());
    m_painter.setPen(m_theme.text);
    m_painter.drawText(card.text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, card.narration);
    m_texts.push_back({card.narration, card.text, false});
    paintSummary(card);
}

void WalkPainter::paintSummary(const EntryCard& card)
{
    if (card.summary.isEmpty())
        return;
    roundedBox(card.summaryBox, card.alert ? m_theme.alert : m_theme.window, m_theme.border);
    text(card.summaryBox.adjusted(m_metrics.px(0.7), 0, -m_metrics.px(0.7), 0),
         Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), m_theme.text, card.summary);
}

void WalkPainter::paintEntryBit(const EntryBitBox& box)
{
    const bool marked = box.refused || box.changed;
    roundedBox(box.rect,
               marked       ? m_theme.alert
               : box.strong ? m_theme.window
                            : m_theme.panel,
               marked ? m_theme.text : m_theme.border, marked ? std::max(2.0, m_metrics.px(0.14)) : 1);
    const double line = box.rect.height() / 3;
    const auto row = [&](int i) {
        return QRectF(box.rect.left() + 2, box.rect.top() + i * line, box.rect.width() - 4, line);
    };
    const QColor ink = box.strong || marked ? m_theme.text : m_theme.muted;
    text(row(0), Qt::AlignCenter, m_metrics.small(box.strong), ink, box.name);
    QFont value = mono(true);
    value.setPixelSize(m_metrics.label().pixelSize());
    text(row(1), Qt::AlignCenter, value, ink, box.value);
    text(row(2), Qt::AlignCenter, m_metrics.small(), ink, box.meaning);
}

} // namespace vmscope::views
