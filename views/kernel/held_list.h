// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/desk.h"
#include "views/common/shown.h"

#include <QTableWidget>

namespace vmscope::views {

/// What is held, the newest first: what gave it, where it is, how much it is, and a way to give it back.
class HeldList : public QTableWidget
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { What, Where, Amount, GiveBack };

    explicit HeldList(QWidget* parent = nullptr);

    void show(const kernel::Desk* desk, const Metrics& metrics);

signals:
    void freeWanted(vmscope::kernel::HeldId held);
    /// A row was chosen: its first page.
    void frameChosen(vmscope::FrameNumber frame);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addRow(const kernel::Held& held);
    void put(int column, const QString& text, const QString& help);
    void freeRow(int row);
    void chooseRow(int row);

    std::vector<kernel::Held> m_held; ///< by row
};

} // namespace vmscope::views
