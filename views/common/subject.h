// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::views {

/// What the pointer is over or what was selected: a part of the virtual or of the physical side, and where
/// the pointer says so, the byte in it.
struct Subject
{
    enum class Kind : std::uint8_t { None, Region, Window, ToLend, Extent };

    Kind kind = Kind::None;
    layout::RegionKind region{};
    layout::PhysicalKind extent{};
    std::optional<VirtualAddress> virtualAddress{};
    std::optional<PhysicalAddress> physicalAddress{};

    bool operator==(const Subject&) const = default;

    [[nodiscard]] static Subject of(layout::RegionKind kind)
    {
        return {.kind = Kind::Region, .region = kind};
    }
    [[nodiscard]] static Subject of(layout::PhysicalKind kind)
    {
        return {.kind = Kind::Extent, .extent = kind};
    }
    [[nodiscard]] static Subject window() { return {.kind = Kind::Window}; }
    [[nodiscard]] static Subject toLend() { return {.kind = Kind::ToLend}; }

    /// The same part, without a byte.
    [[nodiscard]] Subject part() const { return {.kind = kind, .region = region, .extent = extent}; }
};

} // namespace vmscope::views
