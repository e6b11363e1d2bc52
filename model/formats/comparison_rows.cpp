// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/comparison_rows.h"

#include "model/base/text.h"
#include "model/layout/frames.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

namespace vmscope::formats {

namespace {

using layout::Layout;
using layout::RegionKind;

constexpr Bytes lowTotalTolerance = 1_MiB;

std::string mebibytes(Bytes size) { return fmt::format("{} MiB", size / 1_MiB); }
std::string kibibytes(Bytes size) { return fmt::format("{} KiB", size / 1_KiB); }
std::string physical(PhysicalAddress address) { return "p " + hexText(address); }
std::string pfn(FrameNumber frame) { return fmt::format("{:#x}", frame.value); }
std::string onOff(bool on) { return on ? "on" : "off"; }
std::string frames(const FrameRange& range)
{
    return range.empty() ? "empty" : fmt::format("{:#x} - {:#x}", range.start.value, range.end.value);
}
std::string virtualText(const VirtualRange& range)
{
    return range.empty() ? "none" : fmt::format("v {} - {}", hexText(range.start), hexText(range.end));
}

Bytes wholeMiB(Bytes size) { return size - size % 1_MiB; }
Bytes wholeKiB(Bytes size) { return size - size % 1_KiB; }

/// Collects rows; each kind of value has one way to be written.
class RowsOfLog
{
public:
    RowsOfLog(const BootLog& log, const Layout& layout)
        : m_log(log)
        , m_layout(layout)
    {
    }

    void lowMemory();
    void zones();
    void ends();
    void earlyAllocations();
    void memoryLine();
    void areas();
    void behaviour();

    [[nodiscard]] std::vector<Row> take() { return std::move(m_rows); }

private:
    template<class T>
    void add(std::string name, const Maybe<T>& measured, const T& computed, auto text, bool estimate = false)
    {
        if (measured)
            m_rows.push_back({std::move(name), text(measured->value), text(computed),
                              measured->value == computed, estimate, m_log.place(measured->line)});
    }
    void zone(std::string_view name);
    void hash(std::string_view name, std::string_view item, const Maybe<Bytes>& measured);
    void comesUp();

    const BootLog& m_log;
    const Layout& m_layout;
    std::vector<Row> m_rows;
};

Bytes maxmemOf(const Layout& layout)
{
    const layout::Constant* maxmem = layout.constant("MAXMEM");
    return maxmem ? Bytes{maxmem->value} : 0_B;
}

void RowsOfLog::lowMemory()
{
    const PhysicalAddress lowEnd = m_layout.maxLowPfn.start();
    add("only used", m_log.onlyUsed, wholeMiB(maxmemOf(m_layout)), mebibytes);
    add("HIGHMEM available", m_log.highmem, wholeMiB(m_layout.maxPfn.start() - lowEnd), mebibytes);
    add("LOWMEM available", m_log.lowmem, wholeMiB(m_layout.lowMemory()), mebibytes);
    add("mapped low ram ends", m_log.mappedLowRamEnd, lowEnd, physical);
    add("low ram ends", m_log.lowRamEnd, lowEnd, physical);
}

void RowsOfLog::zone(std::string_view name)
{
    const auto logged = std::ranges::find_if(
        m_log.zones, [&](const Found<LoggedZone>& zone) { return zone.value.name == name; });
    const auto planned = std::ranges::find(m_layout.zones, name, &layout::Zone::name);
    const bool isLogged = logged != m_log.zones.end();
    FrameRange measured = isLogged ? logged->value.frames : FrameRange{};
    const FrameRange computed = planned == m_layout.zones.end() ? FrameRange{} : planned->frames;
    // Older kernels count frame 0, which is never RAM, into the first zone.
    measured.start = std::max(measured.start, std::min(FrameNumber{1}, measured.end));
    if (!isLogged && (computed.empty() || !m_log.memory))
        return;
    m_rows.push_back({fmt::format("zone {}, frames", name), frames(measured), frames(computed),
                      measured == computed || (measured.empty() && computed.empty()), false,
                      isLogged ? m_log.place(logged->line) : m_log.where});
}

void RowsOfLog::zones()
{
    if (!m_log.zones.empty())
        for (const std::string_view name : {"DMA", "DMA32", "Normal", "HighMem"})
            zone(name);
}

void RowsOfLog::ends()
{
    const layout::MachineConfig& config = m_layout.config;
    layout::RamMap ram = clippedTo(config.ram, addressLimit(config));
    if (config.options.mem)
        ram = clippedTo(std::move(ram), PhysicalAddress{config.options.mem->value});
    add("last_pfn", m_log.lastPfn, frameOf(ram.end()), pfn);
}

void RowsOfLog::hash(std::string_view name, std::string_view item, const Maybe<Bytes>& measured)
{
    const auto planned = std::ranges::find(m_layout.lowmemBudget, item, &layout::BudgetItem::name);
    if (planned != m_layout.lowmemBudget.end() && !m_layout.config.kernel->is64Bit())
        add(std::string(name), measured, planned->size, kibibytes, planned->estimate);
}

void RowsOfLog::earlyAllocations()
{
    add("mem_map", m_log.memMapRefused, m_layout.memMap, kibibytes);
    hash("dentry hash", "dentry_hash", m_log.dentryHash);
    hash("inode hash", "inode_hash", m_log.inodeHash);
    add("swiotlb", m_log.swiotlb, m_layout.budget("swiotlb"), kibibytes);
}

void RowsOfLog::memoryLine()
{
    if (!m_log.memory)
        return;
    std::uint64_t present = 0;
    for (const layout::Zone& zone : m_layout.zones)
        present += zone.presentPages;
    const auto& [memory, line] = *m_log.memory;
    const std::uint64_t pages = memory.countsHoles ? m_layout.maxPfn.value : present;
    if (m_layout.config.kernel->hasZones)
        add("Memory: total", Maybe<Bytes>{{memory.total, line}}, pages * pageSize, kibibytes);
    if (memory.highmem)
        add("Memory: highmem", Maybe<Bytes>{{*memory.highmem, line}}, m_layout.highTotal, kibibytes);
}

VirtualRange regionRange(const Layout& layout, RegionKind kind)
{
    const layout::Region* region = layout.region(kind);
    return region ? region->range : VirtualRange{};
}

VirtualRange plannedFixmap(const Layout& layout)
{
    const layout::Constant* start = layout.constant("FIXADDR_START");
    const layout::Constant* top = layout.constant("FIXADDR_TOP");
    return start && top ? VirtualRange{{start->value}, {top->value}} : VirtualRange{};
}

VirtualRange plannedArea(const Layout& layout, std::string_view name)
{
    struct Named
    {
        std::string_view name;
        RegionKind kind;
    };
    constexpr std::array areas{Named{"lowmem", RegionKind::DirectMap}, Named{"vmalloc", RegionKind::Vmalloc},
                               Named{"pkmap", RegionKind::Pkmap},
                               Named{"cpu_entry", RegionKind::CpuEntryArea}};
    const auto area = std::ranges::find(areas, name, &Named::name);
    return area == areas.end() ? plannedFixmap(layout) : regionRange(layout, area->kind);
}

void RowsOfLog::areas()
{
    for (const auto& [area, line] : m_log.areas)
        add(area.name, Maybe<VirtualRange>{{area.range, line}}, plannedArea(m_layout, area.name),
            virtualText);
}

void RowsOfLog::comesUp()
{
    const bool planned = m_layout.verdict.boots();
    const Maybe<std::string>& failure = m_log.failure;
    if (!failure && !m_log.cameUp)
        return;
    m_rows.push_back({"comes up", failure ? "no: " + failure->value : "yes", planned ? "yes" : "no",
                      planned == !failure, false, m_log.place(failure ? failure->line : m_log.cameUp->line)});
}

void RowsOfLog::behaviour()
{
    Maybe<bool> isolation = m_log.isolation;
    if (!isolation && m_log.cameUp) // a kernel that does not isolate says nothing
        isolation = Found<bool>{false, m_log.cameUp->line};
    if (m_log.isolation || m_layout.config.kernel->pti != layout::PtiSupport::None)
        add("page-table isolation", isolation, m_layout.isolated, onOff);
    comesUp();
}

bool isLowTotalEstimated(const Layout& layout)
{
    return layout.lowmemBudget.empty() || layout.lowmemBudget.back().estimate;
}

/// LowTotal, or MemTotal of a kernel without HIGHMEM, where all memory is low.
void addLowTotal(std::vector<Row>& rows, const Meminfo& meminfo, const Layout& layout)
{
    const auto measured = meminfo.lowTotal ? meminfo.lowTotal : meminfo.memTotal;
    const Bytes distance = std::max(*measured, layout.lowTotal) - std::min(*measured, layout.lowTotal);
    rows.push_back({fmt::format("{} (equal within {})", meminfo.lowTotal ? "LowTotal" : "MemTotal",
                                sizeText(lowTotalTolerance)),
                    kibibytes(*measured), kibibytes(layout.lowTotal), distance <= lowTotalTolerance,
                    isLowTotalEstimated(layout), meminfo.where});
}

void addMeminfo(std::vector<Row>& rows, const Meminfo& meminfo, const Layout& layout)
{
    const auto add = [&](std::string name, const std::optional<Bytes>& measured, Bytes computed) {
        if (measured)
            rows.push_back({std::move(name), kibibytes(*measured), kibibytes(computed),
                            *measured == wholeKiB(computed), false, meminfo.where});
    };
    addLowTotal(rows, meminfo, layout);
    add("HighTotal", meminfo.highTotal, layout.highTotal);
    const layout::Constant* start = layout.constant("VMALLOC_START");
    const layout::Constant* end = layout.constant("VMALLOC_END");
    if (start && end && end->value > start->value)
        add("VmallocTotal", meminfo.vmallocTotal, Bytes{end->value - start->value});
}

std::string zoneText(FrameRange range, std::uint64_t present)
{
    return range.empty() ? "empty"
                         : fmt::format("start {:#x}, spanned {}, present {}", range.start.value,
                                       countText(pagesIn(range)), countText(present));
}

void addZoneinfo(std::vector<Row>& rows, const Zoneinfo& info, const Layout& layout)
{
    for (const std::string_view name : {"DMA", "DMA32", "Normal", "HighMem"}) {
        const auto measured = std::ranges::find(info.zones, name, &ZoneCounts::name);
        const auto planned = std::ranges::find(layout.zones, name, &layout::Zone::name);
        const std::string left =
            measured == info.zones.end() ? "empty" : zoneText(measured->frames, measured->presentPages);
        const std::string right =
            planned == layout.zones.end() ? "empty" : zoneText(planned->frames, planned->presentPages);
        if (left != "empty" || right != "empty")
            rows.push_back({fmt::format("zone {}", name), left, right, left == right, false, info.where});
    }
}

/// "System RAM" of a kernel with this plan: page 0 is the kernel's, mem= cuts, and without PAE so do 4 GiB.
std::vector<PhysicalRange> plannedIomem(const Layout& layout)
{
    const layout::MachineConfig& config = layout.config;
    layout::RamMap ram = config.ram;
    if (config.options.mem)
        ram = clippedTo(std::move(ram), PhysicalAddress{config.options.mem->value});
    if (config.paging() == layout::Paging::TwoLevel)
        ram = clippedTo(std::move(ram), addressLimit(config));
    for (PhysicalRange& range : ram.usable)
        range.start = std::max(range.start, PhysicalAddress{} + pageSize);
    std::erase_if(ram.usable, std::mem_fn(&PhysicalRange::empty));
    return ram.usable;
}

void addIomem(std::vector<Row>& rows, const Iomem& iomem, const Layout& layout)
{
    const std::string measured = rangesText(iomem.ram);
    const std::string computed = rangesText(plannedIomem(layout));
    rows.push_back({"System RAM", measured, computed, measured == computed, false, iomem.where});
}

} // namespace

std::string rangesText(const std::vector<PhysicalRange>& ranges)
{
    std::string text;
    for (const PhysicalRange& range : ranges)
        text +=
            fmt::format("{}{:#x}-{:#x}", text.empty() ? "" : ", ", range.start.value, range.end.value - 1);
    return text;
}

std::vector<Row> comparisonRows(const BootLog& log, const ProcFiles& files, const Layout& layout)
{
    RowsOfLog ofLog(log, layout);
    ofLog.ends();
    ofLog.lowMemory();
    ofLog.zones();
    ofLog.earlyAllocations();
    ofLog.memoryLine();
    ofLog.areas();
    ofLog.behaviour();
    std::vector<Row> rows = ofLog.take();
    if (files.meminfo)
        addMeminfo(rows, *files.meminfo, layout);
    if (files.zoneinfo)
        addZoneinfo(rows, *files.zoneinfo, layout);
    if (files.iomem)
        addIomem(rows, *files.iomem, layout);
    return rows;
}

} // namespace vmscope::formats
