// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel_mapper.h"
#include "model/kernel/processes.h"

/// A program's page tables: where its entries lie.
namespace vmscope::kernel {

struct Kernel;

/// A page-table entry of a program.
struct UserPte
{
    PhysicalAddress where{};
    std::optional<FrameNumber> newTable{}; ///< the table in which it lies, if that was made for it
};

/// pte_alloc(): where the entry for an address lies, with new tables where they are missing: the lowest from
/// high memory where that kernel does so (HIGHPTE), the others from low memory.
[[nodiscard]] std::variant<UserPte, OutOfMemory> reachUserPte(Kernel& kernel, ProcessId process,
                                                              VirtualAddress v);

/// Shows to `visit(VirtualRange, PhysicalAddress)` the stretches of a range that have a page table, and the
/// entry of their first page; ascending. Where upper tables are missing no time is spent.
template<class Visit>
void forEachTable(const hardware::PhysicalMemory& ram, const UserRules& rules, PhysicalAddress root,
                  VirtualRange range, const Visit& visit)
{
    for (VirtualAddress v = range.start; v < range.end;) {
        const PteSearch found = searchPte(ram, *rules.mode, root, v);
        const VirtualAddress next = std::min(range.end, (v + pageSize).alignedUp(found.span));
        if (found.pte)
            visit(VirtualRange{v, next}, *found.pte);
        v = next;
    }
}

/// Shows to `visit(VirtualAddress, PhysicalAddress, std::uint64_t)` the present entries of one of them.
template<class Visit>
void forEachPresentIn(const hardware::PhysicalMemory& ram, const UserRules& rules, VirtualRange range,
                      PhysicalAddress first, const Visit& visit)
{
    const Bytes each{rules.mode->entryBytes};
    for (VirtualAddress v = range.start; v < range.end; v += pageSize, first += each)
        if (const std::uint64_t pte = ram.readEntry(first, rules.mode->entryBytes);
            pte & paging::bit::present)
            visit(v, first, pte);
}

template<class Visit>
void forEachPresent(const hardware::PhysicalMemory& ram, const UserRules& rules, PhysicalAddress root,
                    VirtualRange range, const Visit& visit)
{
    forEachTable(ram, rules, root, range, [&](VirtualRange part, PhysicalAddress first) {
        forEachPresentIn(ram, rules, part, first, visit);
    });
}

/// A page of a program, as its tables have it.
[[nodiscard]] std::optional<FrameNumber> userFrameAt(const hardware::PhysicalMemory& ram,
                                                     const UserRules& rules, const AddressSpace& space,
                                                     VirtualAddress v);

/// zap_pte(): a process no longer maps that frame there. Its last user frees it; a page of its own that
/// others still use is one of theirs from now on.
void dropUserPage(Kernel& kernel, ProcessId process, VirtualAddress v, FrameNumber frame);

} // namespace vmscope::kernel
