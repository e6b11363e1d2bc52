// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel_mapper.h"
#include "model/kernel/tlb_flush.h"

namespace vmscope::kernel {

/// Why vmalloc() gave nothing: no room among its addresses, or no memory.
struct VmallocFailure
{
    std::optional<OutOfMemory> memory; ///< nothing: no stretch of addresses is large enough
    Bytes wanted{};                    ///< addresses, the guard page included
    Bytes largestHole{};               ///< of addresses
};

[[nodiscard]] std::string sentenceOf(const VmallocFailure& failure);

/// vmalloc() and vfree(): pages from anywhere, high memory first, in one stretch of kernel addresses, with a
/// page of addresses behind each that is never mapped (mm/vmalloc.c).
class Vmalloc
{
public:
    struct Area
    {
        VirtualRange range; ///< mapped; the guard page follows
        std::vector<FrameNumber> pages;
    };
    using Areas = std::map<VirtualAddress, Area>;
    using Outcome = std::variant<VirtualAddress, VmallocFailure>;

    explicit Vmalloc(const BootedMachine& booted);

    [[nodiscard]] const VirtualRange& window() const { return m_window; }
    [[nodiscard]] const Areas& areas() const { return m_areas; }
    [[nodiscard]] Bytes largestHole() const;
    /// New tables of the kernel's are given to a process when it faults on them, and not at once.
    [[nodiscard]] bool syncsOnFault() const { return m_syncsOnFault; }

    /// `processes` are the roots that the kernel runs on: those that are told at once are told.
    template<class Sink>
    Outcome vmalloc(Machine& machine, PageAllocator& pages, std::span<const PhysicalAddress> processes,
                    Bytes size, unsigned cpu, Sink& sink)
    {
        auto placed = place(size);
        if (const auto* failure = std::get_if<VmallocFailure>(&placed))
            return *failure;
        Area& area = m_areas.at(std::get<VirtualAddress>(placed));
        for (VirtualAddress v = area.range.start; v < area.range.end; v += pageSize)
            if (const auto failure = addPage(machine, pages, area, v, sink)) {
                vfree(machine, pages, area.range.start, cpu, sink);
                return VmallocFailure{failure, {}, {}};
            }
        for (const PhysicalAddress root : m_syncsOnFault ? std::span<const PhysicalAddress>() : processes)
            sync(machine.ram, root, area.range);
        return area.range.start;
    }
    /// KernelBug where no area begins there. (Kernels from 2.6.28 on put the flush off and do it for many.)
    template<class Sink>
    void vfree(Machine& machine, PageAllocator& pages, VirtualAddress start, unsigned cpu, Sink& sink)
    {
        const Area area = remove(start);
        for (VirtualAddress v = area.range.start; v < area.range.end; v += pageSize)
            (void)m_mapper.unmap(machine.ram, v, sink);
        flushEverywhere(machine, cpu, sink);
        for (const FrameNumber frame : area.pages)
            pages.free(frame, 0);
    }
    /// What the page-fault handler does for an address of the window: true where the process may try again.
    bool handleFault(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualAddress v) const
    {
        return m_window.contains(v) && m_mapper.copyMissingEntry(ram, root, v);
    }

private:
    template<class Sink>
    std::optional<OutOfMemory> addPage(Machine& machine, PageAllocator& pages, Area& area, VirtualAddress v,
                                       Sink& sink)
    {
        const auto got = pages.alloc({gfp::kernel | gfp::highmem, 0, {FrameUse::Vmalloc}});
        if (const auto* failure = std::get_if<OutOfMemory>(&got))
            return *failure;
        area.pages.push_back(std::get<FrameNumber>(got));
        return m_mapper.map(machine.ram, pages, v, area.pages.back(), sink);
    }
    [[nodiscard]] Outcome place(Bytes size);
    [[nodiscard]] Area remove(VirtualAddress start);
    void sync(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualRange range) const;

    KernelMapper m_mapper;
    VirtualRange m_window;
    Bytes m_tableSpan{};
    bool m_syncsOnFault = false;
    Areas m_areas; ///< by start
};

} // namespace vmscope::kernel
