// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/event_text.h"

#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/paging/entry.h"
#include "model/story/event_fields.h"

#include <fmt/format.h>

namespace vmscope::story {

namespace {

using namespace kernel;

std::string v(VirtualAddress address) { return "v " + hexText(address); }
std::string p(PhysicalAddress address) { return "p " + hexText(address); }

std::string bytesText(Bytes size)
{
    return size.value == 1 ? std::string("1 byte") : fmt::format("{} bytes", size.value);
}

std::string bitsText(const paging::Fault& fault)
{
    namespace pf = paging::pf;
    const std::uint32_t code = fault.errorCode;
    return fmt::format("{} {}, {}", code & pf::user ? "the program" : "the kernel",
                       code & pf::write   ? "writes"
                       : code & pf::fetch ? "fetches an instruction"
                                          : "reads",
                       paging::causeText(fault.cause));
}

/// A sentence for each kind; an empty one where the kind's name says enough.
struct Sentence
{
    const Kernel& kernel;

    std::string operator()(const auto&) const { return {}; }

    std::string operator()(const hardware::Faulted& e) const
    {
        return fmt::format("Page fault at {}, error code {:#x}: {}.", v(e.fault.address), e.fault.errorCode,
                           bitsText(e.fault));
    }
    std::string operator()(const PteSet& e) const
    {
        const FrameNumber frame = kernel.processes->rules().frameIn(e.after);
        return fmt::format("The page-table entry at {} becomes {}: {} leads to {}.", p(e.where),
                           hexText(e.after), v(e.page), p(frame.start()));
    }
    std::string operator()(const PteCleared& e) const
    {
        return fmt::format("The page-table entry at {} is cleared: {} leads nowhere.", p(e.where), v(e.page));
    }
    std::string operator()(const Invlpg& e) const
    {
        return fmt::format("INVLPG drops {} from the TLB of CPU {}.", v(e.page), e.cpu);
    }
    std::string operator()(const Cr3Loaded& e) const
    {
        if (e.before == e.after)
            return "CR3 is loaded with what it held: all translations go but global ones.";
        return fmt::format("CR3 → {}: {}.", hexText(e.after & ~paging::cr3NoFlush),
                           viewText(e.after, e.cpu, kernel));
    }
    std::string operator()(const MapHit& e) const
    {
        return fmt::format("Frame {:#x} has {} already: no entry is written.", e.page.value, v(e.address));
    }
    std::string operator()(const Mapped& e) const
    {
        return fmt::format("The kernel reaches {} at {} now.", frameText(e.page, kernel), v(e.address));
    }
    std::string operator()(const Unmapped& e) const { return fmt::format("{} is given back.", v(e.address)); }
    std::string operator()(const Sleep& e) const
    {
        return fmt::format("Task {} sleeps: no slot is free.", e.who.task.value);
    }
    std::string operator()(const BytesCopied& e) const
    {
        return fmt::format("{}: load from {}, store to {}.", bytesText(e.size), v(e.from), v(e.to));
    }
    std::string operator()(const EnteredKernel& e) const
    {
        return fmt::format("By {} from {}.", nameOf(e.kind),
                           e.fromUser ? "user mode into the kernel" : "the kernel's own code");
    }
    std::string operator()(const Stac& e) const
    {
        return fmt::format("STAC: CPU {} may touch user memory in spite of SMAP.", e.cpu);
    }
    std::string operator()(const Clac& e) const
    {
        return fmt::format("CLAC: CPU {} may no longer touch user memory.", e.cpu);
    }
    std::string operator()(const FixedUp& e) const
    {
        return fmt::format(
            "The instruction is in the exception table: it goes on at its fix-up, {} at {} not "
            "copied.",
            bytesText(e.left), v(e.address));
    }
    std::string operator()(const ProcessSwitched& e) const
    {
        return fmt::format("CPU {} runs {} instead of {}.", e.cpu, processText(e.to), processText(e.from));
    }
    std::string operator()(const ProcessCreated& e) const
    {
        return fmt::format("There is {} now.", processText(e.process));
    }
    std::string operator()(const PageTableAdded& e) const
    {
        return fmt::format("A page table for {} on: {}.", v(e.start), frameText(e.table, kernel));
    }
    std::string operator()(const PageFaultServed& e) const
    {
        return fmt::format("The page at {} is {}.", v(e.page), frameText(e.frame, kernel));
    }
    std::string operator()(const CopyOnWrite& e) const
    {
        return e.from == e.to
                   ? fmt::format("Nobody else has frame {:#x} any more: it may be written.", e.from.value)
                   : fmt::format("Frame {:#x} is shared: its bytes are copied to {}.", e.from.value,
                                 frameText(e.to, kernel));
    }
    std::string operator()(const VmallocFaultServed& e) const
    {
        return fmt::format("These tables lacked the kernel's entry for {}: it is copied.", v(e.address));
    }
    std::string operator()(const BankRegisterWritten& e) const
    {
        return fmt::format("OUT to the bank register of physical page {}: one instruction.", e.slot);
    }
    std::string operator()(const BankSwitched& e) const
    {
        return e.after ? fmt::format("Physical page {} of the page frame shows {} now.", e.slot, p(*e.after))
                       : fmt::format("Physical page {} of the page frame is empty now.", e.slot);
    }
};

} // namespace

std::string textOf(const Event& event, const Kernel& kernel)
{
    std::string text = std::visit(Sentence{kernel}, event);
    return text.empty() ? std::string(nameOf(event)) + "." : text;
}

std::string viewText(std::uint64_t cr3, unsigned cpu, const Kernel& kernel)
{
    const Processes& processes = *kernel.processes;
    const PhysicalAddress root = processes.rules().mode->rootOf(cr3 & ~paging::cr3NoFlush);
    const ProcessId running = processes.cpu(cpu).running;
    if (root == kernel.booted.reference.kernel)
        return "the kernel's own tables (no user half)";
    for (const auto& [id, space] : processes.all()) {
        const bool runs = id == running;
        const std::string whose = runs ? "this process's" : processText(id) + "'s";
        if (root == space.roots.kernel && space.roots.user == space.roots.kernel)
            return whose + " tables";
        if (root == space.roots.kernel)
            return whose + (runs ? " full view (user half unchanged)" : " full view");
        if (root == space.roots.user)
            return whose + " user view (kernel half nearly empty)";
    }
    return "tables of no process";
}

std::string processText(ProcessId process)
{
    return process == idleProcess ? std::string("the idle task") : kernel::nameOf(process);
}

std::string frameText(FrameNumber frame, const Kernel& kernel)
{
    return fmt::format("frame {:#x} ({}), {} memory", frame.value, p(frame.start()),
                       kernel.processes->rules().isLow(frame) ? "low" : "high");
}

} // namespace vmscope::story
