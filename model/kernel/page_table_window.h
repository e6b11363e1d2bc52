// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "model/kernel/pte_store.h"
#include "model/kernel/reach_address.h"
#include "model/kernel/tlb_flush.h"

namespace vmscope::kernel {

/// Recursive page tables at work: entries are read and written at their own virtual addresses, through the
/// processor's TLBs and tables as any other memory. PDPTEs of PAE have no address there: their table is 32
/// bytes and no page, so the four directories of another space are told by its root in low memory.
class PageTableWindow
{
public:
    /// An error for a kernel that has no such window.
    [[nodiscard]] static Result<PageTableWindow> of(const BootedMachine& booted);

    /// Whose tables are looked at: the loaded space's, or those of the space in the second slots.
    enum class Space : std::uint8_t { Own, Other };

    /// Of a 32-bit address.
    [[nodiscard]] VirtualAddress pteAddress(VirtualAddress v, Space space = Space::Own) const;
    [[nodiscard]] VirtualAddress pdeAddress(VirtualAddress v, Space space = Space::Own) const;

    using Entry = std::variant<std::uint64_t, paging::Fault>;
    using MaybeFault = std::optional<paging::Fault>;

    /// What lies at an address that pteAddress() or pdeAddress() gave. A fault: there is no such table, for
    /// example because the page directory's entry is not present.
    template<class Sink>
    [[nodiscard]] Entry read(Machine& machine, unsigned cpu, VirtualAddress entryAddress, Sink& sink) const
    {
        const auto where = reachAddress(machine, cpu, entryAddress, paging::AccessKind::Read, sink);
        if (const auto* fault = std::get_if<paging::Fault>(&where))
            return *fault;
        return machine.ram.readEntry(std::get<PhysicalAddress>(where), m_entryBytes);
    }
    /// Stores an entry there; translations that were made with the old one stay in the TLBs. `page` is what
    /// the entry maps.
    template<class Sink>
    [[nodiscard]] MaybeFault write(Machine& machine, unsigned cpu, VirtualAddress entryAddress,
                                   VirtualAddress page, std::uint64_t entry, Sink& sink) const
    {
        const auto where = reachAddress(machine, cpu, entryAddress, paging::AccessKind::Write, sink);
        if (const auto* fault = std::get_if<paging::Fault>(&where))
            return *fault;
        setPte(machine.ram, std::get<PhysicalAddress>(where), m_entryBytes, page, entry, sink);
        return std::nullopt;
    }

    template<class Sink>
    [[nodiscard]] Entry readPte(Machine& machine, unsigned cpu, VirtualAddress v, Sink& sink,
                                Space space = Space::Own) const
    {
        return read(machine, cpu, pteAddress(v, space), sink);
    }
    /// Without INVLPG: the processor may go on with what it knows.
    template<class Sink>
    [[nodiscard]] MaybeFault writePte(Machine& machine, unsigned cpu, VirtualAddress v, std::uint64_t pte,
                                      Sink& sink, Space space = Space::Own) const
    {
        return write(machine, cpu, pteAddress(v, space), v, pte, sink);
    }
    /// Stores it and drops the page from this processor's TLBs. Only for the loaded space: INVLPG knows no
    /// other.
    template<class Sink>
    [[nodiscard]] MaybeFault changePte(Machine& machine, unsigned cpu, VirtualAddress v, std::uint64_t pte,
                                       Sink& sink) const
    {
        const MaybeFault fault = writePte(machine, cpu, v, pte, sink);
        if (!fault)
            invlpg(machine, cpu, v, sink);
        return fault;
    }

    /// Puts the directories of the space with this root into the second slots of the loaded one, and flushes.
    template<class Sink>
    [[nodiscard]] MaybeFault openOtherSpace(Machine& machine, unsigned cpu, PhysicalAddress root,
                                            Sink& sink) const
    {
        return change(machine, cpu, slotsFor(machine.ram, root), sink);
    }
    template<class Sink>
    [[nodiscard]] MaybeFault closeOtherSpace(Machine& machine, unsigned cpu, Sink& sink) const
    {
        return change(machine, cpu, std::vector<std::uint64_t>(m_slots), sink);
    }
    /// What openOtherSpace() stores, without the flush: what was seen through the second slots before may be
    /// seen still.
    template<class Sink>
    [[nodiscard]] MaybeFault setOtherSpace(Machine& machine, unsigned cpu, PhysicalAddress root,
                                           Sink& sink) const
    {
        return store(machine, cpu, slotsFor(machine.ram, root), sink);
    }

private:
    explicit PageTableWindow(const BootedMachine& booted);

    [[nodiscard]] VirtualAddress windowOf(Space space) const
    {
        return space == Space::Own ? m_row.own : m_row.other;
    }
    [[nodiscard]] std::vector<std::uint64_t> slotsFor(const hardware::PhysicalMemory& ram,
                                                      PhysicalAddress root) const;

    template<class Sink>
    [[nodiscard]] MaybeFault store(Machine& machine, unsigned cpu, const std::vector<std::uint64_t>& entries,
                                   Sink& sink) const
    {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const VirtualAddress page = m_row.other + i * m_slotSpan;
            if (const MaybeFault fault = write(machine, cpu, pdeAddress(page), page, entries[i], sink))
                return fault;
        }
        return std::nullopt;
    }
    /// Nothing of the window is global, so a load of CR3 drops all of it.
    template<class Sink>
    [[nodiscard]] MaybeFault change(Machine& machine, unsigned cpu, const std::vector<std::uint64_t>& entries,
                                    Sink& sink) const
    {
        if (const MaybeFault fault = store(machine, cpu, entries, sink))
            return fault;
        loadCr3(machine, cpu, machine.cpu(cpu).registers().cr3, sink);
        return std::nullopt;
    }

    layout::SelfMapRow m_row;
    layout::Paging m_paging{};
    const paging::PagingMode* m_mode = nullptr;
    unsigned m_entryBytes = 4;
    Bytes m_slotSpan{};
    std::size_t m_slots = 1; ///< page directories of a space
};

} // namespace vmscope::kernel
