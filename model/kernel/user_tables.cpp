// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/user_tables.h"

#include "model/kernel/allocator_frames.h"
#include "model/kernel/kernel.h"

namespace vmscope::kernel {

namespace {

void addTo(AddressSpace& space, const std::vector<FrameNumber>& frames)
{
    space.tableFrames.insert(space.tableFrames.end(), frames.begin(), frames.end());
}

/// fork() leaves pages at the same address in all who share them.
ProcessId heirOf(const Kernel& kernel, ProcessId process, VirtualAddress v, FrameNumber frame)
{
    const Processes& processes = *kernel.processes;
    for (const auto& [other, space] : processes.all())
        if (other != process && userFrameAt(kernel.booted.ram(), processes.rules(), space, v) == frame)
            return other;
    return idleProcess;
}

} // namespace

std::variant<UserPte, OutOfMemory> reachUserPte(Kernel& kernel, ProcessId process, VirtualAddress v)
{
    hardware::PhysicalMemory& ram = kernel.booted.ram();
    const UserRules& user = kernel.processes->rules();
    const PhysicalAddress root = kernel.processes->at(process).tables;
    if (const auto there = findPte(ram, *user.mode, root, v))
        return UserPte{*there, {}};
    AddressSpace& space = kernel.processes.write().at(process);
    AllocatorFrames frames(ram, kernel.pages.write(), process);
    const paging::PagingRules rules = kernel.booted.rules();
    TableWriter writer(ram, frames, rules, user.highPte);
    try {
        (void)writer.tableFor(root, v, writer.lastDepth(), TableOwner::User);
    } catch (const NoFrame&) {
        addTo(space, frames.taken());
        return frames.failure();
    }
    addTo(space, frames.taken());
    if (user.paired)
        shareUserEntries(writer, space.roots, kernel.layout());
    return UserPte{*findPte(ram, *user.mode, root, v), frames.taken().back()};
}

std::optional<FrameNumber> userFrameAt(const hardware::PhysicalMemory& ram, const UserRules& rules,
                                       const AddressSpace& space, VirtualAddress v)
{
    const auto where = findPte(ram, *rules.mode, space.tables, v);
    const std::uint64_t pte = where ? ram.readEntry(*where, rules.mode->entryBytes) : 0;
    return pte & paging::bit::present ? std::optional(rules.frameIn(pte)) : std::nullopt;
}

void dropUserPage(Kernel& kernel, ProcessId process, VirtualAddress v, FrameNumber frame)
{
    PageAllocator& pages = kernel.pages.write();
    const FrameOwner own{FrameUse::Anonymous, process.value};
    if (pages.usersOf(frame) > 1 && pages.owners().ownerOf(frame) == own)
        pages.reassign({frame, {frame.value + 1}},
                       {FrameUse::Anonymous, heirOf(kernel, process, v, frame).value});
    pages.put(frame);
}

} // namespace vmscope::kernel
