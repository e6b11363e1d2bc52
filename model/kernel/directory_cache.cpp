// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/directory_cache.h"

namespace vmscope::kernel {

namespace {

constexpr Bytes smallDirectory = 32_B; // four entries of 8 bytes
constexpr unsigned pairBit = 12;       // PTI_PGTABLE_SWITCH_BIT

} // namespace

bool hasOwnSpaces(const layout::Layout& layout) { return layout.config.kernel->separateSpaces; }

bool isPaired(const layout::Layout& layout) { return layout.isolated && !hasOwnSpaces(layout); }

bool copiesKernelDirectory(const layout::Layout& layout)
{
    return layout.config.paging() == layout::Paging::Pae &&
           (layout.isolated || layout.config.kernel->selfMap);
}

DirectoryCache::DirectoryCache(const layout::Layout& layout)
    : m_small(layout.config.paging() == layout::Paging::Pae && !isPaired(layout))
{
}

PhysicalAddress DirectoryCache::take(FrameSource& frames)
{
    if (!m_small)
        return frames.takeTable();
    auto page = m_pages.begin();
    while (page != m_pages.end() && page->second.all())
        ++page;
    if (page == m_pages.end())
        page = m_pages.emplace(frameOf(frames.takeShared()), 0).first;
    unsigned place = 0;
    while (page->second.test(place))
        ++place;
    page->second.set(place);
    return page->first.start() + place * smallDirectory;
}

ProcessRoots DirectoryCache::takePair(FrameSource& frames)
{
    const PhysicalAddress kernel = frames.takeLowPair();
    return {kernel, {kernel.value | 1ull << pairBit}};
}

std::optional<FrameNumber> DirectoryCache::give(PhysicalAddress directory)
{
    const auto page = m_pages.find(frameOf(directory));
    if (page == m_pages.end())
        return std::nullopt;
    page->second.reset((directory - page->first.start()) / smallDirectory);
    if (page->second.any())
        return std::nullopt;
    const FrameNumber empty = page->first;
    m_pages.erase(page);
    return empty;
}

} // namespace vmscope::kernel
