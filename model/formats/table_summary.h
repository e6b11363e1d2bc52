// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/formats/listing_limits.h"
#include "model/formats/table_dump.h"
#include "model/graph/mapping_graph.h"
#include "model/paging/traverse.h"

/// A dump's tables folded: every table once, runs of like entries as one.
namespace vmscope::formats {

/// Entries of one table, in a row, that are alike: they name tables, or map pages of which each follows the
/// one before or is the same again.
struct EntryRun
{
    unsigned first = 0;
    unsigned count = 1;
    bool leaf = false;
    PhysicalAddress target{}; ///< of the first entry
    bool samePage = false;    ///< every entry maps the same page
    std::uint64_t flags = 0;  ///< all bits but the address and A and D
};

struct TableSummary
{
    unsigned depth = 0;
    PhysicalAddress address{};
    std::vector<EntryRun> runs;
};

/// Why the tables below these roots are too many to be held as runs or as a graph, or nothing. Tables of real
/// machines are not; a file may hold anything.
[[nodiscard]] std::optional<Error> tooManyRuns(const TableDump&, const std::vector<std::size_t>& roots);

/// Every table below a root once, the root first, in the order they are reached.
[[nodiscard]] std::vector<TableSummary> tablesBelow(const TableDump&, std::size_t root);

/// A stretch of virtual addresses that leads to a stretch of RAM with equal page size and rights.
struct MappedExtent
{
    VirtualAddress start{};
    std::uint64_t pages = 0;
    PhysicalAddress physical{};
    bool samePage = false; ///< every page leads to the same frame
    unsigned pageShift = 12;
    paging::Rights rights{};
    bool global = false;

    [[nodiscard]] Bytes size() const { return {pages << pageShift}; }
};

/// By rising address. An error where the tables lead in circles.
[[nodiscard]] Result<std::vector<MappedExtent>> extentsBelow(const TableDump&, std::size_t root,
                                                             const ListingLimits& limits = {});

/// The tables below some of the dump's roots as a graph.
[[nodiscard]] graph::MappingGraph graphOf(const TableDump&, const std::vector<std::size_t>& roots);

/// The same for Graphviz: tables and stretches of frames, and an arrow for each run of entries.
[[nodiscard]] std::string graphvizOf(const TableDump&, std::size_t root);

} // namespace vmscope::formats
