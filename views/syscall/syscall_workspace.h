// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/framed.h"
#include "views/syscall/outline_view.h"
#include "views/syscall/reach_view.h"
#include "views/syscall/run_column.h"
#include "views/syscall/step_cards.h"

#include <QLabel>

namespace vmscope::views {

/// The Syscall workspace: the steps, who reaches what, what changed, what it costs, and what happens in
/// words.
class SyscallWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit SyscallWorkspace(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);
    /// Says why something was not done, until the next change.
    void refuse(const QString& why) { showMessage(why); }

    [[nodiscard]] OutlineView& outline() const { return *m_outline; }
    [[nodiscard]] ReachView& reach() const { return *m_reach; }
    [[nodiscard]] ChangeCard& changes() const { return *m_changes; }
    [[nodiscard]] CostCard& costs() const { return *m_costs; }
    [[nodiscard]] NarrationCard& narration() const { return *m_narration; }
    /// A system of a comparison, 0 the first.
    [[nodiscard]] RunColumn& column(std::size_t index) const { return *m_columns.at(index); }
    /// How their costs differ, in a sentence.
    [[nodiscard]] QString difference() const { return m_difference->text(); }
    [[nodiscard]] QString message() const { return m_message->isHidden() ? QString() : m_message->text(); }

signals:
    void positionChosen(const vmscope::views::StoryPosition& at);
    void openWanted(std::size_t step, bool open);
    /// How is this address translated?
    void walkWanted(vmscope::VirtualAddress address);

private:
    void arrange();
    void showSingle(const StoryShown& story);
    void showCompared(const StoryShown& story);
    void showMessage(const QString& text);

    OutlineView* m_outline;
    ReachView* m_reach;
    ChangeCard* m_changes;
    CostCard* m_costs;
    NarrationCard* m_narration;
    QLabel* m_message;
    QLabel* m_reachTitle;
    QWidget* m_single;                 ///< what is shown of one system
    QWidget* m_compared;               ///< … and of several
    std::vector<RunColumn*> m_columns; ///< as many as were ever shown; the first are visible
    QLabel* m_difference;
    QWidget* m_right;
    std::vector<Framed*> m_frames;
    Display m_display;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
