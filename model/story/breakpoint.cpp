// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/breakpoint.h"

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

template<class... Kinds>
bool isEventOf(const kernel::Event& event)
{
    return (std::holds_alternative<Kinds>(event) || ...);
}

constexpr std::array<Breakpoint, 6> breakpointRows{{
    {"full-flush", "full flush", isEventOf<kernel::FlushEverywhere>},
    {"page-fault", "page fault", isEventOf<hardware::Faulted>},
    {"cr3-write", "CR3 write", isEventOf<kernel::Cr3Loaded>},
    {"ipi", "IPI", isEventOf<kernel::Ipi>},
    {"invlpg", "INVLPG", isEventOf<kernel::Invlpg>},
    {"pte-store", "page-table entry written", isEventOf<kernel::PteSet, kernel::PteCleared>},
}};

} // namespace

std::span<const Breakpoint> breakpoints() { return breakpointRows; }

const Breakpoint* findBreakpoint(std::string_view id)
{
    const auto found = std::ranges::find(breakpointRows, id, &Breakpoint::id);
    return found == breakpointRows.end() ? nullptr : &*found;
}

std::optional<std::size_t> hitIn(const Breakpoint& breakpoint, const Step& step)
{
    const auto found = std::ranges::find_if(step.events, breakpoint.hits);
    return found == step.events.end() ? std::nullopt
                                      : std::optional(std::size_t(found - step.events.begin()));
}

} // namespace vmscope::story
