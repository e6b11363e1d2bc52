// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/permission_table.h"

namespace vmscope::hardware {

namespace {

constexpr std::array<paging::Access, 9> everyAccess = [] {
    using paging::AccessKind;
    using paging::Privilege;
    std::array<paging::Access, 9> all{};
    for (unsigned i = 0; i < all.size(); ++i)
        all[i] = {static_cast<AccessKind>(i % 3), i < 3 ? Privilege::User : Privilege::Supervisor, i >= 6};
    return all;
}();

} // namespace

PermissionTable::PermissionTable(const paging::PagingRules& rules)
{
    for (unsigned index = 0; index < m_allowed.size(); ++index)
        for (const paging::Access access : everyAccess) {
            const paging::Rights rights{(index & 1) != 0, (index & 2) != 0, (index & 4) != 0};
            const bool needsDirty = access.writes() && !(index & 8);
            if (!needsDirty && !rules.refusal(rights, access))
                m_allowed[index] |= static_cast<std::uint16_t>(1u << numberOf(access));
        }
}

} // namespace vmscope::hardware
