// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "views/lab/host_shown.h"
#include "views/lab/lab_shown.h"

namespace vmscope {

/// What a report is about.
struct LabReport
{
    views::LabShown shown;
    const views::LabShown* pinned = nullptr;
    views::HostShown host;
};

/// Writes one page (A4, PDF): what dominates, the set-up, the plots, the measured ratios, and all versions.
/// The error names the file.
[[nodiscard]] std::optional<Error> writeLabReport(const QString& file, const LabReport& report);

} // namespace vmscope
