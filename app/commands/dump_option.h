// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/commands.h"
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

} // namespace vmscope::commands
