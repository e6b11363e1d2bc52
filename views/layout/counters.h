// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/common/shown.h"
#include "views/common/value_slider.h"

#include <QLabel>

namespace vmscope::views {

/// mem_map and page tables side by side: RAM grows the first alone, processes the second alone.
class Counters : public Card
{
    Q_OBJECT

public:
    explicit Counters(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);

signals:
    void processesChosen(unsigned count);
    void processesDropped();

private:
    QLabel* m_memMap = nullptr;
    QLabel* m_memMapWhat = nullptr;
    QLabel* m_tables = nullptr;
    QLabel* m_tablesWhat = nullptr;
    QLabel* m_processText = nullptr;
    ValueSlider* m_processes = nullptr;
    double m_unit = 0;
};

/// Processes at a step of the slider: 1, 2, 5, 10, … 1000.
[[nodiscard]] unsigned processesAt(int step);

} // namespace vmscope::views
