// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/staircase_plot.h"

#include "views/common/display_text.h"
#include "views/lab/lab_shown.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

double placeOf(Bytes size) { return std::log2(double(size.value)); }

} // namespace

StaircasePlot::StaircasePlot(QWidget* parent)
    : PlotCard(tr("This processor's TLB: loads over a growing working set"), parent)
{
    setObjectName(QStringLiteral("staircase"));
    plot().addGraph();
    plot().addGraph();
}

void StaircasePlot::show(const HostShown& host, const Display& display, const Metrics& metrics)
{
    look(display, metrics);
    m_measurement = host.measurement;
    setRemark(m_measurement ? tr("solid: pages of 4 KiB · dashed: huge pages")
                            : tr("Not measured yet: see This processor"));
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    double most = 1;
    for (const lab::HostPages pages : {lab::HostPages::Small, lab::HostPages::Huge}) {
        QVector<double> x, y;
        for (const lab::HostStair& stair :
             m_measurement ? m_measurement->stairs : std::vector<lab::HostStair>{}) {
            if (stair.pages != pages)
                continue;
            x.push_back(placeOf(stair.workingSet));
            y.push_back(stair.nanoseconds.median);
            most = std::max(most, y.back());
            if (x.size() % 2 == 1)
                ticker->addTick(x.back(), toQString(sizeText(stair.workingSet)));
        }
        QCPGraph& line = *plot().graph(int(pages));
        line.setData(x, y, true);
        line.setPen(QPen(colors().text, std::max(1.5, metrics.px(0.12)),
                         pages == lab::HostPages::Huge ? Qt::DashLine : Qt::SolidLine));
        line.setScatterStyle(QCPScatterStyle(pages == lab::HostPages::Huge ? QCPScatterStyle::ssSquare
                                                                           : QCPScatterStyle::ssDisc,
                                             metrics.px(0.35)));
    }
    plot().xAxis->setTicker(ticker);
    plot().xAxis->setRange(13.8, 26.3);
    plot().yAxis->setRange(0, most * 1.1);
    plot().yAxis->setLabel(tr("ns a load"));
    plot().xAxis->setLabel(tr("working set, one load a page of 4 KiB"));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString StaircasePlot::textAt(QPointF place) const
{
    if (!m_measurement)
        return {};
    const double at = plot().xAxis->pixelToCoord(place.x());
    QStringList lines;
    for (const lab::HostStair& stair : m_measurement->stairs)
        if (std::abs(placeOf(stair.workingSet) - at) < 0.5)
            lines += (stair.pages == lab::HostPages::Huge ? tr("%1 in huge pages: %2")
                                                          : tr("%1 in pages of 4 KiB: %2"))
                         .arg(toQString(sizeText(stair.workingSet)), timeText(stair.nanoseconds.median));
    return lines.join(QLatin1Char('\n'));
}

} // namespace vmscope::views
