// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"

namespace vmscope {

/// A page frame number (pfn): a physical address in units of 4 KiB.
struct FrameNumber
{
    std::uint64_t value = 0;

    constexpr auto operator<=>(const FrameNumber&) const = default;

    [[nodiscard]] constexpr PhysicalAddress start() const { return {value * pageSize.value}; }
};

/// The frame that holds `address`.
[[nodiscard]] constexpr FrameNumber frameOf(PhysicalAddress address)
{
    return {address.value / pageSize.value};
}

/// Frames in `size`, rounded down.
[[nodiscard]] constexpr std::uint64_t pagesIn(Bytes size) { return size / pageSize; }

} // namespace vmscope
