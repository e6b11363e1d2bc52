// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"
#include "model/kernel/boot.h"
#include "model/kernel/control_registers.h"

namespace vmscope::formats {

TableDump dumpOf(const kernel::BootedMachine& machine)
{
    TableDump dump;
    dump.name = machine.layout->config.kernel->id;
    dump.registers = machine.registers();
    dump.mode = machine.mode;
    dump.limits = machine.limits();
    dump.privilege = paging::Privilege::Supervisor;
    dump.memory = machine.ram();
    const kernel::ProcessRoots& roots = machine.process.roots;
    dump.roots.push_back({"process, kernel running", kernel::cr3For(roots.kernel, dump.registers)});
    if (roots.user != roots.kernel)
        dump.roots.push_back({"process, program running", kernel::userCr3For(roots.user, dump.registers)});
    dump.roots.push_back({"reference tables", kernel::cr3For(machine.reference.kernel, dump.registers)});
    return dump;
}

} // namespace vmscope::formats
