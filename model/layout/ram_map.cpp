// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/ram_map.h"

#include "model/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace vmscope::layout {

namespace {

constexpr Bytes largestBelowHole = 3_GiB + 512_MiB; // i440FX: pc_init1() in hw/i386/pc_piix.c
constexpr Bytes belowHole = 3_GiB;
// The firmware's ACPI tables; a 64-bit device window above 64 GiB of RAM makes them one page longer.
constexpr Bytes acpiAtTop = 128_KiB;
constexpr Bytes acpiAtTopAbove64GiB = 132_KiB;
constexpr PhysicalRange conventional{0_pa, 0x9fc00_pa};

Result<PhysicalRange> parseRange(std::string_view text, std::string_view where)
{
    const auto dash = text.find('-');
    const Error error{std::string(where), fmt::format("\"{}\" is not a range of RAM", text),
                      "START-LAST such as 0x100000-0x3ffdffff, the last byte included"};
    if (dash == std::string_view::npos)
        return error;
    const auto start = parseNumber(trimmed(text.substr(0, dash)), where);
    const auto last = parseNumber(trimmed(text.substr(dash + 1)), where);
    if (!start || !last || *last < *start || *last >> 52)
        return error;
    return PhysicalRange{{*start}, {*last + 1}};
}

} // namespace

PhysicalAddress RamMap::end() const { return usable.empty() ? PhysicalAddress{} : usable.back().end; }

RamMap pcRam(Bytes installed)
{
    const Bytes low = installed >= largestBelowHole ? belowHole : installed;
    RamMap ram{installed, {}};
    const PhysicalAddress conventionalEnd = std::min(conventional.end, 0_pa + low);
    if (conventionalEnd > conventional.start)
        ram.usable.push_back({conventional.start, conventionalEnd});
    const PhysicalAddress lowEnd =
        0_pa + lessOrNone(low, installed > 64_GiB ? acpiAtTopAbove64GiB : acpiAtTop);
    if (lowEnd > isaEndAddress)
        ram.usable.push_back({isaEndAddress, lowEnd});
    if (installed > low)
        ram.usable.push_back({deviceHoleEnd, deviceHoleEnd + (installed - low)});
    return ram;
}

RamMap flatRam(Bytes installed)
{
    RamMap ram{installed, {}};
    if (installed > 0_B)
        ram.usable.push_back({0_pa, 0_pa + installed});
    return ram;
}

RamMap ramOf(MachineKind kind, Bytes installed)
{
    return kind == MachineKind::Pc ? pcRam(installed) : flatRam(installed);
}

Result<RamMap> ramFromRanges(std::vector<PhysicalRange> usable, std::string_view where)
{
    std::ranges::sort(usable, {}, &PhysicalRange::start);
    RamMap ram;
    for (const PhysicalRange& range : usable) {
        if (range.empty() || (!ram.usable.empty() && range.start < ram.usable.back().end))
            return Error{std::string(where),
                         fmt::format("the range from {} is empty or overlaps another", hexText(range.start)),
                         "ranges of RAM that do not overlap"};
        if (!ram.usable.empty() && ram.usable.back().end == range.start)
            ram.usable.back().end = range.end;
        else
            ram.usable.push_back(range);
        ram.installed += sizeOf(range);
    }
    return ram;
}

Result<RamMap> parseRamMap(std::string_view text, std::string_view where)
{
    std::vector<PhysicalRange> ranges;
    if (trimmed(text).empty())
        return parseRange(text, where).error();
    while (!text.empty()) {
        const auto comma = std::min(text.find(','), text.size());
        const auto range = parseRange(text.substr(0, comma), where);
        if (!range)
            return range.error();
        ranges.push_back(*range);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return ramFromRanges(std::move(ranges), where);
}

RamMap clippedTo(RamMap ram, PhysicalAddress limit)
{
    std::erase_if(ram.usable, [&](const PhysicalRange& range) { return range.start >= limit; });
    if (!ram.usable.empty())
        ram.usable.back().end = std::min(ram.usable.back().end, limit);
    return ram;
}

Bytes ramAbove(const RamMap& ram, PhysicalAddress limit)
{
    Bytes sum;
    for (const PhysicalRange& range : ram.usable)
        sum += sizeOf(PhysicalRange{std::max(range.start, limit), range.end});
    return sum;
}

std::uint64_t presentPages(const RamMap& ram, FrameRange frames)
{
    frames.start = std::max(frames.start, FrameNumber{1});
    std::uint64_t pages = 0;
    for (const PhysicalRange& range : ram.usable)
        pages += pagesIn(wholeFrames(range).intersection(frames));
    return pages;
}

} // namespace vmscope::layout
