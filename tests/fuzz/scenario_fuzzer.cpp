// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/scenario_file.h"
#include "model/story/scenario.h"
#include "model/story/script_text.h"

#include <cstdlib>
#include <string_view>

using namespace vmscope;

/// A scenario is read, written, read again and played; whatever comes of that is a value or an error.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size > formats::largestScenario.value)
        return 0;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto script = story::parseScript(text, "input");
    if (!script) {
        if (script.error().where.empty() || script.error().what.empty())
            std::abort();
        return 0;
    }
    const auto again = story::parseScript(story::textOf(*script), "written");
    if (!again || !(*again == *script))
        std::abort();
    const auto config = story::configOf(script->system, "input");
    if (!config)
        std::abort();
    const auto run = story::runScenario(story::scenarioOf(*script), layout::plan(*config));
    if (run ? run->steps.empty() : run.error().what.empty())
        std::abort();
    return 0;
}
