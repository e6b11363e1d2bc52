// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/context_switch.h"
#include "model/kernel/safe_point.h"

/// The way into the kernel and out of it (arch/*/kernel/entry*.S).
namespace vmscope::kernel {

/// What a processor's tables show.
enum class SpaceView : std::uint8_t {
    Full,       ///< the process and all of the kernel
    UserHalf,   ///< the process, and of the kernel only what isolation leaves
    KernelHalf, ///< 4G/4G: the kernel alone
};

[[nodiscard]] inline SpaceView viewOn(const Kernel& kernel, unsigned cpu)
{
    const layout::Layout& layout = kernel.layout();
    const bool user = kernel.booted.machine.cpu(cpu).privilege == paging::Privilege::User;
    if (!layout.isolated)
        return SpaceView::Full;
    if (user)
        return SpaceView::UserHalf;
    return layout.config.kernel->separateSpaces ? SpaceView::KernelHalf : SpaceView::Full;
}

/// What the way out needs to know about the way in.
struct Entry
{
    bool fromUser = false;
    bool alignmentCheck = false; ///< EFLAGS.AC as it was saved
};

/// How programs of this kernel make system calls.
[[nodiscard]] inline EntryKind systemCallOf(const layout::Layout& layout)
{
    const layout::KernelProfile& kernel = *layout.config.kernel;
    if (kernel.is64Bit())
        return EntryKind::Syscall;
    return kernel.userAccess.sysenter ? EntryKind::Sysenter : EntryKind::Int80;
}

namespace detail {

[[nodiscard]] inline bool hasSmap(const Kernel& kernel, unsigned cpu)
{
    return (kernel.booted.machine.cpu(cpu).registers().cr4 & paging::cr4Smap) != 0;
}

/// Gates begin with ASM_CLAC. SYSCALL clears AC by its mask (IA32_FMASK), and the code behind SYSENTER only
/// where it finds it set.
[[nodiscard]] constexpr bool beginsWithClac(EntryKind kind)
{
    return kind != EntryKind::Syscall && kind != EntryKind::Sysenter;
}

/// Isolation: CR3 bit 12 cleared, and with PCID bit 11, nothing flushed (SWITCH_TO_KERNEL_CR3). 4G/4G:
/// swapper_pg_dir.
template<class Sink>
void loadKernelHalf(Kernel& kernel, unsigned cpu, Sink& sink)
{
    const Processes::Cpu& state = kernel.processes->cpu(cpu);
    const ProcessRoots& roots = kernel.processes->at(state.running).roots;
    const paging::ControlRegisters& controls = kernel.machine().cpu(cpu).registers();
    if (roots.user != roots.kernel)
        loadCr3(kernel.machine(), cpu,
                cr3For(roots.kernel, controls, state.contexts.current()) | noFlush(controls), sink);
}
/// The bits set again (SWITCH_TO_USER_CR3), and flushed only where something became stale meanwhile. 4G/4G:
/// the page directory of the thread.
template<class Sink>
void loadUserHalf(Kernel& kernel, unsigned cpu, Sink& sink)
{
    const ProcessRoots roots = kernel.processes->at(kernel.processes->cpu(cpu).running).roots;
    if (roots.user == roots.kernel)
        return;
    const paging::ControlRegisters& controls = kernel.machine().cpu(cpu).registers();
    TlbContexts& contexts = kernel.processes.write().cpu(cpu).contexts;
    loadCr3(kernel.machine(), cpu,
            userCr3For(roots.user, controls, contexts.current()) |
                (contexts.userStale() ? 0 : noFlush(controls)),
            sink);
    contexts.setUserStale(false);
}

} // namespace detail

/// User memory may be touched until clac(). Nothing to do without SMAP.
template<class Sink>
void stac(Kernel& kernel, unsigned cpu, Sink& sink)
{
    if (!detail::hasSmap(kernel, cpu))
        return;
    kernel.machine().writableCpu(cpu).alignmentCheck = true;
    if constexpr (Sink::listens)
        sink(Stac{cpu});
}
template<class Sink>
void clac(Kernel& kernel, unsigned cpu, Sink& sink)
{
    if (!detail::hasSmap(kernel, cpu))
        return;
    kernel.machine().writableCpu(cpu).alignmentCheck = false;
    if constexpr (Sink::listens)
        sink(Clac{cpu});
}

/// A system call, an interrupt or a fault. From user mode the kernel's root is loaded where it is another
/// one; from the kernel itself nothing is. `by` is the task that runs there.
template<class Sink>
Entry enterKernel(Kernel& kernel, Running by, EntryKind kind, Sink& sink)
{
    const hardware::Cpu& processor = kernel.machine().cpu(by.cpu);
    const Entry entry{processor.privilege == paging::Privilege::User, processor.alignmentCheck};
    if constexpr (Sink::listens)
        sink(EnteredKernel{by, kind, entry.fromUser});
    if (detail::beginsWithClac(kind))
        clac(kernel, by.cpu, sink);
    else
        kernel.machine().writableCpu(by.cpu).alignmentCheck = false;
    kernel.machine().writableCpu(by.cpu).privilege = paging::Privilege::Supervisor;
    if (entry.fromUser)
        detail::loadKernelHalf(kernel, by.cpu, sink);
    return entry;
}

/// To the program. KernelBug where the task still has local maps (kmap_assert_nomap()).
template<class Sink>
void returnToUser(Kernel& kernel, Running by, Sink& sink)
{
    reach(SafePoint::UserReturn, by, sink);
    kernel.temporary->returnToUser(by.task);
    detail::loadUserHalf(kernel, by.cpu, sink);
    kernel.machine().writableCpu(by.cpu).privilege = paging::Privilege::User;
    if constexpr (Sink::listens)
        sink(ReturnedToUser{by});
}

/// IRET and the like: back to where `entry` came from.
template<class Sink>
void leaveKernel(Kernel& kernel, Running by, const Entry& entry, Sink& sink)
{
    if (entry.fromUser)
        returnToUser(kernel, by, sink);
    else
        reach(SafePoint::FaultReturn, by, sink);
    kernel.machine().writableCpu(by.cpu).alignmentCheck = entry.alignmentCheck;
}

} // namespace vmscope::kernel
