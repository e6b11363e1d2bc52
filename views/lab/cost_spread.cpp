// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/cost_spread.h"

#include "views/common/display_text.h"
#include "views/lab/cost_palette.h"

#include <qcustomplot.h>

#include <cmath>
#include <map>

namespace vmscope::views {

namespace {

constexpr int stepsPerDoubling = 4;
constexpr double leastTime = 0.5; ///< ns; below it operations cost nothing

/// Share of operations in percent by steps of the logarithmic axis.
std::map<int, double> sharesOf(const lab::LoadResult& result)
{
    std::map<int, double> shares;
    const double all = std::max<double>(1, double(result.histogram.count()));
    for (const auto& bucket : result.histogram.buckets()) {
        const double time = std::max(leastTime, result.nanoseconds(double(bucket.from + bucket.to - 1) / 2));
        shares[int(std::floor(std::log2(time) * stepsPerDoubling))] += 100 * double(bucket.count) / all;
    }
    return shares;
}

} // namespace

CostSpread::CostSpread(QWidget* parent)
    : PlotCard(tr("How costs of single operations spread"), parent)
    , m_figures(new QLabel)
{
    setObjectName(QStringLiteral("costSpread"));
    m_figures->setObjectName(QStringLiteral("costFigures"));
    m_figures->setTextFormat(Qt::RichText);
    addBelow(m_figures);
}

void CostSpread::drawService(const lab::SweepPoint& point)
{
    // A step of the line stands at its left end, and falls to nothing between steps that are far apart.
    QVector<double> x{std::exp2(-1.0 / stepsPerDoubling)}, y{0};
    int last = -1000;
    for (const auto& [step, share] : sharesOf(point.total)) {
        const auto at = [](int place) { return std::exp2(double(place) / stepsPerDoubling); };
        if (step != last + 1) {
            if (last > -1000)
                x.push_back(at(last + 1)), y.push_back(0);
        }
        x.push_back(at(step)), y.push_back(share);
        last = step;
    }
    x.push_back(std::exp2(double(last + 1) / stepsPerDoubling));
    y.push_back(0);
    QCPGraph* line = plot().addGraph();
    line->setLineStyle(QCPGraph::lsStepLeft);
    line->setData(x, y, true);
    line->setPen(penOf(point.service, display().theme, std::max(1.5, metrics().px(0.13))));
    QColor pale = colorOf(point.service, display().theme);
    pale.setAlphaF(0.18f);
    line->setBrush(pale);
}

void CostSpread::arrangeAxes()
{
    double longest = 10;
    for (const lab::SweepPoint* point : m_shown.bars())
        longest = std::max(longest, point->total.costQuantile(1));
    plot().xAxis->setScaleType(QCPAxis::stLogarithmic);
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (double time = 1; time <= longest * 2; time *= 10)
        ticker->addTick(time, timeText(time).replace(QStringLiteral(".00"), QString()));
    plot().xAxis->setTicker(ticker);
    plot().xAxis->setRange(0.8, longest * 2);
    plot().xAxis->setLabel(tr("cost of one operation, logarithmic"));
    plot().yAxis->setLabel(tr("% of operations"));
    plot().yAxis->setRange(0, 105);
    plot().yAxis->ticker()->setTickCount(4);
}

QString CostSpread::figures(lab::Service service) const
{
    const lab::SweepPoint* point = m_shown.at(service);
    if (!point)
        return {};
    const lab::LoadResult& total = point->total;
    return tr("%1: mean %2, median %3, p99 %4, p99.9 %5")
        .arg(nameOf(service), timeText(total.meanCost()), timeText(total.costQuantile(0.5)),
             timeText(total.costQuantile(0.99)), timeText(total.costQuantile(0.999)));
}

void CostSpread::show(const LabShown& shown, const Display& display, const Metrics& metrics)
{
    look(display, metrics);
    m_shown = shown;
    plot().clearGraphs();
    QStringList lines;
    for (const lab::SweepPoint* point : shown.bars()) {
        drawService(*point);
        lines +=
            QStringLiteral("<span style='color:%1'>■</span> %2")
                .arg(colorOf(point->service, display.theme).name(), figures(point->service).toHtmlEscaped());
    }
    m_figures->setFont(metrics.small());
    m_figures->setText(lines.join(QStringLiteral("<br>")));
    arrangeAxes();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString CostSpread::textAt(QPointF place) const
{
    const double time = plot().xAxis->pixelToCoord(place.x());
    QStringList lines{tr("about %1").arg(timeText(time))};
    const int step = int(std::floor(std::log2(std::max(leastTime, time)) * stepsPerDoubling));
    for (const lab::SweepPoint* point : m_shown.bars()) {
        const auto shares = sharesOf(point->total);
        const auto share = shares.find(step);
        lines += tr("%1: %2 of operations")
                     .arg(nameOf(point->service),
                          toQString(shareText(share == shares.end() ? 0 : share->second / 100)));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace vmscope::views
