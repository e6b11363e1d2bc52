// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"
#include "model/paging/access.h"

#include <array>

namespace vmscope::hardware {

enum class ReferenceKind : std::uint8_t { Fetch, Load, Store, Modify };

/// What a reference asks of the MMU, by ReferenceKind; a modify is one look-up, a store.
inline constexpr std::array accessKinds = {paging::AccessKind::Execute, paging::AccessKind::Read,
                                           paging::AccessKind::Write, paging::AccessKind::Write};

/// One access of a program to memory, as a trace tells it.
struct Reference
{
    VirtualAddress address{};
    ReferenceKind kind{};
    std::uint8_t size = 0; ///< bytes

    bool operator==(const Reference&) const = default;

    [[nodiscard]] constexpr bool isFetch() const { return kind == ReferenceKind::Fetch; }
    [[nodiscard]] constexpr paging::AccessKind access() const
    {
        return accessKinds[static_cast<std::size_t>(kind)];
    }
};

} // namespace vmscope::hardware
