// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/lesson_file.h"

#include "model/base/text.h"
#include "model/formats/input_file.h"
#include "model/formats/line_scanner.h"
#include "model/story/references.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace vmscope::formats {

namespace {

using story::Doubt;
using story::Lesson;
using story::Question;

constexpr std::string_view lessonHead = "vmscope-lesson 1", doubtHead = "vmscope-doubt 1", headEnd = "---";
constexpr std::size_t mostQuestions = 4;

std::string_view firstLine(std::string_view text)
{
    return trimmed(text.substr(0, std::min(text.find('\n'), text.size())));
}

std::string idOf(std::string_view where) { return std::filesystem::path(where).stem().string(); }

/// Where a text is not what its page needs, or nothing.
std::optional<Error> problemIn(std::string_view text, std::string_view place)
{
    const auto references = story::referencesIn(text, place);
    if (!references)
        return references.error();
    for (const std::string& link : story::linksIn(text))
        if (const auto parsed = story::parsePageLink(link, place); !parsed)
            return parsed.error();
    return std::nullopt;
}

/// A key that stands once in a page, and is a text.
std::optional<Error> setText(std::string& member, std::string_view value, std::string_view place)
{
    if (!member.empty())
        return Error{std::string(place), "this was said before", "each key once"};
    if (value.empty())
        return Error{std::string(place), "there is nothing behind the colon", "a text"};
    member = value;
    return problemIn(value, place);
}

// ---- what only one kind of page has; nothing where the key is not of that kind

using Handled = std::optional<std::optional<Error>>;

std::optional<Error> addQuestion(Lesson& lesson, std::string_view value, std::string_view place)
{
    if (lesson.questions.size() == mostQuestions)
        return Error{std::string(place), "there are too many questions",
                     fmt::format("at most {}", mostQuestions)};
    lesson.questions.emplace_back();
    return setText(lesson.questions.back().text, value, place);
}

std::optional<Error> setCheck(Question& question, std::string_view value, std::string_view place)
{
    const auto check = story::parseCheck(value, place);
    if (!check)
        return check.error();
    question.check = *check;
    return std::nullopt;
}

Handled setOwn(Lesson& lesson, std::string_view key, std::string_view value, std::string_view place)
{
    if (key == "question")
        return addQuestion(lesson, value, place);
    if (key != "check" && key != "success" && key != "hint")
        return std::nullopt;
    if (lesson.questions.empty())
        return Error{std::string(place), fmt::format("{} of no question", key), "a question before it"};
    Question& question = lesson.questions.back();
    return key == "check" ? setCheck(question, value, place)
                          : setText(key == "hint" ? question.hint : question.success, value, place);
}

std::optional<Error> setChange(Doubt& doubt, std::string_view value, std::string_view place)
{
    const auto change = story::parseSituation(value, place);
    if (!change)
        return change.error();
    doubt.change = *change;
    return std::nullopt;
}

std::optional<Error> setControl(Doubt& doubt, std::string_view value, std::string_view place)
{
    const auto ids = story::controlIds();
    if (std::ranges::find(ids, value) == ids.end())
        return Error{std::string(place), fmt::format("\"{}\" is no control", value),
                     fmt::format("one of {}", fmt::join(ids, ", "))};
    return setText(doubt.control, value, place);
}

Handled setOwn(Doubt& doubt, std::string_view key, std::string_view value, std::string_view place)
{
    if (key == "then")
        return setChange(doubt, value, place);
    if (key == "try")
        return setControl(doubt, value, place);
    if (key == "next")
        return setText(doubt.next, value, place);
    if (key == "lesson")
        return setText(doubt.lesson, value, place);
    return std::nullopt;
}

// ---- what all pages have

story::Situation& situationOf(Lesson& lesson) { return lesson.situation; }
story::Situation& situationOf(Doubt& doubt) { return doubt.before; }
std::string& textOf(Lesson& lesson) { return lesson.body; }
std::string& textOf(Doubt& doubt) { return doubt.sentence; }

template<class Page>
std::optional<Error> setKey(Page& page, std::string_view key, std::string_view value, std::string_view place)
{
    if (key == "title")
        return setText(page.title, value, place);
    if (Handled own = setOwn(page, key, value, place))
        return *own;
    return story::set(situationOf(page), key, value, place);
}

/// The lines up to "---". `lines` stands on the first one, which said what the file is.
template<class Page>
std::optional<Error> readHead(Page& page, Lines& lines, std::string_view where)
{
    while (lines.next()) {
        const std::string_view line = trimmed(lines.line());
        const std::string place = fmt::format("{}:{}", where, lines.number());
        if (line == headEnd)
            return std::nullopt;
        if (line.empty() || line.starts_with('#'))
            continue;
        const auto colon = line.find(':');
        if (colon == std::string_view::npos)
            return Error{place, "this line has no colon", "KEY: VALUE, or --- before the text"};
        if (auto error = setKey(page, trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)), place))
            return error;
    }
    return Error{fmt::format("{}:{}", where, lines.number()), "the file ends within its head",
                 "--- before the text"};
}

template<class Page>
std::optional<Error> readText(Page& page, Lines& lines, std::string_view where)
{
    std::string& text = textOf(page);
    while (lines.next()) {
        // A reference or a link stands on one line, so that an error can name it.
        if (auto error = problemIn(lines.line(), fmt::format("{}:{}", where, lines.number())))
            return error;
        text += lines.line();
        text += '\n';
    }
    text = trimmed(text);
    if (text.empty())
        return Error{fmt::format("{}:{}", where, lines.number()), "there is no text", "a text after ---"};
    return std::nullopt;
}

/// What must stand in each page, or the error that it does not.
std::optional<Error> missingIn(const Lesson& lesson)
{
    if (lesson.questions.empty())
        return Error{{}, "it asks nothing", "a question, with check, success and hint"};
    for (const Question& question : lesson.questions)
        if (question.check.comparisons().empty() || question.success.empty() || question.hint.empty())
            return Error{{}, fmt::format("\"{}\" is not complete", question.text), "check, success and hint"};
    return std::nullopt;
}

std::optional<Error> missingIn(const Doubt& doubt)
{
    if (doubt.control.empty() || doubt.next.empty())
        return Error{{}, "it says nothing to try", "try and next"};
    const auto before = story::configOf(doubt.before);
    const auto after = before ? story::configOf(doubt.change, *before) : before;
    return after ? std::nullopt : std::optional(Error{{}, after.error().what, after.error().expected});
}

template<class Page>
Result<Page> parsePage(std::string_view text, std::string_view where, std::string_view head)
{
    const std::string name(where);
    if (text.size() > largestLesson.value)
        return Error{name, fmt::format("{} of text", sizeText(Bytes{text.size()})),
                     "at most " + sizeText(largestLesson)};
    if (firstLine(text) != head)
        return Error{name + ":1", "this is another kind of file, or another version",
                     fmt::format("\"{}\" as first line", head)};
    Page page;
    page.id = idOf(where);
    Lines lines(text);
    std::optional<Error> error;
    if (lines.next())
        error = readHead(page, lines, where);
    const unsigned endOfHead = lines.number();
    if (!error)
        error = readText(page, lines, where);
    if (!error && page.title.empty())
        error = Error{{}, "it has no title", "title: TEXT"};
    if (!error)
        error = missingIn(page);
    if (!error)
        if (const auto config = story::configOf(situationOf(page)); !config)
            error = Error{{}, config.error().what, config.error().expected};
    if (!error)
        return page;
    if (error->where.empty())
        error->where = fmt::format("{}:{}", where, endOfHead);
    return *error;
}

} // namespace

bool isLesson(std::string_view text) { return firstLine(text) == lessonHead; }
bool isDoubt(std::string_view text) { return firstLine(text) == doubtHead; }

Result<Lesson> parseLesson(std::string_view text, std::string_view where)
{
    return parsePage<Lesson>(text, where, lessonHead);
}

Result<Doubt> parseDoubt(std::string_view text, std::string_view where)
{
    return parsePage<Doubt>(text, where, doubtHead);
}

Result<Lesson> readLesson(const std::filesystem::path& path)
{
    const auto text = readWholeFile(path, largestLesson, "a lesson");
    return text ? parseLesson(*text, path.string()) : text.error();
}

Result<Doubt> readDoubt(const std::filesystem::path& path)
{
    const auto text = readWholeFile(path, largestLesson, "a doubt");
    return text ? parseDoubt(*text, path.string()) : text.error();
}

} // namespace vmscope::formats
