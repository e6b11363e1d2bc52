// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/kernel/process.h"

#include <memory>

/// What a kernel does with its machine, from boot on.
namespace vmscope::kernel {

/// A machine that has come up: its RAM with the real tables in it and where they begin. Copying costs a few
/// lists of ranges; RAM is shared until one side writes.
struct BootedMachine
{
    std::shared_ptr<const layout::Layout> layout; ///< never null once booted
    hardware::PhysicalMemory ram;
    paging::ModeId mode{};
    paging::ControlRegisters registers; ///< CR3: the process's view of the kernel
    paging::ProcessorLimits limits;
    FrameSupply frames{*layout}; ///< what is still free
    ReferenceRoots reference = {};
    BootedProcess process = {};

    [[nodiscard]] paging::PagingRules rules() const;
    /// An entry of the mode's width. Throws hardware::OutsideRam.
    [[nodiscard]] std::uint64_t entryAt(PhysicalAddress) const;
};

/// Builds the tables of the layout's kernel and of one process. An error where that kernel does not come up.
[[nodiscard]] Result<BootedMachine> boot(const layout::Layout& layout);

} // namespace vmscope::kernel
