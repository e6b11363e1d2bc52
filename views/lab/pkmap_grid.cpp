// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/pkmap_grid.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

PkmapGrid::PkmapGrid(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pkmapGrid"));
    setMinimumSize(60, 60);
}

void PkmapGrid::show(std::span<const std::uint32_t> counts, unsigned lastSlot, unsigned cpus, double flash,
                     const Display& display, const Metrics& metrics)
{
    m_counts.assign(counts.begin(), counts.end());
    m_last = lastSlot;
    m_cpus = cpus;
    m_flash = flash;
    m_display = display;
    m_metrics = metrics;
    setAccessibleName(tr("pkmap: %1 slots in use, %2 stale").arg(used()).arg(stale()));
    update();
}

// pkmap_count[]: 0 free, 1 mapped without a user, n with n - 1 users.
unsigned PkmapGrid::used() const
{
    return unsigned(std::ranges::count_if(m_counts, [](auto n) { return n > 1; }));
}
unsigned PkmapGrid::stale() const { return unsigned(std::ranges::count(m_counts, 1u)); }

/// So many that slots are about twice as wide as high.
int PkmapGrid::columns() const
{
    const double room = std::max(1.0, height() - tlbHeight());
    const double wanted = std::sqrt(double(m_counts.size()) * width() / room / 1.8);
    int columns = 16;
    while (columns * 2 <= wanted * 1.3)
        columns *= 2;
    return columns;
}

QRectF PkmapGrid::slotRect(int slot) const
{
    const int across = columns();
    const int down = (int(m_counts.size()) + across - 1) / across;
    const double wide = double(width()) / across;
    const double high = (height() - tlbHeight()) / std::max(1, down);
    const double gap = std::min(wide, high) > 6 ? 1.5 : 0.5;
    return QRectF((slot % across) * wide, (slot / across) * high, wide, high).adjusted(0, 0, -gap, -gap);
}

void PkmapGrid::paintSlots(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    const QColor fills[]{theme.notRam, mixed(theme.panel, theme.highMemory, 0.38), theme.highMemory};
    for (int slot = 0; slot < int(m_counts.size()); ++slot)
        painter.fillRect(slotRect(slot), fills[std::min(2u, m_counts[std::size_t(slot)])]);
    if (m_counts.empty())
        return;
    painter.setPen(QPen(theme.memMap, std::max(2.0, m_metrics.px(0.13))));
    painter.drawRect(slotRect(int(m_last % m_counts.size())));
}

void PkmapGrid::paintTlbs(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    painter.setFont(m_metrics.small());
    painter.setPen(theme.text);
    const QString name = tr("TLBs");
    const QRectF row(0, height() - tlbHeight() + m_metrics.px(0.3), width(), tlbHeight() - m_metrics.px(0.4));
    painter.drawText(row, Qt::AlignVCenter, name);
    const double left = painter.fontMetrics().horizontalAdvance(name) + m_metrics.px(0.6);
    const double wide = std::min((width() - left) / std::max(1u, m_cpus), m_metrics.px(3));
    for (unsigned cpu = 0; cpu < m_cpus; ++cpu) {
        const QRectF box = QRectF(left + cpu * wide, row.top(), wide, row.height()).adjusted(0, 0, -2, 0);
        const QColor fill = mixed(theme.panel, theme.memMap, m_flash);
        painter.fillRect(box, fill);
        painter.setPen(theme.border);
        painter.drawRect(box);
        painter.setPen(theme.textOn(fill));
        if (wide > m_metrics.px(1.3))
            painter.drawText(box, Qt::AlignCenter, QString::number(cpu));
    }
}

void PkmapGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSlots(painter);
    if (!m_counts.empty())
        paintTlbs(painter);
}

bool PkmapGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QString text = tr("A flush empties these TLBs: all processors look up their translations again");
    for (int slot = 0; slot < int(m_counts.size()); ++slot) {
        const unsigned count = m_counts[std::size_t(slot)];
        if (slotRect(slot).contains(help->pos()))
            text = count == 0 ? tr("slot %1: free").arg(slot)
                   : count == 1
                       ? tr("slot %1: stale, mapped but without a user until the next flush").arg(slot)
                       : tr("slot %1: in use by %n task(s)", nullptr, int(count) - 1).arg(slot);
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace vmscope::views
