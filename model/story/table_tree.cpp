// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/table_tree.h"

#include <algorithm>

namespace vmscope::story {

namespace {

const hardware::TranslationContext& contextOf(const Rig& rig) { return rig.cpu.mmu().context(); }

bool sameShape(const EntryFold& a, const EntryFold& b)
{
    return a.first == b.first && a.count == b.count && a.leaf == b.leaf && a.step == b.step &&
           a.target == b.target && a.present() == b.present();
}

} // namespace

bool TableNode::leadsBack() const
{
    for (const TableNode* above = parent; above && namesTable(); above = above->parent)
        if (above->namesTable() && above->fold.target == fold.target)
            return true;
    return false;
}

TableTree::TableTree(std::shared_ptr<const Rig> rig)
    : m_rig(std::move(rig))
    , m_rules(*contextOf(*m_rig).rules)
{
    m_root.fold = {.entry = m_rig->cpu.registers().cr3, .target = contextOf(*m_rig).root};
}

Bytes TableTree::span(const TableNode& node) const
{
    return node.isRoot() ? level(0).span() * level(0).entryCount() : level(node.depth).span();
}

bool TableTree::contains(const TableNode& node, VirtualAddress address) const
{
    return node.isRoot() || (address.value - node.start.value) < (span(node) * node.fold.count).value;
}

std::uint64_t TableTree::entryAt(unsigned depth, PhysicalAddress table, unsigned index) const
{
    const paging::PagingMode& mode = *m_rules.mode;
    if (depth == 0 && mode.rootInRegisters)
        return contextOf(*m_rig).pdptes[index];
    const PhysicalAddress where = table + Bytes{index * std::uint64_t{mode.entryBytes}};
    return entryIn(*m_rig, where);
}

std::vector<EntryFold> TableTree::foldsBelow(const TableNode& node) const
{
    if (node.namesTable())
        return foldsOf(m_rules, node.depthBelow(),
                       [&](unsigned index) { return entryAt(node.depthBelow(), node.fold.target, index); });
    std::vector<EntryFold> singles;
    for (unsigned index = node.fold.first; index <= node.fold.last(); ++index)
        singles.push_back(foldOf(m_rules, node.depth, index, entryAt(node.depth, node.table, index)));
    return singles;
}

std::size_t TableTree::childCount(const TableNode& node) const
{
    if (node.filled)
        return node.children.size();
    return node.canOpen() ? foldsBelow(node).size() : 0;
}

void TableTree::fill(TableNode& node)
{
    if (node.filled || !node.canOpen())
        return;
    node.filled = true;
    const bool below = node.namesTable();
    const unsigned depth = below ? node.depthBelow() : node.depth;
    for (const EntryFold& fold : foldsBelow(node)) {
        auto child = std::make_unique<TableNode>();
        child->parent = &node;
        child->row = unsigned(node.children.size());
        child->depth = depth;
        child->table = below ? node.fold.target : node.table;
        const std::uint64_t entries = below ? fold.first : fold.first - node.fold.first;
        child->start = m_rules.mode->canonical(node.start + level(depth).span() * entries);
        child->fold = fold;
        child->single = !below;
        node.children.push_back(std::move(child));
    }
}

bool TableTree::refresh(TableNode& node)
{
    if (!node.filled)
        return true;
    const auto folds = foldsBelow(node);
    if (!std::ranges::equal(folds, node.children, [](const EntryFold& fold, const auto& child) {
            return sameShape(fold, child->fold);
        }))
        return false;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        node.children[i]->fold = folds[i];
        if (!refresh(*node.children[i]))
            return false;
    }
    return true;
}

bool TableTree::refresh(std::shared_ptr<const Rig> rig)
{
    m_rig = std::move(rig);
    m_rules = *contextOf(*m_rig).rules;
    m_root.fold.entry = m_rig->cpu.registers().cr3;
    const bool sameRoot = m_root.fold.target == contextOf(*m_rig).root;
    m_root.fold.target = contextOf(*m_rig).root;
    if (sameRoot && refresh(m_root))
        return true;
    m_root.children.clear();
    m_root.filled = false;
    return false;
}

} // namespace vmscope::story
