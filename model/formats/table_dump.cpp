// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"

#include "model/formats/input_file.h"
#include "model/formats/input_stream.h"
#include "model/formats/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace vmscope::formats {

namespace {

/// A dump has the pages of tables only; 256 MiB of them map 128 GiB of 4 KiB pages.
constexpr std::uint64_t mostDumpedPages = 1u << 16;
constexpr std::size_t mostRoots = 1u << 12;
constexpr Bytes largestSidecar = 16_MiB;
constexpr PhysicalAddress physicalEnd{1ull << 52};

struct ModeName
{
    std::string_view name;
    paging::ModeId mode;
};
constexpr std::array modeNames = {
    ModeName{"32bit-pse", paging::ModeId::Legacy32},
    ModeName{"pae", paging::ModeId::Pae},
    ModeName{"ia32e-4level", paging::ModeId::FourLevel},
    ModeName{"ia32e-5level", paging::ModeId::FiveLevel},
};

paging::ControlRegisters registersOf(const JsonPlace& place)
{
    return {.cr0 = place["CR0"].number(),
            .cr3 = place["CR3"].number(),
            .cr4 = place["CR4"].number(),
            .efer = place["EFER"].number()};
}

/// The mode by its name; the registers must say the same.
paging::ModeId modeOf(const JsonPlace& place, const paging::ControlRegisters& registers)
{
    const std::string name = place.text();
    const auto row = std::ranges::find(modeNames, name, &ModeName::name);
    if (row == modeNames.end())
        place.fail("unknown mode \"" + name + "\"", "32bit-pse, pae, ia32e-4level or ia32e-5level");
    if (paging::selectedMode(registers) != row->mode)
        place.fail("the registers do not select " + name, "CR0, CR4 and EFER that do");
    return row->mode;
}

std::vector<DumpRoot> rootsOf(const JsonPlace& place)
{
    std::vector<DumpRoot> roots;
    for (const JsonPlace& root : place.list(mostRoots))
        roots.push_back({root["what"].text(), root["register_value"].number()});
    if (roots.empty())
        place.fail("no roots", "at least the loaded CR3");
    return roots;
}

TableDump dumpOf(const JsonPlace& place)
{
    TableDump dump;
    dump.name = place["boot"].text();
    dump.registers = registersOf(place["registers"]);
    dump.mode = modeOf(place["paging_mode"], dump.registers);
    dump.privilege =
        place["registers"]["CPL"].number(3) == 3 ? paging::Privilege::User : paging::Privilege::Supervisor;
    dump.roots = rootsOf(place["roots"]);
    return dump;
}

Result<std::filesystem::path> pagesBeside(const std::filesystem::path& sidecar)
{
    std::filesystem::path packed = sidecar;
    packed.replace_extension(".pages.bin.gz");
    std::filesystem::path plain = packed;
    plain.replace_extension();
    if (std::filesystem::exists(packed))
        return packed;
    if (std::filesystem::exists(plain))
        return plain;
    return Error{sidecar.string(), "its pages are not beside it",
                 packed.filename().string() + " or " + plain.filename().string()};
}

struct PageRecord
{
    std::array<char, 8> address;
    std::array<char, pageSize.value> bytes;
};

PhysicalAddress addressOf(const PageRecord& record)
{
    std::uint64_t value = 0;
    for (unsigned byte = 8; byte-- > 0;)
        value = value << 8 | static_cast<std::uint8_t>(record.address[byte]);
    return {value};
}

/// Why the record cannot be a page of this dump, or nothing.
std::optional<Error> problemOf(const PageRecord& record, std::streamsize length, std::uint64_t number,
                               const std::string& file)
{
    const std::string where = fmt::format("{}: record {}", file, number);
    if (length != sizeof record)
        return Error{where, "ends inside the record", "8 + 4096 bytes"};
    const PhysicalAddress address = addressOf(record);
    if (address.value % pageSize.value != 0 || address >= physicalEnd)
        return Error{where, fmt::format("no page at {:#x}", address.value), "a page below 2^52"};
    if (number >= mostDumpedPages)
        return Error{where, "too many pages", fmt::format("at most {}", mostDumpedPages)};
    return std::nullopt;
}

using Pages = std::set<PhysicalAddress>;

Result<Pages> readPages(std::istream& stream, const std::string& file, TableDump& dump)
{
    Pages pages;
    PageRecord record{};
    for (;; ++dump.tablePages) {
        stream.read(reinterpret_cast<char*>(&record), sizeof record);
        if (stream.gcount() == 0)
            return pages;
        if (auto problem = problemOf(record, stream.gcount(), dump.tablePages, file))
            return *problem;
        dump.memory.writeBytes(addressOf(record), std::as_bytes(std::span(record.bytes)));
        pages.insert(addressOf(record));
    }
}

/// Tables further down may be missing, and then read as empty; one that a walk starts from may not.
std::optional<Error> missingRoot(const TableDump& dump, const Pages& pages, const std::string& file)
{
    for (std::size_t root = 0; root < dump.roots.size(); ++root)
        if (!pages.contains(dump.rootAddress(root).alignedDown(pageSize)))
            return Error{file, fmt::format("the table of root {} is missing", root),
                         fmt::format("a page at {:#x}", dump.rootAddress(root).value)};
    return std::nullopt;
}

std::optional<Error> readPages(InputStream input, const std::string& file, TableDump& dump)
{
    try {
        const auto pages = readPages(*input.text, file, dump);
        return pages ? missingRoot(dump, *pages, file) : pages.error();
    } catch (const std::exception&) {
        return Error{file, "the packed data is damaged or cut off", "a complete gzip or xz file"};
    }
}

/// Where the pages come from.
struct PagesInput
{
    std::string name;
    InputStream stream;
};

Result<PagesInput> openPagesBeside(const std::filesystem::path& sidecar)
{
    const auto path = pagesBeside(sidecar);
    if (!path)
        return path.error();
    auto input = openInput(*path);
    if (!input)
        return input.error();
    return PagesInput{path->string(), std::move(*input)};
}

/// `openPages() -> Result<PagesInput>` is called once the sidecar is known to be good.
template<class OpenPages>
Result<TableDump> dumpFrom(const Result<nlohmann::json>& document, const std::string& where,
                           const OpenPages& openPages)
{
    if (!document)
        return document.error();
    try {
        TableDump dump = dumpOf(JsonPlace(*document, where));
        dump.memory = hardware::PhysicalMemory({{PhysicalAddress{}, physicalEnd}});
        Result<PagesInput> pages = openPages();
        if (!pages)
            return pages.error();
        if (auto problem = readPages(std::move(pages->stream), pages->name, dump))
            return *problem;
        return dump;
    } catch (const JsonPlace::Malformed& malformed) {
        return malformed.error;
    }
}

} // namespace

paging::PagingRules TableDump::rules() const { return {paging::pagingMode(mode), registers, limits}; }

PhysicalAddress TableDump::rootAddress(std::size_t root) const
{
    return paging::pagingMode(mode).rootOf(roots[root].registerValue);
}

std::uint64_t TableDump::entryAt(PhysicalAddress p) const
{
    if (p >= physicalEnd)
        return 0;
    return memory.readEntry(p, paging::pagingMode(mode).entryBytes);
}

hardware::PhysicalMemory loadableMemory(const TableDump& dump)
{
    hardware::PhysicalMemory memory = dump.memory;
    const paging::PagingMode& mode = paging::pagingMode(dump.mode);
    for (std::size_t root = 0; mode.rootInRegisters && root < dump.roots.size(); ++root)
        for (unsigned i = 0; i < mode.levels[0].entryCount(); ++i) {
            const PhysicalAddress where = dump.rootAddress(root) + Bytes{i * 8ull};
            const std::uint64_t entry = dump.entryAt(where);
            if (entry & paging::bit::accessed)
                memory.write(where, entry & ~paging::bit::accessed);
        }
    return memory;
}

Result<TableDump> readTableDump(const std::filesystem::path& sidecar)
{
    return dumpFrom(readJson(sidecar, largestSidecar), sidecar.string(),
                    [&] { return openPagesBeside(sidecar); });
}

Result<std::vector<std::filesystem::path>> filesOfTableDump(const std::filesystem::path& sidecar)
{
    auto pages = pagesBeside(sidecar);
    if (!pages)
        return pages.error();
    return std::vector{sidecar, std::move(*pages)};
}

Result<TableDump> readTableDump(const std::vector<KeptFile>& files)
{
    if (files.size() < 2)
        return Error{"page tables", fmt::format("{} of their files are there", files.size()),
                     "a sidecar and its pages"};
    const auto sidecar = unpacked(files[0].bytes, files[0].name, largestSidecar);
    return sidecar ? parseTableDump(*sidecar, files[1].bytes, files[0].name) : sidecar.error();
}

Result<TableDump> parseTableDump(std::string_view sidecar, std::string pages, std::string_view where)
{
    const std::string name(where);
    return dumpFrom(parseJson(sidecar, where), name, [&]() -> Result<PagesInput> {
        return PagesInput{name + " (pages)", inputOf(std::move(pages))};
    });
}

} // namespace vmscope::formats
