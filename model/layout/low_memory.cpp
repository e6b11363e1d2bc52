// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/low_memory.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace vmscope::layout {

namespace {

constexpr PhysicalAddress sixteenMiB{(16_MiB).value};
constexpr Bytes sectionSize = 128_MiB; // SPARSEMEM on x86-64
constexpr Bytes earlyPerCpu = 148_KiB; // per-CPU area and small tables between the hashes and the swiotlb

/// Free low memory while the kernel boots, from which the early allocator takes pieces.
class EarlyMemory
{
public:
    EarlyMemory(const RamMap& ram, PhysicalAddress limit)
        : m_end(limit)
    {
        m_free.reserve(ram.usable.size() + 6); // each piece taken splits one
        for (const PhysicalRange& range : ram.usable) {
            const PhysicalRange usable = bytesOf(wholeFrames(range)).intersection({isaEndAddress, limit});
            if (!usable.empty())
                m_free.push_back(usable);
        }
    }

    /// Takes exactly `range`; false where some of it is not free.
    bool reserve(PhysicalRange range)
    {
        for (std::size_t i = 0; i < m_free.size(); ++i)
            if (m_free[i].intersection(range) == range)
                return split(i, range), true;
        return false;
    }

    /// The highest free range of `size` bytes below `limit`, aligned, as memblock finds it.
    std::optional<PhysicalRange> takeFromTop(Bytes size, PhysicalAddress limit, Bytes alignment = pageSize)
    {
        for (std::size_t i = m_free.size(); i-- > 0;) {
            const PhysicalAddress end = std::min(m_free[i].end, limit);
            if (sizeOf(PhysicalRange{m_free[i].start, end}) < size)
                continue;
            if (const PhysicalAddress start = (end - size).alignedDown(alignment); start >= m_free[i].start)
                return take(i, start, size);
        }
        return std::nullopt;
    }
    std::optional<PhysicalRange> takeFromTop(Bytes size) { return takeFromTop(size, m_end); }

    /// The lowest free range from `goal` up, or else from the bottom, as the boot memory allocator finds it.
    std::optional<PhysicalRange> takeFromBottom(Bytes size, PhysicalAddress goal)
    {
        for (const PhysicalAddress from : {goal, isaEndAddress})
            for (std::size_t i = 0; i < m_free.size(); ++i) {
                const PhysicalAddress start = std::max(m_free[i].start, from);
                if (start + size <= m_free[i].end)
                    return take(i, start, size);
            }
        return std::nullopt;
    }

private:
    std::optional<PhysicalRange> take(std::size_t i, PhysicalAddress start, Bytes size)
    {
        const PhysicalRange range{start, start + size};
        split(i, range);
        return range;
    }

    void split(std::size_t i, PhysicalRange range)
    {
        const PhysicalRange whole = m_free[i];
        m_free[i] = {whole.start, range.start};
        m_free.insert(m_free.begin() + static_cast<std::ptrdiff_t>(i) + 1, {range.end, whole.end});
    }

    PhysicalAddress m_end;
    std::vector<PhysicalRange> m_free;
};

std::uint64_t roundedUp(std::uint64_t n, std::uint64_t multiple)
{
    return (n + multiple - 1) / multiple * multiple;
}

/// FLATMEM covers every frame from the first RAM to max_pfn, holes too (alloc_node_mem_map()); older kernels
/// start with frame 0.
Bytes flatMemMapSize(const Layout& layout, const RamMap& ram)
{
    const std::uint64_t round = layout.config.kernel->memMapRoundPages;
    const std::uint64_t first = ram.usable.empty() ? 0 : frameOf(ram.usable.front().start).value;
    const std::uint64_t skipped = round > 1 ? first / round * round : 0;
    return layout.config.pageRecord() * (roundedUp(layout.maxPfn.value, round) - skipped);
}

/// SPARSEMEM, of 64 bits, covers only the sections that hold RAM.
Bytes memMapSize(const Layout& layout, const RamMap& ram)
{
    const MachineConfig& config = layout.config;
    if (!config.kernel->is64Bit())
        return flatMemMapSize(layout, ram);
    std::uint64_t sections = 0;
    std::uint64_t counted = 0; // sections below this one
    for (const PhysicalRange& range : ram.usable) {
        const std::uint64_t first = std::max(counted, range.start.value / sectionSize.value);
        const std::uint64_t end = roundedUp(range.end.value, sectionSize.value) / sectionSize.value;
        sections += end > first ? end - first : 0;
        counted = std::max(counted, end);
    }
    return config.pageRecord() * (sections * pagesIn(sectionSize));
}

/// Dentry hash: one 4-byte bucket for every 8 KiB of low memory, up to a power of two
/// (alloc_large_system_hash).
Bytes dentryHash(const Layout& layout)
{
    const std::uint64_t lowMiB = roundedUp(layout.lowMemory().value, (1_MiB).value);
    const Bytes bucket = layout.config.kernel->is64Bit() ? 8_B : 4_B;
    return bucket * std::bit_ceil(lowMiB / (8_KiB).value);
}

/// With large pages a few tables for the unaligned edges; without, one table for each PMD_SIZE of low memory.
Bytes directMapTables(const Layout& layout, bool large)
{
    const Paging paging = layout.config.paging();
    const std::uint64_t lowest =
        large ? 2 : roundedUp(layout.lowMemory().value, pmdSize(paging).value) / pmdSize(paging).value;
    const std::uint64_t middle =
        paging == Paging::TwoLevel ? 0 : roundedUp(layout.lowMemory().value, (1_GiB).value) >> 30;
    return (lowest + middle) * pageSize;
}

class Budget
{
public:
    explicit Budget(Layout& layout)
        : m_layout(layout)
        , m_left(layout.lowMemory())
    {
    }

    void take(std::string_view name, Bytes size, bool estimate)
    {
        if (size == 0_B)
            return;
        m_short = m_short || size > m_left;
        size = std::min(size, m_left);
        m_left -= size;
        m_layout.lowmemBudget.push_back({name, size, estimate});
    }
    void finish(std::string_view name, bool estimate)
    {
        m_layout.lowmemBudget.push_back({name, m_left, estimate});
    }

    [[nodiscard]] Bytes left() const { return m_left; }
    [[nodiscard]] bool isShort() const { return m_short; }

private:
    Layout& m_layout;
    Bytes m_left;
    bool m_short = false;
};

struct EarlyPlan
{
    std::vector<PhysicalExtent> placed;
    Bytes swiotlb{};
    std::optional<std::string> panic;
};

void place(EarlyPlan& plan, PhysicalKind kind, std::optional<PhysicalRange> range)
{
    if (range && !range->empty())
        plan.placed.push_back({kind, *range});
}

/// The swiotlb asks for 64 MiB and halves until it fits, down to IO_TLB_MIN_SLABS (kernel/dma/swiotlb.c).
void placeSwiotlb(EarlyPlan& plan, const Layout& layout, EarlyMemory& memory)
{
    constexpr Bytes smallest = 1_MiB;
    if (!layout.config.kernel->swiotlb || layout.maxPfn.start() <= deviceHoleEnd)
        return;
    for (Bytes size = 64_MiB; size >= smallest; size = size / 2)
        if (const auto range =
                memory.takeFromTop(size, deviceHoleEnd)) { // devices with 32 address bits reach it
            place(plan, PhysicalKind::Swiotlb, range);
            plan.swiotlb = size;
            return;
        }
}

EarlyPlan placeEarly(const Layout& layout, const RamMap& ram)
{
    const LowMemoryRow& low = layout.config.kernel->low;
    EarlyPlan plan;
    plan.placed.reserve(4);
    EarlyMemory memory(ram, layout.maxLowPfn.start());
    const PhysicalRange image{low.imageStart, (low.imageStart + low.imageReserved).alignedUp(pageSize)};
    if (!memory.reserve(image)) {
        plan.panic =
            fmt::format("the kernel image needs RAM from {} to {}", hexText(image.start), hexText(image.end));
        return plan;
    }
    place(plan, PhysicalKind::KernelImage, PhysicalRange{low.imageStart, low.imageStart + low.imageResident});
    if (low.topDown && layout.config.initrd > 0_B)
        place(plan, PhysicalKind::Initrd,
              memory.takeFromTop({roundedUp(layout.config.initrd.value, pageSize.value)}));
    const Bytes pages{roundedUp(layout.memMap.value, pageSize.value)};
    // vmemmap is mapped by large pages (vmemmap_alloc_block()).
    const Bytes alignment = layout.config.kernel->is64Bit() ? 2_MiB : pageSize;
    const auto map = low.topDown ? memory.takeFromTop(pages, layout.maxLowPfn.start(), alignment)
                                 : memory.takeFromBottom(pages, sixteenMiB);
    if (!map) {
        plan.panic =
            fmt::format("no hole in low memory fits mem_map: it needs {} in one piece, low memory is {}",
                        sizeText(layout.memMap), sizeText(layout.lowMemory()));
        return plan;
    }
    place(plan, PhysicalKind::MemMap, map);
    const Bytes hashes = low.scalesHashes ? dentryHash(layout) * 3 / 2 : 0_B;
    (void)memory.takeFromTop({roundedUp((hashes + earlyPerCpu).value, pageSize.value)});
    placeSwiotlb(plan, layout, memory);
    return plan;
}

void fillBudget(Layout& layout, const EarlyPlan& early, const RamMap& ram)
{
    const LowMemoryRow& row = layout.config.kernel->low;
    const bool estimate = !row.measured;
    Budget budget(layout);
    const std::uint64_t present = presentPages(ram, {{}, layout.maxLowPfn});
    budget.take("not_ram", layout.lowMemory() - present * pageSize, false);
    const bool came = !early.panic;
    budget.take("kernel_image", row.imageResident, estimate);
    budget.take("mem_map", came ? layout.memMap : 0_B, false);
    budget.take("swiotlb", early.swiotlb, false);
    budget.take("swiotlb_slots", early.swiotlb / 2_KiB * 16_B, false); // 16 bytes a slot of 2 KiB
    if (row.scalesHashes) {
        budget.take("dentry_hash", dentryHash(layout), estimate);
        budget.take("inode_hash", dentryHash(layout) / 2, estimate);
    }
    // What is fixed was measured with large pages: it holds those few tables, but not more.
    const Bytes fewTables = directMapTables(layout, true);
    const Bytes fixed = layout.config.hasHighmem() ? row.otherFixed : row.otherFixedWithoutHighmem;
    budget.take("direct_map_tables", directMapTables(layout, layout.config.processor->pse), estimate);
    budget.take("other_fixed", lessOrNone(fixed, fewTables), estimate);
    if (!came)
        budget.take("unused_at_panic", budget.left(), false);
    budget.finish("low_total", estimate);
    layout.lowTotal = budget.isShort() ? 0_B : budget.left();
}

void pushExtent(std::vector<PhysicalExtent>& extents, PhysicalKind kind, PhysicalRange range)
{
    if (range.empty())
        return;
    if (!extents.empty() && extents.back().kind == kind && extents.back().range.end == range.start)
        extents.back().range.end = range.end;
    else
        extents.push_back({kind, range});
}

/// RAM from `range.start` to `range.end`, cut at the end of low memory and of the RAM that is used.
void pushRam(Layout& layout, PhysicalRange range)
{
    const PhysicalAddress lowEnd = layout.maxLowPfn.start();
    const PhysicalAddress usedEnd = layout.maxPfn.start();
    pushExtent(layout.physical, PhysicalKind::LowMemory, range.intersection({{}, lowEnd}));
    pushExtent(layout.physical, PhysicalKind::HighMemory, range.intersection({lowEnd, usedEnd}));
    pushExtent(layout.physical, PhysicalKind::Lost, range.intersection({usedEnd, range.end}));
}

/// Tiles 0 to the end of all RAM: what was placed early, other RAM, and the holes between.
void tilePhysical(Layout& layout, std::vector<PhysicalExtent> placed)
{
    std::ranges::sort(placed, {}, [](const PhysicalExtent& extent) { return extent.range.start; });
    PhysicalAddress at{};
    for (const PhysicalRange& ram : layout.config.ram.usable) {
        pushExtent(layout.physical, PhysicalKind::NotRam, {at, ram.start});
        at = ram.start;
        for (const PhysicalExtent& extent : placed)
            if (ram.contains(extent.range.start)) {
                pushRam(layout, {at, extent.range.start});
                pushExtent(layout.physical, extent.kind, extent.range);
                at = extent.range.end;
            }
        pushRam(layout, {at, ram.end});
        at = ram.end;
    }
}

} // namespace

std::optional<std::string> planLowMemory(Layout& layout, const RamMap& ram)
{
    layout.memMap = memMapSize(layout, ram);
    const EarlyPlan early = placeEarly(layout, ram);
    fillBudget(layout, early, ram);
    layout.highTotal = presentPages(ram, {layout.maxLowPfn, layout.maxPfn}) * pageSize;
    tilePhysical(layout, early.placed);
    if (early.panic)
        return early.panic;
    if (layout.lowTotal == 0_B)
        return fmt::format("nothing is left of {} of low memory", sizeText(layout.lowMemory()));
    return std::nullopt;
}

} // namespace vmscope::layout
