// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_machine.h"
#include "model/formats/comparison_rows.h"
#include "model/formats/kept_file.h"

#include <filesystem>

namespace vmscope::formats {

/// A real machine beside its plan.
struct Comparison
{
    BootMachine machine;
    layout::Layout layout;
    std::vector<Row> rows;

    bool operator==(const Comparison&) const = default;

    [[nodiscard]] std::size_t differing() const;
    /// "31 of 31 measured values equal the computed ones."
    [[nodiscard]] std::string summary() const;
};

[[nodiscard]] Result<Comparison> compareBoot(const BootLog& log, const ProcFiles& files,
                                             const hardware::Processor* processor);

/// Reads a boot log (plain, gzip or xz) and any of /proc/iomem, /proc/meminfo and /proc/zoneinfo beside it,
/// each known by its content. `processor` adds what a log does not tell; null: as the log has it.
[[nodiscard]] Result<Comparison> openBootLog(const std::filesystem::path& log,
                                             const hardware::Processor* processor,
                                             const std::vector<std::filesystem::path>& procFiles = {});

/// The same of files that were kept, the log first.
[[nodiscard]] Result<Comparison> openBootLog(const std::vector<KeptFile>& files,
                                             const hardware::Processor* processor);

} // namespace vmscope::formats
