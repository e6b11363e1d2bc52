// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/table_browser.h"

namespace vmscope::views {

TableBrowser::TableBrowser(QWidget* parent)
    : QWidget(parent)
{
}

void TableBrowser::show(const WalkShown& walk, const Display&, const Metrics&) { m_walk = walk; }

} // namespace vmscope::views
