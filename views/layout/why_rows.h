// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/layout/whys.h"

#include <span>

namespace vmscope::views {

/// One question about a part of the picture, where `when` says that it makes sense. Both texts are of the
/// translation context "Whys" and may name quantities in braces.
struct WhyRow
{
    Subject subject;
    bool (*when)(const layout::Layout&);
    const char* question;
    const char* answer;
};

/// Of systems in real mode: what each part is to a kernel with high memory.
[[nodiscard]] std::span<const WhyRow> realModeWhys();
/// What a part is called in real mode; nullptr where it has its usual name.
[[nodiscard]] const char* realModeTitleOf(const Subject& part, const layout::RealModeRow& row);

} // namespace vmscope::views
