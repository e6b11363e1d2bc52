// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_fault.h"

namespace vmscope::kernel::detail {

namespace pf = paging::pf;

/// With 4G/4G user and kernel addresses are the same numbers: who asked decides.
bool isUserAddress(const UserRules& rules, const paging::Fault& fault)
{
    const bool user = (fault.errorCode & pf::user) != 0;
    return rules.ownSpaces ? user : user || fault.address < rules.end;
}

bool writes(const paging::Fault& fault) { return (fault.errorCode & pf::write) != 0; }

/// A refusal that no page can mend (SMAP, a reserved bit, a kernel address) is a bad area, too.
bool allows(const Vma& area, const paging::Fault& fault)
{
    using enum paging::FaultCause;
    if (fault.cause == NonCanonical || fault.cause == ReservedBit || fault.cause == SupervisorOnly ||
        fault.cause == Smep || fault.cause == Smap)
        return false;
    if (writes(fault))
        return area.rights.write;
    return fault.errorCode & pf::fetch ? area.rights.execute : area.rights.read || area.rights.execute;
}

paging::Fault faultOf(VirtualAddress v, paging::AccessKind kind)
{
    using enum paging::AccessKind;
    return {.cause = paging::FaultCause::NotPresent,
            .errorCode = pf::user | (kind == Write ? pf::write : 0) | (kind == Execute ? pf::fetch : 0),
            .address = v};
}

std::variant<FrameNumber, OutOfMemory> allocUserPage(Kernel& kernel, ProcessId process)
{
    return kernel.pages.write().alloc(
        {kernel.processes->rules().pageMask, 0, {FrameUse::Anonymous, process.value}});
}

std::variant<PageCache::Found, OutOfMemory> readFilePage(Kernel& kernel, FilePage page)
{
    const auto got = kernel.cache.write().get(kernel.pages.write(), page);
    if (const auto* found = std::get_if<PageCache::Found>(&got); found && found->added) {
        std::array<std::uint64_t, pageSize.value / sizeof(std::uint64_t)> content{page.inode, page.index};
        kernel.booted.ram().writeBytes(found->frame.start(), std::as_bytes(std::span(content)));
    }
    return got;
}

std::variant<FrameNumber, OutOfMemory> getFilePage(Kernel& kernel, FilePage page)
{
    const auto got = readFilePage(kernel, page);
    if (const auto* shortage = std::get_if<OutOfMemory>(&got))
        return *shortage;
    const FrameNumber frame = std::get<PageCache::Found>(got).frame;
    kernel.pages.write().get(frame);
    return frame;
}

bool maySteal(const Kernel& kernel, FrameNumber frame)
{
    const auto owner = kernel.pages->owners().ownerOf(frame);
    return kernel.pages->usersOf(frame) == 1 && owner && owner->use == FrameUse::Anonymous;
}

} // namespace vmscope::kernel::detail
