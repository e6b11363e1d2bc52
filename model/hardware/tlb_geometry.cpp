// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/tlb_geometry.h"

#include "model/base/text.h"

#include <algorithm>
#include <bit>

namespace vmscope::hardware {

namespace {

constexpr unsigned mostEntries = 1u << 20;
constexpr unsigned mostTreeWays = 64; // the tree's bits are one 64-bit number

struct PolicyRow
{
    std::string_view name;
    Replacement policy;
};

constexpr std::array policies = {
    PolicyRow{"lru", Replacement::Lru},
    PolicyRow{"fifo", Replacement::Fifo},
    PolicyRow{"plru", Replacement::TreePlru},
    PolicyRow{"plru-pure", Replacement::TreePlruPure},
};

bool isTree(Replacement policy)
{
    return policy == Replacement::TreePlru || policy == Replacement::TreePlruPure;
}

/// Text up to the first `separator`, which is taken off `text` too.
std::string_view next(std::string_view& text, char separator)
{
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

Error refusal(std::string_view text, std::string_view where)
{
    return {std::string(where), "\"" + std::string(text) + "\" is not a TLB",
            "ENTRIESxWAYS:POLICY with lru, fifo, plru or plru-pure"};
}

} // namespace

std::optional<Error> problemOf(const TlbGeometry& geometry, std::string_view where)
{
    const auto no = [&](std::string what, std::string expected) {
        return Error{std::string(where), std::move(what), std::move(expected)};
    };
    if (geometry.ways == 0 || geometry.entries == 0 || geometry.entries % geometry.ways != 0)
        return no("the entries do not fill whole sets", "entries a multiple of ways");
    if (geometry.entries > mostEntries)
        return no("too many entries", "at most " + countText(mostEntries));
    if (!std::has_single_bit(geometry.sets()))
        return no(std::to_string(geometry.sets()) + " sets", "a power of two");
    if (isTree(geometry.policy) && (!std::has_single_bit(geometry.ways) || geometry.ways > mostTreeWays))
        return no("a tree over " + std::to_string(geometry.ways) + " ways", "a power of two up to 64");
    return std::nullopt;
}

Result<TlbSpec> parseTlbSpec(std::string_view text, std::string_view where)
{
    std::string_view rest = text;
    std::string_view size = next(rest, ':');
    const std::string_view policyName = next(rest, ':');
    const auto policy = std::ranges::find(policies, policyName, &PolicyRow::name);
    const auto entries = parseNumber(next(size, 'x'), where);
    const auto ways = parseNumber(size, where);
    const bool tailIsFine = rest.empty() ? !text.ends_with(':') : rest == "inclusive";
    if (policy == policies.end() || !entries || !ways || !tailIsFine || *entries > mostEntries ||
        *ways > mostEntries)
        return refusal(text, where);
    const TlbSpec spec{.geometry = {.entries = static_cast<unsigned>(*entries),
                                    .ways = static_cast<unsigned>(*ways),
                                    .policy = policy->policy},
                       .inclusive = !rest.empty()};
    if (auto problem = problemOf(spec.geometry, where))
        return *problem;
    return spec;
}

} // namespace vmscope::hardware
