// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_allocator.h"

#include "model/kernel/task.h"

#include <algorithm>

namespace vmscope::kernel {

namespace {

using layout::Layout;
using layout::WatermarkRow;

template<class Visit>
void forEachRange(const FrameSupply& supply, const Visit& visit)
{
    for (const PhysicalRange& range : supply.low())
        visit(wholeFrames(range));
    for (const PhysicalRange& range : supply.high())
        visit(wholeFrames(range));
}

std::uint64_t reduced(std::uint64_t mark, GfpMask mask)
{
    if (mask.has(gfp::high))
        mark -= mark / 2;
    if (!mask.has(gfp::wait))
        mark -= mark / 4;
    return mark;
}

/// zone_watermark_ok() up to 4.3: blocks that are too small do not count, and half as much must be left.
bool enoughLargeBlocks(const Buddy& free, unsigned order, std::uint64_t left, std::uint64_t mark)
{
    for (unsigned smaller = 0; smaller < order; ++smaller) {
        left -= std::min(left, free.blocks(smaller) << smaller);
        mark /= 2;
        if (left <= mark)
            return false;
    }
    return true;
}

} // namespace

PageAllocator::PageAllocator(const BootedMachine& booted)
    : m_row(booted.layout->config.kernel->watermarks)
{
    const Layout& layout = *booted.layout;
    for (const layout::Zone& zone : layout.zones)
        addZone(zone.name, zone.frames, zone.frames.start >= layout.maxLowPfn);
    if (layout.zones.empty())
        addZone("RAM", {{}, layout.maxPfn}, false);
    fill(booted);
    matchLowTotal(layout);
    setMarks(layout);
}

void PageAllocator::addZone(std::string_view name, FrameRange frames, bool highmem)
{
    m_zones.push_back({std::string(name), frames, 0, highmem, {}, {}});
}

/// All that was free when the kernel began to come up is its allocator's; some of it is taken by now.
void PageAllocator::fill(const BootedMachine& booted)
{
    forEachRange(FrameSupply(*booted.layout), [&](FrameRange all) {
        for (ZoneState& zone : m_zones)
            if (const FrameRange part = all.intersection(zone.frames); !part.empty()) {
                zone.managedPages += pagesIn(part);
                (void)m_owners.claim(part, {FrameUse::Boot});
            }
    });
    forEachRange(booted.frames, [&](FrameRange left) {
        for (ZoneState& zone : m_zones)
            if (const FrameRange part = left.intersection(zone.frames); !part.empty()) {
                zone.free.give(part);
                (void)m_owners.release(part);
            }
    });
}

/// LowTotal is what low memory has to give: hash tables and per-CPU areas were taken from its top, the
/// kernel's init part comes back. Neither has a place in the plan.
void PageAllocator::matchLowTotal(const Layout& layout)
{
    std::uint64_t low = 0;
    ZoneState* last = nullptr;
    for (ZoneState& zone : m_zones)
        if (!zone.highmem) {
            low += zone.managedPages;
            last = &zone;
        }
    const std::uint64_t total = pagesIn(layout.lowTotal);
    if (!last)
        return;
    if (low > total) {
        const std::uint64_t gone = std::min({low - total, last->managedPages, last->free.freePages()});
        last->free.withhold(gone);
        last->managedPages -= gone;
        return;
    }
    const layout::LowMemoryRow& row = layout.config.kernel->low;
    const FrameNumber imageEnd = frameOf(row.imageStart + row.imageReserved);
    const std::uint64_t back = std::min(total - low, pagesIn(row.imageReserved));
    const FrameRange init = FrameRange{{imageEnd.value - back}, imageEnd}.intersection(last->frames);
    if (init.empty())
        return;
    last->free.give(init);
    last->managedPages += pagesIn(init);
}

void PageAllocator::setMarks(const Layout& layout)
{
    std::vector<ManagedZone> managed;
    std::size_t lastLow = 0;
    for (std::size_t i = 0; i < m_zones.size(); ++i) {
        managed.push_back({m_zones[i].managedPages, m_zones[i].highmem});
        lastLow = m_zones[i].highmem ? lastLow : i;
    }
    const layout::MachineConfig& config = layout.config;
    const std::uint64_t late = pagesIn(config.kernel->low.initFreed) + pagesIn(config.initrd);
    if (!managed.empty())
        managed[lastLow].pages -= std::min(managed[lastLow].pages, late);
    const auto marks = zoneMarks(*config.kernel, managed);
    for (std::size_t i = 0; i < m_zones.size(); ++i)
        m_zones[i].marks = marks[i];
}

const ZoneState* PageAllocator::zoneOf(FrameNumber frame) const
{
    const auto zone =
        std::ranges::find_if(m_zones, [&](const ZoneState& z) { return z.frames.contains(frame); });
    return zone == m_zones.end() ? nullptr : &*zone;
}

ZoneState* PageAllocator::zoneAt(FrameNumber frame) { return const_cast<ZoneState*>(zoneOf(frame)); }

std::variant<FrameNumber, OutOfMemory> PageAllocator::alloc(const PageRequest& request)
{
    auto frame = tryZones(request, Effort::Low);
    if (!frame)
        frame = tryZones(request, Effort::Min);
    if (!frame)
        return explain(request);
    (void)m_owners.claim({*frame, {frame->value + (1ull << request.order)}}, request.owner);
    return *frame;
}

void PageAllocator::free(FrameNumber first, unsigned order)
{
    const FrameRange frames{first, {first.value + (1ull << order)}};
    if (order > Buddy::maxOrder || first.value % (1ull << order) != 0 || !m_owners.release(frames))
        throw KernelBug("__free_pages() of a block that is not in use");
    zoneAt(first)->free.give(first, order);
}

void PageAllocator::put(FrameNumber frame)
{
    if (m_users.remove(frame))
        free(frame, 0);
}

void PageAllocator::reassign(FrameRange frames, FrameOwner owner)
{
    if (!m_owners.reassign(frames, owner))
        throw KernelBug("frames change hands that are not in use by one owner");
}

/// gfp_zone(): the highest zone that will do; fallback goes down from it (build_zonelists()).
std::size_t PageAllocator::preferredZone(GfpMask mask) const
{
    std::size_t preferred = 0;
    for (std::size_t i = 0; i < m_zones.size(); ++i)
        if (mask.has(gfp::dma) ? m_zones[i].name == "DMA" : mask.has(gfp::highmem) || !m_zones[i].highmem)
            preferred = i;
    return preferred;
}

std::optional<FrameNumber> PageAllocator::tryZones(const PageRequest& request, Effort effort)
{
    for (std::size_t i = preferredZone(request.mask) + 1; i-- > 0;)
        if (isAboveMarks(i, request, effort))
            if (const auto frame = m_zones[i].free.take(request.order))
                return frame;
    return std::nullopt;
}

/// So many pages must be left after the request, and one more.
std::uint64_t PageAllocator::mustStay(std::size_t zone, const PageRequest& request, Effort effort) const
{
    const std::size_t preferred = preferredZone(request.mask);
    const auto markOf = [&](std::size_t i) {
        return effort == Effort::Low ? m_zones[i].marks.low : m_zones[i].marks.min;
    };
    if (m_row.rule == WatermarkRow::Rule::Reserve)
        return (effort == Effort::Low ? markOf(zone) : reduced(markOf(zone), request.mask)) +
               m_zones[zone].marks.lowmemReserve[preferred];
    const bool quarter = effort == Effort::Min && !request.mask.has(gfp::wait);
    std::uint64_t sum = m_row.rule == WatermarkRow::Rule::Cumulative ? 1 : 0;
    for (std::size_t i = preferred + 1; i-- > zone;)
        sum += quarter ? markOf(i) / 4 : markOf(i);
    return sum;
}

bool PageAllocator::isAboveMarks(std::size_t zone, const PageRequest& request, Effort effort) const
{
    if (m_row.rule == WatermarkRow::Rule::None)
        return true;
    const Buddy& free = m_zones[zone].free;
    const std::uint64_t rest = (1ull << request.order) - 1;
    const std::uint64_t must = mustStay(zone, request, effort);
    if (free.freePages() < rest || free.freePages() - rest <= must)
        return false;
    const std::uint64_t reserve = m_zones[zone].marks.lowmemReserve[preferredZone(request.mask)];
    return !m_row.halvesByOrder ||
           enoughLargeBlocks(free, request.order, free.freePages() - rest, must - reserve);
}

OutOfMemory PageAllocator::explain(const PageRequest& request) const
{
    using enum ZoneRefusal::Reason;
    OutOfMemory failure{request.mask, request.order, {}};
    for (std::size_t i = m_zones.size(); i-- > 0;) {
        const Buddy& free = m_zones[i].free;
        ZoneRefusal refusal{m_zones[i].name, KeptBack, free.freePages(), 0};
        if (i > preferredZone(request.mask))
            refusal.reason = NotReachable;
        else if (free.freePages() > mustStay(i, request, Effort::Min) + (1ull << request.order) - 1)
            refusal.reason = Fragmented;
        else
            refusal.mustStay = mustStay(i, request, Effort::Min);
        failure.zones.push_back(refusal);
    }
    return failure;
}

} // namespace vmscope::kernel
