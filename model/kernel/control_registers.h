// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "model/paging/registers.h"

namespace vmscope::kernel {

/// CR0, CR4 and EFER as the kernel leaves them once it is up, for what the processor has. CR3 is 0.
[[nodiscard]] paging::ControlRegisters controlRegistersOf(const layout::Layout& layout);

/// What CR3 holds for the tables at `root`: with CR4.PCIDE the kernel's PCID of that context (kern_pcid()).
[[nodiscard]] std::uint64_t cr3For(PhysicalAddress root, const paging::ControlRegisters& controls,
                                   unsigned context = 0);
/// The same for the tables that a program runs on: its context is the kernel's plus 2048 (user_pcid()).
[[nodiscard]] std::uint64_t userCr3For(PhysicalAddress root, const paging::ControlRegisters& controls,
                                       unsigned context = 0);

} // namespace vmscope::kernel
