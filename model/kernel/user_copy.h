// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/access_ok.h"
#include "model/kernel/kernel_fault.h"
#include "model/kernel/user_pages.h"

/// How the kernel moves data between its own memory and its user's (asm/uaccess.h). The addresses of both are
/// used through the processor; sizes are in bytes, and what comes back is how many of them were not copied.
/// Copying stops exactly at the page that cannot be had, as REP MOVSB does (REP MOVSL leaves up to three
/// bytes before it).
namespace vmscope::kernel {

namespace detail {

/// Whether user memory is not in the tables that the kernel runs on (4G/4G), and has to be mapped.
[[nodiscard]] bool isIndirect(const Kernel& kernel, TaskId task);

/// Shows `use(VirtualAddress seenAt, PhysicalAddress, Bytes done, Bytes size)` a user's bytes, page by page,
/// between STAC and CLAC; how many it was not shown.
template<class Sink, class Use>
Bytes forUserBytesDirectly(Kernel& kernel, Running by, VirtualAddress user, Bytes size,
                           paging::AccessKind kind, Sink& sink, const Use& use)
{
    stac(kernel, by.cpu, sink);
    Bytes done;
    while (done < size) {
        const VirtualAddress at = user + done;
        const auto physical = reachServed(kernel, by, at, kind, sink);
        if (!physical) {
            if constexpr (Sink::listens)
                sink(FixedUp{by, at, size - done});
            break;
        }
        const Bytes part = withinPage(at, size - done);
        use(at, *physical, done, part);
        done += part;
    }
    clac(kernel, by.cpu, sink);
    return size - done;
}

/// rw_vm() of 4G/4G (mm/usercopy.c): each page is found in the process's tables, brought in if need be and
/// allowed, and mapped for as long as it takes.
template<class Sink, class Use>
Bytes forUserBytesMapped(Kernel& kernel, Running by, VirtualAddress user, Bytes size, paging::AccessKind kind,
                         Sink& sink, const Use& use)
{
    const ProcessId process = kernel.processes->current(by);
    const unsigned type = kernel.temporary->row().numberOf(TemporarySlot::UserCopy);
    Bytes done;
    while (done < size) {
        const VirtualAddress at = user + done;
        const auto got = mayNotFault(kernel, by.task) ? presentUserPage(kernel, by, process, at, kind, sink)
                                                      : getUserPage(kernel, by, process, at, kind, sink);
        const auto* frame = std::get_if<FrameNumber>(&got);
        if (!frame)
            break;
        const Bytes part = withinPage(at, size - done);
        const VirtualAddress page =
            kernel.temporary.write().kmapAtomic(kernel.machine(), by, *frame, type, sink);
        const VirtualAddress seenAt = page + (at - at.alignedDown(pageSize));
        use(seenAt, demandAddress(kernel, by, seenAt, kind, sink), done, part);
        kernel.temporary.write().kunmapAtomic(kernel.machine(), by, page, type, sink);
        kernel.pages.write().put(*frame);
        done += part;
    }
    return size - done;
}

template<class Sink, class Use>
Bytes forUserBytes(Kernel& kernel, Running by, VirtualAddress user, Bytes size, paging::AccessKind kind,
                   Sink& sink, const Use& use)
{
    return isIndirect(kernel, by.task) ? forUserBytesMapped(kernel, by, user, size, kind, sink, use)
                                       : forUserBytesDirectly(kernel, by, user, size, kind, sink, use);
}

/// Shows `use(VirtualAddress, PhysicalAddress, Bytes done, Bytes size)` bytes of the kernel's, page by page.
template<class Sink, class Use>
void forKernelBytes(Kernel& kernel, Running by, VirtualAddress start, Bytes size, paging::AccessKind kind,
                    Sink& sink, const Use& use)
{
    for (Bytes done; done < size;) {
        const Bytes part = withinPage(start + done, size - done);
        use(start + done, demandAddress(kernel, by, start + done, kind, sink), done, part);
        done += part;
    }
}

template<class Sink>
void zeroKernelBytes(Kernel& kernel, Running by, VirtualAddress start, Bytes size, Sink& sink)
{
    static constexpr std::array<std::byte, pageSize.value> zeros{};
    forKernelBytes(kernel, by, start, size, paging::AccessKind::Write, sink,
                   [&](VirtualAddress, PhysicalAddress p, Bytes, Bytes part) {
                       kernel.booted.ram().writeBytes(p, std::span(zeros).first(part.value));
                   });
}

template<class Sink>
Bytes copyIn(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from, Bytes size, bool zeroTail,
             Sink& sink)
{
    using enum paging::AccessKind;
    const Bytes left = forUserBytes(
        kernel, by, from, size, Read, sink,
        [&](VirtualAddress seenAt, PhysicalAddress source, Bytes done, Bytes part) {
            forKernelBytes(kernel, by, to + done, part, Write, sink,
                           [&](VirtualAddress target, PhysicalAddress p, Bytes inner, Bytes piece) {
                               moveBytes(kernel, by, target, p, seenAt + inner, source + inner, piece, sink);
                           });
        });
    if (zeroTail)
        zeroKernelBytes(kernel, by, to + (size - left), left, sink);
    return left;
}

template<class Sink>
Bytes copyOut(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from, Bytes size, Sink& sink)
{
    using enum paging::AccessKind;
    return forUserBytes(
        kernel, by, to, size, Write, sink,
        [&](VirtualAddress seenAt, PhysicalAddress target, Bytes done, Bytes part) {
            forKernelBytes(kernel, by, from + done, part, Read, sink,
                           [&](VirtualAddress source, PhysicalAddress p, Bytes inner, Bytes piece) {
                               moveBytes(kernel, by, seenAt + inner, target + inner, source, p, piece, sink);
                           });
        });
}

} // namespace detail

/// __copy_from_user(): the caller has checked the pointer. What is not copied is filled with zeros.
template<class Sink>
[[nodiscard]] Bytes copyFromUserUnchecked(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from,
                                          Bytes size, Sink& sink)
{
    return detail::copyIn(kernel, by, to, from, size, true, sink);
}
/// __copy_from_user_inatomic(): the same between kmap_atomic() and kunmap_atomic(), where no fault is served;
/// whether the rest is filled with zeros is a matter of the version.
template<class Sink>
[[nodiscard]] Bytes copyFromUserInatomic(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from,
                                         Bytes size, Sink& sink)
{
    const bool zeroTail = kernel.layout().config.kernel->userAccess.atomicZeroFills;
    return detail::copyIn(kernel, by, to, from, size, zeroTail, sink);
}
/// copy_from_user(): a pointer that is no good copies nothing, and all is filled with zeros.
template<class Sink>
[[nodiscard]] Bytes copyFromUser(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from,
                                 Bytes size, Sink& sink)
{
    if (accessOk(kernel, by, from, size, paging::AccessKind::Read))
        return copyFromUserUnchecked(kernel, by, to, from, size, sink);
    detail::zeroKernelBytes(kernel, by, to, size, sink);
    return size;
}

/// __copy_to_user(), __copy_to_user_inatomic()
template<class Sink>
[[nodiscard]] Bytes copyToUserUnchecked(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from,
                                        Bytes size, Sink& sink)
{
    return detail::copyOut(kernel, by, to, from, size, sink);
}
template<class Sink>
[[nodiscard]] Bytes copyToUser(Kernel& kernel, Running by, VirtualAddress to, VirtualAddress from, Bytes size,
                               Sink& sink)
{
    return accessOk(kernel, by, to, size, paging::AccessKind::Write)
               ? copyToUserUnchecked(kernel, by, to, from, size, sink)
               : size;
}

/// __get_user(): a number of 1 to 8 bytes; nothing where it cannot be had (EFAULT).
template<class Sink>
[[nodiscard]] std::optional<std::uint64_t> getUserUnchecked(Kernel& kernel, Running by, VirtualAddress from,
                                                            Bytes size, Sink& sink)
{
    std::array<std::byte, 8> bytes{};
    const Bytes left = detail::forUserBytes(kernel, by, from, size, paging::AccessKind::Read, sink,
                                            [&](VirtualAddress, PhysicalAddress p, Bytes done, Bytes part) {
                                                kernel.booted.ram().readBytes(
                                                    p, std::span(bytes).subspan(done.value, part.value));
                                            });
    return left == Bytes{} ? std::optional(std::bit_cast<std::uint64_t>(bytes)) : std::nullopt;
}
/// get_user()
template<class Sink>
[[nodiscard]] std::optional<std::uint64_t> getUser(Kernel& kernel, Running by, VirtualAddress from,
                                                   Bytes size, Sink& sink)
{
    return accessOk(kernel, by, from, size, paging::AccessKind::Read)
               ? getUserUnchecked(kernel, by, from, size, sink)
               : std::nullopt;
}
/// __put_user(): false where it cannot be written (EFAULT).
template<class Sink>
[[nodiscard]] bool putUserUnchecked(Kernel& kernel, Running by, VirtualAddress to, std::uint64_t value,
                                    Bytes size, Sink& sink)
{
    const auto bytes = std::bit_cast<std::array<std::byte, 8>>(value);
    return detail::forUserBytes(kernel, by, to, size, paging::AccessKind::Write, sink,
                                [&](VirtualAddress, PhysicalAddress p, Bytes done, Bytes part) {
                                    kernel.booted.ram().writeBytes(
                                        p, std::span(bytes).subspan(done.value, part.value));
                                }) == Bytes{};
}
/// put_user()
template<class Sink>
[[nodiscard]] bool putUser(Kernel& kernel, Running by, VirtualAddress to, std::uint64_t value, Bytes size,
                           Sink& sink)
{
    return accessOk(kernel, by, to, size, paging::AccessKind::Write) &&
           putUserUnchecked(kernel, by, to, value, size, sink);
}

} // namespace vmscope::kernel
