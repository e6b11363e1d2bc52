// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The bits of a paging-structure entry that lie at the same place in every mode (SDM vol. 3A 4.3 to 4.5).
namespace vmscope::paging::bit {

inline constexpr std::uint64_t present = 1u << 0;
inline constexpr std::uint64_t writable = 1u << 1;
inline constexpr std::uint64_t user = 1u << 2;
inline constexpr std::uint64_t writeThrough = 1u << 3;
inline constexpr std::uint64_t cacheDisable = 1u << 4;
inline constexpr std::uint64_t accessed = 1u << 5;
inline constexpr std::uint64_t dirty = 1u << 6;     // ignored in an entry that names a table
inline constexpr std::uint64_t pageSize = 1u << 7;  // in an entry above the last level
inline constexpr std::uint64_t smallPat = 1u << 7;  // the same place in an entry of the last level
inline constexpr std::uint64_t global = 1u << 8;    // in an entry that maps a page, with CR4.PGE
inline constexpr std::uint64_t software = 7u << 9;  // free for the kernel
inline constexpr std::uint64_t largePat = 1u << 12; // in an entry that maps a large page
inline constexpr std::uint64_t ignoredHigh = 0x7full << 52;
inline constexpr std::uint64_t protectionKey = 0xfull << 59;
inline constexpr std::uint64_t noExecute = 1ull << 63;

/// Bits `high` down to `low`, both included.
[[nodiscard]] constexpr std::uint64_t span(unsigned high, unsigned low)
{
    return (~0ull >> (63 - high)) & (~0ull << low);
}

} // namespace vmscope::paging::bit
