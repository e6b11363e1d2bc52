// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_line.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

ScriptLine::ScriptLine(std::string_view text, std::string where)
    : m_rest(trimmed(text))
    , m_where(std::move(where))
{
}

std::string_view ScriptLine::rest() const { return trimmed(m_rest.substr(0, m_rest.find(" # "))); }

std::string_view ScriptLine::word()
{
    const auto end = std::min(m_rest.find_first_of(" \t,"), m_rest.size());
    const std::string_view word = m_rest.substr(0, end);
    m_rest.remove_prefix(end);
    if (m_rest.starts_with(','))
        m_rest.remove_prefix(1);
    m_rest = trimmed(m_rest);
    return word;
}

Result<std::string> ScriptLine::quoted()
{
    std::string text;
    for (std::size_t i = 1; atQuote() && i < m_rest.size(); ++i) {
        if (m_rest[i] == '"') {
            m_rest = trimmed(m_rest.substr(i + 1));
            return text;
        }
        if (m_rest[i] == '\\' && i + 1 < m_rest.size())
            ++i;
        text += m_rest[i];
    }
    return error(atQuote() ? "the text has no end" : "a text is missing", "\"text in quotes\" on one line");
}

std::optional<Error> ScriptLine::end() const
{
    if (atEnd())
        return std::nullopt;
    return error(fmt::format("\"{}\" does not belong here", m_rest), "the end of the line");
}

bool isPrintable(std::string_view text)
{
    return std::ranges::none_of(text,
                                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool isUtf8(std::string_view text)
{
    constexpr std::array<std::uint32_t, 4> least{0, 0x80, 0x800, 0x10000};
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i++]);
        const unsigned more = first < 0x80       ? 0
                              : first >> 5 == 6  ? 1
                              : first >> 4 == 14 ? 2
                              : first >> 3 == 30 ? 3
                                                 : 4;
        if (more == 4 || text.size() - i < more)
            return false;
        std::uint32_t code = more == 0 ? first : first & (0x3fu >> more);
        for (unsigned k = 0; k < more; ++k) {
            const auto next = static_cast<unsigned char>(text[i++]);
            if (next >> 6 != 2)
                return false;
            code = code << 6 | (next & 0x3f);
        }
        if (code < least[more] || code > 0x10ffff || (code >= 0xd800 && code < 0xe000))
            return false;
    }
    return true;
}

} // namespace vmscope::story
