// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kernel/zone_bars.h"

#include "views/common/display_text.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace vmscope::views {

namespace {

constexpr double zoneHeight = 2.4, barHeight = 0.6; // in units

Bytes bytesOf(std::uint64_t pages) { return pageSize * pages; }

} // namespace

ZoneBars::ZoneBars(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("zoneBars"));
    setAccessibleName(tr("Zones of physical memory"));
}

void ZoneBars::show(std::span<const kernel::ZoneState> zones, const Display& display, const Metrics& metrics)
{
    m_theme = display.theme;
    m_metrics = metrics;
    m_bars.clear();
    for (auto zone = zones.rbegin(); zone != zones.rend(); ++zone) // as the picture has them
        if (zone->managedPages > 0)
            m_bars.push_back({toQString(zone->name), zone->highmem, zone->managedPages,
                              zone->free.freePages(), zone->marks.min});
    QStringList said;
    for (const Bar& bar : m_bars)
        said += bar.name + QStringLiteral(": ") + freeText(bar);
    setAccessibleDescription(said.join(QStringLiteral("; ")));
    setFixedHeight(qRound(metrics.px(zoneHeight) * double(m_bars.size())));
    update();
}

QString ZoneBars::freeText(const Bar& bar)
{
    return tr("%1 of %2 free")
        .arg(toQString(sizeText(bytesOf(bar.free))), toQString(sizeText(bytesOf(bar.managed))));
}

void ZoneBars::paintBar(QPainter& painter, const Bar& bar, const QRectF& row)
{
    const Theme& theme = themeOf(m_theme);
    const QRectF text(row.left(), row.top(), row.width(), m_metrics.px(1.3));
    paintText(painter, m_texts, text, Qt::AlignLeft | Qt::AlignVCenter, m_metrics.label(true), theme.text,
              bar.name);
    paintText(painter, m_texts, text, Qt::AlignRight | Qt::AlignVCenter, m_metrics.label(), theme.text,
              freeText(bar));
    const QRectF whole(row.left(), text.bottom() + m_metrics.px(0.22), row.width(), m_metrics.px(barHeight));
    const double used = 1 - double(bar.free) / double(bar.managed);
    painter.fillRect(whole, theme.notRam);
    painter.fillRect(QRectF(whole.topLeft(), QSizeF(whole.width() * used, whole.height())),
                     bar.high ? theme.highMemory : theme.lowMemory);
    painter.setPen(QPen(theme.muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(whole.adjusted(0, 0, -1, -1));
    // Beyond the mark nobody but the kernel's emergencies gets anything.
    const double mark = whole.right() - std::max(2.0, whole.width() * double(bar.min) / double(bar.managed));
    painter.setPen(QPen(theme.text, std::max(1.0, m_metrics.px(0.09))));
    painter.drawLine(QPointF(mark, whole.top() - m_metrics.px(0.12)),
                     QPointF(mark, whole.bottom() + m_metrics.px(0.12)));
}

void ZoneBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_texts.clear();
    double y = 0;
    for (const Bar& bar : m_bars) {
        paintBar(painter, bar, QRectF(0, y, width(), m_metrics.px(zoneHeight)));
        y += m_metrics.px(zoneHeight);
    }
}

bool ZoneBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto index = std::size_t(std::max(0.0, help->pos().y() / m_metrics.px(zoneHeight)));
    if (index < m_bars.size())
        QToolTip::showText(help->globalPos(),
                           tr("%1: %2 of %3 pages are free; the line is the mark below which none are given "
                              "(%4 pages)")
                               .arg(m_bars[index].name, toQString(countText(m_bars[index].free)),
                                    toQString(countText(m_bars[index].managed)),
                                    toQString(countText(m_bars[index].min))),
                           this);
    return true;
}

} // namespace vmscope::views
