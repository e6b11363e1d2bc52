// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/scene.h"
#include "model/story/step.h"

namespace vmscope::story {

/// Gives a step its title, unless it has one, and its narration: what is always true of such a moment, then
/// `words`, then what its events say.
void narrate(Step& step, const std::string& words, const Cast& cast);

} // namespace vmscope::story
