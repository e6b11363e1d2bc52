// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme_painter.h"
#include "views/layout/scene.h"

#include <QPainter>

#include <vector>

namespace vmscope::views {

/// Draws a Scene. Remembers the texts it drew.
class ScenePainter : private ThemePainter
{
public:
    using ThemePainter::ThemePainter;

    void paint(const Scene& scene, const Subject& lit, const Subject& selected);

    /// Frames around parts that are to be noticed.
    void paintOutlines(const Scene& scene, const std::vector<Subject>& parts);

    /// The outlines of a former scene, under the present one.
    void paintGhost(const Scene& scene);

private:
    void paintRibbon(const Ribbon& ribbon);
    void paintLens(const Scene& scene);
    void paintUserRoute(const UserRoute& user);
    void paintBlock(const Block& block);
    void paintSlots(const Block& block, const QRectF& row);
    void paintSlotBoxes(const Block& block, const QRectF& row);
    void paintOwners(const Scene& scene);
    void paintWays(const Scene& scene);
    void paintFrame(const Scene& scene);
    void paintBlockText(const Block& block);
    void paintPresentedText(const Block& block);
    [[nodiscard]] QColor textColorOn(const Block& block) const;
    void paintBracket(const Bracket& bracket);
    void paintTag(const Tag& tag);
    void paintCallout(const Callout& callout);
    void paintHeading(const Heading& heading);
    void paintLit(const Scene& scene, const Subject& subject, double width);
    /// The stretch of the direct map that maps what `subject` covers in low memory.
    void paintCounterpart(const Scene& scene, const Subject& subject);
    [[nodiscard]] QColor fillOf(Look look) const;

    char m_process = 'A';
    bool m_plates = false; ///< names of memory stand on plates: it is not of one colour
};

} // namespace vmscope::views
