// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/syscall_text.h"

#include "model/story/event_fields.h"
#include "model/story/event_text.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QObject>

#include <algorithm>

namespace vmscope::views {

namespace {

using namespace kernel;

template<class Kind>
const Kind* lastEvent(const story::Step& step)
{
    for (auto event = step.events.rbegin(); event != step.events.rend(); ++event)
        if (const auto* kind = std::get_if<Kind>(&*event))
            return kind;
    return nullptr;
}

template<class... Kinds>
std::size_t countEvents(const story::Step& step)
{
    return std::size_t(std::ranges::count_if(
        step.events, [](const Event& event) { return (std::holds_alternative<Kinds>(event) || ...); }));
}

QString numbered(std::uint64_t count, const QString& one, const QString& many)
{
    return count == 1 ? one : many.arg(count);
}

QString taskName(ProcessId process)
{
    return process == idleProcess ? QObject::tr("the idle task") : phrase(story::processText(process));
}

/// The letter alone where there is one: "A".
QString taskLetter(ProcessId process) { return taskName(process).section(QLatin1Char(' '), -1); }

QString ofMoment(story::Moment moment)
{
    using story::Moment;
    switch (moment) {
    case Moment::AccessOk:
        return QObject::tr("compares addresses");
    case Moment::FindCachePage:
        return QObject::tr("looks in the page cache");
    case Moment::Commit:
        return QObject::tr("marks the page dirty");
    case Moment::GetUserPage:
        return QObject::tr("reads tables in software");
    case Moment::MapCachePage:
    case Moment::MapUserPage:
        return QObject::tr("asks for an address");
    case Moment::UnmapCachePage:
    case Moment::UnmapUserPage:
        return QObject::tr("gives the address back");
    default:
        return QObject::tr("runs the kernel's code");
    }
}

QString crossingText(const story::Step& step)
{
    if (const auto* entered = lastEvent<EnteredKernel>(step))
        return phrase(story::nameOf(entered->kind));
    return countEvents<ReturnedToUser>(step) > 0 ? QObject::tr("returns to the program") : QString();
}

QString accessText(const story::Step& step, const story::StepPicture& picture)
{
    const Event& event = step.events[picture.at];
    if (const auto* copy = std::get_if<BytesCopied>(&event))
        return numbered(copy->size.value, QObject::tr("copies 1 byte"), QObject::tr("copies %1 bytes"));
    if (std::holds_alternative<hardware::Faulted>(event))
        return QObject::tr("page fault");
    return picture.find(story::Place::Role::Store) ? QObject::tr("store") : QObject::tr("load");
}

} // namespace

QString modeText(paging::Privilege mode)
{
    return mode == paging::Privilege::User ? QObject::tr("user mode") : QObject::tr("kernel mode");
}

QString tablesText(const story::StepPicture& picture, const Kernel& kernel)
{
    const story::TablesSeen& seen = picture.tables;
    const bool isolated = kernel.layout().isolated;
    if (seen.process == idleProcess)
        return QObject::tr("CR3: the kernel's own");
    const QString whose = taskLetter(seen.process);
    if (!seen.kernel)
        return QObject::tr("CR3: %1's user view").arg(whose);
    return isolated ? QObject::tr("CR3: %1's full view").arg(whose)
                    : QObject::tr("CR3: %1's tables").arg(whose);
}

QString activityText(const story::Step& step, const story::StepPicture& picture)
{
    if (picture.at < step.events.size())
        return accessText(step, picture);
    if (const QString crossing = crossingText(step); !crossing.isEmpty())
        return crossing;
    if (countEvents<ProcessSwitched>(step) > 0)
        return QObject::tr("switches tasks");
    if (countEvents<FlushEverywhere>(step) > 0)
        return QObject::tr("flushes every TLB");
    if (countEvents<PteSet, PteCleared>(step) > 0)
        return QObject::tr("writes an entry");
    return ofMoment(step.moment);
}

QString roleText(const story::Place& place)
{
    using Role = story::Place::Role;
    using Change = story::Place::Change;
    switch (place.role) {
    case Role::Load:
        return QObject::tr("load");
    case Role::Store:
        return QObject::tr("store");
    case Role::Buffer:
        return QObject::tr("the program's page");
    case Role::Lent:
        break;
    }
    return place.change == Change::Made    ? QObject::tr("lent now")
           : place.change == Change::Ended ? QObject::tr("given back")
                                           : QObject::tr("lent");
}

QString frameOwnerText(const story::Place& place)
{
    if (!place.owner)
        return place.high ? QObject::tr("high memory") : QObject::tr("low memory");
    QString who = phrase(kernel::nameOf(place.owner->use));
    if (place.owner->process > 0 && place.owner->use == FrameUse::Anonymous)
        who = QObject::tr("page of %1").arg(taskLetter(ProcessId{place.owner->process}));
    return place.high ? QObject::tr("%1, high").arg(who) : QObject::tr("%1, low").arg(who);
}

QString faultText(const paging::Fault& fault)
{
    using paging::FaultCause;
    switch (fault.cause) {
    case FaultCause::NotPresent:
        return QObject::tr("page fault: not present");
    case FaultCause::ReadOnly:
        return QObject::tr("page fault: read-only");
    case FaultCause::SupervisorOnly:
        return QObject::tr("page fault: kernel only");
    default:
        return QObject::tr("page fault");
    }
}

TitleParts titleParts(const story::Step& step)
{
    const QString whole = phrase(step.title);
    const qsizetype at = whole.indexOf(QStringLiteral("; CR3"));
    return at < 0 ? TitleParts{whole, {}} : TitleParts{whole.left(at), whole.mid(at + 2)};
}

QString registerNote(const story::Step& step)
{
    const auto* load = lastEvent<Cr3Loaded>(step);
    if (load)
        return load->before == load->after ? QObject::tr("CR3 reloaded") : QObject::tr("CR3 changes");
    const auto* entered = lastEvent<EnteredKernel>(step);
    const bool crosses = (entered && entered->fromUser) || countEvents<ReturnedToUser>(step) > 0;
    return crosses ? QObject::tr("CR3 unchanged") : QString();
}

QStringList changesOf(const StoryShown& story, std::size_t most)
{
    const auto parts = story::substepsOf(story.step());
    if (story.at.substep)
        return {phrase(parts[*story.at.substep].text)};
    QStringList lines;
    std::size_t left = 0;
    for (const story::Substep& part : parts) {
        if (part.weight == story::Weight::Detail)
            continue;
        if (std::size_t(lines.size()) < most)
            lines += phrase(part.text);
        else
            ++left;
    }
    if (left > 0)
        lines += numbered(left, QObject::tr("And 1 more: open the step."),
                          QObject::tr("And %1 more: open the step."));
    return lines;
}

std::vector<LookUp> lookUpsOf(const story::Step& step)
{
    std::vector<LookUp> list;
    for (const story::Substep& part : story::substepsOf(step)) {
        const Event& event = step.events[part.first];
        if (const auto* hit = std::get_if<hardware::TlbHit>(&event))
            list.push_back({phrase(part.text), hit->address});
        else if (const auto* miss = std::get_if<hardware::TlbMiss>(&event))
            list.push_back({phrase(part.text), miss->address});
    }
    return list;
}

QString walkSummary(const story::Step& step)
{
    const std::size_t lookUps = lookUpsOf(step).size();
    if (lookUps == 0)
        return QObject::tr("Walk: no address is looked up");
    const QString reads = numbered(countEvents<hardware::WalkStepTaken>(step), QObject::tr("1 entry read"),
                                   QObject::tr("%1 entries read"));
    return QObject::tr("Walk: %1, %2")
        .arg(numbered(lookUps, QObject::tr("1 look-up"), QObject::tr("%1 look-ups")), reads);
}

QString tlbSummary(const story::Step& step)
{
    std::size_t dropped = 0;
    for (const Event& event : step.events)
        if (const auto* flushed = std::get_if<hardware::Flushed>(&event))
            dropped += flushed->entries;
    const QStringList parts{
        numbered(countEvents<hardware::TlbHit>(step), QObject::tr("1 hit"), QObject::tr("%1 hits")),
        QObject::tr("%1 filled").arg(countEvents<hardware::TlbFill>(step)),
        QObject::tr("%1 dropped").arg(dropped + countEvents<hardware::TlbEviction>(step))};
    return QObject::tr("TLB: %1").arg(parts.join(QStringLiteral(", ")));
}

QStringList tlbChanges(const story::Step& step)
{
    QStringList lines;
    for (const Event& event : step.events) {
        if (const auto* fill = std::get_if<hardware::TlbFill>(&event))
            lines += QObject::tr("filled: v %1 → p %2")
                         .arg(toQString(hexText(fill->entry.start())), toQString(hexText(fill->entry.frame)));
        else if (const auto* out = std::get_if<hardware::TlbEviction>(&event))
            lines += QObject::tr("evicted: v %1").arg(toQString(hexText(out->entry.start())));
        else if (const auto* flushed = std::get_if<hardware::Flushed>(&event))
            lines += flushed->scope.page
                         ? QObject::tr("dropped: v %1").arg(toQString(hexText(*flushed->scope.page)))
                     : flushed->scope.globals
                         ? QObject::tr("dropped: all, %1 entries").arg(flushed->entries)
                         : QObject::tr("dropped: all but global ones, %1 entries").arg(flushed->entries);
    }
    return lines;
}

std::optional<story::StepPart> shownPart(const StoryShown& story)
{
    if (!story.at.substep)
        return std::nullopt;
    const auto parts = story::substepsOf(story.step());
    const story::Substep& part = parts[*story.at.substep];
    return story::StepPart{part.first, part.count};
}

story::StepPicture shownPicture(const StoryShown& story)
{
    if (story.asking)
        return story::pictureOf(*story.track->run, story.at.step, story::StepPart{});
    return story::pictureOf(*story.track->run, story.at.step, shownPart(story));
}

} // namespace vmscope::views
