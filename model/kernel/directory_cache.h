// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/frame_number.h"
#include "model/kernel/frame_source.h"
#include "model/layout/layout.h"

#include <bitset>
#include <map>
#include <optional>

namespace vmscope::kernel {

/// The roots of one address space.
struct ProcessRoots
{
    PhysicalAddress kernel{}; ///< what CR3 names while the kernel runs in this process
    PhysicalAddress user{};   ///< while its program runs; the same without isolation

    bool operator==(const ProcessRoots&) const = default;
};

/// Kernel and user each have all addresses (4G/4G).
[[nodiscard]] bool hasOwnSpaces(const layout::Layout& layout);
/// Page-table isolation: a program runs on the second of a pair of page directories.
[[nodiscard]] bool isPaired(const layout::Layout& layout);
/// PAE: each process has a copy of the kernel's page directory, for isolation or because it names itself.
[[nodiscard]] bool copiesKernelDirectory(const layout::Layout& layout);

/// Where page directories lie: in a page each, in two with isolation, or, those of 32 bytes of a PAE kernel,
/// many in a page (pgd_cache).
class DirectoryCache
{
public:
    explicit DirectoryCache(const layout::Layout& layout);

    /// Several page directories share a page.
    [[nodiscard]] bool sharesPages() const { return m_small; }
    /// A place for a page directory; in a shared page it holds what the last one left there.
    [[nodiscard]] PhysicalAddress take(FrameSource& frames);
    /// Two directories of an isolated pair: CR3 bit 12 chooses (PTI_SWITCH_MASK).
    [[nodiscard]] static ProcessRoots takePair(FrameSource& frames);
    /// A directory of a shared page is gone: the page, if it was the last one in it.
    [[nodiscard]] std::optional<FrameNumber> give(PhysicalAddress directory);

private:
    static constexpr unsigned perPage = 128;

    bool m_small = false;
    std::map<FrameNumber, std::bitset<perPage>> m_pages; ///< places in use
};

} // namespace vmscope::kernel
