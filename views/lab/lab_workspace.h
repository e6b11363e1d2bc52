// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/cost_bars.h"
#include "views/lab/cost_curves.h"
#include "views/lab/cost_spread.h"
#include "views/lab/host_card.h"
#include "views/lab/load_controls.h"
#include "views/lab/occupancy_plot.h"
#include "views/lab/pkmap_machine.h"
#include "views/lab/staircase_plot.h"

#include <QStackedWidget>

class QGridLayout;

namespace vmscope::views {

/// The kmap lab: a sentence with what dominates, the load on the left, and what it costs on the right. Every
/// panel shows the same run.
class LabWorkspace : public QWidget
{
    Q_OBJECT

public:
    /// What stands in the last quarter.
    enum class Face : std::uint8_t { Host, Staircase, Spread, Occupancy };

    explicit LabWorkspace(QWidget* parent = nullptr);

    void show(const LabChoice& choice, const Display& display, const Metrics& metrics);
    void show(const LabShown& shown, const LabShown* pinned);
    void show(const HostShown& host);
    /// Says why something was not done, until the next change.
    void refuse(const QString& why);
    void setFace(Face face);

    [[nodiscard]] QString sentence() const { return m_sentence->text(); }
    [[nodiscard]] LoadControls& controls() const { return *m_controls; }
    [[nodiscard]] CostBars& bars() const { return *m_bars; }
    [[nodiscard]] CostCurves& curves() const { return *m_curves; }
    [[nodiscard]] PkmapMachine& machine() const { return *m_machine; }
    [[nodiscard]] HostCard& host() const { return *m_host; }
    [[nodiscard]] CostSpread& spread() const { return *m_spread; }
    [[nodiscard]] OccupancyPlot& occupancy() const { return *m_occupancy; }
    [[nodiscard]] StaircasePlot& staircase() const { return *m_staircase; }

signals:
    void asked(const vmscope::views::LabChoice& wanted, const QString& what, int group);
    void measureAsked();
    void measureCancelAsked();

private:
    void buildFaces();
    void arrange(QGridLayout& grid);
    void askSwept(const QString& parameter);
    void askValue(double value);
    void say(const QString& text, bool alert);
    [[nodiscard]] QString sentenceFor(const LabShown& shown) const;

    QLabel* m_sentence;
    Card* m_sentenceCard;
    LoadControls* m_controls;
    CostBars* m_bars;
    CostCurves* m_curves;
    PkmapMachine* m_machine;
    QWidget* m_faces;
    Segments* m_faceChoice;
    QStackedWidget* m_stack;
    HostCard* m_host;
    StaircasePlot* m_staircase;
    CostSpread* m_spread;
    OccupancyPlot* m_occupancy;
    LabChoice m_choice;
    Display m_display;
    Metrics m_metrics;
};

} // namespace vmscope::views
