// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "model/story/check.h"
#include "model/story/situation.h"

/// Between what pages of text say and what the window shows.
namespace vmscope {

/// What `situation` makes of a state; an error where there can be no such machine. A page begins with a new
/// state, whose kernel is as its row has it.
[[nodiscard]] Result<views::State> stateOf(const story::Situation& situation, const views::State& now);
[[nodiscard]] Result<views::State> stateOf(const story::Situation& situation);

/// The workspace that a situation names; `otherwise` where it names none, or one that there is not.
[[nodiscard]] Workspace workspaceOf(const story::Situation& situation, Workspace otherwise);

/// What a question may ask for. Valid as long as `shown`.
[[nodiscard]] story::Observation observationOf(const views::Shown& shown, Workspace workspace,
                                               const views::Subject& selected);

/// The part that a text names: as Go to does, or "to_lend" or "window".
[[nodiscard]] Result<views::Subject> subjectNamed(const layout::Layout& layout, const std::string& name);
/// "direct_map", "high_memory", "to_lend"; empty for nothing.
[[nodiscard]] std::string nameOf(const views::Subject& subject);

} // namespace vmscope
