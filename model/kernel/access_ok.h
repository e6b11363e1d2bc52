// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

namespace vmscope::kernel {

/// set_fs(). KernelBug on kernels that have it no longer (5.10).
void setFs(Kernel& kernel, Running by, Segment segment);

/// access_ok() or, in 2.0, verify_area(): whether the running task's pointer may be used at all. It says
/// nothing about pages. `kind` counts where areas are looked through.
[[nodiscard]] bool accessOk(const Kernel& kernel, Running by, VirtualAddress at, Bytes size,
                            paging::AccessKind kind);

} // namespace vmscope::kernel
