// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/check.h"

#include "model/base/text.h"
#include "model/story/seen_things.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <compare>

namespace vmscope::story {

namespace {

using Operator = Check::Operator;

struct OperatorRow
{
    std::string_view word;
    Operator op;
};
constexpr std::array operatorRows{
    OperatorRow{"==", Operator::Equal},          OperatorRow{"is", Operator::Equal},
    OperatorRow{"!=", Operator::NotEqual},       OperatorRow{"<", Operator::Less},
    OperatorRow{"<=", Operator::LessOrEqual},    OperatorRow{">", Operator::Greater},
    OperatorRow{">=", Operator::GreaterOrEqual}, OperatorRow{"in", Operator::In},
};

const layout::Region* regionNamed(const layout::Layout& layout, std::string_view name)
{
    const auto found = std::ranges::find_if(
        layout.regions, [&](const layout::Region& region) { return nameOf(region.kind) == name; });
    return found == layout.regions.end() ? nullptr : &*found;
}

/// Which of two values of one kind is the larger; nothing where one of them does not exist.
std::partial_ordering ordered(const FactValue& a, const FactValue& b)
{
    if (a.index() != b.index() || a.index() == 0)
        return std::partial_ordering::unordered;
    return std::visit(
        [&b](const auto& left) -> std::partial_ordering {
            using Value = std::decay_t<decltype(left)>;
            const Value& right = std::get<Value>(b);
            if constexpr (std::is_same_v<Value, std::monostate>)
                return std::partial_ordering::unordered;
            else if constexpr (std::is_same_v<Value, Share>)
                return left.value <=> right.value;
            else
                return left < right   ? std::partial_ordering::less
                       : right < left ? std::partial_ordering::greater
                                      : std::partial_ordering::equivalent;
        },
        a);
}

bool holdsOf(std::partial_ordering order, Operator op)
{
    switch (op) {
    case Operator::Equal:
        return order == 0;
    case Operator::NotEqual:
        return order != 0; // also where there is nothing to compare
    case Operator::Less:
        return order < 0;
    case Operator::LessOrEqual:
        return order <= 0;
    case Operator::Greater:
        return order > 0;
    case Operator::GreaterOrEqual:
        return order >= 0;
    case Operator::In:
        break;
    }
    return false;
}

bool holdsNow(const Check::Comparison& comparison, const Observation& seen)
{
    const FactValue left = findSeenThing(comparison.left)->of(seen);
    if (comparison.op == Operator::In) {
        const auto* address = std::get_if<VirtualAddress>(&left);
        const auto* region = regionNamed(*seen.layout, std::get<std::string>(comparison.value));
        return address && region && region->range.contains(*address);
    }
    const FactValue right =
        comparison.fact.empty() ? comparison.value : findFact(comparison.fact)->of(*seen.layout);
    return holdsOf(ordered(left, right), comparison.op);
}

Error cannot(std::string_view where, std::string what, std::string expected)
{
    return {std::string(where), std::move(what), std::move(expected)};
}

/// A value of `kind`, as it is written; nothing where it is none.
FactValue literalOf(FactKind kind, std::string_view text)
{
    const auto number = parseNumber(text, {});
    switch (kind) {
    case FactKind::Size:
        if (const auto size = parseSize(text, {}))
            return *size;
        return {};
    case FactKind::Virtual:
        return number ? FactValue(VirtualAddress{*number}) : FactValue();
    case FactKind::Physical:
        return number ? FactValue(PhysicalAddress{*number}) : FactValue();
    case FactKind::Count:
        return number ? FactValue(*number) : FactValue();
    case FactKind::Truth:
        return text == "yes" || text == "no" ? FactValue(text == "yes") : FactValue();
    case FactKind::Text:
        return std::string(text);
    case FactKind::Share:
    case FactKind::None:
        return {};
    }
    return {};
}

constexpr std::string_view formOf(FactKind kind)
{
    switch (kind) {
    case FactKind::Size:
        return "a size such as 896M, or a fact that is a size";
    case FactKind::Virtual:
    case FactKind::Physical:
        return "an address, or a fact that is one";
    case FactKind::Count:
        return "a number, or a fact that is one";
    case FactKind::Truth:
        return "yes or no";
    default:
        return "a word";
    }
}

bool isOrdering(Operator op) { return op != Operator::Equal && op != Operator::NotEqual; }

std::optional<Error> setRight(Check::Comparison& comparison, const SeenThing& left, std::string_view right,
                              std::string_view where)
{
    if (comparison.op == Operator::In) {
        if (left.kind != FactKind::Virtual || !isRegionName(right))
            return cannot(where, fmt::format("\"{}\" cannot be in \"{}\"", left.name, right),
                          "a virtual address in a region such as vmalloc");
        comparison.value = std::string(right);
        return std::nullopt;
    }
    if (isOrdering(comparison.op) && (left.kind == FactKind::Text || left.kind == FactKind::Truth))
        return cannot(where, fmt::format("\"{}\" is neither more nor less than anything", left.name),
                      "== or !=");
    // A word is a word even where a fact has the same name.
    const Fact* fact = left.kind == FactKind::Text ? nullptr : findFact(right);
    if (fact && fact->kind == left.kind) {
        comparison.fact = right;
        return std::nullopt;
    }
    comparison.value = literalOf(left.kind, right);
    const bool known = comparison.value.index() != 0 && (!left.isWord || left.isWord(right));
    return known ? std::nullopt
                 : std::optional(cannot(where,
                                        fmt::format("\"{}\" is nothing that \"{}\" can be", right, left.name),
                                        std::string(formOf(left.kind))));
}

Result<Check::Comparison> parseComparison(std::string_view text, std::string_view where)
{
    const auto nextWord = [&text] {
        const auto end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text = trimmed(text.substr(end));
        return word;
    };
    const std::string_view name = nextWord();
    const auto left = findSeenThing(name);
    if (!left)
        return cannot(where, fmt::format("\"{}\" is nothing that can be seen", name),
                      "a fact, or one of " + seenThingNames());
    const std::string_view word = nextWord();
    const auto row = std::ranges::find(operatorRows, word, &OperatorRow::word);
    if (row == operatorRows.end())
        return cannot(where, fmt::format("\"{}\" compares nothing", word), "==, is, !=, <, <=, >, >= or in");
    if (text.empty())
        return cannot(where, fmt::format("nothing follows \"{}\"", word), std::string(formOf(left->kind)));
    Check::Comparison comparison{.left = std::string(name), .op = row->op, .fact = {}};
    if (const auto error = setRight(comparison, *left, text, where))
        return *error;
    return comparison;
}

} // namespace

bool Check::holds(const Observation& seen) const
{
    return std::ranges::all_of(m_all, [&](const Comparison& one) { return holdsNow(one, seen); });
}

Result<Check> parseCheck(std::string_view text, std::string_view where)
{
    constexpr std::string_view conjunction = " and ";
    Check check;
    for (std::string_view rest = text;;) {
        const auto end = std::min(rest.find(conjunction), rest.size());
        auto comparison = parseComparison(trimmed(rest.substr(0, end)), where);
        if (!comparison)
            return comparison.error();
        check.m_all.push_back(std::move(*comparison));
        if (end == rest.size())
            return check;
        rest.remove_prefix(end + conjunction.size());
    }
}

} // namespace vmscope::story
