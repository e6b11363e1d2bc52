// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/demand_space.h"

namespace vmscope::lab {

namespace {

using namespace paging;

constexpr PhysicalAddress tablesEnd{(1_GiB).value};
constexpr PhysicalAddress pagesEnd{(64_TiB).value};
constexpr std::uint64_t open = bit::present | bit::writable | bit::user;

std::optional<PhysicalAddress> take(PhysicalAddress& next, Bytes size, PhysicalAddress end)
{
    if (next + size > end)
        return std::nullopt;
    const PhysicalAddress taken = next;
    next += size;
    return taken;
}

} // namespace

DemandSpace::DemandSpace(unsigned pageShift)
    : m_pageShift(pageShift)
    , m_memory({{PhysicalAddress{}, pagesEnd}})
    , m_nextTable(PhysicalAddress{pageSize.value})
    , m_nextPage(tablesEnd)
    , m_root(*takeTable())
{
}

std::optional<PhysicalAddress> DemandSpace::takeTable() { return take(m_nextTable, pageSize, tablesEnd); }

std::optional<PhysicalAddress> DemandSpace::takePage()
{
    return take(m_nextPage, {1ull << m_pageShift}, pagesEnd);
}

bool DemandSpace::map(VirtualAddress a)
{
    PhysicalAddress table = m_root;
    for (const LevelRow& row : pagingMode(ModeId::FourLevel).levels) {
        const PhysicalAddress where = table + Bytes{row.indexOf(a) * 8ull};
        const auto entry = m_memory.read<std::uint64_t>(where);
        const bool leaf = row.shift == m_pageShift;
        if (entry & bit::present) {
            table = row.tableOf(entry);
            continue;
        }
        const auto target = leaf ? takePage() : takeTable();
        if (!target)
            return false;
        const bool large = leaf && row.leaf != LeafRule::Always;
        m_memory.write(where, target->value | open | (large ? bit::pageSize : 0));
        if (leaf)
            return true;
        table = *target;
    }
    return true;
}

} // namespace vmscope::lab
