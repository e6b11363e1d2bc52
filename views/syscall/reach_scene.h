// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/step_picture.h"
#include "views/syscall/story_shown.h"

#include <QPointF>
#include <QRectF>

/// "Who reaches what, now" as plain geometry and words: made from engine values, drawn by the view.
namespace vmscope::views {

/// A stretch of addresses or of RAM.
struct ReachBand
{
    enum class Look : std::uint8_t {
        User,
        DirectMap,
        ToLend,     ///< addresses without memory of their own
        OutOfReach, ///< not in the tables that are loaded
        Low,
        High,
    };

    QRectF rect{};
    Look look{};
    char process = 'A'; ///< of User
    QString title{};
};

/// How strongly something is drawn, and in which of the two colours of an access.
enum class ReachTone : std::uint8_t { Load, Store, Pale };

/// A virtual page or a frame in its column.
struct ReachMark
{
    QRectF rect{};
    ReachTone tone{};
};

/// A name and an address at a mark: virtual ones left of their column, physical ones right of theirs.
struct ReachLabel
{
    QRectF rect{};
    QPointF from{}, to{}; ///< a line between the label and its mark; equal: none is needed
    bool physical = false;
    QString name{}, address{};
    ReachTone tone{};
};

/// Dashed, from a virtual page to its frame.
struct MappingLine
{
    QPointF from{}, to{};
    ReachTone tone{};
    bool fresh = false; ///< made by this step
    bool ended = false; ///< taken back by it
};

/// The access in flight, from an address to the processor or from the processor to an address.
struct AccessArrow
{
    QPointF from{}, to{};
    bool intoCpu = true;
    bool straight =
        false; ///< leaves the column sideways; else it bends into the processor from above or below
    ReachTone tone{};
    std::optional<QRectF> barrier{}; ///< it ends here instead
    QRectF barrierLabel{};
    QString barrierText{};
};

struct CpuBox
{
    QRectF rect{};
    QString title{}, mode{}, tables{}, activity{};
    bool kernelMode = true;
};

/// A band of addresses that leads to a stretch of RAM by its order.
struct ReachRibbon
{
    double leftX = 0, leftTop = 0, leftBottom = 0;
    double rightX = 0, rightTop = 0, rightBottom = 0;
};

struct ReachScene
{
    QRectF virtualColumn{}, physicalColumn{};
    QRectF virtualCaption{}, physicalCaption{};
    QString virtualTitle{}, physicalTitle{};
    std::vector<ReachBand> bands;
    std::optional<ReachRibbon> ribbon;
    std::vector<MappingLine> lines;
    std::vector<ReachMark> marks;
    std::vector<AccessArrow> arrows;
    std::vector<ReachLabel> labels;
    CpuBox cpu;
};

/// The picture of one step in a widget of `size`. Where it is narrow, labels give way.
[[nodiscard]] ReachScene reachSceneOf(const story::StepPicture& picture, const story::Step& step,
                                      const Display& display, const Metrics& metrics, QSizeF size);

} // namespace vmscope::views
