// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/lab_bar.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/flow_layout.h"

#include <algorithm>

namespace vmscope::views {

LabChoice withLoadPreset(LabChoice choice, const lab::LoadPreset& preset)
{
    choice.load = lab::loadOf(preset);
    choice.services.assign(preset.services.begin(), preset.services.end());
    return choice;
}

LabBar::LabBar(QWidget* parent)
    : QWidget(parent)
    , m_progress(new QProgressBar)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    buildPresets();
    m_run = button("runLab", tr("Run"), tr("Run the load again, with more repetitions (Ctrl+R)"));
    m_run->setShortcut(Qt::CTRL | Qt::Key_R);
    m_cancel = button("cancelLab", tr("Cancel"), tr("Stop the run; what is complete stays"));
    m_progress->setObjectName(QStringLiteral("labProgress"));
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_progress->setRange(0, 100);
    flow->addWidget(captioned(tr("Progress"), m_progress));
    m_pin = button("pinLab", tr("Pin"), tr("Keep this run in sight, and compare others with it"));
    m_pin->setCheckable(true);
    m_report = button("labReport", tr("Report…"), tr("One page as PDF: set-up, plots, figures, versions"));
    connect(m_run, &QPushButton::clicked, this, &LabBar::runAsked);
    connect(m_cancel, &QPushButton::clicked, this, &LabBar::cancelAsked);
    connect(m_pin, &QPushButton::clicked, this, &LabBar::pinAsked);
    connect(m_report, &QPushButton::clicked, this, &LabBar::reportAsked);
}

void LabBar::buildPresets()
{
    m_presets = new QComboBox;
    m_presets->setObjectName(QStringLiteral("loadPresets"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->addItem(tr("own load"), QString());
    for (const lab::LoadPreset& preset : lab::loadPresets()) {
        m_presets->addItem(labText(preset.title), toQString(preset.id));
        m_presets->setItemData(m_presets->count() - 1, labText(preset.shows), Qt::ToolTipRole);
    }
    connect(m_presets, &QComboBox::activated, this, [this](int row) {
        if (const QString id = m_presets->itemData(row).toString(); !id.isEmpty())
            emit presetChosen(id);
    });
    layout()->addWidget(captioned(tr("Preset"), m_presets));
}

QPushButton* LabBar::button(const char* name, const QString& text, const QString& help)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setToolTip(help);
    layout()->addWidget(captioned(QString(), made));
    return made;
}

void LabBar::show(const LabChoice& choice, const LabShown& shown, bool pinned, const Display&,
                  const Metrics& metrics)
{
    const auto presets = lab::loadPresets();
    const auto chosen = std::ranges::find_if(presets, [&](const lab::LoadPreset& preset) {
        const LabChoice made = withLoadPreset(choice, preset);
        return made.load == choice.load && std::ranges::is_permutation(made.services, choice.services);
    });
    m_presets->setCurrentIndex(chosen == presets.end() ? 0 : int(chosen - presets.begin()) + 1);
    m_presets->setToolTip(chosen == presets.end()
                              ? tr("Loads from theory and history")
                              : tr("%1\nSource: %2").arg(labText(chosen->shows), labText(chosen->source)));
    m_run->setEnabled(!shown.running);
    m_cancel->setEnabled(shown.running);
    m_progress->setValue(qRound(shown.progress * 100));
    m_progress->setFormat(shown.cancelled ? tr("cancelled at %p %") : tr("%p %"));
    m_progress->setFixedWidth(qRound(metrics.px(8)));
    m_pin->setChecked(pinned);
    m_pin->setText(pinned ? tr("Unpin") : tr("Pin"));
    layout()->setSpacing(qRound(metrics.px(0.8)));
}

} // namespace vmscope::views
