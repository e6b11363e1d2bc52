// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/segments.h"
#include "views/common/shown.h"

#include <QComboBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace vmscope::views {

/// The knobs behind "more…": HIGHMEM, isolation, the kernel's options, NR_CPUS, bytes per page record,
/// processor, machine.
class MorePanel : public QFrame
{
    Q_OBJECT

public:
    explicit MorePanel(QWidget* parent = nullptr);

    void show(const Shown& shown, ThemeId theme);
    void popUpBelow(QWidget* anchor);

signals:
    void asked(const vmscope::views::State& wanted, const QString& what);
    void refused(const QString& why);

private:
    QLineEdit* optionField(const char* option, const QString& help);
    void build();
    void buildChoices(QFormLayout& form);
    void askHighmem(int mode);
    void askIsolation(bool on);
    void showHighmem();
    void showIsolation(bool isolated);
    void askOptions();
    void askMachine(int index);
    void complain(const QString& why);

    State m_state;
    Segments* m_highmemMode = nullptr;
    Segments* m_isolation = nullptr;
    QLineEdit* m_vmalloc = nullptr;
    QLineEdit* m_highmem = nullptr;
    QLineEdit* m_mem = nullptr;
    QSpinBox* m_cpus = nullptr;
    QSpinBox* m_record = nullptr;
    QSpinBox* m_perProcess = nullptr;
    QComboBox* m_processor = nullptr;
    QComboBox* m_machine = nullptr;
    QLabel* m_complaint = nullptr;
};

} // namespace vmscope::views
