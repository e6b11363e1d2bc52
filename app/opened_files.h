// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_comparison.h"
#include "views/common/shown.h"

/// Files as the views show them, whether they come from the disk or out of a session.
namespace vmscope {

[[nodiscard]] std::shared_ptr<const views::OpenedLog>
openedLog(const formats::Comparison& comparison, const QString& name, formats::KeptFiles files);

/// A boot log that a session carries.
[[nodiscard]] Result<std::shared_ptr<const views::OpenedLog>> openKeptLog(const formats::KeptFiles& files);
/// Page tables that a session carries.
[[nodiscard]] Result<std::shared_ptr<const views::OpenedDump>> openKeptDump(const formats::KeptFiles& files);

/// A processor that has what these tables use.
[[nodiscard]] const hardware::Processor* processorFor(const formats::TableDump& dump);

} // namespace vmscope
