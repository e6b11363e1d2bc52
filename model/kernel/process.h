// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/direct_map.h"

namespace vmscope::kernel {

/// The roots of one address space.
struct ProcessRoots
{
    PhysicalAddress kernel{}; ///< what CR3 names while the kernel runs in this process
    PhysicalAddress user{};   ///< while its program runs; the same without isolation

    bool operator==(const ProcessRoots&) const = default;
};

/// Whose tables a process's are made from.
struct ReferenceRoots
{
    PhysicalAddress kernel{}; ///< swapper_pg_dir
    PhysicalAddress user{};   ///< with isolation: what every program sees of the kernel

    bool operator==(const ReferenceRoots&) const = default;
};

struct BootedProcess
{
    ProcessRoots roots;
    std::uint64_t presentPages = 0; ///< of those planned; fewer where RAM ran out

    bool operator==(const BootedProcess&) const = default;
};

/// Where page directories of 32 bytes lie (a PAE kernel's slab): several in one page.
class DirectoryPlace
{
public:
    DirectoryPlace(FrameSupply& frames, const layout::Layout& layout);

    /// A place for a page directory of this layout; with isolation the pair's second is one page further up.
    [[nodiscard]] PhysicalAddress take();
    /// Two directories of an isolated pair: CR3 bit 12 chooses (PTI_SWITCH_MASK).
    [[nodiscard]] ProcessRoots takePair();

private:
    FrameSupply& m_frames;
    bool m_small = false;
    PhysicalAddress m_page{};
    Bytes m_used = pageSize;
};

/// Makes the tables of the layout's planned process as that kernel does (pgd_alloc(), pgd_ctor(),
/// pti_set_user_pgtbl()): kernel entries copied or shared, the areas in 4 KiB pages.
[[nodiscard]] BootedProcess addProcess(TableWriter& writer, FrameSupply& frames, DirectoryPlace& place,
                                       const ReferenceRoots& reference, const layout::Layout& layout);

} // namespace vmscope::kernel
