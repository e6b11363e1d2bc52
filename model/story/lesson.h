// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/check.h"
#include "model/story/situation.h"

#include <array>

/// Pages of text about live state, as data. Numbers in all texts are references (see references.h).
namespace vmscope::story {

/// What a reader answers by doing something.
struct Question
{
    std::string text{};
    Check check{};
    std::string success{}; ///< said when the check holds
    std::string hint{};
};

struct Lesson
{
    std::string id{}; ///< of its file: "05-map-on-demand"
    std::string title{};
    Situation situation{}; ///< what the page sets
    std::string body{};    ///< Markdown; its links are PageLinks
    std::vector<Question> questions{};
};

/// A big question, answered by one sentence and one change that is played.
struct Doubt
{
    std::string id{};
    std::string title{};
    Situation before{}; ///< what it sets
    Situation change{}; ///< what is played then
    std::string sentence{};
    std::string control{}; ///< one of controlIds(): what to try next
    std::string next{};    ///< and what to do with it
    std::string lesson{};  ///< that says more
};

/// Most words of a doubt's sentence, its numbers put in.
inline constexpr std::size_t mostWordsOfDoubt = 25;

/// The parts of the window that a doubt may point to.
[[nodiscard]] std::span<const std::string_view> controlIds();

/// What a link in a lesson does: "do:ram=4G,highmem=off", "select:direct_map", "lesson:05-map-on-demand".
struct PageLink
{
    enum class Kind : std::uint8_t { Do, Select, Lesson };
    Kind kind = Kind::Do;
    Situation change{};   ///< Do
    std::string target{}; ///< Select: as Go to takes it; Lesson: its id
};

[[nodiscard]] Result<PageLink> parsePageLink(std::string_view url, std::string_view where);

/// The targets of a text's links, as they are written: "[text](target)".
[[nodiscard]] std::vector<std::string> linksIn(std::string_view text);

} // namespace vmscope::story
