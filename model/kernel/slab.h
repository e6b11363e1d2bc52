// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"

namespace vmscope::kernel {

/// kmalloc() and kfree(): objects of a few sizes, cut from blocks of pages that the kernel always has an
/// address for. So what they give is physically in one piece, and never in high memory.
class Slab
{
public:
    /// kmalloc-96 and the like.
    struct Cache
    {
        Bytes objectSize{};
        unsigned order = 0; ///< of its slabs: 2^order pages each
        std::uint64_t slabs = 0;
        std::uint64_t objectsInUse = 0;

        [[nodiscard]] std::uint64_t objectsPerSlab() const
        {
            return (pageSize.value << order) / objectSize.value;
        }
    };
    struct Object
    {
        VirtualAddress address{};
        Bytes size{};                ///< what was really given
        bool droppedHighmem = false; ///< __GFP_HIGHMEM was asked for: the kernel warns and leaves it out
    };

    explicit Slab(const layout::Layout& layout);

    [[nodiscard]] std::span<const Cache> caches() const { return m_caches; }
    /// Pages of all slabs, and of objects too large for one.
    [[nodiscard]] std::uint64_t pages() const;

    /// `size` at least 1 byte. More than a cache has is rounded up to a block of pages; more than the largest
    /// block is a KernelBug.
    [[nodiscard]] std::variant<Object, OutOfMemory> kmalloc(PageAllocator& pages, Bytes size, GfpMask mask);
    /// KernelBug where no object begins there.
    void kfree(PageAllocator& pages, VirtualAddress address);

private:
    /// One block of pages, by its first frame: cut into objects of a cache, or one large object.
    struct Block
    {
        unsigned order = 0;
        std::optional<std::size_t> cache; ///< nothing: one large object
        std::vector<bool> used{};
        std::uint64_t usedCount = 0;
    };

    [[nodiscard]] std::variant<Object, OutOfMemory> large(PageAllocator& pages, Bytes size, GfpMask mask);
    [[nodiscard]] std::variant<FrameNumber, OutOfMemory> slabWithRoom(PageAllocator& pages, std::size_t cache,
                                                                      GfpMask mask);
    [[nodiscard]] VirtualAddress addressOf(FrameNumber frame) const
    {
        return m_pageOffset + (frame.start() - PhysicalAddress{});
    }
    void freeObject(PageAllocator& pages, FrameNumber first, Block& block, std::uint64_t offset);

    VirtualAddress m_pageOffset{};
    std::vector<Cache> m_caches;
    std::map<FrameNumber, Block> m_blocks;
    std::vector<std::set<FrameNumber>> m_partial; ///< by cache: slabs with room
};

} // namespace vmscope::kernel
