// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// Fills `memMap`, `lowmemBudget`, `lowTotal`, `highTotal` and `physical` of a layout whose frames are
/// known: early allocations go where the kernel's own allocator puts them. Returns why the kernel cannot
/// come up, or nothing.
[[nodiscard]] std::optional<std::string> planLowMemory(Layout& layout, const RamMap& ram);

} // namespace vmscope::layout
