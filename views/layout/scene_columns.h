// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"

#include <QRectF>

namespace vmscope::views {

/// Places and scales of the four columns.
struct Columns
{
    QRectF space, window, lens, physical;
    double channelTop = 0, channelHeight = 0;

    [[nodiscard]] bool hasLens() const { return lens.width() > 0; }
};

/// Columns for a picture of `size`; 64-bit addresses are wider, and addresses may grow up or down.
[[nodiscard]] Columns columnsFor(const Metrics& metrics, QSizeF size, bool wide, bool up);

/// The same with only window and RAM, for a picture that is one of several side by side.
[[nodiscard]] Columns comparedColumnsFor(const Metrics& metrics, QSizeF size, bool wide);

/// The same with only the address space and RAM, and room beside both for what is selected.
[[nodiscard]] Columns presentedColumnsFor(const Metrics& metrics, QSizeF size, bool wide);

/// Maps addresses of a range linearly onto a column, growing up or down.
class Axis
{
public:
    Axis(const QRectF& column, double start, double end, bool up)
        : m_column(column)
        , m_start(start)
        , m_scale(column.height() / std::max(1.0, end - start))
        , m_up(up)
    {
    }

    [[nodiscard]] double y(double address) const
    {
        const double distance = (address - m_start) * m_scale;
        return m_up ? m_column.bottom() - distance : m_column.top() + distance;
    }

    [[nodiscard]] QRectF rect(double start, double end) const
    {
        const double a = y(start), b = y(end);
        return {QPointF(m_column.left(), std::min(a, b)), QPointF(m_column.right(), std::max(a, b))};
    }

private:
    QRectF m_column;
    double m_start, m_scale;
    bool m_up;
};

/// A 64-bit address folded for drawing: both canonical halves side by side, the gap between them left out.
[[nodiscard]] double folded(VirtualAddress address, const layout::Layout& layout);
[[nodiscard]] double foldedEnd(VirtualAddress end, const layout::Layout& layout);

} // namespace vmscope::views
