// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/kernel/held_list.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr std::size_t mostRows = 200; // what is older is beyond what anybody reads

QString whatText(const kernel::Held& held)
{
    const QString name = QStringLiteral("#%1 %2").arg(held.id).arg(phrase(nameOf(held.service)));
    using enum kernel::Held::Service;
    const bool counted = held.service == Kmalloc || held.service == Pages || held.service == Kmap;
    return held.pieces() > 1 && counted
               ? QStringLiteral("%1 ×%2").arg(name, toQString(countText(held.pieces())))
               : name;
}

/// Its address, or where it has none its place in RAM.
QString whereText(const kernel::Held& held)
{
    if (const auto v = held.address())
        return QStringLiteral("v ") + toQString(hexText(*v));
    if (const auto page = held.page(0))
        return QStringLiteral("p ") + toQString(hexText(page->start()));
    return {};
}

QString helpText(const kernel::Held& held)
{
    QStringList lines{whereText(held)};
    for (const FrameRange& range : held.frames()) {
        if (lines.size() > 6)
            return (lines << QStringLiteral("…")).join(QLatin1Char('\n'));
        lines +=
            HeldList::tr("frames 0x%1 to 0x%2").arg(range.start.value, 0, 16).arg(range.end.value - 1, 0, 16);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

HeldList::HeldList(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("heldList"));
    setAccessibleName(tr("What is held"));
    setToolTip(tr("Delete gives the chosen one back"));
    setColumnCount(GiveBack + 1);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    setShowGrid(false);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == GiveBack)
            freeRow(row);
        else
            chooseRow(row);
    });
}

void HeldList::put(int column, const QString& text, const QString& help)
{
    auto* item = new QTableWidgetItem(text);
    item->setToolTip(help);
    item->setTextAlignment(Qt::AlignVCenter | (column == Amount ? Qt::AlignRight : Qt::AlignLeft));
    if (column == GiveBack)
        item->setTextAlignment(Qt::AlignCenter);
    setItem(rowCount() - 1, column, item);
}

void HeldList::addRow(const kernel::Held& held)
{
    const QString help = helpText(held);
    insertRow(rowCount());
    put(What, whatText(held), help);
    put(Where, whereText(held), help);
    put(Amount, held.size() > 0_B ? QStringLiteral("  ") + toQString(sizeText(held.size())) : QString(),
        phrase(exactSizeText(held.size())));
    put(GiveBack, QStringLiteral("×"), tr("Give %1 back (Delete)").arg(whatText(held)));
}

/// The thing that was marked stays so, and nothing moves away under the pointer.
void HeldList::show(const kernel::Desk* desk, const Metrics& metrics)
{
    const int row = std::max(0, currentRow()), top = verticalScrollBar()->value();
    const unsigned marked = std::size_t(row) < m_held.size() ? m_held[std::size_t(row)].id : 0;
    m_held.clear();
    if (desk)
        for (auto held = desk->held.rbegin(); held != desk->held.rend() && m_held.size() < mostRows; ++held)
            m_held.push_back(*held);
    const QSignalBlocker quiet(this);
    setRowCount(0);
    setFont(metrics.label());
    for (const kernel::Held& held : m_held)
        addRow(held);
    QFont address = metrics.address();
    for (int i = 0; i < rowCount(); ++i) {
        address.setItalic(item(i, Where)->text().startsWith(QLatin1Char('p')));
        item(i, Where)->setFont(address);
        item(i, GiveBack)->setFont(metrics.label(true));
    }
    verticalHeader()->setDefaultSectionSize(qRound(metrics.px(1.6)));
    verticalHeader()->setMinimumSectionSize(qRound(metrics.px(1.5)));
    horizontalHeader()->setMinimumSectionSize(qRound(metrics.px(1.5)));
    horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    for (const int column : {Where, Amount, GiveBack})
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    const auto same = std::ranges::find(m_held, marked, &kernel::Held::id);
    setCurrentCell(same != m_held.end() ? int(same - m_held.begin()) : std::min(row, rowCount() - 1), What);
    verticalScrollBar()->setValue(top);
}

void HeldList::freeRow(int row)
{
    if (row >= 0 && std::size_t(row) < m_held.size())
        emit freeWanted({m_held[std::size_t(row)].id});
}

void HeldList::chooseRow(int row)
{
    if (row < 0 || std::size_t(row) >= m_held.size())
        return;
    if (const auto page = m_held[std::size_t(row)].page(0))
        emit frameChosen(*page);
}

void HeldList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
        return freeRow(currentRow());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chooseRow(currentRow());
    case Qt::Key_Home: // of a list, not of a row
        return setCurrentCell(0, What);
    case Qt::Key_End:
        return setCurrentCell(rowCount() - 1, What);
    default:
        QTableWidget::keyPressEvent(event);
    }
}

} // namespace vmscope::views
