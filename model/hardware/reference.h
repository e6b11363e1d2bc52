// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/address.h"
#include "model/paging/access.h"

namespace vmscope::hardware {

enum class ReferenceKind : std::uint8_t { Fetch, Load, Store, Modify };

/// One access of a program to memory, as a trace tells it.
struct Reference
{
    VirtualAddress address{};
    ReferenceKind kind{};
    std::uint8_t size = 0; ///< bytes

    bool operator==(const Reference&) const = default;

    [[nodiscard]] constexpr bool isFetch() const { return kind == ReferenceKind::Fetch; }
    /// As the processor sees it; a modify is one look-up, a store.
    [[nodiscard]] constexpr paging::AccessKind access() const
    {
        using paging::AccessKind;
        return isFetch()                     ? AccessKind::Execute
               : kind == ReferenceKind::Load ? AccessKind::Read
                                             : AccessKind::Write;
    }
};

} // namespace vmscope::hardware
