// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/process_creation.h"
#include "model/kernel/process_exit.h"

namespace vmscope::kernel {

namespace detail {

/// copy_page_range(): both see the same pages, and neither may write to those that it must not share.
template<class Sink>
class Fork
{
public:
    Fork(Kernel& kernel, Running by, ProcessId parent, ProcessId child, Sink& sink)
        : m_kernel(kernel)
        , m_by(by)
        , m_parent(parent)
        , m_child(child)
        , m_sink(sink)
    {
    }

    [[nodiscard]] std::optional<OutOfMemory> copy()
    {
        const auto areas = m_kernel.processes->at(m_parent).areas;
        m_kernel.processes.write().at(m_child).areas = areas;
        std::optional<OutOfMemory> shortage;
        for (const auto& [start, area] : areas)
            forEachTable(m_kernel.booted.ram(), rules(), m_kernel.processes->at(m_parent).tables, area.range,
                         [&, &vma = area](VirtualRange part, PhysicalAddress first) {
                             if (!shortage)
                                 shortage = copyTable(vma, part, first);
                         });
        return shortage;
    }

private:
    [[nodiscard]] const UserRules& rules() const { return m_kernel.processes->rules(); }

    std::optional<OutOfMemory> copyTable(const Vma& area, VirtualRange part, PhysicalAddress first)
    {
        const auto reached = reachUserPte(m_kernel, m_child, part.start);
        if (const auto* shortage = std::get_if<OutOfMemory>(&reached))
            return *shortage;
        const UserPte& to = std::get<UserPte>(reached);
        if (to.newTable)
            tellTable(part.start, *to.newTable);
        withPageTable(m_kernel, m_by, to.where, TemporarySlot::Pte0, m_sink, [&] {
            withPageTable(m_kernel, m_by, first, TemporarySlot::Pte1, m_sink, [&] {
                forEachPresentIn(m_kernel.booted.ram(), rules(), part, first,
                                 [&](VirtualAddress v, PhysicalAddress where, std::uint64_t pte) {
                                     copyEntry(area, v, to.where + (where - first), where, pte);
                                 });
            });
        });
        return std::nullopt;
    }
    void tellTable(VirtualAddress v, FrameNumber table)
    {
        if (rules().highPte)
            clearHighPage(m_kernel, m_by, table, m_sink);
        if constexpr (Sink::listens)
            m_sink(PageTableAdded{m_child, v.alignedDown(rules().tableSpan()), table});
    }
    /// copy_one_pte(): the child's entry is old, and what is shared with a file is clean.
    void copyEntry(const Vma& area, VirtualAddress v, PhysicalAddress to, PhysicalAddress from,
                   std::uint64_t pte)
    {
        namespace bit = paging::bit;
        hardware::PhysicalMemory& ram = m_kernel.booted.ram();
        if (!area.shared && (pte & bit::writable)) {
            writeProtectPte(ram, from, rules().mode->entryBytes, v, m_sink);
            pte &= ~bit::writable;
        }
        pte &= ~(bit::accessed | (area.shared ? bit::dirty : 0));
        setPte(ram, to, rules().mode->entryBytes, v, pte, m_sink);
        m_kernel.pages.write().get(rules().frameIn(pte));
        ++m_kernel.processes.write().at(m_child).presentPages;
    }

    Kernel& m_kernel;
    Running m_by;
    ProcessId m_parent;
    ProcessId m_child;
    Sink& m_sink;
};

} // namespace detail

/// fork() of the process that runs there: a child with the same areas and pages, that are copied when either
/// writes to them. The parent's translations that still let it write are dropped. Without memory there is no
/// child.
template<class Sink>
[[nodiscard]] std::variant<ProcessId, OutOfMemory> fork(Kernel& kernel, Running by, Sink& sink)
{
    const ProcessId parent = kernel.processes->current(by);
    if (parent == idleProcess)
        throw KernelBug("the idle task does not fork");
    const auto made = addEmptyProcess(kernel);
    if (std::holds_alternative<OutOfMemory>(made))
        return made;
    const ProcessId child = std::get<ProcessId>(made);
    if constexpr (Sink::listens)
        sink(ProcessCreated{child, by, true});
    const auto shortage = detail::Fork<Sink>(kernel, by, parent, child, sink).copy();
    flushProcess(kernel, by.cpu, parent, sink);
    if (!shortage)
        return child;
    kernel.processes.write().noteShortage(*shortage);
    exitProcess(kernel, by, child, sink);
    return *shortage;
}

} // namespace vmscope::kernel
