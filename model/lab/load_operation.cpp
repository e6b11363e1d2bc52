// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_machine.h"

#include <algorithm>

namespace vmscope::lab {

using Way = LoadFacts::Way;

void LoadSimulation::Machine::begin(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    if (m_cpus[cpu].head != nobody && now >= m_cpus[cpu].sliceEnd && !isDriver(number))
        return leave(cpu, number, State::Ready, now);
    if (m_load.operationsPerCall > 0 && task.calls == m_load.operationsPerCall) {
        task.calls = 0;
        now += charge(task, CostPart::Switch, m_costs.systemCall);
        now += loadCr3(cpu, task, m_facts.cr3PerCall);
    }
    mapNext(cpu, number, now);
}

void LoadSimulation::Machine::mapNext(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    task.page = isDriver(number) ? static_cast<std::uint32_t>(m_load.pages + task.held)
                                 : m_choice.next(task.random, task.turn);
    ++m_counts.mapCalls;
    now += charge(task, CostPart::Call, m_costs.call);
    if (m_facts.walksProgram)
        now += charge(task, CostPart::Call, m_costs.softwareWalk);
    if (m_facts.way == Way::PageFrame)
        return mapped(cpu, number, showInFrame(cpu, task, now));
    if (m_facts.way == Way::Direct || !isHigh(task.page)) {
        useDirectMap(task);
        return mapped(cpu, number, now);
    }
    if (m_facts.way == Way::Temporary)
        return mapped(cpu, number, mapTemporary(cpu, number, now));
    goOn(cpu, task, Next::MapLock, now);
}

void LoadSimulation::Machine::useDirectMap(Task& task)
{
    ++m_counts.lowCalls;
    task.large = m_facts.largeShift > 12;
    task.address = m_facts.directPage + scrambled(task.page) % m_facts.directPages;
}

/// kmap_atomic(), kmap_local_page(): the next slot of the task on its processor.
LoadSimulation::Machine::Time LoadSimulation::Machine::mapTemporary(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    const std::uint32_t depth = task.held == 0 ? 0 : liveMapsOf(number);
    task.large = false;
    task.address = temporaryPage(cpu, depth);
    if (m_facts.temporary.clearsAtUnmap) {
        ++m_liveMaps;
    } else if (replaceInSlot(std::size_t{cpu} * m_facts.slotCount + depth, task.page) == task.page &&
               m_facts.temporary.keepsEqual) {
        ++m_counts.hits;
        return now;
    }
    ++m_counts.pteSets;
    now += storeEntries(task, 1);
    return m_facts.temporary.invlpgAtMap ? now + invlpg(cpu, task, task.address) : now;
}

/// What was in the slot before, if anything was.
std::optional<std::uint32_t> LoadSimulation::Machine::replaceInSlot(std::size_t slot, std::uint32_t page)
{
    const std::uint32_t before = std::exchange(m_inSlot[slot], page);
    const bool same = m_facts.temporary.keepsEqual && before == page;
    if (before == LoadPkmap::none) {
        ++m_liveMaps;
        return std::nullopt;
    }
    m_counts.overwrites += !same;
    return before;
}

LoadSimulation::Machine::Time LoadSimulation::Machine::unmapTemporary(unsigned cpu, TaskNumber number,
                                                                      Time now)
{
    Task& task = m_tasks[number];
    if (!m_facts.temporary.clearsAtUnmap)
        return now;
    ++m_counts.pteClears;
    --m_liveMaps;
    now += storeEntries(task, 1);
    return now + invlpg(cpu, task, temporaryPage(cpu, task.held == 0 ? 0 : liveMapsOf(number)));
}

/// INT 67h, AH=44h: four pages of 4 KiB of the frame show another 16 KiB.
LoadSimulation::Machine::Time LoadSimulation::Machine::showInFrame(unsigned cpu, Task& task, Time now)
{
    constexpr unsigned pagesEach = layout::expandedPage / pageSize;
    const unsigned slot = m_frameNext;
    m_frameNext = (m_frameNext + 1) % m_facts.slotCount;
    task.large = false;
    task.address = m_facts.firstSlotPage + std::uint64_t{slot} * pagesEach;
    now += charge(task, CostPart::Call, m_costs.bankSwitch);
    if (!m_facts.frameIsPaged)
        return now;
    m_counts.pteSets += pagesEach;
    if (m_liveMaps < std::uint64_t{m_facts.slotCount} * pagesEach)
        m_liveMaps += pagesEach;
    else
        m_counts.overwrites += pagesEach;
    now += storeEntries(task, pagesEach);
    return now + loadCr3(cpu, task, 1);
}

LoadSimulation::Machine::Time LoadSimulation::Machine::invlpg(unsigned cpu, Task& task, std::uint64_t page)
{
    ++m_counts.invlpg;
    m_tlbs[cpu].invlpg(page);
    return charge(task, CostPart::Invlpg, m_costs.invlpg);
}

LoadSimulation::Machine::Time LoadSimulation::Machine::loadCr3(unsigned cpu, Task& task, unsigned times)
{
    m_counts.cr3Loads += times;
    if (times > 0 && !m_facts.global)
        m_tlbs[cpu].flushAll();
    return charge(task, CostPart::Switch, Time{times} * m_costs.cr3Load);
}

LoadSimulation::Machine::Time LoadSimulation::Machine::storeEntries(Task& task, std::uint64_t entries)
{
    const std::uint64_t stores = entries * m_facts.storesPerEntry;
    m_counts.pteStores += stores;
    return charge(task, CostPart::PteStores, stores * m_costs.pteStore);
}

/// Where processors do not meet, nothing can come between.
void LoadSimulation::Machine::mapped(unsigned cpu, TaskNumber number, Time now)
{
    if (m_facts.way == Way::Pkmap)
        goOn(cpu, m_tasks[number], Next::Touch, now);
    else
        touch(cpu, number, now);
}

void LoadSimulation::Machine::touch(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    ++m_counts.touches;
    const auto found = m_facts.hasTlb ? m_tlbs[cpu].lookUp(task.address, task.large) : FastTlb::Found::First;
    if (found == FastTlb::Found::Walked) {
        ++m_counts.walks;
        const unsigned levels = task.large ? m_facts.largeLevels : m_facts.tableLevels;
        now += charge(task, CostPart::Walks,
                      Time{m_tlbs[cpu].readsOf(task.address, task.large, levels)} * m_costs.walkRead);
    } else if (found == FastTlb::Found::Second) {
        ++m_counts.secondHits;
        now += charge(task, CostPart::Walks, m_costs.secondLevelHit);
    } else {
        ++m_counts.tlbHits;
    }
    now += charge(task, CostPart::Touch, m_touchCycles);
    heldPage(number, task.held++) = task.page;
    if (task.held < mapsOf(number))
        return mapNext(cpu, number, now);
    if (isDriver(number))
        return leave(cpu, number, State::Parked, now);
    if (m_holdCycles > 0) {
        const double cycles = m_load.hold.kind == Hold::Kind::Exponential
                                  ? task.random.exponential(m_holdCycles)
                                  : m_holdCycles;
        task.holdLeft = static_cast<Time>(cycles + 0.5);
    }
    hold(cpu, number, now);
}

/// Until there is nothing left of the time: asleep, or at work unless another task is to have its turn.
void LoadSimulation::Machine::hold(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    if (task.holdLeft == 0)
        return unmapNext(cpu, number, now);
    task.step = Next::Unmap;
    if (m_load.hold.blocks) {
        m_timers.push({now + std::exchange(task.holdLeft, 0), number});
        return leave(cpu, number, State::Blocked, now);
    }
    const Cpu& processor = m_cpus[cpu];
    const bool cut =
        processor.head != nobody && m_facts.mayBePreempted && now + task.holdLeft > processor.sliceEnd;
    if (cut && now >= processor.sliceEnd)
        return leave(cpu, number, State::Ready, now);
    const Time until = cut ? processor.sliceEnd : now + task.holdLeft;
    task.holdLeft -= until - now;
    m_clock.set(cpu, until);
}

/// Last in, first out.
void LoadSimulation::Machine::unmapNext(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    while (task.held > 0) {
        task.page = heldPage(number, --task.held);
        ++m_counts.unmaps;
        now += charge(task, CostPart::Call, m_costs.call);
        if (m_facts.way == Way::Direct || m_facts.way == Way::PageFrame || !isHigh(task.page))
            continue;
        if (m_facts.way == Way::Pkmap)
            return goOn(cpu, task, Next::UnmapLock, now);
        now = unmapTemporary(cpu, number, now);
    }
    complete(cpu, number, now);
}

void LoadSimulation::Machine::complete(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    m_histogram.add(std::exchange(task.cost, 0));
    ++task.calls;
    if (++m_counts.operations >= m_nextSample)
        sample(now);
    if (m_counts.operations == m_load.operations) {
        m_finished = true;
        m_now = now;
    }
    goOn(cpu, task, Next::Begin, now);
}

void LoadSimulation::Machine::sample(Time now)
{
    m_nextSample += m_sampleEvery;
    if (m_pkmap.counts().empty())
        return;
    m_samples.push_back({.seconds = static_cast<double>(now) / (m_costs.megahertz * 1e6),
                         .used = m_pkmap.used(),
                         .stale = m_pkmap.stale(),
                         .fullFlushes = m_counts.fullFlushes,
                         .operations = m_counts.operations});
}

} // namespace vmscope::lab
