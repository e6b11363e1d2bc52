// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/ram_map.h"

#include <cstdint>
#include <string_view>

namespace vmscope::layout {

/// A system whose programs form real-mode addresses, segment * 16 + offset, and how they come by more memory
/// than 640 KiB.
struct RealModeRow
{
    /// How memory without an address of its own is reached.
    enum class Hidden : std::uint8_t {
        CardBanks,   ///< it is on an expansion card, whose bank registers choose what the page frame shows
        PagedFrame,  ///< it is extended memory, and a monitor's page tables choose (V86 mode)
        MovedBlocks, ///< it is extended memory, and blocks are copied from it and to it
    };

    Hidden hidden = Hidden::CardBanks;
    std::string_view manager;   ///< who hands it out
    unsigned version = 0;       ///< of the specification, in BCD: 0x32
    Bytes hiddenMax{};          ///< the most that the specification knows
    Bytes usualRam{};           ///< a machine of its time, where nobody says how much
    VirtualAddress pageFrame{}; ///< of 64 KiB
    unsigned framePages = 0;    ///< that the page frame shows at once, 16 KiB each
    bool hasHma = false;        ///< the A20 gate can be opened: 65 520 bytes above 1 MiB

    /// Addresses go through page tables.
    [[nodiscard]] constexpr bool isPaged() const { return hidden == Hidden::PagedFrame; }
    [[nodiscard]] constexpr bool hasFrame() const { return framePages > 0; }
    [[nodiscard]] constexpr Bytes mostRam() const;
};

/// EMS: the unit in which the page frame is switched.
inline constexpr Bytes expandedPage = 16_KiB;

inline constexpr PhysicalAddress conventionalEnd{(640_KiB).value};
/// FFFF:0010 to FFFF:FFFF.
inline constexpr Bytes hmaSize = 65520_B;

constexpr Bytes RealModeRow::mostRam() const { return (isaEndAddress - PhysicalAddress{}) + hiddenMax; }

} // namespace vmscope::layout
