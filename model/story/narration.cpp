// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/narration.h"

#include "model/base/text.h"
#include "model/story/event_fields.h"
#include "model/story/event_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::story {

namespace {

using namespace kernel;

/// What is true of each such moment on every system.
struct MomentRow
{
    std::string_view title;
    std::string_view sentence;
};
constexpr std::array<MomentRow, 16> rows{{
    {"", ""},
    {"Into the kernel", ""},
    {"Page fault", ""},
    {"The instruction is tried again", ""},
    {"access_ok(): may the pointer be used?", ""},
    {"Touch the user's buffer first", "As long as a page fault can still be served."},
    {"Find the page of the file",
     "It is in the page cache, or is brought there; the kernel knows its frame and "
     "not yet an address for it."},
    {"Give the page of the file an address", ""},
    {"Copy",
     "Plain loads and stores, one end at the user's address unless the kernel has tables of its own."},
    {"Take the address back", ""},
    {"Commit", "The page of the file is marked dirty; file size and position go on."},
    {"get_user_pages(): whose frame is it?", "Software walks the other process's tables: the processor's are "
                                             "not loaded with them."},
    {"kmap(): an address for the frame", ""},
    {"Copy through the kernel's own address", ""},
    {"kunmap() and put_page()", ""},
    {"Back to the program", ""},
}}; // by Moment

template<class Kind>
const Kind* lastOf(const Step& step)
{
    const Kind* found = nullptr;
    for (const Event& event : step.events)
        if (const auto* kind = std::get_if<Kind>(&event))
            found = kind;
    return found;
}

/// "; CR3 → this process's full view (user half unchanged)", or nothing.
std::string registerText(const Step& step)
{
    const auto* load = lastOf<Cr3Loaded>(step);
    return load && load->before != load->after ? "; CR3 → " + viewText(load->after, load->cpu, *step.before)
                                               : std::string();
}

std::string titleOf(const Step& step)
{
    std::string title(rows[std::size_t(step.moment)].title);
    if (const auto* entry = lastOf<EnteredKernel>(step); entry && step.moment == Moment::Enter)
        title = fmt::format("Into the kernel by {}", nameOf(entry->kind));
    if (step.moment == Moment::FaultReturn && lastOf<FixedUp>(step))
        title = "The fix-up takes over";
    return title + registerText(step);
}

std::string limitText(const Step& step, const Cast& cast)
{
    const VirtualAddress limit = step.before->processes->rules().end;
    const VirtualAddress end = cast.buffer + cast.size;
    return fmt::format(
        "The buffer is {} to {}; a program's addresses end at {}: {} No page table is looked at.",
        hexText(cast.buffer), hexText(end), hexText(limit),
        end <= limit ? "it may be used, whether or not its pages are there."
                     : "it is refused, whatever is there.");
}

/// From the program into the kernel, or back.
bool crossesRing(const Step& step)
{
    const auto* entry = step.events.empty() ? nullptr : std::get_if<EnteredKernel>(&step.events.front());
    return step.moment == Moment::UserReturn || (entry && entry->fromUser);
}

std::string openingOf(const Step& step, const Cast& cast)
{
    if (step.moment == Moment::AccessOk)
        return limitText(step, cast);
    if (step.moment == Moment::Copy)
        return step.before->layout().config.kernel->separateSpaces
                   ? "The user's pages are not in these tables: each is found in software and mapped first."
                   : "Plain loads and stores: the user's address is used as it is.";
    if (crossesRing(step) && !lastOf<Cr3Loaded>(step))
        return fmt::format("CR3 stays {}.",
                           hexText(step.before->booted.machine.cpu(cast.by.cpu).registers().cr3));
    return std::string(rows[std::size_t(step.moment)].sentence);
}

void join(std::string& text, const std::string& more)
{
    if (!text.empty() && !more.empty())
        text += ' ';
    text += more;
}

/// What weighs most is always told, the rest where there is room, all in its order.
std::string eventsText(const Step& step)
{
    constexpr std::size_t most = 8;
    const std::vector<Substep> all = substepsOf(step);
    const auto count = [&](Weight weight) {
        return std::size_t(std::ranges::count(all, weight, &Substep::weight));
    };
    std::size_t room = most - std::min(most, count(Weight::Main));
    const std::size_t left = count(Weight::Part) - std::min(room, count(Weight::Part));
    std::string text;
    for (const Substep& substep : all) {
        if (substep.weight == Weight::Detail || (substep.weight == Weight::Part && room == 0))
            continue;
        room -= substep.weight == Weight::Part;
        join(text, substep.text);
    }
    if (left > 0)
        join(text, fmt::format("And {} more.", countText(left)));
    return text;
}

} // namespace

void narrate(Step& step, const std::string& words, const Cast& cast)
{
    if (step.title.empty())
        step.title = titleOf(step);
    else
        step.title += registerText(step);
    step.narration = openingOf(step, cast);
    join(step.narration, words);
    join(step.narration, eventsText(step));
}

} // namespace vmscope::story
