// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/frame_supply.h"
#include "model/kernel/table_writer.h"

namespace vmscope::kernel {

/// Fills the kernel's reference tables (swapper_pg_dir) below `root`: the direct map; tables without entries
/// for pkmap and fixmap; cpu_entry_area; with 64 bits the kernel's text and vmemmap.
void writeKernelTables(TableWriter& writer, FrameSupply& frames, PhysicalAddress root,
                       const layout::Layout& layout);

/// Fills the reference of the tables that user mode runs on with isolation: of `kernelRoot`'s entries those
/// inside the regions that stay seen (pti_init() in mm/pti.c). Tables that lie whole inside are shared.
void writeUserReference(TableWriter& writer, PhysicalAddress userRoot, PhysicalAddress kernelRoot,
                        const layout::Layout& layout);

} // namespace vmscope::kernel
