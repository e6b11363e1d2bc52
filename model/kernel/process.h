// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/direct_map.h"
#include "model/kernel/directory_cache.h"
#include "model/kernel/frame_supply.h"

namespace vmscope::kernel {

/// Whose tables a process's are made from.
struct ReferenceRoots
{
    PhysicalAddress kernel{}; ///< swapper_pg_dir
    PhysicalAddress user{};   ///< with isolation: what every program sees of the kernel

    bool operator==(const ReferenceRoots&) const = default;
};

struct BootedProcess
{
    ProcessRoots roots;
    std::uint64_t presentPages = 0; ///< of those planned; fewer where RAM ran out

    bool operator==(const BootedProcess&) const = default;
};

/// The tables with a process's own entries: with 4G/4G those of user mode, else those that the kernel runs
/// on.
[[nodiscard]] PhysicalAddress userTablesOf(const ProcessRoots& roots, const layout::Layout& layout);

/// pgd_alloc(): page directories of a new process with the kernel's entries, copied or shared, and with PAE
/// the user's middle tables. Nothing of the user's is mapped.
[[nodiscard]] ProcessRoots makeDirectories(TableWriter& writer, FrameSource& frames, DirectoryCache& cache,
                                           const ReferenceRoots& reference, const layout::Layout& layout);
/// Of an isolated pair: gives the second half the user's entries of the first that it lacks.
void shareUserEntries(TableWriter& writer, const ProcessRoots& roots, const layout::Layout& layout);

/// Text and libraries are executed and not written; the rest is data.
[[nodiscard]] bool isCode(const layout::PlannedArea& area);

/// Makes the tables of the layout's planned process as that kernel does (pgd_alloc(), pgd_ctor(),
/// pti_set_user_pgtbl()): kernel entries copied or shared, the areas in 4 KiB pages.
[[nodiscard]] BootedProcess addProcess(TableWriter& writer, FrameSupply& frames, DirectoryCache& cache,
                                       const ReferenceRoots& reference, const layout::Layout& layout);

} // namespace vmscope::kernel
