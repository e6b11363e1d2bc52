// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/machine.h"

#include "model/hardware/events.h"

namespace vmscope::kernel {

Machine machineOf(const BootedMachine& booted, unsigned cpus, const hardware::MmuGeometry& geometry)
{
    hardware::Cpu cpu(geometry, booted.limits);
    hardware::NoEvents silent;
    const paging::ControlRegisters& registers = booted.registers;
    (void)cpu.loadCr3(registers.cr3, booted.ram, silent);
    (void)cpu.setControls(registers.cr0, registers.cr4, registers.efer, booted.ram, silent);
    return {booted.ram, cpus, cpu};
}

} // namespace vmscope::kernel
