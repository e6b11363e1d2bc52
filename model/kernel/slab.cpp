// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/slab.h"

#include "model/kernel/task.h"

#include <algorithm>
#include <bit>

namespace vmscope::kernel {

namespace {

constexpr unsigned largestSlab = 3; // slub_max_order

/// get_order()
unsigned orderFor(std::uint64_t bytes)
{
    const std::uint64_t pages = (bytes + pageSize.value - 1) / pageSize.value;
    return unsigned(std::bit_width(pages - 1));
}

/// calc_slab_order(): the smallest slab that wastes no more than its `fraction`-th part.
std::optional<unsigned> orderWasting(std::uint64_t size, std::uint64_t objects, std::uint64_t fraction)
{
    for (unsigned order = orderFor(objects * size); order <= largestSlab; ++order)
        if (const std::uint64_t slab = pageSize.value << order; slab % size <= slab / fraction)
            return order;
    return std::nullopt;
}

/// calculate_order() of mm/slub.c. (The older mm/slab.c took smaller slabs.)
unsigned slabOrder(std::uint64_t size, unsigned cpus)
{
    const std::uint64_t most = (pageSize.value << largestSlab) / size;
    for (std::uint64_t objects = std::min<std::uint64_t>(4 * (std::bit_width(cpus) + 1), most); objects > 1;
         --objects)
        for (std::uint64_t fraction = 16; fraction >= 4; fraction /= 2)
            if (const auto order = orderWasting(size, objects, fraction))
                return *order;
    return orderFor(size);
}

} // namespace

Slab::Slab(const layout::Layout& layout)
    : m_pageOffset(layout.pageOffset)
{
    const layout::KmallocRow& row = layout.config.kernel->kmalloc;
    for (std::uint64_t size = row.smallest.value; size <= row.largest.value; size *= 2) {
        m_caches.push_back({Bytes{size}, slabOrder(size, layout.config.nrCpus())});
        const std::uint64_t between = size + size / 2;
        if (row.between && (size == 64 || size == 128))
            m_caches.push_back({Bytes{between}, slabOrder(between, layout.config.nrCpus())});
    }
    m_partial.resize(m_caches.size());
}

std::uint64_t Slab::pages() const
{
    std::uint64_t pages = 0;
    for (const auto& [first, block] : m_blocks)
        pages += 1ull << block.order;
    return pages;
}

std::variant<Slab::Object, OutOfMemory> Slab::kmalloc(PageAllocator& pages, Bytes size, GfpMask mask)
{
    const GfpMask allowed = mask.without(gfp::highmem);
    const bool dropped = allowed != mask;
    const auto cache = std::ranges::find_if(m_caches, [&](const Cache& c) { return c.objectSize >= size; });
    if (cache == m_caches.end()) {
        auto object = large(pages, size, allowed);
        if (auto* given = std::get_if<Object>(&object))
            given->droppedHighmem = dropped;
        return object;
    }
    const auto index = std::size_t(cache - m_caches.begin());
    const auto found = slabWithRoom(pages, index, allowed);
    if (const auto* failure = std::get_if<OutOfMemory>(&found))
        return *failure;
    const FrameNumber slab = std::get<FrameNumber>(found);
    Block& block = m_blocks.at(slab);
    const auto slot = std::uint64_t(std::ranges::find(block.used, false) - block.used.begin());
    block.used[slot] = true;
    ++cache->objectsInUse;
    if (++block.usedCount == block.used.size())
        m_partial[index].erase(slab);
    return Object{addressOf(slab) + slot * cache->objectSize, cache->objectSize, dropped};
}

std::variant<Slab::Object, OutOfMemory> Slab::large(PageAllocator& pages, Bytes size, GfpMask mask)
{
    const unsigned order = orderFor(size.value);
    if (order > Buddy::maxOrder)
        throw KernelBug("kmalloc() of more than the largest block of pages");
    const auto got = pages.alloc({mask, order, {FrameUse::Slab}});
    if (const auto* failure = std::get_if<OutOfMemory>(&got))
        return *failure;
    const FrameNumber first = std::get<FrameNumber>(got);
    m_blocks[first] = {order, std::nullopt};
    return Object{addressOf(first), pageSize * (1ull << order)};
}

std::variant<FrameNumber, OutOfMemory> Slab::slabWithRoom(PageAllocator& pages, std::size_t cache,
                                                          GfpMask mask)
{
    // A slab from DMA memory would do for everyone, but not the other way round.
    const auto partial = std::ranges::find_if(m_partial[cache], [&](FrameNumber first) {
        return !mask.has(gfp::dma) || pages.zoneOf(first) == &pages.zones().front();
    });
    if (partial != m_partial[cache].end())
        return *partial;
    const unsigned order = m_caches[cache].order;
    const auto got = pages.alloc({mask, order, {FrameUse::Slab}});
    if (const auto* first = std::get_if<FrameNumber>(&got)) {
        m_blocks[*first] = {order, cache, std::vector<bool>(m_caches[cache].objectsPerSlab())};
        m_partial[cache].insert(*first);
        ++m_caches[cache].slabs;
    }
    return got;
}

void Slab::kfree(PageAllocator& pages, VirtualAddress address)
{
    const FrameNumber frame = frameOf(PhysicalAddress{} + (address - m_pageOffset));
    const KernelBug notOurs("kfree() of what kmalloc() did not give");
    auto block = m_blocks.upper_bound(frame);
    if (address < m_pageOffset || block == m_blocks.begin())
        throw notOurs;
    --block;
    if (frame.value >= block->first.value + (1ull << block->second.order))
        throw notOurs;
    freeObject(pages, block->first, block->second, (address - addressOf(block->first)).value);
}

void Slab::freeObject(PageAllocator& pages, FrameNumber first, Block& block, std::uint64_t offset)
{
    const std::uint64_t size = block.cache ? m_caches[*block.cache].objectSize.value : 1;
    const std::uint64_t slot = offset / size;
    const bool valid = block.cache ? slot < block.used.size() && block.used[slot] : offset == 0;
    if (!valid || offset % size != 0)
        throw KernelBug("kfree() of what kmalloc() did not give");
    if (block.cache) {
        block.used[slot] = false;
        --m_caches[*block.cache].objectsInUse;
        m_partial[*block.cache].insert(first);
        if (--block.usedCount > 0)
            return;
        m_partial[*block.cache].erase(first);
        --m_caches[*block.cache].slabs;
    }
    pages.free(first, block.order);
    m_blocks.erase(first);
}

} // namespace vmscope::kernel
