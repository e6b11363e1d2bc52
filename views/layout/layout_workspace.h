// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/kernel/frame_card.h"
#include "views/layout/control_bar.h"
#include "views/layout/counters.h"
#include "views/layout/growth_chart.h"
#include "views/layout/inspector.h"
#include "views/layout/layout_view.h"
#include "views/layout/log_table.h"
#include "views/layout/verdict_bar.h"

#include <QTimer>

namespace vmscope::views {

/// The Layout workspace: picture, inspector, chart, counters and verdict; tells what a person asks for.
class LayoutWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutWorkspace(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    void select(const Subject& subject);
    void refuse(const QString& why) { m_verdict->refuse(why); }

    [[nodiscard]] const Subject& selected() const { return m_selected; }
    [[nodiscard]] LayoutView& view() const { return *m_view; }
    [[nodiscard]] Inspector& inspector() const { return *m_inspector; }
    [[nodiscard]] FrameCard& frame() const { return *m_frame; }
    [[nodiscard]] GrowthChart& chart() const { return *m_chart; }
    /// Nullptr until a log was opened.
    [[nodiscard]] LogTable* logTable() const { return m_log; }
    [[nodiscard]] VerdictBar& verdict() const { return *m_verdict; }

    /// Another panel beside this workspace says what there is to say.
    void setInspectorReplaced(bool replaced);
    void setInspectorVisible(bool visible);
    void setChartVisible(bool visible);
    /// In a presentation one of both stands beside the picture, where it is asked for.
    enum class Presented : std::uint8_t { Inspector, Chart };
    void present(Presented part, bool visible);
    /// Hides the verdict and all figures, or shows them again.
    void predict(bool hidden);

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    void selectionChanged(const vmscope::views::Subject& subject);

private:
    void arrange();
    void showInspector();
    void showLog();
    void makeRoom();
    void askRam(Bytes ram);
    void askHighmem();
    void askRecord(Bytes record);
    void askProcesses(unsigned count);

    LayoutView* m_view;
    Inspector* m_inspector;
    FrameCard* m_frame;
    GrowthChart* m_chart;
    Counters* m_counters;
    LogTable* m_log = nullptr; ///< made with the first log: a table costs start-up time
    VerdictBar* m_verdict;
    QWidget* m_side;
    QWidget* m_lower;
    Shown m_shown;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    Subject m_pointed, m_selected;
    bool m_inspectorWanted = true, m_inspectorReplaced = false, m_chartWanted = true;
    bool m_inspectorAsked = false, m_chartAsked = false; ///< in a presentation
    int m_group = 1;
};

} // namespace vmscope::views
