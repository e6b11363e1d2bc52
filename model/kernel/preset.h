// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/desk.h"

#include <span>

/// Things that are worth seeing, ready to be asked of a kernel.
namespace vmscope::kernel {

struct Preset
{
    std::string_view id;    ///< on the command line: "low-memory-out"
    std::string_view title; ///< of a menu
    std::string_view shows; ///< what there is to see, in a sentence
    std::optional<Bytes> ram{};
    bool needsHighmem = false;
    std::string_view lines; ///< of operations, one a line
};

[[nodiscard]] std::span<const Preset> presets();
/// Nullptr where no preset has this id.
[[nodiscard]] const Preset* findPreset(std::string_view id);

[[nodiscard]] std::vector<Operation> operationsOf(const Preset& preset);
/// The machine that a preset is about, as like `config` as can be: with its RAM and with HIGHMEM where it
/// needs them. An error where no kernel of this family has HIGHMEM.
[[nodiscard]] Result<layout::MachineConfig> configFor(const Preset& preset, layout::MachineConfig config);

/// Operations of a text, one a line; what follows a # after white space, and empty lines, say nothing.
[[nodiscard]] Result<std::vector<Operation>> parseOperations(std::string_view text, std::string_view where);

} // namespace vmscope::kernel
