// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/comparison.h"

#include "model/base/text.h"

#include <fmt/format.h>

namespace vmscope::layout {

namespace {

constexpr std::string_view plain = "linux-2.4.20", pae = "linux-2.6.11-pae";

constexpr std::array presets{
    ComparisonPreset{
        .id = "highmem",
        .name = "HIGHMEM off, 4G, 64G",
        .idea = "What HIGHMEM wins, and what mem_map then takes",
        .ram = 16_GiB,
        .systems = {ComparedSystem{.kernel = plain, .highmem = Highmem::Off},
                    {.kernel = plain, .highmem = Highmem::FourG},
                    {.kernel = "linux-2.4.20-pae", .highmem = Highmem::SixtyFourG}},
    },
    ComparisonPreset{
        .id = "splits",
        .name = "3G, 2G, 1G",
        .idea = "Addresses for programs against low memory for the kernel",
        .ram = 4_GiB,
        .systems = {ComparedSystem{.kernel = plain, .highmem = Highmem::Off, .split = Split::ThreeG},
                    {.kernel = plain, .highmem = Highmem::Off, .split = Split::TwoG},
                    {.kernel = plain, .highmem = Highmem::Off, .split = Split::OneG}},
    },
    // 60 bytes: what the announcement of the 4G/4G split implies, where 64 GB "does not boot"; 32: 2.6.11.
    ComparisonPreset{
        .id = "page-records",
        .name = "60 B, 32 B a page",
        .idea = "The record of each page, times all pages of 64 GiB",
        .ram = 64_GiB,
        .systems = {ComparedSystem{.kernel = pae, .structPage = 60_B}, {.kernel = pae, .structPage = 32_B}},
    },
    ComparisonPreset{
        .id = "systems",
        .name = "3G/1G, 4G/4G, 64-bit",
        .idea = "Three ways to live with much RAM",
        .ram = 64_GiB,
        .systems = {ComparedSystem{.kernel = pae}, {.kernel = "rhel4-hugemem"}, {.kernel = "x86-64-4level"}},
    },
};

MachineConfig configOf(const ComparedSystem& system, const RamMap& ram)
{
    MachineConfig config = configFor(*findKernel(system.kernel), ram);
    config.highmem = system.highmem.value_or(config.highmem);
    config.split = system.split.value_or(config.split);
    config.structPage = system.structPage;
    return config;
}

} // namespace

std::span<const ComparisonPreset> comparisonPresets() { return presets; }

Result<const ComparisonPreset*> parseComparisonPreset(std::string_view id)
{
    for (const ComparisonPreset& preset : presets)
        if (preset.id == id)
            return &preset;
    return Error{"--preset", fmt::format("\"{}\" is not known", id), "one of " + idsOf(presets)};
}

std::vector<MachineConfig> systemsOf(const ComparisonPreset& preset, const RamMap& ram)
{
    std::vector<MachineConfig> systems;
    for (const ComparedSystem& system : preset.systems)
        if (!system.kernel.empty())
            systems.push_back(configOf(system, ram));
    return systems;
}

} // namespace vmscope::layout
