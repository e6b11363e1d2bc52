// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/captioned.h"

#include <QLabel>
#include <QVBoxLayout>

namespace vmscope::views {

QWidget* captioned(const QString& caption, QWidget* control, QWidget* value)
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    auto* head = new QHBoxLayout;
    auto* label = new QLabel(caption);
    label->setBuddy(control);
    label->setForegroundRole(QPalette::PlaceholderText);
    head->addWidget(label);
    head->addStretch();
    if (value)
        head->addWidget(value);
    rows->addLayout(head);
    rows->addWidget(control);
    rows->addStretch();
    return box;
}

} // namespace vmscope::views
