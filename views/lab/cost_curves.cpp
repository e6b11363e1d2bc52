// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/cost_curves.h"

#include "views/common/display_text.h"
#include "views/lab/cost_palette.h"

#include <QKeyEvent>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace vmscope::views {

CostCurves::CostCurves(QWidget* parent)
    : PlotCard(tr("… as it grows"), parent)
    , m_swept(new Segments(tr("What grows")))
    , m_axis(new Segments(tr("Axis")))
{
    setObjectName(QStringLiteral("costCurves"));
    plot().setObjectName(QStringLiteral("costCurvesPlot"));
    plot().setToolTip(tr("Click a value, or press Left and Right, to set the controls to it"));
    int key = 0;
    for (const SweptRow& row : sweptRows())
        m_swept->add(key++, labText(row.name), tr("The curve goes over %1").arg(labText(row.name)));
    m_swept->setObjectName(QStringLiteral("swept"));
    m_axis->add(0, tr("linear"), tr("A linear axis of cost"));
    m_axis->add(1, tr("log"), tr("A logarithmic axis of cost"));
    m_axis->setObjectName(QStringLiteral("costAxis"));
    m_axis->setCurrent(0);
    addControl(m_swept);
    addControl(m_axis);
    connect(m_swept, &Segments::chosen, this,
            [this](int row) { emit sweptChosen(toQString(sweptRows()[std::size_t(row)].id)); });
    connect(m_axis, &Segments::chosen, this, [this](int logarithmic) {
        m_logarithmic = logarithmic == 1;
        show(LabShown(m_shown), m_pinned, display(), metrics());
    });
}

/// Each doubling is as wide as the others; nothing stands a bit before the least.
double CostCurves::positionOf(double value) const
{
    const auto& values = m_shown.range.values;
    const auto least = std::ranges::find_if(values, [](double one) { return one > 0; });
    if (value > 0)
        return std::log2(value);
    return least == values.end() ? 0 : std::log2(*least) - (std::log2(values.back()) - std::log2(*least)) / 6;
}

double CostCurves::most(const LabShown* shown) const
{
    double most = 0;
    if (shown)
        for (const lab::SweepPoint& point : shown->points)
            most = std::max(most, point.cost.mean + point.cost.margin);
    return most;
}

void CostCurves::show(const LabShown& shown, const LabShown* pinned, const Display& display,
                      const Metrics& metrics)
{
    look(display, metrics);
    for (QWidget* choice : {static_cast<QWidget*>(m_swept), static_cast<QWidget*>(m_axis)})
        choice->setVisible(!metrics.presenting); // large type leaves them no room
    m_swept->setTheme(display.theme);
    m_axis->setTheme(display.theme);
    m_shown = shown;
    m_pinned = pinned && pinned->choice.swept == shown.choice.swept ? pinned : nullptr;
    const auto row = std::ranges::find(sweptRows(), std::string_view(shown.choice.swept), &SweptRow::id);
    m_swept->setCurrent(int(row - sweptRows().begin()));
    plot().clearGraphs();
    plot().clearItems();
    const double top = std::max(most(&m_shown), most(m_pinned));
    m_scale = timeScaleFor(top);
    arrangeAxes(top);
    for (const lab::Service service : shown.choice.services) {
        if (m_pinned)
            drawService(*m_pinned, service, true);
        drawService(m_shown, service, false);
    }
    markCurrent();
    plot().replot(); // only then the axes know their pixels, by which names are placed
    nameLines();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void CostCurves::arrangeAxes(double top)
{
    QCPAxis& y = *plot().yAxis;
    const double end = std::max(1e-3, top / m_scale.nanoseconds);
    if (m_logarithmic) {
        y.setScaleType(QCPAxis::stLogarithmic);
        y.setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        y.setRange(std::max(1e-3, 1 / m_scale.nanoseconds), end * 2);
    } else {
        y.setScaleType(QCPAxis::stLinear);
        y.setTicker(QSharedPointer<QCPAxisTicker>::create());
        y.setRange(0, end * 1.08);
    }
    y.setNumberFormat(QStringLiteral("gb"));
    y.setNumberPrecision(4);
    y.setLabel(tr("%1 an operation").arg(m_scale.name));
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const auto& values = m_shown.range.values;
    for (const double value : values)
        ticker->addTick(positionOf(value),
                        valueText(*m_shown.range.parameter, value)
                            .section(QLatin1Char(' '), 0, m_shown.range.parameter->unit == "ns" ? 1 : 0));
    plot().xAxis->setTicker(ticker);
    if (!values.empty())
        plot().xAxis->setRange(positionOf(values.front()) - 0.2, positionOf(values.back()) + 0.1);
    if (m_shown.range.parameter)
        plot().xAxis->setLabel(labText(m_shown.range.parameter->text));
    double widest = 0;
    for (const lab::Service service : m_shown.choice.services)
        widest = std::max(widest, QFontMetricsF(metrics().small(true)).horizontalAdvance(nameOf(service)));
    plot().axisRect()->setMinimumMargins(
        QMargins(0, qRound(metrics().px(0.4)), qRound(widest + metrics().px(0.6)), 0));
}

void CostCurves::drawBand(const QVector<double>& x, const QVector<double>& low, const QVector<double>& high,
                          lab::Service service)
{
    QColor pale = colorOf(service, display().theme);
    pale.setAlphaF(0.2f);
    QCPGraph* lower = plot().addGraph();
    lower->setData(x, low, true);
    lower->setPen(Qt::NoPen);
    QCPGraph* upper = plot().addGraph();
    upper->setData(x, high, true);
    upper->setPen(Qt::NoPen);
    upper->setBrush(pale);
    upper->setChannelFillGraph(lower);
}

void CostCurves::drawService(const LabShown& shown, lab::Service service, bool pinned)
{
    QVector<double> x, mean, low, high;
    for (std::size_t i = 0; i < shown.range.values.size(); ++i) {
        const lab::SweepPoint* point = shown.at(service, i);
        if (!point)
            continue;
        x.push_back(positionOf(shown.range.values[i]));
        mean.push_back(point->cost.mean / m_scale.nanoseconds);
        low.push_back((point->cost.mean - point->cost.margin) / m_scale.nanoseconds);
        high.push_back((point->cost.mean + point->cost.margin) / m_scale.nanoseconds);
    }
    if (!pinned)
        drawBand(x, low, high, service);
    QCPGraph* line = plot().addGraph();
    line->setData(x, mean, true);
    line->setName(nameOf(service));
    const double width = std::max(1.5, metrics().px(pinned ? 0.07 : 0.14));
    line->setPen(pinned ? QPen(colorOf(service, display().theme), width, Qt::DotLine)
                        : penOf(service, display().theme, width));
    if (!pinned)
        line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, metrics().px(0.4)));
}

void CostCurves::markCurrent()
{
    const auto& values = m_shown.range.values;
    const std::size_t current = m_shown.current();
    if (current >= values.size())
        return;
    auto* line = new QCPItemStraightLine(&plot());
    line->point1->setCoords(positionOf(values[current]), 1);
    line->point2->setCoords(positionOf(values[current]), 2);
    line->setPen(QPen(colors().accent, std::max(1.0, metrics().px(0.08)), Qt::DashLine));
}

/// Names at the ends of the lines, moved apart where they would lie on each other.
void CostCurves::nameLines()
{
    struct End
    {
        lab::Service service;
        double y;
    };
    std::vector<End> ends;
    for (const lab::Service service : m_shown.choice.services)
        for (std::size_t i = m_shown.range.values.size(); i-- > 0;)
            if (const lab::SweepPoint* point = m_shown.at(service, i)) {
                ends.push_back({service, plot().yAxis->coordToPixel(
                                             std::max(1e-3, point->cost.mean / m_scale.nanoseconds))});
                break;
            }
    std::ranges::sort(ends, std::greater{}, &End::y);
    const double apart = metrics().px(0.95);
    double below = 1e9;
    for (End& end : ends) {
        end.y = below = std::min(end.y, below - apart);
        auto* name = new QCPItemText(&plot());
        name->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
        name->position->setTypeY(QCPItemPosition::ptAbsolute);
        name->position->setCoords(1.01, end.y);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        name->setClipToAxisRect(false);
        name->setFont(metrics().small(true));
        name->setColor(colorOf(end.service, display().theme));
        name->setText(nameOf(end.service));
    }
}

double CostCurves::height(lab::Service service, std::size_t point) const
{
    if (point >= m_shown.range.values.size())
        return 0;
    for (int i = plot().graphCount() - 1; i >= 0; --i) {
        if (plot().graph(i)->name() != nameOf(service))
            continue;
        const auto found = plot().graph(i)->data()->findBegin(positionOf(m_shown.range.values[point]), false);
        const bool there = found != plot().graph(i)->data()->constEnd() &&
                           found->key == positionOf(m_shown.range.values[point]);
        return there ? found->value * m_scale.nanoseconds : 0;
    }
    return 0;
}

QPoint CostCurves::placeOf(std::size_t point) const
{
    return {qRound(plot().xAxis->coordToPixel(positionOf(m_shown.range.values.at(point)))),
            plot().axisRect()->center().y()};
}

std::size_t CostCurves::nearest(QPointF place) const
{
    const auto distance = [&](double value) {
        return std::abs(plot().xAxis->coordToPixel(positionOf(value)) - place.x());
    };
    const auto value = std::ranges::min_element(m_shown.range.values, {}, distance);
    return std::size_t(value - m_shown.range.values.begin());
}

QString CostCurves::textAt(QPointF place) const
{
    if (m_shown.range.values.empty() || !plot().axisRect()->rect().contains(place.toPoint()))
        return {};
    const std::size_t point = nearest(place);
    QStringList lines{tr("%1: %2").arg(labText(m_shown.range.parameter->text),
                                       valueText(*m_shown.range.parameter, m_shown.range.values[point]))};
    for (const lab::Service service : m_shown.choice.services)
        if (const lab::SweepPoint* one = m_shown.at(service, point))
            lines += tr("%1: %2 ± %3, %4 operations a second")
                         .arg(nameOf(service), timeText(one->cost.mean), timeText(one->cost.margin),
                              toQString(countText(std::uint64_t(one->operationsPerSecond.mean))));
    return lines.join(QLatin1Char('\n'));
}

void CostCurves::step(int steps)
{
    const auto last = std::ptrdiff_t(m_shown.range.values.size()) - 1;
    const auto wanted = std::clamp<std::ptrdiff_t>(std::ptrdiff_t(m_shown.current()) + steps, 0, last);
    if (last >= 0 && std::size_t(wanted) != m_shown.current())
        emit valueChosen(m_shown.range.values[std::size_t(wanted)]);
}

bool CostCurves::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &plot() && event->type() == QEvent::MouseButtonPress && !m_shown.range.values.empty()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton)
            emit valueChosen(m_shown.range.values[nearest(mouse->position())]);
    } else if (watched == &plot() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            step(key == Qt::Key_Right ? 1 : -1);
            return true;
        }
    }
    return PlotCard::eventFilter(watched, event);
}

} // namespace vmscope::views
