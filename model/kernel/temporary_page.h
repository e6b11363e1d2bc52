// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

/// How the kernel reaches a page for a moment.
namespace vmscope::kernel {

using TemporarySlot = layout::NamedSlot;

/// Calls `use(VirtualAddress)` with an address of the page, between kmap_local_page() and kunmap_local().
template<class Sink, class Use>
void withLocalPage(Kernel& kernel, Running by, FrameNumber page, Sink& sink, const Use& use)
{
    const VirtualAddress address = kernel.temporary.write().kmapLocal(kernel.machine(), by, page, sink);
    use(address);
    kernel.temporary.write().kunmapLocal(kernel.machine(), by, address, sink);
}
/// The same between kmap_atomic() and kunmap_atomic().
template<class Sink, class Use>
void withAtomicPage(Kernel& kernel, Running by, FrameNumber page, TemporarySlot slot, Sink& sink,
                    const Use& use)
{
    const unsigned type = kernel.temporary->row().numberOf(slot);
    const VirtualAddress address =
        kernel.temporary.write().kmapAtomic(kernel.machine(), by, page, type, sink);
    use(address);
    kernel.temporary.write().kunmapAtomic(kernel.machine(), by, address, type, sink);
}
/// By whichever of them that kernel has.
template<class Sink, class Use>
void withTemporaryPage(Kernel& kernel, Running by, FrameNumber page, TemporarySlot slot, Sink& sink,
                       const Use& use)
{
    if (kernel.temporary->hasLocal())
        withLocalPage(kernel, by, page, sink, use);
    else
        withAtomicPage(kernel, by, page, slot, sink, use);
}

/// What code of the kernel reads or writes at its own addresses, through the processor: 1 to 16 bytes.
/// KernelBug (an oops) where that faults.
template<class Sink>
void readAsKernel(Kernel& kernel, unsigned cpu, VirtualAddress from, std::span<std::byte> to, Sink& sink)
{
    if (kernel.machine().writableCpu(cpu).read(from, to, kernel.booted.ram(), sink))
        throw KernelBug("unable to handle a kernel paging request (read)");
}
template<class Sink>
void writeAsKernel(Kernel& kernel, unsigned cpu, VirtualAddress to, std::span<const std::byte> from,
                   Sink& sink)
{
    if (kernel.machine().writableCpu(cpu).write(to, from, kernel.booted.ram(), sink))
        throw KernelBug("unable to handle a kernel paging request (write)");
}

namespace detail {

inline constexpr std::size_t seenBytes = 16; // the rest of a page follows its first bytes

} // namespace detail

/// clear_highpage(): the first bytes through the processor, the others where those went.
template<class Sink>
void clearHighPage(Kernel& kernel, Running by, FrameNumber page, Sink& sink)
{
    static constexpr std::array<std::byte, pageSize.value> zeros{};
    withTemporaryPage(kernel, by, page, TemporarySlot::User0, sink, [&](VirtualAddress address) {
        writeAsKernel(kernel, by.cpu, address, std::span(zeros).first(detail::seenBytes), sink);
        kernel.booted.ram().writeBytes(page.start() + Bytes{detail::seenBytes},
                                       std::span(zeros).subspan(detail::seenBytes));
    });
}

/// copy_user_highpage(): two pages mapped at once.
template<class Sink>
void copyHighPage(Kernel& kernel, Running by, FrameNumber to, FrameNumber from, Sink& sink)
{
    std::array<std::byte, pageSize.value> bytes;
    kernel.booted.ram().readBytes(from.start(), bytes);
    const std::span seen = std::span(bytes).first(detail::seenBytes);
    withTemporaryPage(kernel, by, from, TemporarySlot::User0, sink, [&](VirtualAddress source) {
        withTemporaryPage(kernel, by, to, TemporarySlot::User1, sink, [&](VirtualAddress target) {
            readAsKernel(kernel, by.cpu, source, seen, sink);
            writeAsKernel(kernel, by.cpu, target, seen, sink);
            kernel.booted.ram().writeBytes(to.start() + Bytes{detail::seenBytes},
                                           std::span(bytes).subspan(detail::seenBytes));
        });
    });
}

/// pte_alloc_one(): a table that was made for an address is cleared as any page is, if it may lie in high
/// memory.
template<class Sink>
void clearNewTable(Kernel& kernel, Running by, ProcessId process, VirtualAddress v, FrameNumber table,
                   Sink& sink)
{
    const UserRules& rules = kernel.processes->rules();
    if constexpr (Sink::listens)
        sink(PageTableAdded{process, v.alignedDown(rules.tableSpan()), table});
    if (rules.highPte)
        clearHighPage(kernel, by, table, sink);
}

/// pte_offset_map() and pte_unmap() around what `use()` does with entries of a page table: free of cost
/// unless page tables may lie in high memory.
template<class Sink, class Use>
void withPageTable(Kernel& kernel, Running by, PhysicalAddress entry, TemporarySlot slot, Sink& sink,
                   const Use& use)
{
    if (!kernel.processes->rules().highPte)
        return use();
    withTemporaryPage(kernel, by, frameOf(entry), slot, sink, [&](VirtualAddress table) {
        std::array<std::byte, 4> word{};
        readAsKernel(kernel, by.cpu, table + (entry - frameOf(entry).start()), word, sink);
        use();
    });
}

} // namespace vmscope::kernel
