// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/references.h"

#include "model/base/text.h"
#include "model/story/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

struct TotalRow
{
    std::string_view id; ///< as on the command line
    std::uint64_t Totals::*value;
};
constexpr std::array totalRows{
    TotalRow{"cr3_writes", &Totals::cr3Writes},
    TotalRow{"pte_writes", &Totals::pteWrites},
    TotalRow{"pte_stores", &Totals::pteStores},
    TotalRow{"invlpg", &Totals::invlpg},
    TotalRow{"full_flushes", &Totals::fullFlushes},
    TotalRow{"ipis", &Totals::ipis},
    TotalRow{"faults", &Totals::faults},
};

const TotalRow* findTotal(std::string_view id)
{
    const auto row = std::ranges::find(totalRows, id, &TotalRow::id);
    return row == totalRows.end() ? nullptr : &*row;
}

std::string allFacts()
{
    std::string names;
    for (const Fact& fact : facts())
        names += fmt::format("{}{}", names.empty() ? "" : ", ", fact.name);
    return names;
}

/// Why there is no such number, or nothing.
std::optional<Error> problemOf(const Reference& reference, std::string_view where)
{
    if (reference.on.scenario.empty())
        return findFact(reference.name)
                   ? std::nullopt
                   : std::optional(Error{std::string(where),
                                         fmt::format("there is no fact \"{}\"", reference.name),
                                         "one of " + allFacts()});
    if (!findTotal(reference.name))
        return Error{std::string(where), fmt::format("no scenario counts \"{}\"", reference.name),
                     "one of " + idsOf(totalRows)};
    if (!reference.isFixed())
        return Error{std::string(where), "a scenario runs on no machine", "kernel:ID and ram:SIZE"};
    return std::nullopt;
}

/// One word between the braces: a key with its value, or the name.
std::optional<Error> addWord(Reference& reference, std::string_view word, std::string_view where)
{
    if (!reference.name.empty())
        return Error{std::string(where), fmt::format("\"{}\" follows the name of a fact", word), "}"};
    const auto colon = word.find(':');
    if (colon != std::string_view::npos)
        return set(reference.on, word.substr(0, colon), word.substr(colon + 1), where);
    reference.name = word;
    return std::nullopt;
}

Result<Reference> parseReference(std::string_view inside, std::string_view where)
{
    Reference reference;
    for (std::string_view rest = trimmed(inside); !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        if (const auto error = addWord(reference, rest.substr(0, end), where))
            return *error;
        rest = trimmed(rest.substr(end));
    }
    if (const auto error = problemOf(reference, where))
        return *error;
    return reference;
}

FactValue totalOf(const Reference& reference, const layout::Layout& layout)
{
    const auto run = runScenario(*findScenario(reference.on.scenario), layout);
    return run ? FactValue(run->totals.*findTotal(reference.name)->value) : FactValue();
}

/// Puts in the numbers of those references that `wanted` takes.
template<class Wanted, class Value>
std::string putIn(std::string_view text, const Language& language, NumberMark mark, Wanted&& wanted,
                  Value&& value)
{
    const auto references = referencesIn(text, {});
    if (!references)
        return std::string(text);
    std::string whole;
    std::size_t done = 0;
    for (const Reference& reference : *references)
        if (wanted(reference)) {
            whole += text.substr(done, reference.from - done);
            whole += mark.before;
            whole += textOf(value(reference), language);
            whole += mark.after;
            done = reference.from + reference.size;
        }
    return whole += text.substr(done);
}

} // namespace

Result<std::vector<Reference>> referencesIn(std::string_view text, std::string_view where)
{
    std::vector<Reference> references;
    for (std::size_t from = text.find('{'); from != std::string_view::npos; from = text.find('{', from)) {
        const auto end = text.find('}', from);
        if (end == std::string_view::npos)
            return Error{std::string(where), "a \"{\" is never closed", "{FACT}"};
        auto reference = parseReference(text.substr(from + 1, end - from - 1), where);
        if (!reference)
            return reference.error();
        reference->from = from;
        reference->size = end + 1 - from;
        references.push_back(std::move(*reference));
        from = end + 1;
    }
    return references;
}

FactValue valueOf(const Reference& reference, const layout::Layout& layout)
{
    if (reference.on == Situation{})
        return findFact(reference.name)->of(layout);
    const auto config = reference.isFixed() ? configOf(reference.on) : configOf(reference.on, layout.config);
    if (!config)
        return {};
    const layout::Layout other = layout::plan(*config);
    return reference.on.scenario.empty() ? findFact(reference.name)->of(other) : totalOf(reference, other);
}

std::string withFixedNumbers(std::string_view text, const Language& language, NumberMark mark)
{
    const layout::Layout none;
    return putIn(
        text, language, mark, [](const Reference& reference) { return reference.isFixed(); },
        [&](const Reference& reference) { return valueOf(reference, none); });
}

std::string withNumbers(std::string_view text, const layout::Layout& layout, const Language& language,
                        NumberMark mark)
{
    return putIn(
        text, language, mark, [](const Reference&) { return true; },
        [&](const Reference& reference) { return valueOf(reference, layout); });
}

} // namespace vmscope::story
