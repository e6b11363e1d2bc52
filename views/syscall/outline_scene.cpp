// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/outline_scene.h"

#include "model/story/step_picture.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/syscall/syscall_text.h"

#include <QFontMetricsF>
#include <QObject>

#include <algorithm>

namespace vmscope::views {

namespace {

// In units.
constexpr double headHeight = 2.4, legendHeight = 3.2, moreHeight = 1.1, outlineRim = 0.8;
constexpr double stripWidth = 0.75, triangleWidth = 1.4, indentWidth = 0.7, highestRow = 3.6;

/// A deeper step is in sight with its siblings: opened, or because we are among them.
bool isUnfolded(const StoryShown& story, std::size_t parent)
{
    if (story.opened.contains(parent))
        return true;
    const auto& steps = story.track->steps();
    for (std::size_t i = parent + 1; i < steps.size() && steps[i].depth > steps[parent].depth; ++i)
        if (i == story.at.step)
            return true;
    return false;
}

OutlineEntry entryOf(const StoryShown& story, std::size_t step)
{
    const story::Step& shown = story.track->steps()[step];
    const bool deeper = shown.depth > 0 && hasDeeperSteps(story.track->steps(), step);
    return {.at = {step, std::nullopt},
            .depth = shown.depth,
            .openable = deeper || !shown.events.empty(),
            .open = story.opened.contains(step)};
}

class OutlineBuilder
{
public:
    OutlineBuilder(const StoryShown& story, const Metrics& metrics, QSizeF size)
        : m_story(story)
        , m_metrics(metrics)
        , m_size(size)
    {
    }

    [[nodiscard]] OutlineScene build(std::optional<std::size_t> scroll)
    {
        addHead();
        const auto entries = outlineOf(m_story);
        const std::size_t count = std::min(outlineRows, entries.size());
        const std::size_t first = std::min(scroll.value_or(firstRow(entries)), entries.size() - count);
        m_scene.above = first;
        m_scene.below = entries.size() - first - count;
        const double top = px(headHeight + moreHeight),
                     bottom = m_size.height() - px(legendHeight + moreHeight);
        const double height = std::min(px(highestRow), (bottom - top) / double(outlineRows));
        for (std::size_t i = 0; i < count; ++i)
            addRow(entries[first + i], QRectF(px(outlineRim), top + double(i) * height,
                                              m_size.width() - 2 * px(outlineRim), height));
        m_scene.moreAbove =
            QRectF(px(outlineRim), px(headHeight), m_size.width() - 2 * px(outlineRim), px(moreHeight));
        m_scene.moreBelow = QRectF(px(outlineRim), top + double(count) * height,
                                   m_size.width() - 2 * px(outlineRim), px(moreHeight));
        return std::move(m_scene);
    }

    /// Rows of several systems stand beside each other: all have the same place.
    [[nodiscard]] OutlineScene build(const ComparedStory& side)
    {
        const std::size_t all = side.steps.size(), count = std::min(comparedRows, all);
        const std::size_t current = m_story.row;
        const std::size_t first = std::min(current - std::min(current, comparedRows / 2), all - count);
        const double height = m_size.height() / double(comparedRows);
        for (std::size_t i = first; i < first + count; ++i) {
            const QRectF rect(px(0.2), double(i - first) * height, m_size.width() - px(0.4), height);
            if (side.steps[i])
                addRow({.at = {*side.steps[i], std::nullopt},
                        .depth = m_story.track->steps()[*side.steps[i]].depth},
                       rect);
            else
                m_scene.rows.push_back({.rect = rect});
            m_scene.rows.back().state = i == current  ? OutlineRow::State::Current
                                        : i < current ? OutlineRow::State::Past
                                                      : OutlineRow::State::Coming;
        }
        return std::move(m_scene);
    }

private:
    static constexpr std::size_t comparedRows = 7;

    [[nodiscard]] double px(double units) const { return m_metrics.px(units); }

    void addHead()
    {
        const double width = m_size.width() - 2 * px(outlineRim);
        m_scene.headRect = QRectF(px(outlineRim), px(0.4), width, px(headHeight - 0.6));
        m_scene.head = QObject::tr("Steps");
        m_scene.count = QObject::tr("%1 of %2").arg(m_story.at.step + 1).arg(m_story.track->steps().size());
        m_scene.legend =
            QRectF(px(outlineRim), m_size.height() - px(legendHeight), width, px(legendHeight - 0.4));
        m_scene.isolated = m_story.track->run->after->layout().isolated;
    }

    /// So that the current row is in sight, with what comes next below it.
    [[nodiscard]] std::size_t firstRow(const std::vector<OutlineEntry>& entries) const
    {
        const auto current = std::ranges::find(entries, m_story.at, &OutlineEntry::at);
        const auto index = std::size_t(current - entries.begin());
        return index - std::min(index, outlineRows / 2);
    }

    void addRow(const OutlineEntry& entry, const QRectF& rect)
    {
        const story::Step& step = m_story.track->steps()[entry.at.step];
        OutlineRow row{.at = entry.at, .rect = rect};
        row.isPart = entry.at.substep.has_value();
        row.state = entry.at == m_story.at  ? OutlineRow::State::Current
                    : entry.at < m_story.at ? OutlineRow::State::Past
                                            : OutlineRow::State::Coming;
        const double indent = px(indentWidth) * entry.depth;
        double left = rect.left() + px(stripWidth + 0.5) + indent;
        if (entry.openable)
            row.triangle =
                QRectF(left, rect.center().y() - px(triangleWidth) / 2, px(triangleWidth), px(triangleWidth));
        row.open = entry.open;
        left += entry.openable || row.isPart ? px(triangleWidth + 0.2) : 0;
        row.text =
            row.isPart ? phrase(story::substepsOf(step)[*entry.at.substep].text) : titleParts(step).title;
        row.note = row.isPart ? QString() : registerNote(step);
        const double note = row.note.isEmpty()
                                ? 0
                                : QFontMetricsF(m_metrics.small(true)).horizontalAdvance(row.note) + px(0.5);
        const double right = rect.right() - px(0.3);
        row.noteRect = QRectF(right - note, rect.top(), note, rect.height());
        row.textRect =
            QRectF(left, rect.top(), right - note - left - (note > 0 ? px(0.4) : 0), rect.height());
        addTimeline(row, step);
        m_scene.rows.push_back(std::move(row));
    }

    void addTimeline(OutlineRow& row, const story::Step& step) const
    {
        const auto states = story::cpuStatesOf(step, story::watchedCpu(*m_story.track->run));
        const double height = row.rect.height() / double(states.size());
        for (std::size_t i = 0; i < states.size(); ++i) {
            const story::TablesSeen seen = story::tablesSeen(states[i].cr3, *step.before);
            const QRectF rect(row.rect.left(), row.rect.top() + double(i) * height, px(stripWidth), height);
            const char tables = seen.process.value == 0 ? '-' : seen.process.value == 2 ? 'B' : 'A';
            row.timeline.push_back(
                {rect, states[i].mode == paging::Privilege::Supervisor, tables, seen.kernel});
        }
    }

    const StoryShown& m_story;
    const Metrics& m_metrics;
    QSizeF m_size;
    OutlineScene m_scene;
};

} // namespace

std::vector<OutlineEntry> outlineOf(const StoryShown& story)
{
    std::vector<OutlineEntry> list;
    const auto& steps = story.track->steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].depth > 1 && !isUnfolded(story, parentOf(steps, i)))
            continue;
        list.push_back(entryOf(story, i));
        const std::size_t parts = list.back().open ? story::substepsOf(steps[i]).size() : 0;
        for (std::size_t part = 0; part < parts; ++part)
            list.push_back({.at = {i, part}, .depth = steps[i].depth + 1});
    }
    return list;
}

OutlineScene outlineSceneOf(const StoryShown& story, const Metrics& metrics, QSizeF size,
                            std::optional<std::size_t> scroll)
{
    return OutlineBuilder(story, metrics, size).build(scroll);
}

OutlineScene outlineSceneOf(const ComparedStory& side, const Metrics& metrics, QSizeF size)
{
    return OutlineBuilder(side.story, metrics, size).build(side);
}

} // namespace vmscope::views
