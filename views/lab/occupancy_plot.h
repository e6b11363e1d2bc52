// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/lab_shown.h"
#include "views/lab/plot_card.h"

namespace vmscope::views {

/// pkmap over the time of the run: slots in use, slots that are stale, and where all TLBs were flushed.
class OccupancyPlot : public PlotCard
{
    Q_OBJECT

public:
    explicit OccupancyPlot(QWidget* parent = nullptr);

    void show(const LabShown& shown, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString textAt(QPointF place) const override;

private:
    void draw(const lab::LoadResult& result);

    std::vector<lab::OccupancySample> m_samples;
    double m_unit = 1e-6; ///< seconds that a unit of the axis is
};

/// The service of a run whose pkmap is worth seeing; nullptr where none has one.
[[nodiscard]] const lab::SweepPoint* pkmapOf(const LabShown& shown);

} // namespace vmscope::views
