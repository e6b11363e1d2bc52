// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "model/formats/input_file.h"
#include "model/formats/scenario_file.h"
#include "model/story/scenario.h"
#include "model/story/script_text.h"

#include <fmt/format.h>

#include <array>
#include <memory>

namespace vmscope::commands {

namespace {

/// More than any of these files has.
constexpr Bytes largestChecked = 4_MiB;

/// A kind of file that can be checked.
struct FileKind
{
    std::string_view name;
    bool (*recognise)(std::string_view text);
    /// What there is in it, in words; `where` names it for an error.
    Result<std::string> (*check)(std::string_view text, std::string_view where);
};

/// Reads it and plays it on the system that it was written for.
Result<std::string> checkScenario(std::string_view text, std::string_view where)
{
    const auto script = story::parseScript(text, where);
    if (!script)
        return script.error();
    const auto config = story::configOf(script->system, where);
    if (!config)
        return config.error();
    const auto run = story::runScenario(story::scenarioOf(*script), layout::plan(*config));
    if (!run)
        return Error{std::string(where), run.error().what, run.error().expected};
    return fmt::format("scenario {}: {} acts, {} steps on {}", script->id, script->acts.size(),
                       run->steps.size(), script->system.kernel->id);
}

constexpr std::array<FileKind, 1> fileKinds{
    {{"a scenario (vmscope-scenario 1)", formats::looksLikeScenario, checkScenario}}};

std::string kindNames()
{
    std::string names;
    for (const FileKind& kind : fileKinds)
        names.append(names.empty() ? "" : ", ").append(kind.name);
    return names;
}

Result<std::string> checked(const std::string& file)
{
    const auto text = formats::readWholeFile(file, largestChecked, kindNames());
    if (!text)
        return text.error();
    for (const FileKind& kind : fileKinds)
        if (kind.recognise(*text))
            return kind.check(*text, file);
    return Error{file, "this is no file of a known kind", kindNames()};
}

} // namespace

void addCheck(CLI::App& app)
{
    auto* command = app.add_subcommand("check", "Check a file that somebody wrote: a scenario");
    auto files = std::make_shared<std::vector<std::string>>();
    command->add_option("files", *files, "what to check")->required();
    command->callback([files] {
        for (const std::string& file : *files)
            fmt::print("{}: {}\n", file, orRefuse(checked(file)));
    });
}

} // namespace vmscope::commands
