// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/theme_painter.h"
#include "views/syscall/reach_scene.h"

namespace vmscope::views {

/// Draws a ReachScene. Remembers the texts it drew.
class ReachPainter : private ThemePainter
{
public:
    using ThemePainter::ThemePainter;

    void paint(const ReachScene& scene);

private:
    void paintBand(const ReachBand& band);
    void paintRibbon(const ReachRibbon& ribbon);
    void paintMark(const ReachMark& mark);
    void paintLine(const MappingLine& line);
    void paintArrow(const AccessArrow& arrow);
    void paintBarrier(const AccessArrow& arrow);
    void paintLabel(const ReachLabel& label);
    void paintCpu(const CpuBox& cpu);
    [[nodiscard]] QColor groundOf(const ReachBand& band) const;
    [[nodiscard]] QColor colorOf(ReachTone tone) const;
};

} // namespace vmscope::views
