// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/physical_memory.h"
#include "model/kernel/frame_source.h"
#include "model/paging/rules.h"

namespace vmscope::kernel {

/// What a leaf entry allows. `executable` is the absence of NX, `global` is G.
struct PageRights
{
    bool writable = true;
    bool user = false;
    bool executable = false;
    bool global = false;

    bool operator==(const PageRights&) const = default;
};

/// Whose table: it decides U/S in the entry that names it and, for the lowest level, where it may lie.
enum class TableOwner : std::uint8_t { Kernel, User };

/// Writes entries of one paging mode into a machine's RAM and takes frames for the tables it needs.
class TableWriter
{
public:
    /// `highTables`: lowest tables of users come from high memory (HIGHPTE).
    TableWriter(hardware::PhysicalMemory& memory, FrameSource& frames, const paging::PagingRules& rules,
                bool highTables);

    [[nodiscard]] unsigned lastDepth() const
    {
        return static_cast<unsigned>(m_rules.mode->levels.size()) - 1;
    }
    [[nodiscard]] const paging::PagingRules& rules() const { return m_rules; }

    [[nodiscard]] std::uint64_t entry(PhysicalAddress table, unsigned index) const;
    void setEntry(PhysicalAddress table, unsigned index, std::uint64_t value);
    [[nodiscard]] std::uint64_t entryFor(PhysicalAddress table, unsigned depth, VirtualAddress) const;

    /// The table of level `depth` that covers the address; makes those that are missing on the way.
    PhysicalAddress tableFor(PhysicalAddress root, VirtualAddress, unsigned depth, TableOwner);

    /// One page of the size that an entry of level `depth` maps.
    void mapPage(PhysicalAddress root, VirtualAddress, PhysicalAddress page, unsigned depth, PageRights);
    /// [v, v + size): large pages of one level above the last where both sides are aligned, else 4 KiB.
    void mapRange(PhysicalAddress root, VirtualAddress v, PhysicalAddress p, Bytes size, PageRights);
    /// A new table of level `depth` named by that entry.
    PhysicalAddress addTable(PhysicalAddress table, unsigned depth, unsigned index, TableOwner);

private:
    [[nodiscard]] PhysicalAddress at(PhysicalAddress table, unsigned index) const;
    [[nodiscard]] std::uint64_t leafBits(unsigned depth, PageRights) const;
    [[nodiscard]] std::uint64_t tableBits(unsigned depth, TableOwner) const;

    hardware::PhysicalMemory& m_memory;
    FrameSource& m_frames;
    const paging::PagingRules& m_rules;
    bool m_highTables = false;
};

} // namespace vmscope::kernel
