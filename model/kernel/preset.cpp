// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/preset.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace vmscope::kernel {

namespace {

/// High memory needs more RAM than any low memory of 32 bits.
constexpr Bytes enoughForHighMemory = 4_GiB;

constexpr std::array rows{
    Preset{.id = "low-memory-out",
           .title = "Low memory is used up, high memory is free",
           .shows = "The kernel's own requests fail while gigabytes are free: it has no addresses for them.",
           .ram = enoughForHighMemory,
           .needsHighmem = true,
           .lines = "kmalloc 128K times=all\n"
                    "alloc_pages 0 gfp=GFP_KERNEL times=all"},
    Preset{.id = "one-task-holds-all",
           .title = "One task holds every pkmap slot",
           .shows = "It asks for one more, and sleeps for ever: nobody else can give a slot back.",
           .ram = enoughForHighMemory,
           .needsHighmem = true,
           .lines = "kmap new times=LAST_PKMAP\n"
                    "kmap new"},
    Preset{.id = "two-tasks-wait",
           .title = "Two tasks hold half the slots each",
           .shows = "Each asks for one more and waits for the other: deadlock.",
           .ram = enoughForHighMemory,
           .needsHighmem = true,
           .lines = "kmap new task=1 times=LAST_PKMAP/2\n"
                    "kmap new task=2 times=LAST_PKMAP/2\n"
                    "kmap new task=1\n"
                    "kmap new task=2"},
    Preset{.id = "user-page-512m",
           .title = "A user page, with 512 MiB of RAM",
           .shows =
               "One page, two addresses: what the program writes at its own, the kernel reads at its own.",
           .ram = 512_MiB,
           .lines = "mmap 1 4K\n"
                    "touch 1 last write=0x41\n"
                    "kernel_touch last\n"
                    "kernel_touch last write=0x42\n"
                    "touch 1 #1"},
    Preset{.id = "user-page-4g",
           .title = "A user page, with 4 GiB of RAM",
           .shows = "The page lies in high memory: the kernel's address is gone, and kmap() lends it one.",
           .ram = enoughForHighMemory,
           .needsHighmem = true,
           .lines = "mmap 1 4K\n"
                    "touch 1 last write=0x41\n"
                    "kernel_touch last\n"
                    "kmap last\n"
                    "kernel_touch last"},
};

} // namespace

std::span<const Preset> presets() { return rows; }

const Preset* findPreset(std::string_view id)
{
    const auto row = std::ranges::find(rows, id, &Preset::id);
    return row == rows.end() ? nullptr : &*row;
}

std::vector<Operation> operationsOf(const Preset& preset)
{
    auto operations = parseOperations(preset.lines, preset.id);
    assert(operations); // a test reads all of them
    return *operations;
}

Result<layout::MachineConfig> configFor(const Preset& preset, layout::MachineConfig config)
{
    if (preset.ram && (config.ram.installed < *preset.ram || !preset.needsHighmem))
        config.ram = layout::flatRam(*preset.ram);
    if (!preset.needsHighmem || config.hasHighmem())
        return config;
    if (!config.kernel->highmemOn)
        return Error{std::string(preset.id), fmt::format("{} has no high memory", config.kernel->name),
                     "a kernel with HIGHMEM"};
    return layout::withHighmem(config, *config.kernel->highmemOn);
}

Result<std::vector<Operation>> parseOperations(std::string_view text, std::string_view where)
{
    std::vector<Operation> operations;
    for (unsigned number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text = text.substr(std::min(end + 1, text.size()));
        line = trimmed(line.substr(0, line.starts_with('#') ? 0 : line.find(" # ")));
        if (line.empty())
            continue;
        const auto operation = parseOperation(line, fmt::format("{}:{}", where, number));
        if (!operation)
            return operation.error();
        operations.push_back(*operation);
    }
    return operations;
}

} // namespace vmscope::kernel
