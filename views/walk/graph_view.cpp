// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/graph_view.h"

namespace vmscope::views {

GraphView::GraphView(QWidget* parent)
    : QWidget(parent)
{
}

void GraphView::show(const WalkShown& walk, const Display&, const Metrics&) { m_walk = walk; }

} // namespace vmscope::views
