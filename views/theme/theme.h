// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QSize>

#include <array>

/// Colours and type. One colour a kind of memory, the same in every view, used for nothing else.
namespace vmscope::views {

enum class ThemeId : std::uint8_t { Light, Dark, Projector };

/// Instead of an index into Theme::level.
inline constexpr int noLevel = -1;

struct Theme
{
    ThemeId id;
    std::string_view name; ///< as on the command line
    QColor window, panel, border, text, muted, accent, onAccent;
    QColor alert; ///< ground of a verdict that is no good news
    QColor lowMemory, highMemory, memMap, kernelImage, swiotlb, initrd, lost, notRam;
    QColor processA, processB;
    /// What of physical memory has an owner, drawn on low and on high memory.
    QColor atBoot, pageTables, slab, pageCache, pagesOfA, pagesOfB, vmallocPages, otherPages;
    std::array<QColor, 5> level; ///< of page tables, from the last level (PT) to the first (PML5)
    QColor socket;               ///< ground of a virtual area that holds no memory of its own
    QColor load, store;          ///< the two ends of an access in flight: used for nothing else

    [[nodiscard]] QColor fill(layout::PhysicalKind kind) const;
    /// The text colour, of the theme's two, that reads best on `ground`.
    [[nodiscard]] QColor textOn(const QColor& ground) const;
    /// Of a level of page tables, 0 the last; what belongs to none is muted.
    [[nodiscard]] QColor colorOfLevel(int index) const;
    [[nodiscard]] QPalette palette() const;
};

[[nodiscard]] const Theme& themeOf(ThemeId id);
[[nodiscard]] std::span<const Theme> themes();

/// `share` of the way from one colour to another, 0 to 1.
[[nodiscard]] QColor mixed(const QColor& from, const QColor& to, double share);

/// WCAG contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Sizes follow the window: labels are 1/60 of a 16:9 window's height, addresses 1/77, times the size switch.
/// In a presentation nothing is smaller than 1/45 of the screen's height, and what is spoken of is 1/30.
struct Metrics
{
    double unit = 18;        ///< pixels of a label's type size
    bool presenting = false; ///< to be read from the last row

    [[nodiscard]] static Metrics forWindow(QSize window, double scale);
    [[nodiscard]] static Metrics forPresentation(QSize screen);
    [[nodiscard]] double px(double units) const { return units * unit; }
    [[nodiscard]] QFont label(bool bold = false) const { return font(1, bold); }
    [[nodiscard]] QFont title() const { return font(presenting ? 1.5 : 1.25, true); }
    [[nodiscard]] QFont small(bool bold = false) const { return font(presenting ? 1 : 0.79, bold); }
    /// The sentence that says what it comes to.
    [[nodiscard]] QFont sentence() const { return font(presenting ? 1.5 : 1, true); }
    [[nodiscard]] QFont address(bool italic = false) const;

private:
    [[nodiscard]] QFont font(double units, bool bold) const;
};

} // namespace vmscope::views
