// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/table_tree.h"
#include "views/walk/walk_shown.h"

#include <QAbstractItemModel>

namespace vmscope::views {

/// The tables from CR3 down as rows; tables are read when they are opened.
class TableModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Index, Virtual, Entry, Target, Bits, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    /// Takes over what is shown; `walk.source` is not null. True where the rows are new: of another machine
    /// or another CR3. Else only what they say may have changed.
    bool show(const WalkShown& walk, const Display& display, const Metrics& metrics);

    /// nullptr for an invalid index.
    [[nodiscard]] const story::TableNode* nodeAt(const QModelIndex& index) const;
    /// The rows from CR3 down to the entry that ends the way of this address; opens their tables.
    [[nodiscard]] std::vector<QModelIndex> wayOf(VirtualAddress address);
    [[nodiscard]] bool contains(const QModelIndex& index, VirtualAddress address) const;
    /// The frame that a row is about: the table it names, or the first one it maps; nothing where it is
    /// empty.
    [[nodiscard]] std::optional<PhysicalAddress> frameAt(const QModelIndex& index) const;
    /// Where the kernel can always write a frame.
    [[nodiscard]] std::optional<VirtualAddress> editedAt(PhysicalAddress frame) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    bool hasChildren(const QModelIndex& parent = {}) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QModelIndex indexOf(const story::TableNode& node, int column = 0) const;
    [[nodiscard]] story::TableNode* mutableNode(const QModelIndex& index) const;
    [[nodiscard]] QString text(const story::TableNode& node, int column) const;
    [[nodiscard]] QString indexText(const story::TableNode& node) const;
    [[nodiscard]] QString entryText(const story::TableNode& node) const;
    [[nodiscard]] QString targetText(const story::TableNode& node) const;
    [[nodiscard]] QString tableText(const story::TableNode& node) const;
    [[nodiscard]] QString pagesText(const story::TableNode& node) const;
    [[nodiscard]] QString bitsText(const story::TableNode& node) const;
    [[nodiscard]] QString helpText(const story::TableNode& node) const;
    [[nodiscard]] QFont font(const story::TableNode& node, int column) const;
    [[nodiscard]] QColor ink(const story::TableNode& node, int column) const;
    [[nodiscard]] bool onWay(const story::TableNode& node) const;
    void tellChanged(const QModelIndex& parent);

    WalkShown m_walk;
    Display m_display;
    Metrics m_metrics;
    std::unique_ptr<story::TableTree> m_tree;
    mutable std::map<PhysicalAddress, story::Home> m_homes; ///< of tables: looking them up takes a while
};

} // namespace vmscope::views
