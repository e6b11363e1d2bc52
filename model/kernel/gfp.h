// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <string_view>

namespace vmscope::kernel {

/// What kind of memory is wanted and what may be done to get it, by the kernel's names (linux/gfp.h). The
/// bits are ours: they differ from version to version.
struct GfpMask
{
    unsigned bits = 0;

    constexpr bool operator==(const GfpMask&) const = default;
    friend constexpr GfpMask operator|(GfpMask a, GfpMask b) { return {a.bits | b.bits}; }

    [[nodiscard]] constexpr bool has(GfpMask flag) const { return (bits & flag.bits) == flag.bits; }
    [[nodiscard]] constexpr GfpMask without(GfpMask flag) const { return {bits & ~flag.bits}; }
};

namespace gfp {

inline constexpr GfpMask dma{1};      ///< __GFP_DMA: below 16 MiB
inline constexpr GfpMask highmem{2};  ///< __GFP_HIGHMEM: needs no permanent kernel address
inline constexpr GfpMask high{4};     ///< __GFP_HIGH: may use some of what is kept back
inline constexpr GfpMask wait{8};     ///< __GFP_WAIT, now __GFP_RECLAIM: may sleep until there is memory
inline constexpr GfpMask io{16};      ///< __GFP_IO
inline constexpr GfpMask fs{32};      ///< __GFP_FS
inline constexpr GfpMask movable{64}; ///< __GFP_MOVABLE
inline constexpr GfpMask hardwall{128};

inline constexpr GfpMask atomic = high;
inline constexpr GfpMask noIo = wait;
inline constexpr GfpMask noFs = wait | io;
inline constexpr GfpMask kernel = wait | io | fs;
inline constexpr GfpMask user = kernel | hardwall;
inline constexpr GfpMask highUser = user | highmem;
inline constexpr GfpMask highUserMovable = highUser | movable;

} // namespace gfp

/// "GFP_KERNEL|__GFP_HIGHMEM": names joined by |. `where` names the place for the error.
[[nodiscard]] Result<GfpMask> parseGfp(std::string_view text, std::string_view where);

/// The names of a mask, the fewest that say it.
[[nodiscard]] std::string textOf(GfpMask mask);

} // namespace vmscope::kernel
