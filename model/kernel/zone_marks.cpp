// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/zone_marks.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace vmscope::kernel {

namespace {

using layout::KernelProfile;
using layout::WatermarkRow;
using Zones = std::span<const ManagedZone>;

constexpr std::uint64_t swapClusterMax = 32;

std::uint64_t lowPages(Zones zones)
{
    std::uint64_t pages = 0;
    for (const ManagedZone& zone : zones)
        pages += zone.highmem ? 0 : zone.pages;
    return pages;
}

/// The largest number whose square is not more (int_sqrt()).
std::uint64_t rootOf(std::uint64_t n)
{
    auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(n)));
    while (root * root > n)
        --root;
    while ((root + 1) * (root + 1) <= n)
        ++root;
    return root;
}

/// min_free_kbytes, in pages: 4 * sqrt(kilobytes of low memory).
std::uint64_t minFreePages(Zones zones)
{
    const std::uint64_t kilobytes = lowPages(zones) * 4;
    return std::clamp<std::uint64_t>(rootOf(kilobytes * 16), 128, 262'144) / 4;
}

/// __setup_per_zone_wmarks(): each zone's share; high memory needs but a little.
ZoneMarks marksOf(const ManagedZone& zone, std::uint64_t minFree, std::uint64_t low, const WatermarkRow& row)
{
    const std::uint64_t share = minFree * zone.pages / low;
    const std::uint64_t min =
        zone.highmem ? std::clamp<std::uint64_t>(zone.pages / 1024, swapClusterMax, 128) : share;
    const std::uint64_t step = std::max(share / 4, zone.pages * row.scaleFactor / 10'000);
    return {min, min + step, min + 2 * step, {}};
}

std::vector<ZoneMarks> marksFor(Zones zones, std::uint64_t minFree, const WatermarkRow& row)
{
    std::vector<ZoneMarks> marks;
    for (const ManagedZone& zone : zones)
        marks.push_back(marksOf(zone, minFree, std::max<std::uint64_t>(lowPages(zones), 1), row));
    return marks;
}

/// set_recommended_min_free_kbytes(): room for huge pages of each migrate type, at most 5 % of low memory.
std::uint64_t hugePageMinFree(const KernelProfile& kernel, Zones zones, std::span<const ZoneMarks> marks)
{
    constexpr std::uint64_t pcpTypes = 3; // MIGRATE_PCPTYPES
    const std::uint64_t block = layout::entriesPerTable(kernel.paging);
    std::uint64_t lowZones = 0;
    std::uint64_t buffer = 0; // nr_free_buffer_pages()
    for (std::size_t i = 0; i < zones.size(); ++i)
        if (!zones[i].highmem && zones[i].pages > 0) {
            ++lowZones;
            buffer += zones[i].pages - std::min(zones[i].pages, marks[i].high);
        }
    return std::min(block * lowZones * (2 + pcpTypes * pcpTypes), buffer / 20);
}

std::uint64_t totalPages(Zones zones)
{
    std::uint64_t pages = 0;
    for (const ManagedZone& zone : zones)
        pages += zone.pages;
    return pages;
}

/// Ratios 256 for DMA and DMA32, 32 for the zone below high memory.
void addReserves(std::vector<ZoneMarks>& marks, Zones zones)
{
    for (std::size_t i = 0; i < zones.size(); ++i) {
        const bool lastLow = !zones[i].highmem && (i + 1 == zones.size() || zones[i + 1].highmem);
        const std::uint64_t ratio = lastLow ? 32 : 256;
        marks[i].lowmemReserve.assign(zones.size(), 0);
        std::uint64_t above = 0;
        for (std::size_t j = i + 1; j < zones.size(); ++j) {
            above += zones[j].pages;
            marks[i].lowmemReserve[j] = above / ratio;
        }
    }
}

std::vector<ZoneMarks> reserveMarks(const KernelProfile& kernel, Zones zones)
{
    const WatermarkRow& row = kernel.watermarks;
    const std::uint64_t minFree = minFreePages(zones);
    std::vector<ZoneMarks> marks = marksFor(zones, minFree, row);
    if (row.hugePages && totalPages(zones) >= pagesIn(512_MiB)) // hugepage_init(): not on small machines
        marks = marksFor(zones, std::max(minFree, hugePageMinFree(kernel, zones, marks)), row);
    addReserves(marks, zones);
    return marks;
}

/// zone_balance_ratio, _min and _max
std::vector<ZoneMarks> balanceMarks(Zones zones)
{
    std::vector<ZoneMarks> marks;
    for (const ManagedZone& zone : zones) {
        const std::uint64_t min = std::clamp<std::uint64_t>(zone.pages / 128, 20, 255);
        marks.push_back({min, 2 * min, 3 * min, std::vector<std::uint64_t>(zones.size())});
    }
    return marks;
}

} // namespace

std::vector<ZoneMarks> zoneMarks(const KernelProfile& kernel, std::span<const ManagedZone> zones)
{
    switch (kernel.watermarks.rule) {
    case WatermarkRow::Rule::Cumulative:
        return balanceMarks(zones);
    case WatermarkRow::Rule::Reserve:
        return reserveMarks(kernel, zones);
    default:
        return std::vector<ZoneMarks>(zones.size(),
                                      {.lowmemReserve = std::vector<std::uint64_t>(zones.size())});
    }
}

} // namespace vmscope::kernel
