// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/slab.h"
#include "model/kernel/vmalloc.h"

namespace vmscope::lab {

enum class AllocApi : std::uint8_t { Pages, Kmalloc, Vmalloc };

/// The same request again and again, until it fails or there were enough.
struct AllocWorkload
{
    AllocApi api = AllocApi::Pages;
    kernel::GfpMask mask = kernel::gfp::kernel; ///< not for Vmalloc
    Bytes size = pageSize;                ///< of each; Pages takes the power of two of pages that holds it
    std::optional<std::uint64_t> count{}; ///< nothing: until there is no more
};

struct AllocRun
{
    struct Zone
    {
        std::string name;
        std::uint64_t managedPages = 0;
        std::uint64_t freeBefore = 0;
        std::uint64_t freeAfter = 0;
        kernel::ZoneMarks marks;
    };
    std::vector<Zone> zones; ///< ascending
    std::uint64_t given = 0; ///< requests that were met
    bool droppedHighmem = false;
    std::optional<kernel::OutOfMemory> outOfMemory;
    std::string failure; ///< a sentence; empty where nothing failed
};

/// On a machine that has booted. An error where the size is 0 or more than can ever be given in one piece.
[[nodiscard]] Result<AllocRun> runAllocations(const kernel::BootedMachine& booted,
                                              const AllocWorkload& workload);

/// "pages", "kmalloc" or "vmalloc".
[[nodiscard]] Result<AllocApi> parseAllocApi(std::string_view id);

} // namespace vmscope::lab
