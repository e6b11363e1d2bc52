// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/process_exit.h"

#include <fmt/format.h>

#include <algorithm>

/// What is held is given back.
namespace vmscope::kernel::desk {

namespace {

using Service = Held::Service;

bool isMap(const Held& held) { return held.service == Service::Kmap || held.service == Service::KmapLocal; }

/// With those that a program's area has got by now.
std::vector<FrameRange> framesOf(const Desk& desk, const Held& thing)
{
    if (thing.service != Service::Area)
        return thing.frames();
    const Processes& processes = *desk.kernel.processes;
    Held present;
    for (std::uint64_t i = 0; i < thing.pieces(); ++i)
        if (const auto frame = userFrameAt(desk.kernel.booted.ram(), processes.rules(),
                                           processes.at({thing.process}), *thing.address() + i * pageSize))
            add(present, {{}, frame->start(), pageSize, 1});
    return present.frames();
}

/// Somebody has an address for one of these pages: whoever frees it leaves that address to somebody else's.
const Held* mapOf(const Desk& desk, const Held& thing)
{
    const auto frames = framesOf(desk, thing);
    for (const Held& map : desk.held)
        if (isMap(map))
            for (const FrameRange& mapped : map.frames())
                if (std::ranges::any_of(frames, [&](const FrameRange& r) { return r.overlaps(mapped); }))
                    return &map;
    return nullptr;
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
    else if (thing.service == Service::Process)
        exitProcess(desk.kernel, {thing.process}, events);
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
    if (thing.service == Service::Process)
        return fmt::format("{} is gone, with its pages and tables.", nameOf(ProcessId{thing.process}));
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

Performed doIt(Desk& desk, const Free& wanted, EventTap& events)
{
    const Held thing = heldOf(desk, wanted.held);
    if (!isMap(thing))
        if (const Held* map = mapOf(desk, thing))
            throw Senseless{fmt::format("{} is still mapped by {} {}: give that back first.", idText(thing),
                                        kernel::nameOf(map->service), idText(*map))};
    give(desk, thing, events);
    std::erase_if(desk.held, [&](const Held& held) { return held.id == thing.id; });
    if (thing.service == Service::Process)
        forgetProcess(desk, {thing.process});
    const unsigned resumed = resumeWoken(desk, events);
    return {Performed::Outcome::Done, sentenceOf(desk, thing, resumed), thing.address(), {}, {}};
}

} // namespace vmscope::kernel::desk
