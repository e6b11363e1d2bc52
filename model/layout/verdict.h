// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// How the layout turns out. `failure` says why the kernel does not come up, or is empty.
[[nodiscard]] Verdict verdictOf(const Layout& layout, const std::optional<std::string>& failure);

} // namespace vmscope::layout
