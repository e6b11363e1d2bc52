// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/flow_layout.h"

#include <QWidget>

namespace vmscope::views {

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

/// Gives what is left of a row's width to the items that want it, in proportion to their hints.
void FlowLayout::placeRow(int first, int end, int y, int height, const QRect& inner) const
{
    int used = 0, growing = 0;
    for (int i = first; i < end; ++i) {
        const int width = m_items[i]->sizeHint().width();
        used += width + (i > first ? spacing() : 0);
        if (m_items[i]->widget() &&
            m_items[i]->widget()->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding)
            growing += width;
    }
    const int spare = std::max(0, inner.width() - used);
    int x = inner.left();
    for (int i = first; i < end; ++i) {
        int width = m_items[i]->sizeHint().width();
        if (growing && m_items[i]->widget() &&
            m_items[i]->widget()->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding)
            width += spare * width / growing;
        m_items[i]->setGeometry(QRect(x, y, width, height));
        x += width + spacing();
    }
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    int y = inner.top(), x = 0, rowHeight = 0, rowStart = 0;
    for (int i = 0; i < m_items.size(); ++i) {
        const QSize hint = m_items[i]->isEmpty() ? QSize() : m_items[i]->sizeHint();
        if (x > 0 && x + hint.width() > inner.width()) {
            if (place)
                placeRow(rowStart, i, y, rowHeight, inner);
            y += rowHeight + spacing();
            x = rowHeight = 0;
            rowStart = i;
        }
        x += hint.width() + spacing();
        rowHeight = std::max(rowHeight, hint.height());
    }
    if (place)
        placeRow(rowStart, int(m_items.size()), y, rowHeight, inner);
    return y + rowHeight - rect.top() + contentsMargins().bottom();
}

} // namespace vmscope::views
