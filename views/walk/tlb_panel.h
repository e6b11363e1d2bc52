// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/walk/walk_shown.h"

namespace vmscope::views {

/// The TLB as sets and ways, its counters and hit rate, and what can be done to it.
class TlbPanel : public Card
{
    Q_OBJECT

public:
    explicit TlbPanel(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

signals:
    void invlpgWanted();
    void cr3ReloadWanted();
    void pgeToggleWanted();
    /// Let the program run for so many accesses.
    void programWanted(unsigned accesses);

private:
    WalkShown m_walk;
};

} // namespace vmscope::views
