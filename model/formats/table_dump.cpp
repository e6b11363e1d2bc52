// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/table_dump.h"

#include "model/formats/input_stream.h"
#include "model/formats/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::formats {

namespace {

/// A dump has the pages of tables only; 1 GiB of them would map 512 GiB of 4 KiB pages.
constexpr std::uint64_t mostPages = 1u << 18;
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
    for (const JsonPlace& root : place.list())
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

std::filesystem::path pagesBeside(const std::filesystem::path& sidecar)
{
    std::filesystem::path pages = sidecar;
    pages.replace_extension(".pages.bin.gz");
    return std::filesystem::exists(pages) ? pages : std::filesystem::path(pages).replace_extension();
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
    if (number >= mostPages)
        return Error{where, "too many pages", fmt::format("at most {}", mostPages)};
    return std::nullopt;
}

std::optional<Error> readPages(std::istream& stream, const std::string& file, TableDump& dump)
{
    PageRecord record{};
    for (;; ++dump.tablePages) {
        stream.read(reinterpret_cast<char*>(&record), sizeof record);
        if (stream.gcount() == 0)
            return std::nullopt;
        if (auto problem = problemOf(record, stream.gcount(), dump.tablePages, file))
            return problem;
        dump.memory.writeBytes(addressOf(record), std::as_bytes(std::span(record.bytes)));
    }
}

std::optional<Error> readPages(const std::filesystem::path& path, TableDump& dump)
{
    auto input = openInput(path);
    if (!input)
        return input.error();
    try {
        return readPages(*input->text, path.string(), dump);
    } catch (const std::exception&) {
        return Error{path.string(), "the packed data is damaged", {}};
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
    return paging::pagingMode(mode).entryBytes == 8 ? memory.read<std::uint64_t>(p)
                                                    : memory.read<std::uint32_t>(p);
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
    const auto document = readJson(sidecar, 16_MiB);
    if (!document)
        return document.error();
    try {
        TableDump dump = dumpOf(JsonPlace(*document, sidecar.string()));
        dump.memory = hardware::PhysicalMemory({{PhysicalAddress{}, physicalEnd}});
        if (auto problem = readPages(pagesBeside(sidecar), dump))
            return *problem;
        return dump;
    } catch (const JsonPlace::Malformed& malformed) {
        return malformed.error;
    }
}

} // namespace vmscope::formats
