// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/table_model.h"

#include "views/common/display_text.h"
#include "views/walk/table_text.h"

namespace vmscope::views {

using story::TableNode;

namespace {

/// The rig that is shown, kept alive with its run.
std::shared_ptr<const story::Rig> rigOf(const WalkShown& walk) { return {walk.run, &walk.rig()}; }

} // namespace

bool TableModel::show(const WalkShown& walk, const Display& display, const Metrics& metrics)
{
    const bool sameMachine = m_tree && m_walk.source == walk.source && m_walk.root == walk.root;
    m_walk = walk;
    m_display = display;
    m_metrics = metrics;
    if (sameMachine && m_tree->refresh(rigOf(walk))) {
        tellChanged({});
        return false;
    }
    beginResetModel();
    m_tree = std::make_unique<story::TableTree>(rigOf(walk));
    m_homes.clear();
    endResetModel();
    return true;
}

void TableModel::tellChanged(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0)
        return;
    emit dataChanged(index(0, 0, parent), index(rows - 1, ColumnCount - 1, parent));
    for (int row = 0; row < rows; ++row)
        if (const QModelIndex child = index(row, 0, parent); nodeAt(child)->filled)
            tellChanged(child);
}

const TableNode* TableModel::nodeAt(const QModelIndex& index) const { return mutableNode(index); }

TableNode* TableModel::mutableNode(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<TableNode*>(index.internalPointer()) : nullptr;
}

QModelIndex TableModel::indexOf(const TableNode& node, int column) const
{
    return createIndex(int(node.row), column, &node);
}

/// Opens tables as views do, so that they hear of the rows.
std::vector<QModelIndex> TableModel::wayOf(VirtualAddress address)
{
    std::vector<QModelIndex> way;
    if (!m_tree)
        return way;
    const VirtualAddress wanted = m_tree->rules().mode->canonical(address);
    const TableNode* node = &m_tree->root();
    while (node) {
        way.push_back(indexOf(*node));
        fetchMore(way.back());
        const TableNode* next = nullptr;
        for (const auto& child : node->children)
            if (m_tree->contains(*child, wanted))
                next = child.get();
        node = next;
    }
    return way;
}

bool TableModel::contains(const QModelIndex& index, VirtualAddress address) const
{
    const TableNode* node = nodeAt(index);
    return node && m_tree->contains(*node, m_tree->rules().mode->canonical(address));
}

bool TableModel::onWay(const TableNode& node) const { return contains(indexOf(node), m_walk.run->address); }

std::optional<PhysicalAddress> TableModel::frameAt(const QModelIndex& index) const
{
    const TableNode* node = nodeAt(index);
    if (!node || (!node->isRoot() && !node->fold.present()))
        return std::nullopt;
    return node->fold.target;
}

std::optional<VirtualAddress> TableModel::editedAt(PhysicalAddress frame) const
{
    const auto [found, isNew] = m_homes.try_emplace(frame);
    if (isNew)
        found->second = story::homeOf(frame, m_walk.source->surroundings());
    return found->second.editedAt;
}

// ---- the rows

QModelIndex TableModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!m_tree || row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    const TableNode* above = nodeAt(parent);
    return indexOf(above ? *above->children[std::size_t(row)] : m_tree->root(), column);
}

QModelIndex TableModel::parent(const QModelIndex& child) const
{
    const TableNode* node = nodeAt(child);
    return node && node->parent ? indexOf(*node->parent) : QModelIndex();
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return m_tree ? 1 : 0;
    return parent.column() == 0 ? int(nodeAt(parent)->children.size()) : 0;
}

bool TableModel::hasChildren(const QModelIndex& parent) const
{
    return parent.isValid() ? parent.column() == 0 && nodeAt(parent)->canOpen() : m_tree != nullptr;
}

bool TableModel::canFetchMore(const QModelIndex& parent) const
{
    return parent.isValid() && nodeAt(parent)->canOpen() && !nodeAt(parent)->filled;
}

void TableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    TableNode& node = *mutableNode(parent);
    beginInsertRows(parent, 0, int(m_tree->childCount(node)) - 1);
    m_tree->fill(node);
    endInsertRows();
}

// ---- what they say

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[ColumnCount]{tr("entry"), tr("v from"), tr("value"), tr("leads to"), tr("bits")};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return names[section];
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    const TableNode* node = nodeAt(index);
    if (!node)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*node, index.column());
    case Qt::ToolTipRole:
        return helpText(*node);
    case Qt::AccessibleTextRole:
        return index.column() == Index ? helpText(*node) : text(*node, index.column());
    case Qt::FontRole:
        return font(*node, index.column());
    case Qt::ForegroundRole:
        return ink(*node, index.column());
    case Qt::SizeHintRole:
        return QSize(0, qRound(m_metrics.px(1.32)));
    case Qt::BackgroundRole: {
        const Theme& theme = themeOf(m_display.theme);
        return onWay(*node) ? QVariant(mixed(theme.panel, levelColor(theme, *m_tree, *node), 0.13f))
                            : QVariant();
    }
    default:
        return {};
    }
}

QString TableModel::text(const TableNode& node, int column) const
{
    switch (column) {
    case Index:
        return indexText(node);
    case Virtual:
        return node.isRoot() ? QString() : toQString(hexText(node.start));
    case Entry:
        return entryText(node);
    case Target:
        return targetText(node);
    default:
        return bitsText(node);
    }
}

QString TableModel::indexText(const TableNode& node) const { return entryName(*m_tree, node); }

QString TableModel::entryText(const TableNode& node) const
{
    const unsigned digits = m_tree->rules().mode->entryBytes * 2;
    const QString number =
        QStringLiteral("0x%1").arg(qulonglong(node.fold.entry), int(digits), 16, QLatin1Char('0'));
    if (!node.isRoot() && node.fold.entry == 0)
        return QStringLiteral("0");
    return node.fold.count > 1 && node.fold.present() ? number + QStringLiteral(" …") : number;
}

QString TableModel::targetText(const TableNode& node) const
{
    if (node.namesTable())
        return tableText(node);
    return node.fold.present() ? pagesText(node) : tr("not present");
}

QString TableModel::tableText(const TableNode& node) const
{
    const paging::LevelRow& level = m_tree->level(node.depthBelow());
    const auto editable = editedAt(node.fold.target);
    const QString place = placeText(node.fold.target, m_homes.at(node.fold.target));
    const bool registers = node.isRoot() && m_tree->rules().mode->rootInRegisters;
    const QString table = tr("%1 at %2").arg(tableTitle(level, true), place);
    if (node.leadsBack())
        return tr("→ itself, as %1").arg(table);
    return tr("%1 · %2").arg(table, registers  ? tr("kept in registers")
                                    : editable ? tr("edited at v %1").arg(toQString(hexText(*editable)))
                                               : tr("no permanent address"));
}

QString TableModel::pagesText(const TableNode& node) const
{
    return pagesLine(node.fold, m_tree->level(node.depth).span(), m_walk.source->layout.get());
}

QString TableModel::bitsText(const TableNode& node) const
{
    return node.isRoot() ? presentLine(*m_tree, node) : bitsLine(m_tree->rules(), node);
}

QString TableModel::helpText(const TableNode& node) const
{
    if (node.isRoot())
        return tr("CR3 = %1\n%2\n%3").arg(entryText(node), tableText(node), bitsText(node));
    const VirtualAddress last{node.start.value + (m_tree->span(node) * node.fold.count).value - 1};
    return tr("%1: v %2 – %3\n%4\n%5")
        .arg(indexText(node), toQString(hexText(node.start)), toQString(hexText(last)), targetText(node),
             bitsText(node));
}

QFont TableModel::font(const TableNode& node, int column) const
{
    QFont font = column == Bits ? m_metrics.small() : m_metrics.address();
    font.setBold(onWay(node) && column != Bits);
    return font;
}

QColor TableModel::ink(const TableNode& node, int column) const
{
    const Theme& theme = themeOf(m_display.theme);
    if (!node.isRoot() && !node.fold.present())
        return theme.muted;
    return column == Index ? levelColor(theme, *m_tree, node) : theme.text;
}

} // namespace vmscope::views
