// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/access_run.h"
#include "model/story/entry_fold.h"

#include <memory>

namespace vmscope::story {

/// A row of the tree: CR3, a run of entries, or one entry of a run.
struct TableNode
{
    TableNode* parent = nullptr; ///< nullptr: CR3
    unsigned row = 0;            ///< among its parent's children
    unsigned depth = 0;          ///< of the table in which the entries stand
    PhysicalAddress table{};     ///< that table
    VirtualAddress start{};      ///< the first address it spans
    EntryFold fold{};            ///< of CR3: an entry that names the first table
    bool single = false;         ///< one of the entries of the run above it
    bool filled = false;         ///< its children are made
    std::vector<std::unique_ptr<TableNode>> children{};

    [[nodiscard]] bool isRoot() const { return !parent; }
    [[nodiscard]] bool namesTable() const { return isRoot() || fold.namesTable(); }
    [[nodiscard]] bool canOpen() const { return namesTable() || (fold.present() && fold.count > 1); }
    /// It names a table that it stands below, or in: page tables seen through themselves.
    [[nodiscard]] bool leadsBack() const;
    /// The depth of the table that it names.
    [[nodiscard]] unsigned depthBelow() const { return isRoot() ? 0 : depth + 1; }
};

/// All tables below CR3 as a tree that grows where it is looked at. It shows the tables of a processor; what
/// PAE holds in registers it reads there.
class TableTree
{
public:
    /// `rig`'s paging must be on.
    explicit TableTree(std::shared_ptr<const Rig> rig);

    [[nodiscard]] TableNode& root() { return m_root; }
    [[nodiscard]] const paging::PagingRules& rules() const { return m_rules; }
    [[nodiscard]] const paging::LevelRow& level(unsigned depth) const { return *m_rules.levels[depth].row; }
    /// How many addresses one entry of this row spans.
    [[nodiscard]] Bytes span(const TableNode& node) const;
    [[nodiscard]] bool contains(const TableNode& node, VirtualAddress address) const;

    /// Makes the node's children; does nothing where they are made.
    void fill(TableNode& node);
    /// What its children are: the entries of the table that it names, or the single ones of a run.
    [[nodiscard]] std::vector<EntryFold> foldsBelow(const TableNode& node) const;
    /// How many children filling would make.
    [[nodiscard]] std::size_t childCount(const TableNode& node) const;

    /// Reads everything again that was made. False where the rows are no longer the same: then the tree is as
    /// if new.
    bool refresh(std::shared_ptr<const Rig> rig);

private:
    [[nodiscard]] std::uint64_t entryAt(unsigned depth, PhysicalAddress table, unsigned index) const;
    [[nodiscard]] bool refresh(TableNode& node);

    std::shared_ptr<const Rig> m_rig;
    paging::PagingRules m_rules;
    TableNode m_root;
};

} // namespace vmscope::story
