// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/line_scanner.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace vmscope::formats {

namespace {

constexpr std::string_view space = " \t\r\f\v";
constexpr std::string_view digits = "0123456789";
constexpr std::size_t longestLine = 8192;

std::string_view withoutSpace(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
    return text;
}

std::optional<std::uint64_t> take(std::string_view& text, int base)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc{})
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

bool acceptHexPrefix(std::string_view& text)
{
    const bool has = text.starts_with("0x") || text.starts_with("0X");
    text.remove_prefix(has ? 2 : 0);
    return has;
}

bool isControl(char c)
{
    constexpr std::string_view inConsoleLogs = "\t\n\r\b\f\a\033";
    return static_cast<unsigned char>(c) < 0x20 && inConsoleLogs.find(c) == std::string_view::npos;
}

} // namespace

bool Scanner::accept(std::string_view literal)
{
    const std::string_view text = withoutSpace(m_text);
    if (!text.starts_with(literal))
        return false;
    m_text = text.substr(literal.size());
    return true;
}

std::optional<std::uint64_t> Scanner::number()
{
    std::string_view text = withoutSpace(m_text);
    const int base = acceptHexPrefix(text) ? 16 : 10;
    const auto number = take(text, base);
    if (number)
        m_text = text;
    return number;
}

std::optional<std::uint64_t> Scanner::hex()
{
    std::string_view text = withoutSpace(m_text);
    acceptHexPrefix(text);
    const auto number = take(text, 16);
    if (number)
        m_text = text;
    return number;
}

std::string_view Scanner::word()
{
    const std::string_view text = withoutSpace(m_text);
    const auto end = std::min(text.find_first_of(space), text.size());
    m_text = text.substr(end);
    return text.substr(0, end);
}

std::optional<PhysicalRange> scanMemory(Scanner& scanner)
{
    const bool bracket = scanner.accept("[mem");
    const auto start = scanner.hex();
    const bool dash = scanner.accept("-");
    const auto end = scanner.hex();
    if (!start || !dash || !end || (bracket && !scanner.accept("]")))
        return std::nullopt;
    const bool inclusive = bracket && *end != std::numeric_limits<std::uint64_t>::max();
    return PhysicalRange{{*start}, {*end + inclusive}};
}

std::optional<std::uint64_t> numberAtEnd(std::string_view text)
{
    const auto before = text.find_last_not_of(digits);
    std::string_view number = before == std::string_view::npos ? text : text.substr(before + 1);
    return take(number, 10);
}

std::optional<std::string_view> afterWord(std::string_view line, std::string_view name)
{
    for (auto at = line.find(name); at != std::string_view::npos; at = line.find(name, at + 1)) {
        const std::string_view rest = line.substr(at + name.size());
        const bool starts = at == 0 || space.find(line[at - 1]) != std::string_view::npos;
        if (starts && !rest.empty() && space.find(rest.front()) != std::string_view::npos)
            return rest;
    }
    return std::nullopt;
}

bool Lines::next()
{
    if (m_rest.empty())
        return false;
    const auto end = m_rest.find('\n');
    m_line = m_rest.substr(0, std::min(end, longestLine));
    m_rest.remove_prefix(end == std::string_view::npos ? m_rest.size() : end + 1);
    while (m_line.ends_with('\r'))
        m_line.remove_suffix(1);
    ++m_number;
    return true;
}

bool looksBinary(std::string_view text)
{
    constexpr std::size_t looked = 1 << 16;
    constexpr std::ptrdiff_t oneOf = 20; // random bytes: one of ten
    text = text.substr(0, looked);
    return std::ranges::count_if(text, isControl) * oneOf > static_cast<std::ptrdiff_t>(text.size());
}

} // namespace vmscope::formats
