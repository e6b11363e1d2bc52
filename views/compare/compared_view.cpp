// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/compared_view.h"

#include <QKeyEvent>

namespace vmscope::views {

void ComparedView::show(const Shown& shown, VirtualAddress windowFrom, const Display& display,
                        const Metrics& metrics)
{
    m_windowFrom = windowFrom;
    LayoutView::show(shown, display, metrics);
}

Scene ComparedView::sceneIn(QSizeF size) const
{
    return comparedSceneOf(shown(), display(), metrics(), size, m_windowFrom);
}

void ComparedView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit taken();
    else
        LayoutView::keyPressEvent(event);
}

void ComparedView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit taken();
}

} // namespace vmscope::views
