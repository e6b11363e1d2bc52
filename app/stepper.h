// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/story_shown.h"

#include <QObject>
#include <QTimer>

namespace vmscope {

/// The scenario behind the Syscall workspace: runs the one that is chosen on the machine that is chosen, and
/// goes to and fro in it. Going somewhere costs no more than looking there: every step's machine is kept.
class Stepper : public QObject
{
    Q_OBJECT

public:
    explicit Stepper(QObject* parent = nullptr);

    /// Takes over what is chosen: another scenario or system runs anew; else at most the place changes.
    void follow(const views::Shown& shown);

    [[nodiscard]] const views::StoryShown& shown() const { return m_shown; }

    /// To a place; beyond the last step to the last. A step's question is not asked.
    void goTo(views::StoryPosition at);

public slots:
    /// To whatever comes next in sight, into parts of a step too; where a question stands, to its answer.
    void step();
    void back();
    /// To the next step that is no part of this one.
    void stepOver();
    /// To the next step behind what this one is a part of.
    void stepOut();
    void first();
    void last();
    void playOrPause();
    void pause();
    /// On to where the breakpoint's next event is, at once; without one, or without such an event, it says
    /// so and stays.
    void runToBreakpoint();
    void setSpeed(double speed);
    /// Nullptr: none.
    void setBreakpoint(const vmscope::story::Breakpoint* breakpoint);
    /// Brings the parts of a step into sight, or takes them out of it.
    void setOpen(std::size_t step, bool open);

signals:
    void changed();
    /// The place in the scenario is another one.
    void moved(const vmscope::views::StoryChoice& story);

private:
    void show(views::StoryPosition at, bool ask);
    void showRow(std::size_t row);
    void findRow();
    void playOn();
    void tell(const QString& notice);
    void runAll(const views::State& state);
    [[nodiscard]] std::shared_ptr<const views::StoryTrack> trackOf(const layout::MachineConfig& config);
    [[nodiscard]] std::size_t lastStep() const { return m_shown.track->steps().size() - 1; }

    views::StoryShown m_shown;
    views::StoryChoice m_choice;
    layout::MachineConfig m_config;
    std::vector<std::shared_ptr<const views::StoryTrack>> m_kept; ///< of this scenario, to be used again
    QTimer m_clock;
};

} // namespace vmscope
