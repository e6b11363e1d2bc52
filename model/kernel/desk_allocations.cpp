// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/kernel/desk_work.h"
#include "model/kernel/page_fault.h"

#include <fmt/format.h>

#include <algorithm>

/// Requests for memory.
namespace vmscope::kernel::desk {

namespace {

using Outcome = Performed::Outcome;

constexpr Bytes largestBlock = pageSize * (1ull << Buddy::maxOrder);

PhysicalAddress directOf(const Desk& desk, VirtualAddress v)
{
    return PhysicalAddress{} + (v - desk.kernel.layout().pageOffset);
}

Performed given(const Held& thing, std::string sentence, std::optional<VirtualAddress> address)
{
    return {Outcome::Done, std::move(sentence), address, thing.frames(), {}};
}

/// Asks as often as is wanted or until there is no more, and puts what came on the list. `ask(Held&)` adds to
/// it, or gives back why not.
template<class Ask, class Tell>
Performed askTimes(Desk& desk, Held thing, const Times& times, std::string_view call, const Ask& ask,
                   const Tell& tell)
{
    const std::uint64_t wanted = timesOf(desk, times);
    std::invoke_result_t<Ask, Held&> failure;
    std::uint64_t count = 0;
    while (count < wanted && !(failure = ask(thing)))
        ++count;
    Performed performed = count > 0 ? given(thing, {}, thing.address()) : Performed{};
    if (failure) {
        performed.outcome = Outcome::Refused;
        performed.sentence = refusalOf(desk, call, count, *failure);
    } else {
        performed.sentence = timesText(count) + tell(thing) + limitText(times, count);
    }
    keep(desk, std::move(thing));
    return performed;
}

std::string kmallocText(const Desk& desk, const Held& thing, bool droppedHighmem)
{
    const VirtualAddress v = *thing.address();
    return fmt::format("{}kmalloc() gives {} at {}: low memory, {} = {} + PAGE_OFFSET, {} given.",
                       droppedHighmem ? "kmalloc() takes no __GFP_HIGHMEM: it was left out. " : "",
                       sizeText(thing.runs.front().step), addressText(v), addressText(v),
                       addressText(directOf(desk, v)), sizeText(thing.size()));
}

std::string pagesText(const Desk& desk, const Held& thing)
{
    const FrameNumber first = *thing.page(0);
    const std::string where = fmt::format("alloc_pages() gives frame {:#x} ({}), {}", first.value,
                                          addressText(first.start()), sideOf(desk, first));
    if (!isLow(desk, first))
        return where + ": the kernel has no address for it before kmap().";
    return fmt::format("{}: the kernel reaches it at {}.", where,
                       addressText(desk.kernel.layout().pageOffset + (first.start() - PhysicalAddress{})));
}

void addArea(Held& thing, const Vmalloc::Area& area)
{
    for (std::size_t i = 0; i < area.pages.size(); ++i)
        add(thing, {.address = area.range.start + i * pageSize, .physical = area.pages[i].start()});
}

std::string vmallocText(const Desk& desk, const Vmalloc::Area& area)
{
    const auto high = std::ranges::count_if(area.pages, [&](FrameNumber f) { return !isLow(desk, f); });
    return fmt::format("vmalloc() gives {}: {} pages of RAM, {} of them high memory, behind one stretch of "
                       "addresses; {} page-table entries were written.",
                       addressText(area.range.start), area.pages.size(), high, area.pages.size());
}

} // namespace

std::string refusalOf(const Desk& desk, std::string_view call, std::uint64_t given,
                      const VmallocFailure& failure)
{
    return failure.memory ? refusalOf(desk, call, given, *failure.memory)
                          : fmt::format("{}{}. RAM is not short, addresses are.", endText(call, given),
                                        sentenceOf(failure));
}

Performed doIt(Desk& desk, const Kmalloc& wanted, EventTap&)
{
    if (wanted.size < Bytes{1} || wanted.size > largestBlock)
        throw Senseless{fmt::format("kmalloc() gives 1 byte to {} at once, not {}.", sizeText(largestBlock),
                                    sizeText(wanted.size))};
    Slab& slab = desk.kernel.slab.write();
    PageAllocator& pages = desk.kernel.pages.write();
    bool dropped = false;
    const auto ask = [&](Held& thing) -> std::optional<OutOfMemory> {
        const auto got = slab.kmalloc(pages, wanted.size, wanted.mask);
        if (const auto* failure = std::get_if<OutOfMemory>(&got))
            return *failure;
        const auto& object = std::get<Slab::Object>(got);
        dropped |= object.droppedHighmem;
        add(thing, {object.address, directOf(desk, object.address), object.size, 1});
        return std::nullopt;
    };
    return askTimes(desk, newThing(desk, Held::Service::Kmalloc), wanted.times,
                    fmt::format("kmalloc({})", sizeText(wanted.size)), ask,
                    [&](const Held& thing) { return kmallocText(desk, thing, dropped); });
}

Performed doIt(Desk& desk, const AllocPages& wanted, EventTap&)
{
    if (wanted.order > Buddy::maxOrder)
        throw Senseless{fmt::format("alloc_pages() gives 2^0 to 2^{} pages at once, not 2^{}.",
                                    Buddy::maxOrder, wanted.order)};
    PageAllocator& pages = desk.kernel.pages.write();
    const auto ask = [&](Held& thing) -> std::optional<OutOfMemory> {
        const auto got = pages.alloc({wanted.mask, wanted.order, {FrameUse::Other}});
        if (const auto* failure = std::get_if<OutOfMemory>(&got))
            return *failure;
        add(thing, {{}, std::get<FrameNumber>(got).start(), pageSize * (1ull << wanted.order), 1});
        return std::nullopt;
    };
    Held thing = newThing(desk, Held::Service::Pages);
    thing.order = wanted.order;
    return askTimes(desk, std::move(thing), wanted.times, fmt::format("alloc_pages({})", textOf(wanted.mask)),
                    ask, [&](const Held& kept) { return pagesText(desk, kept); });
}

Performed doIt(Desk& desk, const VmallocRequest& wanted, EventTap& events)
{
    if (wanted.size == Bytes{})
        throw Senseless{"vmalloc() of nothing."};
    const std::vector<PhysicalAddress> roots = desk.kernel.processes->kernelRoots();
    PageAllocator& pages = desk.kernel.pages.write();
    Vmalloc& areas = desk.kernel.vmalloc.write();
    const auto ask = [&](Held& thing) -> std::optional<VmallocFailure> {
        const auto got = areas.vmalloc(desk.kernel.machine(), pages, roots, wanted.size, cpu, events);
        if (const auto* failure = std::get_if<VmallocFailure>(&got))
            return *failure;
        addArea(thing, areas.areas().at(std::get<VirtualAddress>(got)));
        return std::nullopt;
    };
    return askTimes(desk, newThing(desk, Held::Service::Vmalloc), wanted.times,
                    fmt::format("vmalloc({})", sizeText(wanted.size)), ask,
                    [&](const Held& thing) { return vmallocText(desk, areas.areas().at(*thing.address())); });
}

Performed doIt(Desk& desk, const ReadFile& wanted, EventTap&)
{
    if (wanted.pages == 0 || wanted.pages > mostPieces)
        throw Senseless{fmt::format("1 to {} pages of a file can be read at once.", countText(mostPieces))};
    Held thing = newThing(desk, Held::Service::File);
    thing.inode = wanted.inode;
    std::uint64_t present = 0;
    Held reached;
    std::optional<OutOfMemory> failure;
    std::uint64_t done = 0;
    for (; done < wanted.pages && !failure; ++done) {
        const auto got = detail::readFilePage(desk.kernel, {wanted.inode, wanted.first + done});
        if (const auto* refused = std::get_if<OutOfMemory>(&got)) {
            failure = *refused;
            break;
        }
        const auto& found = std::get<PageCache::Found>(got);
        add(reached, {{}, found.frame.start(), pageSize, 1});
        present += !found.added;
        if (found.added)
            add(thing, {{}, found.frame.start(), pageSize, 1});
    }
    Performed performed{Outcome::Done, {}, {}, reached.frames(), {}};
    if (failure) {
        performed.outcome = Outcome::Refused;
        performed.sentence = refusalOf(desk, "Reading the file", done, *failure);
    } else {
        const FrameNumber first = *reached.page(0);
        performed.sentence =
            fmt::format("{} {} of file {} are in the page cache, {} of them were there already; the first "
                        "lies at {}, {}.",
                        countText(done), done == 1 ? "page" : "pages", wanted.inode, countText(present),
                        addressText(first.start()), sideOf(desk, first));
    }
    keep(desk, std::move(thing));
    return performed;
}

} // namespace vmscope::kernel::desk
