// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/cost_bars.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/lab/cost_palette.h"
#include "views/lab/legend_row.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

namespace {

constexpr double barWidth = 0.52;
constexpr double pinnedOffset = 0.37;
constexpr double leastShare = 0.004; ///< of a bar that its part is in the legend

} // namespace

CostBars::CostBars(QWidget* parent)
    : PlotCard(tr("Cost of one mapped access"), parent)
    , m_legend(new LegendRow)
{
    setObjectName(QStringLiteral("costBars"));
    plot().setObjectName(QStringLiteral("costBarsPlot"));
    addBelow(m_legend);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i] = new QCPBars(plot().yAxis, plot().xAxis);
        m_parts[i]->setWidth(barWidth);
        m_parts[i]->setPen(Qt::NoPen);
        if (i > 0)
            m_parts[i]->moveAbove(m_parts[i - 1]);
    }
    m_pinnedBars = new QCPBars(plot().yAxis, plot().xAxis);
    m_pinnedBars->setWidth(0.14);
    plot().yAxis->setRangeReversed(true);
    plot().yAxis->setTicks(true);
    plot().yAxis->grid()->setVisible(false);
    plot().yAxis->setTickLength(0);
}

CostBars::Row CostBars::rowFor(const LabShown& shown, const LabShown* pinned, lab::Service service)
{
    Row row;
    row.service = service;
    if (const lab::SweepPoint* point = shown.at(service)) {
        row.total = point->cost.mean;
        for (std::size_t i = 0; i < row.parts.size(); ++i)
            row.parts[i] = point->cost.mean * point->total.share(lab::CostPart(i));
        if (point->total.standstill)
            row.remark = tr("then nobody can go on");
    } else {
        const auto problem = std::ranges::find_if(shown.points, [&](const lab::SweepPoint& one) {
            return one.service == service && one.point == shown.current() && one.problem.has_value();
        });
        if (problem != shown.points.end())
            row.remark = tr("not possible: %1").arg(phrase(problem->problem->what));
    }
    if (const lab::SweepPoint* point = pinned ? pinned->at(service) : nullptr)
        row.pinned = point->cost.mean;
    return row;
}

void CostBars::show(const LabShown& shown, const LabShown* pinned, const Display& display,
                    const Metrics& metrics)
{
    look(display, metrics);
    m_rows.clear();
    for (const lab::ServiceRow& service : lab::serviceRows())
        if (std::ranges::find(shown.choice.services, service.service) != shown.choice.services.end())
            m_rows.push_back(rowFor(shown, pinned, service.service));
    setRemark(pinned ? tr("outlines: the pinned run") : tr("model, not measured"));
    fill();
    arrangeAxes();
    label();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void CostBars::fill()
{
    double most = 0;
    for (const Row& row : m_rows)
        most = std::max({most, row.total, row.pinned});
    m_scale = timeScaleFor(most);
    QVector<double> keys, pinnedKeys, pinned;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        keys.push_back(double(i));
        pinnedKeys.push_back(double(i) + pinnedOffset);
        pinned.push_back(m_rows[i].pinned / m_scale.nanoseconds);
    }
    std::vector<lab::CostPart> seen;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        QVector<double> values;
        bool visible = false;
        for (const Row& row : m_rows) {
            values.push_back(row.parts[part] / m_scale.nanoseconds);
            visible |= row.total > 0 && row.parts[part] > leastShare * row.total;
        }
        m_parts[part]->setData(keys, values, true);
        m_parts[part]->setBrush(brushOf(lab::CostPart(part), display().theme));
        if (visible)
            seen.push_back(lab::CostPart(part));
    }
    m_pinnedBars->setData(pinnedKeys, pinned, true);
    m_pinnedBars->setPen(QPen(colors().text, 1, Qt::DashLine));
    m_pinnedBars->setBrush(Qt::NoBrush);
    m_legend->show(std::move(seen), display().theme, metrics());
    plot().xAxis->setRange(0, std::max(1e-3, most / m_scale.nanoseconds) * 1.22);
}

void CostBars::arrangeAxes()
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        ticker->addTick(double(i), nameOf(m_rows[i].service));
    plot().yAxis->setTicker(ticker);
    plot().yAxis->setRange(-0.55, std::max(1.0, double(m_rows.size())) - 0.4);
    plot().yAxis->setTickLabelFont(metrics().label(true));
    plot().xAxis->setLabel(tr("%1 an operation: map, touch, unmap").arg(m_scale.name));
    plot().xAxis->ticker()->setTickCount(5);
    plot().xAxis->setNumberFormat(QStringLiteral("gb"));
}

void CostBars::label()
{
    plot().clearItems();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        auto* text = new QCPItemText(&plot());
        text->position->setCoords(row.total / m_scale.nanoseconds, double(i));
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        text->setPadding(QMargins(qRound(metrics().px(0.4)), 0, 0, 0));
        text->setFont(metrics().label(true));
        text->setColor(colors().text);
        const QString number = row.total > 0 ? timeText(row.total) : QString();
        text->setText(row.remark.isEmpty() ? number : tr("%1  %2").arg(number, row.remark).trimmed());
        text->setClipToAxisRect(false);
    }
}

const CostBars::Row* CostBars::find(lab::Service service) const
{
    const auto row = std::ranges::find(m_rows, service, &Row::service);
    return row == m_rows.end() ? nullptr : &*row;
}

double CostBars::length(lab::Service service) const
{
    double sum = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].service == service)
            for (const QCPBars* part : m_parts)
                sum += part->data()->at(int(i))->value * m_scale.nanoseconds;
    return sum;
}

double CostBars::pinnedLength(lab::Service service) const
{
    const Row* row = find(service);
    return row ? row->pinned : 0;
}

QPointF CostBars::placeOf(lab::Service service, lab::CostPart part) const
{
    const Row* row = find(service);
    if (!row)
        return {};
    double before = 0;
    for (std::size_t i = 0; i < std::size_t(part); ++i)
        before += row->parts[i];
    const double middle = (before + row->parts[std::size_t(part)] / 2) / m_scale.nanoseconds;
    return {plot().xAxis->coordToPixel(middle), plot().yAxis->coordToPixel(double(row - m_rows.data()))};
}

QString CostBars::tell(const Row& row, double value) const
{
    const QString whole = tr("%1: %2 an operation").arg(nameOf(row.service), timeText(row.total));
    double before = 0;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        before += row.parts[i];
        if (value <= before && row.parts[i] > 0)
            return tr("%1\n%2: %3, %4")
                .arg(whole, nameOf(lab::CostPart(i)), timeText(row.parts[i]),
                     toQString(shareText(row.parts[i] / row.total)));
    }
    return row.pinned > 0 ? tr("%1\npinned: %2").arg(whole, timeText(row.pinned)) : whole;
}

QString CostBars::textAt(QPointF place) const
{
    const int index = int(std::lround(plot().yAxis->pixelToCoord(place.y())));
    if (index < 0 || index >= int(m_rows.size()))
        return {};
    return tell(m_rows[std::size_t(index)], plot().xAxis->pixelToCoord(place.x()) * m_scale.nanoseconds);
}

} // namespace vmscope::views
