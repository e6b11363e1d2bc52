// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/operation_fields.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace vmscope::kernel {

namespace {

FieldProblem orProblem(const auto& result, auto& value)
{
    if (!result)
        return result.error();
    value = *result;
    return std::nullopt;
}
FieldProblem readUpTo(std::string_view text, std::string_view where, unsigned largest, unsigned& number)
{
    std::uint64_t wide = 0;
    if (const auto problem = orProblem(parseNumber(text, where), wide))
        return problem;
    if (wide > largest)
        return Error{std::string(where), fmt::format("{} is out of range", wide),
                     fmt::format("0 to {}", largest)};
    number = static_cast<unsigned>(wide);
    return std::nullopt;
}

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

} // namespace

// ---- values as text

std::string fieldText(Bytes size)
{
    constexpr std::string_view units = "KMGT";
    std::uint64_t number = size.value;
    std::size_t unit = 0;
    for (; number > 0 && number % 1024 == 0 && unit < units.size(); ++unit)
        number /= 1024;
    return unit == 0 ? std::to_string(number) : fmt::format("{}{}", number, units[unit - 1]);
}
std::string fieldText(std::uint64_t number) { return std::to_string(number); }
std::string fieldText(unsigned number) { return std::to_string(number); }
std::string fieldText(const std::optional<unsigned>& byte) { return fmt::format("{:#x}", byte.value_or(0)); }
std::string fieldText(GfpMask mask) { return textOf(mask); }
std::string fieldText(HeldId held) { return held.value == 0 ? "last" : fmt::format("#{}", held.value); }
std::string fieldText(const Times& times)
{
    switch (times.kind) {
    case Times::Kind::UntilRefused:
        return "all";
    case Times::Kind::PkmapSlots:
        return "LAST_PKMAP" + (times.number == 1 ? std::string() : fmt::format("/{}", times.number)) +
               (times.less == 0 ? std::string() : fmt::format("-{}", times.less));
    default:
        return std::to_string(times.number);
    }
}
std::string fieldText(const PageChoice& page)
{
    switch (page.kind) {
    case PageChoice::Kind::New:
        return "new";
    case PageChoice::Kind::Frame:
        return fmt::format("pfn:{:#x}", page.frame.value);
    case PageChoice::Kind::Held:
        return fieldText(page.held);
    default:
        return "last";
    }
}
std::string fieldText(const PlaceChoice& place)
{
    if (place.address)
        return fmt::format("{:#x}", place.address->value);
    return fieldText(place.held) +
           (place.offset == Bytes{} ? std::string() : fmt::format("+{:#x}", place.offset.value));
}

// ---- text as values

FieldProblem readField(std::string_view text, std::string_view where, Bytes& size)
{
    return orProblem(parseSize(text, where), size);
}
FieldProblem readField(std::string_view text, std::string_view where, GfpMask& mask)
{
    return orProblem(parseGfp(text, where), mask);
}
FieldProblem readField(std::string_view text, std::string_view where, std::uint64_t& number)
{
    return orProblem(parseNumber(text, where), number);
}
FieldProblem readField(std::string_view text, std::string_view where, unsigned& number)
{
    return readUpTo(text, where, std::numeric_limits<unsigned>::max(), number);
}
FieldProblem readField(std::string_view text, std::string_view where, std::optional<unsigned>& byte)
{
    if (text.size() == 3 && text.front() == '\'' && text.back() == '\'') {
        byte = static_cast<unsigned char>(text[1]);
        return std::nullopt;
    }
    unsigned value = 0;
    const auto problem = readUpTo(text, where, 255, value);
    byte = value;
    return problem;
}
FieldProblem readField(std::string_view text, std::string_view where, HeldId& held)
{
    const Error wrong{std::string(where), fmt::format("\"{}\" is nothing that is held", text),
                      "a number such as #3, or last"};
    held = {};
    if (text == "last")
        return std::nullopt;
    if (!text.starts_with('#') || readField(text.substr(1), where, held.value) || held.value == 0)
        return wrong;
    return std::nullopt;
}
FieldProblem readField(std::string_view text, std::string_view where, Times& times)
{
    constexpr std::string_view slots = "LAST_PKMAP";
    const Error wrong{std::string(where), fmt::format("\"{}\" is no number of times", text),
                      "a number from 1, all, LAST_PKMAP, LAST_PKMAP/2 or LAST_PKMAP-2"};
    times = {};
    if (text == "all") {
        times = {Times::Kind::UntilRefused};
        return std::nullopt;
    }
    std::string_view number = text;
    if (text.starts_with(slots)) {
        times.kind = Times::Kind::PkmapSlots;
        const auto minus = std::min(text.find('-'), text.size());
        if (minus < text.size() && readField(text.substr(minus + 1), where, times.less))
            return wrong;
        number = text.substr(slots.size(), minus - slots.size());
        if (number.empty())
            return std::nullopt;
        if (number.front() != '/')
            return wrong;
        number.remove_prefix(1);
    }
    if (readField(number, where, times.number) || times.number == 0)
        return wrong;
    return std::nullopt;
}
FieldProblem readField(std::string_view text, std::string_view where, PageChoice& page)
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
        return readField(text.substr(pfn.size()), where, page.frame.value);
    }
    page.kind = PageChoice::Kind::Held;
    if (!readField(text, where, page.held))
        return std::nullopt;
    return Error{std::string(where), fmt::format("\"{}\" is no page", text),
                 "new, last, pfn:0x38000 or what is held, such as #3"};
}
FieldProblem readField(std::string_view text, std::string_view where, PlaceChoice& place)
{
    const Error wrong{std::string(where), fmt::format("\"{}\" is no place", text),
                      "an address such as 0x8048000, or what is held and how far in, such as #3+0x1000"};
    place = {};
    if (const auto number = parseNumber(text, where)) {
        place.address = VirtualAddress{*number};
        return std::nullopt;
    }
    const auto plus = std::min(text.find('+'), text.size());
    if (readField(text.substr(0, plus), where, place.held) ||
        (plus < text.size() && readField(text.substr(plus + 1), where, place.offset)))
        return wrong;
    return std::nullopt;
}

// ---- fields

FieldReader::FieldReader(std::string_view text, std::string_view where)
    : m_where(where)
    , m_words(wordsOf(text))
{
    if (m_words.empty())
        return;
    m_word = m_words.front();
    m_words.erase(m_words.begin());
}

FieldProblem FieldReader::problem() const
{
    if (m_problem)
        return m_problem;
    const std::string expected = std::string(m_word) + m_names;
    if (m_missing)
        return Error{std::string(m_where), fmt::format("{} lacks a value", m_word), expected};
    for (std::size_t i = m_next; i < m_words.size(); ++i)
        if (!m_words[i].empty())
            return Error{std::string(m_where), fmt::format("\"{}\" does not belong here", m_words[i]),
                         expected};
    return std::nullopt;
}

std::string FieldReader::place(std::string_view name) const { return fmt::format("{}: {}", m_where, name); }

} // namespace vmscope::kernel
