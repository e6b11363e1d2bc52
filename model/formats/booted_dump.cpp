// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"
#include "model/kernel/boot.h"

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
    dump.roots.push_back({"process, kernel running", roots.kernel.value});
    if (roots.user != roots.kernel)
        dump.roots.push_back({"process, program running", roots.user.value});
    dump.roots.push_back({"reference tables", machine.reference.kernel.value});
    return dump;
}

} // namespace vmscope::formats
