// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/tlb_staircase.h"

#include "model/lab/host_cpu.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace vmscope::lab {

namespace {

constexpr std::size_t leastLoads = 8'192;
constexpr std::size_t cacheLine = 64;

} // namespace

Result<TlbStaircase> TlbStaircase::create(HostPages pages, Bytes largest)
{
    auto memory = MappedMemory::inPages(pages, largest);
    if (!memory)
        return memory.error();
    return TlbStaircase(std::move(*memory));
}

std::byte* TlbStaircase::linkOf(std::size_t page) const
{
    const std::size_t line = page % (pageSize.value / cacheLine);
    return m_memory.begin() + page * pageSize.value + line * cacheLine;
}

void TlbStaircase::chain(std::size_t pages)
{
    // Sattolo's shuffle: one circle through all, in an order that no prefetcher knows.
    std::vector<std::uint32_t> next(pages);
    std::iota(next.begin(), next.end(), 0u);
    for (std::size_t i = pages - 1; i > 0; --i) {
        m_random = m_random * 6364136223846793005u + 1442695040888963407u;
        std::swap(next[i], next[(m_random >> 32) % i]);
    }
    for (std::size_t page = 0; page < pages; ++page) {
        const std::byte* const link = linkOf(next[page]);
        std::memcpy(linkOf(page), &link, sizeof link);
    }
}

const std::byte* TlbStaircase::follow(std::size_t loads) const
{
    const std::byte* link = linkOf(0);
    for (std::size_t i = 0; i < loads; ++i)
        link = *reinterpret_cast<const std::byte* const volatile*>(link);
    return link;
}

LoadTime TlbStaircase::sample(Bytes workingSet)
{
    const std::size_t pages = std::max<std::size_t>(2, workingSet / pageSize);
    const std::size_t loads = std::max(leastLoads, pages);
    chain(pages);
    m_end = follow(pages);
    const std::uint64_t ranBefore = threadTime();
    const std::uint64_t start = hostTime();
    m_end = follow(loads);
    const auto took = static_cast<double>(hostTime() - start);
    return {took / static_cast<double>(loads), static_cast<double>(threadTime() - ranBefore) / took};
}

std::vector<Bytes> staircaseSizes(Bytes largest)
{
    std::vector<Bytes> sizes;
    for (Bytes size = 16_KiB; size <= largest; size = size * 2)
        sizes.push_back(size);
    return sizes;
}

} // namespace vmscope::lab
