// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_log.h"
#include "model/formats/proc_files.h"
#include "model/layout/machine_config.h"

namespace vmscope::formats {

/// The machine that a boot log is of, as far as the log tells.
struct BootMachine
{
    layout::MachineConfig config;
    std::vector<std::string> inferred; ///< what the log does not say outright and how it was concluded

    bool operator==(const BootMachine&) const = default;
};

/// RAM from the log's memory map or else from /proc/iomem; the nearest kernel profile; split and, where the
/// log has no command line, `vmalloc=`, `highmem=` and `mem=` such that the plan gives the measured numbers.
/// `processor` overrules what the log names. An error where no such machine can exist.
[[nodiscard]] Result<BootMachine> bootMachine(const BootLog& log, const ProcFiles& files,
                                              const hardware::Processor* processor);

} // namespace vmscope::formats
