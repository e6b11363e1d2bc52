// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/part_census.h"
#include "model/paging/walk.h"

#include <optional>
#include <vector>

namespace vmscope::hardware {

/// How many entries of each kind of paging-structure cache a processor has, by how many levels of tables a
/// hit leaves to read: [0] unused, [1] PDE cache, [2] PDPTE cache, [3] PML4E cache, [4] PML5E cache.
using StructureCacheSizes = std::array<unsigned, paging::maxLevels>;

/// The paging-structure caches (SDM 3A 4.10.3): where the upper levels of a walk led, fully associative,
/// true LRU. They are as stale as a TLB until flushed.
class StructureCache
{
public:
    explicit StructureCache(const StructureCacheSizes& sizes = {});

    /// The lowest table known for an address, or nothing.
    [[nodiscard]] std::optional<paging::WalkStart> find(const paging::PagingMode&, VirtualAddress,
                                                        std::uint16_t pcid);
    /// Keeps what a walk that succeeded went through. `start` is where it began.
    void keep(const paging::PagingMode&, const paging::Walk&, const paging::WalkStart& start, VirtualAddress,
              std::uint16_t pcid);
    /// Of one context, or all.
    void drop(std::optional<std::uint16_t> pcid);
    void addTo(PartCensus& census) const;

private:
    struct Line
    {
        std::uint64_t prefix = 0; ///< the address bits above what the entry spans
        std::uint16_t pcid = 0;
        PhysicalAddress table{};
        paging::Rights rights{};
        std::uint64_t used = 0;
    };

    void put(std::vector<Line>& lines, unsigned limit, const Line& line);

    StructureCacheSizes m_sizes;
    std::array<std::vector<Line>, paging::maxLevels> m_lines;
    std::uint64_t m_clock = 0;
};

} // namespace vmscope::hardware
