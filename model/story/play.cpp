// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/play.h"

#include "model/story/narration.h"

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

constexpr std::array momentAt{Moment::UserReturn,   Moment::FaultReturn,
                              Moment::GetUserPage,  Moment::MapUserPage,
                              Moment::CopyUserPage, Moment::UnmapUserPage}; // by SafePoint

} // namespace

void Play::act(std::string title, std::string question)
{
    begin(Moment::Act, 0);
    m_act = m_steps.size() - 1;
    m_steps.back().title = std::move(title);
    m_steps.back().question = std::move(question);
}

void Play::takeIn(const std::vector<kernel::Event>& events)
{
    std::ranges::copy(events, std::back_inserter(m_steps.back().events));
}

void Play::atSafePoint(kernel::Running, kernel::SafePoint point)
{
    const Moment moment = momentAt[std::size_t(point)];
    begin(moment, moment == Moment::FaultReturn ? 2 : 1);
}

void Play::onEntry(const kernel::EnteredKernel& event)
{
    const bool isFault = event.kind == kernel::EntryKind::PageFault;
    if (isFault)
        begin(Moment::Fault, m_steps.back().depth == 0 ? 1 : 2);
    else if (m_steps.back().moment != Moment::Act || !m_steps.back().events.empty())
        begin(Moment::Enter, 1);
}

void Play::begin(Moment moment, unsigned depth)
{
    m_steps.push_back(
        {.before = std::make_shared<const kernel::Kernel>(kernel()), .moment = moment, .depth = depth});
    m_words.emplace_back();
}

std::vector<Step> Play::finish()
{
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        narrate(m_steps[i], m_words[i], m_scene.cast);
    return std::move(m_steps);
}

} // namespace vmscope::story
