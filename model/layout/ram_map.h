// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/base/result.h"

#include <string_view>
#include <vector>

namespace vmscope::layout {

/// The machine's RAM as its firmware reports it (e820).
struct RamMap
{
    Bytes installed{};                 ///< what was bought; the sum of the memory modules
    std::vector<PhysicalRange> usable; ///< sorted, disjoint, not touching

    bool operator==(const RamMap&) const = default;

    /// One past the last usable byte; 0 where there is no RAM.
    [[nodiscard]] PhysicalAddress end() const;
};

/// ISA_END_ADDRESS: RAM goes on here, above video memory and firmware.
inline constexpr PhysicalAddress isaEndAddress{(1_MiB).value};
/// Where 32 address bits end, and with them the hole for devices.
inline constexpr PhysicalAddress deviceHoleEnd{(4_GiB).value};

enum class MachineKind : std::uint8_t { Pc, Flat };

/// A PC with a hole for devices below 4 GiB (QEMU's i440FX): up to 3.5 GiB all RAM lies below it, from there
/// on 3 GiB do and the rest starts at 4 GiB. 640 KiB to 1 MiB and the last 128 KiB below the hole are not
/// usable.
[[nodiscard]] RamMap pcRam(Bytes installed);

/// RAM from 0 without holes, as textbooks draw it.
[[nodiscard]] RamMap flatRam(Bytes installed);

[[nodiscard]] RamMap ramOf(MachineKind kind, Bytes installed);

/// Usable ranges in any order; touching ones are joined. An error where two overlap or one is empty.
[[nodiscard]] Result<RamMap> ramFromRanges(std::vector<PhysicalRange> usable, std::string_view where);

/// "0x1000-0x9fbff,0x100000-0x3ffdffff": ends inclusive, as e820 prints them.
[[nodiscard]] Result<RamMap> parseRamMap(std::string_view text, std::string_view where);

/// What is left of `ram` below `limit` (the kernel's `mem=`, or an addressing limit).
[[nodiscard]] RamMap clippedTo(RamMap ram, PhysicalAddress limit);

/// Bytes of usable RAM at and above `limit`.
[[nodiscard]] Bytes ramAbove(const RamMap& ram, PhysicalAddress limit);

/// Whole usable pages in `frames`; page 0 never counts: the kernel reserves it.
[[nodiscard]] std::uint64_t presentPages(const RamMap& ram, FrameRange frames);

} // namespace vmscope::layout
