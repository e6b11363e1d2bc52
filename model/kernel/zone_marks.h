// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::kernel {

/// What a zone keeps back, in pages (a paragraph of /proc/zoneinfo).
struct ZoneMarks
{
    std::uint64_t min = 0;
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::vector<std::uint64_t> lowmemReserve; ///< by the index of the zone that a request prefers

    bool operator==(const ZoneMarks&) const = default;
};

/// A zone as far as its marks depend on it.
struct ManagedZone
{
    std::uint64_t pages = 0; ///< that the page allocator has to give (`managed`)
    bool highmem = false;

    bool operator==(const ManagedZone&) const = default;
};

/// The marks of zones, in ascending order as they are given. init_per_zone_wmark_min() and
/// setup_per_zone_lowmem_reserve() from 2.6 on, free_area_init_core() in 2.4 (mm/page_alloc.c); measured on
/// 6.1. `pages` are those when the marks are set, before the kernel's init part is freed.
[[nodiscard]] std::vector<ZoneMarks> zoneMarks(const layout::KernelProfile& kernel,
                                               std::span<const ManagedZone> zones);

} // namespace vmscope::kernel
