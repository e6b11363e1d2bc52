// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/mapping_graph.h"
#include "model/hardware/physical_memory.h"

namespace vmscope::graph::test {

/// Two-level tables written entry by entry.
class Tables
{
public:
    void set(std::uint64_t table, unsigned index, std::uint32_t entry)
    {
        m_memory.write<std::uint32_t>({table + index * 4}, entry);
    }
    MappingGraph graph(const std::vector<std::uint64_t>& roots) const
    {
        std::vector<NamedRoot> named;
        for (const std::uint64_t root : roots)
            named.push_back({"root", {root}});
        const paging::PagingRules rules(paging::pagingMode(paging::ModeId::Legacy32),
                                        {.cr0 = paging::cr0Paging, .cr4 = paging::cr4Pse}, {});
        return {rules, named, [&](PhysicalAddress p) { return m_memory.readEntry(p, 4); }};
    }

private:
    hardware::PhysicalMemory m_memory{{{{}, {1 << 24}}}};
};

} // namespace vmscope::graph::test
