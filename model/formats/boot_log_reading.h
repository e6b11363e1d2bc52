// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/boot_log.h"

/// Inside the reader of boot logs: what its patterns read into.
namespace vmscope::formats {

inline constexpr std::string_view expectedMap =
    "lines such as \"BIOS-e820: [mem 0x0000000000100000-0x00000000bffdffff] usable\"";
inline constexpr unsigned physicalBits = 52; // no x86 processor has more

enum class Block : std::uint8_t { None, Zones, Areas };

/// The log so far and what the line just read needs to know of those before it.
struct Reading
{
    BootLog log;
    Block block = Block::None;
    FrameNumber numberedZonesEnd{};
    bool nextBoot = false; ///< the machine started again: the rest belongs to another boot
    bool atEnd = false;    ///< this is the last line: it may be cut off
    std::optional<Error> error;
};

/// A line around the pattern found in it.
struct Match
{
    std::string_view before;
    std::string_view after;
    unsigned line = 0;
};

/// A line of the memory map: the firmware's, Xen's, or the one that mem= and memmap= made of it.
void readFirmwareRam(Reading& reading, const Match& match);
void readXenRam(Reading& reading, const Match& match);
void readUserRam(Reading& reading, const Match& match);
/// The title of a firmware's map: a second one is that of the next boot.
void readMapStart(Reading& reading, const Match& match);
/// "[mem 0x00000000-0x00000fff] usable ==> reserved"
void readMapUpdate(Reading& reading, const Match& match);

} // namespace vmscope::formats
