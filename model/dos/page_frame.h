// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dos/guest.h"
#include "model/kernel/pte_window.h"
#include "model/kernel/tlb_flush.h"

namespace vmscope::dos {

/// The window of 64 KiB: what its four physical pages show is in a card's bank registers or in a monitor's
/// page tables. Programs cannot tell which.
class PageFrame
{
public:
    /// The layout has a page frame.
    explicit PageFrame(const kernel::BootedMachine& booted);

    [[nodiscard]] unsigned slotCount() const
    {
        return static_cast<unsigned>(sizeOf(m_range) / layout::expandedPage);
    }
    [[nodiscard]] VirtualAddress addressOf(unsigned slot) const
    {
        return m_range.start + slot * layout::expandedPage;
    }
    /// Start of the 16 KiB that a physical page shows, read where the processor finds it.
    [[nodiscard]] std::optional<PhysicalAddress> shown(const Machine& machine, unsigned slot) const;

    /// A card: one OUT. A monitor: four entries and as many INVLPG, for a page of EMS is four of the
    /// processor's.
    template<class Sink>
    void show(Machine& machine, unsigned slot, std::optional<PhysicalAddress> page, Sink& sink) const
    {
        const auto before = shown(machine, slot);
        if (m_tables)
            writeEntries(machine, slot, page, sink);
        else
            writeBank(machine, slot, page, sink);
        if constexpr (Sink::listens)
            sink(BankSwitched{slot, before, page});
    }

private:
    template<class Sink>
    void writeBank(Machine& machine, unsigned slot, std::optional<PhysicalAddress> page, Sink& sink) const
    {
        if constexpr (Sink::listens)
            sink(BankRegisterWritten{slot});
        machine.writableCpu(0).mmu().bus().banks[slot] = page;
    }
    template<class Sink>
    void writeEntries(Machine& machine, unsigned slot, std::optional<PhysicalAddress> page, Sink& sink) const
    {
        for (Bytes offset{}; offset < layout::expandedPage; offset += pageSize) {
            const VirtualAddress v = addressOf(slot) + offset;
            if (page)
                m_tables->set(machine.ram, v, programsPage(*page + offset), sink);
            else
                m_tables->clear(machine.ram, v, sink);
            kernel::invlpg(machine, 0, v, sink);
        }
    }
    [[nodiscard]] std::uint64_t programsPage(PhysicalAddress page) const
    {
        return m_tables->kernelPage(frameOf(page)) | paging::bit::user; // V86 mode runs as programs do
    }

    VirtualRange m_range;
    std::optional<kernel::PteWindow> m_tables; ///< nothing: a card
};

} // namespace vmscope::dos
