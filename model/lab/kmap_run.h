// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/pkmap_deadlock.h"
#include "model/kernel/temporary_maps.h"

namespace vmscope::lab {

enum class MapApi : std::uint8_t { Kmap, KmapAtomic, KmapLocal };

/// One task on the first processor that maps distinct pages of high memory in turn.
struct KmapWorkload
{
    MapApi api = MapApi::Kmap;
    std::uint64_t pages = 1;              ///< distinct ones; at least 1
    std::uint64_t repeats = 1;            ///< rounds over all of them; at least 1
    std::optional<std::uint64_t> hold{0}; ///< the last so many maps stay; nothing: all of them
    unsigned cpus = 1;                    ///< online, 1 to NR_CPUS
};

/// What the machine did, counted from its events.
struct KmapRun
{
    kernel::CountEvents events;
    std::optional<kernel::PkmapDeadlock> deadlock; ///< it ended the run
    std::optional<std::string> bug;                ///< the kernel's BUG() that ended the run
};

/// One of the numbers of a run, by its name on the command line.
struct KmapCount
{
    std::string_view name;
    std::uint64_t value = 0;
};

/// kmaps, hits, pte_sets, pte_clears, pte_stores, invlpg, full_flushes, ipis, sleeps, scan_steps. A full
/// flush is one flush_tlb_all(), on however many processors.
[[nodiscard]] std::vector<KmapCount> countsOf(const KmapRun& run);

/// Boots the machine and runs the workload on it. Where the kernel has no HIGHMEM any page will do. An error
/// where the kernel does not come up or lacks the call, or the machine has not so many pages or processors.
[[nodiscard]] Result<KmapRun> runKmaps(const layout::Layout& layout, const KmapWorkload& workload);

/// "kmap", "kmap_atomic" or "kmap_local".
[[nodiscard]] Result<MapApi> parseMapApi(std::string_view id);

} // namespace vmscope::lab
