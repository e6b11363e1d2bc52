// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/story_shown.h"

#include <QRectF>

/// The steps of a scenario as an outline with a timeline.
namespace vmscope::views {

/// A stretch of the timeline beside a row.
struct TimelineCell
{
    QRectF rect{};
    bool kernelMode = false;
    char tables = 'A';      ///< whose user half is in sight; '-' nobody's
    bool kernelHalf = true; ///< the whole kernel half is too
};

struct OutlineRow
{
    enum class State : std::uint8_t { Past, Current, Coming };

    StoryPosition at{};
    QRectF rect{}, textRect{}, noteRect{};
    QRectF triangle{}; ///< empty: there is nothing to open
    bool open = false;
    State state = State::Coming;
    QString text{}, note{};
    bool isPart = false; ///< of a step
    std::vector<TimelineCell> timeline{};
};

struct OutlineScene
{
    QRectF headRect{};
    QString head{}, count{};
    std::vector<OutlineRow> rows;     ///< in sight
    std::size_t above = 0, below = 0; ///< rows that are out of sight
    QRectF moreAbove{}, moreBelow{};
    QRectF legend{};
    bool isolated = false; ///< there are tables without the kernel half: the legend tells of them
};

/// One line of the outline, wherever it stands.
struct OutlineEntry
{
    StoryPosition at{};
    unsigned depth = 0;
    bool openable = false, open = false;

    bool operator==(const OutlineEntry&) const = default;
};

/// All lines: acts and their parts; what is deeper where it was opened, or where we are in it.
[[nodiscard]] std::vector<OutlineEntry> outlineOf(const StoryShown& story);

/// At most this many are in sight.
inline constexpr std::size_t outlineRows = 8;

/// `scroll`: the first row in sight, if a person chose it; else the current one is in the middle.
[[nodiscard]] OutlineScene outlineSceneOf(const StoryShown& story, const Metrics& metrics, QSizeF size,
                                          std::optional<std::size_t> scroll = {});

/// One column of a comparison: its steps in the rows of all; a row that it lacks has no text.
[[nodiscard]] OutlineScene outlineSceneOf(const ComparedStory& side, const Metrics& metrics, QSizeF size);

} // namespace vmscope::views
