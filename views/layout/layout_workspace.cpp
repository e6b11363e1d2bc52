// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/layout_workspace.h"

#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

// Undo groups: what one drag changes is one step.
constexpr int chartGroup = 3000, recordGroup = 4000, processGroup = 5000;

} // namespace

LayoutWorkspace::LayoutWorkspace(QWidget* parent)
    : QWidget(parent)
    , m_view(new LayoutView)
    , m_inspector(new Inspector)
    , m_frame(new FrameCard)
    , m_chart(new GrowthChart)
    , m_counters(new Counters)
    , m_verdict(new VerdictBar)
    , m_side(new QWidget)
    , m_lower(new QWidget)
{
    arrange();
    connect(m_view, &LayoutView::pointed, this, [this](const Subject& subject) {
        if (m_metrics.presenting)
            return; // nothing by pointing alone: a click says that it is meant
        m_pointed = subject;
        showInspector();
    });
    connect(m_view, &LayoutView::chosen, this, &LayoutWorkspace::select);
    connect(m_chart, &GrowthChart::ramDragged, this, &LayoutWorkspace::askRam);
    connect(m_inspector, &Inspector::recordChosen, this, &LayoutWorkspace::askRecord);
    connect(m_counters, &Counters::processesChosen, this, &LayoutWorkspace::askProcesses);
    connect(m_inspector, &Inspector::highmemWanted, this, &LayoutWorkspace::askHighmem);
    const auto nextGroup = [this] { ++m_group; };
    connect(m_chart, &GrowthChart::ramDropped, this, nextGroup);
    connect(m_inspector, &Inspector::recordDropped, this, nextGroup);
    connect(m_counters, &Counters::processesDropped, this, nextGroup);
}

void LayoutWorkspace::arrange()
{
    auto* sideRows = new QVBoxLayout(m_side);
    sideRows->setContentsMargins(0, 0, 0, 0);
    sideRows->addWidget(m_inspector, 1);
    sideRows->addWidget(m_frame);
    auto* upper = new QHBoxLayout;
    upper->addWidget(m_view, 1);
    upper->addWidget(m_side);
    auto* lower = new QHBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->addWidget(m_chart, 1);
    lower->addWidget(m_counters);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(upper, 1);
    rows->addWidget(m_lower);
    rows->addWidget(m_verdict);
}

void LayoutWorkspace::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    const bool resized = metrics.unit != m_metrics.unit;
    m_shown = shown;
    m_display = display;
    m_metrics = metrics;
    if (resized) {
        const int gap = qRound(metrics.px(0.8));
        m_side->setFixedWidth(qRound(metrics.px(21)));
        m_counters->setFixedWidth(qRound(metrics.px(21)));
        m_lower->setFixedHeight(qRound(metrics.px(14)));
        QWidget::layout()->setSpacing(gap);
        for (QLayout* row : {m_lower->layout(), layout()->itemAt(0)->layout(), m_side->layout()})
            row->setSpacing(gap);
        m_lower->layout()->setContentsMargins(gap, 0, gap, 0);
        layout()->itemAt(0)->layout()->setContentsMargins(0, 0, gap, 0);
    }
    makeRoom();
    m_view->show(shown, display, metrics);
    m_chart->show(shown, display, metrics);
    m_counters->show(shown, display, metrics);
    showLog();
    m_verdict->show(shown, display, metrics);
    m_frame->show(shown, display, metrics);
    showInspector();
}

/// The opened log's numbers stand where the counters are, while its own machine is shown.
void LayoutWorkspace::showLog()
{
    const bool wanted = m_shown.state.shownLog() != nullptr;
    if (wanted && !m_log) {
        m_log = new LogTable;
        m_lower->layout()->addWidget(m_log);
    }
    m_counters->setVisible(!wanted && !m_metrics.presenting);
    if (m_log)
        m_log->show(m_shown, m_metrics);
    if (m_log && m_metrics.presenting)
        m_log->hide();
}

void LayoutWorkspace::select(const Subject& subject)
{
    m_selected = subject;
    m_pointed = {}; // what was chosen last is shown, wherever the pointer rests
    m_view->select(subject);
    showInspector();
    emit selectionChanged(subject);
}

void LayoutWorkspace::showInspector()
{
    const bool pointing = m_pointed.kind != Subject::Kind::None;
    m_inspector->show(m_shown, pointing ? m_pointed : m_selected, m_display, m_metrics);
}

void LayoutWorkspace::setInspectorVisible(bool visible)
{
    m_inspectorWanted = visible;
    makeRoom();
}

void LayoutWorkspace::setInspectorReplaced(bool replaced)
{
    m_inspectorReplaced = replaced;
    makeRoom();
}

void LayoutWorkspace::present(Presented part, bool visible)
{
    m_inspectorAsked = visible && part == Presented::Inspector;
    m_chartAsked = visible && part == Presented::Chart;
    makeRoom();
}

void LayoutWorkspace::predict(bool hidden)
{
    m_view->setFigures(!hidden);
    if (hidden)
        m_verdict->show(tr("What will change?"), false, m_display, m_metrics);
    else
        m_verdict->show(m_shown, m_display, m_metrics);
}

void LayoutWorkspace::setChartVisible(bool visible)
{
    m_chartWanted = visible;
    makeRoom();
}

/// Where type is large beside the window, the picture comes first: chart and then inspector give way.
void LayoutWorkspace::makeRoom()
{
    constexpr double smallestHeight = 40, smallestWidth = 74; // in units
    const double unit = std::max(1.0, m_metrics.unit);
    // In real mode no kernel window grows with RAM, and nobody keeps page records.
    const bool grows = !m_shown.layout.config.kernel || !m_shown.layout.config.kernel->realMode;
    if (m_metrics.presenting) { // one of both, where a key asked for it
        m_lower->setVisible(m_chartAsked && grows);
        m_counters->setVisible(false);
        m_side->setVisible(m_inspectorAsked);
        return;
    }
    m_lower->setVisible(m_chartWanted && grows && window()->height() / unit > smallestHeight + 4);
    m_side->setVisible(m_inspectorWanted && !m_inspectorReplaced && window()->width() / unit > smallestWidth);
}

void LayoutWorkspace::askRam(Bytes ram)
{
    emit asked(withRam(m_shown.state, ram), tr("RAM"), chartGroup + m_group);
}

void LayoutWorkspace::askHighmem()
{
    const auto config = layout::withHighmem(m_shown.state.config, *m_shown.state.config.kernel->highmemOn);
    if (!config)
        return refuse(phrase(config.error().line()));
    State wanted = m_shown.state;
    wanted.config = *config;
    select(Subject::of(layout::PhysicalKind::HighMemory));
    emit asked(wanted, QStringLiteral("HIGHMEM"), 0);
}

void LayoutWorkspace::askRecord(Bytes record)
{
    State wanted = m_shown.state;
    wanted.config.structPage = record;
    emit asked(wanted, tr("page record"), recordGroup + m_group);
}

void LayoutWorkspace::askProcesses(unsigned count)
{
    State wanted = m_shown.state;
    wanted.config.processes.count = count;
    emit asked(wanted, tr("processes"), processGroup + m_group);
}

} // namespace vmscope::views
