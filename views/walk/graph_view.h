// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

#include <QWidget>

namespace vmscope::views {

/// The mapping graph drawn: roots on the left, tables once, frames on the right.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);

private:
    WalkShown m_walk;
};

} // namespace vmscope::views
