// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/compare/compared_view.h"
#include "views/compare/comparison_shown.h"
#include "views/compare/figure_list.h"
#include "views/layout/verdict_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QToolButton>

namespace vmscope::views {

/// One system of a comparison: its name, its choices, its picture, its figures and its verdict.
class CompareColumn : public QWidget
{
    Q_OBJECT

public:
    explicit CompareColumn(std::size_t side, QWidget* parent = nullptr);

    void show(const ComparisonShown& comparison, const Display& display, const Metrics& metrics);

    [[nodiscard]] ComparedView& view() const { return *m_view; }
    [[nodiscard]] FigureList& figures() const { return *m_figures; }
    [[nodiscard]] VerdictBar& verdict() const { return *m_verdict; }
    [[nodiscard]] QString title() const { return m_title->text(); }

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    void refused(const QString& why);
    /// This system is to be looked at in Layout.
    void taken();

private:
    void buildChoices();
    void arrange();
    template<class Control>
    Control* named(Control* control, const char* name, const QString& spoken);
    void askSystem(int index);
    void tryAsk(const Result<layout::MachineConfig>& system, const QString& what);
    void ask(const layout::MachineConfig& system, const QString& what);
    void showSystem();
    void showChoices(const Display& display);
    void showFigures(const ComparisonShown& comparison, const Display& display, const Metrics& metrics);
    void makeRoom(const Metrics& metrics);

    std::size_t m_side;
    State m_state;
    layout::MachineConfig m_system;
    QLabel* m_title;
    QToolButton* m_take;
    QComboBox* m_kernel;
    Segments* m_highmem;
    QComboBox* m_split;
    ComparedView* m_view;
    FigureList* m_figures;
    VerdictBar* m_verdict;
};

} // namespace vmscope::views
