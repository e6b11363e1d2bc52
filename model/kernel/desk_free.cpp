// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/process_exit.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

/// What is held is given back.
namespace vmscope::kernel::desk {

namespace {

using Service = Held::Service;

bool isMap(const Held& held) { return held.service == Service::Kmap || held.service == Service::KmapLocal; }

/// The addresses of a program that go with a thing.
std::vector<VirtualRange> rangesOf(const Desk& desk, const Held& thing)
{
    if (thing.service == Service::Area)
        return {{*thing.address(), *thing.address() + thing.size()}};
    std::vector<VirtualRange> ranges;
    for (const auto& [start, area] : desk.kernel.processes->at({thing.process}).areas)
        ranges.push_back(area.range);
    return ranges;
}

/// Shows the pages of RAM that lose a user with a thing: those that a program or a file has by now, too; one
/// as often as it is mapped.
template<class Visit>
void forEachPageOf(const Desk& desk, const Held& thing, const Visit& visit)
{
    const Processes& processes = *desk.kernel.processes;
    if (thing.service == Service::File) {
        std::ranges::for_each(desk.kernel.cache->framesOf(thing.inode), visit);
        return;
    }
    if (thing.service == Service::Area || thing.service == Service::Process)
        for (const VirtualRange& range : rangesOf(desk, thing))
            forEachPresent(desk.kernel.booted.ram(), processes.rules(), processes.at({thing.process}).tables,
                           range, [&](VirtualAddress, PhysicalAddress, std::uint64_t pte) {
                               visit(processes.rules().frameIn(pte));
                           });
    for (const FrameRange& range : thing.frames())
        for (FrameNumber page = range.start; page < range.end; ++page.value)
            visit(page);
}

/// Pages that somebody has an address for, and who.
std::map<FrameNumber, const Held*> mappedPages(const Desk& desk)
{
    std::map<FrameNumber, const Held*> mapped;
    for (const Held& map : desk.held)
        if (isMap(map))
            for (const FrameRange& range : map.frames())
                for (FrameNumber page = range.start; page < range.end; ++page.value)
                    mapped.emplace(page, &map);
    return mapped;
}

/// The map of a page whose last user goes with a thing: whoever freed it would leave that address to somebody
/// else's page.
const Held* mapOf(const Desk& desk, const Held& thing)
{
    const auto mapped = mappedPages(desk);
    if (mapped.empty())
        return nullptr;
    std::map<FrameNumber, unsigned> going;
    const Held* found = nullptr;
    forEachPageOf(desk, thing, [&](FrameNumber page) {
        const auto map = mapped.find(page);
        if (map != mapped.end() && ++going[page] == desk.kernel.pages->usersOf(page))
            found = map->second;
    });
    return found;
}

void demandUnmapped(const Desk& desk, const Held& thing)
{
    const std::string name = thing.service == Service::Process
                                 ? "A page of " + kernel::nameOf(ProcessId{thing.process})
                                 : idText(thing);
    if (const Held* map = mapOf(desk, thing))
        throw Senseless{fmt::format("{} is still mapped by {} {}: give that back first.", name,
                                    kernel::nameOf(map->service), idText(*map))};
}

void freePieces(Desk& desk, const Held& thing, EventTap& events)
{
    PageAllocator& pages = desk.kernel.pages.write();
    for (const HeldRun& run : thing.runs)
        for (std::uint64_t i = 0; i < run.count; ++i) {
            if (thing.service == Service::Kmalloc)
                desk.kernel.slab.write().kfree(pages, *run.address + run.step * i);
            else if (thing.service == Service::Pages)
                pages.free(frameOf(*run.physical + run.step * i), thing.order);
            else if (desk.kernel.vmalloc->areas().contains(*run.address + run.step * i))
                desk.kernel.vmalloc.write().vfree(desk.kernel.machine(), pages, *run.address + run.step * i,
                                                  0, events);
        }
}

/// All pages of the file, whoever read them.
void dropFile(Desk& desk, unsigned inode)
{
    desk.kernel.cache.write().truncate(desk.kernel.pages.write(), inode);
    std::erase_if(desk.held, [&](const Held& h) { return h.service == Service::File && h.inode == inode; });
}

void give(Desk& desk, const Held& thing, EventTap& events)
{
    if (isMap(thing))
        unmap(desk, thing, events);
    else if (thing.service == Service::File)
        dropFile(desk, thing.inode);
    else if (thing.service == Service::Area)
        munmap(desk.kernel, runningOf(desk), {thing.process},
               {*thing.address(), *thing.address() + thing.size()}, events);
    else
        freePieces(desk, thing, events);
}

std::string callOf(const Desk& desk, const Held& thing)
{
    switch (thing.service) {
    case Service::Kmalloc:
        return "kfree()";
    case Service::Vmalloc:
        return "vfree()";
    case Service::File:
        return fmt::format("Dropping file {} from the page cache", thing.inode);
    case Service::Area:
        return "munmap()";
    case Service::Kmap:
        return "kunmap()";
    case Service::KmapLocal:
        return desk.kernel.temporary->hasLocal() ? "kunmap_local()" : "kunmap_atomic()";
    default:
        return "__free_pages()";
    }
}

std::string sentenceOf(const Desk& desk, const Held& thing, unsigned resumed)
{
    const std::string call = callOf(desk, thing);
    if (!isMap(thing))
        return fmt::format("{} gives {} back.", call, sizeText(thing.size()));
    std::string text = fmt::format("{} gives {} {} back", call, countText(thing.pieces()),
                                   thing.pieces() == 1 ? "address" : "addresses");
    if (thing.service == Service::Kmap)
        text += ": no entry is cleared before all slots have been gone through";
    text += '.';
    if (resumed > 0)
        text += fmt::format(" {} that slept {} on.", resumed == 1 ? "A task" : countText(resumed) + " tasks",
                            resumed == 1 ? "goes" : "go");
    return text;
}

} // namespace

std::string endProcess(Desk& desk, ProcessId process, EventTap& events)
{
    Held thing{.service = Service::Process};
    thing.process = process.value;
    demandAwake(desk, process.task());
    demandUnmapped(desk, thing);
    exitProcess(desk.kernel, process, events);
    forgetProcess(desk, process);
    return fmt::format("{} is gone, with its pages and tables.", nameOf(process));
}

Performed doIt(Desk& desk, const Free& wanted, EventTap& events)
{
    const Held thing = heldOf(desk, wanted.held);
    if (thing.service == Service::Process)
        return {Performed::Outcome::Done, endProcess(desk, {thing.process}, events), {}, {}, {}};
    if (thing.service == Service::Area)
        demandAwake(desk, ProcessId{thing.process}.task());
    if (!isMap(thing))
        demandUnmapped(desk, thing);
    give(desk, thing, events);
    std::erase_if(desk.held, [&](const Held& held) { return held.id == thing.id; });
    const unsigned resumed = resumeWoken(desk, events);
    return {Performed::Outcome::Done, sentenceOf(desk, thing, resumed), thing.address(), {}, {}};
}

} // namespace vmscope::kernel::desk
