// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/operation.h"
#include "views/common/segments.h"
#include "views/common/shown.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <deque>

namespace vmscope::views {

/// What can be asked of a kernel: a row for each service, with a button and a field.
class RequestRows : public QWidget
{
    Q_OBJECT

public:
    explicit RequestRows(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    void focusFirst() { m_rows.front().field->setFocus(); }

signals:
    void asked(const std::vector<vmscope::kernel::Operation>& operations, const QString& what);
    void refused(const QString& why);

private:
    struct Row
    {
        const char* name;     ///< of its widgets
        const char* line;     ///< of the operation; %1 the field, %2 the process, %3 the page
        bool repeats = false; ///< as often as is chosen
        QPushButton* button = nullptr;
        QLineEdit* field = nullptr;
        QComboBox* choice = nullptr;
    };

    void build();
    void addAllocations(class QGridLayout& grid);
    void addMaps(QGridLayout& grid);
    Row& addRow(QGridLayout& grid, const Row& row, const QString& text, const QString& help,
                const QString& usual);
    void ask(const Row& row);
    [[nodiscard]] QString pageText() const;

    std::deque<Row> m_rows; ///< they stay where they are: their buttons know them
    const Row* m_mmap = nullptr;
    Segments* m_times;
    QLabel* m_page;
    QWidget* m_maps;
    char m_process = 'A'; ///< that is shown
    std::optional<FrameNumber> m_frame;
};

} // namespace vmscope::views
