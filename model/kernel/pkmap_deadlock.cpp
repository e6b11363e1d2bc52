// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/pkmap_deadlock.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace vmscope::kernel {

namespace {

bool sleeps(const Pkmap& pkmap, TaskId task)
{
    return std::ranges::any_of(pkmap.sleepers(), [&](const Pkmap::Sleeper& sleeper) {
        return sleeper.task == task && !sleeper.awake;
    });
}

/// Never loses its last user: one of them sleeps.
bool isStuck(const Pkmap& pkmap, const Pkmap::Slot& slot)
{
    return std::ranges::any_of(slot.holds, [&](const Pkmap::Hold& hold) { return sleeps(pkmap, hold.task); });
}

} // namespace

std::optional<PkmapDeadlock> deadlockOf(const Pkmap& pkmap)
{
    PkmapDeadlock deadlock;
    for (const Pkmap::Sleeper& sleeper : pkmap.sleepers())
        if (!sleeper.awake)
            deadlock.waits.push_back({sleeper.task, sleeper.page});
    if (deadlock.waits.empty() || deadlock.waits.size() < pkmap.sleepers().size())
        return std::nullopt;
    std::map<TaskId, unsigned> held;
    for (const Pkmap::Slot& slot : pkmap.slotTable()) {
        if (!isStuck(pkmap, slot))
            return std::nullopt;
        for (const Pkmap::Hold& hold : slot.holds)
            if (sleeps(pkmap, hold.task))
                ++held[hold.task];
    }
    for (const auto& [task, count] : held)
        deadlock.holders.push_back({task, count});
    return deadlock;
}

std::string sentenceOf(const PkmapDeadlock& deadlock)
{
    std::string holders;
    for (const PkmapDeadlock::Holder& holder : deadlock.holders)
        holders += fmt::format("{}task {} ({} slots)", holders.empty() ? "" : ", ", holder.task.value,
                               holder.slotCount);
    std::string text;
    for (const PkmapDeadlock::Wait& wait : deadlock.waits)
        text += fmt::format("{}task {} wants page {:#x} mapped and waits for {}", text.empty() ? "" : "; ",
                            wait.task.value, wait.page.value, holders);
    return text;
}

} // namespace vmscope::kernel
