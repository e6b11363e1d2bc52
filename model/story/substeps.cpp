// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/story/event_text.h"
#include "model/story/step.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::story {

namespace {

using namespace kernel;

/// What neighbours may share a substep.
enum class Group : std::uint8_t {
    Joins, ///< whatever comes before it: what the processor does about an instruction
    Alone,
    LookUp, ///< one address through the TLBs and the tables
    Entry,
    Scan,
    Flush, ///< of all processors
};

template<class... Kinds>
bool isOneOf(const Event& event)
{
    return (std::holds_alternative<Kinds>(event) || ...);
}

Group groupOf(const Event& event)
{
    using namespace hardware;
    if (isOneOf<hardware::Flushed>(event))
        return Group::Joins;
    if (isOneOf<TlbHit, TlbMiss, TlbFill, TlbEviction, WalkStepTaken, EntryWritten, DirtyAssist>(event))
        return Group::LookUp;
    if (isOneOf<PteStore, PteSet, PteCleared>(event))
        return Group::Entry;
    if (isOneOf<PkmapScanned, PkmapWrapped>(event))
        return Group::Scan;
    if (isOneOf<FlushEverywhere, Ipi, FullFlush, Cr4Written, InvpcidAll>(event))
        return Group::Flush;
    return Group::Alone;
}

std::optional<VirtualAddress> lookedUp(const Event& event)
{
    if (const auto* hit = std::get_if<hardware::TlbHit>(&event))
        return hit->address;
    const auto* miss = std::get_if<hardware::TlbMiss>(&event);
    return miss ? std::optional(miss->address) : std::nullopt;
}

/// The events of one substep, with what is asked of them.
class Part
{
public:
    Part(const Step& step, const Substep& substep)
        : m_step(step)
        , m_events(std::span(step.events).subspan(substep.first, substep.count))
    {
    }

    [[nodiscard]] std::string text() const
    {
        switch (groupOf(m_events.front())) {
        case Group::LookUp:
            return lookUpText();
        case Group::Entry:
            return entryText();
        case Group::Scan:
            return scanText();
        case Group::Flush:
            return flushText();
        default:
            return textOf(m_events.front(), *m_step.before);
        }
    }

private:
    template<class... Kinds>
    [[nodiscard]] std::size_t count() const
    {
        return std::size_t(std::ranges::count_if(m_events, isOneOf<Kinds...>));
    }
    template<class Kind>
    [[nodiscard]] const Kind* first() const
    {
        const auto found = std::ranges::find_if(m_events, isOneOf<Kind>);
        return found == m_events.end() ? nullptr : &std::get<Kind>(*found);
    }

    [[nodiscard]] std::string lookUpText() const
    {
        const auto address = lookedUp(m_events.front());
        const std::string where = address ? hexText(*address) : std::string("the address");
        const std::size_t read = count<hardware::WalkStepTaken>();
        const std::size_t written = count<hardware::EntryWritten>();
        std::string text = count<hardware::TlbHit>() > 0
                               ? fmt::format("The TLB knows {}", where)
                               : fmt::format("No TLB knows {}: the processor reads {} of its tables", where,
                                             read == 1 ? "1 entry" : fmt::format("{} entries", read));
        if (written > 0)
            text += fmt::format(" and sets A or D in {}", written);
        return text + ".";
    }
    [[nodiscard]] std::string entryText() const
    {
        const std::size_t set = count<PteSet>();
        const std::size_t cleared = count<PteCleared>();
        if (set + cleared == 1)
            return textOf(set ? Event(*first<PteSet>()) : Event(*first<PteCleared>()), *m_step.before);
        if (set == 0)
            return fmt::format("{} page-table entries are cleared.", countText(cleared));
        return fmt::format("{} page-table entries are written, {} of them cleared.", countText(set + cleared),
                           countText(cleared));
    }
    [[nodiscard]] std::string scanText() const
    {
        const auto* slot = first<PkmapScanned>();
        const auto* wrap = first<PkmapWrapped>();
        std::string text;
        if (wrap)
            text = fmt::format("The search wraps round to slot 0: {} slots without users are taken back.",
                               countText(wrap->freed));
        const std::size_t scanned = count<PkmapScanned>();
        if (slot)
            text += fmt::format("{}kmap() looks at {}, the first is {}.", text.empty() ? "" : " ",
                                scanned == 1 ? "1 slot" : fmt::format("{} slots", countText(scanned)),
                                slot->slot);
        return text;
    }
    [[nodiscard]] std::string flushText() const
    {
        return fmt::format(
            "flush_tlb_all(): {} dropped on {}, {} sent.", "all translations, global ones too, are",
            count<FullFlush>() == 1 ? "1 processor" : fmt::format("{} processors", count<FullFlush>()),
            count<Ipi>() == 1 ? "1 interrupt" : fmt::format("{} interrupts", count<Ipi>()));
    }

    const Step& m_step;
    std::span<const Event> m_events;
};

Weight weightOf(const Event& event)
{
    if (groupOf(event) == Group::LookUp ||
        isOneOf<Phase, MapCalled, ReturnedToUser, hardware::Flushed>(event))
        return Weight::Detail;
    return isOneOf<hardware::Faulted, EnteredKernel, Cr3Loaded, BytesCopied, FixedUp, PageFaultServed,
                   CopyOnWrite, ProcessSwitched, ProcessCreated, Sleep, FlushEverywhere>(event)
               ? Weight::Main
               : Weight::Part;
}

/// Whether an event goes on with what the substep before it began.
bool continues(const std::vector<Event>& events, const Substep& last, std::size_t next)
{
    const Group group = groupOf(events[next]);
    if (group == Group::Joins)
        return true;
    const Event& begun = events[last.first];
    if (group == Group::Alone || group != groupOf(begun)) {
        // A flush of everything may load CR3 on its way.
        return groupOf(begun) == Group::Flush && isOneOf<Cr3Loaded>(events[next]);
    }
    if (group != Group::LookUp)
        return true;
    const auto address = lookedUp(events[next]);
    return !address || address == lookedUp(begun);
}

} // namespace

std::vector<Substep> substepsOf(const Step& step)
{
    std::vector<Substep> list;
    for (std::size_t i = 0; i < step.events.size(); ++i) {
        if (!list.empty() && continues(step.events, list.back(), i))
            ++list.back().count;
        else
            list.push_back({.first = i, .count = 1, .text = {}, .weight = weightOf(step.events[i])});
    }
    for (Substep& substep : list)
        substep.text = Part(step, substep).text();
    return list;
}

} // namespace vmscope::story
