// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_machine.h"
#include "model/lab/wait_graph.h"

#include <algorithm>
#include <set>

/// kmap() and kunmap() under load: mm/highmem.c with its lock, its wait queue and its flushes in time.
namespace vmscope::lab {

/// kmap_lock, granted in the order of arrival.
void LoadSimulation::Machine::takeLock(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    ++m_counts.lockTakes;
    if (m_lockQueue.empty() && now >= m_lockFreeAt)
        return underLock(cpu, number, now);
    ++m_counts.lockWaits;
    task.since = now;
    task.step = task.step == Next::MapLock ? Next::MapLocked : Next::UnmapLocked;
    m_clock.set(cpu, never);
    m_lockQueue.push_back(cpu);
    if (m_lockQueue.size() == 1)
        scheduleNextOwner();
}

void LoadSimulation::Machine::scheduleNextOwner()
{
    if (m_lockQueue.empty() || m_lockFreeAt == never)
        return;
    const unsigned cpu = m_lockQueue.front();
    m_clock.set(cpu, std::max(m_lockFreeAt, m_cpus[cpu].notBefore));
}

void LoadSimulation::Machine::grantLock(unsigned cpu, TaskNumber number, Time now)
{
    m_lockQueue.pop_front();
    charge(m_tasks[number], CostPart::LockWait, now - m_tasks[number].since);
    underLock(cpu, number, now);
}

void LoadSimulation::Machine::underLock(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    now += charge(task, CostPart::Call, m_costs.lockAcquire);
    if (m_lockOwner != cpu)
        now += charge(task, CostPart::LockWait, m_costs.lockTransfer);
    m_lockOwner = cpu;
    const bool maps = task.step == Next::MapLock || task.step == Next::MapLocked;
    maps ? mapUnderLock(cpu, number, now) : unmapUnderLock(cpu, number, now);
}

void LoadSimulation::Machine::releaseLock(Time at)
{
    m_lockFreeAt = at;
    scheduleNextOwner();
}

void LoadSimulation::Machine::mapUnderLock(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    if (const std::uint32_t slot = m_pkmap.slotOf(task.page); slot != LoadPkmap::none) {
        ++m_counts.hits;
        return useSlot(cpu, number, slot, now);
    }
    const LoadPkmap::Search search = m_pkmap.findFree();
    m_foundSlot = search.slot;
    m_counts.scanSteps += search.steps;
    m_counts.pteClears += search.cleared;
    const unsigned looks = search.steps + (search.wrapped ? m_facts.slotCount : 0);
    now += charge(task, CostPart::Scan, Time{looks} * m_costs.scanStep);
    now += storeEntries(task, search.cleared);
    if (!search.wrapped || (search.cleared == 0 && !m_facts.flushesAlways))
        return giveSlot(cpu, number, now);
    m_lockFreeAt = never; // until the flush is over, which is the next event here
    goOn(cpu, task, Next::AfterFlush, now);
}

/// flush_tlb_all(): the caller waits for the answers of all others, and flushes its own TLB meanwhile.
void LoadSimulation::Machine::flushEverywhere(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    const unsigned others = m_load.cpus - 1;
    ++m_counts.fullFlushes;
    m_counts.ipis += others;
    for (unsigned other = 0; other < m_load.cpus; ++other)
        if (other != cpu)
            interrupt(other, now);
    m_tlbs[cpu].flushAll();
    now += charge(task, CostPart::Flush, m_costs.fullFlush);
    if (others > 0) {
        const Time answers = 2 * Time{m_costs.ipiFlight} + m_costs.ipiHandler;
        const Time rest = answers - std::min<Time>(answers, m_costs.fullFlush);
        now += charge(task, CostPart::Ipi, Time{others} * m_costs.ipiSend + rest);
    }
    giveSlot(cpu, number, now);
}

/// A processor that waits for the lock answers meanwhile; any other goes on so much later.
void LoadSimulation::Machine::interrupt(unsigned cpu, Time now)
{
    m_tlbs[cpu].flushAll();
    const TaskNumber number = m_cpus[cpu].running;
    const Time at = m_clock.at(cpu);
    if (number == nobody || at == never) {
        m_cpus[cpu].notBefore = now + m_costs.ipiFlight + m_costs.ipiHandler;
        m_ipiCycles += m_costs.ipiHandler;
        if (at != never)
            m_clock.set(cpu, std::max(at, m_cpus[cpu].notBefore));
        return;
    }
    m_clock.set(cpu, at + charge(m_tasks[number], CostPart::Ipi, m_costs.ipiHandler));
}

/// What the search found goes into the tables, or the task sleeps until a slot has lost its last user.
void LoadSimulation::Machine::giveSlot(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    if (m_foundSlot == LoadPkmap::none) {
        ++m_counts.sleeps;
        m_sleepers.push_back(number);
        releaseLock(now);
        task.since = now;
        task.slept = true;
        task.step = Next::MapLock;
        return leave(cpu, number, State::Asleep, now);
    }
    ++m_counts.pteSets;
    now += storeEntries(task, 1);
    m_pkmap.put(task.page, m_foundSlot);
    useSlot(cpu, number, m_foundSlot, now);
}

void LoadSimulation::Machine::useSlot(unsigned cpu, TaskNumber number, std::uint32_t slot, Time now)
{
    Task& task = m_tasks[number];
    m_pkmap.take(slot);
    task.large = false;
    task.address = m_facts.firstSlotPage + slot;
    releaseLock(now);
    mapped(cpu, number, now);
}

void LoadSimulation::Machine::unmapUnderLock(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    const bool free = m_pkmap.release(m_pkmap.slotOf(task.page));
    releaseLock(now);
    if (free && !m_sleepers.empty()) {
        for (const TaskNumber sleeper : std::exchange(m_sleepers, {})) {
            ++m_counts.wakeUps;
            now += charge(task, CostPart::Switch, m_costs.wakeUp);
            wake(sleeper, now);
        }
    }
    unmapNext(cpu, number, now);
}

std::uint64_t LoadSimulation::Machine::slotsHeldBy(TaskNumber number) const
{
    std::set<std::uint32_t> slots;
    for (std::uint32_t i = 0; i < m_tasks[number].held; ++i)
        if (isHigh(heldPage(number, i)))
            slots.insert(m_pkmap.slotOf(heldPage(number, i)));
    return slots.size();
}

std::optional<Standstill> LoadSimulation::Machine::standstill() const
{
    if (m_counts.operations >= m_load.operations)
        return std::nullopt;
    std::vector<Standstill::Holder> holders;
    for (TaskNumber number = 0; number < m_tasks.size(); ++number)
        if (const std::uint64_t slots = slotsHeldBy(number); slots > 0)
            holders.push_back({number, slots, m_tasks[number].state == State::Asleep});
    return standstillOf({m_sleepers.begin(), m_sleepers.end()}, std::move(holders));
}

} // namespace vmscope::lab
