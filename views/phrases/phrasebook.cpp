// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/phrases/phrasebook.h"

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr qsizetype mostAnswers = 4096;

/// A place at the beginning of `text`: {}, {1} for the second of the English phrase, {*} for what is never
/// translated. Its length; 0 where there is none.
std::size_t placeLength(std::string_view text)
{
    const bool longer = text.size() > 2 && (text[1] == '*' || (text[1] >= '0' && text[1] <= '9'));
    const std::size_t length = longer ? 3 : 2;
    return text.size() >= length && text.front() == '{' && text[length - 1] == '}' ? length : 0;
}

/// The texts around the places of `text`, and what stands in their braces.
std::vector<std::string> split(std::string_view text, std::vector<std::string>& places)
{
    std::vector<std::string> pieces(1);
    while (!text.empty()) {
        const std::size_t length = placeLength(text);
        if (length > 0) {
            places.emplace_back(text.substr(1, length - 2));
            pieces.emplace_back();
        } else {
            pieces.back() += text.front();
        }
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return pieces;
}

/// Where the first sentence from `from` on ends, its stop included; npos where it is the last.
std::size_t sentenceEnd(std::string_view text, std::size_t from)
{
    constexpr std::string_view stops = ".!?;";
    for (std::size_t at = text.find_first_of(" \n", from); at != std::string_view::npos;
         at = text.find_first_of(" \n", at + 1))
        if (text[at] == '\n' || (at > 0 && stops.find(text[at - 1]) != std::string_view::npos))
            return at;
    return std::string_view::npos;
}

/// The white space that stands at `at`.
std::string_view gapAt(std::string_view text, std::size_t at)
{
    return text.substr(at, text.find_first_not_of(" \n", at) - at);
}

/// The pairs of letters in a text, as bits: a piece that has others than a text is no part of it.
std::uint64_t pairsIn(std::string_view text)
{
    std::uint64_t pairs = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        pairs |= std::uint64_t{1} << ((text[i - 1] * 31 + text[i] * 7) & 63);
    return pairs;
}

/// Whether the place behind piece `index` stands in quotes: what somebody typed.
bool isQuoted(const std::vector<std::string>& pieces, std::size_t index)
{
    return pieces[index].ends_with('"') && pieces[index + 1].starts_with('"');
}

} // namespace

/// Begins with what can be anything: a file's name, an option.
bool Phrasebook::namesSomething(const Pattern& pattern)
{
    return pattern.english.front().empty() && pattern.takesAll.front();
}

Phrasebook::Pattern Phrasebook::patternOf(const Phrase& phrase)
{
    Pattern pattern;
    std::vector<std::string> places, translated;
    pattern.english = split(phrase.english, places);
    pattern.translation = split(phrase.translation, translated);
    for (std::size_t i = 0; i < places.size(); ++i)
        pattern.takesAll.push_back(places[i] == "*" || isQuoted(pattern.english, i));
    for (const std::string& place : translated) {
        const bool numbered = !place.empty() && place != "*";
        pattern.order.push_back(numbered ? std::size_t(place.front() - '0') : pattern.order.size());
    }
    for (const std::string& piece : pattern.english) {
        pattern.weight += piece.size();
        pattern.pairs |= pairsIn(piece);
    }
    return pattern;
}

Phrasebook::Phrasebook(std::vector<Phrase> phrases)
{
    for (Phrase& phrase : phrases) {
        Pattern pattern = patternOf(phrase);
        if (pattern.english.size() == 1)
            m_fixed.emplace(std::move(phrase.english), std::move(phrase.translation));
        else if (namesSomething(pattern))
            m_named.push_back(std::move(pattern));
        else if (pattern.english.front().empty())
            m_open.push_back(std::move(pattern));
        else
            m_patterns[pattern.english.front().front()].push_back(std::move(pattern));
    }
    const auto longestFirst = [](std::vector<Pattern>& patterns) {
        std::ranges::stable_sort(patterns, std::greater{}, &Pattern::weight);
    };
    longestFirst(m_open);
    longestFirst(m_named);
    for (auto& [first, patterns] : m_patterns)
        longestFirst(patterns);
}

QString Phrasebook::translated(std::string_view english) const
{
    const QByteArray key(english.data(), qsizetype(english.size()));
    if (const auto answer = m_answers.constFind(key); answer != m_answers.cend())
        return *answer;
    if (m_answers.size() >= mostAnswers)
        m_answers.clear();
    const auto known = whole(english);
    return *m_answers.insert(key, QString::fromStdString(known ? *known : asFarAsKnown(english)));
}

std::optional<std::string> Phrasebook::whole(std::string_view english) const
{
    Search search;
    return findNamed(english, search);
}

std::string Phrasebook::asFarAsKnown(std::string_view text) const
{
    Search strict, loose;
    loose.loose = true;
    std::string translation;
    while (!text.empty()) {
        const std::size_t end = std::min(sentenceEnd(text, 0), text.size());
        const std::string_view sentence = text.substr(0, end);
        auto known = findNamed(sentence, strict);
        if (!known)
            known = byPattern(sentence, loose);
        if (!known)
            known = findNamed(sentence, loose);
        translation += known.value_or(std::string(sentence));
        const std::string_view gap = end < text.size() ? gapAt(text, end) : std::string_view();
        translation += gap;
        text.remove_prefix(end + gap.size());
    }
    return translation;
}

std::optional<std::string> Phrasebook::find(std::string_view text, Search& search) const
{
    const auto [row, isNew] = search.known.try_emplace(text);
    if (isNew) {
        auto found = findAnew(text, search);
        search.known[text] = std::move(found);
    }
    return search.known[text];
}

std::optional<std::string> Phrasebook::findNamed(std::string_view text, Search& search) const
{
    auto found = find(text, search);
    for (auto pattern = m_named.begin(); !found && pattern != m_named.end(); ++pattern)
        found = filled(*pattern, text, search);
    return found;
}

std::optional<std::string> Phrasebook::findAnew(std::string_view text, Search& search) const
{
    if (const auto fixed = m_fixed.find(text); fixed != m_fixed.end())
        return fixed->second;
    const bool stopped = text.ends_with('.') || text.ends_with(';');
    if (!stopped && isSameEverywhere(text)) // the stop may belong to a phrase
        return std::string(text);
    if (auto found = bySentences(text, search))
        return found;
    if (stopped) // else the last place would take it along
        if (auto found = find(text.substr(0, text.size() - 1), search))
            return *found + text.back();
    return byPattern(text, search);
}

std::optional<std::string> Phrasebook::byPattern(std::string_view text, Search& search) const
{
    const std::uint64_t pairs = pairsIn(text);
    const auto fits = [pairs](const Pattern& pattern) { return (pattern.pairs & ~pairs) == 0; };
    const auto same = text.empty() ? m_patterns.end() : m_patterns.find(text.front());
    if (same != m_patterns.end())
        for (const Pattern& pattern : same->second)
            if (auto found = fits(pattern) ? filled(pattern, text, search) : std::nullopt)
                return found;
    for (const Pattern& pattern : m_open)
        if (auto found = fits(pattern) ? filled(pattern, text, search) : std::nullopt)
            return found;
    return std::nullopt;
}

/// The shortest beginning that is known, where all the rest is known too.
std::optional<std::string> Phrasebook::bySentences(std::string_view text, Search& search) const
{
    for (std::size_t end = sentenceEnd(text, 0); end != std::string_view::npos;
         end = sentenceEnd(text, end + 1)) {
        const std::string_view gap = gapAt(text, end);
        const auto first = find(text.substr(0, end), search);
        if (!first)
            continue;
        if (const auto rest = find(text.substr(end + gap.size()), search))
            return *first + std::string(gap) + *rest;
    }
    return std::nullopt;
}

std::optional<std::string> Phrasebook::filled(const Pattern& pattern, std::string_view text,
                                              Search& search) const
{
    std::vector<std::string> places;
    if (text.size() < pattern.weight || !text.starts_with(pattern.english.front()) ||
        !text.ends_with(pattern.english.back()) ||
        !fill(pattern, text.substr(pattern.english.front().size()), search, places))
        return std::nullopt;
    std::string translation = pattern.translation.front();
    for (std::size_t i = 0; i < pattern.order.size(); ++i) {
        if (pattern.order[i] < places.size())
            translation += places[pattern.order[i]];
        translation += pattern.translation[i + 1];
    }
    return translation;
}

/// Finds the text of the places that are left; `text` begins with the first of them.
bool Phrasebook::fill(const Pattern& pattern, std::string_view text, Search& search,
                      std::vector<std::string>& places) const
{
    const std::size_t index = places.size();
    const bool last = index + 2 == pattern.english.size();
    const std::string& behind = pattern.english[index + 1];
    const bool asItIs = pattern.takesAll[index];
    if (last && text.size() < behind.size())
        return false;
    const auto next = [&](std::size_t from) {
        const std::size_t end = text.size() - std::min(text.size(), behind.size());
        return !last ? text.find(behind, from) : from <= end ? end : std::string_view::npos;
    };
    for (std::size_t end = next(asItIs ? 0 : 1); end != std::string_view::npos; end = next(end + 1)) {
        const std::string_view inside = text.substr(0, end);
        auto known = asItIs                    ? std::optional(std::string(inside))
                     : namesSomething(pattern) ? findNamed(inside, search)
                                               : find(inside, search);
        if (!known && !search.loose)
            continue;
        places.push_back(known.value_or(std::string(inside)));
        if (last || fill(pattern, text.substr(end + behind.size()), search, places))
            return true;
        places.pop_back();
    }
    return false;
}

} // namespace vmscope::views
