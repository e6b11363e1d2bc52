// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/directory_cache.h"
#include "model/kernel/page_cache.h"
#include "model/kernel/user_rules.h"

namespace vmscope::kernel {

/// A range of addresses that mean something to a program (vm_area_struct).
struct Vma
{
    VirtualRange range;      ///< whole pages
    std::string_view name{}; ///< of text that stays: "heap"
    VmaRights rights{};
    std::optional<FilePage> file{}; ///< what its first page shows; nothing: memory that begins as 0
    bool shared = false;            ///< of a file: writes go to the file and not to a copy

    bool operator==(const Vma&) const = default;
    /// What a page of it shows.
    [[nodiscard]] std::optional<FilePage> fileAt(VirtualAddress v) const
    {
        return file ? std::optional(FilePage{file->inode, file->index + pagesIn(v - range.start)})
                    : std::nullopt;
    }
};

/// An address space (mm_struct).
struct AddressSpace
{
    ProcessRoots roots{};
    PhysicalAddress tables{}; ///< the root with the program's own entries; roots.user or roots.kernel
    std::map<VirtualAddress, Vma> areas{};  ///< by start
    std::vector<FrameNumber> tableFrames{}; ///< its own, a page directory of a whole page included
    std::uint64_t presentPages = 0;         ///< rss

    /// nullptr where the address means nothing.
    [[nodiscard]] const Vma* areaAt(VirtualAddress v) const;
    /// Where `size` bytes of addresses are free: the first hole that will do on the way from mmap_base
    /// (arch_get_unmapped_area()).
    [[nodiscard]] std::optional<VirtualAddress> findHole(const UserRules& rules, Bytes size) const;
    [[nodiscard]] Bytes largestHole(const UserRules& rules) const;
    /// Takes addresses out of the areas, which are cut where they reach beyond.
    void cutOut(VirtualRange range);
};

} // namespace vmscope::kernel
