// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/lesson.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::story {

namespace {

constexpr std::array<std::string_view, 9> controls{"system", "ram",     "split",  "mode", "process",
                                                   "more",   "picture", "kernel", "walk"};

struct SchemeRow
{
    std::string_view scheme;
    PageLink::Kind kind;
};
constexpr std::array schemes{SchemeRow{"do:", PageLink::Kind::Do},
                             SchemeRow{"select:", PageLink::Kind::Select},
                             SchemeRow{"lesson:", PageLink::Kind::Lesson}};

} // namespace

std::span<const std::string_view> controlIds() { return controls; }

Result<PageLink> parsePageLink(std::string_view url, std::string_view where)
{
    const auto row =
        std::ranges::find_if(schemes, [&](const SchemeRow& s) { return url.starts_with(s.scheme); });
    const std::string_view target = row == schemes.end() ? "" : url.substr(row->scheme.size());
    if (target.empty())
        return Error{std::string(where), fmt::format("\"{}\" leads nowhere", url),
                     "do:KEY=VALUE, select:NAME or lesson:ID"};
    PageLink link{.kind = row->kind, .target = std::string(target)};
    if (link.kind != PageLink::Kind::Do)
        return link;
    const auto change = parseSituation(target, where);
    if (!change)
        return change.error();
    link.change = *change;
    return link;
}

std::vector<std::string> linksIn(std::string_view text)
{
    constexpr std::string_view middle = "](";
    std::vector<std::string> links;
    for (auto at = text.find(middle); at != std::string_view::npos; at = text.find(middle, at)) {
        at += middle.size();
        const auto end = text.find(')', at);
        links.emplace_back(text.substr(at, end == std::string_view::npos ? 0 : end - at));
    }
    return links;
}

} // namespace vmscope::story
