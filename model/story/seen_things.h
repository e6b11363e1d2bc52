// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/check.h"

namespace vmscope::story {

/// Something that a question may ask for: a fact, or what the reader has done.
struct SeenThing
{
    std::string_view name;
    FactKind kind = FactKind::Text;
    FactValue (*seen)(const Observation&) = nullptr; ///< nullptr: a fact
    bool (*isWord)(std::string_view) = nullptr;      ///< of a text: what it can be; nullptr: anything
    const Fact* fact = nullptr;

    [[nodiscard]] FactValue of(const Observation& observation) const
    {
        return fact ? fact->of(*observation.layout) : seen(observation);
    }
};

[[nodiscard]] std::optional<SeenThing> findSeenThing(std::string_view name);
/// Of all that are no facts, joined by commas.
[[nodiscard]] std::string seenThingNames();

[[nodiscard]] bool isRegionName(std::string_view name);

} // namespace vmscope::story
