// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/table_tree.h"
#include "views/walk/walk_text.h"

/// The words of the table browser.
namespace vmscope::views {

/// "PDE 33–255", "CR3"
[[nodiscard]] QString entryName(const story::TableTree& tree, const story::TableNode& node);

/// "p 0x00000000 – 0x37ffffff, 224 × 4 MiB page, low memory"; `layout` may be nullptr.
[[nodiscard]] QString pagesLine(const story::EntryFold& fold, Bytes page, const layout::Layout* layout);

/// The bits in words; what only some entries of a run have is named so.
[[nodiscard]] QString bitsLine(const paging::PagingRules& rules, const story::TableNode& node);

/// "25 of 1024 entries present": of the table that the node names.
[[nodiscard]] QString presentLine(const story::TableTree& tree, const story::TableNode& node);

/// Of the level whose entry this is; CR3 has none.
[[nodiscard]] QColor levelColor(const Theme& theme, const story::TableTree& tree,
                                const story::TableNode& node);

} // namespace vmscope::views
