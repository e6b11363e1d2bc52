// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/gfp.h"

#include <vector>

namespace vmscope::kernel {

/// Why a zone did not give.
struct ZoneRefusal
{
    enum class Reason : std::uint8_t {
        NotReachable, ///< lies above what the mask asks for, however much is free there
        KeptBack,     ///< what is free is kept for others
        Fragmented,   ///< no free block is large enough
    };
    std::string zone;
    Reason reason = Reason::KeptBack;
    std::uint64_t freePages = 0;
    std::uint64_t mustStay = 0; ///< KeptBack: so many must be left

    bool operator==(const ZoneRefusal&) const = default;
};

/// A request that was not met.
struct OutOfMemory
{
    GfpMask mask;
    unsigned order = 0;
    std::vector<ZoneRefusal> zones; ///< from the highest to the lowest

    bool operator==(const OutOfMemory&) const = default;
};

/// Which request failed and why, zone by zone.
[[nodiscard]] std::string sentenceOf(const OutOfMemory& failure);

} // namespace vmscope::kernel
