// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/pkmap_deadlock.h"

#include <fmt/format.h>

#include <algorithm>

/// Requests for addresses, and the kernel's own accesses by them.
namespace vmscope::kernel::desk {

namespace {

using Outcome = Performed::Outcome;

/// Frames behind the last page record have none, RAM or not.
bool isUsedRam(const Desk& desk, FrameNumber frame)
{
    return frame < desk.kernel.layout().maxPfn && desk.kernel.booted.ram().isRam(frame.start());
}

/// The pages that a PageChoice means, one after the other; new ones are put on the list at the end.
class Pages
{
public:
    Pages(Desk& desk, const PageChoice& choice)
        : m_desk(desk)
        , m_choice(choice)
        , m_new(newThing(desk, Held::Service::Pages))
    {
        if (choice.kind == PageChoice::Kind::Held)
            m_held = heldOf(desk, choice.held);
        if (choice.kind == PageChoice::Kind::Held && m_held.frames().empty())
            throw Senseless{fmt::format("{} has no pages of RAM of its own.", idText(m_held))};
        if (choice.kind == PageChoice::Kind::Last && !desk.lastPage)
            throw Senseless{"There is no last page yet: ask for one first."};
        if (choice.kind == PageChoice::Kind::Frame && !isUsedRam(desk, choice.frame))
            throw Senseless{fmt::format("Frame {:#x} is no RAM that this kernel uses.", choice.frame.value)};
    }

    /// Nothing where they are at their end or there is no more memory.
    std::optional<FrameNumber> next()
    {
        switch (m_choice.kind) {
        case PageChoice::Kind::New:
            return fresh();
        case PageChoice::Kind::Held:
            return m_held.page(m_next++);
        case PageChoice::Kind::Frame:
            return m_choice.frame;
        default:
            return m_desk.lastPage;
        }
    }
    void keepNew() { keep(m_desk, std::move(m_new)); }
    [[nodiscard]] const std::optional<OutOfMemory>& failure() const { return m_failure; }

private:
    std::optional<FrameNumber> fresh()
    {
        const auto got = m_desk.kernel.pages.write().alloc({gfp::highUser, 0, {FrameUse::Other}});
        if (const auto* failure = std::get_if<OutOfMemory>(&got)) {
            m_failure = *failure;
            return std::nullopt;
        }
        const FrameNumber frame = std::get<FrameNumber>(got);
        add(m_new, {{}, frame.start(), pageSize, 1});
        return frame;
    }

    Desk& m_desk;
    const PageChoice& m_choice;
    Held m_held;
    Held m_new;
    std::uint64_t m_next = 0;
    std::optional<OutOfMemory> m_failure;
};

unsigned slotOf(const Desk& desk, VirtualAddress address)
{
    return unsigned((address - desk.kernel.pkmap->addressOf(0u)) / pageSize);
}

std::string lowText(std::string_view call, FrameNumber frame, VirtualAddress address)
{
    return fmt::format("{} of frame {:#x} gives {}: low memory has its address already, {} + PAGE_OFFSET, "
                       "and no page-table entry is written.",
                       call, frame.value, addressText(address), addressText(frame.start()));
}

std::string kmapText(const Desk& desk, FrameNumber frame, VirtualAddress address)
{
    if (isLow(desk, frame))
        return lowText("kmap()", frame, address);
    return fmt::format("kmap() lends frame {:#x} ({}) the address {}: slot {} of {}.", frame.value,
                       addressText(frame.start()), addressText(address), slotOf(desk, address),
                       countText(desk.kernel.pkmap->slotTable().size()));
}

std::string sleepText(const Desk& desk, unsigned task, std::uint64_t before)
{
    const Pkmap& pkmap = *desk.kernel.pkmap;
    std::string text = before > 0 ? endText("kmap()", before) + "Task" : "Task";
    text += fmt::format(" {} sleeps: all {} slots have users. ", task, countText(pkmap.slotTable().size()));
    const auto deadlock = deadlockOf(pkmap);
    if (!deadlock)
        return text + "It wakes when a slot loses its last user.";
    return text + fmt::format("Deadlock, for ever: {}.", sentenceOf(*deadlock));
}

HeldRun mapped(FrameNumber frame, VirtualAddress address) { return {address, frame.start(), pageSize, 1}; }

/// Where the kernel reaches a page that somebody uses there now.
std::optional<VirtualAddress> usableAddress(const Desk& desk, FrameNumber frame)
{
    const Pkmap& pkmap = *desk.kernel.pkmap;
    const auto address = pkmap.addressOf(frame);
    if (address && (isLow(desk, frame) || pkmap.slotTable()[slotOf(desk, *address)].users() > 0))
        return address;
    // Local maps of a task are there only while it runs.
    for (const Held& held : desk.held)
        if (held.service == Held::Service::KmapLocal && held.by == runningOf(desk) && held.page(0) == frame)
            return held.address();
    return std::nullopt;
}

/// The first that no live map has; pages of low memory take none.
unsigned freeSlotType(const Desk& desk)
{
    const auto isTaken = [&](unsigned type) {
        return std::ranges::any_of(desk.held, [&](const Held& held) {
            return held.service == Held::Service::KmapLocal && held.slotType == type &&
                   !isLow(desk, *held.page(0));
        });
    };
    unsigned type = 0;
    while (isTaken(type))
        ++type;
    return type;
}

} // namespace

Performed doIt(Desk& desk, const Kmap& wanted, EventTap& events)
{
    const Running by{cpu, {wanted.task}};
    demandAwake(desk, by.task);
    const std::uint64_t times = timesOf(desk, wanted.times);
    Pages pages(desk, wanted.page);
    Pkmap& pkmap = desk.kernel.pkmap.write();
    Held maps = newThing(desk, Held::Service::Kmap);
    maps.by = by;
    bool asleep = false;
    std::uint64_t count = 0;
    std::optional<FrameNumber> page;
    while (count < times && !asleep && (page = pages.next())) {
        const auto address = pkmap.kmap(desk.kernel.machine(), by, *page, events);
        asleep = !address;
        if (address) {
            add(maps, mapped(*page, *address));
            ++count;
        }
    }
    Performed performed{Outcome::Done, {}, maps.address(), maps.frames(), {}};
    if (asleep || pages.failure())
        performed.outcome = Outcome::Refused;
    if (asleep)
        performed.sentence = sleepText(desk, wanted.task, count);
    else if (pages.failure())
        performed.sentence = refusalOf(desk, "A page to map", count, *pages.failure());
    else
        performed.sentence = timesText(count) + kmapText(desk, *maps.page(0), *maps.address()) +
                             limitText(wanted.times, count);
    pages.keepNew();
    keep(desk, std::move(maps));
    return performed;
}

Performed doIt(Desk& desk, const KmapLocal& wanted, EventTap& events)
{
    const Running by = runningOf(desk);
    demandAwake(desk, by.task);
    Pages pages(desk, wanted.page);
    const auto page = pages.next();
    if (!page)
        return {Outcome::Refused, refusalOf(desk, "A page to map", 0, *pages.failure()), {}, {}, {}};
    Held map = newThing(desk, Held::Service::KmapLocal);
    map.by = by;
    map.slotType = freeSlotType(desk);
    TemporaryMaps& temporary = desk.kernel.temporary.write();
    hardware::Machine& machine = desk.kernel.machine();
    const bool local = temporary.hasLocal();
    const VirtualAddress address = local ? temporary.kmapLocal(machine, map.by, *page, events)
                                         : temporary.kmapAtomic(machine, map.by, *page, map.slotType, events);
    add(map, mapped(*page, address));
    const std::string_view call = local ? "kmap_local_page()" : "kmap_atomic()";
    const std::string sentence =
        isLow(desk, *page)
            ? lowText(call, *page, address)
            : fmt::format("{} lends frame {:#x} ({}) the address {}, a fixmap slot of CPU {}{}.", call,
                          page->value, addressText(page->start()), addressText(address), cpu,
                          local ? " for this task alone" : "; until it is given back nothing may sleep");
    Performed performed{Outcome::Done, sentence, address, map.frames(), {}};
    pages.keepNew();
    keep(desk, std::move(map));
    return performed;
}

Performed doIt(Desk& desk, const KernelTouch& wanted, EventTap& events)
{
    Pages pages(desk, wanted.page);
    const auto page = pages.next();
    if (!page)
        return {Outcome::Refused, refusalOf(desk, "A page to touch", 0, *pages.failure()), {}, {}, {}};
    pages.keepNew();
    const FrameRange frames{*page, {page->value + 1}};
    const auto address = usableAddress(desk, *page);
    if (!address)
        return {Outcome::Refused,
                fmt::format("The kernel has no address for frame {:#x} ({}): it is high memory and mapped "
                            "nowhere in the kernel's part. kmap() lends it one.",
                            page->value, addressText(page->start())),
                {},
                {},
                {}};
    hardware::Machine& machine = desk.kernel.machine();
    auto byte = std::byte(wanted.write.value_or(0));
    hardware::Cpu& processor = machine.writableCpu(cpu);
    const auto fault = wanted.write ? processor.write(*address, {&byte, 1}, machine.ram, events)
                                    : processor.read(*address, {&byte, 1}, machine.ram, events);
    if (fault)
        throw KernelBug(fmt::format("page fault in the kernel at {}", hexText(*address)));
    const auto value = std::to_integer<unsigned>(byte);
    return {Outcome::Done,
            fmt::format("The kernel {} {} at {}, its address for {}.", wanted.write ? "writes" : "reads",
                        byteText(value), addressText(*address), addressText(page->start())),
            address,
            {frames},
            value};
}

void demandAwake(const Desk& desk, TaskId task)
{
    if (std::ranges::count(desk.kernel.pkmap->sleepers(), task, &Pkmap::Sleeper::task) > 0)
        throw Senseless{
            fmt::format("Task {} sleeps in kmap(): it does nothing before it wakes.", task.value)};
}

void unmap(Desk& desk, const Held& held, EventTap& events)
{
    demandAwake(desk, held.by.task);
    hardware::Machine& machine = desk.kernel.machine();
    if (held.service == Held::Service::Kmap) {
        for (const FrameRange& range : held.frames())
            for (FrameNumber page = range.start; page < range.end; ++page.value)
                desk.kernel.pkmap.write().kunmap(held.by, page, events);
        return;
    }
    if (held.by != runningOf(desk))
        throw Senseless{fmt::format("{} is of task {}, which does not run now: switch to it first.",
                                    idText(held), held.by.task.value)};
    TemporaryMaps& temporary = desk.kernel.temporary.write();
    if (temporary.hasLocal())
        temporary.kunmapLocal(machine, held.by, *held.address(), events);
    else
        temporary.kunmapAtomic(machine, held.by, *held.address(), held.slotType, events);
}

unsigned resumeWoken(Desk& desk, EventTap& events)
{
    std::vector<Pkmap::Sleeper> woken;
    for (const Pkmap::Sleeper& sleeper : desk.kernel.pkmap->sleepers())
        if (sleeper.awake)
            woken.push_back(sleeper);
    unsigned resumed = 0;
    for (const Pkmap::Sleeper& sleeper : woken) {
        Held map = newThing(desk, Held::Service::Kmap);
        map.by = {cpu, sleeper.task};
        const auto address = desk.kernel.pkmap.write().resume(desk.kernel.machine(), map.by, events);
        if (!address)
            continue;
        add(map, mapped(sleeper.page, *address));
        keep(desk, std::move(map));
        ++resumed;
    }
    return resumed;
}

} // namespace vmscope::kernel::desk
