// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"

#include <fmt/format.h>

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
    addMeasureHost(app);
}

std::string oneLine(std::string text)
{
    for (char& c : text)
        if (c == '\n')
            c = ' ';
    return text;
}

} // namespace

int run(int argc, char** argv)
{
    CLI::App app("Vmscope shows how virtual memory is laid out. Without a subcommand it opens its window.",
                 "vmscope");
    app.set_version_flag("--version", "vmscope " VMSCOPE_VERSION);
    app.require_subcommand(1);
    int exitCode = Fine;
    addAll(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const Refused& refused) {
        fmt::print(stderr, "vmscope: {}\n", oneLine(refused.error.line()));
        return BadInput;
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
    return argc > 1 && (argv[1][0] == '-' || argc > 2 ||
                        std::string_view(argv[1]).find_first_of("./") == std::string_view::npos);
}

} // namespace vmscope::commands
