// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/entry.h"
#include "model/kernel/page_fault.h"

namespace vmscope::kernel {

namespace detail {

template<class Sink>
std::optional<paging::Fault> accessOnce(Kernel& kernel, unsigned cpu, VirtualAddress a,
                                        std::span<std::byte> bytes, paging::AccessKind kind, Sink& sink)
{
    hardware::Cpu& processor = kernel.machine().writableCpu(cpu);
    hardware::PhysicalMemory& ram = kernel.booted.ram();
    if (kind == paging::AccessKind::Write)
        return processor.write(a, bytes, ram, sink);
    return kind == paging::AccessKind::Read ? processor.read(a, bytes, ram, sink)
                                            : processor.fetch(a, bytes, ram, sink);
}

} // namespace detail

/// The program that runs there reads, writes or executes bytes in user mode, where its processor is: `bytes`
/// is where they go or come from. Faults are served and the access is tried again. Served: all went well, and
/// the program goes on. Else it is to be killed (BadArea: SIGSEGV), and the processor stays in the kernel;
/// bytes before the 16 in question were moved.
template<class Sink>
FaultOutcome accessAsProgram(Kernel& kernel, Running by, VirtualAddress a, std::span<std::byte> bytes,
                             paging::AccessKind kind, Sink& sink)
{
    constexpr std::size_t atOnce = 16;
    while (!bytes.empty()) {
        const std::span part = bytes.first(std::min(atOnce, bytes.size()));
        if (const auto fault = detail::accessOnce(kernel, by.cpu, a, part, kind, sink)) {
            (void)enterKernel(kernel, by, EntryKind::PageFault, sink);
            const FaultOutcome outcome = handlePageFault(kernel, by, *fault, sink);
            if (outcome != FaultOutcome::Served)
                return outcome;
            returnToUser(kernel, by, sink);
            continue;
        }
        bytes = bytes.subspan(part.size());
        a += Bytes{part.size()};
    }
    return FaultOutcome::Served;
}

/// The same for a processor that is in the kernel before and after. KernelBug where the task does not run
/// there.
template<class Sink>
FaultOutcome accessUser(Kernel& kernel, Running by, VirtualAddress a, std::span<std::byte> bytes,
                        paging::AccessKind kind, Sink& sink)
{
    if (kernel.processes->current(by) == idleProcess)
        throw KernelBug("the idle task has no program");
    returnToUser(kernel, by, sink);
    const FaultOutcome outcome = accessAsProgram(kernel, by, a, bytes, kind, sink);
    if (outcome == FaultOutcome::Served)
        (void)enterKernel(kernel, by, EntryKind::Interrupt, sink);
    return outcome;
}

} // namespace vmscope::kernel
