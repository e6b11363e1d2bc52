// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/reach_scale.h"

#include <algorithm>

namespace vmscope::views {

namespace {

using BandLook = ReachBand::Look;

constexpr double leastKernel = 0.32, mostKernel = 0.5; // of the column, where both halves are in it
constexpr double lentShare = 0.3;                      // of the kernel's half
constexpr double leastLow = 0.3, mostLow = 0.7;        // of RAM, where there is high memory

std::uint64_t lastOf(const VirtualRange& range) { return range.end.value - 1; } // wraps where the end is 2^64

/// Address spaces of their own for programs and for the kernel (4G/4G).
bool hasOwnSpaces(const layout::Layout& layout) { return layout.config.kernel->separateSpaces; }

double kernelShare(const layout::Layout& layout, const story::TablesSeen& tables)
{
    if (hasOwnSpaces(layout))
        return tables.kernel ? 1 : 0;
    if (layout.config.kernel->is64Bit())
        return mostKernel;
    const double window = double((1ull << 32) - layout.pageOffset.value) / double(1ull << 32);
    return std::clamp(window, leastKernel, mostKernel);
}

} // namespace

double ReachScale::shareIn(const std::vector<Stretch>& list, std::uint64_t address)
{
    double share = 0;
    for (const Stretch& part : list) {
        if (address < part.first)
            break;
        const double inside = double(address - part.first) / (double(part.last - part.first) + 1);
        share = part.from + std::min(1.0, inside) * (part.to - part.from);
    }
    return share;
}

/// The direct map, and above it what is lent; without a direct map all of it is.
void ReachScale::addKernelHalf(const layout::Layout& layout, double from, bool seen)
{
    const layout::Region* direct = layout.region(layout::RegionKind::DirectMap);
    const std::uint64_t end = layout.windowEnd.value - 1;
    const BandLook lent = seen ? BandLook::ToLend : BandLook::OutOfReach;
    if (!seen || !direct)
        return m_virtual.push_back({lent, from, 1, layout.pageOffset.value, end});
    const double middle = 1 - (1 - from) * lentShare;
    m_virtual.push_back(
        {BandLook::DirectMap, from, middle, direct->range.start.value, lastOf(direct->range)});
    m_virtual.push_back({BandLook::ToLend, middle, 1, direct->range.end.value, end});
}

ReachScale::ReachScale(const layout::Layout& layout, const story::TablesSeen& tables)
{
    const double kernel = kernelShare(layout, tables);
    const layout::Region* user = layout.region(layout::RegionKind::User);
    if (kernel < 1)
        m_virtual.push_back({tables.user ? BandLook::User : BandLook::OutOfReach, 0, 1 - kernel, 0,
                             user ? lastOf(user->range) : layout.pageOffset.value - 1});
    if (kernel > 0)
        addKernelHalf(layout, 1 - kernel, tables.kernel);
    const std::uint64_t low = layout.lowMemory().value;
    const std::uint64_t all = std::max(low, layout.config.ram.end().value);
    const bool hasHigh = layout.highTotal > Bytes{};
    const double share = hasHigh ? std::clamp(double(low) / double(all), leastLow, mostLow) : 1;
    m_physical.push_back({BandLook::Low, 0, share, 0, (hasHigh ? low : all) - 1});
    if (hasHigh)
        m_physical.push_back({BandLook::High, share, 1, low, all - 1});
}

} // namespace vmscope::views
