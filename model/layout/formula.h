// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

namespace vmscope::layout {

/// Where a number comes from: as the source has it, and with the numbers put in.
struct Formula
{
    std::string formula, withNumbers;
};

/// Of the parts that only systems in real mode have.
[[nodiscard]] Formula realModeFormula(const Layout& layout, RegionKind kind);
[[nodiscard]] Formula realModeFormula(const Layout& layout, PhysicalKind kind);

/// Whether a program in real mode has an address for a physical byte.
[[nodiscard]] std::string realModeAddressOf(const Layout& layout, PhysicalAddress p);

} // namespace vmscope::layout
