// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/story/step_picture.h"

namespace vmscope::story {

/// What a picture of a step is to bring across, in one or two sentences; empty where it shows nothing new.
[[nodiscard]] std::string insightOf(const ScenarioRun& run, std::size_t step, const StepPicture& picture);

/// The first `count` sentences of a text.
[[nodiscard]] std::string firstSentences(std::string_view text, unsigned count);

} // namespace vmscope::story
