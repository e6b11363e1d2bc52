// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// The map of one planned process and what its page tables take on this kernel.
///
/// A sixteenth of its memory is text, a sixteenth data, half heap, a quarter libraries, an eighth stack.
/// Text starts where the linker puts it (0x08048000; 0x400000 with 64 bits), data and heap follow,
/// the stack ends at the end of the user part, libraries lie at TASK_UNMAPPED_BASE or, in later kernels,
/// 128 MiB below the stack's end. A process that does not fit is planned as large as fits.
[[nodiscard]] PlannedProcess plannedProcess(const Layout& layout);

/// The most that a process can have mapped without its areas running into each other.
[[nodiscard]] Bytes largestProcess(const Layout& layout);

/// Where the kernel looks for free addresses for a program: upwards from here in kernels with
/// TASK_UNMAPPED_BASE, else downwards (mm->mmap_base).
[[nodiscard]] VirtualAddress mmapBase(const Layout& layout);

} // namespace vmscope::layout
