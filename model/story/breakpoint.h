// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/step.h"

#include <span>

namespace vmscope::story {

/// A kind of event at which playing stops.
struct Breakpoint
{
    std::string_view id;
    std::string_view title; ///< "full flush": follows "stop at the next"
    bool (*hits)(const kernel::Event&) = nullptr;
};

[[nodiscard]] std::span<const Breakpoint> breakpoints();
/// Nullptr where none has this id.
[[nodiscard]] const Breakpoint* findBreakpoint(std::string_view id);

/// The first event of a step that it stops at, as an index.
[[nodiscard]] std::optional<std::size_t> hitIn(const Breakpoint& breakpoint, const Step& step);

} // namespace vmscope::story
