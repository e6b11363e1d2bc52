// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/machine_config.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::layout {

namespace {

Split firstSplitOf(const KernelProfile& kernel)
{
    return std::ranges::find_if(splitRows(), [&](const SplitRow& row) { return kernel.has(row.split); })
        ->split;
}

std::string idsWith(Highmem mode)
{
    return idsOf(kernelProfiles(), [mode](const KernelProfile& kernel) {
        return kernel.has(mode) && (mode != Highmem::Off || kernel.highmemOn);
    });
}

std::string splitIdsOf(const KernelProfile& kernel)
{
    return idsOf(splitRows(), [&](const SplitRow& row) { return kernel.has(row.split); });
}

Error highmemError(const KernelProfile& kernel, Highmem mode)
{
    return {"--highmem", fmt::format("{} cannot be built with HIGHMEM {}", kernel.id, idOf(mode)),
            "one of " + idsWith(mode)};
}

template<class Row, class Key>
auto parseRow(std::span<const Row> table, std::string_view id, Key Row::*key, std::string_view option)
    -> Result<Key>
{
    for (const Row& row : table)
        if (row.id == id)
            return row.*key;
    return Error{std::string(option), fmt::format("\"{}\" is not known", id), "one of " + idsOf(table)};
}

} // namespace

Paging MachineConfig::paging() const
{
    return kernel->paging == Paging::FiveLevel && !processor->la57 ? Paging::FourLevel : kernel->paging;
}

VirtualAddress MachineConfig::pageOffset() const
{
    return kernel->is64Bit() ? wideWindow(paging()).pageOffset : rowOf(split).pageOffset;
}

Bytes MachineConfig::pageRecord() const
{
    return structPage.value_or(hasHighmem() ? kernel->structPage : kernel->structPageWithoutHighmem);
}

MachineConfig configFor(const KernelProfile& kernel, RamMap ram)
{
    MachineConfig config;
    config.kernel = &kernel;
    config.processor = hardware::findProcessor(kernel.defaultProcessor);
    config.split = firstSplitOf(kernel);
    config.highmem = kernel.highmemOn.value_or(Highmem::Off);
    config.ram = std::move(ram);
    return config;
}

MachineConfig firstConfig()
{
    MachineConfig config = configFor(*findKernel("linux-2.4.20"), flatRam(4_GiB));
    config.highmem = Highmem::Off;
    return config;
}

Result<MachineConfig> withHighmem(MachineConfig config, Highmem mode)
{
    const KernelProfile* kernel = siblingWith(*config.kernel, mode);
    if (!kernel)
        return highmemError(*config.kernel, mode);
    config.kernel = kernel;
    config.highmem = mode;
    if (!kernel->has(config.split))
        config.split = firstSplitOf(*kernel);
    return config;
}

Result<MachineConfig> withSplit(MachineConfig config, Split split)
{
    if (!config.kernel->has(split)) {
        const bool optWithPae = config.kernel->isPae() && !config.kernel->separateSpaces;
        return Error{"--split",
                     fmt::format("{} cannot be split {}{}", config.kernel->id, rowOf(split).id,
                                 optWithPae ? ": a PAE top-level entry spans 1 GiB, so must the split" : ""),
                     "one of " + splitIdsOf(*config.kernel)};
    }
    config.split = split;
    return config;
}

MachineConfig withKernel(const MachineConfig& config, const KernelProfile& kernel)
{
    MachineConfig next = config;
    next.kernel = &kernel;
    if (!kernel.has(next.split))
        next.split = firstSplitOf(kernel);
    if (!kernel.has(next.highmem))
        next.highmem = kernel.highmemOn.value_or(Highmem::Off);
    const bool hadDefault = config.processor->id == config.kernel->defaultProcessor;
    if (hadDefault)
        next.processor = hardware::findProcessor(kernel.defaultProcessor);
    return next;
}

std::optional<Error> impossible(const MachineConfig& config)
{
    if (config.ram.usable.empty())
        return Error{"RAM", "there is none", "at least 1 MiB"};
    if (!config.kernel->has(config.split))
        return withSplit(config, config.split).error();
    if (!config.kernel->has(config.highmem))
        return highmemError(*config.kernel, config.highmem);
    if (config.cpus && (*config.cpus < 1 || *config.cpus > 8192))
        return Error{"NR_CPUS", fmt::format("{} is out of range", *config.cpus), "1 to 8192"};
    if (config.structPage && (*config.structPage < 1_B || *config.structPage > 4_KiB))
        return Error{"sizeof(struct page)", fmt::format("{} is out of range", config.structPage->value),
                     "1 to 4096 bytes"};
    return std::nullopt;
}

Result<Split> parseSplit(std::string_view id)
{
    return parseRow(splitRows(), id, &SplitRow::split, "--split");
}

Result<Highmem> parseHighmem(std::string_view id)
{
    return parseRow(highmemRows(), id, &HighmemRow::mode, "--highmem");
}

} // namespace vmscope::layout
