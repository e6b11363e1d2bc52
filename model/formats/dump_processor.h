// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/table_dump.h"
#include "model/hardware/processor.h"

namespace vmscope::formats {

/// The dump as another processor would walk it: with that one's address width, and with register bits it does
/// not have clear, so that entries which use them are reserved or mean something else. 1 GiB pages stay as
/// they are. An error where the processor does not have the dump's paging mode.
[[nodiscard]] Result<TableDump> onProcessor(TableDump dump, const hardware::Processor& processor);

} // namespace vmscope::formats
