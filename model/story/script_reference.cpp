// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/script_reference.h"

#include "model/base/text.h"
#include "model/story/event_fields.h"
#include "model/story/event_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::story {

namespace {

using Context = ReferenceContext;

std::string addressOr(std::optional<VirtualAddress> address)
{
    return address ? hexText(*address) : std::string("no address");
}
std::string pageOr(std::optional<FrameNumber> frame, const Scene& scene)
{
    return frame ? frameText(*frame, scene.kernel()) : std::string("no page");
}
const hardware::Cpu& watched(const Context& c)
{
    return c.scene.kernel().booted.machine.cpu(c.scene.cast.by.cpu);
}
std::optional<FrameNumber> lastFrame(const Context& c)
{
    const kernel::Performed& last = c.scene.desk.last;
    return last.frames.empty() ? std::nullopt : std::optional(last.frames.front().start);
}

template<std::uint64_t Totals::*member>
std::string total(const Context& c)
{
    return countText(totalsOf({c.act.begin(), c.act.end()}, c.scene.kernel().layout()).*member);
}

struct Row
{
    ReferenceRow row;
    std::string (*text)(const Context&);
};
const std::array referenceRows{
    Row{{"last.address", "the address that the last operation gave or used"},
        [](const Context& c) { return addressOr(c.scene.desk.last.address); }},
    Row{{"last.frame", "the page of RAM that it gave or reached"},
        [](const Context& c) { return pageOr(lastFrame(c), c.scene); }},
    Row{{"last.byte", "the byte that it read or wrote"},
        [](const Context& c) { return letterText(c.scene.desk.last.byte); }},
    Row{{"answer", "what the kernel answers to the operations of the act, as sentences"},
        [](const Context& c) { return std::string(c.answers); }},
    Row{{"buffer", "the address that the last write or read was about"},
        [](const Context& c) { return hexText(c.scene.cast.buffer); }},
    Row{{"size", "and its size in bytes"},
        [](const Context& c) { return std::to_string(c.scene.cast.size.value); }},
    Row{{"result", "what the last system call returned"},
        [](const Context& c) { return std::to_string(c.scene.cast.result); }},
    Row{{"process", "the process that runs"},
        [](const Context& c) {
            return processText(c.scene.kernel().processes->cpu(c.scene.cast.by.cpu).running);
        }},
    Row{{"call", "how programs make system calls on this system"},
        [](const Context& c) {
            return std::string(nameOf(kernel::systemCallOf(c.scene.kernel().layout())));
        }},
    Row{{"cr3", "what CR3 holds"}, [](const Context& c) { return hexText(watched(c).registers().cr3); }},
    Row{{"kernel", "the name of the kernel"},
        [](const Context& c) { return std::string(c.scene.kernel().layout().config.kernel->name); }},
    Row{{"page_offset", "where the direct map begins"},
        [](const Context& c) { return hexText(c.scene.kernel().layout().pageOffset); }},
    Row{{"slots", "how many slots the persistent kernel map has"},
        [](const Context& c) { return countText(c.scene.kernel().pkmap->slotTable().size()); }},
    Row{{"tlb.before", "translations in the TLBs when the act began"},
        [](const Context& c) { return countText(c.before.all); }},
    Row{{"tlb.now", "translations in the TLBs"},
        [](const Context& c) { return countText(translationsOf(watched(c)).all); }},
    Row{{"tlb.global", "those of them that are global"},
        [](const Context& c) { return countText(translationsOf(watched(c)).global); }},
    Row{{"cr3_writes", "loads of CR3 in this act"}, total<&Totals::cr3Writes>},
    Row{{"pte_writes", "entries that the kernel wrote in this act"}, total<&Totals::pteWrites>},
    Row{{"pte_stores", "its stores into them"}, total<&Totals::pteStores>},
    Row{{"invlpg", "INVLPG instructions in this act"}, total<&Totals::invlpg>},
    Row{{"full_flushes", "flushes of everything in this act"}, total<&Totals::fullFlushes>},
    Row{{"ipis", "interrupts from processor to processor in this act"}, total<&Totals::ipis>},
    Row{{"faults", "page faults in this act"}, total<&Totals::faults>},
};

/// "#3", "#3+0x400", "#3.frame".
struct HeldReference
{
    kernel::PlaceChoice place{};
    bool page = false;
};
std::optional<HeldReference> heldReference(std::string_view name)
{
    constexpr std::string_view page = ".frame";
    HeldReference reference;
    reference.page = name.ends_with(page);
    if (reference.page)
        name.remove_suffix(page.size());
    if (!name.starts_with('#') || kernel::readField(name, "", reference.place))
        return std::nullopt;
    return reference;
}

const Row* rowOf(std::string_view name)
{
    const auto found =
        std::ranges::find_if(referenceRows, [&](const Row& row) { return row.row.name == name; });
    return found == referenceRows.end() ? nullptr : &*found;
}

std::string textOfHeld(const HeldReference& reference, const Scene& scene)
{
    const kernel::Held* held = scene.desk.find(reference.place.held);
    if (!held)
        return "nothing";
    if (reference.page)
        return pageOr(held->page(0), scene);
    const auto address = held->address();
    return addressOr(address ? std::optional(*address + reference.place.offset) : std::nullopt);
}

std::string textOfName(std::string_view name, const Context& context)
{
    if (const Row* row = rowOf(name))
        return row->text(context);
    const auto held = heldReference(name);
    return held ? textOfHeld(*held, context.scene) : std::string(name);
}

/// Calls `plain(text)` and `reference(name)` by turns; false where a brace is not closed or opened.
template<class Plain, class Reference>
bool split(std::string_view text, const Plain& plain, const Reference& reference)
{
    while (!text.empty()) {
        const auto open = std::min(text.find_first_of("{}"), text.size());
        plain(text.substr(0, open));
        text = text.substr(open);
        if (text.empty())
            return true;
        const auto close = text.find('}');
        if (text.front() == '}' || close == std::string_view::npos)
            return false;
        reference(text.substr(1, close - 1));
        text = text.substr(close + 1);
    }
    return true;
}

} // namespace

TlbCount translationsOf(const hardware::Cpu& cpu)
{
    using hardware::TlbName;
    TlbCount count;
    for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified, TlbName::Second})
        for (const hardware::TlbArray& array : cpu.mmu().level(name).arrays())
            for (unsigned slot = 0; slot < array.geometry().entries; ++slot)
                if (const auto entry = array.entry(slot)) {
                    ++count.all;
                    count.global += entry->global;
                }
    return count;
}

std::string letterText(std::optional<unsigned> byte)
{
    if (!byte)
        return "EFAULT";
    return *byte >= 0x20 && *byte < 0x7f ? fmt::format("'{}'", char(*byte)) : fmt::format("{:#04x}", *byte);
}

std::vector<ReferenceRow> scriptReferences()
{
    std::vector<ReferenceRow> rows;
    for (const Row& row : referenceRows)
        rows.push_back(row.row);
    rows.push_back({"#3", "the address of what is held by that number; #3+0x1000 further in"});
    rows.push_back({"#3.frame", "its first page of RAM"});
    return rows;
}

std::optional<std::string> badReference(std::string_view text)
{
    std::optional<std::string> bad;
    const bool closed = split(
        text, [](std::string_view) {},
        [&](std::string_view name) {
            if (!bad && !rowOf(name) && !heldReference(name))
                bad = fmt::format("{{{}}}", name);
        });
    return closed || bad ? bad : std::optional<std::string>("a brace without its other");
}

std::string filledIn(std::string_view text, const ReferenceContext& context)
{
    std::string filled;
    (void)split(
        text, [&](std::string_view plain) { filled += plain; },
        [&](std::string_view name) { filled += textOfName(name, context); });
    return filled;
}

bool holds(const std::vector<ScriptCondition>& conditions, std::span<const Step> act)
{
    const auto happened = [&](std::string_view kind) {
        return std::ranges::any_of(act, [&](const Step& step) {
            return std::ranges::any_of(step.events,
                                       [&](const kernel::Event& event) { return nameOf(event) == kind; });
        });
    };
    return std::ranges::all_of(conditions, [&](const ScriptCondition& condition) {
        return happened(condition.event) == condition.happened;
    });
}

} // namespace vmscope::story
