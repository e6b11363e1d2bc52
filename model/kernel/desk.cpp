// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk.h"

#include "model/base/text.h"
#include "model/kernel/desk_work.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::kernel {

namespace {

FrameRange framesOf(PhysicalAddress start, Bytes size)
{
    return {frameOf(start), frameOf((start + size).alignedUp(pageSize))};
}

/// Names such as kmalloc() keep their case, words do not.
void asSentence(std::string& text)
{
    if (text.starts_with("process "))
        text.front() = 'P';
}

Performed refusedByBug(const char* what)
{
    return {Performed::Outcome::Refused,
            fmt::format("The kernel stops with BUG(): {}. Nothing was changed.", what),
            {},
            {},
            {}};
}

} // namespace

std::string_view nameOf(Held::Service service)
{
    constexpr std::array<std::string_view, 8> names{"kmalloc", "alloc_pages", "vmalloc", "file",
                                                    "mmap",    "process",     "kmap",    "kmap_local"};
    return names[std::size_t(service)];
}

std::uint64_t Held::pieces() const
{
    std::uint64_t count = 0;
    for (const HeldRun& run : runs)
        count += run.count;
    return count;
}

Bytes Held::size() const
{
    Bytes size;
    for (const HeldRun& run : runs)
        size += run.step * run.count;
    return size;
}

std::vector<FrameRange> Held::frames() const
{
    std::vector<FrameRange> list;
    for (const HeldRun& run : runs)
        if (run.physical)
            list.push_back(framesOf(*run.physical, run.step * run.count));
    return list;
}

std::optional<VirtualAddress> Held::address() const
{
    return runs.empty() ? std::nullopt : runs.front().address;
}

std::optional<FrameNumber> Held::page(std::uint64_t n) const
{
    for (const FrameRange& range : frames()) {
        if (n < pagesIn(range))
            return FrameNumber{range.start.value + n};
        n -= pagesIn(range);
    }
    return std::nullopt;
}

const Held* Desk::find(HeldId id) const
{
    if (id.value == 0)
        return held.empty() ? nullptr : &held.back();
    const auto at = std::ranges::lower_bound(held, id.value, {}, &Held::id);
    return at == held.end() || at->id != id.value ? nullptr : &*at;
}

Performed perform(Desk& desk, const Operation& operation, EventTap events)
{
    const Kernel before = desk.kernel;
    try {
        desk.last = std::visit([&](const auto& kind) { return desk::doIt(desk, kind, events); }, operation);
        asSentence(desk.last.sentence);
        desk.done.push_back(operation);
        if (!desk.last.frames.empty())
            desk.lastPage = FrameNumber{desk.last.frames.back().end.value - 1};
    } catch (const desk::Senseless& senseless) {
        desk.last = {Performed::Outcome::Senseless, senseless.why, {}, {}, {}};
    } catch (const KernelBug& bug) {
        desk.kernel = before;
        desk.last = refusedByBug(bug.what());
    }
    return desk.last;
}

Performed perform(Desk& desk, const std::vector<Operation>& operations)
{
    NoEvents silent;
    for (const Operation& operation : operations)
        if (perform(desk, operation, silent).outcome == Performed::Outcome::Senseless)
            break;
    return desk.last;
}

namespace desk {

namespace {

std::uint64_t slotsOf(const Desk& desk, const Times& times)
{
    const std::uint64_t part = desk.kernel.pkmap->slotTable().size() / times.number;
    return part - std::min(part, times.less);
}

} // namespace

std::uint64_t timesOf(const Desk& desk, const Times& times)
{
    std::uint64_t wanted = times.number;
    if (times.kind == Times::Kind::UntilRefused)
        wanted = mostPieces;
    else if (times.kind == Times::Kind::PkmapSlots)
        wanted = slotsOf(desk, times);
    if (wanted > mostPieces)
        throw Senseless{fmt::format("{} times is more than the {} that can be asked for at once.",
                                    countText(wanted), countText(mostPieces))};
    if (wanted == 0)
        throw Senseless{"This kernel has no such persistent kernel map: there is nothing to count by."};
    return wanted;
}

const Held& heldOf(const Desk& desk, HeldId id)
{
    if (const Held* held = desk.find(id))
        return *held;
    throw Senseless{id.value == 0 ? std::string("Nothing is held.")
                                  : fmt::format("#{} is not held.", id.value)};
}

std::string idText(const Held& held) { return fmt::format("#{}", held.id); }

void add(Held& held, HeldRun run)
{
    const auto follows = [](const auto& first, const auto& next, Bytes distance) {
        return first.has_value() == next.has_value() && (!first || *first + distance == *next);
    };
    if (!held.runs.empty()) {
        HeldRun& last = held.runs.back();
        const Bytes length = last.step * last.count;
        if (last.step == run.step && follows(last.address, run.address, length) &&
            follows(last.physical, run.physical, length)) {
            last.count += run.count;
            return;
        }
    }
    held.runs.push_back(run);
}

Held newThing(Desk& desk, Held::Service service) { return {.id = desk.given + 1, .service = service}; }

void keep(Desk& desk, Held thing)
{
    if (thing.runs.empty() && thing.service != Held::Service::Process)
        return;
    thing.id = ++desk.given;
    desk.held.push_back(std::move(thing));
}

std::string addressText(VirtualAddress v) { return "v " + hexText(v); }
std::string addressText(PhysicalAddress p) { return "p " + hexText(p); }

std::string byteText(unsigned byte)
{
    return byte >= 0x20 && byte < 0x7f ? fmt::format("'{}' ({:#x})", char(byte), byte)
                                       : fmt::format("{:#04x}", byte);
}

bool isLow(const Desk& desk, FrameNumber frame) { return frame < desk.kernel.layout().maxLowPfn; }

std::string_view sideOf(const Desk& desk, FrameNumber frame)
{
    return isLow(desk, frame) ? "low memory" : "high memory";
}

std::string timesText(std::uint64_t given)
{
    return given > 1 ? fmt::format("{} times: ", countText(given)) : std::string();
}

std::string limitText(const Times& times, std::uint64_t given)
{
    return times.kind == Times::Kind::UntilRefused && given == mostPieces
               ? fmt::format(" It stopped after {}; ask again to go on.", countText(given))
               : std::string();
}

std::string endText(std::string_view call, std::uint64_t given)
{
    if (given == 0)
        return fmt::format("{} gets nothing. ", call);
    return fmt::format("{} {}, then no more. ", call,
                       given == 1 ? std::string("once") : countText(given) + " times");
}

std::string refusalOf(const Desk& desk, std::string_view call, std::uint64_t given,
                      const OutOfMemory& failure)
{
    std::uint64_t high = 0;
    for (const ZoneState& zone : desk.kernel.pages->zones())
        high += zone.highmem ? zone.free.freePages() : 0;
    std::string text = endText(call, given);
    const bool lowOnly = !failure.mask.has(gfp::highmem) && high > 0;
    if (lowOnly)
        text +=
            fmt::format("Low memory is used up while {} of high memory is free: ", sizeText(pageSize * high));
    return text + sentenceOf(failure) + ".";
}

} // namespace desk

} // namespace vmscope::kernel
