// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/lesson.h"

#include <filesystem>

/// Lessons and doubts as text files.
///
/// The first line says what the file is and its version: "vmscope-lesson 1" or "vmscope-doubt 1". Lines
/// "KEY: VALUE" follow; those that are empty or begin with "#" say nothing. "---" ends them; the rest is the
/// text, Markdown for a lesson and one sentence for a doubt. Keys:
///
///   title                                what the page is called
///   kernel, ram, workspace, select, …    what it sets: the keys of story::set()
///   lesson only, up to four times: question, check, success, hint
///   doubt only: then (KEY=VALUE,… : the change that is played), try (one of story::controlIds()), next (what
///               to do there), lesson (the id of the one that says more)
///
/// Numbers in a text are references, "{low_memory}"; links are "[more](do:ram=4G)", "[it](select:pkmap)" and
/// "[there](lesson:05-map-on-demand)".
namespace vmscope::formats {

/// More than any page needs.
inline constexpr Bytes largestLesson = 64_KiB;

/// What the first line of a text says that it is.
[[nodiscard]] bool isLesson(std::string_view text);
[[nodiscard]] bool isDoubt(std::string_view text);

/// The page, or the first line that is not as it should be. Every reference, link, check and name in it was
/// looked up. `where` names the file in errors; its stem is the page's id.
[[nodiscard]] Result<story::Lesson> parseLesson(std::string_view text, std::string_view where);
[[nodiscard]] Result<story::Doubt> parseDoubt(std::string_view text, std::string_view where);

[[nodiscard]] Result<story::Lesson> readLesson(const std::filesystem::path& path);
[[nodiscard]] Result<story::Doubt> readDoubt(const std::filesystem::path& path);

} // namespace vmscope::formats
