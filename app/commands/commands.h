// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

#include <CLI/CLI.hpp>

/// The command line: one file a subcommand, each of which adds itself to the parser.
namespace vmscope::commands {

/// Exit codes of every subcommand.
enum ExitCode { Fine = 0, CheckFailed = 1, BadInput = 2 };

/// Thrown by a subcommand whose input cannot be used: one line on stderr and exit code 2.
struct Refused
{
    Error error;
};

/// The value of `result`, or `Refused`.
template<class T>
T& orRefuse(Result<T>& result)
{
    if (!result)
        throw Refused{result.error()};
    return *result;
}
template<class T>
T orRefuse(Result<T>&& result)
{
    if (!result)
        throw Refused{result.error()};
    return std::move(*result);
}

/// Each adds one subcommand; when it runs it prints to stdout and may set `exitCode`.
void addKernels(CLI::App& app);
void addPlan(CLI::App& app);
void addCompareBoot(CLI::App& app, int& exitCode);
void addSnapshot(CLI::App& app);

/// Parses and runs; prints errors. Arguments as in main().
[[nodiscard]] int run(int argc, char** argv);

/// True where the arguments name a subcommand or ask for help: no window is wanted.
[[nodiscard]] bool wantsCommandLine(int argc, char** argv);

/// Prints the error on one line; the exit code.
int refuse(const Error& error);

/// The choice of --language, which is taken out of the window's arguments; empty where it is not there.
[[nodiscard]] Result<QString> takeLanguage(int& argc, char** argv);

} // namespace vmscope::commands
