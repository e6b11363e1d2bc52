// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_presets.h"

#include <algorithm>

namespace vmscope::lab {

namespace {

constexpr std::string_view debianPae = "debian-6.1-686-pae";
constexpr std::string_view fileSource =
    "map calls from what a 6.1 kernel does page by page; the rest is assumed";
constexpr std::array allMapped{Service::DirectMap64, Service::KmapLocal, Service::Kmap};

/// One program that goes through a file of 128 MiB.
Load fileLoad(Bytes touch)
{
    return {.pages = 32768, .pattern = Pattern::Sequential, .touch = touch, .operationsPerCall = 256};
}
LoadPreset filePreset(std::string_view id, std::string_view title, std::string_view shows,
                      const FileWork& work)
{
    LoadPreset preset{.id = id,
                      .title = title,
                      .shows = shows,
                      .source = fileSource,
                      .kernel = debianPae,
                      .load = fileLoad(std::min(work.block, pageSize)),
                      .files = work};
    preset.load.operationsPerCall = static_cast<unsigned>(std::max<std::uint64_t>(1, work.block / pageSize));
    return preset;
}

std::vector<LoadPreset> makePresets()
{
    constexpr Bytes large = 1_MiB;
    constexpr Bytes small = 512_B;
    constexpr Bytes copyBlock = 64_KiB;
    constexpr Bytes wholePage = 4_KiB;
    return {
        {.id = "map-everything",
         .title = "Map everything on demand",
         .shows = "No page has an address of its own: each touch of each kernel object needs a map. That is "
                  "what a "
                  "kernel without a direct map would pay.",
         .source = "assumed",
         .kernel = debianPae,
         .load = {.cpus = 4, .tasks = 16, .pages = 65536},
         .services = allMapped},
        {.id = "highmem",
         .title = "HIGHMEM: the kernel's own objects are always mapped",
         .shows = "Most touches are of objects in low memory and cost nothing; only pages of programs and "
                  "files need "
                  "a map.",
         .source = "the share of nine in ten is assumed",
         .kernel = debianPae,
         .load = {.cpus = 4, .tasks = 16, .pages = 65536, .lowShare = 0.9},
         .services = allMapped},
        {.id = "kernel-compile",
         .title = "Kernel compile on 2 GB, 60 % of it high memory",
         .shows = "kmap_lock made up half of all lock contention in such a build.",
         .source = "kerneltrap.org 2007/1/28/48649; tasks and pages are assumed",
         .kernel = "linux-2.6.20",
         .load = {.cpus = 4,
                  .tasks = 8,
                  .pages = 65536,
                  .pattern = Pattern::Zipf,
                  .zipf = 0.9,
                  .lowShare = 0.4,
                  .touch = wholePage,
                  .operationsPerCall = 4},
         .services = {Service::DirectMap, Service::KmapAtomic, Service::Kmap}},
        {.id = "driver-512",
         .title = "A driver that maps 512 pages and holds them",
         .shows = "With PAE there are 512 slots: all tasks sleep for ever. kmap_local does not care.",
         .source = "LAST_PKMAP, asm/highmem.h",
         .kernel = debianPae,
         .load = {.cpus = 4, .tasks = 8, .driverPages = 512}},
        filePreset("tmpfs-read", "tmpfs: read 128 MiB", "One map a page, for the copy to the program.",
                   {.action = FileAction::Read, .block = large}),
        filePreset("tmpfs-write", "tmpfs: write 128 MiB into new pages",
                   "Two maps a page: it is zeroed when it is allocated, then written.",
                   {.action = FileAction::WriteNew, .block = large}),
        filePreset("tmpfs-overwrite", "tmpfs: overwrite 128 MiB",
                   "One map a page, for the copy from the program.",
                   {.action = FileAction::Overwrite, .block = large}),
        filePreset("copy", "tmpfs: copy 128 MiB", "Three maps a page: one to read, two to write a new one.",
                   {.action = FileAction::Copy, .block = copyBlock}),
        filePreset("pipe", "128 MiB through a pipe",
                   "One map a page: the file's own pages go into the pipe, and are copied only out of it.",
                   {.action = FileAction::Pipe, .block = copyBlock}),
        filePreset("read-512", "tmpfs: read in pieces of 512 bytes",
                   "Fifteen maps a page: each read but the last of a page maps it twice.",
                   {.action = FileAction::Read, .total = 8_MiB, .block = small}),
        filePreset("ext2-read", "ext2: read 64 MiB that are in the page cache",
                   "The same as tmpfs: the page cache is one.",
                   {.action = FileAction::Read, .total = 64_MiB, .block = large}),
        filePreset("ext2-read-cold", "ext2 on a loop device: read 64 MiB for the first time",
                   "Four maps a page: zeroed, filled by the loop device from another page, and read.",
                   {.action = FileAction::ReadThroughLoop, .total = 64_MiB, .block = large}),
        filePreset("ext2-write", "ext2: write 64 MiB into new pages",
                   "Two maps a page, before anything goes to the disk.",
                   {.action = FileAction::WriteNew, .total = 64_MiB, .block = large}),
        {.id = "web-server",
         .title = "A web server's page cache",
         .shows = "Popular files are hits; tasks that sleep on the network keep their maps.",
         .source = "assumed",
         .kernel = "debian-6.1-686-pae",
         .load = {.cpus = 8,
                  .tasks = 64,
                  .pages = 131072,
                  .pattern = Pattern::Zipf,
                  .zipf = 0.8,
                  .lowShare = 0.4,
                  .touch = wholePage,
                  .hold = {Hold::Kind::Exponential, 50'000, true},
                  .operationsPerCall = 16}},
        {.id = "4g4g-syscalls",
         .title = "4G/4G with many system calls",
         .shows = "Each call loads CR3 twice and looks the program's page up by software.",
         .source = "I. Molnar, LKML, 6 April 2004: 0.7 to 3.9 µs a null system call; the load is assumed",
         .kernel = "rhel4-hugemem",
         .load = {.cpus = 4, .tasks = 16, .touch = small, .operationsPerCall = 1},
         .services = {Service::DirectMap, Service::KmapAtomic, Service::UserCopy}},
    };
}

const std::vector<LoadPreset>& presetTable()
{
    static const std::vector<LoadPreset> table = makePresets();
    return table;
}

} // namespace

std::span<const LoadPreset> loadPresets() { return presetTable(); }

const LoadPreset* findLoadPreset(std::string_view id)
{
    const auto row = std::ranges::find(presetTable(), id, &LoadPreset::id);
    return row == presetTable().end() ? nullptr : &*row;
}

Load loadOf(const LoadPreset& preset)
{
    Load load = preset.load;
    load.kernel = layout::findKernel(preset.kernel);
    return load;
}

} // namespace vmscope::lab
