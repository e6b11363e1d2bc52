// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"
#include "model/kernel/task.h"

namespace vmscope::kernel {

/// alloc_pages() said no while tables were made. AllocatorFrames::failure() says why.
struct NoFrame : std::runtime_error
{
    NoFrame();
};

/// Frames for a process's tables from the page allocator, cleared. What it takes can be given back as a
/// whole.
class AllocatorFrames final : public FrameSource
{
public:
    AllocatorFrames(hardware::PhysicalMemory& ram, PageAllocator& pages, ProcessId process);

    /// Each throws NoFrame.
    [[nodiscard]] PhysicalAddress takeLow() override;
    [[nodiscard]] PhysicalAddress takeLowPair() override;
    [[nodiscard]] PhysicalAddress takeAny() override;
    [[nodiscard]] PhysicalAddress takeShared() override;

    /// But for shared ones: in the order in which they were taken.
    [[nodiscard]] const std::vector<FrameNumber>& taken() const { return m_taken; }
    [[nodiscard]] const OutOfMemory& failure() const { return m_failure; }
    void giveBack();

private:
    FrameNumber take(GfpMask mask, unsigned order, ProcessId process);

    hardware::PhysicalMemory& m_ram;
    PageAllocator& m_pages;
    ProcessId m_process;
    std::vector<FrameNumber> m_taken;
    std::vector<FrameNumber> m_shared;
    OutOfMemory m_failure;
};

} // namespace vmscope::kernel
