// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/paging/rules.h"

#include <array>

namespace vmscope::hardware {

/// Rights and D (TlbEntry::permissionIndex) → which accesses need no further thought. Made when a control
/// register changes. A store to an entry with D clear is never among them.
class PermissionTable
{
public:
    PermissionTable() = default; ///< nothing (with paging off no entry is asked for)
    explicit PermissionTable(const paging::PagingRules&);

    [[nodiscard]] bool allows(std::uint64_t permissionIndex, paging::Access access) const
    {
        return m_allowed[permissionIndex] >> numberOf(access) & 1;
    }

    /// All of them as bits, by `numberOf`.
    [[nodiscard]] std::uint64_t allowed(unsigned permissionIndex) const { return m_allowed[permissionIndex]; }

    /// Kind, and whether by the user, the kernel, or the kernel with AC: 0 to 8.
    static constexpr unsigned numberOf(paging::Access access)
    {
        const unsigned who = access.byUser() ? 0 : access.alignmentCheck ? 2 : 1;
        return static_cast<unsigned>(access.kind) + 3 * who;
    }

private:
    std::array<std::uint16_t, 16> m_allowed{};
};

} // namespace vmscope::hardware
