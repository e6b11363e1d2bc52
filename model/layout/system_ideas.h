// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/machine_config.h"

/// The ways out of the 1 GiB problem, one a row: what a chooser shows in front of all versions of kernels.
namespace vmscope::layout {

struct SystemIdea
{
    std::string_view id;     ///< as on the command line
    std::string_view text;   ///< two words for a button
    std::string_view idea;   ///< one line for who points at it
    std::string_view kernel; ///< the row taken where the chosen kernel cannot be built so
    Highmem highmem = Highmem::Off;
    std::optional<bool> isolation{}; ///< page-table isolation; nothing: as the kernel decides
};

[[nodiscard]] std::span<const SystemIdea> systemIdeas();

/// Nullptr where no row has this id.
[[nodiscard]] const SystemIdea* findIdea(std::string_view id);

/// The same RAM, processor and options on a system of this idea: the chosen kernel or its PAE or non-PAE
/// sibling where it can be built so, else the idea's own row. The split is kept where that kernel has it.
[[nodiscard]] MachineConfig withIdea(const MachineConfig& config, const SystemIdea& idea);

/// The idea that a configuration stands for; nullptr where it is none of them.
[[nodiscard]] const SystemIdea* ideaOf(const MachineConfig& config);

} // namespace vmscope::layout
