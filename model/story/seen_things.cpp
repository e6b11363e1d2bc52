// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/seen_things.h"

#include "model/layout/comparison.h"
#include "model/layout/system_ideas.h"
#include "model/story/scenario.h"
#include "model/story/situation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

using kernel::Held;
using layout::PhysicalKind;
using layout::RegionKind;
using Name = std::string_view;

template<class Kind, Kind last>
bool isNameOf(Name name)
{
    for (unsigned kind = 0; kind <= unsigned(last); ++kind)
        if (nameOf(Kind(kind)) == name)
            return true;
    return false;
}

bool isSelectable(Name name)
{
    return isRegionName(name) || isNameOf<PhysicalKind, PhysicalKind::Lost>(name) || name == "window" ||
           name == "to_lend";
}

template<class Rows>
bool hasId(const Rows& rows, Name id)
{
    return std::ranges::any_of(rows, [id](const auto& row) { return row.id == id; });
}

bool isWorkspace(Name name) { return std::ranges::find(workspaceIds(), name) != workspaceIds().end(); }
bool isComparison(Name name) { return hasId(layout::comparisonPresets(), name); }
bool isScenario(Name name) { return hasId(scenarios(), name); }
bool isKernel(Name name) { return layout::findKernel(name); }
bool isIdea(Name name) { return layout::findIdea(name) || name == "none"; }
bool isSplit(Name name) { return hasId(layout::splitRows(), name); }
bool isHighmem(Name name) { return hasId(layout::highmemRows(), name); }
bool isMoment(Name name) { return isNameOf<Moment, Moment::UserReturn>(name); }
bool isMode(Name name) { return name == "user" || name == "kernel"; }
bool isWalker(Name name) { return name == "program" || name == "kernel"; }
bool isProcess(Name name) { return name == "A" || name == "B"; }

/// Slots of the pkmap area with a user, or without.
std::uint64_t pkmapSlots(const Observation& seen, bool used)
{
    if (!seen.desk)
        return 0;
    const auto table = seen.desk->kernel.pkmap->slotTable();
    return std::uint64_t(
        std::ranges::count_if(table, [used](const auto& slot) { return (slot.count > 1) == used; }));
}

std::uint64_t sleepers(const Observation& seen)
{
    return seen.desk ? seen.desk->kernel.pkmap->sleepers().size() : 0;
}

std::uint64_t heldOf(const Observation& seen, Held::Service service)
{
    if (!seen.desk)
        return 0;
    return std::uint64_t(std::ranges::count(seen.desk->held, service, &Held::service));
}

/// Pages that were given to the kernel, from low or from high memory.
std::uint64_t pagesHeld(const Observation& seen, bool high)
{
    std::uint64_t count = 0;
    if (seen.desk)
        for (const Held& held : seen.desk->held)
            if (held.service == Held::Service::Pages)
                for (const FrameRange& frames : held.frames())
                    if ((frames.start >= seen.layout->maxLowPfn) == high)
                        count += pagesIn(frames);
    return count;
}

constexpr std::array things{
    SeenThing{"workspace", FactKind::Text, [](const Observation& o) -> FactValue { return o.workspace; },
              isWorkspace},
    SeenThing{"selected", FactKind::Text, [](const Observation& o) -> FactValue { return o.selected; },
              isSelectable},
    SeenThing{
        "walk.address", FactKind::Virtual,
        [](const Observation& o) -> FactValue { return o.address ? FactValue(*o.address) : FactValue(); }},
    SeenThing{"walk.by", FactKind::Text, [](const Observation& o) -> FactValue { return o.by; }, isWalker},
    SeenThing{"comparison", FactKind::Text, [](const Observation& o) -> FactValue { return o.comparison; },
              isComparison},
    SeenThing{"story.scenario", FactKind::Text, [](const Observation& o) -> FactValue { return o.scenario; },
              isScenario},
    SeenThing{"story.step", FactKind::Count,
              [](const Observation& o) -> FactValue { return std::uint64_t(o.step); }},
    SeenThing{"story.moment", FactKind::Text, [](const Observation& o) -> FactValue { return o.moment; },
              isMoment},
    SeenThing{"mode", FactKind::Text,
              [](const Observation& o) -> FactValue { return std::string(o.userMode ? "user" : "kernel"); },
              isMode},
    SeenThing{"process", FactKind::Text,
              [](const Observation& o) -> FactValue { return std::string(1, o.process); }, isProcess},
    SeenThing{"kmap_held", FactKind::Count,
              [](const Observation& o) -> FactValue { return pkmapSlots(o, true); }},
    SeenThing{"kmap_free", FactKind::Count,
              [](const Observation& o) -> FactValue {
                  return o.desk ? FactValue(pkmapSlots(o, false)) : FactValue();
              }},
    SeenThing{"kmap_sleepers", FactKind::Count,
              [](const Observation& o) -> FactValue { return sleepers(o); }},
    SeenThing{"held.kmalloc", FactKind::Count,
              [](const Observation& o) -> FactValue { return heldOf(o, Held::Service::Kmalloc); }},
    SeenThing{"held.vmalloc", FactKind::Count,
              [](const Observation& o) -> FactValue { return heldOf(o, Held::Service::Vmalloc); }},
    SeenThing{"held.low_pages", FactKind::Count,
              [](const Observation& o) -> FactValue { return pagesHeld(o, false); }},
    SeenThing{"held.high_pages", FactKind::Count,
              [](const Observation& o) -> FactValue { return pagesHeld(o, true); }},
};

/// Facts that are words: what they can be.
struct WordRow
{
    Name fact;
    bool (*isWord)(Name);
};
constexpr std::array wordRows{WordRow{"kernel", isKernel}, WordRow{"system", isIdea},
                              WordRow{"split", isSplit}, WordRow{"highmem", isHighmem}};

} // namespace

bool isRegionName(std::string_view name) { return isNameOf<RegionKind, RegionKind::Hma>(name); }

std::optional<SeenThing> findSeenThing(std::string_view name)
{
    if (const auto row = std::ranges::find(things, name, &SeenThing::name); row != things.end())
        return *row;
    const Fact* fact = findFact(name);
    if (!fact)
        return std::nullopt;
    const auto words = std::ranges::find(wordRows, name, &WordRow::fact);
    return SeenThing{.name = fact->name,
                     .kind = fact->kind,
                     .isWord = words == wordRows.end() ? nullptr : words->isWord,
                     .fact = fact};
}

std::string seenThingNames()
{
    std::string names;
    for (const SeenThing& thing : things)
        names += fmt::format("{}{}", names.empty() ? "" : ", ", thing.name);
    return names;
}

} // namespace vmscope::story
