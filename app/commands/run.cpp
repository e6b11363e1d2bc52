// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/language.h"
#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::commands {

namespace {

void addAll(CLI::App& app, int& exitCode)
{
    addKernels(app);
    addPlan(app);
    addCompareBoot(app, exitCode);
    addSnapshot(app);
    addCheckMmu(app, exitCode);
    addWalk(app, exitCode);
    addInspect(app, exitCode);
    addGraph(app, exitCode);
    addReplay(app, exitCode);
    addKmap(app);
    addLab(app);
    addAlloc(app);
    addSyscall(app);
    addScenarios(app);
    addCheck(app);
    addMeasureHost(app);
}

std::string oneLine(std::string text)
{
    for (char& c : text)
        if (c == '\n')
            c = ' ';
    return text;
}

std::string languageChoices() { return "one of " + idsOf(languages()) + ", " + systemLanguage; }

constexpr std::string_view languageOption = "--language";

bool isLanguageOption(std::string_view argument)
{
    return argument == languageOption ||
           (argument.starts_with(languageOption) && argument[languageOption.size()] == '=');
}

} // namespace

int refuse(const Error& error)
{
    fmt::print(stderr, "vmscope: {}\n", oneLine(error.line()));
    return BadInput;
}

Result<QString> takeLanguage(int& argc, char** argv)
{
    char** const end = argv + argc;
    char** const option = std::find_if(argv + 1, end, isLanguageOption);
    if (option == end)
        return QString();
    const bool together = std::string_view(*option).size() > languageOption.size();
    if (!together && option + 1 == end)
        return Error{std::string(languageOption), "it lacks a value", languageChoices()};
    const std::string choice = together ? *option + languageOption.size() + 1 : option[1];
    if (!isLanguage(QString::fromStdString(choice)) && choice != systemLanguage)
        return Error{std::string(languageOption), "\"" + choice + "\" is not known", languageChoices()};
    std::copy(option + (together ? 1 : 2), end + 1, option); // with the nullptr at the end
    argc -= together ? 1 : 2;
    return QString::fromStdString(choice);
}

int run(int argc, char** argv)
{
    CLI::App app("Vmscope shows how virtual memory is laid out. Without a subcommand it opens its window "
                 "(--language en, de or system; files to open).",
                 "vmscope");
    app.set_version_flag("--version", "vmscope " VMSCOPE_VERSION);
    app.require_subcommand(1);
    int exitCode = Fine;
    addAll(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const Refused& refused) {
        return refuse(refused.error);
    } catch (const CLI::Success& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        fmt::print(stderr, "vmscope: {} (see vmscope --help)\n", oneLine(error.what()));
        return BadInput;
    }
    return exitCode;
}

bool wantsCommandLine(int argc, char** argv)
{
    // A file name opens in the window; everything else is for the parser.
    return argc > 1 && !isLanguageOption(argv[1]) &&
           (argv[1][0] == '-' || argc > 2 ||
            std::string_view(argv[1]).find_first_of("./") == std::string_view::npos);
}

} // namespace vmscope::commands
