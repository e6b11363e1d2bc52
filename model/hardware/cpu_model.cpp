// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/cpu_model.h"

#include <algorithm>

namespace vmscope::hardware {

namespace {

constexpr TlbGeometry of(unsigned entries, unsigned ways, PageSizes sizes = Size4K,
                         Replacement policy = Replacement::Lru)
{
    return {.entries = entries, .ways = ways, .policy = policy, .sizes = sizes};
}

constexpr CpuModel likeRow(std::string_view id, std::string_view name, CpuModel relative,
                           std::string_view note)
{
    relative.id = id;
    relative.name = name;
    relative.note = note;
    return relative;
}

/// Assumed: the manuals name these caches but not their sizes.
constexpr StructureCacheSizes assumedStructureCaches = {0, 16, 4, 2, 2};

// Replacement: the manuals name it for the 486 only (pseudo-LRU); true LRU elsewhere is assumed.
constexpr std::array documented = {
    // Intel486 manual p. 3-17: 32 entries, 4-way, pseudo-LRU, code and data together.
    CpuModel{.id = "486",
             .name = "Intel 486",
             .mmu = {.unified = {{of(32, 4, Size4K, Replacement::TreePlru)}}},
             .costs = {.secondLevelHit = 0, .walkRead = 5, .invlpg = 12, .cr3Load = 4},
             .note = "costs are assumed"},
    // Null & Lobur, Essentials of Computer Organization, ch. 6.6; the large arrays are unverified.
    CpuModel{.id = "pentium",
             .name = "Pentium",
             .mmu = {.instruction = {{of(32, 4, Size4K | LargeSizes)}},
                     .data = {{of(64, 4), of(8, 4, LargeSizes)}}},
             .costs = {.secondLevelHit = 0, .walkRead = 8, .invlpg = 25, .cr3Load = 20},
             .note = "the arrays for large pages and the costs are assumed"},
    // Intel 243191-02 p. 3-116: CPUID descriptors 01h to 04h.
    CpuModel{.id = "pentium3",
             .name = "Pentium III",
             .mmu = {.instruction = {{of(32, 4), of(2, 2, LargeSizes)}},
                     .data = {{of(64, 4), of(8, 4, LargeSizes)}}},
             .costs = {.secondLevelHit = 0, .walkRead = 10, .invlpg = 100, .cr3Load = 100},
             .note = "costs are assumed"},
    // Intel 253666-024 p. 3-180: descriptors 50h and 5Bh; the ways are unverified, full is assumed.
    CpuModel{.id = "pentium4",
             .name = "Pentium 4",
             .mmu = {.instruction = {{of(64, 64, Size4K | LargeSizes)}},
                     .data = {{of(64, 64, Size4K | LargeSizes)}}},
             .costs = {.secondLevelHit = 0, .walkRead = 20, .invlpg = 500, .cr3Load = 500},
             .note = "ways and costs are assumed"},
    // Intel Optimization Manual; arch/x86/kernel/cpu/intel.c: DTLB0 16 entries before a DTLB1 of 256 + 32.
    CpuModel{.id = "core2",
             .name = "Core 2",
             .mmu = {.instruction = {{of(128, 4), of(8, 4, LargeSizes)}},
                     .data = {{of(16, 4), of(16, 4, LargeSizes)}},
                     .second = {{of(256, 4), of(32, 4, LargeSizes)}},
                     .structureCaches = assumedStructureCaches},
             .costs = {.secondLevelHit = 2, .walkRead = 15, .invlpg = 130, .cr3Load = 150},
             .note = "the second level, loads only on the chip, is shared here; costs are assumed"},
    // arch/x86/kernel/cpu/intel.c table; tomshardware 2041-11: the second level holds 4 KiB pages only.
    CpuModel{.id = "nehalem",
             .name = "Nehalem",
             .mmu = {.instruction = {{of(128, 4), of(7, 7, LargeSizes)}},
                     .data = {{of(64, 4), of(32, 4, LargeSizes)}},
                     .second = {{of(512, 4)}},
                     .structureCaches = assumedStructureCaches},
             .costs = {.secondLevelHit = 7, .walkRead = 10, .invlpg = 130, .cr3Load = 150},
             .note = "costs are assumed"},
    // CPUID text says 6 ways for the second level, the Optimization Manual 12; 12 is used (128 sets).
    CpuModel{.id = "skylake",
             .name = "Skylake",
             .mmu = {.instruction = {{of(128, 8), of(8, 8, LargeSizes)}},
                     .data = {{of(64, 4), of(32, 4, LargeSizes), of(4, 4, Size1G)}},
                     .second = {{of(1536, 12, Size4K | Size2M)}},
                     .structureCaches = assumedStructureCaches},
             .costs = {.secondLevelHit = 9, .walkRead = 10, .invlpg = 140, .cr3Load = 200},
             .note = "ways of the second level disputed; costs are assumed"},
    // wikichip zen_2; 7-cpu.com: the second level is skewed on the chip, 2048 entries as 16 ways here so that
    // the sets are a power of two.
    CpuModel{.id = "zen2",
             .name = "Zen 2",
             .mmu = {.instruction = {{of(64, 64, AllSizes)}},
                     .data = {{of(64, 64, AllSizes)}},
                     .second = {{of(2048, 16, Size4K | Size2M)}},
                     .structureCaches = assumedStructureCaches},
             .costs = {.secondLevelHit = 7, .walkRead = 10, .invlpg = 140, .cr3Load = 200},
             .note = "one second level stands for both of the chip's; costs are assumed"},
};

constexpr const CpuModel& relative(std::string_view id)
{
    return *std::ranges::find(documented, id, &CpuModel::id);
}

/// Processors without a published geometry, or none at all (QEMU's own), in their nearest relative's.
constexpr std::array relatives = {
    likeRow("qemu32", "QEMU 32-bit", relative("pentium3"),
            "the TLBs of a Pentium III, which it resembles by CPUID"),
    likeRow("opteron-g3", "Opteron (G3)", relative("zen2"), "the TLBs of a Zen 2: its own are smaller"),
    likeRow("max", "5-level x86-64", relative("skylake"), "the TLBs of a Skylake: no one chip is meant"),
};

constexpr auto modelRows = [] {
    std::array<CpuModel, documented.size() + relatives.size()> all{};
    std::ranges::copy(relatives, std::ranges::copy(documented, all.begin()).out);
    return all;
}();

} // namespace

std::span<const CpuModel> cpuModels() { return modelRows; }

const CpuModel* findCpuModel(std::string_view id)
{
    const auto row = std::ranges::find(modelRows, id, &CpuModel::id);
    return row == modelRows.end() ? nullptr : &*row;
}

} // namespace vmscope::hardware
