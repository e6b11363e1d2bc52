// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QFrame>

namespace vmscope::views {

/// A rounded panel of the theme for things that belong together.
class Card : public QFrame
{
public:
    using QFrame::QFrame;

protected:
    void setTheme(ThemeId theme) { m_theme = theme; }
    [[nodiscard]] ThemeId theme() const { return m_theme; }
    void paintEvent(QPaintEvent* event) override;

private:
    ThemeId m_theme = ThemeId::Light;
};

} // namespace vmscope::views
