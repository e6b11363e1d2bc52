// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/tlb_panel.h"

namespace vmscope::views {

TlbPanel::TlbPanel(QWidget* parent)
    : Card(parent)
{
}

void TlbPanel::show(const WalkShown& walk, const Display&, const Metrics&) { m_walk = walk; }

} // namespace vmscope::views
