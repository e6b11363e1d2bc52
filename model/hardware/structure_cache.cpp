// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/structure_cache.h"

#include <algorithm>

namespace vmscope::hardware {

namespace {

bool same(const auto& line, std::uint64_t prefix, std::uint16_t pcid)
{
    return line.prefix == prefix && line.pcid == pcid;
}

} // namespace

StructureCache::StructureCache(const StructureCacheSizes& sizes)
    : m_sizes(sizes)
{
}

std::optional<paging::WalkStart> StructureCache::find(const paging::PagingMode& mode, VirtualAddress a,
                                                      std::uint16_t pcid)
{
    const auto levels = static_cast<unsigned>(mode.levels.size());
    for (unsigned left = 1; left < levels; ++left) {
        const unsigned depth = levels - left;
        const std::uint64_t prefix = a.value >> mode.levels[depth - 1].shift;
        for (Line& line : m_lines[left])
            if (same(line, prefix, pcid)) {
                line.used = ++m_clock;
                return paging::WalkStart{.table = line.table, .depth = depth, .rights = line.rights};
            }
    }
    return std::nullopt;
}

void StructureCache::put(std::vector<Line>& lines, unsigned limit, const Line& line)
{
    if (limit == 0)
        return;
    auto place = std::ranges::find_if(lines, [&](const Line& l) { return same(l, line.prefix, line.pcid); });
    if (place == lines.end() && lines.size() < limit)
        place = lines.insert(place, line);
    else if (place == lines.end())
        place = std::ranges::min_element(lines, {}, &Line::used);
    *place = line;
    place->used = ++m_clock;
}

void StructureCache::keep(const paging::PagingMode& mode, const paging::Walk& walk,
                          const paging::WalkStart& start, VirtualAddress a, std::uint16_t pcid)
{
    const auto levels = static_cast<unsigned>(mode.levels.size());
    paging::Rights rights = start.rights;
    for (unsigned i = 0; i + 1 < walk.stepCount; ++i) {
        const paging::WalkStep& step = walk.entries[i];
        if (!step.level->hasRights)
            continue; // PDPTE registers are no cache to be flushed by INVLPG
        rights = rights.narrowedBy(step.before);
        const unsigned left = levels - (start.depth + i + 1);
        put(m_lines[left], m_sizes[left],
            {a.value >> step.level->shift, pcid, step.level->tableOf(step.before), rights, 0});
    }
}

void StructureCache::drop(std::optional<std::uint16_t> pcid)
{
    for (std::vector<Line>& lines : m_lines)
        std::erase_if(lines, [&](const Line& line) { return !pcid || line.pcid == *pcid; });
}

void StructureCache::addTo(PartCensus& census) const
{
    for (const std::vector<Line>& lines : m_lines)
        if (!lines.empty())
            census.add(lines.data(), Bytes{lines.capacity() * sizeof(Line)});
}

} // namespace vmscope::hardware
