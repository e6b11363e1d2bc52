// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/safe_point.h"
#include "model/story/scene.h"
#include "model/story/step.h"

namespace vmscope::story {

/// A listener that lets a scene go on and keeps its steps: a copy of the machine at each point where that may
/// be copied, and the events up to the next.
class Play
{
public:
    static constexpr bool listens = true;

    explicit Play(Scene start)
        : m_scene(std::move(start))
    {
    }

    [[nodiscard]] Scene& scene() { return m_scene; }
    [[nodiscard]] const kernel::Kernel& kernel() const { return m_scene.kernel(); }
    [[nodiscard]] const Cast& cast() const { return m_scene.cast; }
    [[nodiscard]] kernel::Kernel& kernel() { return m_scene.kernel(); }
    [[nodiscard]] Cast& cast() { return m_scene.cast; }

    /// A step of depth 0 begins; a question may be asked first. An entry into the kernel that follows at once
    /// is part of it.
    void act(std::string title, std::string question = {});
    /// Words for the act that began last, in front of what its events say.
    void say(const std::string& sentence) { addTo(m_words[m_act], sentence); }
    /// The same for the step that began last.
    void sayNow(const std::string& sentence) { addTo(m_words.back(), sentence); }
    /// The step that began last ends with a store.
    void storeNow() { m_steps.back().stores = true; }
    /// What happened while no machine could be kept, as a part of the current step.
    void takeIn(const std::vector<kernel::Event>& events);
    /// The steps of the act that began last, so far.
    [[nodiscard]] std::span<const Step> stepsOfAct() const { return std::span(m_steps).subspan(m_act); }
    /// How many events of a kind there were in the current step.
    template<class Kind>
    [[nodiscard]] std::size_t countNow() const
    {
        std::size_t count = 0;
        for (const kernel::Event& event : m_steps.back().events)
            count += std::holds_alternative<Kind>(event);
        return count;
    }

    template<class Kind>
    void operator()(const Kind& event)
    {
        if constexpr (std::is_same_v<Kind, kernel::EnteredKernel>)
            onEntry(event);
        else if constexpr (std::is_same_v<Kind, kernel::Phase>)
            begin(Moment(unsigned(Moment::AccessOk) + unsigned(event.phase)), 1);
        m_steps.back().events.emplace_back(event);
    }
    void atSafePoint(kernel::Running by, kernel::SafePoint point);

    /// The steps with their narrations; nothing can be played after it.
    [[nodiscard]] std::vector<Step> finish();

private:
    static void addTo(std::string& words, const std::string& sentence)
    {
        words += (words.empty() ? "" : " ") + sentence;
    }
    void onEntry(const kernel::EnteredKernel& event);
    void begin(Moment moment, unsigned depth);

    Scene m_scene;
    std::vector<Step> m_steps;
    std::vector<std::string> m_words; ///< by step
    std::size_t m_act = 0;            ///< index of the last one
};

} // namespace vmscope::story
