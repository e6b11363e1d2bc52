// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/ram_control.h"

#include "views/common/captioned.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QVBoxLayout>

namespace vmscope::views {

RamControl::RamControl(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_slider(new ValueSlider)
    , m_field(new QLineEdit)
{
    buildSlider(name);
    buildField(name + QStringLiteral("Field"));
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(captioned(tr("&RAM"), m_slider, m_field));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void RamControl::buildSlider(const QString& name)
{
    m_slider->setObjectName(name);
    m_slider->setAccessibleName(tr("RAM"));
    m_slider->setRange(0, m_scale.steps);
    m_slider->setPageStep(stepsPerDoubling);
    m_slider->setToolTip(tr("Page Up and Page Down double and halve it"));
    connect(m_slider, &ValueSlider::moved, this, [this](int step) { emit chosen(m_scale.at(step), m_drag); });
    // A drag is one undo step: not one with the keys before or after it.
    for (auto edge : {&QSlider::sliderPressed, &QSlider::sliderReleased})
        connect(m_slider, edge, this, [this] { ++m_drag; });
}

void RamControl::buildField(const QString& name)
{
    m_field->setObjectName(name);
    m_field->setAccessibleName(tr("RAM, typed"));
    m_field->setToolTip(tr("Type a size such as 3.5G"));
    m_field->setAlignment(Qt::AlignRight);
    connect(m_field, &QLineEdit::editingFinished, this, &RamControl::askTyped);
    // What was typed is done: keys such as undo are the window's again.
    connect(m_field, &QLineEdit::returnPressed, m_slider, qOverload<>(&QWidget::setFocus));
}

void RamControl::show(Bytes ram, const RamScale& scale, const Display& display, const Metrics& metrics)
{
    m_ram = ram;
    m_scale = scale;
    {
        const QSignalBlocker quiet(m_slider); // another system's scale moves nothing
        m_slider->setRange(0, scale.steps);
    }
    m_slider->place(scale.stepOf(ram));
    if (!m_field->isModified()) // else somebody is typing
        m_field->setText(toQString(sizeText(ram)));
    m_slider->setTheme(display.theme);
    m_slider->setMinimumWidth(qRound(metrics.px(9.5)));
    m_field->setFixedWidth(qRound(metrics.px(5.2)));
    m_field->setFont(metrics.label(true));
}

void RamControl::askTyped()
{
    if (!m_field->isModified())
        return; // left as it was
    const auto size = parseSize(m_field->text().toStdString(), "RAM");
    if (!size || *size < 1_MiB || *size > 1_TiB) {
        emit refused(size ? tr("RAM: between 1 MiB and 1 TiB, please") : phrase(size.error().line()));
        m_field->setText(toQString(sizeText(m_ram)));
        return;
    }
    m_field->setText(toQString(sizeText(*size)));
    if (*size != m_ram)
        emit chosen(*size, 0);
}

} // namespace vmscope::views
