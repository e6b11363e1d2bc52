// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/growth_chart.h"

#include "views/common/display_text.h"
#include "views/layout/ram_scale.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <qcustomplot.h>

#include <algorithm>

namespace vmscope::views {

namespace {

double mebibytes(Bytes size) { return static_cast<double>(size.value) / static_cast<double>((1_MiB).value); }

/// What the curve depends on: everything but RAM, processes and what is only shown.
layout::MachineConfig withoutRam(layout::MachineConfig config)
{
    config.ram = {};
    config.processes = {};
    config.initrd = {};
    return config;
}

/// The booted kernels had no options, the default split and a PC's RAM: only then their dots lie on the
/// curve.
bool isAsMeasured(const layout::MachineConfig& config, RamSource source)
{
    layout::MachineConfig plain = withoutRam(layout::configFor(*config.kernel, {}));
    plain.options.others = config.options.others;
    plain.processor = config.processor;
    return source != RamSource::Flat && config == plain;
}

QSharedPointer<QCPAxisTickerText> ramTicker()
{
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int doubling = 0; doubling <= doublings; ++doubling) {
        const bool labelled = doubling % 2 == 0;
        ticker->addTick(doubling,
                        labelled ? toQString(sizeText(smallestRam * (1ull << doubling))) : QString());
    }
    return ticker;
}

} // namespace

GrowthChart::GrowthChart(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    setObjectName(QStringLiteral("growthChart"));
    setAccessibleName(tr("What fills low memory as RAM grows"));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_plot->hide();
    m_plot->setNotAntialiasedElements(QCP::aeFills);
    for (int band = 0; band < 3; ++band)
        m_plot->addGraph();
    m_plot->graph(1)->setChannelFillGraph(m_plot->graph(0));
    m_plot->graph(2)->setChannelFillGraph(m_plot->graph(1));
    m_plot->addGraph()->setLineStyle(QCPGraph::lsNone); // real kernels
    m_plot->xAxis->setTicker(ramTicker());
    m_plot->axisRect()->setAutoMargins(QCP::msNone);
}

void GrowthChart::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    const layout::MachineConfig config = withoutRam(shown.state.config);
    const bool sameCurve = !m_points.empty() && config == m_config && m_source == shown.state.ramSource;
    const bool samePicture = sameCurve && display.theme == m_display.theme && metrics.unit == m_metrics.unit;
    m_config = config;
    m_source = shown.state.ramSource;
    m_display = display;
    m_metrics = metrics;
    if (!sameCurve) {
        m_points = growthOf(config, m_source == RamSource::Flat ? layout::MachineKind::Flat
                                                                : layout::MachineKind::Pc);
        m_dots = isAsMeasured(config, m_source) ? realKernels(config.kernel->id) : std::vector<RealKernel>{};
    }
    if (!samePicture)
        m_still = {};
    if (m_ram != shown.state.config.ram.installed || !samePicture) {
        m_ram = shown.state.config.ram.installed;
        update();
    }
}

QRectF GrowthChart::plotRect() const
{
    const double top = m_metrics.px(2.6), bottom = height() - m_metrics.px(3.6);
    return {m_metrics.px(5.2), top, width() - m_metrics.px(7.2), std::max(4.0, bottom - top)};
}

QRectF GrowthChart::stripRect() const
{
    const QRectF plot = plotRect();
    return {plot.left(), plot.bottom() + m_metrics.px(0.45), plot.width(), m_metrics.px(1.35)};
}

double GrowthChart::cursorX(Bytes ram) const
{
    const QRectF plot = plotRect();
    return plot.left() + std::clamp(positionOf(ram) / doublings, 0.0, 1.0) * plot.width();
}

void GrowthChart::fillPlot()
{
    QVector<double> x, left, fixed, all;
    for (const GrowthPoint& point : m_points) {
        x.push_back(positionOf(point.ram));
        left.push_back(mebibytes(point.left));
        fixed.push_back(mebibytes(point.left + point.fixed));
        all.push_back(mebibytes(point.left + point.fixed + point.memMap));
    }
    const Theme& theme = themeOf(m_display.theme);
    const QColor fills[]{theme.lowMemory, theme.kernelImage, theme.memMap};
    const QVector<double>* heights[]{&left, &fixed, &all};
    for (int band = 0; band < 3; ++band) {
        m_plot->graph(band)->setData(x, *heights[band], true);
        m_plot->graph(band)->setPen(Qt::NoPen);
        m_plot->graph(band)->setBrush(fills[band]);
    }
    QVector<double> dotX, dotY;
    for (const RealKernel& dot : m_dots) {
        dotX.push_back(positionOf(dot.ram));
        dotY.push_back(mebibytes(dot.lowTotal));
    }
    m_plot->graph(3)->setData(dotX, dotY);
    m_plot->graph(3)->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.panel, 1.5),
                                                      theme.highMemory, m_metrics.px(0.55)));
    m_plot->xAxis->setRange(0, doublings);
    m_plot->yAxis->setRange(0, std::max(1.0, *std::ranges::max_element(all)) * 1.04);
}

void GrowthChart::styleAxes()
{
    const Theme& theme = themeOf(m_display.theme);
    m_plot->setBackground(theme.panel);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(m_metrics.small());
        axis->setTickLabelColor(theme.muted);
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setVisible(false);
    }
    m_plot->xAxis->setTickLabels(false); // they stand under the strip
    m_plot->yAxis->ticker()->setTickCount(3);
    m_plot->yAxis->setNumberFormat(QStringLiteral("f"));
    m_plot->yAxis->setNumberPrecision(0);
}

void GrowthChart::markRegions()
{
    m_plot->clearItems();
    const auto stopped = std::ranges::find_if(m_points, [](const GrowthPoint& p) { return !p.boots; });
    if (stopped == m_points.end())
        return;
    // A kernel stops booting at both ends: too little RAM for its image, too much for its mem_map.
    const Theme& theme = themeOf(m_display.theme);
    for (auto from = m_points.begin(); from != m_points.end();) {
        const auto to =
            std::find_if(from, m_points.end(), [&](const GrowthPoint& p) { return p.boots != from->boots; });
        if (!from->boots) {
            auto* rect = new QCPItemRect(m_plot);
            rect->topLeft->setCoords(positionOf(from->ram), m_plot->yAxis->range().upper);
            rect->bottomRight->setCoords(to == m_points.end() ? doublings : positionOf(to->ram), 0);
            rect->setPen(Qt::NoPen);
            rect->setBrush(QBrush(theme.memMap, Qt::BDiagPattern));
        }
        from = to;
    }
}

void GrowthChart::drawStill()
{
    const QRectF plot = plotRect();
    m_plot->axisRect()->setMargins(QMargins(qRound(plot.left()), qRound(plot.top()),
                                            width() - qRound(plot.right()),
                                            height() - qRound(plot.bottom())));
    fillPlot();
    styleAxes();
    markRegions();
    m_still = QPixmap(size() * devicePixelRatioF());
    m_still.setDevicePixelRatio(devicePixelRatioF());
    m_still.fill(themeOf(m_display.theme).panel);
    QCPPainter plotPainter;
    plotPainter.begin(&m_still);
    m_plot->toPainter(&plotPainter, width(), height());
    plotPainter.end();
    QPainter painter(&m_still);
    paintHeading(painter);
    paintStrip(painter);
}

void GrowthChart::paintHeading(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    painter.setPen(theme.text);
    painter.setFont(m_metrics.label(true));
    const QRectF row(m_metrics.px(0.7), m_metrics.px(0.25), width() - m_metrics.px(1.4), m_metrics.px(1.4));
    const QString heading = tr("What fills low memory as RAM grows (MiB)");
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, heading);
    painter.setFont(m_metrics.label());
    painter.setPen(theme.muted);
    const QString right = m_dots.empty() ? tr("each mark doubles RAM")
                                         : tr("dots: real kernels, measured.   Each mark doubles RAM");
    const double used = QFontMetricsF(m_metrics.label(true)).horizontalAdvance(heading) + m_metrics.px(1);
    if (QFontMetricsF(m_metrics.label()).horizontalAdvance(right) < row.width() - used)
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, right);
}

void GrowthChart::paintBandNames(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    const QRectF plot = plotRect();
    painter.setFont(m_metrics.label(true));
    const double top = m_plot->yAxis->range().upper;
    const auto name = [&](const QString& text, const QColor& ground, auto lower, auto upper) {
        const double textWidth = QFontMetricsF(painter.font()).horizontalAdvance(text) + m_metrics.px(0.8);
        // The right-most place where the band is high enough for its name over the whole length of it.
        for (double x = plot.right() - textWidth; x > plot.left() + plot.width() * 0.25;
             x -= m_metrics.px(0.5)) {
            double low = 0, high = plot.height();
            const double cursor = cursorX(m_ram);
            bool good = cursor < x || cursor > x + textWidth;
            for (double at = x; at <= x + textWidth; at += textWidth / 4) {
                const GrowthPoint& point = pointAt(at);
                good = good && point.boots;
                low = std::max(low, mebibytes(lower(point)) / top * plot.height());
                high = std::min(high, mebibytes(upper(point)) / top * plot.height());
            }
            if (good && high - low > m_metrics.px(1.3)) {
                painter.setPen(theme.textOn(ground));
                painter.drawText(QRectF(x, plot.bottom() - high, textWidth, high - low), Qt::AlignCenter,
                                 text);
                return;
            }
        }
    };
    name(
        tr("left for the kernel and programs"), theme.lowMemory, [](const GrowthPoint&) { return Bytes{}; },
        [](const GrowthPoint& p) { return p.left; });
    name(
        tr("mem_map"), theme.memMap, [](const GrowthPoint& p) { return p.left + p.fixed; },
        [](const GrowthPoint& p) { return p.left + p.fixed + p.memMap; });
    const auto stopped =
        std::ranges::find_if(m_points, [](const GrowthPoint& p) { return !p.boots && p.ram > 1_GiB; });
    if (stopped != m_points.end()) {
        painter.setPen(theme.text);
        const double x = cursorX(stopped->ram);
        const QRectF room(x - m_metrics.px(8.6), plot.top(), m_metrics.px(8.2), m_metrics.px(1.3));
        painter.fillRect(room, theme.panel);
        painter.drawText(room, Qt::AlignCenter, tr("does not boot ›"));
    }
}

void GrowthChart::paintStrip(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    const QRectF strip = stripRect();
    const double width = strip.width() / ramSteps;
    for (int step = 0; step < ramSteps; ++step) {
        const GrowthPoint& point = m_points[std::size_t(step)];
        const QColor color = mixed(theme.panel, theme.lowMemory, point.mapped);
        const QRectF cell(strip.left() + step * width, strip.top(), width + 1, strip.height());
        painter.fillRect(cell, color);
    }
    const auto lost = std::ranges::find_if(m_points, [](const GrowthPoint& p) { return p.lost > 0_B; });
    if (lost != m_points.end()) {
        const double x = cursorX(lost->ram);
        painter.fillRect(QRectF(x, strip.bottom() + 1, strip.right() - x, m_metrics.px(0.4)),
                         QBrush(theme.text, Qt::BDiagPattern));
    }
    painter.setPen(theme.border);
    painter.drawRect(strip);
    painter.setFont(m_metrics.label(true));
    for (int doubling = 3; doubling <= doublings; doubling += 2) {
        const GrowthPoint& point = m_points[std::size_t(std::min(ramSteps, doubling * stepsPerDoubling))];
        const QString text = toQString(shareText(point.mapped));
        const QRectF room(cursorX(point.ram) - m_metrics.px(2.5), strip.top(), m_metrics.px(5),
                          strip.height());
        painter.setPen(point.mapped > 0.45 ? theme.textOn(theme.lowMemory) : theme.text);
        painter.drawText(room, Qt::AlignCenter, text);
    }
    painter.setPen(theme.muted);
    painter.setFont(m_metrics.label());
    painter.drawText(QRectF(0, strip.top(), strip.left() - m_metrics.px(0.5), strip.height()),
                     Qt::AlignRight | Qt::AlignVCenter, tr("mapped"));
    painter.setFont(m_metrics.small());
    for (int doubling = 0; doubling <= doublings; doubling += 2) {
        const Bytes ram = smallestRam * (1ull << doubling);
        const QRectF room(cursorX(ram) - m_metrics.px(3), strip.bottom(), m_metrics.px(6),
                          height() - strip.bottom());
        painter.drawText(room, Qt::AlignCenter, toQString(sizeText(ram)));
    }
}

void GrowthChart::paintCursor(QPainter& painter) const
{
    const Theme& theme = themeOf(m_display.theme);
    const double x = cursorX(m_ram);
    const double top = plotRect().top() - m_metrics.px(0.55);
    const double half = m_metrics.px(0.5);
    const double thick = std::max(2.0, m_metrics.px(0.12));
    // The line spares the strip: its numbers stay readable.
    painter.fillRect(QRectF(x - thick / 2, top, thick, stripRect().top() - top), theme.text);
    painter.fillRect(QRectF(x - half, stripRect().bottom(), 2 * half, thick), theme.text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawPolygon(
        QPolygonF{{x - half, top - half * 0.6}, {x + half, top - half * 0.6}, {x, top + half}});
}

void GrowthChart::paintEvent(QPaintEvent*)
{
    if (m_points.empty())
        return;
    if (m_still.isNull())
        drawStill();
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    paintBandNames(painter);
    paintCursor(painter);
}

void GrowthChart::resizeEvent(QResizeEvent*) { m_still = {}; }

const GrowthPoint& GrowthChart::pointAt(double x) const
{
    const QRectF plot = plotRect();
    const double share = (x - plot.left()) / std::max(1.0, plot.width());
    return m_points[std::size_t(std::clamp(qRound(share * ramSteps), 0, ramSteps))];
}

void GrowthChart::dragTo(double x)
{
    const Bytes ram = pointAt(x).ram;
    if (ram != m_ram)
        emit ramDragged(ram);
}

void GrowthChart::mousePressEvent(QMouseEvent* event)
{
    m_dragging =
        event->button() == Qt::LeftButton && event->position().y() > plotRect().top() - m_metrics.px(1);
    if (m_dragging)
        dragTo(event->position().x());
}

void GrowthChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        dragTo(event->position().x());
}

void GrowthChart::mouseReleaseEvent(QMouseEvent*)
{
    if (m_dragging)
        emit ramDropped();
    m_dragging = false;
}

bool GrowthChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || m_points.empty())
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const GrowthPoint& point = pointAt(help->pos().x());
    const auto text = [](Bytes size) { return toQString(sizeText(size)); };
    QToolTip::showText(help->globalPos(),
                       tr("%1 of RAM: %2 left, mem_map %3, other fixed %4, lost %5; %6 mapped")
                           .arg(text(point.ram), text(point.left), text(point.memMap), text(point.fixed),
                                text(point.lost), toQString(shareText(point.mapped))),
                       this);
    return true;
}

} // namespace vmscope::views
