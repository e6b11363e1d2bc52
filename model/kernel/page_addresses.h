// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <optional>
#include <vector>

namespace vmscope::kernel {

/// Which pkmap slot a page of high memory has: page_address_htable of mm/highmem.c, 128 chains over the
/// pointers of the page records. (2.4 keeps the address in the record itself; it finds the same.)
class PageAddresses
{
public:
    static constexpr unsigned buckets = 128; // PA_HASH_ORDER 7

    PageAddresses(const layout::Layout& layout, unsigned slotCount);

    [[nodiscard]] std::optional<unsigned> slotOf(FrameNumber page) const;
    /// Neither the page nor the slot is in the table.
    void remember(FrameNumber page, unsigned slot);
    /// The slot is in the table.
    void forget(unsigned slot);

    /// hash_ptr() of the page's record.
    [[nodiscard]] unsigned bucketOf(FrameNumber page) const;

private:
    static constexpr unsigned none = ~0u;
    struct Entry
    {
        FrameNumber page{};
        unsigned next = none;
    };

    VirtualAddress m_memMap{};
    Bytes m_record{};
    std::vector<unsigned> m_heads;
    std::vector<Entry> m_entries; ///< by slot
};

} // namespace vmscope::kernel
