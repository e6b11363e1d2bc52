// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/play.h"

#include "model/story/narration.h"

#include <array>

namespace vmscope::story {

namespace {

constexpr std::array momentAt{Moment::UserReturn,   Moment::FaultReturn,
                              Moment::GetUserPage,  Moment::MapUserPage,
                              Moment::CopyUserPage, Moment::UnmapUserPage}; // by SafePoint

} // namespace

void Play::act(std::string title)
{
    begin(Moment::Act, 0);
    m_act = m_steps.size() - 1;
    m_steps.back().title = std::move(title);
}

void Play::perform(std::string title, const kernel::Operation& operation)
{
    act(std::move(title));
    if (const auto* touch = std::get_if<kernel::Touch>(&operation); touch && touch->write)
        storeNow();
    // The desk holds references while it works: its events go into one step.
    kernel::RecordEvents events;
    say(kernel::perform(m_scene.desk, operation, events).sentence);
    m_steps.back().events = events.events();
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
