// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_machine.h"

#include <algorithm>
#include <cmath>

namespace vmscope::lab {

namespace {

constexpr double sliceSeconds = 0.01; // assumed: a tick of 100 Hz
constexpr std::uint64_t mostSamples = 512;

} // namespace

LoadSimulation::Machine::Machine(const Load& load, Service service)
    : m_load(load)
    , m_service(service)
    , m_facts(factsFor(load, service))
    , m_costs(costsOf(load, service))
    , m_choice(load)
    , m_touchCycles((load.touch.value * m_costs.touchLine + 63) / 64)
    , m_slice(static_cast<Time>(sliceSeconds * m_costs.megahertz * 1e6))
    , m_holdCycles(load.hold.kind == Hold::Kind::None ? 0 : load.hold.nanoseconds * m_costs.megahertz / 1000)
    , m_clock(load.cpus)
    , m_cpus(load.cpus)
    , m_tlbs(load.cpus, FastTlb(processorOf(load, service).mmu, m_facts.largeShift))
    , m_inSlot(m_facts.temporary.clearsAtUnmap ? 0 : std::size_t{load.cpus} * m_facts.slotCount,
               LoadPkmap::none)
    , m_pkmap(m_facts.way == LoadFacts::Way::Pkmap ? m_facts.slotCount : 0, load.pages + load.driverPages)
    , m_sampleEvery((load.operations + mostSamples - 1) / mostSamples)
    , m_nextSample(m_sampleEvery)
{
    startTasks();
}

/// The driver is the first on processor 0; the others come when it has what it wants, or sleeps.
void LoadSimulation::Machine::startTasks()
{
    const bool drives = m_load.driverPages > 0 && m_facts.way == LoadFacts::Way::Pkmap;
    m_tasks.resize(m_load.tasks + (drives ? 1 : 0));
    m_heldPages.resize(std::size_t{m_load.tasks} * m_load.pagesAtOnce + (drives ? m_load.driverPages : 0));
    if (drives)
        enqueue(m_load.tasks);
    for (TaskNumber number = 0; number < m_load.tasks; ++number) {
        m_tasks[number].random = RandomNumbers(scrambled(m_load.seed) ^ scrambled(number + 1));
        enqueue(number);
    }
    m_clock.set(0, 0);
    if (!drives)
        startOthers(0);
}

void LoadSimulation::Machine::startOthers(Time now)
{
    for (unsigned cpu = 1; cpu < m_load.cpus; ++cpu)
        if (m_clock.at(cpu) == never && m_cpus[cpu].running == nobody && m_cpus[cpu].head != nobody)
            m_clock.set(cpu, now);
}

double LoadSimulation::Machine::progress() const
{
    return m_finished ? 1 : static_cast<double>(m_counts.operations) / static_cast<double>(m_load.operations);
}

bool LoadSimulation::Machine::advance(std::uint64_t operations)
{
    const std::uint64_t target = m_counts.operations + operations;
    while (!m_finished && m_counts.operations < target)
        step();
    return !m_finished;
}

bool LoadSimulation::Machine::run(std::uint64_t events)
{
    while (events-- > 0 && step()) {
    }
    return !m_finished;
}

bool LoadSimulation::Machine::step()
{
    if (m_finished)
        return false;
    const unsigned cpu = m_clock.first();
    const Time at = m_clock.at(cpu);
    if (!m_timers.empty() && m_timers.top().at <= at)
        fireTimer();
    else if (at == never)
        finish();
    else
        runOn(cpu, m_now = at);
    return !m_finished;
}

void LoadSimulation::Machine::fireTimer()
{
    const Timer timer = m_timers.top();
    m_timers.pop();
    m_now = timer.at;
    wake(timer.task, m_now);
}

void LoadSimulation::Machine::finish()
{
    m_finished = true;
    m_standstill = standstill();
}

void LoadSimulation::Machine::runOn(unsigned cpu, Time now)
{
    const TaskNumber number = m_cpus[cpu].running;
    if (number == nobody)
        return dispatch(cpu, now);
    switch (m_tasks[number].step) {
    case Next::Begin:
        return begin(cpu, number, now);
    case Next::MapLock:
    case Next::UnmapLock:
        return takeLock(cpu, number, now);
    case Next::MapLocked:
    case Next::UnmapLocked:
        return grantLock(cpu, number, now);
    case Next::AfterFlush:
        return flushEverywhere(cpu, number, now);
    case Next::Touch:
        return touch(cpu, number, now);
    case Next::Unmap:
        return hold(cpu, number, now);
    }
}

void LoadSimulation::Machine::enqueue(TaskNumber number)
{
    Cpu& cpu = m_cpus[isDriver(number) ? 0 : number % m_load.cpus];
    m_tasks[number].next = nobody;
    (cpu.tail == nobody ? cpu.head : m_tasks[cpu.tail].next) = number;
    cpu.tail = number;
}

void LoadSimulation::Machine::wake(TaskNumber number, Time now)
{
    m_tasks[number].state = State::Ready;
    enqueue(number);
    const unsigned cpu = isDriver(number) ? 0 : number % m_load.cpus;
    if (m_cpus[cpu].running == nobody && m_clock.at(cpu) == never)
        m_clock.set(cpu, std::max(now, m_cpus[cpu].notBefore));
}

/// The processor's task has gone: the next one that is ready, or nothing.
void LoadSimulation::Machine::dispatch(unsigned cpu, Time now)
{
    Cpu& processor = m_cpus[cpu];
    const TaskNumber number = processor.head;
    processor.running = number;
    if (number == nobody)
        return m_clock.set(cpu, never);
    processor.head = m_tasks[number].next;
    if (processor.head == nobody)
        processor.tail = nobody;
    const Time start = switchIn(cpu, number, now);
    processor.sliceEnd = start + m_slice;
    m_clock.set(cpu, start);
}

LoadSimulation::Machine::Time LoadSimulation::Machine::switchIn(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    TaskNumber& last = m_cpus[cpu].last;
    if (task.slept) {
        charge(task, CostPart::Sleep, now - task.since);
        task.slept = false;
    }
    if (last != nobody && last != number) {
        ++m_counts.switches;
        now += charge(task, CostPart::Switch, m_costs.contextSwitch);
        if (!m_facts.ownSpaces)
            now += loadCr3(cpu, task, 1);
    }
    last = number;
    if (m_facts.way == LoadFacts::Way::Temporary && task.held > 0) { // __kmap_local_sched_in()
        const std::uint64_t live = liveMapsOf(number);
        m_counts.remaps += live;
        m_counts.pteSets += live;
        m_liveMaps += live;
        now += storeEntries(task, live);
    }
    return now;
}

/// __kmap_local_sched_out()
LoadSimulation::Machine::Time LoadSimulation::Machine::switchOut(unsigned cpu, TaskNumber number, Time now)
{
    Task& task = m_tasks[number];
    if (m_facts.way != LoadFacts::Way::Temporary || task.held == 0)
        return now;
    const std::uint64_t live = liveMapsOf(number);
    m_counts.pteClears += live;
    m_liveMaps -= live;
    now += storeEntries(task, live);
    for (std::uint32_t depth = 0; depth < live; ++depth)
        now += invlpg(cpu, task, temporaryPage(cpu, depth));
    return now;
}

std::uint32_t LoadSimulation::Machine::liveMapsOf(TaskNumber number) const
{
    std::uint32_t live = 0;
    for (std::uint32_t i = 0; i < m_tasks[number].held; ++i)
        live += isHigh(heldPage(number, i));
    return live;
}

/// The task does not go on: it is at the end of its processor's queue, or waits for something.
void LoadSimulation::Machine::leave(unsigned cpu, TaskNumber number, State state, Time now)
{
    now = switchOut(cpu, number, now);
    m_tasks[number].state = state;
    if (state == State::Ready)
        enqueue(number);
    m_cpus[cpu].running = nobody;
    m_clock.set(cpu, now); // dispatch() is the next event there
    if (isDriver(number))
        startOthers(now);
}

LoadResult LoadSimulation::Machine::result() const
{
    LoadResult result{.load = m_load,
                      .service = m_service,
                      .kernel = std::string(kernelFor(m_service, kernelOf(m_load))->id),
                      .costs = m_costs,
                      .counts = m_counts,
                      .parts = m_parts,
                      .histogram = m_histogram,
                      .cycles = m_now,
                      .ipiCycles = m_ipiCycles,
                      .occupancy = m_samples,
                      .slotCount = m_facts.way == LoadFacts::Way::Pkmap ? m_facts.slotCount : 0,
                      .used = m_pkmap.used(),
                      .stale = m_pkmap.stale(),
                      .liveMaps = m_liveMaps,
                      .storesPerEntry = m_facts.storesPerEntry,
                      .standstill = m_standstill};
    for (const Task& task : m_tasks) {
        result.unfinished += task.cost;
        result.held += task.held;
        result.asleep += task.state == State::Asleep;
        result.mapped += task.step == Next::Touch && task.state == State::Ready;
        result.mapping +=
            task.step == Next::MapLock || task.step == Next::MapLocked || task.step == Next::AfterFlush;
    }
    return result;
}

} // namespace vmscope::lab
