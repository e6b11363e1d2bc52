// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config_options.h"

#include "model/base/text.h"

#include <fmt/format.h>

namespace vmscope {

namespace {

constexpr Bytes mostRam = 2048_TiB; // half of the 52 bits that page-table entries hold: room for the hole

} // namespace

Result<const layout::KernelProfile*> kernelById(std::string_view id)
{
    if (const layout::KernelProfile* kernel = layout::findKernel(id))
        return kernel;
    return Error{"--kernel", fmt::format("\"{}\" is not known", id),
                 "one of " + idsOf(layout::kernelProfiles())};
}

Result<const hardware::Processor*> processorById(std::string_view id)
{
    if (const hardware::Processor* processor = hardware::findProcessor(id))
        return processor;
    return Error{"--cpu", fmt::format("\"{}\" is not known", id), "one of " + idsOf(hardware::processors())};
}

void ConfigOptions::addTo(CLI::App& command, bool kernelRequired)
{
    m_kernelOption =
        command.add_option("--kernel", m_kernel, "Kernel, by an id that `vmscope kernels` lists")
            ->required(kernelRequired)
            ->capture_default_str();
    CLI::Option* ram = m_ramOption =
        command.add_option("--ram", m_ram, "Installed RAM, such as 512M or 3.5G")->capture_default_str();
    command
        .add_option(
            "--ram-map", m_ramMap,
            "Usable RAM as ranges, ends included, as e820 prints them: 0x1000-0x9fbff,0x100000-0x3ffdffff")
        ->excludes(ram);
    command.add_option("--machine", m_machine, "pc (with the hole below 4 GiB) or flat")
        ->check(CLI::IsMember({"pc", "flat"}))
        ->capture_default_str();
    command.add_option("--split", m_split, "User/kernel split: 3G, 3G_OPT, 2G, 2G_OPT or 1G");
    command.add_option("--highmem", m_highmem, "off, 4G or 64G");
    m_commandLineOption = command.add_option(
        "--cmdline", m_commandLine,
        "Kernel command line: vmalloc=, highmem=, mem= and pti= count, others are ignored");
    command.add_option("--nr-cpus", m_cpus, "NR_CPUS instead of the kernel's own");
    command.add_option("--struct-page", m_structPage,
                       "sizeof(struct page) in bytes instead of the kernel's own");
    command.add_option("--cpu", m_processor, "Processor, such as nehalem, pentium3 or qemu32");
}

Result<layout::RamMap> ConfigOptions::ram(const layout::KernelProfile& kernel) const
{
    if (m_ramMap)
        return layout::parseRamMap(*m_ramMap, "--ram-map");
    const bool asUsual = kernel.realMode && m_ramOption->count() == 0;
    const auto size = asUsual ? Result<Bytes>(kernel.realMode->usualRam) : parseSize(m_ram, "--ram");
    if (!size)
        return size.error();
    if (*size > mostRam)
        return Error{"--ram", fmt::format("{} is more than any processor addresses", m_ram),
                     "at most " + sizeText(mostRam)};
    return layout::ramOf(m_machine == "flat" ? layout::MachineKind::Flat : layout::MachineKind::Pc, *size);
}

Result<const hardware::Processor*> ConfigOptions::processor() const
{
    return m_processor ? processorById(*m_processor) : nullptr;
}

Result<layout::MachineConfig> ConfigOptions::withProcessor(layout::MachineConfig config) const
{
    const auto chosen = processor();
    if (!chosen)
        return chosen.error();
    if (*chosen)
        config.processor = *chosen;
    return config;
}

Result<layout::MachineConfig> ConfigOptions::withChoices(layout::MachineConfig config) const
{
    if (m_highmem) {
        const auto mode = layout::parseHighmem(*m_highmem);
        if (!mode)
            return mode.error();
        auto changed = layout::withHighmem(std::move(config), *mode);
        if (!changed)
            return changed;
        config = std::move(*changed);
    }
    if (m_split) {
        const auto split = layout::parseSplit(*m_split);
        if (!split)
            return split.error();
        return layout::withSplit(std::move(config), *split);
    }
    return config;
}

Result<layout::MachineConfig> ConfigOptions::withRest(layout::MachineConfig chosen) const
{
    auto config = withChoices(std::move(chosen));
    if (!config)
        return config;
    config = withProcessor(std::move(*config));
    if (!config)
        return config;
    if (m_commandLineOption->count() > 0) {
        const auto options = layout::parseKernelOptions(m_commandLine, "--cmdline");
        if (!options)
            return options.error();
        config->options = *options;
    }
    if (m_cpus)
        config->cpus = m_cpus;
    if (m_structPage)
        config->structPage = Bytes{*m_structPage};
    if (const auto error = layout::impossible(*config))
        return *error;
    return config;
}

Result<layout::MachineConfig> ConfigOptions::config() const
{
    const auto kernel = kernelById(m_kernel);
    if (!kernel)
        return kernel.error();
    const auto map = ram(**kernel);
    if (!map)
        return map.error();
    return withRest(layout::configFor(**kernel, *map));
}

Result<layout::MachineConfig> ConfigOptions::config(const layout::MachineConfig& usual) const
{
    layout::MachineConfig config = usual;
    if (namesKernel()) {
        const auto kernel = kernelById(m_kernel);
        if (!kernel)
            return kernel.error();
        config = layout::withKernel(config, **kernel);
    }
    if (m_ramOption->count() > 0 || m_ramMap || isFlat()) {
        const auto map = ram(*config.kernel);
        if (!map)
            return map.error();
        config.ram = *map;
    }
    return withRest(std::move(config));
}

} // namespace vmscope
