// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/compare_bar.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"
#include "views/common/phrase.h"

namespace vmscope::views {

namespace {

constexpr int comparedRamGroup = 6000; // undo groups: one drag is one step

} // namespace

State withPreset(State state, const layout::ComparisonPreset& preset)
{
    state.compare = compareChoiceOf(preset);
    return withRam(std::move(state), preset.ram);
}

CompareBar::CompareBar(QWidget* parent)
    : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildPresets();
    buildCount();
    buildRam();
}

void CompareBar::buildPresets()
{
    m_presets = new Segments(tr("Compare"));
    m_presets->setObjectName(QStringLiteral("comparisonPresets"));
    int key = 0;
    for (const layout::ComparisonPreset& preset : layout::comparisonPresets())
        m_presets->add(key++, phrase(preset.name),
                       tr("%1; on %2").arg(phrase(preset.idea), toQString(sizeText(preset.ram))));
    connect(m_presets, &Segments::chosen, this, [this](int row) {
        emit asked(withPreset(m_state, layout::comparisonPresets()[std::size_t(row)]), tr("comparison"), 0);
    });
    layout()->addWidget(captioned(tr("Compare"), m_presets));
}

void CompareBar::buildCount()
{
    m_count = new Segments(tr("Systems"));
    m_count->setObjectName(QStringLiteral("comparedCount"));
    for (const int count : {2, 3})
        m_count->add(count, QString::number(count), tr("%1 systems side by side").arg(count));
    connect(m_count, &Segments::chosen, this, &CompareBar::askCount);
    layout()->addWidget(captioned(tr("Systems"), m_count));
}

void CompareBar::buildRam()
{
    m_ram = new RamControl(QStringLiteral("comparedRam"));
    connect(m_ram, &RamControl::chosen, this, [this](Bytes ram, int drag) {
        emit asked(withRam(m_state, ram), tr("RAM"), drag > 0 ? comparedRamGroup + drag : 0);
    });
    connect(m_ram, &RamControl::refused, this, &CompareBar::refused);
    layout()->addWidget(m_ram);
}

/// Another column begins with what Layout shows.
void CompareBar::askCount(int count)
{
    State wanted = m_state;
    layout::MachineConfig fromLayout = m_state.config;
    fromLayout.ram = {};
    wanted.compare.systems.resize(std::size_t(count), fromLayout);
    emit asked(wanted, tr("number of systems"), 0);
}

void CompareBar::show(const State& state, const Display& display, const Metrics& metrics)
{
    m_state = state;
    const auto presets = layout::comparisonPresets();
    const auto shown = std::ranges::find(presets, state.compare, compareChoiceOf);
    m_presets->setCurrent(int(shown - presets.begin()));
    m_count->setCurrent(int(state.compare.systems.size()));
    m_ram->show(state.config.ram.installed, {}, display, metrics);
    for (Segments* segments : {m_presets, m_count})
        segments->setTheme(display.theme);
    layout()->setSpacing(qRound(metrics.px(1.3)));
}

} // namespace vmscope::views
