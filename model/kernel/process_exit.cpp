// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/process_exit.h"

namespace vmscope::kernel::detail {

void freeTables(Kernel& kernel, ProcessId process)
{
    Processes& processes = kernel.processes.write();
    PageAllocator& pages = kernel.pages.write();
    const AddressSpace& space = processes.at(process);
    for (const FrameNumber frame : space.tableFrames)
        pages.free(frame, 0);
    if (processes.directories().sharesPages())
        if (const auto empty = processes.directories().give(space.tables))
            pages.free(*empty, 0);
    processes.remove(process);
}

} // namespace vmscope::kernel::detail
