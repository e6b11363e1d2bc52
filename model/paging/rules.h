// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/access.h"
#include "model/paging/registers.h"

#include <optional>

namespace vmscope::paging {

/// A level's row, made ready for one set of registers and one processor.
struct LevelRules
{
    const LevelRow* row = nullptr;
    bool mayMapPage = false; ///< an entry with all `leafBits` maps a page
    std::uint64_t leafBits = 0;
    std::uint64_t reservedInTable = 0;
    std::uint64_t reservedInLeaf = 0;

    [[nodiscard]] constexpr bool isLeaf(std::uint64_t entry) const
    {
        return mayMapPage && (entry & leafBits) == leafBits;
    }
};

/// Why an access was refused.
enum class FaultCause : std::uint8_t {
    NotPresent,
    ReservedBit,
    ReadOnly,       ///< R/W clear at some level
    SupervisorOnly, ///< U/S clear at some level
    NoExecute,      ///< XD set at some level
    Smep,           ///< the kernel would execute a user page
    Smap,           ///< the kernel would touch user data with AC clear
    NonCanonical,   ///< #GP, not a page fault
};

/// The rules of translation under given registers: a mode's rows with what the registers and the
/// processor's width change in them. Made when a register changes, used at every walk.
struct PagingRules
{
    const PagingMode* mode = nullptr;
    std::array<LevelRules, maxLevels> levels = {};
    bool writeProtect = false;
    bool smep = false;
    bool smap = false;
    bool noExecute = false;
    bool globalPages = false;

    /// `physicalBits` from 32 to 52.
    PagingRules(const PagingMode&, const ControlRegisters&, const ProcessorLimits&);

    /// Why `rights` do not allow `access`, or nothing (SDM 3A 4.6.1).
    [[nodiscard]] std::optional<FaultCause> refusal(Rights rights, Access access) const;

    /// The page-fault error code: P 0, W 1, U 2, RSVD 3, I 4 (SDM 3A 4.7).
    [[nodiscard]] std::uint32_t errorCode(FaultCause cause, Access access) const;
};

} // namespace vmscope::paging
