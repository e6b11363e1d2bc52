// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/operation.h"

/// How the fields of operations are written and read: for whoever has operations of its own beside these. A
/// kind's visit() says its fields to a FieldWriter or a FieldReader; a field of another type needs its own
/// fieldText() and readField() beside that type.
namespace vmscope::kernel {

/// The reason why a word is none of its kind; nothing: it was read.
using FieldProblem = std::optional<Error>;

[[nodiscard]] std::string fieldText(Bytes size); ///< "128K"
[[nodiscard]] std::string fieldText(std::uint64_t number);
[[nodiscard]] std::string fieldText(unsigned number);
[[nodiscard]] std::string fieldText(const std::optional<unsigned>& byte);
[[nodiscard]] std::string fieldText(GfpMask mask);
[[nodiscard]] std::string fieldText(HeldId held);
[[nodiscard]] std::string fieldText(const Times& times);
[[nodiscard]] std::string fieldText(const PageChoice& page);
[[nodiscard]] std::string fieldText(const PlaceChoice& place);

/// `where` names the place for the error.
FieldProblem readField(std::string_view text, std::string_view where, Bytes& size);
FieldProblem readField(std::string_view text, std::string_view where, GfpMask& mask);
FieldProblem readField(std::string_view text, std::string_view where, std::uint64_t& number);
FieldProblem readField(std::string_view text, std::string_view where, unsigned& number);
/// A number to 255 or a character: 'A'.
FieldProblem readField(std::string_view text, std::string_view where, std::optional<unsigned>& byte);
FieldProblem readField(std::string_view text, std::string_view where, HeldId& held);
FieldProblem readField(std::string_view text, std::string_view where, Times& times);
FieldProblem readField(std::string_view text, std::string_view where, PageChoice& page);
FieldProblem readField(std::string_view text, std::string_view where, PlaceChoice& place);

/// Writes each field that is said to it.
struct FieldWriter
{
    void needed(std::string_view, const auto& value) { text += ' ' + fieldText(value); }
    void optional(std::string_view name, const auto& value, const auto& usual)
    {
        if (!(value == usual))
            text.append(" ").append(name).append("=").append(fieldText(value));
    }
    std::string text;
};

/// Reads each field that is said to it from the words of a line; stops at the first problem.
class FieldReader
{
public:
    /// `text` is a line; both outlive this.
    FieldReader(std::string_view text, std::string_view where);

    /// What the line begins with: which operation.
    [[nodiscard]] std::string_view word() const { return m_word; }

    void needed(std::string_view name, auto& value)
    {
        m_names.append(" ").append(name);
        if (m_problem)
            return;
        if (m_next == m_words.size() || m_words[m_next].find('=') != std::string_view::npos)
            m_missing = true;
        else
            m_problem = readField(m_words[m_next++], place(name), value);
    }
    void optional(std::string_view name, auto& value, const auto&)
    {
        m_names.append(" [").append(name).append("=…]");
        for (std::string_view& word : m_words)
            if (!m_problem && word.starts_with(name) && word.substr(name.size()).starts_with('=')) {
                m_problem = readField(word.substr(name.size() + 1), place(name), value);
                word = {};
            }
    }
    /// What was wrong: also a word that is left over, or one that is missing.
    [[nodiscard]] FieldProblem problem() const;

private:
    [[nodiscard]] std::string place(std::string_view name) const;

    std::string_view m_where;
    std::string_view m_word;
    std::vector<std::string_view> m_words;
    std::size_t m_next = 0;
    bool m_missing = false;
    std::string m_names;
    FieldProblem m_problem;
};

/// The line of one of the kinds that a variant of operations may be.
template<class... Kinds>
[[nodiscard]] std::string lineOf(const std::variant<Kinds...>& operation)
{
    return std::visit(
        [](const auto& kind) {
            FieldWriter writer{std::string(kind.word)};
            kind.visit(kind, writer);
            return writer.text;
        },
        operation);
}

namespace detail {

template<class Kind, class Variant>
bool readKind(FieldReader& reader, std::optional<Result<Variant>>& result)
{
    if (reader.word() != Kind::word)
        return false;
    Kind operation;
    Kind::visit(operation, reader);
    if (const auto problem = reader.problem())
        result = Result<Variant>(*problem);
    else
        result = Result<Variant>(Variant(operation));
    return true;
}

} // namespace detail

/// One of a variant's kinds, or why it is none; nothing where the line begins with the word of no such kind.
/// The first argument only says which variant.
template<class... Kinds>
[[nodiscard]] std::optional<Result<std::variant<Kinds...>>>
readLine(const std::variant<Kinds...>*, std::string_view text, std::string_view where)
{
    FieldReader reader(text, where);
    std::optional<Result<std::variant<Kinds...>>> result;
    (void)(detail::readKind<Kinds>(reader, result) || ...);
    return result;
}

/// All words that lines of a variant's kinds may begin with, joined by commas.
template<class... Kinds>
[[nodiscard]] std::string wordsOfKinds(const std::variant<Kinds...>*)
{
    std::string words;
    ((words.append(words.empty() ? "" : ", ").append(Kinds::word)), ...);
    return words;
}

} // namespace vmscope::kernel
