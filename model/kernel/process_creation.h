// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

namespace vmscope::kernel {

/// pgd_alloc(): a process with page directories as that kernel makes them, and no areas.
[[nodiscard]] std::variant<ProcessId, OutOfMemory> addEmptyProcess(Kernel& kernel);

/// A new process that runs a program, as after execve(): its areas are those of the planned process, and none
/// of its pages is there before it is touched.
template<class Sink>
[[nodiscard]] std::variant<ProcessId, OutOfMemory> createProcess(Kernel& kernel, Running by, Sink& sink)
{
    const auto made = addEmptyProcess(kernel);
    if (const auto* process = std::get_if<ProcessId>(&made)) {
        kernel.processes.write().at(*process).areas = plannedAreas(kernel.layout());
        if constexpr (Sink::listens)
            sink(ProcessCreated{*process, by, false});
    }
    return made;
}

} // namespace vmscope::kernel
