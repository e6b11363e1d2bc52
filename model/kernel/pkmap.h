// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_addresses.h"
#include "model/kernel/pkmap_search.h"
#include "model/kernel/pte_window.h"
#include "model/kernel/tlb_flush.h"

#include <boost/container/small_vector.hpp>

namespace vmscope::kernel {

/// kmap() and kunmap(): the persistent kernel map, as mm/highmem.c has it from 2.4 on.
///
/// A page of low memory is there already and costs nothing. One of high memory is given a slot, which it
/// keeps when its last user is gone; used slots are taken back all at once, when the search for a free one
/// comes to slot 0, and then all TLBs are flushed. Where every slot has users the caller sleeps.
class Pkmap
{
public:
    /// Users of a slot, which the kernel itself does not note down.
    struct Hold
    {
        TaskId task{};
        unsigned count = 0;

        bool operator==(const Hold&) const = default;
    };
    struct Slot
    {
        /// pkmap_count[]: 0 is free; 1 is without users, but TLBs may hold its page; n is n - 1 users.
        unsigned count = 0;
        FrameNumber page{}; ///< where `count` is not 0
        boost::container::small_vector<Hold, 1> holds{};

        bool operator==(const Slot&) const = default;
    };
    /// A task on pkmap_map_wait.
    struct Sleeper
    {
        TaskId task{};
        FrameNumber page{}; ///< that it wants mapped
        bool awake = false; ///< it may go on, with `resume`

        bool operator==(const Sleeper&) const = default;
    };

    explicit Pkmap(const BootedMachine& booted);

    [[nodiscard]] std::span<const Slot> slotTable() const { return m_slots; }
    /// last_pkmap_nr: the slot that was given last, or where the search for one ended.
    [[nodiscard]] unsigned lastSlot() const { return m_last; }
    /// In the order in which they fell asleep.
    [[nodiscard]] std::span<const Sleeper> sleepers() const { return m_sleepers; }
    [[nodiscard]] VirtualAddress addressOf(unsigned slot) const
    {
        return m_window.range().start + slot * pageSize;
    }
    /// page_address(): where the kernel reaches the page now, by the direct map or by a slot.
    [[nodiscard]] std::optional<VirtualAddress> addressOf(FrameNumber page) const;

    /// The page's address, with one more user; or nothing where the caller sleeps until `resume`. Throws
    /// hardware::OutsideRam where `page` is no RAM that this kernel uses.
    template<class Sink>
    std::optional<VirtualAddress> kmap(Machine& machine, Running by, FrameNumber page, Sink& sink)
    {
        demandPage(machine.ram, page);
        if constexpr (Sink::listens)
            sink(MapCalled{by, page});
        return isLow(page) ? directAddressOf(page) : kmapHigh(machine, by, page, sink);
    }
    /// A task that was woken goes on in its kmap(): it has what it wanted, or sleeps again.
    template<class Sink>
    std::optional<VirtualAddress> resume(Machine& machine, Running by, Sink& sink)
    {
        return kmapHigh(machine, by, takeFromQueue(by.task), sink);
    }
    /// One user less. Writes no entry and flushes nothing; wakes all sleepers where that was the last.
    /// KernelBug where the page has no user.
    template<class Sink>
    void kunmap(Running by, FrameNumber page, Sink& sink)
    {
        if (isLow(page))
            return;
        const unsigned slot = usedSlotOf(page);
        release(m_slots[slot], by.task);
        if constexpr (Sink::listens)
            sink(Unmapped{by, addressOf(slot)});
        if (m_slots[slot].count == 1)
            wakeAll(by.task, sink);
    }

private:
    template<class Sink>
    std::optional<VirtualAddress> kmapHigh(Machine& machine, Running by, FrameNumber page, Sink& sink);
    template<class Sink>
    std::optional<unsigned> findFree(Machine& machine, unsigned cpu, Sink& sink);
    template<class Sink>
    void takeBackUnused(Machine& machine, unsigned cpu, Sink& sink);
    template<class Sink>
    void wakeAll(TaskId by, Sink& sink);

    [[nodiscard]] bool isLow(FrameNumber page) const { return page < m_lowEnd; }
    [[nodiscard]] VirtualAddress directAddressOf(FrameNumber page) const
    {
        return m_pageOffset + (page.start() - PhysicalAddress{});
    }
    void demandPage(const hardware::PhysicalMemory& ram, FrameNumber page) const;
    [[nodiscard]] unsigned usedSlotOf(FrameNumber page) const;
    [[nodiscard]] FrameNumber takeFromQueue(TaskId task);
    static void take(Slot& slot, TaskId task);
    static void release(Slot& slot, TaskId task);

    VirtualAddress m_pageOffset{};
    FrameNumber m_lowEnd{};
    FrameNumber m_end{}; ///< of what the kernel has page records for
    bool m_flushesAlways = false;
    FullFlushBy m_fullFlush{};
    PteWindow m_window;
    PageAddresses m_addresses;
    std::vector<Slot> m_slots;
    unsigned m_last = 0;
    std::vector<Sleeper> m_sleepers;
};

template<class Sink>
std::optional<VirtualAddress> Pkmap::kmapHigh(Machine& machine, Running by, FrameNumber page, Sink& sink)
{
    auto slot = m_addresses.slotOf(page);
    if (slot) {
        if constexpr (Sink::listens)
            sink(MapHit{page, addressOf(*slot)});
    } else if ((slot = findFree(machine, by.cpu, sink))) {
        m_window.set(machine.ram, addressOf(*slot), m_window.kernelPage(page), sink);
        m_slots[*slot].count = 1;
        m_slots[*slot].page = page;
        m_addresses.remember(page, *slot);
    } else {
        m_sleepers.push_back({by.task, page});
        if constexpr (Sink::listens)
            sink(Sleep{by, page});
        return std::nullopt;
    }
    take(m_slots[*slot], by.task);
    if constexpr (Sink::listens)
        sink(Mapped{by, page, addressOf(*slot)});
    return addressOf(*slot);
}

template<class Sink>
std::optional<unsigned> Pkmap::findFree(Machine& machine, unsigned cpu, Sink& sink)
{
    return findFreePkmapSlot(
        m_last, static_cast<unsigned>(m_slots.size()), [&] { takeBackUnused(machine, cpu, sink); },
        [&](unsigned slot) {
            if constexpr (Sink::listens)
                sink(PkmapScanned{slot, m_slots[slot].count});
            return m_slots[slot].count == 0;
        });
}

/// flush_all_zero_pkmaps()
template<class Sink>
void Pkmap::takeBackUnused(Machine& machine, unsigned cpu, Sink& sink)
{
    unsigned freed = 0;
    for (unsigned i = 0; i < m_slots.size(); ++i) {
        if (m_slots[i].count != 1)
            continue;
        m_slots[i].count = 0;
        m_window.clear(machine.ram, addressOf(i), sink);
        m_addresses.forget(i);
        ++freed;
    }
    if constexpr (Sink::listens)
        sink(PkmapWrapped{freed});
    if (freed > 0 || m_flushesAlways)
        flushEverywhere(machine, cpu, m_fullFlush, sink);
}

template<class Sink>
void Pkmap::wakeAll(TaskId by, Sink& sink)
{
    for (Sleeper& sleeper : m_sleepers) {
        if (sleeper.awake)
            continue;
        sleeper.awake = true;
        if constexpr (Sink::listens)
            sink(WakeUp{sleeper.task, by});
    }
}

} // namespace vmscope::kernel
