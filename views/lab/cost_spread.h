// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/lab_shown.h"
#include "views/lab/plot_card.h"

namespace vmscope::views {

/// How often an operation costs how much at the controls: a line a service over a logarithmic axis of time.
class CostSpread : public PlotCard
{
    Q_OBJECT

public:
    explicit CostSpread(QWidget* parent = nullptr);

    void show(const LabShown& shown, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString textAt(QPointF place) const override;
    /// Mean, median, p99 and p99.9 of a service, as the plot says them; empty where nothing has come out.
    [[nodiscard]] QString figures(lab::Service service) const;

private:
    void drawService(const lab::SweepPoint& point);
    void arrangeAxes();

    QLabel* m_figures;
    LabShown m_shown;
};

} // namespace vmscope::views
