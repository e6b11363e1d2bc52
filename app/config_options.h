// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/machine_config.h"

#include <CLI/CLI.hpp>

#include <string>

namespace vmscope {

/// The options that describe a machine, the same for every subcommand that takes one.
class ConfigOptions
{
public:
    /// Adds --kernel, --ram and the rest; `kernelRequired` where there is no default kernel.
    void addTo(CLI::App& command, bool kernelRequired);

    /// RAM without holes was asked for.
    [[nodiscard]] bool isFlat() const { return m_machine == "flat"; }

    /// The machine they describe, or which option cannot be and why.
    [[nodiscard]] Result<layout::MachineConfig> config() const;

    /// The same where what is not given is as in `usual`. On another kernel that keeps what this one has of
    /// it.
    [[nodiscard]] Result<layout::MachineConfig> config(const layout::MachineConfig& usual) const;
    [[nodiscard]] bool namesKernel() const { return m_kernelOption->count() > 0; }

    /// What --cpu names; nullptr where it was not given.
    [[nodiscard]] Result<const hardware::Processor*> processor() const;

private:
    [[nodiscard]] Result<layout::RamMap> ram(const layout::KernelProfile& kernel) const;
    [[nodiscard]] Result<layout::MachineConfig> withChoices(layout::MachineConfig config) const;
    [[nodiscard]] Result<layout::MachineConfig> withProcessor(layout::MachineConfig config) const;
    [[nodiscard]] Result<layout::MachineConfig> withRest(layout::MachineConfig config) const;

    std::string m_kernel = "linux-2.4.20";
    std::string m_ram = "4G";
    CLI::Option* m_ramOption = nullptr;
    CLI::Option* m_kernelOption = nullptr;
    CLI::Option* m_commandLineOption = nullptr;
    std::optional<std::string> m_ramMap;
    std::string m_machine = "pc";
    std::optional<std::string> m_split;
    std::optional<std::string> m_highmem;
    std::string m_commandLine;
    std::optional<std::string> m_processor;
    std::optional<unsigned> m_cpus;
    std::optional<std::uint64_t> m_structPage;
};

/// The kernel with this id, or an error that lists those there are.
[[nodiscard]] Result<const layout::KernelProfile*> kernelById(std::string_view id);
[[nodiscard]] Result<const hardware::Processor*> processorById(std::string_view id);

} // namespace vmscope
