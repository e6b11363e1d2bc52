// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/self_map.h"

namespace vmscope::layout {

void addTableConstants(Layout& layout, const SelfMapRow& row)
{
    const Paging paging = layout.config.paging();
    const auto add = [&](std::string_view name, VirtualAddress address) {
        layout.constants.push_back({name, address.value, Constant::Kind::Address});
    };
    add("APTmap", row.other);
    add("APTD", pdeAddress(paging, row, row.other, {}));
    add("PTmap", row.own);
    add("PTD", pdeAddress(paging, row, row.own, {}));
}

} // namespace vmscope::layout
