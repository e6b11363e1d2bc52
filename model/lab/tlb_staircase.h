// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/host_memory.h"

#include <vector>

namespace vmscope::lab {

/// One load of a chain, and which share of the time the thread ran meanwhile.
struct LoadTime
{
    double nanoseconds = 0;
    double ran = 1;
};

/// Loads that wait for each other, one a page of 4 KiB, over working sets of growing size. In small pages the
/// time steps up where a TLB has no more entries; in huge ones it does so later, and the rest is the caches.
class TlbStaircase
{
public:
    /// An error where the host has no such pages.
    [[nodiscard]] static Result<TlbStaircase> create(HostPages pages, Bytes largest);

    /// Through every page of the working set, after a first lap.
    [[nodiscard]] LoadTime sample(Bytes workingSet);

private:
    explicit TlbStaircase(MappedMemory memory)
        : m_memory(std::move(memory))
    {
    }
    /// The place of a page's link: lines take turns, so that pages do not share one set of the cache.
    [[nodiscard]] std::byte* linkOf(std::size_t page) const;
    void chain(std::size_t pages);
    const std::byte* follow(std::size_t loads) const;

    MappedMemory m_memory;
    std::uint64_t m_random = 1;
    const std::byte* volatile m_end = nullptr; ///< keeps the loads from being left out
};

/// 16 KiB and on, doubling, to `largest`.
[[nodiscard]] std::vector<Bytes> staircaseSizes(Bytes largest);

} // namespace vmscope::lab
