// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/table_browser.h"

#include "views/common/display_text.h"
#include "views/common/flow_layout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

/// The keys that move in a tree are its own, whatever shortcuts the window has for them.
class KeyTree : public QTreeView
{
protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && isOwn(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return QTreeView::event(event);
    }

private:
    static bool isOwn(const QKeyEvent& event)
    {
        constexpr Qt::Key keys[]{Qt::Key_Left, Qt::Key_Right,  Qt::Key_Home,
                                 Qt::Key_End,  Qt::Key_PageUp, Qt::Key_PageDown,
                                 Qt::Key_Plus, Qt::Key_Minus,  Qt::Key_Asterisk};
        return event.modifiers() == Qt::NoModifier && std::ranges::find(keys, event.key()) != std::end(keys);
    }
};

} // namespace

TableBrowser::TableBrowser(QWidget* parent)
    : QWidget(parent)
    , m_model(new TableModel(this))
    , m_tree(new KeyTree)
    , m_aliases(new AliasList)
{
    m_tree->setObjectName(QStringLiteral("tableTree"));
    m_tree->setAccessibleName(tr("Page tables, from CR3 down"));
    m_tree->setModel(m_model);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->setExpandsOnDoubleClick(false); // a double click walks
    m_tree->setUniformRowHeights(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setStretchLastSection(false); // what does not fit is scrolled to
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* commands = new QWidget;
    auto* flow = new FlowLayout(commands);
    flow->setContentsMargins(0, 0, 0, 0);
    m_walkThere =
        addCommand(tr("Walk to this address"), "tableWalk", tr("Enter"), {}, &TableBrowser::walkThere);
    m_openTable = addCommand(tr("Open this table"), "tableOpen", tr("Ctrl+Enter: its first present entry"),
                             Qt::CTRL | Qt::Key_Return, &TableBrowser::openTable);
    m_whoMaps = addCommand(tr("Who else maps this frame?"), "tableWhoMaps", QStringLiteral("W"), Qt::Key_W,
                           &TableBrowser::askWhoMaps);
    m_goToFrame = addCommand(tr("Where the kernel maps this frame"), "tableGoToFrame",
                             tr("J: the entry through which the kernel can write it"), Qt::Key_J,
                             &TableBrowser::goToFrame);
    auto* copy = new QAction(tr("Copy rows"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TableBrowser::copyRows);
    m_tree->addAction(copy);
    for (QPushButton* button : {m_walkThere, m_openTable, m_whoMaps, m_goToFrame})
        flow->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(commands);
    column->addWidget(m_tree, 1);
    column->addWidget(m_aliases);
    connect(m_tree, &QTreeView::activated, this, &TableBrowser::activate);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TableBrowser::showCommands);
    connect(m_aliases, &AliasList::addressChosen, this, &TableBrowser::addressChosen);
    connect(m_aliases, &AliasList::closed, this, &TableBrowser::closeAliases);
    m_tree->installEventFilter(this);
    m_tree->viewport()->installEventFilter(this);
    m_aliases->list().installEventFilter(this);
    setFocusProxy(m_tree);
}

QPushButton* TableBrowser::addCommand(const QString& text, const char* name, const QString& help,
                                      const QKeySequence& key, void (TableBrowser::*run)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_tree->addAction(action);
    auto* button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(help);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    connect(action, &QAction::changed, button, [action, button] { button->setEnabled(action->isEnabled()); });
    button->setProperty("action", QVariant::fromValue<QObject*>(action));
    return button;
}

void TableBrowser::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    m_walk = walk;
    m_metrics = metrics;
    if (!walk.source)
        return;
    applyMetrics(metrics);
    const bool isNew = m_model->show(walk, display, metrics);
    if (isNew)
        m_aliases->hide();
    if (isNew || m_address != walk.run->address)
        showWay(walk.run->address);
    showCommands();
}

void TableBrowser::applyMetrics(const Metrics& metrics)
{
    m_tree->setIndentation(qRound(metrics.px(1)));
    m_tree->header()->setFont(metrics.small(true));
    layout()->setSpacing(qRound(metrics.px(0.4)));
    m_aliases->setMetrics(metrics);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setFont(metrics.small());
    placeColumns();
}

/// Each column takes what its longest text needs; where there is not so much, "leads to" gives way a little,
/// and the rest is scrolled to.
void TableBrowser::placeColumns()
{
    const double digit = QFontMetricsF(m_metrics.address()).horizontalAdvance(QLatin1Char('0'));
    const bool wide = m_walk.mode().sixtyFourBit;
    const double pad = m_metrics.px(0.62), levels = double(m_walk.mode().levels.size());
    const double widths[]{m_metrics.px(levels + 2) + digit * (wide ? 10 : 13), digit * (wide ? 18 : 10) + pad,
                          digit * (m_walk.mode().entryBytes * 2 + 4) + pad};
    const QString longest = tr("writable, supervisor, accessed, dirty, global, no execute");
    const double bits = QFontMetricsF(m_metrics.small()).horizontalAdvance(longest) + pad;
    double room = m_tree->viewport()->width();
    for (const double width : widths)
        room -= width;
    const double target = std::clamp(room - bits, digit * (wide ? 65 : 58) + pad, digit * 66 + pad);
    for (int column = 0; column < TableModel::Target; ++column)
        m_tree->setColumnWidth(column, qRound(widths[column]));
    m_tree->setColumnWidth(TableModel::Target, qRound(target));
    m_tree->setColumnWidth(TableModel::Bits, int(std::max(bits, room - target - 3)));
}

/// Opens the way of an address and selects its end; not where a row is selected that spans the address.
void TableBrowser::showWay(VirtualAddress address)
{
    m_address = address;
    const QModelIndex current = m_tree->currentIndex();
    const story::TableNode* node = m_model->nodeAt(current);
    if (node && !node->namesTable() && m_model->contains(current, address))
        return;
    goTo(address);
}

void TableBrowser::goTo(VirtualAddress address)
{
    const auto way = m_model->wayOf(address);
    for (std::size_t i = 0; i + 1 < way.size(); ++i)
        m_tree->expand(way[i]);
    m_tree->setCurrentIndex(way.back());
    m_tree->scrollTo(way.back(), QAbstractItemView::PositionAtCenter);
}

void TableBrowser::showCommands()
{
    const QModelIndex current = m_tree->currentIndex();
    const story::TableNode* node = m_model->nodeAt(current);
    const auto frame = m_model->frameAt(current);
    const auto enable = [](const QPushButton* button, bool on) {
        qobject_cast<QAction*>(button->property("action").value<QObject*>())->setEnabled(on);
    };
    enable(m_walkThere, node && !node->isRoot());
    enable(m_openTable, node && node->namesTable());
    enable(m_whoMaps, frame.has_value());
    enable(m_goToFrame, frame && m_model->editedAt(*frame));
}

/// Esc closes the list of addresses before it does anything else in the window; columns follow the room that
/// a scroll bar leaves them.
bool TableBrowser::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize && m_walk.source)
        placeColumns();
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || m_aliases->isHidden() || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        closeAliases();
    return true;
}

void TableBrowser::closeAliases()
{
    m_aliases->hide();
    m_tree->setFocus();
}

/// A row that maps something is walked to; one that names a table is opened or closed.
void TableBrowser::activate(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (m_model->nodeAt(row)->namesTable())
        m_tree->setExpanded(row, !m_tree->isExpanded(row));
    else
        walkThere();
}

void TableBrowser::walkThere()
{
    if (const story::TableNode* node = m_model->nodeAt(m_tree->currentIndex()); node && !node->isRoot())
        emit addressChosen(node->start);
}

void TableBrowser::openTable()
{
    const QModelIndex current = m_tree->currentIndex().siblingAtColumn(0);
    m_tree->expand(current);
    const story::TableNode* node = m_model->nodeAt(current);
    const auto first = std::ranges::find_if(node->children, [](const auto& c) { return c->fold.present(); });
    if (first != node->children.end())
        m_tree->setCurrentIndex(m_model->index(int((*first)->row), 0, current));
}

void TableBrowser::askWhoMaps()
{
    if (const auto frame = m_model->frameAt(m_tree->currentIndex())) {
        m_aliases->ask(*m_walk.source, *frame);
        emit frameChosen(frameOf(*frame));
    }
}

void TableBrowser::goToFrame()
{
    const auto frame = m_model->frameAt(m_tree->currentIndex());
    const auto address = frame ? m_model->editedAt(*frame) : std::nullopt;
    if (address)
        goTo(*address);
}

/// The selected rows as they are read, columns parted by tabs, under their header.
void TableBrowser::copyRows()
{
    QStringList lines;
    const auto line = [&](const auto& cell) {
        QStringList cells;
        for (int column = 0; column < TableModel::ColumnCount; ++column)
            cells += cell(column).toString();
        lines += cells.join(QLatin1Char('\t'));
    };
    line([&](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole); });
    for (QModelIndex row = m_model->index(0, 0); row.isValid(); row = m_tree->indexBelow(row))
        if (m_tree->selectionModel()->isRowSelected(row.row(), row.parent()))
            line([&](int column) { return row.siblingAtColumn(column).data(Qt::DisplayRole); });
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace vmscope::views
