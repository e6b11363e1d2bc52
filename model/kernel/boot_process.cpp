// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot_process.h"

#include "model/kernel/processes.h"

#include <algorithm>

namespace vmscope::kernel {

namespace {

namespace bit = paging::bit;

/// What the tables below a root lead to, as far as it is the process's own.
class OwnFrames
{
public:
    OwnFrames(const BootedMachine& booted, const UserRules& rules)
        : m_booted(booted)
        , m_rules(rules)
        , m_ownDirectories(copiesKernelDirectory(*booted.layout))
    {
    }

    void visit(PhysicalAddress table, unsigned depth = 0, VirtualAddress base = {})
    {
        const paging::LevelRow& row = m_rules.mode->levels[depth];
        for (unsigned i = 0; i < row.entryCount(); ++i) {
            const std::uint64_t entry =
                m_booted.entryAt(table + Bytes{i * std::uint64_t{m_rules.mode->entryBytes}});
            const VirtualAddress start{base.value | (std::uint64_t{i} << row.shift)};
            if (entry & bit::present)
                visitEntry(row, entry, depth, start);
        }
    }

    std::set<FrameNumber> tables;
    std::set<FrameNumber> pages;

private:
    /// Directories of the kernel's part may be copies, too.
    void visitEntry(const paging::LevelRow& row, std::uint64_t entry, unsigned depth, VirtualAddress start)
    {
        const bool ofUser = start < m_rules.end;
        if (depth + 1 == m_rules.mode->levels.size()) {
            if (ofUser)
                pages.insert(m_rules.frameIn(entry));
            return;
        }
        if (!ofUser && !(depth == 0 && m_ownDirectories))
            return;
        const bool first = tables.insert(frameOf(row.tableOf(entry))).second;
        if (ofUser && first)
            visit(row.tableOf(entry), depth + 1, start);
    }

    const BootedMachine& m_booted;
    const UserRules& m_rules;
    bool m_ownDirectories = false;
};

/// Neighbours change hands together.
void reassign(PageAllocator& pages, const std::set<FrameNumber>& frames, FrameOwner owner)
{
    for (auto frame = frames.begin(); frame != frames.end();) {
        FrameRange run{*frame, {frame->value + 1}};
        while (++frame != frames.end() && *frame == run.end)
            ++run.end.value;
        pages.reassign(run, owner);
    }
}

} // namespace

AddressSpace bootProcessSpace(const BootedMachine& booted, const UserRules& rules, PageAllocator& pages)
{
    const ProcessRoots& roots = booted.process.roots;
    AddressSpace space{.roots = roots, .tables = userTablesOf(roots, *booted.layout)};
    OwnFrames own(booted, rules);
    own.visit(space.tables);
    if (rules.paired)
        own.visit(roots.user);
    if (!booted.directories.sharesPages())
        own.tables.insert(frameOf(space.tables));
    if (rules.paired)
        own.tables.insert(frameOf(roots.user));
    reassign(pages, own.tables, {FrameUse::PageTables, bootProcess.value});
    reassign(pages, own.pages, {FrameUse::Anonymous, bootProcess.value});
    space.areas = plannedAreas(*booted.layout);
    space.tableFrames.assign(own.tables.begin(), own.tables.end());
    space.presentPages = own.pages.size();
    return space;
}

} // namespace vmscope::kernel
