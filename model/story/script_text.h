// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/script.h"

/// Scripts as text: a line each for what is said of the system, for an act, a sentence or an operation.
namespace vmscope::story {

/// What the first line of a script begins with; a space and the version follow.
inline constexpr std::string_view scriptMark = "vmscope-scenario";
inline constexpr unsigned scriptVersion = 1;

/// A script, or the first line that is wrong: `where` names the text. It can be played in bounded time and
/// memory.
[[nodiscard]] Result<Script> parseScript(std::string_view text, std::string_view where);
/// The text that parseScript() reads back.
[[nodiscard]] std::string textOf(const Script& script);

} // namespace vmscope::story
