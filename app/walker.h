// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

#include <QObject>

namespace vmscope {

/// The machine behind the Walk workspace: boots what the session shows, runs the access that is chosen, goes
/// to and fro between its steps, and does to the TLB what a person asks for.
class Walker : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Takes over what is chosen: another machine boots, another access runs; else nothing changes.
    void follow(const views::Shown& shown);

    /// Goes on where another one is, which is not used any more.
    void takeOver(Walker& before);

    [[nodiscard]] const views::WalkShown& shown() const { return m_shown; }

    /// To a step of the access, 0 to its last; beyond them to the nearest.
    void goToStep(std::ptrdiff_t step);
    /// The same access again, on the TLBs as they are now.
    void again();

    // What a person can do to the TLBs; counted as a flush. Each runs the access again.
    void invlpg();
    void reloadCr3();
    void toggleGlobalPages();
    /// Lets the program run for so many accesses.
    void runProgram(unsigned accesses);

signals:
    void changed();

private:
    void setUp(const views::Shown& shown);
    [[nodiscard]] std::shared_ptr<const views::WalkSource> opened(const views::State& state);
    [[nodiscard]] std::shared_ptr<const views::WalkSource> booted(const views::Shown& shown);
    void start(const views::WalkChoice& choice);
    void run();
    void loadRoot();
    void flushAnd(const std::function<void(hardware::Cpu&, const hardware::PhysicalMemory&)>& act);

    views::WalkShown m_shown;
    std::shared_ptr<story::Rig> m_rig; ///< as it is after the last access
    std::optional<layout::MachineConfig> m_config;
    std::shared_ptr<const kernel::Desk> m_desk;
    std::optional<views::WalkChoice> m_choice;
    VirtualAddress m_address{};
    std::uint64_t m_seed = 0;
};

} // namespace vmscope
