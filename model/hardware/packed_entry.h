// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/tlb_entry.h"
#include "model/hardware/tlb_geometry.h"

#include <algorithm>

/// A TlbEntry in two words, for the arrays: the key says which page, the contents what it is.
///
///     key       page 2..63 | size of the stretch 0..1
///     contents  PCID 52..63 | frame 12..51 | size of the page 5..6 | G 4 | rights and D 0..3
namespace vmscope::hardware::packed {

inline constexpr std::uint64_t noKey = ~0ull;
inline constexpr std::uint64_t frameMask = 0x000ffffffffff000;
inline constexpr std::uint64_t global = 1u << 4;
inline constexpr unsigned pageSizeShift = 5;
inline constexpr unsigned pcidShift = 52;

/// The index of a page size in `pageShifts`.
[[nodiscard]] constexpr unsigned sizeIndex(unsigned shift)
{
    return static_cast<unsigned>(std::ranges::find(pageShifts, shift) - pageShifts.begin());
}
[[nodiscard]] constexpr std::uint64_t keyOf(std::uint64_t page, unsigned sizeIndex)
{
    return page << 2 | sizeIndex;
}
[[nodiscard]] constexpr std::uint64_t permissionIndex(std::uint64_t contents) { return contents & 15; }
[[nodiscard]] constexpr bool isSeenIn(std::uint64_t contents, std::uint16_t pcid)
{
    return (contents & global) || contents >> pcidShift == pcid;
}

[[nodiscard]] constexpr std::uint64_t keyOf(const TlbEntry& entry)
{
    return keyOf(entry.page, sizeIndex(entry.shift));
}
[[nodiscard]] constexpr std::uint64_t contentsOf(const TlbEntry& entry)
{
    return std::uint64_t{entry.pcid} << pcidShift | entry.frame.value |
           std::uint64_t{sizeIndex(entry.pageShift)} << pageSizeShift | (entry.global ? global : 0) |
           entry.permissionIndex();
}
[[nodiscard]] constexpr TlbEntry entryOf(std::uint64_t key, std::uint64_t contents)
{
    const auto shift = pageShifts[key & 3];
    return {.page = key >> 2,
            .frame = {contents & frameMask},
            .shift = static_cast<std::uint8_t>(shift),
            .pageShift = static_cast<std::uint8_t>(pageShifts[contents >> pageSizeShift & 3]),
            .rights = {(contents & 1) != 0, (contents & 2) != 0, (contents & 4) != 0},
            .global = (contents & global) != 0,
            .dirty = (contents & 8) != 0,
            .pcid = static_cast<std::uint16_t>(contents >> pcidShift)};
}

} // namespace vmscope::hardware::packed
