// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout_difference.h"
#include "views/common/shown.h"

namespace vmscope::views {

/// The compared systems, planned on the RAM of the state, and what they differ in.
struct ComparisonShown
{
    State state;
    std::vector<layout::Layout> layouts; ///< one a column
    QStringList names;                   ///< what tells each from the others
    std::vector<layout::QuantityDifference> differences;
    QString sentence;

    [[nodiscard]] std::size_t count() const { return layouts.size(); }
    /// One column as the layout views take it: in kernel mode, where the whole window is seen.
    [[nodiscard]] Shown side(std::size_t index) const;
    /// Where the window columns of all 32-bit systems begin, so that they have one scale: at the window where
    /// all have the same, else at 0.
    [[nodiscard]] VirtualAddress windowFrom() const;
};

[[nodiscard]] ComparisonShown comparisonOf(const State& state);

/// The state with one column's system exchanged.
[[nodiscard]] State withSystem(State state, std::size_t side, layout::MachineConfig system);

/// What of a picture stands for a quantity; none where nothing does.
[[nodiscard]] Subject subjectOf(layout::Quantity quantity);
/// The quantity that a part of a picture stands for.
[[nodiscard]] std::optional<layout::Quantity> quantityOf(const Subject& subject);

} // namespace vmscope::views
