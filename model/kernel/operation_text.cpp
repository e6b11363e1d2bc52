// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/operation.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace vmscope::kernel {

namespace {

// ---- values as text

std::string textOf(Bytes size)
{
    constexpr std::string_view units = "KMGT";
    std::uint64_t number = size.value;
    std::size_t unit = 0;
    for (; number > 0 && number % 1024 == 0 && unit < units.size(); ++unit)
        number /= 1024;
    return unit == 0 ? std::to_string(number) : fmt::format("{}{}", number, units[unit - 1]);
}
std::string textOf(std::uint64_t number) { return std::to_string(number); }
std::string textOf(unsigned number) { return std::to_string(number); }
std::string textOf(const std::optional<unsigned>& byte) { return fmt::format("{:#x}", byte.value_or(0)); }
std::string textOf(HeldId held) { return held.value == 0 ? "last" : fmt::format("#{}", held.value); }
std::string textOf(const Times& times)
{
    switch (times.kind) {
    case Times::Kind::UntilRefused:
        return "all";
    case Times::Kind::PkmapSlots:
        return times.number == 1 ? "LAST_PKMAP" : fmt::format("LAST_PKMAP/{}", times.number);
    default:
        return std::to_string(times.number);
    }
}
std::string textOf(const PageChoice& page)
{
    switch (page.kind) {
    case PageChoice::Kind::New:
        return "new";
    case PageChoice::Kind::Frame:
        return fmt::format("pfn:{:#x}", page.frame.value);
    case PageChoice::Kind::Held:
        return textOf(page.held);
    default:
        return "last";
    }
}
std::string textOf(const PlaceChoice& place)
{
    if (place.address)
        return fmt::format("{:#x}", place.address->value);
    return textOf(place.held) +
           (place.offset == Bytes{} ? std::string() : fmt::format("+{:#x}", place.offset.value));
}

// ---- text as values

/// A word that was read, or the reason why it is none of its kind.
using Problem = std::optional<Error>;

Problem orProblem(const auto& result, auto& value)
{
    if (!result)
        return result.error();
    value = *result;
    return std::nullopt;
}

Problem read(std::string_view text, std::string_view where, Bytes& size)
{
    return orProblem(parseSize(text, where), size);
}
Problem read(std::string_view text, std::string_view where, GfpMask& mask)
{
    return orProblem(parseGfp(text, where), mask);
}
Problem read(std::string_view text, std::string_view where, std::uint64_t& number)
{
    return orProblem(parseNumber(text, where), number);
}
Problem readUpTo(std::string_view text, std::string_view where, unsigned largest, unsigned& number)
{
    std::uint64_t wide = 0;
    if (const auto problem = read(text, where, wide))
        return problem;
    if (wide > largest)
        return Error{std::string(where), fmt::format("{} is out of range", wide),
                     fmt::format("0 to {}", largest)};
    number = static_cast<unsigned>(wide);
    return std::nullopt;
}
Problem read(std::string_view text, std::string_view where, unsigned& number)
{
    return readUpTo(text, where, std::numeric_limits<unsigned>::max(), number);
}
Problem read(std::string_view text, std::string_view where, std::optional<unsigned>& byte)
{
    unsigned value = 0;
    const auto problem = readUpTo(text, where, 255, value);
    byte = value;
    return problem;
}
Problem read(std::string_view text, std::string_view where, HeldId& held)
{
    const Error wrong{std::string(where), fmt::format("\"{}\" is nothing that is held", text),
                      "a number such as #3, or last"};
    held = {};
    if (text == "last")
        return std::nullopt;
    if (!text.starts_with('#') || read(text.substr(1), where, held.value) || held.value == 0)
        return wrong;
    return std::nullopt;
}
Problem read(std::string_view text, std::string_view where, Times& times)
{
    constexpr std::string_view slots = "LAST_PKMAP";
    times = {};
    if (text == "all") {
        times = {Times::Kind::UntilRefused};
        return std::nullopt;
    }
    const bool bySlots = text.starts_with(slots);
    times.kind = bySlots ? Times::Kind::PkmapSlots : Times::Kind::Count;
    if (bySlots && text == slots)
        return std::nullopt;
    const bool divided = bySlots && text[slots.size()] == '/';
    const std::string_view number = divided ? text.substr(slots.size() + 1) : text;
    if (read(number, where, times.number) || times.number == 0)
        return Error{std::string(where), fmt::format("\"{}\" is no number of times", text),
                     "a number from 1, all, LAST_PKMAP or LAST_PKMAP/2"};
    return std::nullopt;
}
Problem read(std::string_view text, std::string_view where, PageChoice& page)
{
    constexpr std::string_view pfn = "pfn:";
    page = {};
    if (text == "last")
        return std::nullopt;
    if (text == "new") {
        page.kind = PageChoice::Kind::New;
        return std::nullopt;
    }
    if (text.starts_with(pfn)) {
        page.kind = PageChoice::Kind::Frame;
        return read(text.substr(pfn.size()), where, page.frame.value);
    }
    page.kind = PageChoice::Kind::Held;
    if (!read(text, where, page.held))
        return std::nullopt;
    return Error{std::string(where), fmt::format("\"{}\" is no page", text),
                 "new, last, pfn:0x38000 or what is held, such as #3"};
}
Problem read(std::string_view text, std::string_view where, PlaceChoice& place)
{
    const Error wrong{std::string(where), fmt::format("\"{}\" is no place", text),
                      "an address such as 0x8048000, or what is held and how far in, such as #3+0x1000"};
    place = {};
    if (const auto number = parseNumber(text, where)) {
        place.address = VirtualAddress{*number};
        return std::nullopt;
    }
    const auto plus = std::min(text.find('+'), text.size());
    if (read(text.substr(0, plus), where, place.held) ||
        (plus < text.size() && read(text.substr(plus + 1), where, place.offset)))
        return wrong;
    return std::nullopt;
}

// ---- fields

/// Writes each field that is said to it.
struct TextWriter
{
    void needed(std::string_view, const auto& value) { text += ' ' + textOf(value); }
    void optional(std::string_view name, const auto& value, const auto& usual)
    {
        if (!(value == usual))
            text += fmt::format(" {}={}", name, textOf(value));
    }
    std::string text;
};

/// Reads each field that is said to it from the words of a line; stops at the first problem.
class Reader
{
public:
    Reader(std::vector<std::string_view> words, std::string_view where)
        : m_words(std::move(words))
        , m_where(where)
    {
    }

    void needed(std::string_view name, auto& value)
    {
        m_names += fmt::format(" {}", name);
        if (m_problem)
            return;
        if (m_next == m_words.size() || m_words[m_next].find('=') != std::string_view::npos)
            m_missing = true;
        else
            m_problem = read(m_words[m_next++], place(name), value);
    }
    void optional(std::string_view name, auto& value, const auto&)
    {
        m_names += fmt::format(" [{}=…]", name);
        for (std::string_view& word : m_words)
            if (!m_problem && word.starts_with(name) && word.substr(name.size()).starts_with('=')) {
                m_problem = read(word.substr(name.size() + 1), place(name), value);
                word = {};
            }
    }
    /// What was wrong: also a word that is left over, or one that is missing.
    [[nodiscard]] Problem problem(std::string_view word) const
    {
        if (m_problem)
            return m_problem;
        const std::string expected = std::string(word) + m_names;
        if (m_missing)
            return Error{std::string(m_where), fmt::format("{} lacks a value", word), expected};
        for (std::size_t i = m_next; i < m_words.size(); ++i)
            if (!m_words[i].empty())
                return Error{std::string(m_where), fmt::format("\"{}\" does not belong here", m_words[i]),
                             expected};
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string place(std::string_view name) const
    {
        return fmt::format("{}: {}", m_where, name);
    }

    std::vector<std::string_view> m_words;
    std::string_view m_where;
    std::size_t m_next = 0;
    bool m_missing = false;
    std::string m_names;
    Problem m_problem;
};

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    for (text = trimmed(text); !text.empty();) {
        const auto end = std::min(text.find_first_of(" \t"), text.size());
        words.push_back(text.substr(0, end));
        text = trimmed(text.substr(end));
    }
    return words;
}

template<class Kind>
bool readAs(std::string_view word, Reader& reader, Result<Operation>& result)
{
    if (word != Kind::word)
        return false;
    Kind operation;
    Kind::visit(operation, reader);
    if (const auto problem = reader.problem(word))
        result = *problem;
    else
        result = Operation(operation);
    return true;
}

template<class... Kinds>
std::string allWords(std::variant<Kinds...>*)
{
    std::string words;
    ((words += fmt::format("{}{}", words.empty() ? "" : ", ", Kinds::word)), ...);
    return words;
}

template<class... Kinds>
bool readAny(std::variant<Kinds...>*, std::string_view word, Reader& reader, Result<Operation>& result)
{
    return (readAs<Kinds>(word, reader, result) || ...);
}

} // namespace

std::string textOf(const Operation& operation)
{
    return std::visit(
        [](const auto& kind) {
            TextWriter writer{std::string(kind.word)};
            kind.visit(kind, writer);
            return writer.text;
        },
        operation);
}

Result<Operation> parseOperation(std::string_view text, std::string_view where)
{
    constexpr Operation* all = nullptr;
    auto words = wordsOf(text);
    const std::string_view word = words.empty() ? std::string_view() : words.front();
    if (!words.empty())
        words.erase(words.begin());
    Reader reader(std::move(words), where);
    Result<Operation> result =
        Error{std::string(where), fmt::format("\"{}\" is no operation", word), allWords(all)};
    (void)readAny(all, word, reader, result);
    return result;
}

} // namespace vmscope::kernel
