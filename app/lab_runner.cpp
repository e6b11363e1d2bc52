// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab_runner.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <array>

namespace vmscope {

namespace {

constexpr std::array repetitionsByCare{3u, 10u};
constexpr int lookEvery = 120; ///< ms

} // namespace

LabRunner::LabRunner(QObject* parent)
    : QObject(parent)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &LabRunner::look);
}

LabRunner::~LabRunner()
{
    if (m_sweep)
        m_sweep->cancel();
}

void LabRunner::run(const views::LabChoice& choice, Care care)
{
    retire();
    m_asked = choice;
    m_repetitions = repetitionsByCare[std::size_t(care)];
    const lab::SweepPlan plan = views::planOf(choice, m_repetitions);
    if (const auto problem = lab::problemOf(plan)) {
        m_shown = {};
        m_shown.choice = choice;
        m_shown.range = views::rangeOf(choice);
        m_shown.problem = views::phrase(problem->line());
        return emit changed();
    }
    m_sweep = std::make_unique<lab::Sweep>(plan, [this] { m_fresh = true; });
    m_shown.running = true;
    m_shown.cancelled = false;
    m_shown.progress = 0;
    m_timer.start();
    emit changed();
}

void LabRunner::retire()
{
    std::erase_if(m_retired, [](const auto& sweep) { return sweep->isDone(); });
    if (!m_sweep)
        return;
    m_sweep->cancel();
    m_retired.push_back(std::move(m_sweep));
}

/// Takes over what the run has, once it has something for each service at the controls.
void LabRunner::take()
{
    views::LabShown fresh;
    fresh.choice = *m_asked;
    fresh.range = *m_sweep->plan().range;
    fresh.points = m_sweep->snapshot();
    fresh.repetitions = m_repetitions;
    const bool done = m_sweep->isDone();
    if (done || fresh.hasBars())
        m_shown = std::move(fresh);
    m_shown.running = !done;
    m_shown.cancelled = m_sweep->isCancelled();
    m_shown.progress = done && !m_shown.cancelled ? 1 : m_sweep->progress();
    if (done)
        m_sweep.reset();
}

void LabRunner::look()
{
    std::erase_if(m_retired, [](const auto& sweep) { return sweep->isDone(); });
    if (!m_sweep) {
        if (m_retired.empty())
            m_timer.stop();
        return;
    }
    if (m_fresh.exchange(false) || m_sweep->isDone())
        take();
    else
        m_shown.progress = m_sweep->progress();
    emit changed();
}

void LabRunner::cancel()
{
    if (m_sweep)
        m_sweep->cancel();
}

void LabRunner::finish()
{
    if (!m_sweep)
        return;
    m_sweep->wait();
    take();
    emit changed();
}

} // namespace vmscope
