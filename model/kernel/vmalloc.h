// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel_mapper.h"
#include "model/kernel/tlb_flush.h"

namespace vmscope::kernel {

/// Why vmalloc() or ioremap() gave nothing: no room among the addresses, no memory, or RAM in place of a
/// device.
struct VmallocFailure
{
    std::optional<OutOfMemory> memory{};
    std::optional<PhysicalAddress> ram{}; ///< ioremap() of RAM is refused
    Bytes wanted{};                       ///< else: addresses, the guard page included
    Bytes largestHole{};                  ///< of addresses
};

/// Whether a device's registers go through the caches: the kernel's names for the bits PCD and PWT.
enum class IoCaching : std::uint8_t {
    Plain,            ///< ioremap(): by the version
    Uncached,         ///< ioremap_nocache(): PCD
    StronglyUncached, ///< ioremap_uc(): PCD and PWT
    Cached,           ///< ioremap_cache()
};

[[nodiscard]] std::string sentenceOf(const VmallocFailure& failure);

/// vmalloc() and vfree(): pages from anywhere, high memory first, in one stretch of kernel addresses, with a
/// page of addresses behind each that is never mapped (mm/vmalloc.c). ioremap() and iounmap() give devices
/// addresses of the same window (arch/*/mm/ioremap.c).
class Vmalloc
{
public:
    enum class AreaKind : std::uint8_t { Vmalloc, Ioremap };
    struct Area
    {
        VirtualRange range; ///< mapped; the guard page follows
        AreaKind kind = AreaKind::Vmalloc;
        std::vector<FrameNumber> pages{}; ///< of vmalloc()
        PhysicalAddress device{};         ///< of ioremap(): where the first page leads
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
                return VmallocFailure{.memory = failure};
            }
        tell(machine.ram, processes, area.range);
        return area.range.start;
    }
    /// KernelBug where no area begins there. (Kernels from 2.6.28 on put the flush off and do it for many.)
    template<class Sink>
    void vfree(Machine& machine, PageAllocator& pages, VirtualAddress start, unsigned cpu, Sink& sink)
    {
        const Area area = remove(start, AreaKind::Vmalloc);
        unmap(machine, area, cpu, sink);
        for (const FrameNumber frame : area.pages)
            pages.free(frame, 0);
    }

    /// An address for the first byte of a device's `range`, which may begin and end within pages.
    template<class Sink>
    Outcome ioremap(Machine& machine, PageAllocator& pages, std::span<const PhysicalAddress> processes,
                    PhysicalRange range, IoCaching caching, unsigned cpu, Sink& sink)
    {
        if (const auto address = isaAddressOf(range))
            return *address;
        const PhysicalAddress first = range.start.alignedDown(pageSize);
        const PhysicalRange whole{first, range.end.alignedUp(pageSize)};
        if (const auto ram = firstRamOf(machine.ram, whole))
            return VmallocFailure{.ram = ram};
        const auto placed = place(sizeOf(whole));
        if (const auto* failure = std::get_if<VmallocFailure>(&placed))
            return *failure;
        Area& area = m_areas.at(std::get<VirtualAddress>(placed));
        area.kind = AreaKind::Ioremap;
        area.device = first;
        for (Bytes done; done < sizeOf(whole); done += pageSize)
            if (const auto failure = m_mapper.mapEntry(machine.ram, pages, area.range.start + done,
                                                       deviceEntry(first + done, caching), sink)) {
                iounmap(machine, area.range.start, cpu, sink);
                return VmallocFailure{.memory = failure};
            }
        tell(machine.ram, processes, area.range);
        return area.range.start + (range.start - first);
    }
    /// `address` is what ioremap() gave. KernelBug where it gave no such.
    template<class Sink>
    void iounmap(Machine& machine, VirtualAddress address, unsigned cpu, Sink& sink)
    {
        if (m_window.contains(address))
            unmap(machine, remove(address.alignedDown(pageSize), AreaKind::Ioremap), cpu, sink);
        else if (!isIsaAddress(address))
            throw KernelBug("iounmap() of an address that ioremap() did not give");
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
    template<class Sink>
    void unmap(Machine& machine, const Area& area, unsigned cpu, Sink& sink)
    {
        for (VirtualAddress v = area.range.start; v < area.range.end; v += pageSize)
            (void)m_mapper.unmap(machine.ram, v, sink);
        flushEverywhere(machine, cpu, m_fullFlush, sink);
    }
    [[nodiscard]] Outcome place(Bytes size);
    [[nodiscard]] Area remove(VirtualAddress start, AreaKind kind);
    [[nodiscard]] std::optional<VirtualAddress> isaAddressOf(PhysicalRange range) const;
    [[nodiscard]] bool isIsaAddress(VirtualAddress address) const;
    [[nodiscard]] static std::optional<PhysicalAddress> firstRamOf(const hardware::PhysicalMemory& ram,
                                                                   PhysicalRange range);
    [[nodiscard]] std::uint64_t deviceEntry(PhysicalAddress page, IoCaching caching) const;
    void tell(hardware::PhysicalMemory& ram, std::span<const PhysicalAddress> processes,
              VirtualRange range) const;
    void sync(hardware::PhysicalMemory& ram, PhysicalAddress root, VirtualRange range) const;

    KernelMapper m_mapper;
    VirtualRange m_window;
    Bytes m_tableSpan{};
    bool m_syncsOnFault = false;
    FullFlushBy m_fullFlush{};
    layout::IoremapRow m_io;
    std::uint64_t m_pageBits = 0; ///< of the kernel's own pages
    VirtualAddress m_pageOffset{};
    Areas m_areas; ///< by start
};

} // namespace vmscope::kernel
