// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/machine.h"

#include <variant>

namespace vmscope::kernel {

/// Where an access ends, or why it does not.
using Reached = std::variant<PhysicalAddress, paging::Fault>;

/// What the processor's TLBs and tables say about an access by the code that runs there now.
template<class Sink>
[[nodiscard]] Reached reachAddress(hardware::Machine& machine, unsigned cpu, VirtualAddress at,
                                   paging::AccessKind kind, Sink& sink)
{
    hardware::Cpu& processor = machine.writableCpu(cpu);
    const paging::Access access{kind, processor.privilege, processor.alignmentCheck};
    if (const auto physical = processor.mmu().translate(at, access, machine.ram, sink))
        return *physical;
    return processor.mmu().fault();
}

} // namespace vmscope::kernel
