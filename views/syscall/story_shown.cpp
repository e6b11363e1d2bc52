// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/story_shown.h"

namespace vmscope::views {

bool hasDeeperSteps(const std::vector<story::Step>& steps, std::size_t step)
{
    return step + 1 < steps.size() && steps[step + 1].depth > steps[step].depth;
}

std::size_t parentOf(const std::vector<story::Step>& steps, std::size_t step)
{
    for (std::size_t i = step; i-- > 0;)
        if (steps[i].depth < steps[step].depth)
            return i;
    return step;
}

std::vector<StoryPosition> positionsOf(const StoryShown& story)
{
    std::vector<StoryPosition> list;
    if (!story.runs())
        return list;
    const auto& steps = story.track->steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        list.push_back({i, std::nullopt});
        const std::size_t parts = story.opened.contains(i) ? story::substepsOf(steps[i]).size() : 0;
        for (std::size_t part = 0; part < parts; ++part)
            list.push_back({i, part});
    }
    return list;
}

} // namespace vmscope::views
