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

template<class Sink>
void loadKernelRoot(Kernel& kernel, unsigned cpu, PhysicalAddress root, Sink& sink)
{
    loadCr3(kernel.machine(), cpu, cr3For(root, kernel.machine().cpu(cpu).registers()), sink);
    kernel.processes.write().cpu(cpu).userStale = true;
}

/// Drops what a processor holds of the loaded process, but for what is global: its own half at once, with
/// isolation the other one when it is loaded next.
template<class Sink>
void flushLoaded(Kernel& kernel, unsigned cpu, Sink& sink)
{
    loadCr3(kernel.machine(), cpu, kernel.machine().cpu(cpu).registers().cr3, sink);
    kernel.processes.write().cpu(cpu).userStale = true;
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
    detail::onLoadedCpus(kernel, by, process, sink, [&](unsigned cpu) {
        invlpg(kernel.machine(), cpu, page, sink);
        kernel.processes.write().cpu(cpu).userStale = true;
    });
}

/// flush_tlb_mm(), flush_tlb_range()
template<class Sink>
void flushProcess(Kernel& kernel, unsigned by, ProcessId process, Sink& sink)
{
    detail::onLoadedCpus(kernel, by, process, sink,
                         [&](unsigned cpu) { detail::flushLoaded(kernel, cpu, sink); });
}

/// From the kernel to the program of the process that runs there: the user half's root is loaded, if it is
/// another one.
template<class Sink>
void enterUserMode(Kernel& kernel, unsigned cpu, Sink& sink)
{
    const Processes::Cpu state = kernel.processes->cpu(cpu);
    const ProcessRoots& roots = kernel.processes->at(state.running).roots;
    kernel.temporary->returnToUser(state.running.task());
    hardware::Cpu& processor = kernel.machine().writableCpu(cpu);
    if (roots.user != roots.kernel) {
        const paging::ControlRegisters& controls = processor.registers();
        loadCr3(kernel.machine(), cpu,
                userCr3For(roots.user, controls) | (state.userStale ? 0 : detail::noFlush(controls)), sink);
        kernel.processes.write().cpu(cpu).userStale = false;
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
        loadCr3(kernel.machine(), cpu, cr3For(roots.kernel, controls) | detail::noFlush(controls), sink);
    }
}

/// schedule(): the process runs on that processor from now on, or the idle task does. CR3 is loaded where the
/// kernel runs on other tables then; the idle task keeps those that are there. With 4G/4G the kernel's are
/// always the same: only the next way to user mode leads elsewhere. KernelBug where the process runs
/// elsewhere, or the one before may not be scheduled.
template<class Sink>
void switchTo(Kernel& kernel, unsigned cpu, ProcessId next, Sink& sink)
{
    const Processes::Cpu before = kernel.processes->cpu(cpu);
    if (before.running == next)
        return;
    if (next != idleProcess && kernel.processes->cpuOf(next))
        throw KernelBug("a process cannot run on two processors");
    const PhysicalAddress root =
        next == idleProcess ? PhysicalAddress{} : kernel.processes->at(next).roots.kernel;
    kernel.temporary.write().switchOut(kernel.machine(), {cpu, before.running.task()}, sink);
    Processes::Cpu& state = kernel.processes.write().cpu(cpu);
    state.running = next;
    if (next != idleProcess && before.loaded != next) {
        state.loaded = next;
        if (!kernel.processes->rules().ownSpaces)
            detail::loadKernelRoot(kernel, cpu, root, sink);
    }
    kernel.temporary.write().switchIn(kernel.machine(), {cpu, next.task()}, sink);
    if constexpr (Sink::listens)
        sink(ProcessSwitched{cpu, before.running, next});
}

} // namespace vmscope::kernel
