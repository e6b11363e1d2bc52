// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "model/kernel/events.h"

namespace vmscope::kernel {

/// Kernel addresses that are lent page by page, and the entries behind them: their lowest tables are there
/// since boot and the same in every process, so an entry is a matter of arithmetic (pkmap_page_table,
/// kmap_pte).
class PteWindow
{
public:
    /// An empty range is a window of no pages.
    PteWindow(const BootedMachine& booted, VirtualRange range);

    [[nodiscard]] const VirtualRange& range() const { return m_range; }
    /// Where the entry of a page of the range lies.
    [[nodiscard]] PhysicalAddress entryOf(VirtualAddress page) const
    {
        const std::size_t table = (page - m_firstTable) / m_tableSpan;
        return m_tables[table] + (page - m_firstTable) % m_tableSpan / pageSize * Bytes{m_entryBytes};
    }
    /// An entry as kmap_prot has it: the kernel may read and write the page.
    [[nodiscard]] std::uint64_t kernelPage(FrameNumber frame) const { return frame.start().value | m_bits; }

    /// The page that an entry maps, if any.
    [[nodiscard]] std::optional<FrameNumber> pageIn(std::uint64_t pte) const
    {
        return pte & paging::bit::present ? std::optional(frameOf(m_row->pageOf(pte))) : std::nullopt;
    }

    [[nodiscard]] std::uint64_t read(const hardware::PhysicalMemory& ram, VirtualAddress page) const
    {
        const PhysicalAddress where = entryOf(page);
        return m_entryBytes == 8 ? ram.read<std::uint64_t>(where) : ram.read<std::uint32_t>(where);
    }
    /// set_pte(): of 8 bytes the high half first, so that the entry is whole before it is present
    /// (asm/pgtable-3level.h).
    template<class Sink>
    void set(hardware::PhysicalMemory& ram, VirtualAddress page, std::uint64_t pte, Sink& sink) const
    {
        const PhysicalAddress where = entryOf(page);
        const std::uint64_t before = read(ram, page);
        if (m_entryBytes == 8)
            store(ram, where + 4_B, static_cast<std::uint32_t>(pte >> 32), sink);
        store(ram, where, static_cast<std::uint32_t>(pte), sink);
        if constexpr (Sink::listens)
            sink(PteSet{page, where, before, pte});
    }
    /// pte_clear(): of 8 bytes the low half with P first.
    template<class Sink>
    void clear(hardware::PhysicalMemory& ram, VirtualAddress page, Sink& sink) const
    {
        const PhysicalAddress where = entryOf(page);
        const std::uint64_t before = read(ram, page);
        store(ram, where, 0, sink);
        if (m_entryBytes == 8)
            store(ram, where + 4_B, 0, sink);
        if constexpr (Sink::listens)
            sink(PteCleared{page, where, before});
    }

private:
    template<class Sink>
    static void store(hardware::PhysicalMemory& ram, PhysicalAddress where, std::uint32_t half, Sink& sink)
    {
        if constexpr (Sink::listens)
            sink(PteStore{where, ram.read<std::uint32_t>(where), half});
        ram.write(where, half);
    }

    VirtualRange m_range;
    const paging::LevelRow* m_row = nullptr; ///< of the lowest tables
    VirtualAddress m_firstTable{};           ///< where the first table's pages begin
    Bytes m_tableSpan{1};
    unsigned m_entryBytes = 4;
    std::uint64_t m_bits = 0;
    std::vector<PhysicalAddress> m_tables;
};

} // namespace vmscope::kernel
