// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/dump_option.h"

#include "model/kernel/boot.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::commands {

formats::TableDump openDump(const DumpOption& option)
{
    auto dump = orRefuse(formats::readTableDump(option.sidecar));
    checkRoot(option, dump);
    return dump;
}

void checkRoot(const DumpOption& option, const formats::TableDump& dump)
{
    if (option.root >= dump.roots.size())
        throw Refused{{"--root", fmt::format("there is no root {}", option.root),
                       fmt::format("0 to {}", dump.roots.size() - 1)}};
}

formats::TableDump bootedDump(const ConfigOptions& options)
{
    const kernel::BootedMachine machine = orRefuse(kernel::boot(layout::plan(orRefuse(options.config()))));
    if (!machine.isPaged())
        throw Refused{{std::string(machine.layout->config.kernel->id), kernel::withoutPaging(machine), {}}};
    return formats::dumpOf(machine);
}

void addMachineOrDump(CLI::App& command, ConfigOptions& machine, CLI::Option& dump)
{
    const auto before = command.get_options();
    machine.addTo(command, false);
    CLI::Option* kernel = command.get_option("--kernel")->excludes(&dump);
    for (CLI::Option* option : command.get_options())
        if (option != kernel && std::ranges::find(before, option) == before.end())
            option->needs(kernel);
}

void requireOne(const CLI::App& command)
{
    if (command.count("--kernel") + command.count("--dump") == 0)
        throw Refused{{"vmscope " + command.get_name(), "no tables are named", "--kernel ID or --dump FILE"}};
}

} // namespace vmscope::commands
