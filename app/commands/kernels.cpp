// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "model/formats/layout_json.h"

#include <fmt/format.h>

#include <memory>

namespace vmscope::commands {

void addKernels(CLI::App& app)
{
    auto* command = app.add_subcommand("kernels", "List the kernels that can be laid out");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print one JSON document");
    command->callback([json] {
        if (*json)
            return fmt::print("{}\n", formats::kernelsJson().dump(2));
        for (const layout::KernelProfile& kernel : layout::kernelProfiles())
            fmt::print("{:<20} {}\n", kernel.id, kernel.idea);
    });
}

} // namespace vmscope::commands
