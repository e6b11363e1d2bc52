// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/frame_number.h"

#include <algorithm>

namespace vmscope {

/// From `start` up to but not including `end`. Empty where `end <= start`.
template<class Position>
struct Range
{
    Position start{};
    Position end{};

    constexpr bool operator==(const Range&) const = default;

    [[nodiscard]] constexpr bool empty() const { return end <= start; }
    [[nodiscard]] constexpr bool contains(Position p) const { return start <= p && p < end; }
    [[nodiscard]] constexpr bool overlaps(const Range& other) const { return !intersection(other).empty(); }
    [[nodiscard]] constexpr Range intersection(const Range& other) const
    {
        return {std::max(start, other.start), std::min(end, other.end)};
    }
};

using VirtualRange = Range<VirtualAddress>;
using PhysicalRange = Range<PhysicalAddress>;
using FrameRange = Range<FrameNumber>;

template<class Kind>
[[nodiscard]] constexpr Bytes sizeOf(const Range<Address<Kind>>& range)
{
    return range.empty() ? Bytes{} : range.end - range.start;
}
[[nodiscard]] constexpr std::uint64_t pagesIn(const FrameRange& range)
{
    return range.empty() ? 0 : range.end.value - range.start.value;
}
/// The whole frames inside a range: its ends rounded inwards.
[[nodiscard]] constexpr FrameRange wholeFrames(const PhysicalRange& range)
{
    return {frameOf(range.start.alignedUp(pageSize)), frameOf(range.end)};
}
[[nodiscard]] constexpr PhysicalRange bytesOf(const FrameRange& range)
{
    return {range.start.start(), range.end.start()};
}

} // namespace vmscope
