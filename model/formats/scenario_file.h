// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/bytes.h"
#include "model/story/script.h"

#include <filesystem>

/// Scenarios in files; the text itself is story::parseScript()'s.
namespace vmscope::formats {

/// More text than any scenario needs.
inline constexpr Bytes largestScenario = 256_KiB;

/// Whether a text is meant to be a scenario, by its first line.
[[nodiscard]] bool looksLikeScenario(std::string_view text);

/// The scenario of a file. An error says the file, the line, what is wrong and what was expected.
[[nodiscard]] Result<story::Script> readScenarioFile(const std::filesystem::path& path);

} // namespace vmscope::formats
