// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"

namespace vmscope::kernel {

/// What addresses of this system go through: all lines but in real mode, where A20 is off and a card's banks
/// are empty.
[[nodiscard]] hardware::Bus busOf(const layout::Layout& layout);

/// The RAM that answers: what lies under adapters and ROM does not. Whole frames.
[[nodiscard]] std::vector<PhysicalRange> realModeRam(const layout::Layout& layout);

/// Where the system has a monitor: its page directory and one page table, from the top of extended memory.
/// The first MiB is mapped as it is, for programs; only the page frame is left empty. Nothing where paging is
/// off.
void writeMonitorTables(BootedMachine& booted);

} // namespace vmscope::kernel
