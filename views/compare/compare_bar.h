// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/common/shown.h"
#include "views/layout/ram_control.h"

namespace vmscope::views {

/// What is compared: a preset or two or three systems, and the RAM that all of them are on.
class CompareBar : public QWidget
{
    Q_OBJECT

public:
    explicit CompareBar(QWidget* parent = nullptr);

    void show(const State& state, const Display& display, const Metrics& metrics);

signals:
    void asked(const vmscope::views::State& wanted, const QString& what, int group);
    void refused(const QString& why);

private:
    void buildPresets();
    void buildCount();
    void buildRam();
    void askCount(int count);

    State m_state;
    Segments* m_presets = nullptr;
    Segments* m_count = nullptr;
    RamControl* m_ram = nullptr;
};

/// The state that shows a preset on the RAM on which it shows best.
[[nodiscard]] State withPreset(State state, const layout::ComparisonPreset& preset);

} // namespace vmscope::views
