// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_cache.h"

namespace vmscope::kernel {

GfpMask pageCacheMask(FileKind kind) { return kind == FileKind::Data ? gfp::highUserMovable : gfp::user; }

std::optional<FrameNumber> PageCache::find(FilePage page) const
{
    const auto entry = m_pages.find(page);
    return entry == m_pages.end() ? std::nullopt : std::optional(entry->second.frame);
}

std::vector<FrameNumber> PageCache::framesOf(unsigned inode) const
{
    std::vector<FrameNumber> frames;
    for (auto entry = m_pages.lower_bound({inode, 0}); entry != m_pages.end() && entry->first.inode == inode;
         ++entry)
        frames.push_back(entry->second.frame);
    return frames;
}

std::variant<PageCache::Found, OutOfMemory> PageCache::get(PageAllocator& pages, FilePage page, FileKind kind)
{
    auto entry = m_pages.find(page);
    const bool added = entry == m_pages.end();
    if (added) {
        const auto got = pages.alloc({pageCacheMask(kind), 0, {FrameUse::PageCache}});
        if (const auto* failure = std::get_if<OutOfMemory>(&got))
            return *failure;
        entry = m_pages.emplace(page, Entry{std::get<FrameNumber>(got)}).first;
    }
    m_byUse.erase(entry->second.used);
    entry->second.used = ++m_clock;
    m_byUse[m_clock] = page;
    return Found{entry->second.frame, added};
}

std::uint64_t PageCache::shrink(PageAllocator& pages, std::uint64_t count)
{
    std::uint64_t dropped = 0;
    for (auto oldest = m_byUse.begin(); dropped < count && oldest != m_byUse.end();) {
        const auto entry = m_pages.find((oldest++)->second);
        if (pages.usersOf(entry->second.frame) > 1)
            continue;
        drop(pages, entry);
        ++dropped;
    }
    return dropped;
}

void PageCache::truncate(PageAllocator& pages, unsigned inode)
{
    for (auto entry = m_pages.lower_bound({inode, 0}); entry != m_pages.end() && entry->first.inode == inode;)
        entry = drop(pages, entry);
}

PageCache::Pages::iterator PageCache::drop(PageAllocator& pages, Pages::iterator entry)
{
    pages.put(entry->second.frame);
    m_byUse.erase(entry->second.used);
    return m_pages.erase(entry);
}

} // namespace vmscope::kernel
