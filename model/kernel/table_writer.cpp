// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/table_writer.h"

namespace vmscope::kernel {

namespace bit = paging::bit;

TableWriter::TableWriter(hardware::PhysicalMemory& memory, FrameSource& frames,
                         const paging::PagingRules& rules, bool highTables)
    : m_memory(memory)
    , m_frames(frames)
    , m_rules(rules)
    , m_highTables(highTables)
{
}

PhysicalAddress TableWriter::at(PhysicalAddress table, unsigned index) const
{
    return table + Bytes{index * std::uint64_t{m_rules.mode->entryBytes}};
}

std::uint64_t TableWriter::entry(PhysicalAddress table, unsigned index) const
{
    const PhysicalAddress where = at(table, index);
    return m_rules.mode->entryBytes == 8 ? m_memory.read<std::uint64_t>(where)
                                         : m_memory.read<std::uint32_t>(where);
}

void TableWriter::setEntry(PhysicalAddress table, unsigned index, std::uint64_t value)
{
    if (m_rules.mode->entryBytes == 8)
        m_memory.write(at(table, index), value);
    else
        m_memory.write(at(table, index), static_cast<std::uint32_t>(value));
}

std::uint64_t TableWriter::entryFor(PhysicalAddress table, unsigned depth, VirtualAddress v) const
{
    return entry(table, m_rules.levels[depth].row->indexOf(v));
}

/// PAGE_KERNEL is P|RW|A|D and, where there are, G and NX (asm/pgtable_types.h). D of a user's page waits for
/// its first write; the pages planned here were written where they may be.
std::uint64_t TableWriter::leafBits(unsigned depth, PageRights rights) const
{
    std::uint64_t bits = bit::present | bit::accessed;
    bits |= rights.writable || !rights.user ? bit::dirty : 0;
    bits |= rights.writable ? bit::writable : 0;
    bits |= rights.user ? bit::user : 0;
    bits |= rights.global && m_rules.globalPages ? bit::global : 0;
    bits |= !rights.executable && m_rules.noExecute ? bit::noExecute : 0;
    return bits | (depth < lastDepth() ? bit::pageSize : 0);
}

/// _KERNPG_TABLE 0x63, _PAGE_TABLE 0x67. A PAE directory pointer has P alone: its other low bits are
/// reserved.
std::uint64_t TableWriter::tableBits(unsigned depth, TableOwner owner) const
{
    if (!m_rules.levels[depth].row->hasRights)
        return bit::present;
    return bit::present | bit::writable | bit::accessed | bit::dirty |
           (owner == TableOwner::User ? bit::user : 0);
}

PhysicalAddress TableWriter::addTable(PhysicalAddress table, unsigned depth, unsigned index, TableOwner owner)
{
    const bool lowest = depth + 1 == lastDepth();
    const bool high = owner == TableOwner::User && lowest && m_highTables;
    const PhysicalAddress next = high ? m_frames.takeAny() : m_frames.takeLow();
    setEntry(table, index, next.value | tableBits(depth, owner));
    return next;
}

PhysicalAddress TableWriter::tableFor(PhysicalAddress root, VirtualAddress v, unsigned depth,
                                      TableOwner owner)
{
    PhysicalAddress table = root;
    for (unsigned level = 0; level < depth; ++level) {
        const paging::LevelRow& row = *m_rules.levels[level].row;
        const std::uint64_t found = entryFor(table, level, v);
        table = found & bit::present ? row.tableOf(found) : addTable(table, level, row.indexOf(v), owner);
    }
    return table;
}

void TableWriter::mapPage(PhysicalAddress root, VirtualAddress v, PhysicalAddress page, unsigned depth,
                          PageRights rights)
{
    const TableOwner owner = rights.user ? TableOwner::User : TableOwner::Kernel;
    const PhysicalAddress table = tableFor(root, v, depth, owner);
    const paging::LevelRow& row = *m_rules.levels[depth].row;
    setEntry(table, row.indexOf(v), row.encodePage(page) | leafBits(depth, rights));
}

void TableWriter::mapRange(PhysicalAddress root, VirtualAddress v, PhysicalAddress p, Bytes size,
                           PageRights rights)
{
    const unsigned largeDepth = lastDepth() - 1;
    const Bytes large = m_rules.levels[largeDepth].row->span();
    for (Bytes done; done < size;) {
        const bool aligned =
            (v.value + done.value) % large.value == 0 && (p.value + done.value) % large.value == 0;
        const bool asLarge = m_rules.levels[largeDepth].mayMapPage && aligned && size - done >= large;
        mapPage(root, v + done, p + done, asLarge ? largeDepth : lastDepth(), rights);
        done += asLarge ? large : pageSize;
    }
}

} // namespace vmscope::kernel
