// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/boot.h"
#include "model/kernel/gfp.h"

namespace vmscope::kernel {

/// What a program may do with a range of its addresses: VM_READ, VM_WRITE, VM_EXEC.
struct VmaRights
{
    bool read = true;
    bool write = false;
    bool execute = false;

    bool operator==(const VmaRights&) const = default;
};

/// How a kernel maps pages for programs: what follows from its layout alone.
struct UserRules
{
    explicit UserRules(const BootedMachine& booted);

    const paging::PagingMode* mode = nullptr;
    VirtualAddress end{};      ///< TASK_SIZE
    VirtualAddress mmapBase{}; ///< where the search for free addresses begins
    bool bottomUp = false;     ///< and goes up from there; else down
    bool noExecute = false;    ///< NX counts
    bool highPte = false;      ///< page tables may lie in high memory
    FrameNumber lowEnd{};      ///< of what the kernel has an address for
    bool ownSpaces = false;    ///< 4G/4G: a program's tables are never loaded while the kernel runs
    bool paired = false;       ///< page-table isolation
    GfpMask pageMask = gfp::highUser;

    /// The kernel has an address for it without mapping it.
    [[nodiscard]] bool isLow(FrameNumber frame) const { return frame < lowEnd; }
    /// What one page table maps.
    [[nodiscard]] Bytes tableSpan() const { return mode->levels[mode->levels.size() - 2].span(); }
    [[nodiscard]] FrameNumber frameIn(std::uint64_t pte) const
    {
        return frameOf(mode->levels.back().pageOf(pte));
    }
    /// A present entry of the lowest level, accessed.
    [[nodiscard]] std::uint64_t entryFor(FrameNumber frame, VmaRights rights, bool writable,
                                         bool dirty) const;
};

} // namespace vmscope::kernel
