// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/pte_window.h"

#include "model/kernel/direct_map.h"

#include <cassert>

namespace vmscope::kernel {

namespace {

namespace bit = paging::bit;

PhysicalAddress lowestTable(const BootedMachine& booted, VirtualAddress v)
{
    const paging::PagingMode& mode = paging::pagingMode(booted.mode);
    PhysicalAddress table = booted.reference.kernel;
    for (std::size_t depth = 0; depth + 1 < mode.levels.size(); ++depth) {
        const paging::LevelRow& row = mode.levels[depth];
        const std::uint64_t entry =
            booted.entryAt(table + Bytes{row.indexOf(v) * std::uint64_t{mode.entryBytes}});
        assert(entry & bit::present);
        table = row.tableOf(entry);
    }
    return table;
}

} // namespace

std::uint64_t kernelPageBits(const layout::Layout& layout)
{
    const KernelMarks marks(layout);
    return bit::present | bit::writable | bit::accessed | bit::dirty | (marks.global ? bit::global : 0) |
           (marks.noExecute ? bit::noExecute : 0);
}

PteWindow::PteWindow(const BootedMachine& booted, VirtualRange range)
    : m_range(range)
    , m_row(&paging::pagingMode(booted.mode).levels.back())
    , m_tableSpan(layout::pmdSize(booted.layout->config.paging()))
    , m_entryBytes(paging::pagingMode(booted.mode).entryBytes)
    , m_bits(kernelPageBits(*booted.layout))
{
    m_firstTable = range.start.alignedDown(m_tableSpan);
    for (VirtualAddress v = m_firstTable; !range.empty() && v < range.end; v += m_tableSpan)
        m_tables.push_back(lowestTable(booted, v));
}

} // namespace vmscope::kernel
