// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_log_reading.h"
#include "model/formats/line_scanner.h"

#include <algorithm>

namespace vmscope::formats {

namespace {

constexpr std::size_t mostRanges = 4096; // E820_MAX_ENTRIES is 131 and three for each NUMA node

bool isRam(std::string_view kind)
{
    return kind.find("usable") != std::string_view::npos || kind.find("System RAM") != std::string_view::npos;
}

void refuse(Reading& reading, unsigned line, std::string what)
{
    if (!reading.error)
        reading.error = Error{reading.log.place(line), std::move(what), std::string(expectedMap)};
}

/// A log that holds dmesg twice has every range twice.
void keepRange(Reading& reading, PhysicalRange range, std::vector<PhysicalRange>& ranges, unsigned line)
{
    if (std::ranges::find(ranges, range) == ranges.end())
        ranges.push_back(range);
    if (ranges.size() > mostRanges)
        refuse(reading, line, "the memory map is longer than any firmware's");
}

/// "[mem 0x0000000000100000-0x00000000bffdffff] usable" or "0000000000100000 - 000000003fff0000 (usable)"
void readRam(Reading& reading, const Match& match, std::vector<PhysicalRange>& usable)
{
    Scanner scanner(match.after);
    const auto range = scanMemory(scanner);
    if (!isRam(range ? scanner.rest() : match.after))
        return;
    const bool good = range && !range->empty() && range->end.value >> physicalBits == 0;
    if (good)
        keepRange(reading, *range, usable, match.line);
    else if (!reading.atEnd)
        refuse(reading, match.line, "this range of RAM cannot be read");
}

} // namespace

void readFirmwareRam(Reading& reading, const Match& match) { readRam(reading, match, reading.log.usable); }

void readXenRam(Reading& reading, const Match& match)
{
    // Other lines of Xen start with the same word.
    Scanner scanner(match.after);
    if (scanMemory(scanner))
        readRam(reading, match, reading.log.usable);
}

void readUserRam(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    if (scanMemory(scanner))
        readRam(reading, match, reading.log.userUsable);
}

void readMapStart(Reading& reading, const Match&) { reading.nextBoot = !reading.log.usable.empty(); }

void readMapUpdate(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const auto range = scanMemory(scanner);
    const auto arrow = scanner.rest().find("==>");
    if (range && arrow != std::string_view::npos && isRam(scanner.rest().substr(0, arrow)) &&
        !isRam(scanner.rest().substr(arrow)))
        keepRange(reading, *range, reading.log.reservedLater, match.line);
}

} // namespace vmscope::formats
