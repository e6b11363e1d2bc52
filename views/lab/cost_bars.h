// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lab/lab_shown.h"
#include "views/lab/plot_card.h"
#include "views/lab/time_scale.h"

class QCPBars;

namespace vmscope::views {

class LegendRow;

/// What an operation costs by each service, in stacked bars on one linear axis, each with its sum as a
/// number; a pinned run lies as an outline beside it.
class CostBars : public PlotCard
{
    Q_OBJECT

public:
    explicit CostBars(QWidget* parent = nullptr);

    void show(const LabShown& shown, const LabShown* pinned, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString textAt(QPointF place) const override;
    /// The length of a service's bar as it is drawn, in nanoseconds; 0 where it has none.
    [[nodiscard]] double length(lab::Service service) const;
    /// Likewise of the pinned run.
    [[nodiscard]] double pinnedLength(lab::Service service) const;
    /// The middle of a part of a bar, in pixels of the plot.
    [[nodiscard]] QPointF placeOf(lab::Service service, lab::CostPart part) const;

private:
    struct Row
    {
        lab::Service service{};
        double total = 0;  ///< ns
        double pinned = 0; ///< ns; 0: none
        std::array<double, lab::costParts> parts{};
        QString remark; ///< beside the number
    };
    [[nodiscard]] static Row rowFor(const LabShown& shown, const LabShown* pinned, lab::Service service);
    void fill();
    void label();
    void arrangeAxes();
    [[nodiscard]] const Row* find(lab::Service service) const;
    [[nodiscard]] QString tell(const Row& row, double value) const;

    LegendRow* m_legend;
    std::array<QCPBars*, lab::costParts> m_parts{};
    QCPBars* m_pinnedBars = nullptr;
    std::vector<Row> m_rows;
    TimeScale m_scale;
};

} // namespace vmscope::views
