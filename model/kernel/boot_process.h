// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/address_space.h"

namespace vmscope::kernel {

/// The address space that was made at boot, as the tables have it. Its pages and tables, which the page
/// allocator knows as taken while the kernel came up, get their owner's name.
[[nodiscard]] AddressSpace bootProcessSpace(const BootedMachine& booted, const UserRules& rules,
                                            PageAllocator& pages);

/// Whether programs have address spaces of their own; in real mode all share one.
[[nodiscard]] inline bool hasProcesses(const layout::Layout& layout) { return !layout.process.areas.empty(); }

} // namespace vmscope::kernel
