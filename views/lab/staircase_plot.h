// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/host_shown.h"
#include "views/lab/plot_card.h"

namespace vmscope::views {

/// The TLB staircase of this processor: dependent loads over growing working sets, in small and in huge
/// pages.
class StaircasePlot : public PlotCard
{
    Q_OBJECT

public:
    explicit StaircasePlot(QWidget* parent = nullptr);

    void show(const HostShown& host, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString textAt(QPointF place) const override;

private:
    std::shared_ptr<const lab::HostMeasurement> m_measurement;
};

} // namespace vmscope::views
