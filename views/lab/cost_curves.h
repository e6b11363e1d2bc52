// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/lab/lab_shown.h"
#include "views/lab/plot_card.h"
#include "views/lab/time_scale.h"

namespace vmscope::views {

/// Cost as one parameter grows: a line a service, with the band in which the mean lies with 95 % confidence.
/// A click, or Left and Right, sets the controls to a value.
class CostCurves : public PlotCard
{
    Q_OBJECT

public:
    explicit CostCurves(QWidget* parent = nullptr);

    void show(const LabShown& shown, const LabShown* pinned, const Display& display, const Metrics& metrics);
    [[nodiscard]] QString textAt(QPointF place) const override;
    /// What is drawn at a value of the range, in nanoseconds; 0 where there is nothing.
    [[nodiscard]] double height(lab::Service service, std::size_t point) const;
    /// The place of a value of the range on the axis, in pixels of the plot.
    [[nodiscard]] QPoint placeOf(std::size_t point) const;

signals:
    /// The controls are wanted at this value of the swept parameter.
    void valueChosen(double value);
    void sweptChosen(const QString& parameter);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void drawService(const LabShown& shown, lab::Service service, bool pinned);
    void drawBand(const QVector<double>& x, const QVector<double>& low, const QVector<double>& high,
                  lab::Service service);
    void markCurrent();
    void nameLines();
    void arrangeAxes(double most);
    [[nodiscard]] double most(const LabShown* shown) const;
    [[nodiscard]] double positionOf(double value) const;
    [[nodiscard]] std::size_t nearest(QPointF place) const;
    void step(int steps);

    Segments* m_swept;
    Segments* m_axis;
    LabShown m_shown;
    const LabShown* m_pinned = nullptr; ///< while it is drawn
    TimeScale m_scale;
    bool m_logarithmic = false;
};

} // namespace vmscope::views
