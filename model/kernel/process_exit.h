// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/user_areas.h"

namespace vmscope::kernel {

namespace detail {

/// free_pgtables(), pgd_free() and the end of the process's books. No processor has its tables loaded.
void freeTables(Kernel& kernel, ProcessId process);

} // namespace detail

/// exit() on behalf of `by`, which may be the process itself or another one: pages, tables and page directory
/// go back, with one flush for all areas (exit_mmap()). Processors that have its tables loaded go to the
/// kernel's own; where it ran the idle task runs. KernelBug where there is no such process.
template<class Sink>
void exitProcess(Kernel& kernel, Running by, ProcessId process, Sink& sink)
{
    const VirtualAddress end = kernel.processes->rules().end;
    std::vector<VirtualRange> ranges;
    for (const auto& [start, area] : kernel.processes->at(process).areas)
        ranges.push_back({start, std::min(end, area.range.end)});
    unmapPages(kernel, by, process, ranges, sink);
    if (const auto cpu = kernel.processes->cpuOf(process))
        switchTo(kernel, *cpu, idleProcess, sink);
    detail::onLoadedCpus(kernel, by.cpu, process, sink,
                         [&](unsigned cpu) { detail::loadProcess(kernel, cpu, idleProcess, sink); });
    kernel.temporary.write().forget(process.task());
    detail::freeTables(kernel, process);
    if constexpr (Sink::listens)
        sink(ProcessExited{process});
}
/// The same on the processor where it runs, or where it does not run on processor 0.
template<class Sink>
void exitProcess(Kernel& kernel, ProcessId process, Sink& sink)
{
    const unsigned cpu = kernel.processes->cpuOf(process).value_or(0);
    exitProcess(kernel, Running{cpu, kernel.processes->cpu(cpu).running.task()}, process, sink);
}

} // namespace vmscope::kernel
