// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/bounce_buffers.h"

namespace vmscope::kernel {

namespace {

/// Kept or under way, it is the same pool's.
std::optional<FrameNumber> fresh(PageAllocator& pages, BounceBuffers::Pool pool)
{
    const GfpMask mask = pool == BounceBuffers::Pool::Dma ? gfp::noIo | gfp::dma : gfp::noIo;
    const auto got = pages.alloc({mask, 0, {FrameUse::Bounce}});
    const auto* page = std::get_if<FrameNumber>(&got);
    return page ? std::optional(*page) : std::nullopt;
}

} // namespace

BounceBuffers::BounceBuffers(const BootedMachine& booted, PageAllocator& pages)
    : m_row(&booted.layout->config.kernel->bounce)
    , m_lowEnd(booted.layout->maxLowPfn)
{
    if (booted.layout->maxPfn > m_lowEnd)
        fill(pages, Pool::LowMemory);
}

unsigned BounceBuffers::sizeOf(Pool pool) const { return pool == Pool::Dma ? m_row->isaPool : m_row->pool; }

void BounceBuffers::fill(PageAllocator& pages, Pool pool)
{
    auto& kept = m_kept[std::size_t(pool)];
    while (kept.size() < sizeOf(pool)) {
        const auto page = fresh(pages, pool);
        if (!page)
            return;
        kept.push_back(*page);
    }
}

std::optional<BounceBuffers::Pool> BounceBuffers::poolFor(FrameNumber reachEnd) const
{
    const Pool pool = reachEnd < m_lowEnd ? Pool::Dma : Pool::LowMemory;
    return sizeOf(pool) > 0 ? std::optional(pool) : std::nullopt;
}

std::optional<FrameNumber> BounceBuffers::take(PageAllocator& pages, Pool pool)
{
    if (pool == Pool::Dma && !m_hasDmaPool) { // init_emergency_isa_pool()
        m_hasDmaPool = true;
        fill(pages, pool);
    }
    if (const auto page = fresh(pages, pool))
        return page;
    auto& kept = m_kept[std::size_t(pool)];
    if (kept.empty())
        return std::nullopt;
    const FrameNumber page = kept.back();
    kept.pop_back();
    return page;
}

void BounceBuffers::give(PageAllocator& pages, Pool pool, FrameNumber page)
{
    auto& kept = m_kept[std::size_t(pool)];
    if (kept.size() < sizeOf(pool))
        kept.push_back(page);
    else
        pages.free(page, 0);
}

} // namespace vmscope::kernel
