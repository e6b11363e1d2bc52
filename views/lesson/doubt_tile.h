// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/lesson/lesson_shown.h"
#include "views/theme/theme.h"

#include <QAbstractButton>

namespace vmscope::views {

/// A big question as a button, with the machine that answers it in miniature: what of the kernel's addresses
/// is the direct map, and which part of RAM it reaches.
class DoubtTile : public QAbstractButton
{
public:
    explicit DoubtTile(DoubtShown doubt, QWidget* parent = nullptr);

    void setLook(ThemeId theme, const Metrics& metrics);

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Arrow keys are the page's, which knows the rows of tiles.
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintMiniature(QPainter& painter, const QRectF& place) const;

    DoubtShown m_doubt;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
