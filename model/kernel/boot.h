// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/hardware/machine.h"
#include "model/kernel/process.h"

#include <memory>

/// What a kernel does with its machine, from boot on.
namespace vmscope::kernel {

/// A machine that has come up: its processors, its RAM with the real tables in it, and where they begin.
/// Copying costs a pointer a processor and a few lists of ranges; all else is shared until one side writes.
struct BootedMachine
{
    std::shared_ptr<const layout::Layout> layout; ///< never null once booted
    paging::ModeId mode{};
    hardware::Machine machine; ///< CPU 0 runs the process, in the kernel; the others are idle
    FrameSupply frames;        ///< what is still free
    DirectoryCache directories;
    ReferenceRoots reference = {};
    BootedProcess process = {};

    [[nodiscard]] const hardware::PhysicalMemory& ram() const { return machine.ram; }
    [[nodiscard]] hardware::PhysicalMemory& ram() { return machine.ram; }
    /// CPU 0's. CR3: the process's view of the kernel.
    [[nodiscard]] const paging::ControlRegisters& registers() const { return machine.cpu(0).registers(); }
    [[nodiscard]] const paging::ProcessorLimits& limits() const { return machine.cpu(0).limits(); }

    [[nodiscard]] paging::PagingRules rules() const;
    /// An entry of the mode's width. Throws hardware::OutsideRam.
    [[nodiscard]] std::uint64_t entryAt(PhysicalAddress) const;
};

struct BootOptions
{
    unsigned cpus = 1; ///< processors of the machine, 1 to NR_CPUS
};

/// Builds the tables of the layout's kernel and of one process, and leaves the processors as that kernel does
/// when it has come up. An error where it does not come up, or was not built for so many processors.
[[nodiscard]] Result<BootedMachine> boot(const layout::Layout& layout, const BootOptions& options = {});

} // namespace vmscope::kernel
