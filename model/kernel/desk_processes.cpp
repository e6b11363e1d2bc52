// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/fork.h"
#include "model/kernel/process_creation.h"
#include "model/kernel/user_access.h"

#include <fmt/format.h>

#include <algorithm>

/// Processes, and what their programs do.
namespace vmscope::kernel::desk {

namespace {

using Outcome = Performed::Outcome;

/// Which is there and can do something.
ProcessId awakeProcess(const Desk& desk, unsigned process)
{
    if (!desk.kernel.processes->find({process}))
        throw Senseless{fmt::format("There is no {}.", nameOf(ProcessId{process}))};
    demandAwake(desk, ProcessId{process}.task());
    return {process};
}

/// A processor runs one process at a time: this one from now on.
void runIt(Desk& desk, ProcessId process, EventTap& events)
{
    if (desk.kernel.processes->cpu(cpu).running != process)
        switchTo(desk.kernel, cpu, process, events);
}

VirtualAddress placeOf(const Desk& desk, const PlaceChoice& place)
{
    if (place.address)
        return *place.address;
    const Held& held = heldOf(desk, place.held);
    if (const auto address = held.address())
        return *address + place.offset;
    throw Senseless{fmt::format("{} has no address.", idText(held))};
}

std::string failureText(const Desk& desk, ProcessId process, VirtualAddress at, FaultOutcome outcome)
{
    const auto& shortage = desk.kernel.processes->lastShortage();
    if (outcome == FaultOutcome::OutOfMemory && shortage)
        return refusalOf(desk, fmt::format("A page for {}", nameOf(process)), 0, *shortage);
    return fmt::format("{} has no right to {}: SIGSEGV, it would be killed.", nameOf(process),
                       addressText(at));
}

/// Page faults of a program, by what came of them.
struct Faults
{
    std::uint64_t served = 0;
    std::uint64_t copied = 0; ///< of them, because the page was shared
};

std::string faultText(const Faults& faults)
{
    if (faults.served == 0)
        return "No page had to be brought in";
    const std::string text = fmt::format("{} page {} served", countText(faults.served),
                                         faults.served == 1 ? "fault was" : "faults were");
    if (faults.copied == 0)
        return text;
    return faults.copied == faults.served
               ? text + " by copying what was shared"
               : text + fmt::format(", {} of them by copying what was shared", countText(faults.copied));
}

std::string touchText(const Desk& desk, const Touch& wanted, VirtualAddress at, const Held& reached,
                      const Faults& faults, unsigned byte)
{
    const FrameNumber frame = *reached.page(0);
    return fmt::format("{} {} {} at {}{}. {}; it is {}, {}.", nameOf(ProcessId{wanted.process}),
                       wanted.write ? "writes" : "reads", byteText(byte), addressText(at),
                       wanted.pages > 1 ? fmt::format(" and in {} pages in all", countText(wanted.pages))
                                        : std::string(),
                       faultText(faults), addressText(frame.start()), sideOf(desk, frame));
}

Performed outOfMemory(const Desk& desk, std::string_view call, const OutOfMemory& failure)
{
    return {Outcome::Refused, refusalOf(desk, call, 0, failure), {}, {}, {}};
}

Performed made(Desk& desk, ProcessId process, std::string_view how)
{
    Held thing = newThing(desk, Held::Service::Process);
    thing.process = process.value;
    keep(desk, std::move(thing));
    return {Outcome::Done,
            fmt::format("{} {}: page tables of its own at {}, the kernel's part the same as everybody's.",
                        nameOf(process), how, addressText(desk.kernel.processes->at(process).tables)),
            {},
            {},
            {}};
}

} // namespace

Running runningOf(const Desk& desk) { return {cpu, desk.kernel.processes->cpu(cpu).running.task()}; }

void forgetProcess(Desk& desk, ProcessId process)
{
    std::erase_if(desk.held, [&](const Held& held) {
        const bool its = held.service == Held::Service::Area || held.service == Held::Service::Process;
        return its && held.process == process.value;
    });
}

Performed doIt(Desk& desk, const Mmap& wanted, EventTap& events)
{
    const ProcessId process = awakeProcess(desk, wanted.process);
    if (wanted.size == Bytes{})
        throw Senseless{"mmap() of nothing."};
    const auto got = mmap(desk.kernel, process, {.size = wanted.size}, events);
    if (const auto* failure = std::get_if<MapFailure>(&got))
        return {Outcome::Refused, "mmap() gets nothing: " + sentenceOf(*failure) + ".", {}, {}, {}};
    const VirtualAddress address = std::get<VirtualAddress>(got);
    Held thing = newThing(desk, Held::Service::Area);
    thing.process = wanted.process;
    const std::uint64_t pages = (wanted.size.value + pageSize.value - 1) / pageSize.value;
    add(thing, {address, {}, pageSize, pages});
    keep(desk, std::move(thing));
    return {
        Outcome::Done,
        fmt::format("mmap() gives {} {} of addresses at {}. No page of RAM yet: one comes with each first "
                    "touch.",
                    nameOf(process), sizeText(pageSize * pages), addressText(address)),
        address,
        {},
        {}};
}

Performed doIt(Desk& desk, const Touch& wanted, EventTap& events)
{
    const ProcessId process = awakeProcess(desk, wanted.process);
    const VirtualAddress start = placeOf(desk, wanted.place);
    if (wanted.pages == 0 || wanted.pages > mostPieces)
        throw Senseless{fmt::format("1 to {} pages can be touched at once.", countText(mostPieces))};
    runIt(desk, process, events);
    const auto kind = wanted.write ? paging::AccessKind::Write : paging::AccessKind::Read;
    const auto frameAt = [&](VirtualAddress at) {
        return userFrameAt(desk.kernel.booted.ram(), desk.kernel.processes->rules(),
                           desk.kernel.processes->at(process), at);
    };
    Faults faults;
    Held reached;
    auto byte = std::byte(wanted.write.value_or(0));
    for (std::uint64_t i = 0; i < wanted.pages; ++i) {
        const VirtualAddress at = start + i * pageSize;
        const auto before = frameAt(at);
        const FaultOutcome outcome = accessUser(desk.kernel, runningOf(desk), at, {&byte, 1}, kind, events);
        if (outcome != FaultOutcome::Served)
            return {Outcome::Refused, failureText(desk, process, at, outcome), at, reached.frames(), {}};
        const auto frame = frameAt(at);
        faults.served += frame != before;
        faults.copied += before && frame != before;
        add(reached, {{}, frame->start(), pageSize, 1});
    }
    const auto value = std::to_integer<unsigned>(byte);
    return {Outcome::Done, touchText(desk, wanted, start, reached, faults, value), start, reached.frames(),
            value};
}

Performed doIt(Desk& desk, const CreateProcess&, EventTap& events)
{
    const auto got = createProcess(desk.kernel, runningOf(desk), events);
    if (const auto* failure = std::get_if<OutOfMemory>(&got))
        return outOfMemory(desk, "A new process", *failure);
    return made(desk, std::get<ProcessId>(got), "begins");
}

Performed doIt(Desk& desk, const Fork& wanted, EventTap& events)
{
    const ProcessId parent = awakeProcess(desk, wanted.process);
    runIt(desk, parent, events);
    const auto got = fork(desk.kernel, runningOf(desk), events);
    if (const auto* failure = std::get_if<OutOfMemory>(&got))
        return outOfMemory(desk, "fork()", *failure);
    return made(desk, std::get<ProcessId>(got),
                "is a copy of " + nameOf(parent) + ", sharing its pages until one of them writes");
}

Performed doIt(Desk& desk, const Exit& wanted, EventTap& events)
{
    return {Outcome::Done, endProcess(desk, awakeProcess(desk, wanted.process), events), {}, {}, {}};
}

Performed doIt(Desk& desk, const SwitchTo& wanted, EventTap& events)
{
    const ProcessId process = awakeProcess(desk, wanted.process);
    runIt(desk, process, events);
    return {
        Outcome::Done,
        fmt::format("{} runs now: the user half shows its pages, the kernel half stays.", nameOf(process)),
        {},
        {},
        {}};
}

} // namespace vmscope::kernel::desk
