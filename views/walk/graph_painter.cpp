// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/graph_painter.h"

#include "views/walk/walk_text.h"

namespace vmscope::views {

namespace {

constexpr double badgeDepth = 0.5; ///< how far a badge reaches into its box, in units
constexpr double faintWire = 0.5;  ///< of a wire's colour beside the way

} // namespace

GraphPainter::GraphPainter(QPainter& painter, const Theme& theme, const Metrics& metrics,
                           std::vector<PaintedText>& texts)
    : ThemePainter(painter, theme, metrics, texts)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void GraphPainter::text(const QRectF& rect, int flags, const QFont& font, const QColor& color,
                        const QString& text)
{
    if (text.isEmpty())
        return;
    ThemePainter::text(rect, flags, font, color, text);
    m_texts.back().rect = m_painter.transform().mapRect(rect);
}

void GraphPainter::paint(const GraphScene& scene, const QString& wayName)
{
    text(scene.factsRect, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), m_theme.text, scene.facts);
    for (const GraphLabel& head : scene.heads)
        text(head.rect, Qt::AlignHCenter | Qt::AlignVCenter, m_metrics.label(true),
             m_theme.colorOfLevel(head.level), head.text);
    for (const GraphWire& wire : scene.wires) // the way's last
        paintWire(wire, wire.onWay ? m_theme.colorOfLevel(wire.level)
                                   : mixed(m_theme.window, m_theme.colorOfLevel(wire.level), faintWire));
    for (const GraphBoxShape& box : scene.boxes)
        paintBox(box);
    for (const GraphLabel& label : scene.labels)
        paintLabel(label);
    paintLegend(scene, wayName);
}

void GraphPainter::paintWire(const GraphWire& wire, const QColor& color)
{
    m_painter.setPen(QPen(color, wire.width, Qt::SolidLine, Qt::FlatCap));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPath(wire.path);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawPolygon(wire.head);
}

void GraphPainter::paintBox(const GraphBoxShape& box)
{
    const bool frames = box.kind == graph::NodeKind::Frames;
    const QColor color = m_theme.colorOfLevel(box.level);
    const QColor plain = box.onWay && !frames ? mixed(m_theme.panel, color, 0.14) : m_theme.panel;
    const QColor ground = !frames ? plain : box.memory ? m_theme.fill(*box.memory) : m_theme.processA;
    const QColor ink = frames ? m_theme.textOn(ground) : m_theme.text;
    const double pen = box.onWay ? std::max(2.0, m_metrics.px(0.17)) : 1;
    const double radius = m_metrics.px(0.3);
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(ground);
    if (box.folded) // a pile
        for (const double shift : {0.3, 0.15})
            m_painter.drawRoundedRect(box.rect.translated(m_metrics.px(shift), m_metrics.px(shift)), radius,
                                      radius);
    m_painter.setPen(QPen(box.onWay ? (frames ? m_theme.text : color) : m_theme.border, pen));
    m_painter.drawRoundedRect(box.rect.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
    if (!frames)
        m_painter.fillRect(QRectF(box.rect.left(), box.rect.top() + radius, m_metrics.px(0.28),
                                  box.rect.height() - 2 * radius),
                           color);
    paintSlices(box);
    const double pad = m_metrics.px(0.55);
    const int lines = 1 + (box.place.isEmpty() ? 0 : 1) + (box.note.isEmpty() ? 0 : 1);
    const double line = m_metrics.px(1.08);
    const double middle = box.rect.center().y() - lines * line / 2;
    const double top = box.shared ? std::max(middle, box.rect.top() + m_metrics.px(badgeDepth)) : middle;
    QRectF row(box.rect.left() + pad, top,
               box.rect.width() - pad - m_metrics.px(box.slices.empty() ? 0.35 : 1.3), line);
    const auto put = [&](const QFont& font, const QString& words) {
        text(row, Qt::AlignLeft | Qt::AlignVCenter, font, ink, words);
        row.translate(0, words.isEmpty() ? 0 : line);
    };
    put(m_metrics.small(true), box.title);
    put(m_metrics.address(), box.place);
    put(m_metrics.address(), box.note);
    if (box.shared)
        paintBadge(box);
}

/// What else lies in a stretch of frames, from its start down.
void GraphPainter::paintSlices(const GraphBoxShape& box)
{
    const double height = box.rect.height() - 2 * m_metrics.px(0.3);
    double y = box.rect.top() + m_metrics.px(0.3);
    for (const auto& [kind, share] : box.slices) {
        const QRectF slice(box.rect.right() - m_metrics.px(1.1), y, m_metrics.px(0.8),
                           std::max(1.5, share * height));
        if (slice.bottom() <= box.rect.bottom())
            m_painter.fillRect(slice, m_theme.fill(kind));
        y += share * height;
    }
    if (box.slices.empty())
        return;
    m_painter.setPen(QPen(m_theme.border, 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(box.rect.right() - m_metrics.px(1.1), box.rect.top() + m_metrics.px(0.3),
                              m_metrics.px(0.8), height));
}

/// On the upper edge, clear of what the box says.
void GraphPainter::paintBadge(const GraphBoxShape& box)
{
    const QString word = QObject::tr("shared");
    QFont font = m_metrics.small(true);
    font.setPixelSize(std::max(9, qRound(m_metrics.px(0.66))));
    const double width = QFontMetricsF(font).horizontalAdvance(word) + m_metrics.px(0.7);
    const QRectF badge(box.rect.right() - width - m_metrics.px(0.3), box.rect.top() - m_metrics.px(0.42),
                       width, m_metrics.px(0.92));
    const QColor color = m_theme.colorOfLevel(box.level);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(color);
    m_painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
    text(badge, Qt::AlignCenter, font, m_theme.textOn(color), word);
}

void GraphPainter::paintLabel(const GraphLabel& label)
{
    const QColor color = m_theme.colorOfLevel(label.level);
    m_painter.setPen(label.onWay ? QPen(color, 1) : QPen(Qt::NoPen));
    m_painter.setBrush(m_theme.window);
    m_painter.drawRoundedRect(label.rect, m_metrics.px(0.25), m_metrics.px(0.25));
    QFont font = m_metrics.address();
    font.setBold(label.onWay);
    text(label.rect, Qt::AlignCenter, font, color, label.text);
}

void GraphPainter::paintLegend(const GraphScene& scene, const QString& wayName)
{
    const QRectF bar = scene.legendRect;
    const QFontMetricsF metrics(m_metrics.small());
    const double swatch = m_metrics.px(0.95);
    double x = bar.left();
    const auto item = [&](const QString& word, const QColor& fill, double height) {
        const QRectF box(x, bar.center().y() - height / 2, swatch * 1.4, height);
        m_painter.setPen(QPen(m_theme.border, 1));
        m_painter.setBrush(fill);
        m_painter.drawRect(box);
        const double width = metrics.horizontalAdvance(word) + 1;
        text(QRectF(box.right() + m_metrics.px(0.4), bar.top(), width, bar.height()),
             Qt::AlignLeft | Qt::AlignVCenter, m_metrics.small(), m_theme.text, word);
        x = box.right() + m_metrics.px(0.4) + width + m_metrics.px(1.2);
    };
    item(QObject::tr("the way of %1").arg(wayName), m_theme.level[0], m_metrics.px(0.28));
    for (const layout::PhysicalKind kind : scene.legend)
        item(kindText(kind), m_theme.fill(kind), swatch);
}

void GraphPainter::paintMarked(const GraphScene& scene, std::size_t box)
{
    for (const GraphWire& wire : scene.wires)
        if (wire.from == box || wire.to == box)
            paintWire(wire, m_theme.text);
    m_painter.setPen(QPen(m_theme.text, std::max(2.0, m_metrics.px(0.14))));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(scene.boxes[box].rect, m_metrics.px(0.3), m_metrics.px(0.3));
}

} // namespace vmscope::views
