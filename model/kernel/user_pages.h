// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_fault.h"

/// A program's pages as the kernel finds them in its tables, without the processor.
namespace vmscope::kernel {

/// follow_page(): the page at an address, if it is there and, for `kind` Write, may be written.
template<class Sink>
[[nodiscard]] std::optional<FrameNumber> followPage(Kernel& kernel, Running by, ProcessId process,
                                                    VirtualAddress at, paging::AccessKind kind, Sink& sink)
{
    const UserRules& rules = kernel.processes->rules();
    const AddressSpace* space = kernel.processes->find(process);
    const auto where = space ? findPte(kernel.booted.ram(), *rules.mode, space->tables, at) : std::nullopt;
    if (!where)
        return std::nullopt;
    std::uint64_t pte = 0;
    withPageTable(kernel, by, *where, TemporarySlot::Pte0, sink,
                  [&] { pte = kernel.booted.ram().readEntry(*where, rules.mode->entryBytes); });
    const std::uint64_t needed = paging::bit::present | paging::bit::user |
                                 (kind == paging::AccessKind::Write ? paging::bit::writable : 0);
    return (pte & needed) == needed ? std::optional(rules.frameIn(pte)) : std::nullopt;
}

/// get_user_pages() of one page, which is brought in where it is not there yet. The caller has one more use
/// of it and gives it back with PageAllocator::put(). Nothing where the process may not do that there, or
/// where there is no memory.
template<class Sink>
[[nodiscard]] std::optional<FrameNumber> getUserPage(Kernel& kernel, Running by, ProcessId process,
                                                     VirtualAddress at, paging::AccessKind kind, Sink& sink)
{
    const paging::Fault wanted{.cause = paging::FaultCause::NotPresent,
                               .errorCode = 4u | (kind == paging::AccessKind::Write ? 2u : 0u), // U, W
                               .address = at};
    for (;;) {
        if (const auto frame = followPage(kernel, by, process, at, kind, sink)) {
            kernel.pages.write().get(*frame);
            return frame;
        }
        const AddressSpace* space = kernel.processes->find(process);
        const Vma* area = space ? space->areaAt(at) : nullptr;
        if (!area || !detail::allows(*area, wanted))
            return std::nullopt;
        if (detail::PageFault<Sink>(kernel, by, process, wanted, *area, sink).serve() != FaultOutcome::Served)
            return std::nullopt;
    }
}

} // namespace vmscope::kernel
