// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/layout/scene_columns.h"

#include <algorithm>

namespace vmscope::views {

using namespace layout;

namespace {

/// Of the flexible width; what is left is for the ribbons.
struct Shares
{
    double space, window, lens, physical;
};

} // namespace

Columns columnsFor(const Metrics& m, QSizeF size, bool wide, bool up)
{
    // Shares of the width that is left beside the fixed margins for addresses. Where type is large beside the
    // window, the lens gives way.
    const double leftMargin = m.px(wide ? 11.4 : 7.2), addressGap = m.px(wide ? 11.8 : 9.4),
                 rightMargin = m.px(13.2);
    const double flexible = std::max(m.px(18), size.width() - leftMargin - addressGap - rightMargin);
    const bool lens = flexible > m.px(wide ? 34 : 38);
    const double lensGap = lens ? m.px(2.4) : 0;
    const Shares shares = lens ? Shares{0.133, 0.195, 0.252, 0.19} : Shares{0.22, 0.3, 0, 0.3};
    // The way of the process's tables runs where the user part begins: below the columns, or above them.
    const double top = m.px(up ? 3.4 : 5.9), bottom = size.height() - m.px(up ? 3.4 : 0.9);
    const auto column = [&](double x, double share) {
        return QRectF(x, top, flexible * share, bottom - top);
    };
    Columns columns;
    columns.space = column(leftMargin, shares.space);
    columns.window = column(columns.space.right() + addressGap, shares.window);
    columns.lens = column(columns.window.right() + lensGap, shares.lens);
    columns.physical = column(size.width() - rightMargin - flexible * shares.physical, shares.physical);
    columns.channelTop = up ? bottom + m.px(0.75) : top - m.px(2.45);
    columns.channelHeight = m.px(1.7);
    return columns;
}

Columns comparedColumnsFor(const Metrics& m, QSizeF size, bool wide)
{
    // Where type is large beside the picture, the addresses give way.
    const bool addresses = size.width() > m.px(27);
    const double leftMargin = m.px(!addresses ? 0.6
                                   : wide     ? 10.9
                                              : 6.9),
                 rightMargin = m.px(addresses ? 7.9 : 0.6);
    const double flexible = std::max(m.px(8), size.width() - leftMargin - rightMargin);
    const double top = m.px(3), bottom = size.height() - m.px(1.2);
    Columns columns;
    columns.window = QRectF(leftMargin, top, flexible * 0.48, bottom - top);
    columns.physical = QRectF(leftMargin + flexible * 0.55, top, flexible * 0.45, bottom - top);
    return columns;
}

Columns presentedColumnsFor(const Metrics& m, QSizeF size, bool wide)
{
    const double leftMargin = m.px(wide ? 14.2 : 9), rightMargin = m.px(12.4);
    const double flexible = std::max(m.px(12), size.width() - leftMargin - rightMargin);
    const double top = m.px(3), bottom = size.height() - m.px(0.9);
    Columns columns;
    columns.space = QRectF(leftMargin, top, flexible * 0.37, bottom - top);
    columns.window = columns.space;
    columns.physical = QRectF(leftMargin + flexible * 0.63, top, flexible * 0.37, bottom - top);
    return columns;
}

double folded(VirtualAddress address, const Layout& layout)
{
    if (!layout.config.kernel->is64Bit())
        return static_cast<double>(address.value);
    const int bits = layout.config.paging() == Paging::FiveLevel ? 57 : 48;
    const std::uint64_t mask = (std::uint64_t{1} << bits) - 1;
    return static_cast<double>(address.value & mask);
}

double foldedEnd(VirtualAddress end, const Layout& layout) { return folded(end - Bytes{1}, layout) + 1; }

} // namespace vmscope::views
