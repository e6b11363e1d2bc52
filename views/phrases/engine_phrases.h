// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/phrases/phrasebook.h"

#include <span>

/// What the engine says, as patterns with {} where it puts numbers, names or other phrases. The engine itself
/// knows no translations: these tables repeat its texts for the translators' tools (context "engine").
namespace vmscope::views {

[[nodiscard]] std::span<const char* const> layoutPhrases();
[[nodiscard]] std::span<const char* const> quantityPhrases();
[[nodiscard]] std::span<const char* const> kernelPhrases();
[[nodiscard]] std::span<const char* const> storyPhrases();
[[nodiscard]] std::span<const char* const> hardwarePhrases();
[[nodiscard]] std::span<const char* const> labPhrases();
[[nodiscard]] std::span<const char* const> inputPhrases();

/// All of them, in the language of the application's translators.
[[nodiscard]] std::vector<Phrase> enginePhrases();

} // namespace vmscope::views
