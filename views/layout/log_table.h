// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

#include <QTableWidget>

namespace vmscope::views {

/// Every number that an opened boot log measured beside the computed one; hidden while no log is open.
class LogTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit LogTable(QWidget* parent = nullptr);

    void show(const Shown& shown, const Metrics& metrics);

private:
    std::shared_ptr<const OpenedLog> m_log;
};

} // namespace vmscope::views
