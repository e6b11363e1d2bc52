// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/layout/layout.h"
#include "model/paging/access.h"

#include <optional>
#include <string>
#include <string_view>

namespace vmscope::story {

/// What a page sets: a machine, and how it is looked at. What is not named stays as it is.
struct Situation
{
    const layout::KernelProfile* kernel = nullptr;
    std::string system{}; ///< id of a layout::SystemIdea
    std::optional<layout::MachineKind> machine{};
    std::optional<Bytes> ram{};
    const hardware::Processor* processor = nullptr;
    std::optional<layout::Highmem> highmem{};
    std::optional<layout::Split> split{};
    std::optional<layout::KernelOptions> options{};
    std::optional<Bytes> pageRecord{};
    std::string workspace{};           ///< one of workspaceIds()
    std::string comparison{};          ///< id of a layout::ComparisonPreset
    std::string preset{};              ///< id of a kernel::Preset
    std::string scenario{};            ///< id of a story::Scenario
    std::optional<std::size_t> step{}; ///< of that scenario, from 1
    std::string address{};             ///< that is walked, as Go to takes it
    std::optional<paging::Privilege> by{};
    std::optional<bool> userMode{}; ///< the tables while a program runs
    std::optional<char> process{};
    std::optional<bool> kernelPanel{};
    std::string select{}; ///< as Go to takes it

    bool operator==(const Situation&) const = default;
};

/// The workspaces of the program, by their names in files.
[[nodiscard]] std::span<const std::string_view> workspaceIds();

/// Sets what `key` names, or says why not. The keys are the members' names; values as on the command line.
[[nodiscard]] std::optional<Error> set(Situation& situation, std::string_view key, std::string_view value,
                                       std::string_view where);

/// True where set() knows the key.
[[nodiscard]] bool isSituationKey(std::string_view key);

/// "ram=4G,highmem=off": several keys at once.
[[nodiscard]] Result<Situation> parseSituation(std::string_view text, std::string_view where);

/// The configuration that a situation makes of another one, whose RAM is of `kind`; an error where there can
/// be no such machine.
[[nodiscard]] Result<layout::MachineConfig> configOf(const Situation& situation,
                                                     const layout::MachineConfig& base,
                                                     layout::MachineKind kind = layout::MachineKind::Flat);

/// The same for a page, which begins with the kernel as its row has it on 4 GiB of RAM without holes.
[[nodiscard]] Result<layout::MachineConfig> configOf(const Situation& situation);

} // namespace vmscope::story
