// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "views/common/shown.h"

namespace vmscope {

/// What "v:0xc1234000", "p:0x1000", "pfn:0x38000", "mem_map", "high_memory", "PKMAP_BASE" or
/// "page_offset+5M" means in a layout. A bare number that could be an address of either kind is taken as
/// virtual; the subject then has it as a physical address, too.
[[nodiscard]] Result<views::Subject> destinationOf(const layout::Layout& layout, const std::string& text);

} // namespace vmscope
