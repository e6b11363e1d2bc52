// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/process_creation.h"

#include "model/kernel/allocator_frames.h"

namespace vmscope::kernel {

std::variant<ProcessId, OutOfMemory> addEmptyProcess(Kernel& kernel)
{
    Processes& processes = kernel.processes.write();
    AllocatorFrames frames(kernel.booted.ram(), kernel.pages.write(), processes.nextId());
    const DirectoryCache before = processes.directories();
    const paging::PagingRules rules = kernel.booted.rules();
    TableWriter writer(kernel.booted.ram(), frames, rules, processes.rules().highPte);
    try {
        AddressSpace space;
        space.roots = makeDirectories(writer, frames, processes.directories(), kernel.booted.reference,
                                      kernel.layout());
        space.tables = userTablesOf(space.roots, kernel.layout());
        space.tableFrames = frames.taken();
        return processes.add(std::move(space));
    } catch (const NoFrame&) {
        frames.giveBack();
        processes.directories() = before;
        processes.noteShortage(frames.failure());
        return frames.failure();
    }
}

} // namespace vmscope::kernel
