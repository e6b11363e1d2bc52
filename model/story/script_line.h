// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <optional>
#include <string_view>

namespace vmscope::story {

/// A line of a script that is taken apart from its front.
class ScriptLine
{
public:
    /// `text` outlives this.
    ScriptLine(std::string_view text, std::string where);

    [[nodiscard]] const std::string& where() const { return m_where; }
    /// All that is left, without a remark at its end.
    [[nodiscard]] std::string_view rest() const;
    [[nodiscard]] bool atEnd() const { return m_rest.empty() || m_rest.front() == '#'; }
    [[nodiscard]] bool atQuote() const { return m_rest.starts_with('"'); }
    /// The next word, and a comma behind it; empty at the end.
    std::string_view word();
    /// What stands between quotes: \" and \\ are a quote and a backslash.
    [[nodiscard]] Result<std::string> quoted();
    [[nodiscard]] Error error(std::string what, std::string expected) const
    {
        return {m_where, std::move(what), std::move(expected)};
    }
    /// An error where something follows.
    [[nodiscard]] std::optional<Error> end() const;

private:
    std::string_view m_rest;
    std::string m_where;
};

/// Without control characters.
[[nodiscard]] bool isPrintable(std::string_view text);
/// UTF-8 without surrogates and overlong forms (RFC 3629).
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace vmscope::story
