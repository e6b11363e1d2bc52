// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/process_maps.h"

#include "model/base/text.h"
#include "model/formats/input_file.h"
#include "model/formats/line_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vmscope::formats {

namespace {

constexpr std::string_view form = "START-END rwxp OFFSET MAJOR:MINOR INODE NAME";

/// The letters of the rights; '-' stands for each that is missing, but 'p' for "not shared".
struct RightRow
{
    char letter;
    char otherwise;
    bool ProcessArea::*right;
};
constexpr std::array rightRows = {
    RightRow{'r', '-', &ProcessArea::readable},
    RightRow{'w', '-', &ProcessArea::writable},
    RightRow{'x', '-', &ProcessArea::executable},
    RightRow{'s', 'p', &ProcessArea::shared},
};

bool scanRights(std::string_view letters, ProcessArea& area)
{
    if (letters.size() != rightRows.size())
        return false;
    for (std::size_t i = 0; i < rightRows.size(); ++i) {
        const RightRow& row = rightRows[i];
        if (letters[i] != row.letter && letters[i] != row.otherwise)
            return false;
        area.*row.right = letters[i] == row.letter;
    }
    return true;
}

std::optional<VirtualRange> scanRange(Scanner& scanner)
{
    const auto start = scanner.hex();
    const bool dash = scanner.accept("-");
    const auto end = scanner.hex();
    if (!start || !dash || !end)
        return std::nullopt;
    return VirtualRange{{*start}, {*end}};
}

/// "08:01 1234": which file it is; only the name is kept.
bool skipFile(Scanner& scanner)
{
    return scanner.hex() && scanner.accept(":") && scanner.hex() && scanner.number();
}

std::optional<ProcessArea> areaOf(std::string_view line)
{
    Scanner scanner(line);
    ProcessArea area;
    const auto range = scanRange(scanner);
    if (!range || !scanRights(scanner.word(), area))
        return std::nullopt;
    const auto offset = scanner.hex();
    if (!offset || !skipFile(scanner))
        return std::nullopt;
    area.range = *range;
    area.offset = Bytes{*offset};
    area.name = trimmed(scanner.rest());
    return area;
}

/// Why an area cannot follow the one before, or nothing.
std::optional<Error> problemOf(const ProcessArea& area, const std::vector<ProcessArea>& before,
                               const std::string& where)
{
    if (area.range.empty())
        return Error{where, "the area ends before it starts", form.data()};
    if ((area.range.start.value | area.range.end.value) % pageSize.value != 0)
        return Error{where, "the area is not whole pages", "multiples of 0x1000"};
    if (!before.empty() && area.range.start < before.back().range.end)
        return Error{where, "the area starts before the last one ends", "rising addresses"};
    return std::nullopt;
}

} // namespace

Result<std::vector<ProcessArea>> parseProcessMaps(std::string_view text, std::string_view where)
{
    std::vector<ProcessArea> areas;
    for (Lines lines(text); lines.next();) {
        if (trimmed(lines.line()).empty())
            continue;
        const std::string place = fmt::format("{}:{}", where, lines.number());
        auto area = areaOf(lines.line());
        if (!area)
            return Error{place, "this is no line of /proc/PID/maps", form.data()};
        if (auto problem = problemOf(*area, areas, place))
            return *problem;
        areas.push_back(std::move(*area));
    }
    return areas;
}

Result<std::vector<ProcessArea>> readProcessMaps(const std::filesystem::path& path)
{
    const auto text = readWholeFile(path, largestInput, "/proc/PID/maps");
    return text ? parseProcessMaps(*text, path.string()) : text.error();
}

const ProcessArea* areaAt(const std::vector<ProcessArea>& areas, VirtualAddress address)
{
    const auto after = std::ranges::upper_bound(areas, address, {},
                                                [](const ProcessArea& area) { return area.range.start; });
    if (after == areas.begin() || !std::prev(after)->range.contains(address))
        return nullptr;
    return &*std::prev(after);
}

} // namespace vmscope::formats
