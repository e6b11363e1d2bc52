// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"
#include "views/common/value_slider.h"
#include "views/layout/ram_scale.h"

#include <QLineEdit>

namespace vmscope::views {

/// How much RAM: a slider, and beside its caption a field to type into.
class RamControl : public QWidget
{
    Q_OBJECT

public:
    /// The slider is found by `name`, the field by `name` + "Field".
    explicit RamControl(const QString& name, QWidget* parent = nullptr);

    void show(Bytes ram, const RamScale& scale, const Display& display, const Metrics& metrics);

signals:
    /// `drag` is the same all through a drag, and 0 for what was typed.
    void chosen(vmscope::Bytes ram, int drag);
    void refused(const QString& why);

private:
    void buildSlider(const QString& name);
    void buildField(const QString& name);
    void askTyped();

    ValueSlider* m_slider;
    QLineEdit* m_field;
    Bytes m_ram{};
    RamScale m_scale;
    int m_drag = 1;
};

} // namespace vmscope::views
