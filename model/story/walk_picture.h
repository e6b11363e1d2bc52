// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/graph/mapping_graph.h"
#include "model/layout/layout.h"
#include "model/paging/entry.h"
#include "model/story/access_run.h"

#include <functional>

namespace vmscope::story {

/// A stretch of the address and the number in it.
struct AddressField
{
    const paging::LevelRow* level = nullptr; ///< whose index it is; nullptr: the offset in the page
    unsigned high = 0;                       ///< bits `high` down to `low`
    unsigned low = 0;
    std::uint64_t value = 0;
};

/// How an address is cut, from the highest bit of the mode to 0; `pageShift`: the size of the page found.
[[nodiscard]] std::vector<AddressField> fieldsOf(const paging::PagingMode& mode, VirtualAddress address,
                                                 unsigned pageShift = 12);

/// Equal entries of a table in a row.
struct TableRow
{
    unsigned first = 0;
    unsigned count = 1;
    std::uint64_t entry = 0;
    bool chosen = false;

    bool operator==(const TableRow&) const = default;
    [[nodiscard]] unsigned last() const { return first + count - 1; }
};

using ReadEntry = std::function<std::uint64_t(PhysicalAddress)>;

/// A whole table, runs of equal entries folded; the entry `chosen` is a row of its own.
[[nodiscard]] std::vector<TableRow> rowsOf(const paging::PagingMode& mode, const paging::LevelRow& level,
                                           PhysicalAddress table, std::optional<unsigned> chosen,
                                           const ReadEntry& read);

/// Where a frame lies and at which address the kernel can always write it.
struct Home
{
    std::optional<layout::PhysicalKind> kind{}; ///< as the layout says; nothing without one
    std::optional<VirtualAddress> editedAt{};   ///< nothing: no permanent address
    bool realMode = false; ///< no kernel edits anything: a monitor does, in protected mode
};

/// One table on the way of a walk.
struct TablePicture
{
    const paging::LevelRow* level = nullptr;
    unsigned depth = 0;
    PhysicalAddress table{};
    bool inRegisters = false; ///< PAE's first level: read with CR3, not with each walk
    unsigned index = 0;
    std::uint64_t entry = 0;
    paging::EntryForm form;
    std::vector<TableRow> rows;
    Home home;
};

/// What there is to look up frames in; either may be missing.
struct Surroundings
{
    const layout::Layout* layout = nullptr;
    const graph::MappingGraph* graph = nullptr;
    std::size_t root = 0; ///< of the graph: the kernel's view
};

[[nodiscard]] Home homeOf(PhysicalAddress p, const Surroundings& surroundings);

/// The tables that an address leads through, as far as they go, whether or not a TLB made reading them
/// needless; as they are in `rig`.
[[nodiscard]] std::vector<TablePicture> tablesOf(const Rig& rig, const paging::Walk& walk,
                                                 VirtualAddress address, const Surroundings& surroundings);

} // namespace vmscope::story
