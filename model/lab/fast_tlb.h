// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/mmu.h"

namespace vmscope::lab {

/// The TLBs for data of one processor, as hardware::TlbLevel has them, for kernel pages that are all global
/// or none is: what is flushed is old by its time of filling, so that a full flush is one assignment.
class FastTlb
{
public:
    enum class Found : std::uint8_t { First, Second, Walked };

    /// `largeShift` is the size of large pages, 12 where there are none.
    FastTlb(const hardware::MmuGeometry& geometry, unsigned largeShift);

    /// Looks a page up, by its number in pages of its size; one that is not there is filled in.
    Found lookUp(std::uint64_t page, bool large)
    {
        const Size& size = m_sizes[large];
        const std::uint64_t key = page << 1 | (large ? 1 : 0);
        if (m_arrays[size.first].use(page, key, m_flushed, ++m_now))
            return Found::First;
        const bool second = size.hasSecond && m_arrays[size.second].use(page, key, m_flushed, m_now);
        m_arrays[size.first].fill(page, key, m_flushed, m_now);
        if (second)
            return Found::Second;
        if (size.hasSecond)
            m_arrays[size.second].fill(page, key, m_flushed, m_now);
        return Found::Walked;
    }
    /// Entries that a walk reads which found nothing in the TLBs: of the last level alone where the table
    /// that it lies in is known.
    unsigned readsOf(std::uint64_t page, bool large, unsigned levels);

    void invlpg(std::uint64_t page);
    void flushAll()
    {
        m_flushed = m_now;
        m_tables.clear();
    }

private:
    struct Way
    {
        std::uint64_t key = ~0ull;
        std::uint64_t filled = 0;
        std::uint64_t used = 0;
    };
    class Array
    {
    public:
        explicit Array(const hardware::TlbGeometry& geometry)
            : m_ways(geometry.entries > 0 ? geometry.ways : 0)
            , m_mask(geometry.entries > 0 ? geometry.sets() - 1 : 0)
            , m_isTree(geometry.policy == hardware::Replacement::TreePlru)
            , m_slots(geometry.entries)
            , m_trees(m_isTree ? geometry.sets() : 0)
        {
        }
        bool use(std::uint64_t page, std::uint64_t key, std::uint64_t flushed, std::uint64_t now)
        {
            Way* const way = find(page, key, flushed);
            if (way)
                mark(page, *way, now);
            return way != nullptr;
        }
        void fill(std::uint64_t page, std::uint64_t key, std::uint64_t flushed, std::uint64_t now)
        {
            Way& way = victim(page, flushed);
            way.key = key;
            way.filled = now;
            mark(page, way, now);
        }
        /// Nullptr where it is not there, or the array has no ways at all.
        Way* find(std::uint64_t page, std::uint64_t key, std::uint64_t flushed)
        {
            Way* const set = m_slots.data() + (page & m_mask) * m_ways;
            for (Way* way = set; way != set + m_ways; ++way)
                if (way->key == key && way->filled > flushed)
                    return way;
            return nullptr;
        }

    private:
        Way& victim(std::uint64_t page, std::uint64_t flushed);
        void mark(std::uint64_t page, Way& way, std::uint64_t now)
        {
            way.used = now;
            if (m_isTree) [[unlikely]]
                markInTree(page, way);
        }
        void markInTree(std::uint64_t page, const Way& way);

        unsigned m_ways;
        std::uint64_t m_mask;
        bool m_isTree;
        std::vector<Way> m_slots;
        std::vector<std::uint64_t> m_trees;
    };
    struct Size
    {
        unsigned first = 0; ///< of m_arrays
        unsigned second = 0;
        bool hasSecond = false;
    };

    std::vector<Array> m_arrays;
    std::array<Size, 2> m_sizes{}; ///< small, large
    std::uint64_t m_now = 0;
    std::uint64_t m_flushed = 0; ///< what was filled up to then is gone
    std::size_t m_tableLimit = 0;
    std::vector<std::uint64_t> m_tables; ///< paging-structure cache: the tables known, the latest last
};

} // namespace vmscope::lab
