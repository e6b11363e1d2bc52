// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/doubt_tile.h"

#include "views/common/display_text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace vmscope::views {

namespace {

/// From the bottom: which share of a column ends where, and what fills it.
struct Stretch
{
    double end = 0;
    QColor fill{};
};

double shareOf(Bytes part, Bytes whole) { return whole > 0_B ? double(part.value) / double(whole.value) : 0; }

std::vector<Stretch> stretchesOfRam(const layout::Layout& layout, const Theme& theme)
{
    const PhysicalAddress end =
        layout.physical.empty() ? PhysicalAddress{} : layout.physical.back().range.end;
    std::vector<Stretch> stretches;
    for (const layout::PhysicalExtent& extent : layout.physical)
        stretches.push_back({shareOf(extent.range.end - PhysicalAddress{}, end - PhysicalAddress{}),
                             theme.fill(extent.kind)});
    return stretches;
}

QRectF shareOfColumn(const QRectF& column, double from, double to)
{
    return {column.left(), column.bottom() - to * column.height(), column.width(),
            (to - from) * column.height()};
}

} // namespace

DoubtTile::DoubtTile(DoubtShown doubt, QWidget* parent)
    : QAbstractButton(parent)
    , m_doubt(std::move(doubt))
{
    setText(m_doubt.title);
    setAccessibleName(m_doubt.title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DoubtTile::keyPressEvent(QKeyEvent* event)
{
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    arrow ? event->ignore() : QAbstractButton::keyPressEvent(event);
}

void DoubtTile::setLook(ThemeId theme, const Metrics& metrics)
{
    m_theme = theme;
    m_metrics = metrics;
    setMinimumSize(qRound(metrics.px(15)), qRound(metrics.px(8)));
    update();
}

/// The kernel's addresses on the left, RAM on the right, each as high as the other.
void DoubtTile::paintMiniature(QPainter& painter, const QRectF& place) const
{
    const Theme& theme = themeOf(m_theme);
    const layout::Layout& layout = m_doubt.layout;
    const double captionHeight = m_metrics.px(1.1), width = place.width() * 0.34;
    const QRectF columns = place.adjusted(0, captionHeight, 0, 0);
    const QRectF window(columns.left(), columns.top(), width, columns.height());
    const QRectF ram(columns.right() - width, columns.top(), width, columns.height());
    painter.setFont(m_metrics.small());
    painter.setPen(theme.muted);
    const auto caption = [&](const QRectF& column, Bytes size) {
        painter.drawText(
            QRectF(column.center().x() - place.width(), place.top() - 2, 2 * place.width(), captionHeight),
            Qt::AlignHCenter | Qt::AlignVCenter, toQString(sizeText(size)));
    };
    caption(window, layout.windowEnd - layout.pageOffset);
    caption(ram, layout.config.ram.installed);
    const double mapped =
        shareOf(layout.highMemory - layout.pageOffset, layout.windowEnd - layout.pageOffset);
    const double low = shareOf(layout.lowMemory(), layout.physical.back().range.end - PhysicalAddress{});
    QPainterPath ribbon(shareOfColumn(window, 0, mapped).topRight());
    const double middle = place.center().x();
    const QPointF lowEnd = shareOfColumn(ram, 0, low).topLeft();
    ribbon.cubicTo({middle, ribbon.currentPosition().y()}, {middle, lowEnd.y()}, lowEnd);
    ribbon.lineTo(ram.bottomLeft());
    ribbon.lineTo(window.bottomRight());
    QColor pale = theme.lowMemory;
    pale.setAlphaF(0.22f);
    painter.fillPath(ribbon, pale);
    painter.fillRect(window, theme.socket);
    painter.fillRect(shareOfColumn(window, 0, mapped), theme.lowMemory);
    double from = 0;
    for (const Stretch& stretch : stretchesOfRam(layout, theme)) {
        painter.fillRect(shareOfColumn(ram, from, stretch.end), stretch.fill);
        from = stretch.end;
    }
    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window);
    painter.drawRect(ram);
}

void DoubtTile::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus() || underMouse();
    painter.setPen(QPen(lit ? theme.accent : theme.border, lit ? m_metrics.px(0.13) : 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), m_metrics.px(0.5),
                            m_metrics.px(0.5));
    const double margin = m_metrics.px(1);
    const QRectF inside = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double pictureHeight = std::min(inside.height(), m_metrics.px(15));
    const double pictureWidth = std::min({inside.width() * 0.42, pictureHeight * 0.8, m_metrics.px(9)});
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintMiniature(painter,
                   {inside.left(), inside.center().y() - pictureHeight / 2, pictureWidth, pictureHeight});
    painter.restore();
    painter.setPen(theme.text);
    QFont font = m_metrics.title();
    font.setPixelSize(qRound(m_metrics.px(1.4)));
    painter.setFont(font);
    painter.drawText(inside.adjusted(pictureWidth + margin, 0, 0, 0), Qt::AlignVCenter | Qt::TextWordWrap,
                     text());
}

} // namespace vmscope::views
