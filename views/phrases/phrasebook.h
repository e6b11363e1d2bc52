// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vmscope::views {

/// A sentence, or a piece of one, and what it is in another language. Both may have places {} for what
/// changes, in English also {*} for what stays as it is, such as names of files; a place in quotes is one.
/// The translation may take them in another order, as {0}, {1}, …
struct Phrase
{
    std::string english;
    std::string translation;
};

/// Translates finished texts: finds the phrases that they were made of.
class Phrasebook
{
public:
    explicit Phrasebook(std::vector<Phrase> phrases);

    /// What is known of the text translated, sentence by sentence, and the rest as it is. Remembers answers.
    [[nodiscard]] QString translated(std::string_view english) const;

    /// The text, where every word of it is known: of a phrase, or the same in every language (numbers,
    /// addresses, identifiers).
    [[nodiscard]] std::optional<std::string> whole(std::string_view english) const;

private:
    struct Pattern
    {
        std::vector<std::string> english;     ///< what stands before, between and behind the places
        std::vector<std::string> translation; ///< the same of the translation
        std::vector<bool> takesAll;           ///< by place: whatever stands there, as it is
        std::vector<std::size_t> order;       ///< which place's text stands where in the translation
        std::size_t weight = 0;               ///< letters outside of the places
        std::uint64_t pairs = 0;              ///< which pairs of letters there are
    };
    using Pieces = std::vector<std::string_view>;
    using Known = std::map<std::string_view, std::optional<std::string>>;
    /// One text and what was found out about pieces of it.
    struct Search
    {
        Known known;
        bool loose = false; ///< places may hold what is not known
    };

    [[nodiscard]] static Pattern patternOf(const Phrase& phrase);
    [[nodiscard]] static bool namesSomething(const Pattern& pattern);
    /// As a whole text, which may begin with a name; a piece of a sentence does not.
    [[nodiscard]] std::optional<std::string> findNamed(std::string_view text, Search& search) const;
    [[nodiscard]] std::optional<std::string> find(std::string_view text, Search& search) const;
    [[nodiscard]] std::optional<std::string> findAnew(std::string_view text, Search& search) const;
    [[nodiscard]] std::optional<std::string> byPattern(std::string_view text, Search& search) const;
    [[nodiscard]] std::optional<std::string> bySentences(std::string_view text, Search& search) const;
    [[nodiscard]] std::optional<std::string> filled(const Pattern& pattern, std::string_view text,
                                                    Search& search) const;
    [[nodiscard]] bool fill(const Pattern& pattern, std::string_view text, Search& search,
                            std::vector<std::string>& places) const;
    [[nodiscard]] std::string asFarAsKnown(std::string_view text) const;

    std::map<std::string, std::string, std::less<>> m_fixed; ///< phrases without places
    std::map<char, std::vector<Pattern>> m_patterns;         ///< by their first letter, the longest first
    std::vector<Pattern> m_open;                             ///< those that begin with a place
    std::vector<Pattern> m_named;                            ///< with one that can be anything
    mutable QHash<QByteArray, QString> m_answers;
};

/// The same in every language: numbers, addresses, identifiers, options, names of processors.
[[nodiscard]] bool isSameEverywhere(std::string_view text);

} // namespace vmscope::views
