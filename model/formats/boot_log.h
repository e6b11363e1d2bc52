// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a Linux kernel printed about memory while it booted.
namespace vmscope::formats {

/// A value and the line that it was read from.
template<class T>
struct Found
{
    T value{};
    unsigned line = 0;

    bool operator==(const Found&) const = default;
};

template<class T>
using Maybe = std::optional<Found<T>>;

/// One line of "Zone ranges:", or of the older "zone(0): 4096 pages.".
struct LoggedZone
{
    std::string name;
    FrameRange frames; ///< empty where the log says so
    bool operator==(const LoggedZone&) const = default;
};

/// One line of the "virtual kernel memory layout:".
struct LoggedArea
{
    std::string name; ///< "fixmap", "cpu_entry", "pkmap", "vmalloc" or "lowmem"
    VirtualRange range;
    bool operator==(const LoggedArea&) const = default;
};

/// "Memory: 2058056K/2096632K available (… 1195912K highmem)".
struct MemoryLine
{
    Bytes total{};
    std::optional<Bytes> highmem;
    /// Kernels before 3.11 write a small k and count every frame below the end of RAM, holes included.
    bool countsHoles = false;

    bool operator==(const MemoryLine&) const = default;
};

enum class NxState : std::uint8_t { Active, NonPaeKernel, MissingInProcessor };

/// Each value as its first line gave it; empty where the log has no such line or stops before it.
struct BootLog
{
    std::string where; ///< file name
    Maybe<std::string> version;
    bool multiprocessor = false;              ///< built with SMP
    std::vector<PhysicalRange> usable;        ///< the firmware's map
    std::vector<PhysicalRange> userUsable;    ///< after mem= or memmap=
    std::vector<PhysicalRange> reservedLater; ///< taken out of the map by the kernel
    Maybe<Bytes> highmem, lowmem;             ///< whole MiB, rounded down
    Maybe<Bytes> onlyUsed;                    ///< "Warning only 887MB will be used."
    Maybe<PhysicalAddress> mappedLowRamEnd, lowRamEnd;
    Maybe<FrameNumber> lastPfn, maxArchPfn;
    std::vector<Found<LoggedZone>> zones;
    std::vector<Found<LoggedArea>> areas;
    Maybe<MemoryLine> memory;
    Maybe<bool> isolation;
    Maybe<NxState> nx;
    Maybe<std::string> commandLine;
    Maybe<std::string> processor; ///< as CPUID names it
    Maybe<Bytes> initrd;
    Maybe<Bytes> swiotlb;
    Maybe<Bytes> dentryHash, inodeHash;
    Maybe<Bytes> memMapRefused; ///< the panic names the mem_map that did not fit
    Maybe<unsigned> cpus;       ///< NR_CPUS
    Maybe<bool> kaslr;
    bool withoutHighmem = false; ///< the kernel says that it lacks HIGHMEM
    Maybe<std::string> failure;  ///< panic or oops before the first program
    Maybe<bool> cameUp;          ///< the first program started

    bool operator==(const BootLog&) const = default;

    [[nodiscard]] std::string place(unsigned line) const { return where + ':' + std::to_string(line); }
};

enum class MemoryMap : std::uint8_t { Required, Elsewhere };

/// Reads dmesg or serial console text, with or without times, levels, "\r" and noise between. Only the first
/// boot in it counts. An error where it is empty, binary, or has no memory map (unless that is `Elsewhere`).
[[nodiscard]] Result<BootLog> parseBootLog(std::string_view text, std::string_view where,
                                           MemoryMap map = MemoryMap::Required);

} // namespace vmscope::formats
