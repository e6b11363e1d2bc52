// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/layout/whys.h"

namespace vmscope::views {

/// Where a part has another name in real mode; else empty.
[[nodiscard]] QString realModeTitleOf(const Subject& subject, const layout::Layout& layout);

/// The whys of a system in real mode: what each part is to a kernel with high memory.
[[nodiscard]] std::vector<Why> realModeWhysOf(const Subject& subject, const layout::Layout& layout);

} // namespace vmscope::views
