// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "model/kernel/pte_store.h"

namespace vmscope::kernel {

/// PAGE_KERNEL without the page: P, R/W, A, D and, where that kernel uses them, G and NX
/// (asm/pgtable_types.h).
[[nodiscard]] std::uint64_t kernelPageBits(const layout::Layout& layout);

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
        return ram.readEntry(entryOf(page), m_entryBytes);
    }
    template<class Sink>
    void set(hardware::PhysicalMemory& ram, VirtualAddress page, std::uint64_t pte, Sink& sink) const
    {
        setPte(ram, entryOf(page), m_entryBytes, page, pte, sink);
    }
    template<class Sink>
    void clear(hardware::PhysicalMemory& ram, VirtualAddress page, Sink& sink) const
    {
        clearPte(ram, entryOf(page), m_entryBytes, page, sink);
    }

private:
    VirtualRange m_range;
    const paging::LevelRow* m_row = nullptr; ///< of the lowest tables
    VirtualAddress m_firstTable{};           ///< where the first table's pages begin
    Bytes m_tableSpan{1};
    unsigned m_entryBytes = 4;
    std::uint64_t m_bits = 0;
    std::vector<PhysicalAddress> m_tables;
};

} // namespace vmscope::kernel
