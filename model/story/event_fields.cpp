// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/event_fields.h"

#include "model/base/text.h"

#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;

constexpr std::array<std::string_view, std::variant_size_v<Event>> kindNames{"tlb_hit",
                                                                             "tlb_miss",
                                                                             "tlb_fill",
                                                                             "tlb_eviction",
                                                                             "walk_step",
                                                                             "entry_written",
                                                                             "dirty_assist",
                                                                             "flushed",
                                                                             "faulted",
                                                                             "pte_store",
                                                                             "pte_set",
                                                                             "pte_cleared",
                                                                             "invlpg",
                                                                             "cr3_loaded",
                                                                             "cr4_written",
                                                                             "invpcid_all",
                                                                             "flush_everywhere",
                                                                             "ipi",
                                                                             "full_flush",
                                                                             "map_called",
                                                                             "map_hit",
                                                                             "mapped",
                                                                             "unmapped",
                                                                             "pkmap_scanned",
                                                                             "pkmap_wrapped",
                                                                             "sleep",
                                                                             "wake_up",
                                                                             "bytes_copied",
                                                                             "page_bounced",
                                                                             "entered_kernel",
                                                                             "returned_to_user",
                                                                             "stac",
                                                                             "clac",
                                                                             "fixed_up",
                                                                             "phase",
                                                                             "process_switched",
                                                                             "process_created",
                                                                             "process_exited",
                                                                             "page_table_added",
                                                                             "area_mapped",
                                                                             "area_unmapped",
                                                                             "page_fault_served",
                                                                             "copy_on_write",
                                                                             "vmalloc_fault_served",
                                                                             "bank_register_written",
                                                                             "bank_switched"};

constexpr std::array<std::string_view, 4> tlbNames{"instruction", "data", "unified", "second"}; // by TlbName
constexpr std::array<std::string_view, 5> entryNames{"int 0x80", "sysenter", "syscall", "interrupt",
                                                     "page fault"}; // by EntryKind
constexpr std::array<std::string_view, 7> phaseNames{"access_ok",      "fault_in", "find_cache_page",
                                                     "map_cache_page", "copy",     "unmap_cache_page",
                                                     "commit"}; // by SyscallPhase

/// Takes what an event says.
class Fields
{
public:
    std::vector<EventField> list;

    template<class Kind>
    Fields& add(std::string_view name, Address<Kind> value)
    {
        return put(name, hexText(value));
    }
    Fields& add(std::string_view name, FrameNumber value) { return put(name, value.value); }
    Fields& add(std::string_view name, Bytes value) { return put(name, value.value); }
    Fields& add(std::string_view name, ProcessId value) { return put(name, std::uint64_t{value.value}); }
    Fields& add(std::string_view name, TaskId value) { return put(name, std::uint64_t{value.value}); }
    Fields& add(std::string_view name, unsigned value) { return put(name, std::uint64_t{value}); }
    Fields& add(std::string_view name, bool value) { return put(name, value); }
    Fields& add(std::string_view name, std::string_view value) { return put(name, std::string(value)); }
    Fields& by(Running who) { return add("cpu", who.cpu).add("task", who.task); }
    /// An entry or a register.
    Fields& bits(std::string_view name, std::uint64_t value) { return put(name, hexText(value)); }
    Fields& range(VirtualRange range) { return add("start", range.start).add("end", range.end); }

private:
    Fields& put(std::string_view name, decltype(EventField::value) value)
    {
        list.push_back({name, std::move(value)});
        return *this;
    }
};

void say(Fields& f, const hardware::TlbEntry& e)
{
    f.add("page", e.start()).add("frame", e.frame).add("page_shift", unsigned{e.pageShift});
    f.add("global", e.global).add("dirty", e.dirty).add("pcid", unsigned{e.pcid});
}
void say(Fields& f, const hardware::TlbHit& e)
{
    f.add("tlb", tlbNames[std::size_t(e.tlb)]).add("address", e.address);
}
void say(Fields& f, const hardware::TlbMiss& e)
{
    f.add("tlb", tlbNames[std::size_t(e.tlb)]).add("address", e.address);
}
void say(Fields& f, const hardware::TlbFill& e)
{
    f.add("tlb", tlbNames[std::size_t(e.tlb)]);
    say(f, e.entry);
}
void say(Fields& f, const hardware::TlbEviction& e)
{
    f.add("tlb", tlbNames[std::size_t(e.tlb)]);
    say(f, e.entry);
}
void say(Fields& f, const hardware::WalkStepTaken& e)
{
    f.add("level", e.step.level ? e.step.level->entryName : std::string_view{}).add("where", e.step.where);
    f.bits("before", e.step.before).bits("after", e.step.after);
}
void say(Fields& f, const hardware::EntryWritten& e)
{
    f.add("where", e.where).bits("before", e.before).bits("after", e.after);
}
void say(Fields& f, const hardware::DirtyAssist& e) { f.add("address", e.address); }
void say(Fields& f, const hardware::Flushed& e)
{
    f.add("globals", e.scope.globals).add("entries", e.entries);
    if (e.scope.pcid)
        f.add("pcid", unsigned{*e.scope.pcid});
    if (e.scope.page)
        f.add("page", *e.scope.page);
}
void say(Fields& f, const hardware::Faulted& e)
{
    f.add("vector", e.fault.vector).add("error_code", unsigned{e.fault.errorCode});
    f.add("address", e.fault.address);
}
void say(Fields& f, const PteStore& e)
{
    f.add("where", e.where).bits("before", e.before).bits("after", e.after);
}
void say(Fields& f, const PteSet& e)
{
    f.add("page", e.page).add("where", e.where).bits("before", e.before).bits("after", e.after);
}
void say(Fields& f, const PteCleared& e)
{
    f.add("page", e.page).add("where", e.where).bits("before", e.before);
}
void say(Fields& f, const Invlpg& e) { f.add("cpu", e.cpu).add("page", e.page); }
void say(Fields& f, const Cr3Loaded& e)
{
    f.add("cpu", e.cpu).bits("before", e.before).bits("after", e.after);
}
void say(Fields& f, const Cr4Written& e)
{
    f.add("cpu", e.cpu).bits("before", e.before).bits("after", e.after);
}
void say(Fields& f, const InvpcidAll& e) { f.add("cpu", e.cpu); }
void say(Fields& f, const FlushEverywhere& e) { f.add("cpu", e.cpu); }
void say(Fields& f, const Ipi& e) { f.add("from", e.from).add("to", e.to); }
void say(Fields& f, const FullFlush& e) { f.add("cpu", e.cpu); }
void say(Fields& f, const MapCalled& e) { f.by(e.by).add("pfn", e.page); }
void say(Fields& f, const MapHit& e) { f.add("pfn", e.page).add("address", e.address); }
void say(Fields& f, const Mapped& e) { f.by(e.by).add("pfn", e.page).add("address", e.address); }
void say(Fields& f, const Unmapped& e) { f.by(e.by).add("address", e.address); }
void say(Fields& f, const PkmapScanned& e) { f.add("slot", e.slot).add("count", e.count); }
void say(Fields& f, const PkmapWrapped& e) { f.add("freed", e.freed); }
void say(Fields& f, const Sleep& e) { f.by(e.who).add("pfn", e.page); }
void say(Fields& f, const WakeUp& e) { f.add("task", e.task).add("by", e.by); }
void say(Fields& f, const BytesCopied& e)
{
    f.by(e.by).add("from", e.from).add("to", e.to).add("size", e.size);
}
void say(Fields& f, const PageBounced& e) { f.add("pfn", e.page).add("stand_in", e.standIn); }
void say(Fields& f, const EnteredKernel& e)
{
    f.by(e.by).add("how", nameOf(e.kind)).add("from_user", e.fromUser);
}
void say(Fields& f, const ReturnedToUser& e) { f.by(e.by); }
void say(Fields& f, const Stac& e) { f.add("cpu", e.cpu); }
void say(Fields& f, const Clac& e) { f.add("cpu", e.cpu); }
void say(Fields& f, const FixedUp& e) { f.by(e.by).add("address", e.address).add("left", e.left); }
void say(Fields& f, const Phase& e) { f.by(e.by).add("phase", nameOf(e.phase)); }
void say(Fields& f, const ProcessSwitched& e) { f.add("cpu", e.cpu).add("from", e.from).add("to", e.to); }
void say(Fields& f, const ProcessCreated& e) { f.by(e.by).add("process", e.process).add("forked", e.forked); }
void say(Fields& f, const ProcessExited& e) { f.add("process", e.process); }
void say(Fields& f, const PageTableAdded& e)
{
    f.add("process", e.process).add("start", e.start).add("pfn", e.table);
}
void say(Fields& f, const AreaMapped& e) { f.add("process", e.process).range(e.range); }
void say(Fields& f, const AreaUnmapped& e) { f.add("process", e.process).range(e.range); }
void say(Fields& f, const PageFaultServed& e) { f.by(e.by).add("page", e.page).add("pfn", e.frame); }
void say(Fields& f, const CopyOnWrite& e)
{
    f.by(e.by).add("page", e.page).add("from", e.from).add("to", e.to);
}
void say(Fields& f, const VmallocFaultServed& e) { f.add("cpu", e.cpu).add("address", e.address); }
void say(Fields& f, const BankRegisterWritten& e) { f.add("slot", e.slot); }
void say(Fields& f, const BankSwitched& e)
{
    f.add("slot", e.slot);
    if (e.before)
        f.add("before", *e.before);
    if (e.after)
        f.add("after", *e.after);
}

} // namespace

std::span<const std::string_view> eventNames() { return kindNames; }

std::string_view nameOf(const Event& event) { return kindNames[event.index()]; }

std::vector<EventField> fieldsOf(const Event& event)
{
    Fields fields;
    std::visit([&](const auto& kind) { say(fields, kind); }, event);
    return std::move(fields.list);
}

std::string_view nameOf(EntryKind kind) { return entryNames[std::size_t(kind)]; }
std::string_view nameOf(SyscallPhase phase) { return phaseNames[std::size_t(phase)]; }

} // namespace vmscope::story
