// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel_fault.h"
#include "model/kernel/user_pages.h"

namespace vmscope::kernel {

enum class RemoteAccess : std::uint8_t { Read, Write };

/// access_process_vm(), __access_remote_vm(): ptrace() and /proc/PID/mem. Page by page: get_user_pages(),
/// kmap(), copy, kunmap(). `bytes` is the kernel's buffer; how many of them were moved: fewer where the other
/// process may not use an address itself (FOLL_FORCE is left out), or where kmap() has no slot and the task
/// sleeps.
template<class Sink>
std::size_t accessRemote(Kernel& kernel, Running by, ProcessId other, VirtualAddress at,
                         std::span<std::byte> bytes, RemoteAccess access, Sink& sink)
{
    const auto kind = access == RemoteAccess::Write ? paging::AccessKind::Write : paging::AccessKind::Read;
    std::size_t done = 0;
    while (done < bytes.size()) {
        const VirtualAddress v = at + Bytes{done};
        const std::span part = bytes.subspan(done, withinPage(v, Bytes{bytes.size() - done}).value);
        reach(SafePoint::GetUserPage, by, sink);
        const auto got = getUserPage(kernel, by, other, v, kind, sink);
        const auto* frame = std::get_if<FrameNumber>(&got);
        if (!frame)
            break;
        reach(SafePoint::MapUserPage, by, sink);
        const auto page = kernel.pkmap.write().kmap(kernel.machine(), by, *frame, sink);
        if (page) {
            reach(SafePoint::CopyUserPage, by, sink);
            const PhysicalAddress p =
                demandAddress(kernel, by, *page + (v - v.alignedDown(pageSize)), kind, sink);
            if (access == RemoteAccess::Write)
                kernel.booted.ram().writeBytes(p, part);
            else
                kernel.booted.ram().readBytes(p, part);
            reach(SafePoint::UnmapUserPage, by, sink);
            kernel.pkmap.write().kunmap(by, *frame, sink);
        }
        kernel.pages.write().put(*frame);
        if (!page)
            break;
        done += part.size();
    }
    return done;
}

} // namespace vmscope::kernel
