// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel_mapper.h"

namespace vmscope::kernel {

namespace {

namespace bit = paging::bit;

constexpr std::uint64_t kernelTable =
    bit::present | bit::writable | bit::accessed | bit::dirty; // _KERNPG_TABLE

/// A page directory pointer of PAE has P alone.
std::uint64_t tableBits(const paging::LevelRow& row) { return row.hasRights ? kernelTable : bit::present; }

void clearFrame(hardware::PhysicalMemory& ram, FrameNumber frame)
{
    static const std::array<std::byte, pageSize.value> zeros{};
    ram.writeBytes(frame.start(), zeros);
}

} // namespace

KernelMapper::KernelMapper(const BootedMachine& booted)
    : m_mode(&paging::pagingMode(booted.mode))
    , m_reference(booted.reference.kernel)
    , m_bits(kernelPageBits(*booted.layout))
    , m_tables(booted.layout->config.kernel->selfMap ? gfp::kernel | gfp::highmem : gfp::kernel)
{
}

void KernelMapper::store(hardware::PhysicalMemory& ram, PhysicalAddress where, std::uint64_t entry) const
{
    if (m_mode->entryBytes == 8)
        ram.write(where, entry);
    else
        ram.write(where, static_cast<std::uint32_t>(entry));
}

PteSearch searchPte(const hardware::PhysicalMemory& ram, const paging::PagingMode& mode, PhysicalAddress root,
                    VirtualAddress v)
{
    PhysicalAddress table = root;
    Bytes span;
    for (const paging::LevelRow& level : mode.levels) {
        const PhysicalAddress where = table + Bytes{level.indexOf(v) * std::uint64_t{mode.entryBytes}};
        if (&level == &mode.levels.back())
            return {where, span};
        span = level.span();
        const std::uint64_t entry = ram.readEntry(where, mode.entryBytes);
        if (!(entry & bit::present) || (entry & bit::pageSize))
            return {std::nullopt, span};
        table = level.tableOf(entry);
    }
    return {};
}

std::optional<PhysicalAddress> findPte(const hardware::PhysicalMemory& ram, const paging::PagingMode& mode,
                                       PhysicalAddress root, VirtualAddress v)
{
    return searchPte(ram, mode, root, v).pte;
}

std::variant<PhysicalAddress, OutOfMemory> KernelMapper::reach(hardware::PhysicalMemory& ram,
                                                               PageAllocator& pages, VirtualAddress v) const
{
    PhysicalAddress table = m_reference;
    for (std::size_t depth = 0; depth + 1 < m_mode->levels.size(); ++depth) {
        const PhysicalAddress where = entryAt(table, depth, v);
        std::uint64_t entry = ram.readEntry(where, m_mode->entryBytes);
        if (!(entry & bit::present)) {
            const auto got = pages.alloc({m_tables, 0, {FrameUse::PageTables}});
            if (const auto* failure = std::get_if<OutOfMemory>(&got))
                return *failure;
            clearFrame(ram, std::get<FrameNumber>(got));
            entry = std::get<FrameNumber>(got).start().value | tableBits(m_mode->levels[depth]);
            store(ram, where, entry);
        }
        table = m_mode->levels[depth].tableOf(entry);
    }
    return entryAt(table, m_mode->levels.size() - 1, v);
}

bool KernelMapper::copyMissingEntry(hardware::PhysicalMemory& ram, PhysicalAddress root,
                                    VirtualAddress v) const
{
    PhysicalAddress from = m_reference;
    PhysicalAddress to = root;
    for (std::size_t depth = 0; depth + 1 < m_mode->levels.size() && from != to; ++depth) {
        const std::uint64_t entry = ram.readEntry(entryAt(from, depth, v), m_mode->entryBytes);
        const std::uint64_t old = ram.readEntry(entryAt(to, depth, v), m_mode->entryBytes);
        if (!(entry & bit::present))
            return false;
        if (!(old & bit::present))
            return store(ram, entryAt(to, depth, v), entry), true;
        from = m_mode->levels[depth].tableOf(entry);
        to = m_mode->levels[depth].tableOf(old);
    }
    return false;
}

} // namespace vmscope::kernel
