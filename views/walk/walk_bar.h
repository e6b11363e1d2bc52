// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/walk/walk_shown.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace vmscope::views {

/// What is walked: address, access and by whom; whose tables; the processor; and the steps.
class WalkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WalkBar(QWidget* parent = nullptr);

    void show(const Shown& shown, const WalkShown& walk, const Display& display, const Metrics& metrics);

public slots:
    void stepOn();
    void stepBack();
    void rewind();
    void playOrPause();

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    /// An address that somebody typed, to be understood by whoever knows the names.
    void addressTyped(const QString& text);
    void stepWanted(std::ptrdiff_t step);

private:
    void buildAddress();
    void buildAccess();
    void buildProcessor();
    void buildSteps();
    QToolButton* addStep(const char* icon, const QString& help, void (WalkBar::*run)());
    void showRoots(const WalkShown& walk);
    void showSteps(const Display& display, const Metrics& metrics);
    void askChoice(const std::function<void(WalkChoice&)>& change, const QString& what);
    void askProcessor(const QString& id);

    State m_state;
    std::size_t m_step = 0, m_last = 0;
    QLineEdit* m_address = nullptr;
    Segments* m_access = nullptr;
    Segments* m_privilege = nullptr;
    QComboBox* m_root = nullptr;
    QWidget* m_rootCell = nullptr;
    QToolButton* m_dump = nullptr; ///< closes the tables that were opened
    QWidget* m_dumpCell = nullptr;
    QToolButton* m_processor = nullptr;
    QWidget* m_steps = nullptr;
    struct StepButton
    {
        QToolButton* button;
        const char* icon;
    };
    std::vector<StepButton> m_stepButtons;
    QTimer m_clock;
};

} // namespace vmscope::views
