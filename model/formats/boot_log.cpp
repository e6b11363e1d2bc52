// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_log.h"

#include "model/base/text.h"
#include "model/formats/boot_log_reading.h"
#include "model/formats/line_scanner.h"

#include <algorithm>
#include <array>
#include <limits>

namespace vmscope::formats {

namespace {

constexpr std::string_view expectedLog = "a Linux boot log: dmesg text or a serial console log";
struct Rule
{
    std::string_view pattern;
    void (*read)(Reading&, const Match&);
};

template<class T>
void keepFirst(Maybe<T>& slot, std::optional<T> value, unsigned line)
{
    if (!slot && value)
        slot = Found<T>{std::move(*value), line};
}

std::optional<Bytes> inUnits(std::optional<std::uint64_t> count, Bytes unit)
{
    if (!count || *count > std::numeric_limits<std::uint64_t>::max() / unit.value)
        return std::nullopt;
    return unit * *count;
}

void readVersion(Reading& reading, const Match& match)
{
    if (reading.log.version)
        return;
    const std::string_view version = Scanner(match.after).word();
    if (version.empty() || version.front() < '0' || version.front() > '9')
        return;
    reading.log.version = {std::string(version), match.line};
    reading.log.multiprocessor = afterWord(match.after, "SMP").has_value();
}

void readHighmem(Reading& reading, const Match& match)
{
    keepFirst(reading.log.highmem, inUnits(numberAtEnd(match.before), 1_MiB), match.line);
}
void readLowmem(Reading& reading, const Match& match)
{
    keepFirst(reading.log.lowmem, inUnits(numberAtEnd(match.before), 1_MiB), match.line);
}

/// "only 887MB will be used."; "only 4GB" is about the width of page-table entries.
void readOnlyUsed(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const auto size = inUnits(scanner.number(), 1_MiB);
    if (scanner.accept("MB will be used"))
        keepFirst(reading.log.onlyUsed, size, match.line);
}
void readWithoutHighmem(Reading& reading, const Match&) { reading.log.withoutHighmem = true; }

/// "low ram: 0 - 36bfe000", and since the words are there too, "mapped low ram: 0 - 36bfe000".
void readLowRam(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const auto range = scanMemory(scanner);
    const bool mapped = trimmed(match.before).ends_with("mapped");
    if (range)
        keepFirst(mapped ? reading.log.mappedLowRamEnd : reading.log.lowRamEnd, std::optional(range->end),
                  match.line);
}

std::optional<FrameNumber> frame(std::optional<std::uint64_t> number)
{
    if (!number || *number >> (physicalBits - 12))
        return std::nullopt;
    return FrameNumber{*number};
}

/// "last_pfn = 0x3ffe0 max_arch_pfn = 0x100000"
void readLastPfn(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    keepFirst(reading.log.lastPfn, frame(scanner.hex()), match.line);
    if (scanner.accept("max_arch_pfn ="))
        keepFirst(reading.log.maxArchPfn, frame(scanner.hex()), match.line);
}

void readZonesStart(Reading& reading, const Match&) { reading.block = Block::Zones; }
void readAreasStart(Reading& reading, const Match&) { reading.block = Block::Areas; }
void readBlockEnd(Reading& reading, const Match&) { reading.block = Block::None; }

void keepZone(BootLog& log, LoggedZone zone, unsigned line)
{
    const auto same = [&](const Found<LoggedZone>& other) { return other.value.name == zone.name; };
    if (std::ranges::none_of(log.zones, same))
        log.zones.push_back({std::move(zone), line});
}

/// Linux 2.4: "zone(1): 225280 pages."
void readNumberedZone(Reading& reading, const Match& match)
{
    constexpr std::array<std::string_view, 3> names{"DMA", "Normal", "HighMem"};
    Scanner scanner(match.after);
    const auto index = scanner.number();
    const auto pages = scanner.accept("):") ? frame(scanner.number()) : std::nullopt;
    if (!index || *index >= names.size() || !pages || !scanner.accept("pages"))
        return;
    const FrameNumber start = reading.numberedZonesEnd;
    const FrameNumber end{start.value + pages->value};
    if (end.value >> (physicalBits - 12))
        return;
    keepZone(reading.log, {std::string(names[*index]), {start, end}}, match.line);
    reading.numberedZonesEnd = end;
}

/// "[mem 0x0000000000001000-0x0000000000ffffff]", "0x00000001 -> 0x00001000", "0 ->     4096" or "empty".
std::optional<FrameRange> zoneFrames(std::string_view text)
{
    Scanner scanner(text);
    if (scanner.accept("empty"))
        return FrameRange{};
    Scanner bytes = scanner;
    if (const auto range = scanMemory(bytes); range && range->end.value >> physicalBits == 0)
        return wholeFrames(*range);
    const auto start = frame(scanner.number());
    const auto end = scanner.accept("->") ? frame(scanner.number()) : std::nullopt;
    return start && end ? std::optional(FrameRange{*start, *end}) : std::nullopt;
}

void readZone(Reading& reading, std::string_view line, unsigned number)
{
    constexpr std::array<std::string_view, 4> names{"DMA", "DMA32", "Normal", "HighMem"};
    for (const std::string_view name : names)
        if (const auto text = afterWord(line, name))
            if (const auto frames = zoneFrames(*text))
                keepZone(reading.log, {std::string(name), *frames}, number);
}

void keepArea(BootLog& log, LoggedArea area, unsigned line)
{
    const auto same = [&](const Found<LoggedArea>& other) { return other.value.name == area.name; };
    if (std::ranges::none_of(log.areas, same))
        log.areas.push_back({std::move(area), line});
}

void readArea(Reading& reading, std::string_view line, unsigned number)
{
    constexpr std::array<std::string_view, 5> names{"fixmap", "cpu_entry", "pkmap", "vmalloc", "lowmem"};
    for (const std::string_view name : names) {
        const auto text = afterWord(line, name);
        Scanner scanner(text.value_or(""));
        const auto range = scanner.accept(":") ? scanMemory(scanner) : std::nullopt;
        if (range)
            keepArea(reading.log, {std::string(name), {{range->start.value}, {range->end.value}}}, number);
        if (range && name == names.back())
            reading.block = Block::None;
    }
}

/// "2058056K/2096632K available (9423K kernel code, …, 1195912K highmem)"
void readMemory(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const bool small = scanner.number() && scanner.accept("k");
    if (!small && !scanner.accept("K"))
        return;
    const auto total = scanner.accept("/") ? inUnits(scanner.number(), 1_KiB) : std::nullopt;
    if (!total || !scanner.accept(small ? "k available" : "K available"))
        return;
    const auto highmem = match.after.find(small ? "k highmem" : "K highmem");
    MemoryLine memory{*total, {}, small};
    if (highmem != std::string_view::npos)
        memory.highmem = inUnits(numberAtEnd(match.after.substr(0, highmem)), 1_KiB);
    keepFirst(reading.log.memory, std::optional(memory), match.line);
}

void readIsolation(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const bool on = scanner.accept("enabled") || scanner.accept("force enabled");
    if (on || scanner.accept("disabled"))
        keepFirst(reading.log.isolation, std::optional(on), match.line);
}

template<NxState state>
void readNx(Reading& reading, const Match& match)
{
    keepFirst(reading.log.nx, std::optional(state), match.line);
}

void readCommandLine(Reading& reading, const Match& match)
{
    keepFirst(reading.log.commandLine, std::optional(std::string(trimmed(match.after))), match.line);
}

/// "Intel Core i7 9xx (Nehalem Class Core i7) (family: …)"; many other lines start with "CPU0:" too.
void readProcessor(Reading& reading, const Match& match)
{
    constexpr std::array<std::string_view, 9> makers{"Intel", "AMD",  "Genuine",   "Authentic", "VIA",
                                                     "Hygon", "QEMU", "Transmeta", "Cyrix"};
    const std::string_view text = trimmed(match.after);
    if (std::ranges::none_of(makers, [&](std::string_view maker) { return text.starts_with(maker); }))
        return;
    const auto end = std::min(text.find(" (family"), text.find(" stepping"));
    keepFirst(reading.log.processor, std::optional(std::string(text.substr(0, end))), match.line);
}

/// "Allocated new RAMDISK:" has the true size; the firmware's place is in whole pages already.
void readInitrd(Reading& reading, const Match& match)
{
    Scanner scanner(match.after);
    const auto range = scanMemory(scanner);
    if (range && !range->empty() && sizeOf(*range) < 4_GiB)
        keepFirst(reading.log.initrd, std::optional(Bytes{(sizeOf(*range).value + 4095) / 4096 * 4096}),
                  match.line);
}

/// "[mem 0x000000005336d000-0x000000005736d000] (64MB)"; this range, unlike others, has its end excluded.
void readSwiotlb(Reading& reading, const Match& match)
{
    const auto end = match.after.find("MB)");
    if (end != std::string_view::npos)
        keepFirst(reading.log.swiotlb, inUnits(numberAtEnd(match.after.substr(0, end)), 1_MiB), match.line);
}

/// "65536 (order: 6, 262144 bytes, linear)"
void readHash(const Match& match, Maybe<Bytes>& slot)
{
    const auto bytes = match.after.find(" bytes");
    if (bytes != std::string_view::npos)
        keepFirst(slot, inUnits(numberAtEnd(match.after.substr(0, bytes)), 1_B), match.line);
}
void readDentryHash(Reading& reading, const Match& match) { readHash(match, reading.log.dentryHash); }
void readInodeHash(Reading& reading, const Match& match) { readHash(match, reading.log.inodeHash); }

void readCpus(Reading& reading, const Match& match)
{
    constexpr unsigned most = 8192;
    const auto number = Scanner(match.after).number();
    if (number && *number >= 1 && *number <= most)
        keepFirst(reading.log.cpus, std::optional(static_cast<unsigned>(*number)), match.line);
}

template<bool on>
void readKaslr(Reading& reading, const Match& match)
{
    keepFirst(reading.log.kaslr, std::optional(on), match.line);
}

void readCameUp(Reading& reading, const Match& match)
{
    if (!reading.log.failure)
        keepFirst(reading.log.cameUp, std::optional(true), match.line);
}

void readPanic(Reading& reading, const Match& match)
{
    const std::string_view text = trimmed(match.after);
    if (text.starts_with("VFS:")) // memory is up; there is just no root file system
        return readCameUp(reading, match);
    if (!reading.log.cameUp)
        keepFirst(reading.log.failure, std::optional(std::string(text)), match.line);
    Scanner scanner(text);
    if (!scanner.accept("Failed to allocate"))
        return;
    const auto size = inUnits(scanner.number(), 1_B);
    if (scanner.rest().find("memory map") != std::string_view::npos)
        keepFirst(reading.log.memMapRefused, size, match.line);
}

void readOops(Reading& reading, const Match& match)
{
    if (!reading.log.cameUp)
        keepFirst(reading.log.failure, std::optional("unable to handle " + std::string(trimmed(match.after))),
                  match.line);
}

constexpr std::array rules{
    Rule{"BIOS-provided physical RAM map", readMapStart},
    Rule{"BIOS-e820:", readFirmwareRam},
    Rule{"BIOS-e801:", readFirmwareRam},
    Rule{"BIOS-88:", readFirmwareRam},
    Rule{"Xen:", readXenRam},
    Rule{"user:", readUserRam},
    Rule{"e820: update", readMapUpdate},
    Rule{"e820 update range:", readMapUpdate},
    Rule{"Linux version ", readVersion},
    Rule{"MB HIGHMEM available", readHighmem},
    Rule{"MB LOWMEM available", readLowmem},
    Rule{"Warning only ", readOnlyUsed},
    Rule{"Use a HIGHMEM enabled kernel", readWithoutHighmem},
    Rule{"low ram:", readLowRam},
    Rule{"last_pfn =", readLastPfn},
    Rule{"Zone ranges:", readZonesStart},
    Rule{"Zone PFN ranges:", readZonesStart},
    Rule{"Movable zone start", readBlockEnd},
    Rule{"early_node_map", readBlockEnd},
    Rule{"Early memory node ranges", readBlockEnd},
    Rule{"zone(", readNumberedZone},
    Rule{"virtual kernel memory layout:", readAreasStart},
    Rule{"Memory: ", readMemory},
    Rule{"page tables isolation:", readIsolation},
    Rule{"page table isolation", readIsolation},
    Rule{"NX (Execute Disable) protection: active", readNx<NxState::Active>},
    Rule{"NX (Execute Disable) protection cannot be enabled: non-PAE", readNx<NxState::NonPaeKernel>},
    Rule{"NX (Execute Disable) protection missing in CPU", readNx<NxState::MissingInProcessor>},
    Rule{"ommand line: ", readCommandLine},
    Rule{"CPU0: ", readProcessor},
    Rule{"CPU: ", readProcessor},
    Rule{"RAMDISK: ", readInitrd},
    Rule{"software IO TLB: mapped", readSwiotlb},
    Rule{"Dentry cache hash table entries:", readDentryHash},
    Rule{"Inode-cache hash table entries:", readInodeHash},
    Rule{"NR_CPUS:", readCpus},
    Rule{"NR_CPUS=", readCpus},
    Rule{"KASLR disabled", readKaslr<false>},
    Rule{"Memory KASLR using", readKaslr<true>},
    Rule{"Physical KASLR using", readKaslr<true>},
    Rule{"Kernel Offset: 0x", readKaslr<true>},
    Rule{" as init process", readCameUp},
    Rule{"Freeing unused kernel", readCameUp},
    Rule{"Kernel panic - not syncing:", readPanic},
    Rule{"Kernel panic: ", readPanic},
    Rule{"BUG: unable to handle ", readOops},
    Rule{"Unable to handle kernel ", readOops},
};

void readLine(Reading& reading, std::string_view line, unsigned number)
{
    if (reading.block == Block::Zones)
        readZone(reading, line, number);
    if (reading.block == Block::Areas)
        readArea(reading, line, number);
    for (const Rule& rule : rules)
        if (const auto at = line.find(rule.pattern); at != std::string_view::npos)
            rule.read(reading, {line.substr(0, at), line.substr(at + rule.pattern.size()), number});
}

} // namespace

Result<BootLog> parseBootLog(std::string_view text, std::string_view where, MemoryMap map)
{
    const auto error = [&](std::string what, std::string_view expected) {
        return Error{std::string(where), std::move(what), std::string(expected)};
    };
    if (trimmed(text).empty())
        return error("the file is empty", expectedLog);
    if (looksBinary(text))
        return error("this is not text", expectedLog);
    Reading reading;
    reading.log.where = where;
    for (Lines lines(text); lines.next() && !reading.nextBoot && !reading.error;) {
        reading.atEnd = lines.isLast();
        readLine(reading, lines.line(), lines.number());
    }
    if (reading.error)
        return *reading.error;
    if (reading.log.usable.empty() && map == MemoryMap::Required)
        return error("there is no memory map in it", expectedMap);
    return std::move(reading.log);
}

} // namespace vmscope::formats
