// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/scene_painter.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace vmscope::views {

namespace {

constexpr double ribbonStrength = 0.26;
constexpr double paleRibbonStrength = 0.85; // a process's colour is pale itself
constexpr QColor Theme::*lookFills[]{
    &Theme::lowMemory, &Theme::highMemory, &Theme::memMap,   &Theme::kernelImage,  &Theme::swiotlb,
    &Theme::initrd,    &Theme::lost,       &Theme::notRam,   &Theme::processA,     &Theme::socket,
    &Theme::socket,    &Theme::window,     &Theme::atBoot,   &Theme::pageTables,   &Theme::slab,
    &Theme::pageCache, &Theme::pagesOfA,   &Theme::pagesOfB, &Theme::vmallocPages, &Theme::otherPages};

/// Inside the block, or around one that is too thin to be seen under its own outline.
QRectF outline(const QRectF& rect, double pen)
{
    const double inset = rect.height() > 6 * pen ? 1 : -pen;
    return rect.adjusted(1, inset, -1, -inset);
}

bool bearsMarks(Look look)
{
    return look == Look::LowMemory || look == Look::HighMemory || look == Look::Process ||
           look == Look::Socket;
}

bool isSocket(Look look) { return look == Look::Socket || look == Look::Slots; }

} // namespace

QColor ScenePainter::fillOf(Look look) const
{
    if (look == Look::Process)
        return m_process == 'B' ? m_theme.processB : m_theme.processA;
    return m_theme.*lookFills[unsigned(look)];
}

void ScenePainter::paint(const Scene& scene, const Subject& lit, const Subject& selected)
{
    m_process = scene.user.process;
    m_plates = !scene.owners.empty() || scene.frameY;
    for (const Ribbon& ribbon : scene.ribbons)
        paintRibbon(ribbon);
    paintLens(scene);
    paintUserRoute(scene.user);
    paintWays(scene);
    for (const Block& block : scene.blocks)
        paintBlock(block);
    paintOwners(scene);
    paintFrame(scene);
    paintCounterpart(scene, selected);
    paintCounterpart(scene, lit);
    paintLit(scene, lit, 2);
    paintLit(scene, selected, 3);
    for (const Block& block : scene.blocks)
        paintBlockText(block);
    for (const Bracket& bracket : scene.brackets)
        paintBracket(bracket);
    for (const Tag& tag : scene.tags)
        paintTag(tag);
    for (const Callout& callout : scene.callouts)
        paintCallout(callout);
    for (const Heading& heading : scene.headings)
        paintHeading(heading);
    m_painter.setOpacity(1);
}

void ScenePainter::paintRibbon(const Ribbon& ribbon)
{
    const double middle = (ribbon.leftX + ribbon.rightX) / 2;
    QPainterPath path(QPointF(ribbon.leftX, ribbon.leftTop));
    path.cubicTo(middle, ribbon.leftTop, middle, ribbon.rightTop, ribbon.rightX, ribbon.rightTop);
    path.lineTo(ribbon.rightX, ribbon.rightBottom);
    path.cubicTo(middle, ribbon.rightBottom, middle, ribbon.leftBottom, ribbon.leftX, ribbon.leftBottom);
    path.closeSubpath();
    const double strength = ribbon.look == Look::Process ? paleRibbonStrength : ribbonStrength;
    m_painter.setOpacity(strength * ribbon.opacity);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    m_painter.fillPath(path, fillOf(ribbon.look));
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setOpacity(1);
}

void ScenePainter::paintLens(const Scene& scene)
{
    if (scene.lens.fromTop.isNull())
        return;
    QPen pen(m_theme.muted, 1, Qt::DashLine);
    m_painter.setPen(pen);
    m_painter.drawLine(scene.lens.fromTop, scene.lens.toTop);
    m_painter.drawLine(scene.lens.fromBottom, scene.lens.toBottom);
}

void ScenePainter::paintUserRoute(const UserRoute& user)
{
    if (user.channel.isEmpty())
        return;
    const QColor fill = fillOf(Look::Process);
    m_painter.setOpacity(user.opacity);
    m_painter.fillRect(user.start, fill);
    m_painter.fillRect(user.channel.adjusted(0, 0, -user.reach.width(), 0), fill);
    const double top = std::min(user.reach.top(), user.channel.top());
    const double bottom = std::max(user.reach.bottom(), user.channel.bottom());
    m_painter.fillRect(QRectF(user.reach.left(), top, user.reach.width(), bottom - top), fill);
    m_painter.setOpacity(1);
    const QRectF inner = user.channel.adjusted(m_metrics.px(1.2), 0, -m_metrics.px(1.2), 0);
    text(inner, Qt::AlignCenter, m_metrics.label(), m_theme.text, user.text);
}

void ScenePainter::paintBlock(const Block& block)
{
    if (block.rect.height() <= 0)
        return;
    m_painter.setOpacity(block.opacity);
    const QColor fill = fillOf(block.look);
    if (block.look == Look::Lost) {
        m_painter.fillRect(block.rect, m_theme.notRam);
        m_painter.fillRect(block.rect, QBrush(fill, Qt::BDiagPattern));
    } else if (block.look != Look::Absent) {
        m_painter.fillRect(block.rect, fill);
    }
    if (isSocket(block.look) || block.look == Look::Absent || block.look == Look::Process) {
        const QPen pen(block.look == Look::Absent ? m_theme.text : m_theme.muted, 1,
                       block.look == Look::Absent ? Qt::DashLine : Qt::SolidLine);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(block.rect.adjusted(0, 0, -1, -1));
    }
    m_painter.setOpacity(1);
}

void ScenePainter::paintSlots(const Block& block, const QRectF& row)
{
    const double width = m_metrics.px(0.42);
    const double gap = m_metrics.px(0.16);
    const int shown = std::min(block.slotCount, int(row.width() / (width + gap)));
    const double left = row.center().x() - shown * (width + gap) / 2;
    m_painter.setPen(QPen(m_theme.muted, 1));
    m_painter.setBrush(Qt::NoBrush);
    for (int i = 0; i < shown; ++i)
        m_painter.drawRect(QRectF(left + i * (width + gap), row.top(), width, row.height()));
}

QColor ScenePainter::textColorOn(const Block& block) const
{
    return block.look == Look::Absent || isSocket(block.look)
               ? m_theme.text
               : m_theme.textOn(block.look == Look::Lost ? m_theme.notRam : fillOf(block.look));
}

/// As large as fits: name and size under each other, or beside each other, or the name alone.
void ScenePainter::paintPresentedText(const Block& block)
{
    const QRectF inner = block.rect.adjusted(m_metrics.px(0.25), 0, -m_metrics.px(0.25), 0);
    const QString both =
        block.value.isEmpty() ? block.title : block.title + QStringLiteral("  ") + block.value;
    QStringList two{block.title};
    if (!block.value.isEmpty())
        two += block.value;
    const QFont large = m_metrics.title(), usual = m_metrics.label(true);
    for (const QFont& font : {large, usual})
        for (const QStringList& lines : {two, QStringList{both}, QStringList{block.title}}) {
            const QFontMetricsF measure(font);
            const double line = measure.height();
            double widest = 0;
            for (const QString& each : lines)
                widest = std::max(widest, measure.horizontalAdvance(each));
            const double slack = font == usual ? line * 0.2 : 0; // there is room around letters
            if (widest > inner.width() || line * double(lines.size()) > inner.height() + slack)
                continue;
            double y = inner.center().y() - line * double(lines.size()) / 2;
            for (const QString& each : lines) {
                const double width = measure.horizontalAdvance(each) + m_metrics.px(0.8);
                const QColor plate = block.look == Look::Lost ? m_theme.notRam : fillOf(block.look);
                if (block.look == Look::Lost || (m_plates && bearsMarks(block.look)))
                    m_painter.fillRect(QRectF(inner.center().x() - width / 2, y, width, line), plate);
                text(QRectF(inner.left(), y, inner.width(), line), Qt::AlignCenter, font, textColorOn(block),
                     each);
                y += line;
            }
            return;
        }
}

void ScenePainter::paintBlockText(const Block& block)
{
    if (block.title.isEmpty())
        return;
    if (m_metrics.presenting) {
        m_painter.setOpacity(block.opacity);
        paintPresentedText(block);
        return m_painter.setOpacity(1);
    }
    const QColor color = textColorOn(block);
    const double line = m_metrics.px(1.35);
    const double room = block.rect.height() - m_metrics.px(0.2);
    const bool hasSlots = block.look == Look::Slots && room >= line * 1.9;
    m_painter.setOpacity(block.opacity);
    if (room < line * 0.85)
        return m_painter.setOpacity(1);
    QRectF inner = block.rect.adjusted(m_metrics.px(0.25), 0, -m_metrics.px(0.25), 0);
    if (room < line * 1.9 || hasSlots) {
        // One line: name and size, or for slots their number, beside each other.
        QString one = block.title;
        if (hasSlots && !block.note.isEmpty())
            one += QStringLiteral(": ") + block.note;
        else if (!block.value.isEmpty())
            one += QStringLiteral("  ") + block.value;
        if (QFontMetricsF(m_metrics.label(true)).horizontalAdvance(one) > inner.width())
            one = block.title;
        const double top = !block.slotBoxes.empty() && hasSlots
                               ? inner.top() + m_metrics.px(0.15)
                               : inner.center().y() - (hasSlots ? line : line / 2);
        text(QRectF(inner.left(), top, inner.width(), line), Qt::AlignCenter, m_metrics.label(true), color,
             one);
        if (hasSlots && !block.slotBoxes.empty())
            paintSlotBoxes(block, QRectF(inner.left(), top + line * 1.05, inner.width(),
                                         block.rect.bottom() - m_metrics.px(0.25) - top - line * 1.05));
        else if (hasSlots)
            paintSlots(block, QRectF(inner.left(), top + line * 1.05, inner.width(), line * 0.6));
        return m_painter.setOpacity(1);
    }
    const bool note = !block.note.isEmpty() && room >= line * 3;
    const double lines = 1 + !block.value.isEmpty() + note;
    double y = inner.center().y() - lines * line / 2;
    const auto put = [&](const QFont& font, const QString& what) {
        if (what.isEmpty())
            return;
        if (m_plates && bearsMarks(block.look)) { // nor on what lies in the memory
            const double width =
                std::min(inner.width(), QFontMetricsF(font).horizontalAdvance(what) + m_metrics.px(0.8));
            m_painter.fillRect(QRectF(inner.center().x() - width / 2, y, width, line), fillOf(block.look));
        }
        if (block.look == Look::Lost) { // letters do not stand on hatching
            const double width =
                std::min(inner.width(), QFontMetricsF(font).horizontalAdvance(what) + m_metrics.px(0.6));
            m_painter.fillRect(QRectF(inner.center().x() - width / 2, y, width, line), m_theme.notRam);
        }
        text(QRectF(inner.left(), y, inner.width(), line), Qt::AlignCenter, font, color, what);
        y += line;
    };
    put(m_metrics.label(true), block.title);
    put(m_metrics.label(), block.value);
    if (note)
        put(m_metrics.small(), block.note);
    m_painter.setOpacity(1);
}

void ScenePainter::paintBracket(const Bracket& bracket)
{
    m_painter.setOpacity(bracket.opacity);
    const double tick = m_metrics.px(0.35);
    m_painter.setPen(QPen(m_theme.muted, 1));
    const double top = bracket.top + 1, bottom = bracket.bottom - 1;
    m_painter.drawPolyline(QPolygonF{
        {bracket.x + tick, top}, {bracket.x, top}, {bracket.x, bottom}, {bracket.x + tick, bottom}});
    const QStringList lines = bracket.text.split(QLatin1Char('\n'));
    const double line = m_metrics.px(1.2), room = m_metrics.px(m_metrics.presenting ? 8.1 : 5.7);
    double y = (top + bottom) / 2 - line * double(lines.size()) / 2;
    for (const QString& each : lines) {
        text(QRectF(bracket.x - m_metrics.px(0.3) - room, y, room, line), Qt::AlignRight | Qt::AlignVCenter,
             m_metrics.label(), m_theme.muted, each);
        y += line;
    }
    m_painter.setOpacity(1);
}

void ScenePainter::paintTag(const Tag& tag)
{
    m_painter.setOpacity(tag.opacity);
    const double height = m_metrics.px(1.1);
    const double badge = m_metrics.px(1.0);
    const double gap = m_metrics.px(0.3);
    const QFont font = m_metrics.address(tag.physical);
    const double width = QFontMetricsF(font).horizontalAdvance(tag.text) + 2;
    const double left = tag.physical ? tag.at.x() + gap : tag.at.x() - gap - width - gap - badge;
    const QRectF badgeRect(left, tag.at.y() - height / 2, badge, height);
    m_painter.setPen(QPen(tag.physical ? m_theme.highMemory.darker(130) : m_theme.accent, 1));
    m_painter.setBrush(m_theme.panel);
    m_painter.drawRect(badgeRect);
    text(badgeRect, Qt::AlignCenter, m_metrics.small(true), m_theme.text,
         tag.physical ? QStringLiteral("p") : QStringLiteral("v"));
    text(QRectF(left + badge + gap, badgeRect.top(), width, height), Qt::AlignLeft | Qt::AlignVCenter, font,
         m_theme.muted, tag.text);
    m_painter.setOpacity(1);
}

void ScenePainter::paintCallout(const Callout& callout)
{
    m_painter.setOpacity(callout.opacity);
    m_painter.setRenderHint(QPainter::Antialiasing, true);
    const QColor mark = fillOf(callout.look);
    const bool pale = isSocket(callout.look) || contrast(mark, m_theme.window) < 1.5; // else hardly seen
    m_painter.setPen(QPen(pale ? m_theme.muted : mark, std::max(1.0, m_metrics.px(0.09))));
    m_painter.drawLine(callout.from, callout.to);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    const double swatch = m_metrics.px(0.7);
    const QRectF rect(callout.to.x() + m_metrics.px(0.1), callout.to.y() - swatch / 2, swatch, swatch);
    m_painter.fillRect(rect, mark);
    if (pale) {
        m_painter.setPen(QPen(m_theme.muted, 1));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRect(rect);
    }
    const QStringList lines = callout.text.split(QLatin1Char('\n'));
    const double line = m_metrics.px(1.3);
    double y = callout.to.y() - line * double(lines.size()) / 2;
    for (const QString& each : lines) {
        text(QRectF(rect.right() + m_metrics.px(0.35), y, m_metrics.px(11), line),
             Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), m_theme.text, each);
        y += line;
    }
    m_painter.setOpacity(1);
}

void ScenePainter::paintHeading(const Heading& heading)
{
    const bool fits =
        QFontMetricsF(m_metrics.title()).horizontalAdvance(heading.text) <= heading.rect.width();
    text(heading.rect, Qt::AlignLeft | Qt::AlignBottom,
         fits || !m_metrics.presenting ? m_metrics.title() : m_metrics.label(true), m_theme.text,
         heading.text);
}

void ScenePainter::paintLit(const Scene& scene, const Subject& subject, double width)
{
    if (subject.kind == Subject::Kind::None)
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.text, std::max(width, m_metrics.px(0.06) * width)));
    for (const Block& block : scene.blocks)
        if (block.subject == subject.part() && block.rect.height() > 0)
            m_painter.drawRect(outline(block.rect, m_painter.pen().widthF()));
}

void ScenePainter::paintOutlines(const Scene& scene, const std::vector<Subject>& parts)
{
    const double width = std::max(2.0, m_metrics.px(0.14));
    m_painter.setBrush(Qt::NoBrush);
    for (const Subject& part : parts) {
        QRectF around; // the piece that holds a part's name lies in the part
        for (const Block& block : scene.blocks) {
            if (block.subject != part || block.rect.height() <= 0 || around.contains(block.rect.center()))
                continue;
            around = block.rect;
            m_painter.setOpacity(block.opacity);
            const QRectF frame = outline(block.rect, width);
            if (frame.height() > 6 * width) { // a light line inside: the accent may be the fill's own colour
                m_painter.setPen(QPen(m_theme.window, width));
                m_painter.drawRect(frame.adjusted(width, width, -width, -width));
            }
            m_painter.setPen(QPen(m_theme.accent, width));
            m_painter.drawRect(frame);
        }
    }
    m_painter.setOpacity(1);
}

void ScenePainter::paintCounterpart(const Scene& scene, const Subject& subject)
{
    const Block* low = nullptr;
    const Block* map = nullptr;
    for (const Block& block : scene.blocks) {
        if (!low && block.subject == Subject::of(layout::PhysicalKind::LowMemory))
            low = &block; // the first is all of it, the second the piece that holds its name
        if (block.subject == Subject::of(layout::RegionKind::DirectMap) &&
            block.rect.left() == scene.windowColumn.left())
            map = &block;
    }
    if (!low || !map || subject.kind != Subject::Kind::Extent || low->rect.height() <= 0)
        return;
    for (const Block& block : scene.blocks) {
        if (block.subject != subject.part() || &block == low || !low->rect.contains(block.rect.center()))
            continue;
        const double scale = map->rect.height() / low->rect.height();
        const QRectF stretch(map->rect.left(), map->rect.top() + (block.rect.top() - low->rect.top()) * scale,
                             map->rect.width(), std::max(2.0, block.rect.height() * scale));
        m_painter.fillRect(stretch, fillOf(block.look));
    }
}

void ScenePainter::paintGhost(const Scene& scene)
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.muted, 1, Qt::DotLine));
    m_painter.setOpacity(0.8);
    for (const Block& block : scene.blocks)
        if (block.rect.left() >= scene.windowColumn.left() && block.rect.left() != scene.lensColumn.left())
            m_painter.drawRect(block.rect.adjusted(-2, 0, 1, 0));
    m_painter.setOpacity(1);
}

} // namespace vmscope::views
