// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/frames.h"

#include "model/base/text.h"
#include "model/layout/window.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::layout {

namespace {

constexpr FrameNumber fourGiBFrame{pagesIn(4_GiB)};
constexpr FrameNumber dmaEnd{pagesIn(16_MiB)};               // MAX_DMA_ADDRESS
constexpr std::uint64_t smallestLowMemory = pagesIn(64_MiB); // highmem= may not leave less

/// Whole pages count: what is less than a page at the end of a range is of no use to any kernel.
void cut(Layout& layout, RamMap& ram, LossReason reason, PhysicalAddress limit)
{
    if (ram.end() <= limit)
        return;
    const std::uint64_t before = presentPages(ram, {{}, frameOf(ram.end())});
    ram = clippedTo(std::move(ram), limit);
    const std::uint64_t lost = before - presentPages(ram, {{}, frameOf(ram.end())});
    if (lost)
        layout.losses.push_back({reason, lost * pageSize});
}

std::uint64_t highmemPagesBelowMaxmem(Layout& layout, std::uint64_t max)
{
    const Bytes asked = *layout.config.options.highmem;
    const std::uint64_t pages = pagesIn(asked);
    if (!layout.config.hasHighmem())
        return 0;
    if (pages >= max) {
        layout.notes.push_back(
            fmt::format("highmem={} is ignored: there is not so much RAM.", sizeText(asked)));
        return 0;
    }
    if (max - pages < smallestLowMemory) {
        layout.notes.push_back(fmt::format(
            "highmem={} is refused: it would leave less than 64 MiB of low memory.", sizeText(asked)));
        return 0;
    }
    return pages;
}

/// Where RAM reaches beyond MAXMEM: the RAM that is used ends here.
std::uint64_t usedBeyondMaxmem(Layout& layout, std::uint64_t max, std::uint64_t maxmem)
{
    if (!layout.config.hasHighmem())
        return maxmem;
    const auto& asked = layout.config.options.highmem;
    if (!asked || !layout.config.kernel->knowsHighmemOption)
        return max;
    if (pagesIn(*asked) + maxmem > max)
        layout.notes.push_back(
            fmt::format("highmem={} is more than there is beyond low memory: ignored.", sizeText(*asked)));
    return std::min(max, maxmem + pagesIn(*asked));
}

/// The end of low memory where it is made to measure: the early heap and mem_map, in whole page tables.
std::uint64_t earlyHeapPages(const MachineConfig& config, std::uint64_t max)
{
    const PhysicalAddress end = PhysicalAddress{} + config.kernel->low.earlyHeap + max * config.pageRecord();
    return frameOf(end.alignedUp(pmdSize(config.paging()))).value;
}

void splitAtMaxmem(Layout& layout, std::uint64_t max, std::uint64_t maxmem)
{
    if (layout.config.kernel->low.earlyHeap > 0_B) {
        layout.maxPfn = {max};
        layout.maxLowPfn = {std::min({max, maxmem, earlyHeapPages(layout.config, max)})};
        return;
    }
    const bool highmemOption = layout.config.options.highmem && layout.config.kernel->knowsHighmemOption;
    if (max <= maxmem) {
        layout.maxPfn = {max};
        layout.maxLowPfn = {max - (highmemOption ? highmemPagesBelowMaxmem(layout, max) : 0)};
    } else {
        layout.maxPfn = {usedBeyondMaxmem(layout, max, maxmem)};
        layout.maxLowPfn = {maxmem};
    }
}

void noteUnknownOptions(Layout& layout)
{
    const MachineConfig& config = layout.config;
    const KernelProfile& kernel = *config.kernel;
    const auto note = [&](std::string_view option) {
        layout.notes.push_back(fmt::format("{} has no {} option: ignored.", kernel.name, option));
    };
    if (config.options.vmalloc && (kernel.is64Bit() || kernel.vmalloc.option == VmallocRow::Option::Unknown))
        note("vmalloc=");
    if (config.options.highmem && !kernel.knowsHighmemOption)
        note("highmem=");
    else if (config.options.highmem && !config.hasHighmem())
        layout.notes.push_back("highmem= is ignored: this kernel is built without HIGHMEM.");
    if (config.options.pti && kernel.pti == PtiSupport::None)
        note("pti=");
    if (config.options.mem == 0_B)
        layout.notes.push_back("mem=0 is ignored, as the kernel does."); // parse_memopt()
}

} // namespace

PhysicalAddress addressLimit(const MachineConfig& config)
{
    switch (config.paging()) {
    case Paging::TwoLevel:
        return PhysicalAddress{} + 4_GiB;
    case Paging::Pae:
        return PhysicalAddress{} + 64_GiB; // MAX_POSSIBLE_PHYSMEM_BITS 36
    default:
        return PhysicalAddress{} + wideWindow(config.paging()).directMapMax;
    }
}

RamMap planFrames(Layout& layout)
{
    const MachineConfig& config = layout.config;
    RamMap ram = config.ram;
    const Bytes mem = config.options.mem.value_or(0_B);
    if (mem > 0_B)
        cut(layout, ram, LossReason::MemOption, PhysicalAddress{} + mem);
    cut(layout, ram, LossReason::BeyondAddressing, addressLimit(config));
    const std::uint64_t max = frameOf(ram.end()).value;
    if (config.kernel->is64Bit())
        layout.maxPfn = layout.maxLowPfn = {max};
    else
        splitAtMaxmem(layout, max, pagesIn(windowOf(config).maxmem));
    cut(layout, ram, config.hasHighmem() ? LossReason::BeyondHighmem : LossReason::BeyondMaxmem,
        layout.maxPfn.start());
    noteUnknownOptions(layout);
    return ram;
}

std::vector<Zone> zonesOf(const Layout& layout, const RamMap& ram)
{
    const KernelProfile& kernel = *layout.config.kernel;
    std::vector<Zone> zones;
    FrameNumber start{};
    const FrameNumber firstUsable =
        ram.usable.empty() ? FrameNumber{} : frameOf(ram.usable.front().start.alignedUp(pageSize));
    const auto add = [&](std::string_view name, FrameNumber end) {
        end = std::min(end, layout.maxPfn);
        const FrameRange frames{std::max({start, firstUsable, FrameNumber{1}}), end};
        if (!frames.empty())
            zones.push_back({name, frames, presentPages(ram, frames)});
        start = std::max(start, end);
    };
    if (!kernel.hasZones)
        return zones;
    if (kernel.hasZoneDma)
        add("DMA", std::min(dmaEnd, layout.maxLowPfn));
    if (kernel.is64Bit())
        add("DMA32", fourGiBFrame);
    add("Normal", layout.maxLowPfn);
    add("HighMem", layout.maxPfn);
    return zones;
}

} // namespace vmscope::layout
