// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/base/result.h"

#include <array>
#include <optional>
#include <string_view>

namespace vmscope::hardware {

/// Which way of a set gives way.
enum class Replacement : std::uint8_t {
    Lru,         ///< the least recently used
    Fifo,        ///< the one filled first
    TreePlru,    ///< by a tree of bits, empty ways first
    TreePlruPure ///< by the bits alone
};

/// Page sizes of x86, as the base-2 logarithms of their bytes.
inline constexpr std::array<unsigned, 4> pageShifts = {12, 21, 22, 30};

/// A set of page sizes.
enum PageSizes : std::uint8_t {
    NoSizes = 0,
    Size4K = 1,
    Size2M = 2,
    Size4M = 4,
    Size1G = 8,
    LargeSizes = Size2M | Size4M,
    AllSizes = 15
};
[[nodiscard]] constexpr PageSizes operator|(PageSizes a, PageSizes b)
{
    return static_cast<PageSizes>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// One array of a TLB: sets × ways of entries for certain page sizes.
struct TlbGeometry
{
    unsigned entries = 0; ///< 0: there is none
    unsigned ways = 1;
    Replacement policy = Replacement::Lru;
    PageSizes sizes = Size4K;

    bool operator==(const TlbGeometry&) const = default;
    [[nodiscard]] constexpr unsigned sets() const { return entries / ways; }
};

/// A level of TLB: up to three arrays, looked up together.
struct TlbLevelGeometry
{
    std::array<TlbGeometry, 3> arrays{};

    bool operator==(const TlbLevelGeometry&) const = default;
    [[nodiscard]] constexpr bool exists() const { return arrays[0].entries > 0; }
};

/// Why a geometry cannot be built, or nothing: sets must be a power of two, and so must the ways of a tree.
[[nodiscard]] std::optional<Error> problemOf(const TlbGeometry&, std::string_view where);

/// A level written as ENTRIESxWAYS:POLICY, with ":inclusive" behind it where that may be asked for.
struct TlbSpec
{
    TlbGeometry geometry{};
    bool inclusive = false;
};
[[nodiscard]] Result<TlbSpec> parseTlbSpec(std::string_view text, std::string_view where);

} // namespace vmscope::hardware
