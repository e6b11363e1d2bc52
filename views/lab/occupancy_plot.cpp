// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/occupancy_plot.h"

#include "views/lab/time_scale.h"

#include <qcustomplot.h>

#include <algorithm>

namespace vmscope::views {

const lab::SweepPoint* pkmapOf(const LabShown& shown)
{
    for (const lab::SweepPoint* point : shown.bars())
        if (point->total.slotCount > 0 && !point->total.occupancy.empty())
            return point;
    return nullptr;
}

OccupancyPlot::OccupancyPlot(QWidget* parent)
    : PlotCard(tr("pkmap over the time of the run"), parent)
{
    setObjectName(QStringLiteral("occupancy"));
    for (int i = 0; i < 3; ++i)
        plot().addGraph();
    plot().graph(1)->setChannelFillGraph(plot().graph(0));
    plot().graph(2)->setLineStyle(QCPGraph::lsImpulse);
}

void OccupancyPlot::draw(const lab::LoadResult& result)
{
    QVector<double> time, used, mapped, flushTime, flushes;
    std::uint64_t before = 0;
    for (const lab::OccupancySample& sample : m_samples) {
        time.push_back(sample.seconds / m_unit);
        used.push_back(sample.used);
        mapped.push_back(sample.used + sample.stale);
        if (sample.fullFlushes != before) {
            flushTime.push_back(sample.seconds / m_unit);
            flushes.push_back(result.slotCount);
        }
        before = sample.fullFlushes;
    }
    const Theme& theme = colors();
    const double width = std::max(1.0, metrics().px(0.08));
    plot().graph(0)->setData(time, used, true);
    plot().graph(0)->setPen(QPen(theme.highMemory, width));
    plot().graph(0)->setBrush(theme.highMemory);
    plot().graph(1)->setData(time, mapped, true);
    plot().graph(1)->setPen(QPen(theme.highMemory, width));
    plot().graph(1)->setBrush(mixed(theme.panel, theme.highMemory, 0.35));
    plot().graph(2)->setData(flushTime, flushes, true);
    plot().graph(2)->setPen(QPen(theme.memMap, width, Qt::DashLine));
    plot().xAxis->setRange(0, time.empty() ? 1 : std::max(1e-9, time.back()));
    plot().yAxis->setRange(0, result.slotCount * 1.05);
}

void OccupancyPlot::show(const LabShown& shown, const Display& display, const Metrics& metrics)
{
    look(display, metrics);
    const lab::SweepPoint* point = pkmapOf(shown);
    const lab::LoadResult none;
    m_samples = point ? point->total.occupancy : std::vector<lab::OccupancySample>{};
    const TimeScale scale = timeScaleFor(m_samples.empty() ? 0 : m_samples.back().seconds * 1e9);
    m_unit = scale.nanoseconds * 1e-9;
    setRemark(point ? tr("solid: in use · pale: stale · dashed: all TLBs flushed")
                    : tr("None of these services has a pkmap"));
    draw(point ? point->total : none);
    plot().xAxis->setLabel(tr("%1 of simulated time").arg(scale.name));
    plot().yAxis->setLabel(tr("slots"));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString OccupancyPlot::textAt(QPointF place) const
{
    if (m_samples.empty())
        return {};
    const double seconds = plot().xAxis->pixelToCoord(place.x()) * m_unit;
    const auto sample = std::ranges::min_element(m_samples, {}, [seconds](const lab::OccupancySample& one) {
        return std::abs(one.seconds - seconds);
    });
    return tr("after %1: %2 slots in use, %3 stale, %4 flushes so far")
        .arg(timeText(sample->seconds * 1e9))
        .arg(sample->used)
        .arg(sample->stale)
        .arg(sample->fullFlushes);
}

} // namespace vmscope::views
