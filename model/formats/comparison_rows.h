// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_log.h"
#include "model/formats/proc_files.h"
#include "model/layout/layout.h"

namespace vmscope::formats {

/// One measured quantity beside what the plan computes for it.
struct Row
{
    std::string name;
    std::string measured;
    std::string computed;
    bool equal = false;
    bool estimate = false; ///< the kernel's row is not measured here: a difference proves nothing
    std::string where;     ///< file, or file and line

    bool operator==(const Row&) const = default;

    [[nodiscard]] bool differs() const { return !equal && !estimate; }
};

/// A row for everything that the log and the files measured, in the order of a boot. Bases that KASLR moves
/// are not printed by any of them.
[[nodiscard]] std::vector<Row> comparisonRows(const BootLog& log, const ProcFiles& files,
                                              const layout::Layout& layout);

/// "0x1000-0x9fbff, 0x100000-0x3ffdffff": the last byte included, as e820 prints them.
[[nodiscard]] std::string rangesText(const std::vector<PhysicalRange>& ranges);

} // namespace vmscope::formats
