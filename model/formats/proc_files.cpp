// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/proc_files.h"

#include "model/formats/line_scanner.h"

#include <algorithm>
#include <array>

namespace vmscope::formats {

namespace {

constexpr std::uint64_t physicalPages = std::uint64_t{1} << 40; // 52 physical address bits
constexpr std::size_t mostFileRanges = 4096;
constexpr std::uint64_t mostKiB = std::uint64_t{1} << 50;

Error errorAt(std::string_view where, unsigned line, std::string what, std::string expected)
{
    return {std::string(where) + ':' + std::to_string(line), std::move(what), std::move(expected)};
}

struct IomemLine
{
    PhysicalRange range;
    bool ram = false;
};

/// "00100000-7ffdffff : System RAM", the last byte included.
std::optional<IomemLine> iomemLine(std::string_view line)
{
    Scanner scanner(line);
    const auto start = scanner.hex();
    const auto last = scanner.accept("-") ? scanner.hex() : std::nullopt;
    if (!start || !last || *last < *start || *last / pageSize.value >= physicalPages || !scanner.accept(":"))
        return std::nullopt;
    return IomemLine{{{*start}, {*last + 1}}, scanner.accept("System RAM")};
}

struct MeminfoKey
{
    std::string_view key;
    std::optional<Bytes> Meminfo::*member;
};

constexpr std::array meminfoKeys{
    MeminfoKey{"MemTotal:", &Meminfo::memTotal},
    MeminfoKey{"LowTotal:", &Meminfo::lowTotal},
    MeminfoKey{"HighTotal:", &Meminfo::highTotal},
    MeminfoKey{"VmallocTotal:", &Meminfo::vmallocTotal},
};

std::optional<Bytes> kiB(Scanner scanner)
{
    const auto number = scanner.number();
    if (!number || *number >= mostKiB || !scanner.accept("kB"))
        return std::nullopt;
    return Bytes{*number << 10};
}

struct ZoneKey
{
    std::string_view key;
    std::uint64_t value = 0;
};

/// What one "Node 0, zone   Normal" block says, as far as it is needed.
struct ZoneBlock
{
    std::string name;
    std::array<ZoneKey, 3> keys{{{"spanned"}, {"present"}, {"start_pfn:"}}};

    [[nodiscard]] ZoneCounts counts() const
    {
        const auto [spanned, present, start] = keys;
        return {name, {{start.value}, {start.value + spanned.value}}, present.value};
    }
};

void addZone(std::vector<ZoneCounts>& zones, const ZoneCounts& zone)
{
    if (zone.name.empty() || zone.frames.empty())
        return;
    const auto known = std::ranges::find(zones, zone.name, &ZoneCounts::name);
    if (known == zones.end())
        return zones.push_back(zone);
    known->frames = {std::min(known->frames.start, zone.frames.start),
                     std::max(known->frames.end, zone.frames.end)};
    known->presentPages += zone.presentPages;
}

/// The zone that "Node 0, zone   Normal" starts.
std::optional<std::string> zoneStart(std::string_view line)
{
    Scanner scanner(line);
    if (!scanner.accept("Node") || !scanner.number() || !scanner.accept(", zone"))
        return std::nullopt;
    return std::string(scanner.word());
}

/// False where a number that is needed cannot be read.
bool readZoneLine(ZoneBlock& block, std::string_view line)
{
    for (ZoneKey& key : block.keys) {
        Scanner scanner(line);
        if (!scanner.accept(key.key))
            continue;
        const auto number = scanner.number();
        if (!number || *number >= physicalPages)
            return false;
        key.value = *number;
    }
    return true;
}

struct ProcRow
{
    ProcKind kind;
    std::string_view name;
    std::string_view mark; ///< every such file has it
};

constexpr std::array procRows{
    ProcRow{ProcKind::Iomem, "/proc/iomem", " : System RAM"},
    ProcRow{ProcKind::Meminfo, "/proc/meminfo", "MemTotal:"},
    ProcRow{ProcKind::Zoneinfo, "/proc/zoneinfo", "Node 0, zone "},
};

template<class File>
Result<ProcKind> store(std::optional<File>& slot, Result<File> file, ProcKind kind)
{
    if (!file)
        return file.error();
    slot = std::move(*file);
    return kind;
}

} // namespace

Result<Iomem> parseIomem(std::string_view text, std::string_view where)
{
    Iomem iomem{std::string(where), {}};
    for (Lines lines(text); lines.next();) {
        const auto line = iomemLine(lines.line());
        if (!line || !line->ram)
            continue;
        if (line->range.end <= PhysicalAddress{1})
            return errorAt(where, lines.number(), "the addresses are hidden (all zero)",
                           "/proc/iomem as root reads it");
        iomem.ram.push_back(line->range);
        if (iomem.ram.size() > mostFileRanges)
            return errorAt(where, lines.number(), "there are more ranges of RAM in it than any machine has",
                           "at most 4096 ranges of System RAM");
    }
    if (iomem.ram.empty())
        return Error{std::string(where), "there is no RAM in it",
                     "lines such as \"00100000-7ffdffff : System RAM\""};
    return iomem;
}

Result<Meminfo> parseMeminfo(std::string_view text, std::string_view where)
{
    Meminfo meminfo;
    meminfo.where = where;
    for (Lines lines(text); lines.next();)
        for (const MeminfoKey& key : meminfoKeys) {
            Scanner scanner(lines.line());
            if (!scanner.accept(key.key))
                continue;
            const auto size = kiB(scanner);
            if (!size)
                return errorAt(where, lines.number(), "this size cannot be read",
                               std::string(key.key) + " and a number of kB");
            meminfo.*(key.member) = size;
        }
    if (!meminfo.memTotal)
        return Error{std::string(where), "there is no MemTotal in it", "a line \"MemTotal: 2060060 kB\""};
    return meminfo;
}

Result<Zoneinfo> parseZoneinfo(std::string_view text, std::string_view where)
{
    Zoneinfo info{std::string(where), {}};
    ZoneBlock block;
    for (Lines lines(text); lines.next();) {
        if (auto name = zoneStart(lines.line())) {
            addZone(info.zones, block.counts());
            block = ZoneBlock{std::move(*name)};
        } else if (!readZoneLine(block, lines.line()))
            return errorAt(where, lines.number(), "this number of pages cannot be read", "a number");
    }
    addZone(info.zones, block.counts());
    if (info.zones.empty())
        return Error{
            std::string(where), "there is no zone with pages in it",
            "blocks that start with \"Node 0, zone   Normal\" and have \"spanned\" and \"start_pfn\""};
    return info;
}

std::string_view nameOf(ProcKind kind) { return procRows[unsigned(kind)].name; }

std::optional<ProcKind> procKindOf(std::string_view text)
{
    for (const ProcRow& row : procRows)
        if (text.find(row.mark) != std::string_view::npos)
            return row.kind;
    return std::nullopt;
}

Result<ProcKind> addProcFile(ProcFiles& files, std::string_view text, std::string_view where)
{
    const Error wrong{std::string(where), "this is not a known file of /proc",
                      "/proc/iomem, /proc/meminfo or /proc/zoneinfo"};
    if (looksBinary(text))
        return wrong;
    const auto kind = procKindOf(text);
    if (kind && *kind == ProcKind::Iomem)
        return store(files.iomem, parseIomem(text, where), *kind);
    if (kind && *kind == ProcKind::Meminfo)
        return store(files.meminfo, parseMeminfo(text, where), *kind);
    if (kind && *kind == ProcKind::Zoneinfo)
        return store(files.zoneinfo, parseZoneinfo(text, where), *kind);
    return wrong;
}

} // namespace vmscope::formats
