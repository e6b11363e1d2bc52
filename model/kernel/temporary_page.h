// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/kernel.h"

/// How the kernel reaches a page for a moment.
namespace vmscope::kernel {

/// Where kernels let their callers name a slot (enum km_type): who names which.
enum class TemporarySlot : unsigned { User0 = 3, User1 = 4, Pte0 = 7, Pte1 = 8 };

/// Calls `use(VirtualAddress)` with an address of the page: one kmap_local_page() or kmap_atomic() and its
/// counterpart, as that kernel has them.
template<class Sink, class Use>
void withTemporaryPage(Kernel& kernel, Running by, FrameNumber page, TemporarySlot slot, Sink& sink,
                       const Use& use)
{
    TemporaryMaps& maps = kernel.temporary.write();
    hardware::Machine& machine = kernel.machine();
    const bool local = maps.hasLocal();
    const VirtualAddress address = local ? maps.kmapLocal(machine, by, page, sink)
                                         : maps.kmapAtomic(machine, by, page, unsigned(slot), sink);
    use(address);
    if (local)
        maps.kunmapLocal(machine, by, address, sink);
    else
        maps.kunmapAtomic(machine, by, address, unsigned(slot), sink);
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
