// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/dump_option.h"

#include <fmt/format.h>

namespace vmscope::commands {

formats::TableDump openDump(const DumpOption& option)
{
    auto dump = orRefuse(formats::readTableDump(option.sidecar));
    if (option.root >= dump.roots.size())
        throw Refused{{"--root", fmt::format("there is no root {}", option.root),
                       fmt::format("0 to {}", dump.roots.size() - 1)}};
    return dump;
}

} // namespace vmscope::commands
