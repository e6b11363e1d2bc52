// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// What a stretch of physical memory holds, ascending, cut at its ends; less than the stretch where it goes
/// beyond the end of RAM.
[[nodiscard]] std::vector<PhysicalExtent> extentsIn(const Layout& layout, const PhysicalRange& range);

/// The kinds that lie in it, each once, in the order they come first.
[[nodiscard]] std::vector<PhysicalKind> kindsIn(const Layout& layout, const PhysicalRange& range);

} // namespace vmscope::layout
