// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/paging_mode.h"

namespace vmscope::paging {

/// The registers that govern paging, as the processor holds them (SDM 3A 2.5, 4.1.1).
struct ControlRegisters
{
    std::uint64_t cr0 = 0;
    std::uint64_t cr3 = 0;
    std::uint64_t cr4 = 0;
    std::uint64_t efer = 0;

    bool operator==(const ControlRegisters&) const = default;
};

inline namespace register_bits {
inline constexpr std::uint64_t cr0WriteProtect = 1u << 16;
inline constexpr std::uint64_t cr0Paging = 1u << 31;
inline constexpr std::uint64_t cr3Pcid = 0xfff;
inline constexpr std::uint64_t cr3NoFlush = 1ull << 63;
inline constexpr std::uint64_t cr4Pse = 1u << 4;
inline constexpr std::uint64_t cr4Pae = 1u << 5;
inline constexpr std::uint64_t cr4Pge = 1u << 7;
inline constexpr std::uint64_t cr4La57 = 1u << 12;
inline constexpr std::uint64_t cr4Pcide = 1u << 17;
inline constexpr std::uint64_t cr4Smep = 1u << 20;
inline constexpr std::uint64_t cr4Smap = 1u << 21;
inline constexpr std::uint64_t eferLongModeActive = 1u << 10;
inline constexpr std::uint64_t eferNoExecute = 1u << 11;
} // namespace register_bits

/// What a processor can do, from CPUID.
struct ProcessorLimits
{
    unsigned physicalBits = 52; ///< MAXPHYADDR, 32 to 52
    bool gigabytePages = true;

    bool operator==(const ProcessorLimits&) const = default;
};

/// The mode the registers select, or nothing with paging off.
[[nodiscard]] std::optional<ModeId> selectedMode(const ControlRegisters&);

} // namespace vmscope::paging
