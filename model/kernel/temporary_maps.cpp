// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/temporary_maps.h"

#include <cassert>

namespace vmscope::kernel {

namespace {

/// fix_to_virt(FIX_KMAP_BEGIN)
VirtualAddress firstSlotOf(const layout::FixmapRow& row)
{
    return row.top - row.indicesBeforeKmap * pageSize;
}

/// All processors' slots; none where no page needs one.
VirtualRange slotsOf(const layout::Layout& layout)
{
    const layout::FixmapRow& row = layout.config.kernel->fixmap;
    if (!layout.config.hasHighmem())
        return {};
    const VirtualAddress end = firstSlotOf(row) + pageSize;
    return {end - std::uint64_t{row.kmapSlotsPerCpu} * layout.config.nrCpus() * pageSize, end};
}

} // namespace

TemporaryMaps::TemporaryMaps(const BootedMachine& booted, HighmemDebug debug)
    : m_row(&booted.layout->config.kernel->temporary)
    , m_clears(m_row->clearsAtUnmap || debug == HighmemDebug::On)
    , m_pageOffset(booted.layout->pageOffset)
    , m_lowEnd(booted.layout->maxLowPfn)
    , m_end(booted.layout->maxPfn)
    , m_slotsPerCpu(booted.layout->config.kernel->fixmap.kmapSlotsPerCpu)
    , m_firstSlot(firstSlotOf(booted.layout->config.kernel->fixmap))
    , m_window(booted, slotsOf(*booted.layout))
    , m_cpuDepth(booted.layout->config.nrCpus())
{
}

std::optional<FrameNumber> TemporaryMaps::pageAt(const hardware::PhysicalMemory& ram, unsigned cpu,
                                                 unsigned slot) const
{
    return m_window.pageIn(m_window.read(ram, addressOf(cpu, slot)));
}

const TemporaryMaps::Task& TemporaryMaps::stateOf(TaskId task) const
{
    static const Task fresh;
    const auto found = m_tasks.find(task);
    return found == m_tasks.end() ? fresh : found->second;
}

void TemporaryMaps::demandPage(FrameNumber page) const
{
    if (page >= m_end)
        throw hardware::OutsideRam(page.start());
}

void TemporaryMaps::demandAtomic(const Task& task) const
{
    if (task.preemptCount < m_row->disablesPreemption || task.pagefaultDisabled < m_row->disablesPageFaults)
        throw KernelBug("kunmap_atomic() without kmap_atomic()");
}

void TemporaryMaps::demandMaySchedule(const Task& task, unsigned cpu)
{
    if (task.preemptCount > 0)
        throw KernelBug("scheduling while atomic");
    demandSameCpu(task, cpu);
}

void TemporaryMaps::demandSameCpu(const Task& task, unsigned cpu)
{
    if (task.migrateDisabled > 0 && task.cpu != cpu)
        throw KernelBug("a task with live local maps moved to another processor");
}

unsigned TemporaryMaps::atomicSlot(Running by, Task& task, unsigned type)
{
    if (m_row->choice != Choice::Named)
        return push(by, task);
    if (type >= m_slotsPerCpu)
        throw KernelBug("kmap_atomic() into a slot that does not exist");
    return type;
}

unsigned TemporaryMaps::lastAtomicSlot(Running by, const Task& task, unsigned type) const
{
    if (m_row->choice == Choice::Named)
        return type;
    if (m_row->choice == Choice::TaskStack)
        return lastOf(task);
    if (m_cpuDepth[by.cpu] == 0)
        throw KernelBug("kunmap_atomic() without a live map");
    return m_cpuDepth[by.cpu] - 1;
}

/// kmap_local_idx_push(), kmap_atomic_idx_push(). (The latter checks its depth only in debug kernels; the
/// others would run on into the next processor's slots.)
unsigned TemporaryMaps::push(Running by, Task& task)
{
    const bool onTask = m_row->choice == Choice::TaskStack;
    const auto depth = onTask ? static_cast<unsigned>(task.ptes.size()) : m_cpuDepth[by.cpu];
    if (depth >= deepest())
        throw KernelBug("temporary maps are nested too deep");
    if (!onTask)
        return m_cpuDepth[by.cpu]++;
    demandSameCpu(task, by.cpu);
    task.cpu = by.cpu;
    ++task.migrateDisabled;
    task.ptes.push_back(0);
    return depth;
}

unsigned TemporaryMaps::lastOf(const Task& task)
{
    if (task.ptes.empty())
        throw KernelBug("kunmap_local() without a live map");
    return static_cast<unsigned>(task.ptes.size()) - 1;
}

void TemporaryMaps::pop(Running by, Task& task)
{
    if (m_row->choice == Choice::CpuStack)
        --m_cpuDepth[by.cpu];
    if (m_row->choice != Choice::TaskStack)
        return;
    task.ptes.pop_back();
    --task.migrateDisabled;
}

void TemporaryMaps::forget(TaskId task)
{
    returnToUser(task);
    m_tasks.erase(task);
}

void TemporaryMaps::returnToUser(TaskId task) const
{
    if (!stateOf(task).ptes.empty())
        throw KernelBug("a task goes back to user mode with live local maps");
}

} // namespace vmscope::kernel
