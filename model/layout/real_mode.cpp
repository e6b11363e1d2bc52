// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/real_mode.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <array>

namespace vmscope::layout {

namespace {

constexpr VirtualAddress videoStart{0xa0000};
constexpr VirtualAddress videoEnd{0xc8000};
constexpr VirtualAddress romStart{0xf0000};
constexpr VirtualAddress oneMiB{0x100000};

/// What RAM at certain physical addresses is.
struct Zone
{
    PhysicalKind kind;
    PhysicalRange range;
};

std::array<Zone, 4> zonesOf(const RealModeRow& row)
{
    const PhysicalAddress hiddenEnd = isaEndAddress + row.hiddenMax;
    return {Zone{PhysicalKind::LowMemory, {{}, conventionalEnd}},
            Zone{PhysicalKind::Lost, {conventionalEnd, isaEndAddress}},
            Zone{PhysicalKind::HighMemory, {isaEndAddress, hiddenEnd}},
            Zone{PhysicalKind::Lost, {hiddenEnd, {~std::uint64_t{0}}}}};
}

void push(std::vector<PhysicalExtent>& extents, PhysicalKind kind, PhysicalRange range)
{
    if (!range.empty())
        extents.push_back({kind, range});
}

void tilePhysical(Layout& layout)
{
    PhysicalAddress at{};
    for (const PhysicalRange& ram : layout.config.ram.usable) {
        push(layout.physical, PhysicalKind::NotRam, {at, ram.start});
        for (const Zone& zone : zonesOf(*layout.config.kernel->realMode))
            push(layout.physical, zone.kind, ram.intersection(zone.range));
        at = ram.end;
    }
}

Bytes presentIn(const RamMap& ram, PhysicalAddress start, PhysicalAddress end)
{
    return presentPages(ram, {frameOf(start), frameOf(end)}) * pageSize;
}

void addLoss(Layout& layout, LossReason reason, Bytes size)
{
    if (size > 0_B)
        layout.losses.push_back({reason, size});
}

void planMemory(Layout& layout)
{
    const RamMap& ram = layout.config.ram;
    const PhysicalAddress hiddenEnd = isaEndAddress + layout.config.kernel->realMode->hiddenMax;
    layout.maxLowPfn = frameOf(clippedTo(ram, conventionalEnd).end());
    layout.maxPfn = std::max(layout.maxLowPfn, frameOf(std::min(ram.end(), hiddenEnd)));
    layout.lowTotal = presentIn(ram, {}, conventionalEnd);
    layout.highTotal = presentIn(ram, isaEndAddress, std::min(ram.end(), hiddenEnd));
    addLoss(layout, LossReason::UnderAdapters, presentIn(ram, conventionalEnd, isaEndAddress));
    addLoss(layout, LossReason::BeyondSpecification, presentIn(ram, hiddenEnd, ram.end()));
    if (layout.lowMemory() > layout.lowTotal)
        layout.lowmemBudget.push_back({"not_ram", layout.lowMemory() - layout.lowTotal});
    layout.lowmemBudget.push_back({"low_total", layout.lowTotal});
    tilePhysical(layout);
}

void planRegions(Layout& layout)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    VirtualAddress at{};
    const auto add = [&](RegionKind kind, VirtualAddress end) {
        if (end > at)
            layout.regions.push_back({kind, {at, end}});
        at = end;
    };
    add(RegionKind::Conventional, videoStart);
    add(RegionKind::Video, videoEnd);
    if (row.hasFrame()) {
        add(RegionKind::Unused, row.pageFrame);
        add(RegionKind::PageFrame, row.pageFrame + row.framePages * expandedPage);
    }
    add(RegionKind::Unused, romStart);
    add(RegionKind::SystemRom, oneMiB);
    if (row.hasHma)
        add(RegionKind::Hma, oneMiB + hmaSize);
    layout.windowEnd = at;
    layout.highMemory = VirtualAddress{} + layout.lowMemory();
    layout.seenInUserMode = layout.regions;
    std::erase_if(layout.seenInUserMode, [](const Region& r) { return r.kind == RegionKind::Unused; });
}

std::uint64_t logicalPages(const Layout& layout)
{
    std::vector<PhysicalRange> memory;
    for (const PhysicalExtent& extent : layout.physical)
        if (extent.kind == PhysicalKind::HighMemory)
            memory.push_back(bytesOf(wholeFrames(extent.range)));
    std::erase_if(memory, [](const PhysicalRange& range) { return range.empty(); });
    if (layout.config.kernel->isPaged())
        for (unsigned taken = 0; taken < monitorFrames && !memory.empty(); ++taken)
            if (memory.back().end -= pageSize; memory.back().empty())
                memory.pop_back();
    return expandedPagesIn(memory).size();
}

void addConstants(Layout& layout)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    if (!row.hasFrame())
        return;
    layout.constants = {{"PHYSICAL_PAGES", row.framePages, Constant::Kind::Count},
                        {"LOGICAL_PAGES", logicalPages(layout), Constant::Kind::Count}};
}

std::optional<std::string> failureOf(const Layout& layout)
{
    if (layout.lowTotal == 0_B)
        return "there is no RAM below 640 KiB";
    if (layout.config.kernel->isPaged() && layout.highTotal < monitorFrames * pageSize)
        return "there is no extended memory for the monitor's page tables";
    return std::nullopt;
}

void noteOptions(Layout& layout)
{
    if (layout.config.options != KernelOptions{})
        layout.notes.push_back(fmt::format("{} has no kernel command line: its options are ignored.",
                                           layout.config.kernel->name));
}

std::string hiddenText(const Layout& layout)
{
    const RealModeRow& row = *layout.config.kernel->realMode;
    const std::string size = sizeText(layout.highTotal);
    const bool tooLittle = row.hasFrame() && layout.highTotal < expandedPage;
    if (layout.highTotal == 0_B || tooLittle)
        return "There is no other memory.";
    if (row.hasFrame())
        return fmt::format(
            "The other {} (expanded memory) appear through a window of {}, {} pages of {} at a time.", size,
            sizeText(row.framePages * expandedPage), row.framePages, sizeText(expandedPage));
    return fmt::format("The other {} (extended memory) have no window: {} copies blocks to and fro, and with "
                       "A20 on shows the first {} bytes.",
                       size, row.manager, countText(hmaSize.value));
}

} // namespace

Layout planRealMode(const MachineConfig& config)
{
    Layout layout;
    layout.config = config;
    planMemory(layout);
    planRegions(layout);
    addConstants(layout);
    noteOptions(layout);
    if (const auto failure = failureOf(layout))
        layout.verdict = {Outcome::DoesNotBoot, *failure};
    else
        layout.verdict = {layout.lost() > 0_B ? Outcome::RamLost : Outcome::Boots, {}};
    return layout;
}

Bytes reachableLow(const Layout& layout)
{
    return layout.config.kernel->realMode ? conventionalRam(layout) : layout.lowPresent();
}

Bytes conventionalRam(const Layout& layout)
{
    Bytes sum;
    for (const PhysicalExtent& extent : layout.physical)
        if (extent.kind == PhysicalKind::LowMemory)
            sum += sizeOf(extent.range);
    return sum;
}

std::string whatIsReached(const Layout& layout)
{
    return fmt::format("Programs reach {} of RAM directly. {}", sizeText(conventionalRam(layout)),
                       hiddenText(layout));
}

std::vector<PhysicalAddress> expandedPagesIn(const std::vector<PhysicalRange>& memory)
{
    std::vector<PhysicalAddress> pages;
    for (const PhysicalRange& range : memory)
        for (PhysicalAddress p = range.start.alignedUp(expandedPage); p + expandedPage <= range.end;
             p += expandedPage)
            pages.push_back(p);
    return pages;
}

std::string segmentText(VirtualAddress address)
{
    // Above 1 MiB only the last segment reaches.
    const std::uint64_t segment = address >= oneMiB ? 0xffff : address.value >> 4 & 0xf000;
    return fmt::format("{:04X}:{:04X}", segment, address.value - segment * 16);
}

} // namespace vmscope::layout
