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

ComparedStory comparedStory(const StoryShown& story, std::size_t column)
{
    ComparedStory side{.story = story};
    side.story.beside.clear();
    side.story.opened.clear();
    if (column > 0)
        side.story.track = story.beside[column - 1];
    if (!side.story.runs())
        return side;
    std::size_t place = 0; // of those that run
    for (std::size_t i = 1; i < column; ++i)
        place += story.beside[i - 1]->run != nullptr;
    place += column > 0;
    side.story.at = {};
    for (std::size_t row = 0; row < story.rows.size(); ++row) {
        side.steps.push_back(story.rows[row][place]);
        if (row <= story.row && side.steps.back())
            side.story.at.step = *side.steps.back();
    }
    side.hasStep = side.steps.empty() || side.steps[story.row].has_value();
    return side;
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
