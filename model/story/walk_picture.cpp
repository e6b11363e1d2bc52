// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/walk_picture.h"

#include "model/layout/extents.h"

#include <algorithm>

namespace vmscope::story {

namespace {

AddressField field(const paging::LevelRow* level, VirtualAddress address, unsigned high, unsigned low)
{
    return {level, high, low, (address.value & paging::bit::span(high, low)) >> low};
}

/// An alias is a place to edit from where the kernel writes and programs do not.
bool isKernels(const graph::Alias& alias) { return alias.rights.writable && !alias.rights.user; }

std::optional<VirtualAddress> kernelAddressOf(PhysicalAddress p, const Surroundings& surroundings)
{
    if (!surroundings.graph)
        return std::nullopt;
    auto aliases = surroundings.graph->aliasesOf(p);
    std::erase_if(aliases, [](const graph::Alias& alias) { return !isKernels(alias); });
    // Recursive tables are the kernel's to edit while their own space is loaded, and in no other.
    auto found = std::ranges::find(aliases, surroundings.root, &graph::Alias::root);
    if (found == aliases.end())
        found = aliases.begin();
    return found == aliases.end() ? std::nullopt : std::optional(found->address);
}

TablePicture pictureOf(const Rig& rig, const paging::WalkStep& step, unsigned depth, VirtualAddress address,
                       const Surroundings& surroundings)
{
    const hardware::TranslationContext& context = rig.cpu.mmu().context();
    const paging::PagingMode& mode = *context.rules->mode;
    TablePicture picture;
    picture.level = step.level;
    picture.depth = depth;
    picture.index = step.level->indexOf(address);
    picture.table = {step.where.value - picture.index * std::uint64_t{mode.entryBytes}};
    picture.inRegisters = depth == 0 && mode.rootInRegisters;
    const auto read = [&](PhysicalAddress p) {
        const std::uint64_t index = (p - picture.table).value / mode.entryBytes;
        return picture.inRegisters ? context.pdptes[index] : entryIn(rig, p);
    };
    picture.entry = read(step.where);
    picture.form = {&mode, step.level, context.rules->levels[depth].isLeaf(picture.entry)};
    picture.rows = rowsOf(mode, *step.level, picture.table, picture.index, read);
    picture.home = homeOf(picture.table, surroundings);
    return picture;
}

} // namespace

std::vector<AddressField> fieldsOf(const paging::PagingMode& mode, VirtualAddress address, unsigned pageShift)
{
    std::vector<AddressField> fields;
    for (const paging::LevelRow& level : mode.levels)
        if (level.shift >= pageShift)
            fields.push_back(field(&level, address, level.shift + level.indexBits - 1, level.shift));
    fields.push_back(field(nullptr, address, pageShift - 1, 0));
    return fields;
}

std::vector<TableRow> rowsOf(const paging::PagingMode& mode, const paging::LevelRow& level,
                             PhysicalAddress table, std::optional<unsigned> chosen, const ReadEntry& read)
{
    std::vector<TableRow> rows;
    for (unsigned index = 0; index < level.entryCount(); ++index) {
        const std::uint64_t entry = read(table + Bytes{index * std::uint64_t{mode.entryBytes}});
        const bool isChosen = index == chosen;
        const bool joins = !rows.empty() && !isChosen && !rows.back().chosen && rows.back().entry == entry;
        if (joins)
            ++rows.back().count;
        else
            rows.push_back({index, 1, entry, isChosen});
    }
    return rows;
}

Home homeOf(PhysicalAddress p, const Surroundings& surroundings)
{
    Home home{.editedAt = kernelAddressOf(p, surroundings)};
    if (!surroundings.layout)
        return home;
    home.realMode = surroundings.layout->config.kernel->realMode.has_value();
    if (const auto kinds = layout::kindsIn(*surroundings.layout, {p, p + 1_B}); !kinds.empty())
        home.kind = kinds.front();
    return home;
}

std::vector<TablePicture> tablesOf(const Rig& rig, const paging::Walk& walk, VirtualAddress address,
                                   const Surroundings& surroundings)
{
    std::vector<TablePicture> pictures;
    for (unsigned depth = 0; depth < walk.stepCount; ++depth)
        pictures.push_back(pictureOf(rig, walk.entries[depth], depth, address, surroundings));
    return pictures;
}

} // namespace vmscope::story
