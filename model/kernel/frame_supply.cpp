// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/frame_supply.h"

#include <algorithm>

namespace vmscope::kernel {

namespace {

void add(std::vector<PhysicalRange>& ranges, const PhysicalRange& range)
{
    if (const PhysicalRange frames = bytesOf(wholeFrames(range)); !frames.empty())
        ranges.push_back(frames);
}

} // namespace

OutOfFrames::OutOfFrames()
    : std::runtime_error("no frame is left")
{
}

FrameSupply::FrameSupply(const layout::Layout& layout)
    : m_topDown(layout.config.kernel->low.topDown)
{
    const layout::LowMemoryRow& row = layout.config.kernel->low;
    const PhysicalAddress imageEnd = row.imageStart + row.imageReserved;
    for (const layout::PhysicalExtent& extent : layout.physical) {
        if (extent.kind == layout::PhysicalKind::HighMemory)
            add(m_high, extent.range);
        if (extent.kind != layout::PhysicalKind::LowMemory)
            continue;
        add(m_low, extent.range.intersection({layout::isaEndAddress, row.imageStart}));
        add(m_low, extent.range.intersection({imageEnd, extent.range.end}));
    }
}

PhysicalAddress FrameSupply::take(Ranges& ranges) const
{
    PhysicalRange& range = m_topDown ? ranges.back() : ranges.front();
    PhysicalAddress frame = range.start;
    if (m_topDown)
        frame = range.end -= pageSize;
    else
        range.start += pageSize;
    if (range.empty())
        ranges.erase(m_topDown ? ranges.end() - 1 : ranges.begin());
    return frame;
}

PhysicalAddress FrameSupply::takeLow()
{
    if (m_low.empty())
        throw OutOfFrames();
    return take(m_low);
}

PhysicalAddress FrameSupply::takeAny() { return m_high.empty() ? takeLow() : take(m_high); }

/// A frame on the wrong side of the alignment is left out: it stays the kernel's.
PhysicalAddress FrameSupply::takeLowPair()
{
    for (PhysicalAddress first = takeLow();;) {
        const PhysicalAddress second = takeLow();
        const PhysicalAddress lower = std::min(first, second);
        if (sizeOf(PhysicalRange{lower, std::max(first, second)}) == pageSize &&
            lower.value % (2 * pageSize).value == 0)
            return lower;
        first = second;
    }
}

} // namespace vmscope::kernel
