// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/walk_text.h"

#include "model/paging/entry.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QCoreApplication>

namespace vmscope::views {

namespace {

using namespace hardware;
using paging::AccessKind;
using paging::Privilege;
using story::StepKind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Walk)
};

QString virtualText(VirtualAddress v) { return QStringLiteral("v ") + toQString(hexText(v)); }
QString physicalText(PhysicalAddress p) { return QStringLiteral("p ") + toQString(hexText(p)); }

QString verbOf(AccessKind kind)
{
    const QString verbs[]{Words::tr("reads"), Words::tr("writes"), Words::tr("executes")};
    return verbs[unsigned(kind)];
}
QString whoOf(Privilege by)
{
    return by == Privilege::User ? Words::tr("a program") : Words::tr("the kernel");
}

/// The walk's step at that event, where the event is one.
const paging::WalkStep* walkStepAt(const WalkShown& walk)
{
    const auto* taken = std::get_if<WalkStepTaken>(&walk.run->events[walk.shownStep().event]);
    return taken ? &taken->step : nullptr;
}

QString tlbName(TlbName name)
{
    const QString names[]{Words::tr("instruction TLB"), Words::tr("data TLB"), Words::tr("TLB"),
                          Words::tr("second-level TLB")};
    return names[unsigned(name)];
}

QString splitText(const WalkShown& walk)
{
    return Words::tr(
               "The processor cuts the address into %1 indexes and an offset. Each index chooses one row of "
               "one table; CR3 says where the first table is.")
        .arg(walk.mode().levels.size());
}

QString hitText(const WalkShown& walk, TlbName name)
{
    const QString stale =
        walk.run->stale()
            ? Words::tr(
                  " But the tables say otherwise by now: the entry is stale, because nobody flushed it.")
            : QString();
    return Words::tr("The %1 knows page %2: no table is read.")
               .arg(tlbName(name), toQString(hexText(walk.run->address.value >> 12))) +
           stale;
}

QString missText(const WalkShown& walk, TlbName name)
{
    return Words::tr("The %1 does not know page %2.")
        .arg(tlbName(name), toQString(hexText(walk.run->address.value >> 12)));
}

/// Is the entry read from the table that the one before it was read from?
bool isSameTableAgain(const WalkShown& walk, const paging::WalkStep& step)
{
    const auto tableOf = [&](const paging::WalkStep& one) {
        const std::uint64_t index = one.level->indexOf(walk.run->address);
        return one.where - Bytes{index * walk.mode().entryBytes};
    };
    const auto steps = walk.run->tables.steps();
    for (std::size_t i = 1; i < steps.size(); ++i)
        if (steps[i].level == step.level && steps[i].where == step.where)
            return tableOf(steps[i - 1]) == tableOf(step);
    return false;
}

QString readText(const WalkShown& walk, const paging::WalkStep& step)
{
    const bool inRegister = !step.level->hasRights && walk.mode().rootInRegisters;
    const bool present = step.before & paging::bit::present;
    const QString where =
        inRegister
            ? Words::tr("%1 %2 is in a register since CR3 was loaded")
                  .arg(toQString(step.level->entryName))
                  .arg(step.level->indexOf(walk.run->address))
            : Words::tr("The processor reads %1 %2 at %3, by its physical address: no mapping is needed")
                  .arg(toQString(step.level->entryName))
                  .arg(step.level->indexOf(walk.run->address))
                  .arg(physicalText(step.where));
    const QString again = isSameTableAgain(walk, step)
                              ? Words::tr(" That table names itself: it is read once more, as a %1.")
                                    .arg(phrase(step.level->tableName))
                              : QString();
    return where + (present ? Words::tr(".") : Words::tr(". It is not present: the walk ends here.")) + again;
}

QString fillPlace(const WalkShown& walk, const TlbFill& fill)
{
    const TlbArray& array = walk.run->after->cpu.mmu().level(fill.tlb).arrays()[fill.array];
    return Words::tr("set %1, way %2").arg(array.setOf(fill.slot)).arg(fill.slot % array.geometry().ways);
}

QString fillText(const WalkShown& walk, const TlbFill& fill)
{
    const std::size_t event = walk.shownStep().event;
    const auto* evicted = event > 0 ? std::get_if<TlbEviction>(&walk.run->events[event - 1]) : nullptr;
    return Words::tr("The %1 keeps the translation in %2. %3")
        .arg(tlbName(fill.tlb), fillPlace(walk, fill),
             evicted ? Words::tr("Page %1 gives way to it.").arg(toQString(hexText(evicted->entry.page)))
                     : Words::tr("The way was empty."));
}

/// Why the access is allowed: what the levels say together.
QString allowedText(const WalkShown& walk)
{
    const story::AccessRun& run = *walk.run;
    const paging::Rights rights = run.tables.translation.rights;
    const QString who = run.access.byUser()
                            ? Words::tr("A program may: U/S is set at every level")
                            : (rights.user ? Words::tr("The kernel may: it is a program's page")
                                           : Words::tr("The kernel may: it is its own page"));
    const QString how = run.access.executes() ? Words::tr("no level forbids execution")
                        : run.access.writes() ? (rights.writable ? Words::tr("R/W is set at every level")
                                                                 : Words::tr("CR0.WP is off"))
                                              : Words::tr("reading needs no R/W");
    return Words::tr(" %1, and %2.").arg(who, how);
}

QString doneText(const WalkShown& walk)
{
    const VirtualAddress v = walk.run->address;
    const PhysicalAddress p = *walk.run->physical;
    if (walk.run->outsideRam)
        return Words::tr("%1 leads to %2, where this machine has no RAM.")
            .arg(virtualText(v), physicalText(p));
    const QString what = Words::tr("%1 is the byte at %2.").arg(virtualText(v), physicalText(p));
    return walk.run->tables.faulted ? what : what + allowedText(walk);
}

/// Does the step happen in the second-level TLB?
bool isSecond(const WalkShown& walk, const story::AccessStep& step)
{
    const Event& event = walk.run->events[step.event];
    const auto* hit = std::get_if<TlbHit>(&event);
    const auto* miss = std::get_if<TlbMiss>(&event);
    const auto* fill = std::get_if<TlbFill>(&event);
    const TlbName name = hit ? hit->tlb : miss ? miss->tlb : fill ? fill->tlb : TlbName::Data;
    return name == TlbName::Second;
}

QString levelList(const WalkShown& walk)
{
    QStringList names;
    for (const Event& event : walk.run->events)
        if (const auto* read = std::get_if<WalkStepTaken>(&event); read && read->step.level->hasRights)
            names += phrase(read->step.level->tableName);
    return names.join(QStringLiteral(", "));
}

/// What lies at the address: a part of the program, or of the kernel's window.
QString placeOf(const WalkShown& walk)
{
    const auto* area = formats::areaAt(walk.source->areas, walk.run->address);
    if (area && !area->name.empty())
        return toQString(area->name);
    const auto* layout = walk.source->layout.get();
    const layout::Region* region = layout ? layout->regionAt(walk.run->address) : nullptr;
    if (!region || region->kind == layout::RegionKind::User)
        return {};
    QString name = phrase(layout::nameOf(region->kind));
    return name.replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// What an empty entry means where it is found.
QString emptyHint(const WalkShown& walk)
{
    using enum layout::RegionKind;
    const auto* layout = walk.source->layout.get();
    const layout::Region* region = layout ? layout->regionAt(walk.run->address) : nullptr;
    switch (region ? region->kind : Unused) {
    case User:
        return Words::tr(" Nothing is mapped here in this program.");
    case Pkmap:
        return Words::tr(
            " An empty slot: kmap puts an entry here while a page of high memory needs an address.");
    case Fixmap:
        return Words::tr(" An empty slot, for one page at a time.");
    case Vmalloc:
        return Words::tr(" vmalloc has mapped nothing here.");
    case Hole:
        return Words::tr(" Left empty on purpose: stray pointers fault here.");
    case PageTables:
        return Words::tr(" There is no page table for the addresses that it would hold the entries of.");
    case OtherPageTables:
        return Words::tr(" No other space's page directory has been put into this slot.");
    default:
        return {};
    }
}

} // namespace

QString kindText(layout::PhysicalKind kind)
{
    const QString names[]{Words::tr("not RAM"),     Words::tr("kernel image"), QStringLiteral("mem_map"),
                          Words::tr("swiotlb"),     Words::tr("initrd"),       Words::tr("low memory"),
                          Words::tr("high memory"), Words::tr("lost RAM")};
    return names[unsigned(kind)];
}

QString titleOf(const WalkShown& walk)
{
    const QString place = placeOf(walk);
    const QString title = Words::tr("%1: %2 %3 at %4")
                              .arg(walk.source->title, whoOf(walk.run->access.privilege),
                                   verbOf(walk.run->access.kind), virtualText(walk.run->address));
    return place.isEmpty() ? title : title + QStringLiteral(", ") + place;
}

QString tableTitle(const paging::LevelRow& level, bool isShort)
{
    QString name = phrase(isShort ? level.entryName : level.tableName);
    if (isShort)
        name.chop(1); // PDE: of a PD
    else
        name[0] = name[0].toUpper();
    return name;
}

QString indexTitle(const paging::LevelRow& level) { return tableTitle(level, true) + Words::tr(" index"); }

QString placeText(PhysicalAddress p, const story::Home& home)
{
    if (home.realMode)
        return Words::tr("%1, %2").arg(physicalText(p), p < layout::isaEndAddress ? Words::tr("below 1 MiB")
                                                                                  : Words::tr("above 1 MiB"));
    return home.kind ? Words::tr("%1, %2").arg(physicalText(p), kindText(*home.kind)) : physicalText(p);
}

QString editText(const story::TablePicture& table, bool isShort)
{
    if (table.inRegisters)
        return Words::tr("in 4 registers since CR3 was loaded");
    if (table.home.editedAt)
        return (isShort ? Words::tr("edit: %1") : Words::tr("edited at %1"))
            .arg(virtualText(*table.home.editedAt));
    return table.home.realMode ? Words::tr("out of programs' reach: the monitor's")
                               : Words::tr("no permanent address: through kmap");
}

QString stepText(const WalkShown& walk)
{
    const story::AccessStep& step = walk.shownStep();
    const auto event = [&]() -> const Event& { return walk.run->events[step.event]; };
    switch (step.kind) {
    case StepKind::Split:
        return splitText(walk);
    case StepKind::TlbHit:
        return hitText(walk, std::get<TlbHit>(event()).tlb);
    case StepKind::TlbMiss:
        return missText(walk, std::get<TlbMiss>(event()).tlb);
    case StepKind::Assist:
        return Words::tr("The TLB knows the page, but as not written to: the processor goes to the tables to "
                         "set D.");
    case StepKind::ReadEntry:
        return readText(walk, *walkStepAt(walk));
    case StepKind::SetBits:
        return Words::tr("The access is allowed: the processor itself sets %1 in the entry.")
            .arg(std::get<EntryWritten>(event()).after & paging::bit::dirty &
                         ~std::get<EntryWritten>(event()).before
                     ? Words::tr("A and D (used, written to)")
                     : Words::tr("A (used)"));
    case StepKind::Fill:
        return fillText(walk, std::get<TlbFill>(event()));
    case StepKind::Access:
        return doneText(walk);
    case StepKind::Fault:
        return faultText(walk);
    }
    return {};
}

QString summaryText(const WalkShown& walk)
{
    const story::AccessRun& run = *walk.run;
    if (run.fault)
        return (run.fault->vector == 14 ? Words::tr("Page fault, error code 0x%1: %2.")
                                        : Words::tr("General protection fault, error code 0x%1: %2."))
            .arg(run.fault->errorCode, 0, 16)
            .arg(phrase(causeText(run.fault->cause)));
    if (run.outsideRam)
        return Words::tr(
                   "The tables lead to p %1, where there is no RAM: the machine's error, not the program's.")
            .arg(toQString(hexText(run.outsideRam->value)));
    const unsigned reads = run.memoryReads();
    if (reads == 0)
        return run.stale()
                   ? Words::tr("A TLB hit on a stale entry: no table was read, and the answer is wrong.")
                   : Words::tr("A TLB hit: no table was read.");
    return (reads == 1 ? Words::tr("One read of memory: %1.") : Words::tr("%2 reads of memory: %1."))
               .arg(levelList(walk))
               .arg(reads) +
           (walk.mode().rootInRegisters ? Words::tr(" The PDPT entry came from a register.") : QString()) +
           Words::tr(" On a TLB hit: none.");
}

QString outcomeText(const WalkShown& walk)
{
    QStringList chain;
    for (std::size_t i = 0; i <= walk.step; ++i) {
        const story::AccessStep& step = walk.run->steps[i];
        if (step.kind == StepKind::TlbHit)
            chain += isSecond(walk, step) ? Words::tr("second-level hit") : Words::tr("hit");
        else if (step.kind == StepKind::TlbMiss && !isSecond(walk, step))
            chain += Words::tr("miss");
        else if (step.kind == StepKind::ReadEntry && step.entriesRead == 1)
            chain += Words::tr("walk");
        else if (step.kind == StepKind::Fault)
            chain += Words::tr("fault");
        else if (step.kind == StepKind::Fill && !isSecond(walk, step))
            chain += fillPlace(walk, std::get<TlbFill>(walk.run->events[step.event]));
    }
    return chain.join(QStringLiteral(" → "));
}

QString faultText(const WalkShown& walk)
{
    if (!walk.run->fault)
        return {};
    const paging::Fault& fault = *walk.run->fault;
    if (fault.vector != 14)
        return Words::tr("General protection fault: %1.").arg(phrase(causeText(fault.cause)));
    const QString level = toQString(walk.mode().levels[walk.run->refusingDepth()].entryName);
    namespace pf = paging::pf;
    const unsigned code = fault.errorCode;
    const QString bits =
        Words::tr("%1, %2, %3")
            .arg(code & pf::present ? Words::tr("P=1 protection") : Words::tr("P=0 not present"),
                 code & pf::write ? Words::tr("W=1 write") : Words::tr("W=0 read"),
                 code & pf::user ? Words::tr("U=1 user mode") : Words::tr("U=0 kernel mode"));
    return Words::tr("Page fault at the %1: %2. Error code %3 (%4%5%6); CR2 = %7.")
               .arg(level, phrase(causeText(fault.cause)), QStringLiteral("0x%1").arg(code, 0, 16), bits,
                    code & pf::reserved ? Words::tr(", RSVD=1 reserved bit") : QString(),
                    code & pf::fetch ? Words::tr(", I=1 fetch") : QString(), virtualText(fault.address)) +
           (fault.cause == paging::FaultCause::NotPresent ? emptyHint(walk) : QString());
}

} // namespace vmscope::views
