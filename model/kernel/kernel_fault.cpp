// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel_fault.h"

#include <fmt/format.h>

namespace vmscope::kernel::detail {

void demandStac(const Kernel& kernel, unsigned cpu, const paging::Fault& fault)
{
    const hardware::Cpu& processor = kernel.booted.machine.cpu(cpu);
    if (hasSmap(kernel, cpu) && !processor.alignmentCheck && fault.address < kernel.processes->rules().end)
        throw KernelBug(
            fmt::format("the kernel touched {:#x}, an address of the program's, without STAC: SMAP "
                        "stops it",
                        fault.address.value));
}

bool mayNotFault(const Kernel& kernel, TaskId task)
{
    const TemporaryMaps::Task& state = kernel.temporary->stateOf(task);
    return state.preemptCount > 0 || state.pagefaultDisabled > 0;
}

} // namespace vmscope::kernel::detail
