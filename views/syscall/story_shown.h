// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/alignment.h"
#include "model/story/breakpoint.h"
#include "model/story/costs.h"
#include "views/common/shown.h"

#include <set>

namespace vmscope::views {

/// A scenario on one system, run to its end.
struct StoryTrack
{
    layout::MachineConfig config{};
    std::shared_ptr<const story::ScenarioRun> run{}; ///< nullptr: it cannot be run, and `problem` says why
    QString problem{};
    std::vector<story::CostByPurpose> costs{}; ///< after each step, all up to it

    [[nodiscard]] const std::vector<story::Step>& steps() const { return run->steps; }
};

/// Where in a run we are.
struct StoryPosition
{
    std::size_t step = 0;
    std::optional<std::size_t> substep{}; ///< of story::substepsOf(); nothing: the step as a whole

    auto operator<=>(const StoryPosition&) const = default;
};

/// What the Syscall workspace shows.
struct StoryShown
{
    const story::Scenario* scenario = nullptr;
    std::shared_ptr<const StoryTrack> track{};               ///< nullptr until something was chosen
    std::vector<std::shared_ptr<const StoryTrack>> beside{}; ///< the same on other systems
    std::vector<story::AlignedSteps> rows{}; ///< of those that run, in order; empty without others
    std::size_t row = 0;                     ///< of `rows`: where all of them are
    StoryPosition at{};
    std::set<std::size_t> opened{}; ///< steps whose parts are in sight
    bool asking = false;            ///< the step's question is shown, and nothing else of it yet
    bool playing = false;
    double speed = 1;                              ///< 1 is normal
    const story::Breakpoint* breakpoint = nullptr; ///< playing stops there
    QString notice{};                              ///< why it stopped, until the next step

    [[nodiscard]] bool runs() const { return track && track->run; }
    [[nodiscard]] const story::Step& step() const { return track->steps()[at.step]; }
    [[nodiscard]] bool compares() const { return runs() && !beside.empty(); }
};

/// One of the systems that are compared, as if it were shown alone.
struct ComparedStory
{
    StoryShown story{};                              ///< at its own step of the row, or the last one before
    std::vector<std::optional<std::size_t>> steps{}; ///< its step of each row
    bool hasStep = true;                             ///< it has one in the row that is shown
};
/// 0 is the system itself, the others are those beside it.
[[nodiscard]] ComparedStory comparedStory(const StoryShown& story, std::size_t column);

/// The first step below a step, or nothing: those behind it of greater depth are its parts.
[[nodiscard]] bool hasDeeperSteps(const std::vector<story::Step>& steps, std::size_t step);
/// The step that a step is a part of; itself where it is an act.
[[nodiscard]] std::size_t parentOf(const std::vector<story::Step>& steps, std::size_t step);

/// All positions that can be stepped to one after the other: every step, and the parts of opened ones.
[[nodiscard]] std::vector<StoryPosition> positionsOf(const StoryShown& story);

} // namespace vmscope::views
