// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/allocator_frames.h"

namespace vmscope::kernel {

NoFrame::NoFrame()
    : std::runtime_error("no frame is left for a table")
{
}

AllocatorFrames::AllocatorFrames(hardware::PhysicalMemory& ram, PageAllocator& pages, ProcessId process)
    : m_ram(ram)
    , m_pages(pages)
    , m_process(process)
{
}

FrameNumber AllocatorFrames::take(GfpMask mask, unsigned order, ProcessId process)
{
    static const std::array<std::byte, pageSize.value> zeros{};
    const auto got = m_pages.alloc({mask, order, {FrameUse::PageTables, process.value}});
    if (const auto* failure = std::get_if<OutOfMemory>(&got)) {
        m_failure = *failure;
        throw NoFrame();
    }
    const FrameNumber first = std::get<FrameNumber>(got);
    for (std::uint64_t frame = first.value; frame < first.value + (1ull << order); ++frame) {
        m_ram.writeBytes(FrameNumber{frame}.start(), zeros);
        (process == m_process ? m_taken : m_shared).push_back({frame});
    }
    return first;
}

PhysicalAddress AllocatorFrames::takeLow() { return take(gfp::kernel, 0, m_process).start(); }
PhysicalAddress AllocatorFrames::takeLowPair() { return take(gfp::kernel, 1, m_process).start(); }
PhysicalAddress AllocatorFrames::takeAny() { return take(gfp::highUser, 0, m_process).start(); }
PhysicalAddress AllocatorFrames::takeShared() { return take(gfp::kernel, 0, idleProcess).start(); }

void AllocatorFrames::giveBack()
{
    for (std::vector<FrameNumber>* frames : {&m_taken, &m_shared}) {
        for (const FrameNumber frame : *frames)
            m_pages.free(frame, 0);
        frames->clear();
    }
}

} // namespace vmscope::kernel
