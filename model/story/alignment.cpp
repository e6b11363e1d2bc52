// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/alignment.h"

#include <algorithm>

namespace vmscope::story {

namespace {

/// What must be the same of steps that stand beside each other.
struct AlignedKind
{
    Moment moment{};
    unsigned depth = 0;

    bool operator==(const AlignedKind&) const = default;
};

struct AlignedRow
{
    AlignedKind kind;
    AlignedSteps steps;
};

/// The lengths of the longest common subsequences of what is left of two lists, from each pair of places on.
class CommonLengths
{
public:
    CommonLengths(std::span<const AlignedRow> rows, std::span<const AlignedKind> kinds)
        : m_width(kinds.size() + 1)
        , m_lengths((rows.size() + 1) * m_width)
    {
        for (std::size_t i = rows.size(); i-- > 0;)
            for (std::size_t j = kinds.size(); j-- > 0;)
                m_lengths[i * m_width + j] =
                    rows[i].kind == kinds[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    [[nodiscard]] std::size_t at(std::size_t row, std::size_t kind) const
    {
        return m_lengths[row * m_width + kind];
    }

private:
    std::size_t m_width;
    std::vector<std::size_t> m_lengths;
};

/// Adds steps of one more run, from `first` on, as the last column.
std::vector<AlignedRow> withRun(std::vector<AlignedRow> rows, std::size_t columns,
                                std::span<const AlignedKind> kinds, std::size_t first)
{
    const CommonLengths common(rows, kinds);
    std::vector<AlignedRow> result;
    std::size_t i = 0, j = 0;
    while (i < rows.size() || j < kinds.size()) {
        const bool both = i < rows.size() && j < kinds.size();
        const bool same = both && rows[i].kind == kinds[j];
        const bool takeRow =
            same || j == kinds.size() || (both && common.at(i + 1, j) >= common.at(i, j + 1));
        const bool takeStep = same || !takeRow;
        AlignedRow row = takeRow ? std::move(rows[i]) : AlignedRow{kinds[j], AlignedSteps(columns)};
        row.steps.push_back(takeStep ? std::optional(first + j) : std::nullopt);
        result.push_back(std::move(row));
        i += takeRow;
        j += takeStep;
    }
    return result;
}

/// Where an act of a run begins, or its end where it has no such act.
std::size_t beginOf(const ScenarioRun& run, std::size_t act)
{
    return act < run.acts.size() ? run.acts[act].step : run.steps.size();
}

} // namespace

std::vector<AlignedSteps> aligned(std::span<const ScenarioRun* const> runs)
{
    std::size_t acts = 0;
    for (const ScenarioRun* run : runs)
        acts = std::max(acts, run->acts.size());
    std::vector<AlignedSteps> list;
    for (std::size_t act = 0; act < acts; ++act) {
        std::vector<AlignedRow> rows;
        for (std::size_t column = 0; column < runs.size(); ++column) {
            const ScenarioRun& run = *runs[column];
            const std::size_t first = beginOf(run, act);
            std::vector<AlignedKind> kinds;
            for (std::size_t i = first; i < beginOf(run, act + 1); ++i)
                kinds.push_back({run.steps[i].moment, run.steps[i].depth});
            rows = withRun(std::move(rows), column, kinds, first);
        }
        for (AlignedRow& row : rows)
            list.push_back(std::move(row.steps));
    }
    return list;
}

} // namespace vmscope::story
