// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/self_map.h"

namespace vmscope::kernel {

namespace bit = paging::bit;

std::vector<std::optional<PhysicalAddress>>
directoriesOf(const paging::PagingMode& mode, PhysicalAddress root,
              const std::function<std::uint64_t(unsigned index)>& rootEntry)
{
    if (mode.levels.size() == 2)
        return {root};
    const paging::LevelRow& top = mode.levels.front();
    std::vector<std::optional<PhysicalAddress>> directories;
    for (unsigned i = 0; i < top.entryCount(); ++i) {
        const std::uint64_t entry = rootEntry(i);
        directories.push_back(entry & bit::present ? std::optional(top.tableOf(entry)) : std::nullopt);
    }
    return directories;
}

std::uint64_t directorySlot(std::optional<PhysicalAddress> directory)
{
    return directory ? directory->value | bit::present | bit::writable | bit::accessed | bit::dirty : 0;
}

void writeSelfMap(TableWriter& writer, PhysicalAddress root, const layout::SelfMapRow& row)
{
    const paging::PagingMode& mode = *writer.rules().mode;
    const auto directories = directoriesOf(mode, root, [&](unsigned i) { return writer.entry(root, i); });
    const paging::LevelRow& level = mode.levels[mode.levels.size() - 2];
    const PhysicalAddress top = *directories.back();
    for (unsigned i = 0; i < directories.size(); ++i)
        writer.setEntry(top, level.indexOf(row.own) + i, directorySlot(directories[i]));
}

} // namespace vmscope::kernel
