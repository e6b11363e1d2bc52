// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"

namespace vmscope::kernel {

/// A page of a file: by inode number and page index.
struct FilePage
{
    unsigned inode = 0;
    std::uint64_t index = 0;

    auto operator<=>(const FilePage&) const = default;
};

/// What a file's pages hold: it decides in which memory they may lie (mapping_gfp_mask()).
enum class FileKind : std::uint8_t {
    Data,     ///< read and written by programs, through temporary kernel addresses: high memory first
    Metadata, ///< directories and the like, which the kernel keeps pointers into: low memory
};

[[nodiscard]] GfpMask pageCacheMask(FileKind kind);

/// Pages of files that are in memory.
class PageCache
{
public:
    struct Found
    {
        FrameNumber frame{};
        bool added = false; ///< it was not there: the file would have to be read
    };

    [[nodiscard]] std::size_t size() const { return m_pages.size(); }
    /// Where a page lies, without a change to what is recent.
    [[nodiscard]] std::optional<FrameNumber> find(FilePage page) const;

    /// The pages of a file, by index.
    [[nodiscard]] std::vector<FrameNumber> framesOf(unsigned inode) const;

    /// The page, which becomes the one used last; with memory of its own where it is new.
    [[nodiscard]] std::variant<Found, OutOfMemory> get(PageAllocator& pages, FilePage page,
                                                       FileKind kind = FileKind::Data);
    /// Drops the pages that were not used for the longest time, but none that programs have mapped; how many
    /// there were of those `count`.
    std::uint64_t shrink(PageAllocator& pages, std::uint64_t count);
    /// Drops all pages of a file, as its deletion does. What programs have mapped stays theirs.
    void truncate(PageAllocator& pages, unsigned inode);

private:
    struct Entry
    {
        FrameNumber frame{};
        std::uint64_t used = 0; ///< when
    };
    using Pages = std::map<FilePage, Entry>;

    Pages::iterator drop(PageAllocator& pages, Pages::iterator entry);

    Pages m_pages;
    std::map<std::uint64_t, FilePage> m_byUse;
    std::uint64_t m_clock = 0;
};

} // namespace vmscope::kernel
