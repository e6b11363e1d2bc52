// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/entry.h"
#include "model/kernel/kernel_copy.h"
#include "model/kernel/page_fault.h"

/// Page faults of the kernel's own code.
namespace vmscope::kernel {

namespace detail {

/// With CR4.SMAP: the kernel touched a user's address and had not said so.
void demandStac(const Kernel& kernel, unsigned cpu, const paging::Fault& fault);

/// in_atomic(), faulthandler_disabled(): whether the task must not sleep, so that nothing is fetched for it.
[[nodiscard]] bool mayNotFault(const Kernel& kernel, TaskId task);

/// Whether the access may be tried again. False: do_page_fault() looks for the instruction in the exception
/// table. KernelBug where SMAP stopped it.
template<class Sink>
[[nodiscard]] bool serveFaultInKernel(Kernel& kernel, Running by, const paging::Fault& fault, Sink& sink)
{
    demandStac(kernel, by.cpu, fault);
    const Entry entry = enterKernel(kernel, by, EntryKind::PageFault, sink);
    const bool user = isUserAddress(kernel.processes->rules(), fault);
    FaultOutcome outcome = FaultOutcome::BadArea;
    if (!user || !mayNotFault(kernel, by.task))
        outcome = handlePageFault(kernel, by, fault, sink);
    leaveKernel(kernel, by, entry, sink);
    return outcome == FaultOutcome::Served || outcome == FaultOutcome::VmallocSynced;
}

} // namespace detail

/// Where an access ends, with faults served on the way; nothing where one cannot be.
template<class Sink>
[[nodiscard]] std::optional<PhysicalAddress> reachServed(Kernel& kernel, Running by, VirtualAddress at,
                                                         paging::AccessKind kind, Sink& sink)
{
    for (;;) {
        const Reached reached = reachAddress(kernel.machine(), by.cpu, at, kind, sink);
        if (const auto* physical = std::get_if<PhysicalAddress>(&reached))
            return *physical;
        if (!detail::serveFaultInKernel(kernel, by, std::get<paging::Fault>(reached), sink))
            return std::nullopt;
    }
}

/// The same for the kernel's own memory, which is not in doubt: KernelBug (an oops) where a fault stays.
template<class Sink>
[[nodiscard]] PhysicalAddress demandAddress(Kernel& kernel, Running by, VirtualAddress at,
                                            paging::AccessKind kind, Sink& sink)
{
    if (const auto physical = reachServed(kernel, by, at, kind, sink))
        return *physical;
    throw KernelBug("unable to handle a kernel paging request");
}

} // namespace vmscope::kernel
