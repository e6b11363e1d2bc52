// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/layout/layout_view.h"

namespace vmscope::views {

/// One column's picture: its window and its RAM, on the scale that all columns share.
class ComparedView : public LayoutView
{
    Q_OBJECT

public:
    using LayoutView::LayoutView;

    void show(const Shown& shown, VirtualAddress windowFrom, const Display& display, const Metrics& metrics);

signals:
    /// Enter or a double click: this system, please.
    void taken();

protected:
    Scene sceneIn(QSizeF size) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    VirtualAddress m_windowFrom{};
};

} // namespace vmscope::views
