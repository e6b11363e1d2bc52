// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/machine_config.h"

/// Systems worth seeing side by side, as data.
namespace vmscope::layout {

/// One side of a comparison: a kernel, and what is chosen otherwise than its row has it.
struct ComparedSystem
{
    std::string_view kernel; ///< id of a row of kernelProfiles(); empty where a preset has no third side
    std::optional<Highmem> highmem{};
    std::optional<Split> split{};
    std::optional<Bytes> structPage{};
};

struct ComparisonPreset
{
    std::string_view id; ///< as on the command line
    std::string_view name;
    std::string_view idea; ///< what is to be seen, one line
    Bytes ram;             ///< on which the difference shows best
    std::array<ComparedSystem, 3> systems;
};

[[nodiscard]] std::span<const ComparisonPreset> comparisonPresets();

/// A preset by its id, or an error that lists those there are.
[[nodiscard]] Result<const ComparisonPreset*> parseComparisonPreset(std::string_view id);

/// The two or three configurations of a preset, all on the same RAM.
[[nodiscard]] std::vector<MachineConfig> systemsOf(const ComparisonPreset& preset, const RamMap& ram);

} // namespace vmscope::layout
