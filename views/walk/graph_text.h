// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/graph_picture.h"
#include "views/walk/walk_shown.h"

/// The words of the graph.
namespace vmscope::views {

/// "3 roots, 29 tables (116 KiB), 2 shared, no self-map"
[[nodiscard]] QString factsText(const graph::GraphFacts& facts);

/// What a box says, each line in the forms it may take, the longest first.
struct BoxText
{
    QStringList title, place, note;
};
[[nodiscard]] BoxText boxTextOf(const graph::GraphBox& box, const WalkShown& walk);

/// "page directory" or, shorter, "PD"; what stands over a column.
[[nodiscard]] QStringList columnTitle(unsigned column, unsigned columns, const paging::PagingMode& mode);

/// "768–991", "5", or of several runs "12 entries".
[[nodiscard]] QString arrowText(const graph::GraphArrow& arrow);

/// All there is to know of a box.
[[nodiscard]] QString boxHelp(const graph::GraphBox& box, const WalkShown& walk);

} // namespace vmscope::views
