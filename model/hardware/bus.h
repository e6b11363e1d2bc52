// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"

#include <array>
#include <optional>

namespace vmscope::hardware {

/// What becomes of an address between a processor without paging and memory: some address lines may be held
/// at 0 (the A20 gate), and the bank registers of an expansion card may put pieces of its memory into a
/// window. Whoever turns paging on opens the gate first: with paging it is not looked at.
struct Bus
{
    static constexpr unsigned mostBanks = 4;

    std::uint64_t lines = ~std::uint64_t{0}; ///< address lines that get through
    PhysicalRange window{};                  ///< `mostBanks` banks at most
    Bytes bankSize{1};
    /// What each bank register shows. Nothing: at its addresses there is no memory.
    std::array<std::optional<PhysicalAddress>, mostBanks> banks{};

    [[nodiscard]] constexpr bool a20() const { return lines >> 20 & 1; }
    constexpr void setA20(bool on)
    {
        constexpr std::uint64_t line20 = std::uint64_t{1} << 20;
        lines = on ? lines | line20 : lines & ~line20;
    }
    /// Where a linear address leads.
    [[nodiscard]] constexpr PhysicalAddress at(VirtualAddress linear) const
    {
        const PhysicalAddress p{linear.value & lines};
        if (!window.contains(p))
            return p;
        const auto& bank = banks[(p - window.start) / bankSize];
        return bank ? *bank + (p - window.start) % bankSize : p;
    }
};

} // namespace vmscope::hardware
