// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/tlb_grid.h"

#include "views/common/display_text.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr double rowHeight = 1.55, nameWidth = 2.2, spacing = 0.12, rim = 0.15;
constexpr unsigned mostColumns = 4; ///< more say nothing in a narrow panel

} // namespace

TlbGrid::TlbGrid(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("tlbGrid"));
    setAccessibleName(tr("Entries of the TLB"));
    setMouseTracking(true);
}

void TlbGrid::show(const WalkShown& walk, hardware::TlbName name, unsigned array, const Display& display,
                   const Metrics& metrics)
{
    m_walk = walk;
    m_name = name;
    m_array = array;
    m_theme = display.theme;
    m_metrics = metrics;
    update();
}

const hardware::TlbArray& TlbGrid::array() const
{
    return m_walk.rig().cpu.mmu().level(m_name).arrays()[m_array];
}

/// The row of the grid in which the address is, or would be.
unsigned TlbGrid::rowOfAddress() const
{
    const hardware::TlbGeometry& geometry = array().geometry();
    return unsigned(m_walk.run->address.value >> array().smallestShift()) & (geometry.sets() - 1);
}

TlbGrid::Shape TlbGrid::shape() const
{
    const hardware::TlbGeometry& geometry = array().geometry();
    Shape shape{.columns = geometry.ways, .rows = geometry.sets()};
    if (geometry.ways > mostColumns) {
        shape.folded = true;
        shape.columns = mostColumns;
        shape.rows = geometry.sets() * ((geometry.ways + mostColumns - 1) / mostColumns);
    }
    const unsigned perSet = shape.rows / geometry.sets();
    const double room = std::max(0.0, height() - 2 * m_metrics.px(rim));
    shape.shown = std::clamp(unsigned(room / m_metrics.px(rowHeight)), 1u, shape.rows);
    const unsigned wanted = rowOfAddress() * perSet;
    const unsigned middle = wanted - std::min(wanted, shape.shown / 2);
    shape.first = std::min(middle, shape.rows - shape.shown);
    return shape;
}

std::vector<TlbGrid::Cell> TlbGrid::cells(const Shape& shape) const
{
    const hardware::TlbGeometry& geometry = array().geometry();
    const unsigned perSet = shape.rows / geometry.sets();
    const double left = m_metrics.px(nameWidth), gap = m_metrics.px(spacing);
    const double cellWidth = (width() - left - m_metrics.px(rim)) / shape.columns;
    std::vector<Cell> cells;
    for (unsigned row = shape.first; row < shape.first + shape.shown; ++row)
        for (unsigned column = 0; column < shape.columns; ++column) {
            const unsigned way = row % perSet * shape.columns + column;
            if (way >= geometry.ways)
                continue;
            const QRectF rect(left + column * cellWidth,
                              m_metrics.px(rim) + (row - shape.first) * m_metrics.px(rowHeight),
                              cellWidth - gap, m_metrics.px(rowHeight) - gap);
            cells.push_back({rect, row / perSet * geometry.ways + way});
        }
    return cells;
}

bool TlbGrid::isOfAddress(const hardware::TlbEntry& entry) const
{
    return entry.page == m_walk.run->address.value >> entry.shift;
}

void TlbGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_theme);
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    m_texts.clear();
    if (!m_walk.source)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const Shape shape = this->shape();
    const auto all = cells(shape);
    paintRowNames(painter, shape, all);
    for (const Cell& cell : all)
        paintCell(painter, cell);
}

/// The set's number beside its first row; the set of the address framed.
void TlbGrid::paintRowNames(QPainter& painter, const Shape& shape, const std::vector<Cell>& cells)
{
    const Theme& theme = themeOf(m_theme);
    const hardware::TlbGeometry& geometry = array().geometry();
    QRectF frame;
    for (const Cell& cell : cells) {
        const unsigned set = array().setOf(cell.slot);
        if (set == rowOfAddress())
            frame = frame.united(cell.rect);
        if (cell.slot % geometry.ways == 0)
            paintText(painter, m_texts,
                      QRectF(0, cell.rect.top(), m_metrics.px(nameWidth - 0.4), cell.rect.height()),
                      Qt::AlignRight | Qt::AlignVCenter, m_metrics.small(set == rowOfAddress()),
                      set == rowOfAddress() ? theme.text : theme.muted, QString::number(set));
    }
    if (geometry.sets() == 1 && shape.folded)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, std::max(1.5, m_metrics.px(0.1))));
    const double out = m_metrics.px(spacing) / 2;
    painter.drawRoundedRect(frame.adjusted(-out, -out, out, out), 4, 4);
}

void TlbGrid::paintCell(QPainter& painter, const Cell& cell)
{
    const Theme& theme = themeOf(m_theme);
    const auto entry = array().entry(cell.slot);
    const double out = m_metrics.px(0.1);
    const QRectF box = cell.rect.adjusted(out, out, -out, -out);
    painter.setPen(QPen(theme.border, 1));
    if (!entry) {
        painter.setBrush(theme.window);
        painter.drawRoundedRect(box, 3, 3);
        return;
    }
    const bool current = isOfAddress(*entry);
    // The younger, the stronger.
    const double age = double(array().age(cell.slot)) / std::max(1u, array().geometry().ways - 1);
    painter.setBrush(current ? theme.accent
                             : mixed(theme.panel, theme.accent, 0.24 - 0.18 * std::min(1.0, age)));
    painter.drawRoundedRect(box, 3, 3);
    QFont font = m_metrics.address();
    font.setBold(current);
    const QString page = QString::number(entry->page, 16);
    const QString text = entry->global ? page + QStringLiteral(" G") : page;
    // A 64-bit page number does not fit: its end tells entries apart.
    const double room = box.width() - 2;
    const QFontMetricsF metrics(font);
    const QString shown =
        metrics.horizontalAdvance(text) <= room ? text : metrics.elidedText(text, Qt::ElideLeft, room);
    paintText(painter, m_texts, box, Qt::AlignCenter, font, current ? theme.onAccent : theme.text, shown);
}

/// Of a slot that holds something.
std::optional<unsigned> TlbGrid::slotAt(QPointF point) const
{
    if (!m_walk.source)
        return std::nullopt;
    for (const Cell& cell : cells(shape()))
        if (cell.rect.contains(point) && array().entry(cell.slot))
            return cell.slot;
    return std::nullopt;
}

QString TlbGrid::helpOf(const hardware::TlbEntry& entry, unsigned slot) const
{
    const unsigned age = array().age(slot);
    return tr("v %1 → p %2, %3 page\n%4, %5%6%7\n%8")
        .arg(toQString(hexText(m_walk.mode().canonical(entry.start()))), toQString(hexText(entry.frame)),
             toQString(sizeText(Bytes{1ull << entry.pageShift})),
             entry.rights.user ? tr("programs too") : tr("kernel only"),
             entry.rights.writable ? tr("writable") : tr("read-only"),
             entry.global ? tr(", global: outlives CR3 loads") : QString(),
             entry.dirty ? tr(", D is set") : QString(),
             age == 0 ? tr("used last in its set") : tr("used %1 entries ago in its set").arg(age));
}

void TlbGrid::mousePressEvent(QMouseEvent* event)
{
    const auto slot = slotAt(event->position());
    if (!slot)
        return;
    const hardware::TlbEntry entry = *array().entry(*slot);
    emit addressChosen(m_walk.mode().canonical(entry.start()));
    emit frameChosen(frameOf(entry.frame));
}

bool TlbGrid::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto slot = slotAt(help->pos());
    QToolTip::showText(help->globalPos(), slot ? helpOf(*array().entry(*slot), *slot) : QString(), this);
    return true;
}

} // namespace vmscope::views
