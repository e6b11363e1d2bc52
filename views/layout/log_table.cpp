// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/log_table.h"

#include "views/common/phrase.h"

#include <QHeaderView>

namespace vmscope::views {

LogTable::LogTable(QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("logTable"));
    setAccessibleName(tr("Measured and computed"));
    setColumnCount(3);
    setHorizontalHeaderLabels({tr("this machine"), tr("measured"), tr("computed")});
    verticalHeader()->hide();
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(true);
    hide();
}

void LogTable::show(const Shown& shown, const Metrics& metrics)
{
    const OpenedLog* log = shown.state.shownLog();
    setVisible(log != nullptr);
    if (!log)
        return;
    setFont(metrics.small());
    verticalHeader()->setDefaultSectionSize(qRound(metrics.px(1.4)));
    setFixedWidth(qRound(metrics.px(27)));
    setColumnWidth(0, qRound(metrics.px(9.5)));
    setColumnWidth(1, qRound(metrics.px(8.2)));
    if (m_log == shown.state.log)
        return;
    m_log = shown.state.log;
    setRowCount(int(log->rows.size()));
    int row = 0;
    for (const MeasuredRow& measured : log->rows) {
        const QString mark = measured.equal ? QStringLiteral("✓ ") : QStringLiteral("≠ ");
        int column = 0;
        for (const QString& text :
             {mark + phrase(measured.quantity.toStdString()), phrase(measured.measured.toStdString()),
              phrase(measured.computed.toStdString())}) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            setItem(row, column++, item);
        }
        ++row;
    }
}

} // namespace vmscope::views
