// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/walk/walk_shown.h"

/// The words of the Walk workspace.
namespace vmscope::views {

/// "Linux 2.4.20: a program reads at v 0x08048000"
[[nodiscard]] QString titleOf(const WalkShown& walk);

/// "low memory"
[[nodiscard]] QString kindText(layout::PhysicalKind kind);

/// "page directory", or where that is too long "PD".
[[nodiscard]] QString tableTitle(const paging::LevelRow& level, bool isShort);
/// "PD index"
[[nodiscard]] QString indexTitle(const paging::LevelRow& level);

/// Where a table lies: "p 0x01eb2000, low memory".
[[nodiscard]] QString placeText(PhysicalAddress p, const story::Home& home);
/// How the kernel changes it: "edited at v 0xc1eb2000".
[[nodiscard]] QString editText(const story::TablePicture& table, bool isShort);

/// What the step that is shown does, in one or two sentences.
[[nodiscard]] QString stepText(const WalkShown& walk);
/// The whole access in one line: what it took.
[[nodiscard]] QString summaryText(const WalkShown& walk);
/// The same as a chain: "miss → walk → filled set 5, way 2", up to the step that is shown.
[[nodiscard]] QString outcomeText(const WalkShown& walk);
/// The fault in one line: vector, error code and its bits; empty where there is none.
[[nodiscard]] QString faultText(const WalkShown& walk);

} // namespace vmscope::views
