// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// What is true for programs and for the kernel, in one or two plain sentences. `failure` says why the
/// kernel does not come up, or is empty.
[[nodiscard]] Verdict verdictOf(const Layout& layout, const std::optional<std::string>& failure);

} // namespace vmscope::layout
