// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
#include "app/config_options.h"
#include "model/formats/table_dump.h"

namespace vmscope::commands {

/// A dump on the command line, and one of its roots.
struct DumpOption
{
    std::string sidecar;
    std::size_t root = 0;
};

/// Throws Refused where the dump cannot be read or has no such root.
[[nodiscard]] formats::TableDump openDump(const DumpOption& option);

/// Throws Refused where `dump` has no such root.
void checkRoot(const DumpOption& option, const formats::TableDump& dump);

/// The tables of the machine that the options describe, booted. Throws Refused where it does not come up.
[[nodiscard]] formats::TableDump bootedDump(const ConfigOptions& options);

/// Adds the options of a machine to a command that has --dump; both at once are refused.
void addMachineOrDump(CLI::App& command, ConfigOptions& machine, CLI::Option& dump);
/// Throws Refused where neither --kernel nor --dump is given.
void requireOne(const CLI::App& command);

} // namespace vmscope::commands
