// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// Tree pseudo-LRU over a power of two of ways, up to 64. Node 1 is the root, 2n and 2n+1 are the children of
/// n; bit n says on which side the victim lies (0 left). An access points the bits on its way away from it.
namespace vmscope::hardware::plru {

[[nodiscard]] constexpr std::uint64_t afterAccess(std::uint64_t bits, unsigned ways, unsigned way)
{
    unsigned node = 1;
    for (unsigned half = ways / 2; half > 0; half /= 2) {
        const bool right = way & half;
        bits = right ? bits & ~(1ull << node) : bits | (1ull << node);
        node = 2 * node + (right ? 1 : 0);
    }
    return bits;
}

[[nodiscard]] constexpr unsigned victim(std::uint64_t bits, unsigned ways)
{
    unsigned node = 1;
    while (node < ways)
        node = 2 * node + static_cast<unsigned>(bits >> node & 1);
    return node - ways;
}

} // namespace vmscope::hardware::plru
