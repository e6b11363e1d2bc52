// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QPointer>
#include <QWidget>

namespace vmscope::views {

/// A ring around a control of the same window that is to be tried next. Takes no clicks and no keys.
class PointingRing : public QWidget
{
public:
    explicit PointingRing(QWidget& window);

    /// Shows itself around `control`; nullptr: hides.
    void pointAt(QWidget* control, ThemeId theme, const Metrics& metrics);
    [[nodiscard]] QWidget* control() const { return m_control; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QPointer<QWidget> m_control;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics;
};

} // namespace vmscope::views
