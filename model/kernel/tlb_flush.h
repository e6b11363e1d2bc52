// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/machine.h"
#include "model/kernel/events.h"
#include "model/layout/layout.h"

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

/// MOV to CR3.
template<class Sink>
void loadCr3(Machine& machine, unsigned cpu, std::uint64_t value, Sink& sink)
{
    hardware::Cpu& processor = machine.writableCpu(cpu);
    if constexpr (Sink::listens)
        sink(Cr3Loaded{cpu, processor.registers().cr3, value});
    (void)processor.loadCr3(value, machine.ram, sink); // the tables are ours: no fault
}

/// MOV to CR4.
template<class Sink>
void writeCr4(Machine& machine, unsigned cpu, std::uint64_t value, Sink& sink)
{
    hardware::Cpu& processor = machine.writableCpu(cpu);
    const paging::ControlRegisters now = processor.registers();
    if constexpr (Sink::listens)
        sink(Cr4Written{cpu, now.cr4, value});
    (void)processor.setControls(now.cr0, value, now.efer, machine.ram, sink);
}

/// How a kernel drops all translations of its processors.
enum class FullFlushBy : std::uint8_t {
    Cr4,       ///< CR4.PGE off and on: it takes global entries too
    Cr4AndCr3, ///< with a load of CR3 in between
    Invpcid,
};

[[nodiscard]] inline FullFlushBy fullFlushOf(const layout::Layout& layout)
{
    const layout::TlbFlushRow& row = layout.config.kernel->flush;
    if (row.usesInvpcid && layout.config.processor->invpcid)
        return FullFlushBy::Invpcid;
    return row.reloadsCr3 ? FullFlushBy::Cr4AndCr3 : FullFlushBy::Cr4;
}

/// __flush_tlb_all(). Without global pages CR3 is loaded anew.
template<class Sink>
void flushWholeTlb(Machine& machine, unsigned cpu, FullFlushBy by, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(FullFlush{cpu});
    const paging::ControlRegisters now = machine.cpu(cpu).registers();
    if (!(now.cr4 & paging::cr4Pge))
        return loadCr3(machine, cpu, now.cr3, sink);
    if (by == FullFlushBy::Invpcid) {
        if constexpr (Sink::listens)
            sink(InvpcidAll{cpu});
        return machine.writableCpu(cpu).invpcid(hardware::Invpcid::AllWithGlobals, 0, {}, sink);
    }
    writeCr4(machine, cpu, now.cr4 & ~paging::cr4Pge, sink);
    if (by == FullFlushBy::Cr4AndCr3)
        loadCr3(machine, cpu, now.cr3, sink);
    writeCr4(machine, cpu, now.cr4, sink);
}

/// flush_tlb_all(): an interrupt to each of the other processors, and the caller waits for all of them.
template<class Sink>
void flushEverywhere(Machine& machine, unsigned cpu, FullFlushBy by, Sink& sink)
{
    if constexpr (Sink::listens)
        sink(FlushEverywhere{cpu});
    for (unsigned other = 0; other < machine.cpuCount(); ++other) {
        if (other == cpu)
            continue;
        if constexpr (Sink::listens)
            sink(Ipi{cpu, other});
        flushWholeTlb(machine, other, by, sink);
    }
    flushWholeTlb(machine, cpu, by, sink);
}

} // namespace vmscope::kernel
