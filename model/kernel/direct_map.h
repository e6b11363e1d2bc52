// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/table_writer.h"
#include "model/layout/layout.h"

namespace vmscope::kernel {

/// Which features of the processor this kernel uses, and which of its own pages it marks global.
struct KernelMarks
{
    bool noExecute = false;    ///< NX on everything but text
    bool global = false;       ///< G on its own pages; not with isolation
    bool globalText = false;   ///< G on text, with isolation too where user mode sees it (mm/pti.c)
    bool globalRodata = false; ///< G on read-only data in the direct map
    bool globalShared = false; ///< G on what both halves of an isolated pair see (cpu_entry_area)

    explicit KernelMarks(const layout::Layout& layout);
};

/// A stretch of physical memory and how the direct map lets the kernel use it.
struct DirectPiece
{
    PhysicalRange range;
    PageRights rights;

    bool operator==(const DirectPiece&) const = default;
};

/// Pieces that tile [0, low memory's end): writable data, and in it text, read-only data, the IDT's page and
/// the real-mode code, as mark_rodata_ro(), idt_setup and set_real_mode_permissions() leave them.
[[nodiscard]] std::vector<DirectPiece> directPieces(const layout::Layout& layout, const KernelMarks& marks);

/// The physical ranges that the direct map covers: all up to the end of low memory, or only RAM and the first
/// MiB (init_mem_mapping() in mm/init.c).
[[nodiscard]] std::vector<PhysicalRange> directRanges(const layout::Layout& layout);

/// Writes the direct map below `root`: large pages where the processor has them and the attributes of a whole
/// large page are alike.
void writeDirectMap(TableWriter& writer, PhysicalAddress root, const layout::Layout& layout);

} // namespace vmscope::kernel
