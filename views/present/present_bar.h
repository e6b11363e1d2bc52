// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"
#include "views/common/value_slider.h"
#include "views/layout/ram_scale.h"

#include <QLabel>

namespace vmscope::views {

/// What a lecturer moves while presenting, in one line: the system's name, RAM and its amount.
class PresentBar : public QWidget
{
    Q_OBJECT

public:
    explicit PresentBar(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);

private:
    QLabel* m_system;
    ValueSlider* m_ram;
    QLabel* m_amount;
    RamScale m_scale;
    State m_state;
    int m_drag = 1;
};

} // namespace vmscope::views
