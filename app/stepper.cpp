// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stepper.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <algorithm>

namespace vmscope {

using views::StoryPosition;
using views::StoryTrack;

namespace {

constexpr double playInterval = 3000; // ms a step at speed 1: time to read two sentences
constexpr std::size_t keptTracks = 6;

} // namespace

Stepper::Stepper(QObject* parent)
    : QObject(parent)
{
    connect(&m_clock, &QTimer::timeout, this, &Stepper::playOn);
}

std::shared_ptr<const StoryTrack> Stepper::trackOf(const layout::MachineConfig& config)
{
    const auto kept =
        std::ranges::find_if(m_kept, [&](const auto& track) { return track->config == config; });
    if (kept != m_kept.end())
        return *kept;
    auto track = std::make_shared<StoryTrack>(StoryTrack{.config = config});
    const layout::Layout layout = layout::plan(config);
    auto run = story::runScenario(*m_shown.scenario, layout);
    if (run) {
        track->costs = story::costsSoFar(run->steps, layout);
        track->run = std::make_shared<const story::ScenarioRun>(std::move(*run));
    } else {
        track->problem = views::phrase(run.error().line());
    }
    if (m_kept.size() == keptTracks)
        m_kept.erase(m_kept.begin());
    m_kept.push_back(track);
    return track;
}

void Stepper::runAll(const views::State& state)
{
    m_shown.track = trackOf(state.config);
    m_shown.beside.clear();
    for (const layout::KernelProfile* kernel : state.story.beside)
        m_shown.beside.push_back(trackOf(layout::withKernel(state.config, *kernel)));
    std::vector<const story::ScenarioRun*> runs;
    if (m_shown.runs())
        runs.push_back(m_shown.track->run.get());
    for (const auto& track : m_shown.beside)
        if (track->run)
            runs.push_back(track->run.get());
    m_shown.rows =
        m_shown.runs() && runs.size() > 1 ? story::aligned(runs) : std::vector<story::AlignedSteps>{};
}

void Stepper::follow(const views::Shown& shown)
{
    const views::State& state = shown.state;
    const views::StoryChoice& choice = state.story;
    const story::Scenario* scenario = story::findScenario(choice.scenario);
    if (!scenario)
        scenario = &story::scenarios().front();
    const bool sameStory = m_shown.track && scenario == m_shown.scenario;
    const bool same = sameStory && m_config == state.config;
    if (same && m_choice == choice)
        return;
    if (!sameStory)
        m_kept.clear();
    if (!same) {
        m_clock.stop();
        m_shown.playing = false;
        m_shown.opened.clear();
    }
    m_shown.scenario = scenario;
    m_config = state.config;
    m_choice = choice;
    runAll(state);
    goTo({choice.step, choice.substep});
}

void Stepper::show(StoryPosition at, bool ask)
{
    m_shown.notice.clear();
    if (m_shown.runs()) {
        at.step = std::min(at.step, lastStep());
        if (at.substep && *at.substep >= story::substepsOf(m_shown.track->steps()[at.step]).size())
            at.substep.reset();
        if (at.substep)
            m_shown.opened.insert(at.step);
        m_shown.at = at;
        findRow();
        m_shown.asking = ask && !at.substep && !m_shown.step().question.empty();
        m_choice.step = at.step;
        m_choice.substep = at.substep;
        emit moved(m_choice);
    }
    emit changed();
}

/// The row in which the step stands.
void Stepper::findRow()
{
    const auto found = std::ranges::find_if(
        m_shown.rows, [&](const story::AlignedSteps& row) { return row[0] == m_shown.at.step; });
    m_shown.row = found == m_shown.rows.end() ? 0 : std::size_t(found - m_shown.rows.begin());
}

/// A row of a comparison; where this system has no step in it, it stays at the one before.
void Stepper::showRow(std::size_t row)
{
    std::size_t before = row;
    while (before > 0 && !m_shown.rows[before][0])
        --before;
    goTo({m_shown.rows[before][0].value_or(0), std::nullopt});
    m_shown.row = row;
    emit changed();
}

void Stepper::goTo(StoryPosition at) { show(at, false); }

void Stepper::step()
{
    if (!m_shown.runs())
        return;
    if (m_shown.asking)
        return goTo(m_shown.at);
    if (m_shown.row + 1 < m_shown.rows.size())
        return showRow(m_shown.row + 1);
    if (!m_shown.rows.empty())
        return;
    const auto all = views::positionsOf(m_shown);
    const auto next = std::ranges::upper_bound(all, m_shown.at);
    if (next != all.end())
        show(*next, true);
}

void Stepper::back()
{
    if (!m_shown.runs())
        return;
    if (!m_shown.rows.empty())
        return m_shown.row > 0 ? showRow(m_shown.row - 1) : void();
    const auto all = views::positionsOf(m_shown);
    const auto here = std::ranges::lower_bound(all, m_shown.at);
    if (here != all.begin())
        goTo(*std::prev(here));
}

void Stepper::stepOver()
{
    if (!m_shown.runs())
        return;
    if (m_shown.asking)
        return goTo(m_shown.at);
    const auto& steps = m_shown.track->steps();
    const unsigned depth = steps[m_shown.at.step].depth;
    std::size_t next = m_shown.at.step + 1;
    while (next < steps.size() && steps[next].depth > depth)
        ++next;
    if (next < steps.size())
        show({next, std::nullopt}, true);
}

void Stepper::stepOut()
{
    if (!m_shown.runs())
        return;
    const auto& steps = m_shown.track->steps();
    const std::size_t from = m_shown.at.substep ? m_shown.at.step : views::parentOf(steps, m_shown.at.step);
    std::size_t next = from + 1;
    while (next < steps.size() && steps[next].depth > steps[from].depth)
        ++next;
    show({next, std::nullopt}, next < steps.size()); // where nothing comes behind it: to the end
}

void Stepper::first() { goTo({}); }
void Stepper::last()
{
    if (!m_shown.rows.empty())
        return showRow(m_shown.rows.size() - 1);
    if (m_shown.runs())
        goTo({lastStep(), std::nullopt});
}

void Stepper::playOrPause()
{
    if (m_shown.playing)
        return pause();
    if (!m_shown.runs())
        return;
    if (m_shown.asking)
        return step();
    if (m_shown.at.step >= lastStep())
        first();
    m_shown.playing = true;
    m_clock.start(int(playInterval / m_shown.speed));
    emit changed();
}

void Stepper::pause()
{
    m_clock.stop();
    m_shown.playing = false;
    emit changed();
}

/// One step of playing: it stops where there is something to answer, at the breakpoint and at the end.
void Stepper::playOn()
{
    if (!m_shown.runs())
        return pause();
    const StoryPosition before = m_shown.at;
    const std::size_t rowBefore = m_shown.row;
    step();
    const bool moved = m_shown.at != before || m_shown.row != rowBefore;
    const bool hit = moved && m_shown.breakpoint && story::hitIn(*m_shown.breakpoint, m_shown.step());
    const bool atEnd =
        m_shown.rows.empty() ? m_shown.at.step >= lastStep() : m_shown.row + 1 >= m_shown.rows.size();
    if (!moved || m_shown.asking || hit || atEnd)
        pause();
    if (hit)
        tell(tr("Stopped: %1").arg(views::phrase(m_shown.breakpoint->title)));
}

void Stepper::runToBreakpoint()
{
    if (!m_shown.runs())
        return;
    m_clock.stop();
    m_shown.playing = false;
    if (!m_shown.breakpoint)
        return tell(tr("Choose what to stop at first."));
    const auto& steps = m_shown.track->steps();
    for (std::size_t i = m_shown.at.step + 1; i < steps.size(); ++i)
        if (story::hitIn(*m_shown.breakpoint, steps[i])) {
            goTo({i, std::nullopt});
            return tell(tr("Stopped: %1").arg(views::phrase(m_shown.breakpoint->title)));
        }
    tell(tr("No further %1 in this scenario.").arg(views::phrase(m_shown.breakpoint->title)));
}

void Stepper::tell(const QString& notice)
{
    m_shown.notice = notice;
    emit changed();
}

void Stepper::setSpeed(double speed)
{
    m_shown.speed = speed;
    if (m_shown.playing)
        m_clock.start(int(playInterval / speed));
    emit changed();
}

void Stepper::setBreakpoint(const story::Breakpoint* breakpoint)
{
    m_shown.breakpoint = breakpoint;
    emit changed();
}

void Stepper::setOpen(std::size_t step, bool open)
{
    if (open)
        m_shown.opened.insert(step);
    else
        m_shown.opened.erase(step);
    if (!open && m_shown.at.step == step && m_shown.at.substep)
        return goTo({step, std::nullopt});
    emit changed();
}

} // namespace vmscope
