// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/machine.h"
#include "model/kernel/events.h"

/// How the kernel drops translations.
namespace vmscope::kernel {

using hardware::Machine;

/// __flush_tlb_one(): this page, on this processor alone.
template<class Sink>
void invlpg(Machine& machine, unsigned cpu, VirtualAddress page, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(Invlpg{cpu, page});
    machine.writableCpu(cpu).invlpg(page, sink);
}

/// __flush_tlb_all(): CR4.PGE off and on takes global entries too; without PGE there are none, and CR3 is
/// loaded anew.
template<class Sink>
void flushWholeTlb(Machine& machine, unsigned cpu, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(FullFlush{cpu});
    hardware::Cpu& processor = machine.writableCpu(cpu);
    const paging::ControlRegisters now = processor.registers();
    if (!(now.cr4 & paging::cr4Pge)) {
        (void)processor.loadCr3(now.cr3, machine.ram, sink);
        return;
    }
    (void)processor.setControls(now.cr0, now.cr4 & ~paging::cr4Pge, now.efer, machine.ram, sink);
    (void)processor.setControls(now.cr0, now.cr4, now.efer, machine.ram, sink);
}

/// flush_tlb_all(): an interrupt to each of the other processors, and the caller waits for all of them.
template<class Sink>
void flushEverywhere(Machine& machine, unsigned cpu, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(FlushEverywhere{cpu});
    for (unsigned other = 0; other < machine.cpuCount(); ++other) {
        if (other == cpu)
            continue;
        if constexpr (Sink::listens)
            sink(Ipi{cpu, other});
        flushWholeTlb(machine, other, sink);
    }
    flushWholeTlb(machine, cpu, sink);
}

} // namespace vmscope::kernel
