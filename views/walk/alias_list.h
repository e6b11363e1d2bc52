// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

#include <QLabel>
#include <QListWidget>
#include <QToolButton>

namespace vmscope::views {

/// Who maps a frame: all virtual addresses that lead to it. Hidden until it is asked.
class AliasList : public QWidget
{
    Q_OBJECT

public:
    explicit AliasList(QWidget* parent = nullptr);

    void ask(const WalkSource& source, PhysicalAddress frame);
    void setMetrics(const Metrics& metrics);

    [[nodiscard]] QListWidget& list() const { return *m_list; }
    [[nodiscard]] QString title() const { return m_title->text(); }

signals:
    void addressChosen(vmscope::VirtualAddress address);
    void closed();

private:
    QLabel* m_title;
    QListWidget* m_list;
    QToolButton* m_close;
};

} // namespace vmscope::views
