// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/context_switch.h"
#include "model/kernel/temporary_page.h"
#include "model/kernel/user_tables.h"

/// What the kernel does when the processor refuses an access (do_page_fault() in mm/fault.c).
namespace vmscope::kernel {

enum class FaultOutcome : std::uint8_t {
    Served,        ///< the page is there: the access may be tried again
    VmallocSynced, ///< so may one to a kernel address that these tables did not know yet
    BadArea, ///< the address means nothing, or something else: a signal, in the kernel a fix-up or an oops
    OutOfMemory, ///< Processes::lastShortage() says why
};

namespace detail {

/// Whether a fault is about a program's addresses.
[[nodiscard]] bool isUserAddress(const UserRules& rules, const paging::Fault& fault);
/// Whether it wrote, and whether the area lets it do what it did.
[[nodiscard]] bool writes(const paging::Fault& fault);
[[nodiscard]] bool allows(const Vma& area, const paging::Fault& fault);
/// The fault of a program whose page is not there.
[[nodiscard]] paging::Fault faultOf(VirtualAddress v, paging::AccessKind kind);

/// A page for a program.
[[nodiscard]] std::variant<FrameNumber, OutOfMemory> allocUserPage(Kernel& kernel, ProcessId process);
/// A page of a file in the page cache, read from the file where it is new: then it begins with its inode's
/// number and its index, as two numbers of 8 bytes, and the rest is 0.
[[nodiscard]] std::variant<PageCache::Found, OutOfMemory> readFilePage(Kernel& kernel, FilePage page);
/// The same for a process, which is one more user of it.
[[nodiscard]] std::variant<FrameNumber, OutOfMemory> getFilePage(Kernel& kernel, FilePage page);
/// A page that belongs to this process alone, so that it need not be copied.
[[nodiscard]] bool maySteal(const Kernel& kernel, FrameNumber frame);

/// handle_pte_fault() of one process, one address and one area.
template<class Sink>
class PageFault
{
public:
    PageFault(Kernel& kernel, Running by, ProcessId process, const paging::Fault& fault, const Vma& area,
              Sink& sink)
        : m_kernel(kernel)
        , m_by(by)
        , m_process(process)
        , m_page(fault.address.alignedDown(pageSize))
        , m_writes(detail::writes(fault))
        , m_area(area)
        , m_sink(sink)
    {
    }

    FaultOutcome serve()
    {
        const auto reached = reachUserPte(m_kernel, m_process, m_page);
        if (const auto* shortage = std::get_if<OutOfMemory>(&reached))
            return fail(*shortage);
        const UserPte& entry = std::get<UserPte>(reached);
        m_where = entry.where;
        if (entry.newTable)
            clearNewTable(m_kernel, m_by, m_process, m_page, *entry.newTable, m_sink);
        const std::uint64_t pte = entry.newTable ? 0 : readPte();
        if (!(pte & paging::bit::present))
            return m_area.file ? mapFilePage() : mapNewPage();
        if (m_writes && !(pte & paging::bit::writable))
            return unshare(pte);
        return FaultOutcome::Served; // another processor was faster, or only an old translation was wrong
    }

private:
    [[nodiscard]] const UserRules& rules() const { return m_kernel.processes->rules(); }

    FaultOutcome fail(const OutOfMemory& shortage)
    {
        m_kernel.processes.write().noteShortage(shortage);
        return FaultOutcome::OutOfMemory;
    }
    std::uint64_t readPte()
    {
        std::uint64_t pte = 0;
        withPageTable(m_kernel, m_by, m_where, TemporarySlot::Pte0, m_sink,
                      [&] { pte = m_kernel.booted.ram().readEntry(m_where, rules().mode->entryBytes); });
        return pte;
    }
    void writePte(std::uint64_t pte)
    {
        withPageTable(m_kernel, m_by, m_where, TemporarySlot::Pte0, m_sink, [&] {
            setPte(m_kernel.booted.ram(), m_where, rules().mode->entryBytes, m_page, pte, m_sink);
        });
    }

    /// do_anonymous_page(). (Kernels that lend a page of zeros to readers give them one of their own here.)
    FaultOutcome mapNewPage()
    {
        const auto got = allocUserPage(m_kernel, m_process);
        if (const auto* shortage = std::get_if<OutOfMemory>(&got))
            return fail(*shortage);
        clearHighPage(m_kernel, m_by, std::get<FrameNumber>(got), m_sink);
        return map(std::get<FrameNumber>(got), m_area.rights.write);
    }
    /// do_no_page(), do_fault(): the file's own page, or for the writer of a private mapping a copy of it.
    FaultOutcome mapFilePage()
    {
        const auto got = getFilePage(m_kernel, *m_area.fileAt(m_page));
        if (const auto* shortage = std::get_if<OutOfMemory>(&got))
            return fail(*shortage);
        const FrameNumber page = std::get<FrameNumber>(got);
        if (m_area.shared || !m_writes)
            return map(page, m_area.shared && m_area.rights.write);
        const auto copy = allocUserPage(m_kernel, m_process);
        if (const auto* shortage = std::get_if<OutOfMemory>(&copy)) {
            m_kernel.pages.write().put(page);
            return fail(*shortage);
        }
        copyHighPage(m_kernel, m_by, std::get<FrameNumber>(copy), page, m_sink);
        m_kernel.pages.write().put(page);
        return map(std::get<FrameNumber>(copy), true);
    }
    FaultOutcome map(FrameNumber frame, bool writable)
    {
        writePte(rules().entryFor(frame, m_area.rights, writable, m_writes));
        ++m_kernel.processes.write().at(m_process).presentPages;
        return tell(frame);
    }
    FaultOutcome tell(FrameNumber frame)
    {
        if constexpr (Sink::listens)
            m_sink(PageFaultServed{m_by, m_page, frame});
        return FaultOutcome::Served;
    }

    /// do_wp_page(): a copy, unless nobody else has the page or all are to see what is written.
    FaultOutcome unshare(std::uint64_t pte)
    {
        const FrameNumber old = rules().frameIn(pte);
        if (m_area.shared || maySteal(m_kernel, old)) {
            writePte(pte | paging::bit::writable | paging::bit::dirty | paging::bit::accessed);
            return unshared(old, old);
        }
        const auto got = allocUserPage(m_kernel, m_process);
        if (const auto* shortage = std::get_if<OutOfMemory>(&got))
            return fail(*shortage);
        const FrameNumber copy = std::get<FrameNumber>(got);
        copyHighPage(m_kernel, m_by, copy, old, m_sink);
        writePte(rules().entryFor(copy, m_area.rights, true, true));
        const FaultOutcome outcome = unshared(old, copy);
        dropUserPage(m_kernel, m_process, m_page, old);
        return outcome;
    }
    FaultOutcome unshared(FrameNumber from, FrameNumber to)
    {
        flushUserPage(m_kernel, m_by.cpu, m_process, m_page, m_sink);
        if constexpr (Sink::listens)
            m_sink(CopyOnWrite{m_by, m_page, from, to});
        return tell(to);
    }

    Kernel& m_kernel;
    Running m_by;
    ProcessId m_process;
    VirtualAddress m_page;
    bool m_writes;
    Vma m_area;
    Sink& m_sink;
    PhysicalAddress m_where{};
};

/// A fault on a program's address: handle_mm_fault(), where the area lets it be served.
template<class Sink>
FaultOutcome serveUserFault(Kernel& kernel, Running by, ProcessId process, const paging::Fault& fault,
                            Sink& sink)
{
    const AddressSpace* space = kernel.processes->find(process);
    const Vma* area = space ? space->areaAt(fault.address) : nullptr;
    if (!area || !allows(*area, fault))
        return FaultOutcome::BadArea;
    return PageFault<Sink>(kernel, by, process, fault, *area, sink).serve();
}

/// vmalloc_fault(): the tables that this processor has loaded lack an entry that the kernel's own have.
template<class Sink>
FaultOutcome serveKernelFault(Kernel& kernel, unsigned cpu, const paging::Fault& fault, Sink& sink)
{
    const PhysicalAddress root =
        kernel.processes->rules().mode->rootOf(kernel.machine().cpu(cpu).registers().cr3);
    if (fault.cause != paging::FaultCause::NotPresent ||
        !kernel.vmalloc->handleFault(kernel.booted.ram(), root, fault.address))
        return FaultOutcome::BadArea;
    if constexpr (Sink::listens)
        sink(VmallocFaultServed{cpu, fault.address});
    return FaultOutcome::VmallocSynced;
}

} // namespace detail

/// do_page_fault(), on a processor that is in the kernel again. `by` is the task that faulted, in user mode
/// or in the kernel; it runs on its processor.
template<class Sink>
FaultOutcome handlePageFault(Kernel& kernel, Running by, const paging::Fault& fault, Sink& sink)
{
    if (!detail::isUserAddress(kernel.processes->rules(), fault))
        return detail::serveKernelFault(kernel, by.cpu, fault, sink);
    return detail::serveUserFault(kernel, by, kernel.processes->current(by), fault, sink);
}

} // namespace vmscope::kernel
