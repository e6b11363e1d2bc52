// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/segments.h"
#include "views/lab/lab_choice.h"
#include "views/lab/pkmap_grid.h"

#include <QBasicTimer>
#include <QLabel>

namespace vmscope::views {

/// The machine of the run while it runs, slowed down so that it can be followed: slots fill, wrap and are
/// flushed. It is a simulation of its own with the same load and seed.
class PkmapMachine : public Card
{
    Q_OBJECT

public:
    enum class Pace : std::uint8_t { Still, Slow, Fast };

    explicit PkmapMachine(QWidget* parent = nullptr);

    void show(const LabChoice& choice, const Display& display, const Metrics& metrics);
    void setPace(Pace pace);
    [[nodiscard]] Pace pace() const { return m_pace; }
    [[nodiscard]] const PkmapGrid& grid() const { return *m_grid; }
    [[nodiscard]] QString remark() const { return m_remark->text(); }

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead();
    void restart();
    void go(std::uint64_t events);
    void paintState();
    void arrangeTimer();
    void look();

    QLabel* m_title;
    QLabel* m_remark;
    QLabel* m_legend;
    Segments* m_paces;
    PkmapGrid* m_grid;
    lab::Load m_load;
    std::optional<lab::LoadSimulation> m_simulation;
    QString m_problem;
    std::uint64_t m_flushes = 0;
    double m_flash = 0;
    Pace m_pace = Pace::Slow;
    QBasicTimer m_timer;
    Display m_display;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
