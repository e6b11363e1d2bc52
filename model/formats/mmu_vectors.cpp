// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/mmu_vectors.h"

#include "model/formats/json_reader.h"

#include <fmt/format.h>

namespace vmscope::formats {

namespace {

paging::ModeId modeOf(const JsonPlace& place)
{
    const auto mode = paging::modeNamed(place.text());
    if (!mode)
        place.fail("unknown mode", "legacy32, pae, 4level or 5level");
    return *mode;
}

paging::AccessKind kindOf(const JsonPlace& place)
{
    constexpr std::string_view letters = "rwx";
    const std::string text = place.text();
    const auto kind = text.size() == 1 ? letters.find(text[0]) : std::string_view::npos;
    if (kind == std::string_view::npos)
        place.fail("unknown access", "r, w or x");
    return static_cast<paging::AccessKind>(kind);
}

paging::Access accessOf(const JsonPlace& entry)
{
    const std::uint64_t level = entry["cpl"].number(3);
    return {.kind = kindOf(entry["access"]),
            .privilege = level == 3 ? paging::Privilege::User : paging::Privilege::Supervisor,
            .alignmentCheck = entry["ac"].number(1) != 0};
}

std::vector<VectorEntry> entriesOf(const JsonPlace& place)
{
    const auto before = place["entries"].list(paging::maxLevels);
    const auto after = place["after"].list(paging::maxLevels);
    if (before.size() != after.size())
        place.fail("entries and after do not match", "as many of each");
    std::vector<VectorEntry> entries;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto triple = before[i].list(3);
        if (triple.size() != 3)
            before[i].fail("not three items", "[level, address, value]");
        entries.push_back({triple[0].text(), {triple[1].number()}, triple[2].number(), after[i].number()});
    }
    return entries;
}

VectorResult resultOf(const JsonPlace& place)
{
    VectorResult result{.translated = place["ok"].number(1) == 1};
    if (result.translated) {
        result.physical = {place["pa"].number()};
        result.page = place.has("page") ? place["page"].text() : std::string();
        return result;
    }
    result.vector = static_cast<unsigned>(place["vector"].number(255));
    result.errorCode = static_cast<std::uint32_t>(place["error"].number(~0u));
    result.cr2 = {result.vector == 14 ? place["cr2"].number() : 0};
    return result;
}

unsigned widthOf(const JsonPlace& place)
{
    const auto width = static_cast<unsigned>(place.number(52));
    if (width < 32)
        place.fail("too narrow", "32 to 52");
    return width;
}

MmuVector vectorOf(const JsonPlace& place)
{
    return {.id = place["id"].number(),
            .mode = modeOf(place["mode"]),
            .limits = {.physicalBits = widthOf(place["maxphyaddr"])},
            .registers = {.cr0 = place["cr0"].number(),
                          .cr3 = place["cr3"].number(),
                          .cr4 = place["cr4"].number(),
                          .efer = place["efer"].number()},
            .access = accessOf(place),
            .address = {place["la"].number()},
            .entries = entriesOf(place),
            .result = resultOf(place["result"])};
}

Result<std::vector<MmuVector>> vectorsOf(const Result<nlohmann::json>& document, std::string_view where)
{
    if (!document)
        return document.error();
    try {
        std::vector<MmuVector> vectors;
        const JsonPlace cases = JsonPlace(*document, std::string(where))["cases"];
        for (std::size_t i = 0; i < cases.size(); ++i)
            vectors.push_back(vectorOf(cases.at(i)));
        return vectors;
    } catch (const JsonPlace::Malformed& malformed) {
        return malformed.error;
    }
}

} // namespace

Result<std::vector<MmuVector>> readMmuVectors(const std::filesystem::path& path)
{
    return vectorsOf(readJson(path, 64_MiB), path.string());
}

Result<std::vector<MmuVector>> parseMmuVectors(std::string_view text, std::string_view where)
{
    return vectorsOf(parseJson(text, where), where);
}

} // namespace vmscope::formats
