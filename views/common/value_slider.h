// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QSlider>

namespace vmscope::views {

/// A slider that goes where it is clicked, drawn thick enough for the back of a room. `moved` tells only
/// what a person does.
class ValueSlider : public QSlider
{
    Q_OBJECT

public:
    explicit ValueSlider(QWidget* parent = nullptr);

    void setTheme(ThemeId theme);
    /// Sets the value without telling.
    void place(int value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QPoint handleCenter(int value) const;

signals:
    void moved(int value);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void moveTo(double x);
    [[nodiscard]] double margin() const { return height() / 2.0; }

    ThemeId m_theme = ThemeId::Light;
    bool m_placing = false;
};

} // namespace vmscope::views
