// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/event_clock.h"
#include "model/lab/fast_tlb.h"
#include "model/lab/load_facts.h"
#include "model/lab/load_pkmap.h"
#include "model/lab/load_simulation.h"
#include "model/lab/page_choice.h"

#include <queue>

#include <deque>
#include <utility>

namespace vmscope::lab {

/// The processors, tasks and locks of a simulated load, and what happens next.
///
/// Each processor has at most one event ahead; the one whose event is first goes on. What processors do to
/// each other (the lock, interrupts, wake-ups) happens in the order of time; what concerns one alone may be
/// done in one go.
class LoadSimulation::Machine
{
public:
    Machine(const Load& load, Service service);

    bool step();
    bool advance(std::uint64_t operations);
    bool run(std::uint64_t events);
    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] double progress() const;
    [[nodiscard]] LoadResult result() const;
    [[nodiscard]] const LoadPkmap& pkmap() const { return m_pkmap; }
    [[nodiscard]] std::uint64_t fullFlushes() const { return m_counts.fullFlushes; }

private:
    using Time = std::uint64_t; ///< cycles
    using TaskNumber = std::uint32_t;
    static constexpr TaskNumber nobody = ~0u;
    static constexpr Time never = EventClock::never;

    /// Where a task goes on.
    enum class Next : std::uint8_t {
        Begin,
        MapLock,
        MapLocked,
        AfterFlush,
        Touch,
        UnmapLock,
        UnmapLocked,
        Unmap
    };
    enum class State : std::uint8_t { Ready, Blocked, Asleep, Parked };

    struct Task
    {
        RandomNumbers random;
        std::uint64_t turn = 0; ///< of a sequential pattern
        Time cost = 0;          ///< of the operation under way
        Time since = 0;         ///< it waits for the lock, or sleeps for a slot
        Time holdLeft = 0;
        std::uint64_t address = 0; ///< of the page that it touches next, in pages of that size
        TaskNumber next = nobody;  ///< behind it in its processor's queue
        std::uint32_t page = 0;    ///< that it maps
        std::uint32_t held = 0;    ///< maps of the operation under way
        std::uint32_t calls = 0;   ///< operations since it entered the kernel
        Next step = Next::Begin;
        State state = State::Ready;
        bool large = false; ///< `address` counts large pages
        bool slept = false; ///< in this map call
    };
    struct Cpu
    {
        TaskNumber running = nobody;
        TaskNumber last = nobody; ///< that ran before
        TaskNumber head = nobody; ///< of those that are ready
        TaskNumber tail = nobody;
        Time sliceEnd = 0;
        Time notBefore = 0; ///< it answers an interrupt
    };
    struct Timer
    {
        Time at;
        TaskNumber task;

        bool operator>(const Timer& other) const
        {
            return at != other.at ? at > other.at : task > other.task;
        }
    };

    // load_machine.cpp: time, tasks, processors
    Time charge(Task& task, CostPart part, Time cycles)
    {
        m_parts[std::size_t(part)] += cycles;
        task.cost += cycles;
        return cycles;
    }
    void goOn(unsigned cpu, Task& task, Next step, Time at)
    {
        task.step = step;
        m_clock.set(cpu, at);
    }
    void startTasks();
    void startOthers(Time now);
    void runOn(unsigned cpu, Time now);
    void enqueue(TaskNumber number);
    void wake(TaskNumber number, Time now);
    void dispatch(unsigned cpu, Time now);
    Time switchOut(unsigned cpu, TaskNumber number, Time now);
    [[nodiscard]] std::uint32_t liveMapsOf(TaskNumber number) const;
    Time switchIn(unsigned cpu, TaskNumber number, Time now);
    void leave(unsigned cpu, TaskNumber number, State state, Time now);
    void fireTimer();
    void finish();
    [[nodiscard]] bool isDriver(TaskNumber number) const { return number == m_load.tasks; }
    [[nodiscard]] unsigned mapsOf(TaskNumber number) const
    {
        return isDriver(number) ? static_cast<unsigned>(m_load.driverPages) : m_load.pagesAtOnce;
    }
    [[nodiscard]] std::uint32_t& heldPage(TaskNumber number, std::uint32_t index)
    {
        return m_heldPages[std::size_t{number} * m_load.pagesAtOnce + index];
    }
    [[nodiscard]] const std::uint32_t& heldPage(TaskNumber number, std::uint32_t index) const
    {
        return m_heldPages[std::size_t{number} * m_load.pagesAtOnce + index];
    }
    [[nodiscard]] bool isHigh(std::uint32_t page) const
    {
        return page >= m_load.pages || !m_choice.isLow(page);
    }

    // load_operation.cpp: what a task does
    void begin(unsigned cpu, TaskNumber number, Time now);
    void mapNext(unsigned cpu, TaskNumber number, Time now);
    void mapped(unsigned cpu, TaskNumber number, Time now);
    void touch(unsigned cpu, TaskNumber number, Time now);
    void hold(unsigned cpu, TaskNumber number, Time now);
    void unmapNext(unsigned cpu, TaskNumber number, Time now);
    void complete(unsigned cpu, TaskNumber number, Time now);
    void useDirectMap(Task& task);
    Time mapTemporary(unsigned cpu, TaskNumber number, Time now);
    Time unmapTemporary(unsigned cpu, TaskNumber number, Time now);
    std::optional<std::uint32_t> replaceInSlot(std::size_t slot, std::uint32_t page);
    Time showInFrame(unsigned cpu, Task& task, Time now);
    Time invlpg(unsigned cpu, Task& task, std::uint64_t page);
    Time loadCr3(unsigned cpu, Task& task, unsigned times);
    Time storeEntries(Task& task, std::uint64_t entries);
    [[nodiscard]] std::uint64_t temporaryPage(unsigned cpu, std::uint32_t depth) const
    {
        return m_facts.firstSlotPage - depth - std::uint64_t{cpu} * m_facts.slotCount;
    }
    void sample(Time now);

    // load_kmap.cpp: kmap_lock, the slots, the flush
    void takeLock(unsigned cpu, TaskNumber number, Time now);
    void grantLock(unsigned cpu, TaskNumber number, Time now);
    void releaseLock(Time at);
    void scheduleNextOwner();
    void underLock(unsigned cpu, TaskNumber number, Time now);
    void mapUnderLock(unsigned cpu, TaskNumber number, Time now);
    void flushEverywhere(unsigned cpu, TaskNumber number, Time now);
    void interrupt(unsigned cpu, Time now);
    void giveSlot(unsigned cpu, TaskNumber number, Time now);
    void useSlot(unsigned cpu, TaskNumber number, std::uint32_t slot, Time now);
    void unmapUnderLock(unsigned cpu, TaskNumber number, Time now);
    [[nodiscard]] std::uint64_t slotsHeldBy(TaskNumber number) const;
    [[nodiscard]] std::optional<Standstill> standstill() const;

    Load m_load;
    Service m_service;
    LoadFacts m_facts;
    Costs m_costs;
    PageChoice m_choice;
    Time m_touchCycles = 0;
    Time m_slice = 0;
    double m_holdCycles = 0;

    EventClock m_clock;
    std::vector<Cpu> m_cpus;
    std::vector<FastTlb> m_tlbs;
    std::vector<Task> m_tasks;
    std::vector<std::uint32_t> m_heldPages; ///< by task, pagesAtOnce each, the driver's behind them
    std::vector<std::uint32_t> m_inSlot;    ///< what slots map that nobody clears
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> m_timers;
    Time m_now = 0;
    bool m_finished = false;
    std::optional<Standstill> m_standstill;

    LoadPkmap m_pkmap;
    std::uint32_t m_foundSlot = LoadPkmap::none; ///< by the search that a flush interrupts
    Time m_lockFreeAt = 0;                       ///< never: until its owner's flush is over
    unsigned m_lockOwner = 0;                    ///< who had it last
    std::deque<unsigned> m_lockQueue;            ///< processors
    std::vector<TaskNumber> m_sleepers;          ///< pkmap_map_wait

    LoadCounts m_counts;
    std::array<std::uint64_t, costParts> m_parts{};
    CostHistogram m_histogram;
    std::uint64_t m_ipiCycles = 0;
    std::uint64_t m_liveMaps = 0;
    std::uint64_t m_sampleEvery = 1;
    std::uint64_t m_nextSample = 1;
    std::vector<OccupancySample> m_samples;
    unsigned m_frameNext = 0;
};

} // namespace vmscope::lab
