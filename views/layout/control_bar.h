// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/common/shown.h"
#include "views/common/value_slider.h"

#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

class MorePanel;
class RamControl;
class SystemList;

/// What can be chosen: one of six ideas, RAM, split, mode, process; versions and knobs behind "more…".
class ControlBar : public QWidget
{
    Q_OBJECT

public:
    explicit ControlBar(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);

signals:
    /// The state that a person asked for; `what` names the change, equal `group`s of one drag are one undo
    /// step.
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    void refused(const QString& why);

private:
    QWidget* cell(const QString& caption, QWidget* control, QWidget* value = nullptr);
    void beginStepsOf(const ValueSlider& slider);
    void buildSystem();
    void buildRam();
    void buildSplit();
    void buildMode();
    void buildProcess();
    void askSystem(const layout::MachineConfig& config);
    void askSplit(int index);
    void showSplit();
    void ask(const State& wanted, const QString& what, int group = 0);
    void tryAsk(const Result<layout::MachineConfig>& config, const QString& what, int group = 0);

    State m_state;
    std::vector<layout::Split> m_splits; ///< of the chosen kernel, in the slider's order
    Metrics m_metrics;
    Segments* m_ideas = nullptr;
    QToolButton* m_system = nullptr;
    SystemList* m_systemList = nullptr; ///< made when it is first opened
    RamControl* m_ram = nullptr;
    ValueSlider* m_split = nullptr;
    QLabel* m_splitText = nullptr;
    Segments* m_mode = nullptr;
    Segments* m_process = nullptr;
    QToolButton* m_more = nullptr;
    MorePanel* m_morePanel = nullptr;
    int m_dragGroup = 1;
};

} // namespace vmscope::views
