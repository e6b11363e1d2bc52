// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/counters.h"

#include "views/common/display_text.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace vmscope::views {

namespace {

constexpr std::array<unsigned, 10> processSteps{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

int stepOf(unsigned count)
{
    const auto step = std::ranges::lower_bound(processSteps, count);
    return int(std::min(step, processSteps.end() - 1) - processSteps.begin());
}

} // namespace

unsigned processesAt(int step)
{
    return processSteps[std::size_t(std::clamp(step, 0, int(processSteps.size()) - 1))];
}

Counters::Counters(QWidget* parent)
    : Card(parent)
{
    setObjectName(QStringLiteral("counters"));
    auto* rows = new QVBoxLayout(this);
    const auto add = [&](const char* name) {
        auto* label = new QLabel;
        label->setObjectName(QLatin1String(name));
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        rows->addWidget(label);
        return label;
    };
    m_memMap = add("memMapCount");
    m_memMapWhat = add("memMapWhat");
    m_tables = add("tablesCount");
    m_tablesWhat = add("tablesWhat");
    rows->addStretch(1);
    m_processText = add("processText");
    m_processes = new ValueSlider;
    m_processes->setObjectName(QStringLiteral("processes"));
    m_processes->setAccessibleName(tr("Number of processes"));
    m_processes->setRange(0, int(processSteps.size()) - 1);
    m_processes->setPageStep(1);
    rows->addWidget(m_processes);
    connect(m_processes, &ValueSlider::moved, this,
            [this](int step) { emit processesChosen(processesAt(step)); });
    for (auto edge : {&QSlider::sliderPressed, &QSlider::sliderReleased}) // a drag is one undo step
        connect(m_processes, edge, this, &Counters::processesDropped);
    for (QLabel* label : {m_memMapWhat, m_tablesWhat, m_processText})
        label->setForegroundRole(QPalette::PlaceholderText);
}

void Counters::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    const layout::Layout& layout = shown.layout;
    const unsigned count = layout.config.processes.count;
    m_memMap->setText(QStringLiteral("mem_map  ") + toQString(sizeText(layout.memMap)));
    m_memMapWhat->setText(tr("one record per page of RAM, read by the kernel"));
    m_tables->setText(tr("page tables  ") + toQString(sizeText(layout.processTables())));
    m_tablesWhat->setText(tr("one entry per mapped page, read by the MMU"));
    m_processText->setText(tr("%n process(es) of %1", nullptr, int(count))
                               .arg(toQString(sizeText(layout.config.processes.mappedEach))));
    m_processes->place(stepOf(count));
    if (metrics.unit == m_unit && display.theme == theme())
        return;
    m_unit = metrics.unit;
    setTheme(display.theme);
    m_processes->setTheme(display.theme);
    const int margin = qRound(metrics.px(0.8));
    QWidget::layout()->setContentsMargins(margin, qRound(margin * 0.6), margin, qRound(margin * 0.6));
    QWidget::layout()->setSpacing(qRound(metrics.px(0.12)));
    for (QLabel* label : {m_memMap, m_tables})
        label->setFont(metrics.label(true));
    for (QLabel* label : {m_memMapWhat, m_tablesWhat, m_processText})
        label->setFont(metrics.label());
}

} // namespace vmscope::views
