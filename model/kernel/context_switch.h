// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/control_registers.h"
#include "model/kernel/kernel.h"

/// Which tables a processor walks: at switches of processes, and on the way to user mode and back.
namespace vmscope::kernel {

/// MOV to CR3.
template<class Sink>
void loadCr3(Machine& machine, unsigned cpu, std::uint64_t value, Sink& sink)
{
    hardware::Cpu& processor = machine.writableCpu(cpu);
    if constexpr (Sink::listens)
        sink(Cr3Loaded{cpu, processor.registers().cr3, value});
    (void)processor.loadCr3(value, machine.ram, sink); // the tables are ours: their PDPTEs are sound
}

namespace detail {

/// Bit 63, where it means something: nothing needs to go.
[[nodiscard]] inline std::uint64_t noFlush(const paging::ControlRegisters& controls)
{
    return controls.cr4 & paging::cr4Pcide ? paging::cr3NoFlush : 0;
}

/// switch_mm(): the kernel runs in that process from now on, or for idleProcess on its own tables.
template<class Sink>
void loadProcess(Kernel& kernel, unsigned cpu, ProcessId process, Sink& sink)
{
    Processes& processes = kernel.processes.write();
    const AddressSpace* space = processes.find(process);
    Processes::Cpu& state = processes.cpu(cpu);
    state.loaded = process;
    if (processes.rules().ownSpaces)
        return;
    const paging::ControlRegisters& controls = kernel.machine().cpu(cpu).registers();
    const bool hasPcid = controls.cr4 & paging::cr4Pcide;
    const bool flush = state.contexts.choose(process, space ? space->flushes : 0, hasPcid);
    const PhysicalAddress root = space ? space->roots.kernel : kernel.booted.reference.kernel;
    loadCr3(kernel.machine(), cpu,
            cr3For(root, controls, state.contexts.current()) | (flush ? 0 : noFlush(controls)), sink);
}

/// Calls `flush(cpu)` on each processor that has the process's tables loaded, the others by an interrupt.
template<class Sink, class Flush>
void onLoadedCpus(Kernel& kernel, unsigned by, ProcessId process, Sink& sink, const Flush& flush)
{
    for (unsigned cpu = 0; cpu < kernel.machine().cpuCount(); ++cpu) {
        if (kernel.processes->cpu(cpu).loaded != process)
            continue;
        if constexpr (Sink::listens)
            if (cpu != by)
                sink(Ipi{by, cpu});
        flush(cpu);
    }
}

} // namespace detail

/// flush_tlb_page()
template<class Sink>
void flushUserPage(Kernel& kernel, unsigned by, ProcessId process, VirtualAddress page, Sink& sink)
{
    Processes& processes = kernel.processes.write();
    const std::uint64_t flushes = ++processes.at(process).flushes;
    detail::onLoadedCpus(kernel, by, process, sink, [&](unsigned cpu) {
        invlpg(kernel.machine(), cpu, page, sink);
        processes.cpu(cpu).contexts.noteFlush(flushes);
    });
}

/// flush_tlb_mm(), flush_tlb_range(): all but what is global, of the kernel's half at once, with isolation of
/// the other one when it is loaded next.
template<class Sink>
void flushProcess(Kernel& kernel, unsigned by, ProcessId process, Sink& sink)
{
    Processes& processes = kernel.processes.write();
    const std::uint64_t flushes = ++processes.at(process).flushes;
    detail::onLoadedCpus(kernel, by, process, sink, [&](unsigned cpu) {
        loadCr3(kernel.machine(), cpu, kernel.machine().cpu(cpu).registers().cr3, sink);
        processes.cpu(cpu).contexts.noteFlush(flushes);
    });
}

/// From the kernel to the program of the process that runs there: the user half's root is loaded, if it is
/// another one.
template<class Sink>
void enterUserMode(Kernel& kernel, unsigned cpu, Sink& sink)
{
    const ProcessId process = kernel.processes->cpu(cpu).running;
    const ProcessRoots roots = kernel.processes->at(process).roots;
    kernel.temporary->returnToUser(process.task());
    hardware::Cpu& processor = kernel.machine().writableCpu(cpu);
    if (roots.user != roots.kernel) {
        const paging::ControlRegisters& controls = processor.registers();
        TlbContexts& contexts = kernel.processes.write().cpu(cpu).contexts;
        loadCr3(kernel.machine(), cpu,
                userCr3For(roots.user, controls, contexts.current()) |
                    (contexts.userStale() ? 0 : detail::noFlush(controls)),
                sink);
        contexts.setUserStale(false);
    }
    processor.privilege = paging::Privilege::User;
}
/// Back: a system call, an interrupt or a fault.
template<class Sink>
void enterKernel(Kernel& kernel, unsigned cpu, Sink& sink)
{
    const ProcessRoots& roots = kernel.processes->at(kernel.processes->cpu(cpu).running).roots;
    hardware::Cpu& processor = kernel.machine().writableCpu(cpu);
    processor.privilege = paging::Privilege::Supervisor;
    if (roots.user != roots.kernel) {
        const paging::ControlRegisters& controls = processor.registers();
        const unsigned context = kernel.processes->cpu(cpu).contexts.current();
        loadCr3(kernel.machine(), cpu, cr3For(roots.kernel, controls, context) | detail::noFlush(controls),
                sink);
    }
}

/// schedule(): the process runs on that processor from now on, or the idle task does. CR3 is loaded where the
/// kernel runs on other tables then; the idle task keeps those that are there. With 4G/4G the kernel's are
/// always the same: only the next way to user mode leads elsewhere. KernelBug where the process runs
/// elsewhere, or the one before may not be scheduled.
template<class Sink>
void switchTo(Kernel& kernel, unsigned cpu, ProcessId next, Sink& sink)
{
    const ProcessId before = kernel.processes->cpu(cpu).running;
    if (before == next)
        return;
    if (next != idleProcess && kernel.processes->cpuOf(next))
        throw KernelBug("a process cannot run on two processors");
    if (next != idleProcess)
        (void)kernel.processes->at(next);
    kernel.temporary.write().switchOut(kernel.machine(), {cpu, before.task()}, sink);
    kernel.processes.write().cpu(cpu).running = next;
    if (next != idleProcess && kernel.processes->cpu(cpu).loaded != next)
        detail::loadProcess(kernel, cpu, next, sink);
    kernel.temporary.write().switchIn(kernel.machine(), {cpu, next.task()}, sink);
    if constexpr (Sink::listens)
        sink(ProcessSwitched{cpu, before, next});
}

} // namespace vmscope::kernel
