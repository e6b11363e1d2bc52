// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/story_shown.h"

#include <QComboBox>
#include <QToolButton>
#include <QWidget>

namespace vmscope::views {

/// Which scenario, on which system, beside which others; and the steps.
class SyscallBar : public QWidget
{
    Q_OBJECT

public:
    explicit SyscallBar(QWidget* parent = nullptr);

    void show(const Shown& shown, const StoryShown& story, const Display& display, const Metrics& metrics);

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    void firstWanted();
    void backWanted();
    void stepWanted();
    void overWanted();
    void outWanted();
    void lastWanted();
    void playWanted();
    void runWanted();
    void speedChosen(double speed);
    /// Nullptr: none.
    void breakpointChosen(const vmscope::story::Breakpoint* breakpoint);

private:
    void buildChoices();
    void buildSteps();
    void buildPlaying();
    QComboBox* addChooser(const char* name, const QString& caption, const QString& help);
    QToolButton* addButton(const char* name, const char* icon, const QString& help,
                           void (SyscallBar::*wanted)());
    void fillScenarios(const layout::Layout& layout);
    void askBeside(std::size_t place, int index);
    void showBeside();
    void showButtons(const StoryShown& story, const Display& display, const Metrics& metrics);

    State m_state;
    std::optional<layout::MachineConfig> m_filledFor; ///< what scenarios are offered
    QComboBox* m_scenario = nullptr;
    QComboBox* m_system = nullptr;
    std::vector<QComboBox*> m_beside;
    QComboBox* m_speed = nullptr;
    QComboBox* m_breakpoint = nullptr;
    QWidget* m_buttonsBox = nullptr;
    struct StepTool
    {
        QToolButton* button;
        const char* icon;
    };
    std::vector<StepTool> m_buttons;
};

} // namespace vmscope::views
