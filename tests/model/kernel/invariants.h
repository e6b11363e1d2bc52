// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"
#include "model/kernel/user_tables.h"

#include <QString>

#include <set>

/// What must be true of a kernel's books and tables at any time, found the slow way.
namespace vmscope::kernel::test {

/// How often frames are in use by those whom the kernel's tables do not show: pins.
using Pins = std::map<FrameNumber, unsigned>;

/// Each zone's frames are free, or somebody's, and never both.
inline QString zoneProblem(const Kernel& kernel)
{
    const auto stretches = kernel.pages->owners().stretches();
    for (const ZoneState& zone : kernel.pages->zones()) {
        std::uint64_t used = 0;
        for (const FrameOwners::Stretch& stretch : stretches)
            used += pagesIn(stretch.frames.intersection(zone.frames));
        if (zone.free.freePages() + used != zone.managedPages)
            return "free and used pages of a zone do not add up";
        auto stretch = stretches.begin();
        for (const FrameRange& free : zone.free.freeRanges()) {
            while (stretch != stretches.end() && stretch->frames.end <= free.start)
                ++stretch;
            if (stretch != stretches.end() && stretch->frames.overlaps(free))
                return "a frame is free and owned";
        }
    }
    return {};
}

/// Tables belong to one process; those of user pages are high only with HIGHPTE, all others are low.
inline QString tableProblem(const Kernel& kernel)
{
    const Processes& processes = *kernel.processes;
    const UserRules& rules = processes.rules();
    std::set<FrameNumber> all;
    for (const auto& [process, space] : processes.all()) {
        std::set<FrameNumber> lowest;
        for (const auto& [start, area] : space.areas)
            forEachTable(kernel.booted.ram(), rules, space.tables, area.range,
                         [&](VirtualRange, PhysicalAddress entry) { lowest.insert(frameOf(entry)); });
        for (const FrameNumber frame : space.tableFrames) {
            if (!all.insert(frame).second)
                return "two processes have one table";
            if (kernel.pages->owners().ownerOf(frame) != FrameOwner{FrameUse::PageTables, process.value})
                return "a table is not its process's";
            const bool mayBeHigh = rules.highPte && lowest.contains(frame);
            if (!rules.isLow(frame) && !mayBeHigh && !kernel.layout().config.kernel->is64Bit())
                return "a table lies in high memory";
        }
        for (const FrameNumber frame : lowest)
            if (!all.contains(frame))
                return "a process uses a table that is not its own";
    }
    return {};
}

/// Each frame has as many users as entries, the page cache and pins make.
inline QString userProblem(const Kernel& kernel, const Pins& pins)
{
    const Processes& processes = *kernel.processes;
    std::map<FrameNumber, unsigned> users;
    for (const auto& [process, space] : processes.all()) {
        std::uint64_t present = 0;
        for (const auto& [start, area] : space.areas)
            forEachPresent(kernel.booted.ram(), processes.rules(), space.tables, area.range,
                           [&](VirtualAddress, PhysicalAddress, std::uint64_t pte) {
                               ++users[processes.rules().frameIn(pte)];
                               ++present;
                           });
        if (present != space.presentPages)
            return "a process does not know how many pages it has";
    }
    std::uint64_t cached = 0;
    for (auto& [frame, count] : users) {
        const auto owner = kernel.pages->owners().ownerOf(frame);
        if (!owner || (owner->use != FrameUse::Anonymous && owner->use != FrameUse::PageCache))
            return "a process maps a frame that is not a program's";
        cached += owner->use == FrameUse::PageCache;
        count += (owner->use == FrameUse::PageCache) + (pins.contains(frame) ? pins.at(frame) : 0);
        if (count != kernel.pages->usersOf(frame))
            return "a frame's count is not the number of its users";
    }
    return cached > kernel.cache->size() ? "pages of files are mapped that the cache does not have" : "";
}

/// pkmap_count[] is what tasks hold.
inline QString slotProblem(const Kernel& kernel, const Pins& held)
{
    for (const Pkmap::Slot& slot : kernel.pkmap->slotTable())
        if (slot.count > 0 && slot.count - 1 != (held.contains(slot.page) ? held.at(slot.page) : 0))
            return "a slot's count is not the number of its users";
    return {};
}

} // namespace vmscope::kernel::test
