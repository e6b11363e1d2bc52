// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"

namespace vmscope::kernel {

/// Pages that stand in for pages a device cannot reach: mostly fresh ones, and a few that are kept for when
/// memory runs out (mempool_create() in mm/highmem.c, mm/bounce.c, block/bounce.c).
class BounceBuffers
{
public:
    enum class Pool : std::uint8_t {
        LowMemory, ///< for devices that reach all of low memory
        Dma,       ///< for those that do not: below 16 MiB
    };

    /// Sets the pages of the first pool aside where there is high memory.
    BounceBuffers(const BootedMachine& booted, PageAllocator& pages);

    [[nodiscard]] const layout::BounceRow& row() const { return *m_row; }
    /// BLK_BOUNCE_HIGH: what a device can reach unless it says otherwise ends here.
    [[nodiscard]] FrameNumber defaultReach() const { return m_lowEnd; }
    /// The pool for a device whose reach ends there; nothing where this kernel has none.
    [[nodiscard]] std::optional<Pool> poolFor(FrameNumber reachEnd) const;
    /// Pages set aside now.
    [[nodiscard]] std::size_t kept(Pool pool) const { return m_kept[std::size_t(pool)].size(); }

    /// mempool_alloc(): a fresh page, else a kept one; nothing where the caller waits for one to come back.
    [[nodiscard]] std::optional<FrameNumber> take(PageAllocator& pages, Pool pool);
    /// mempool_free(): a pool that is not full keeps the page.
    void give(PageAllocator& pages, Pool pool, FrameNumber page);

private:
    [[nodiscard]] unsigned sizeOf(Pool pool) const;
    void fill(PageAllocator& pages, Pool pool);

    const layout::BounceRow* m_row;
    FrameNumber m_lowEnd{};
    std::array<std::vector<FrameNumber>, 2> m_kept;
    bool m_hasDmaPool = false; ///< it is filled for the first device that needs it
};

} // namespace vmscope::kernel
