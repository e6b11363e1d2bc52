// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/scenario_file.h"

#include "model/formats/input_file.h"
#include "model/story/script_text.h"

namespace vmscope::formats {

bool looksLikeScenario(std::string_view text) { return text.starts_with(story::scriptMark); }

Result<story::Script> readScenarioFile(const std::filesystem::path& path)
{
    const auto text = readWholeFile(path, largestScenario, "a scenario");
    return text ? story::parseScript(*text, path.string()) : text.error();
}

} // namespace vmscope::formats
