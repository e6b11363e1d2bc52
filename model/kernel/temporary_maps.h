// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/pte_window.h"
#include "model/kernel/tlb_flush.h"

#include <boost/container/flat_map.hpp>

namespace vmscope::kernel {

/// CONFIG_DEBUG_HIGHMEM: a kernel whose kunmap_atomic() does nothing clears the slot all the same.
enum class HighmemDebug : std::uint8_t { Off, On };

/// kmap_atomic() and kmap_local_page(): slots in the fixmap, a few for each processor, by the rules of the
/// kernel's version (layout::TemporaryMapRow).
///
/// A page of low memory has its direct-map address and takes no slot. Nothing here sleeps. Whoever breaks the
/// rules gets a KernelBug.
class TemporaryMaps
{
public:
    /// What a task carries along, and what it may not do now.
    struct Task
    {
        unsigned preemptCount = 0;         ///< not 0: the task keeps its processor
        unsigned pagefaultDisabled = 0;    ///< not 0: faults on user memory are not served
        unsigned migrateDisabled = 0;      ///< not 0: it may lose its processor, but comes back to the same
        unsigned cpu = 0;                  ///< of its live local maps
        std::vector<std::uint64_t> ptes{}; ///< kmap_ctrl: the entries of its live local maps, by depth

        bool operator==(const Task&) const = default;
    };

    explicit TemporaryMaps(const BootedMachine& booted, HighmemDebug debug = HighmemDebug::Off);

    [[nodiscard]] const layout::TemporaryMapRow& row() const { return *m_row; }
    /// kmap_local_page() exists since 5.11.
    [[nodiscard]] bool hasLocal() const { return m_row->choice == Choice::TaskStack; }
    [[nodiscard]] unsigned slotsPerCpu() const { return m_slotsPerCpu; }
    /// Of a stack, how deep it may grow: kmap_local gives up when its depth reaches the number of slots.
    [[nodiscard]] unsigned deepest() const { return m_slotsPerCpu - (hasLocal() ? 1 : 0); }
    /// fix_to_virt(FIX_KMAP_BEGIN + slot + slotsPerCpu() * cpu): higher slots have lower addresses.
    [[nodiscard]] VirtualAddress addressOf(unsigned cpu, unsigned slot) const
    {
        return m_firstSlot - (slot + cpu * m_slotsPerCpu) * pageSize;
    }
    /// The page that a slot's entry maps now.
    [[nodiscard]] std::optional<FrameNumber> pageAt(const hardware::PhysicalMemory& ram, unsigned cpu,
                                                    unsigned slot) const;
    [[nodiscard]] const Task& stateOf(TaskId task) const;

    /// `type` names the slot where the kernel's callers do so; else it does not matter.
    template<class Sink>
    VirtualAddress kmapAtomic(Machine& machine, Running by, FrameNumber page, unsigned type, Sink& sink)
    {
        tellCall(by, page, sink);
        Task& task = m_tasks[by.task];
        task.preemptCount += m_row->disablesPreemption;
        task.pagefaultDisabled += m_row->disablesPageFaults;
        if (isLow(page))
            return directAddressOf(page);
        return mapInto(machine, by, page, atomicSlot(by, task, type), sink);
    }
    /// `address` is what kmapAtomic() gave.
    template<class Sink>
    void kunmapAtomic(Machine& machine, Running by, VirtualAddress address, unsigned type, Sink& sink)
    {
        Task& task = m_tasks[by.task];
        demandAtomic(task);
        if (isSlot(address))
            unmap(machine, by, task, lastAtomicSlot(by, task, type), address, sink);
        task.preemptCount -= m_row->disablesPreemption;
        task.pagefaultDisabled -= m_row->disablesPageFaults;
    }
    /// Only where hasLocal().
    template<class Sink>
    VirtualAddress kmapLocal(Machine& machine, Running by, FrameNumber page, Sink& sink)
    {
        tellCall(by, page, sink);
        if (isLow(page))
            return directAddressOf(page);
        Task& task = m_tasks[by.task];
        const unsigned slot = push(by, task);
        return mapInto(machine, by, page, slot, sink);
    }
    template<class Sink>
    void kunmapLocal(Machine& machine, Running by, VirtualAddress address, Sink& sink)
    {
        if (!isSlot(address))
            return;
        Task& task = m_tasks[by.task];
        unmap(machine, by, task, lastOf(task), address, sink);
    }

    /// __kmap_local_sched_out(): the task leaves its processor. Each live map is cleared and dropped from the
    /// TLB. KernelBug where the task may not be scheduled.
    template<class Sink>
    void switchOut(Machine& machine, Running who, Sink& sink)
    {
        const Task& task = m_tasks[who.task];
        demandMaySchedule(task, who.cpu);
        for (unsigned slot = 0; slot < task.ptes.size(); ++slot) {
            m_window.clear(machine.ram, addressOf(who.cpu, slot), sink);
            invlpg(machine, who.cpu, addressOf(who.cpu, slot), sink);
        }
    }
    /// __kmap_local_sched_in(): each live map is written again; nothing needs to be flushed.
    template<class Sink>
    void switchIn(Machine& machine, Running who, Sink& sink)
    {
        const Task& task = m_tasks[who.task];
        demandSameCpu(task, who.cpu);
        for (unsigned slot = 0; slot < task.ptes.size(); ++slot)
            m_window.set(machine.ram, addressOf(who.cpu, slot), task.ptes[slot], sink);
    }
    /// kmap_assert_nomap(): KernelBug where the task goes back to user mode with live local maps.
    void returnToUser(TaskId task) const;
    /// The task is gone. KernelBug where it has live local maps.
    void forget(TaskId task);

private:
    using Choice = layout::TemporaryMapRow::Choice;

    template<class Sink>
    void tellCall(Running by, FrameNumber page, Sink& sink) const
    {
        demandPage(page);
        if constexpr (Sink::listens)
            sink(MapCalled{by, page});
    }
    template<class Sink>
    VirtualAddress mapInto(Machine& machine, Running by, FrameNumber page, unsigned slot, Sink& sink);
    template<class Sink>
    void unmap(Machine& machine, Running by, Task& task, unsigned slot, VirtualAddress address, Sink& sink);

    [[nodiscard]] bool isLow(FrameNumber page) const { return page < m_lowEnd; }
    [[nodiscard]] VirtualAddress directAddressOf(FrameNumber page) const
    {
        return m_pageOffset + (page.start() - PhysicalAddress{});
    }
    [[nodiscard]] bool isSlot(VirtualAddress address) const { return m_window.range().contains(address); }
    void demandPage(FrameNumber page) const;
    void demandAtomic(const Task& task) const;
    static void demandMaySchedule(const Task& task, unsigned cpu);
    static void demandSameCpu(const Task& task, unsigned cpu);
    [[nodiscard]] unsigned atomicSlot(Running by, Task& task, unsigned type);
    [[nodiscard]] unsigned lastAtomicSlot(Running by, const Task& task, unsigned type) const;
    [[nodiscard]] unsigned push(Running by, Task& task);
    [[nodiscard]] static unsigned lastOf(const Task& task);
    void pop(Running by, Task& task);

    const layout::TemporaryMapRow* m_row;
    bool m_clears = false;
    VirtualAddress m_pageOffset{};
    FrameNumber m_lowEnd{};
    FrameNumber m_end{}; ///< of what the kernel has page records for
    unsigned m_slotsPerCpu = 0;
    VirtualAddress m_firstSlot{};
    PteWindow m_window;
    std::vector<unsigned> m_cpuDepth;
    boost::container::flat_map<TaskId, Task> m_tasks;
};

template<class Sink>
VirtualAddress TemporaryMaps::mapInto(Machine& machine, Running by, FrameNumber page, unsigned slot,
                                      Sink& sink)
{
    const VirtualAddress address = addressOf(by.cpu, slot);
    const std::uint64_t pte = m_window.kernelPage(page);
    const std::uint64_t old = m_window.read(machine.ram, address);
    if (m_row->demandsEmpty && old != 0)
        throw KernelBug("kmap_atomic() into a slot that is in use");
    if (m_row->keepsEqual && old == pte) {
        if constexpr (Sink::listens)
            sink(MapHit{page, address});
    } else {
        m_window.set(machine.ram, address, pte, sink);
        if (m_row->invlpgAtMap)
            invlpg(machine, by.cpu, address, sink);
    }
    if (hasLocal())
        m_tasks[by.task].ptes[slot] = pte;
    if constexpr (Sink::listens)
        sink(Mapped{by, page, address});
    return address;
}

template<class Sink>
void TemporaryMaps::unmap(Machine& machine, Running by, Task& task, unsigned slot, VirtualAddress address,
                          Sink& sink)
{
    if (addressOf(by.cpu, slot) != address)
        throw KernelBug("temporary maps are given back last in, first out");
    if (m_clears) {
        m_window.clear(machine.ram, address, sink);
        invlpg(machine, by.cpu, address, sink);
    }
    pop(by, task);
    if constexpr (Sink::listens)
        sink(Unmapped{by, address});
}

} // namespace vmscope::kernel
