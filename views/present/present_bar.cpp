// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/present/present_bar.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>

namespace vmscope::views {

namespace {

constexpr int presentedRamGroup = 7000; // undo groups: one drag is one step

} // namespace

PresentBar::PresentBar(QWidget* parent)
    : QWidget(parent)
    , m_system(new QLabel)
    , m_ram(new ValueSlider)
    , m_amount(new QLabel)
{
    setObjectName(QStringLiteral("presentBar"));
    setAutoFillBackground(true);
    m_system->setObjectName(QStringLiteral("presentSystem"));
    m_amount->setObjectName(QStringLiteral("presentRamText"));
    m_ram->setObjectName(QStringLiteral("presentRam"));
    m_ram->setAccessibleName(tr("RAM"));
    m_ram->setPageStep(stepsPerDoubling);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_system);
    row->addWidget(m_ram, 1);
    row->addWidget(m_amount);
    connect(m_ram, &ValueSlider::moved, this, [this](int step) {
        emit asked(withRam(m_state, m_scale.at(step)), tr("RAM"), presentedRamGroup + m_drag);
    });
    for (auto edge : {&QSlider::sliderPressed, &QSlider::sliderReleased})
        connect(m_ram, edge, this, [this] { ++m_drag; });
}

void PresentBar::show(const Shown& shown, const Display& display, const Metrics& metrics)
{
    m_state = shown.state;
    m_scale = ramScaleOf(*shown.state.config.kernel);
    for (QLabel* label : {m_system, m_amount})
        label->setFont(metrics.label(true));
    const QFontMetrics measure(metrics.label(true));
    m_system->setText(measure.elidedText(phrase(shown.state.config.kernel->name), Qt::ElideRight,
                                         qRound(window()->width() * 0.45)));
    m_amount->setText(tr("%1 RAM").arg(toQString(sizeText(shown.state.config.ram.installed))));
    m_amount->setMinimumWidth(measure.horizontalAdvance(tr("%1 RAM").arg(QStringLiteral("1023 GiB"))));
    m_amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    {
        const QSignalBlocker quiet(m_ram); // another system's scale moves nothing
        m_ram->setRange(0, m_scale.steps);
    }
    m_ram->place(m_scale.stepOf(shown.state.config.ram.installed));
    m_ram->setTheme(display.theme);
    const int side = qRound(metrics.px(0.8)), rim = qRound(metrics.px(0.3));
    layout()->setContentsMargins(side, rim, side, rim);
    layout()->setSpacing(side);
}

} // namespace vmscope::views
