// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"
#include "model/kernel/pte_window.h"

namespace vmscope::kernel {

/// What the tables above the lowest level say about an address.
struct PteSearch
{
    std::optional<PhysicalAddress> pte{}; ///< where the entry of the lowest level lies, if there is a table
    Bytes span{};                         ///< of the addresses around it for which that is so
};

[[nodiscard]] PteSearch searchPte(const hardware::PhysicalMemory& ram, const paging::PagingMode& mode,
                                  PhysicalAddress root, VirtualAddress v);
/// Where the entry of the lowest level for an address lies, if there is a table for it.
[[nodiscard]] std::optional<PhysicalAddress> findPte(const hardware::PhysicalMemory& ram,
                                                     const paging::PagingMode& mode, PhysicalAddress root,
                                                     VirtualAddress v);

/// Maps pages into the kernel's reference tables (init_mm) at any address, with new tables where they are
/// missing, and brings processes up to date.
class KernelMapper
{
public:
    explicit KernelMapper(const BootedMachine& booted);

    /// findPte() in the reference tables, with new tables where there are none (pte_alloc_kernel()): from low
    /// memory, or from any where tables are seen through themselves.
    [[nodiscard]] std::variant<PhysicalAddress, OutOfMemory>
    reach(hardware::PhysicalMemory& ram, PageAllocator& pages, VirtualAddress v) const;
    template<class Sink>
    [[nodiscard]] std::optional<OutOfMemory> map(hardware::PhysicalMemory& ram, PageAllocator& pages,
                                                 VirtualAddress v, FrameNumber frame, Sink& sink) const
    {
        return mapEntry(ram, pages, v, frame.start().value | m_bits, sink);
    }
    /// The same with an entry as it is given.
    template<class Sink>
    [[nodiscard]] std::optional<OutOfMemory> mapEntry(hardware::PhysicalMemory& ram, PageAllocator& pages,
                                                      VirtualAddress v, std::uint64_t pte, Sink& sink) const
    {
        const auto entry = reach(ram, pages, v);
        if (const auto* failure = std::get_if<OutOfMemory>(&entry))
            return *failure;
        setPte(ram, std::get<PhysicalAddress>(entry), m_mode->entryBytes, v, pte, sink);
        return std::nullopt;
    }
    /// The page that was mapped there; nothing to do where none was.
    template<class Sink>
    std::optional<FrameNumber> unmap(hardware::PhysicalMemory& ram, VirtualAddress v, Sink& sink) const
    {
        const auto entry = findPte(ram, *m_mode, m_reference, v);
        const std::uint64_t pte = entry ? ram.readEntry(*entry, m_mode->entryBytes) : 0;
        if (!(pte & paging::bit::present))
            return std::nullopt;
        clearPte(ram, *entry, m_mode->entryBytes, v, sink);
        return frameOf(m_mode->levels.back().pageOf(pte));
    }

    /// vmalloc_fault(), arch_sync_kernel_mappings(): copies the one entry for this address that the process
    /// lacks and the reference has. False where it lacks none: a table is missing in both or shared already.
    bool copyMissingEntry(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualAddress v) const;

private:
    [[nodiscard]] PhysicalAddress entryAt(PhysicalAddress table, std::size_t depth, VirtualAddress v) const
    {
        return table + Bytes{m_mode->levels[depth].indexOf(v) * std::uint64_t{m_mode->entryBytes}};
    }
    void store(hardware::PhysicalMemory& ram, PhysicalAddress where, std::uint64_t entry) const;

    const paging::PagingMode* m_mode;
    PhysicalAddress m_reference{};
    std::uint64_t m_bits = 0; ///< of a page
    GfpMask m_tables;         ///< where new tables come from
};

} // namespace vmscope::kernel
