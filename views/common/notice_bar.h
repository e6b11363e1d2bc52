// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace vmscope::views {

/// A line above everything else that says something and offers one thing to do; it goes when it is closed.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    NoticeBar(const QString& text, const QString& offer, QWidget* parent = nullptr);

    void show(const Metrics& metrics);

signals:
    void accepted();

private:
    QLabel* m_text;
    QPushButton* m_offer;
    QToolButton* m_close;
};

} // namespace vmscope::views
