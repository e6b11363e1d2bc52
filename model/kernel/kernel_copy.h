// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"
#include "model/kernel/reach_address.h"

/// What code of the kernel reads and writes at virtual addresses, through its processor's TLBs and tables.
/// A stretch within one page is looked up once: the other bytes use the translation that the first has
/// brought.
namespace vmscope::kernel {

/// From `at` to the end of its page, and not more than `size`.
[[nodiscard]] inline Bytes withinPage(VirtualAddress at, Bytes size)
{
    return std::min(size, at.alignedDown(pageSize) + pageSize - at);
}

/// The copy itself, once both ends are known.
template<class Sink>
void moveBytes(Kernel& kernel, Running by, VirtualAddress to, PhysicalAddress target, VirtualAddress from,
               PhysicalAddress source, Bytes size, Sink& sink)
{
    std::array<std::byte, pageSize.value> bytes;
    const std::span some = std::span(bytes).first(size.value);
    kernel.booted.ram().readBytes(source, some);
    kernel.booted.ram().writeBytes(target, some);
    if constexpr (Sink::listens)
        sink(BytesCopied{by, from, to, size});
}

/// memcpy() between two addresses; neither may fault. KernelBug (an oops) where one does. `size` stays within
/// both pages.
template<class Sink>
void copyBytes(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from, Bytes size, Sink& sink)
{
    const Reached source = reachAddress(kernel.machine(), by.cpu, from, paging::AccessKind::Read, sink);
    const Reached target = reachAddress(kernel.machine(), by.cpu, to, paging::AccessKind::Write, sink);
    if (!std::holds_alternative<PhysicalAddress>(source) || !std::holds_alternative<PhysicalAddress>(target))
        throw KernelBug("unable to handle a kernel paging request");
    moveBytes(kernel, by, to, std::get<PhysicalAddress>(target), from, std::get<PhysicalAddress>(source),
              size, sink);
}

} // namespace vmscope::kernel
