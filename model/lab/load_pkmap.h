// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/pkmap_search.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vmscope::lab {

/// kernel::Pkmap without its tables: the counts, the search and the way from a page to its slot, for pages
/// that are numbered from 0.
class LoadPkmap
{
public:
    static constexpr std::uint32_t none = ~0u;

    struct Search
    {
        std::uint32_t slot = none; ///< none: the caller sleeps
        unsigned steps = 0;
        bool wrapped = false;
        unsigned cleared = 0; ///< entries, at the wrap
    };

    LoadPkmap(unsigned slotCount, std::uint64_t pages)
        : m_counts(slotCount)
        , m_pages(slotCount, none)
        , m_slots(slotCount > 0 ? pages : 0, none)
    {
    }

    [[nodiscard]] std::span<const std::uint32_t> counts() const { return m_counts; }
    [[nodiscard]] unsigned last() const { return m_last; }
    [[nodiscard]] unsigned used() const { return m_used; }
    [[nodiscard]] unsigned stale() const { return m_stale; }
    [[nodiscard]] std::uint32_t slotOf(std::uint32_t page) const { return m_slots[page]; }

    /// One more user of a slot that is mapped.
    void take(std::uint32_t slot)
    {
        if (m_counts[slot]++ == 1) {
            --m_stale;
            ++m_used;
        }
    }
    /// One less; true where that was the last.
    bool release(std::uint32_t slot)
    {
        if (--m_counts[slot] != 1)
            return false;
        ++m_stale;
        --m_used;
        return true;
    }
    /// map_new_virtual() up to the slot, which is not free any more.
    Search findFree()
    {
        Search search;
        const auto takeBack = [&] {
            search.wrapped = true;
            search.cleared = takeBackUnused();
        };
        const auto seen = [&](unsigned slot) {
            ++search.steps;
            return m_counts[slot] == 0;
        };
        if (const auto slot = kernel::findFreePkmapSlot(m_last, slotCount(), takeBack, seen))
            search.slot = *slot;
        return search;
    }
    /// The page is in the slot, which has no user yet.
    void put(std::uint32_t page, std::uint32_t slot)
    {
        m_counts[slot] = 1;
        ++m_stale;
        m_pages[slot] = page;
        m_slots[page] = slot;
    }

private:
    [[nodiscard]] unsigned slotCount() const { return static_cast<unsigned>(m_counts.size()); }
    unsigned takeBackUnused()
    {
        if (m_stale == 0)
            return 0;
        unsigned cleared = 0;
        for (unsigned slot = 0; slot < m_counts.size(); ++slot) {
            if (m_counts[slot] != 1)
                continue;
            m_counts[slot] = 0;
            m_slots[m_pages[slot]] = none;
            ++cleared;
        }
        m_stale = 0;
        return cleared;
    }

    std::vector<std::uint32_t> m_counts; ///< pkmap_count[]
    std::vector<std::uint32_t> m_pages;  ///< by slot
    std::vector<std::uint32_t> m_slots;  ///< by page
    unsigned m_last = 0;
    unsigned m_used = 0;
    unsigned m_stale = 0;
};

} // namespace vmscope::lab
