// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

#include <QWidget>

namespace vmscope::views {

/// The tables from CR3 down as a tree, runs of equal entries folded.
class TableBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit TableBrowser(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);

private:
    WalkShown m_walk;
};

} // namespace vmscope::views
