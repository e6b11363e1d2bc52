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

/// The frame that a process has at an address now, fit for that kind of access. The caller has one more use
/// of it and gives it back with PageAllocator::put().
template<class Sink>
[[nodiscard]] std::variant<FrameNumber, FaultOutcome> presentUserPage(Kernel& kernel, Running by,
                                                                      ProcessId process, VirtualAddress at,
                                                                      paging::AccessKind kind, Sink& sink)
{
    const auto frame = followPage(kernel, by, process, at, kind, sink);
    if (!frame)
        return FaultOutcome::BadArea;
    kernel.pages.write().get(*frame);
    return *frame;
}

/// get_user_pages() of one page: presentUserPage(), brought in where it is not there yet, or why it cannot
/// be.
template<class Sink>
[[nodiscard]] std::variant<FrameNumber, FaultOutcome> getUserPage(Kernel& kernel, Running by,
                                                                  ProcessId process, VirtualAddress at,
                                                                  paging::AccessKind kind, Sink& sink)
{
    for (;;) {
        const auto there = presentUserPage(kernel, by, process, at, kind, sink);
        if (std::holds_alternative<FrameNumber>(there))
            return there;
        const FaultOutcome outcome =
            detail::serveUserFault(kernel, by, process, detail::faultOf(at, kind), sink);
        if (outcome != FaultOutcome::Served)
            return outcome;
    }
}

} // namespace vmscope::kernel
