// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/range.h"
#include "model/paging/rules.h"

#include <boost/graph/adjacency_list.hpp>

#include <compare>
#include <iosfwd>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Page tables as a graph: who leads where.
namespace vmscope::graph {

/// What a vertex stands for.
enum class NodeKind : std::uint8_t {
    Root,   ///< a value that CR3 may have
    Table,  ///< one page (or 32 bytes) of entries; once, whatever ways lead to it
    Frames, ///< a stretch of physical memory that a run of leaf entries maps
};

struct Node
{
    NodeKind kind = NodeKind::Table;
    std::string name;        ///< of a root; of a table, as what it serves first: "page directory"
    PhysicalAddress start{}; ///< of a table or of frames
    Bytes size{};

    [[nodiscard]] PhysicalRange range() const { return {start, start + size}; }
};

/// A run of entries of one table that are alike: leaves whose pages follow each other or are the same one, or
/// a single entry that names a table.
struct EntryRun
{
    unsigned depth = 0; ///< the level at which the table is used here
    unsigned first = 0; ///< index
    unsigned count = 1;
    bool leaf = false;
    bool samePage = false;    ///< every entry maps the same page
    PhysicalAddress target{}; ///< of the first entry
    std::uint64_t flags = 0;  ///< all bits but the address and A and D
    paging::Rights rights{};  ///< of these entries alone
};

struct NamedRoot
{
    std::string name;
    PhysicalAddress table{};
};

/// One virtual address of a physical one.
struct Alias
{
    std::size_t root = 0;
    VirtualAddress address{};
    paging::Rights rights{};
    unsigned pageShift = 12;

    bool operator==(const Alias&) const = default;
};

/// A graph of all tables below some roots. It is a picture of one moment: it copies what it needs.
class MappingGraph
{
public:
    using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Node, EntryRun>;
    using Vertex = Graph::vertex_descriptor;
    using Edge = Graph::edge_descriptor;

    /// `read(PhysicalAddress) -> uint64_t` gives an entry of the mode's width.
    template<class Read>
    MappingGraph(const paging::PagingRules& rules, const std::vector<NamedRoot>& roots, const Read& read)
        : m_rules(rules)
    {
        for (const NamedRoot& root : roots)
            addRoot(root);
        for (std::size_t i = 0; i < m_waiting.size(); ++i)
            addEntries(m_waiting[i], read);
    }

    [[nodiscard]] const Graph& graph() const { return m_graph; }
    [[nodiscard]] const paging::PagingRules& rules() const { return m_rules; }
    [[nodiscard]] std::size_t rootCount() const { return m_roots.size(); }
    [[nodiscard]] Vertex root(std::size_t i) const { return m_roots[i]; }

    /// Virtual addresses that lead to this byte, ascending for each root; `most` of them.
    [[nodiscard]] std::vector<Alias> aliasesOf(PhysicalAddress p, std::size_t most = 4096) const;

    /// Physical memory that such an access from this root can reach: ascending, touching ranges joined.
    [[nodiscard]] std::vector<PhysicalRange> reachable(std::size_t root, paging::Access access) const;

    /// Tables below a root, ascending.
    [[nodiscard]] std::vector<PhysicalAddress> tablesBelow(std::size_t root) const;
    /// Tables that both roots lead to, ascending.
    [[nodiscard]] std::vector<PhysicalAddress> sharedTables(std::size_t one, std::size_t other) const;

    /// Tables from which entries lead back to themselves (a self-map), ascending; empty where none is.
    [[nodiscard]] std::vector<PhysicalAddress> cycles() const;

    /// Memory of all tables, each counted once; a PAE pointer table is 32 bytes.
    [[nodiscard]] Bytes tableBytes() const;

    /// For Graphviz, roots on the left and frames on the right.
    void writeGraphviz(std::ostream& to) const;

private:
    struct State
    {
        PhysicalAddress table{};
        unsigned depth = 0;

        auto operator<=>(const State&) const = default;
    };

    void addRoot(const NamedRoot& root);
    Vertex tableVertex(State state);
    /// Adds one present entry to the run before it, or as a run of its own.
    void addEntry(State state, unsigned index, std::uint64_t entry, std::vector<EntryRun>& runs) const;
    void connect(State state, const std::vector<EntryRun>& runs);
    Vertex framesVertex(const EntryRun& run);

    template<class Read>
    void addEntries(State state, const Read& read)
    {
        std::vector<EntryRun> runs;
        const paging::LevelRow& row = *m_rules.levels[state.depth].row;
        for (unsigned index = 0; index < row.entryCount(); ++index) {
            const std::uint64_t entry =
                read(state.table + Bytes{index * std::uint64_t{m_rules.mode->entryBytes}});
            if (entry & paging::bit::present)
                addEntry(state, index, entry, runs);
        }
        connect(state, runs);
    }

    paging::PagingRules m_rules;
    Graph m_graph;
    std::vector<Vertex> m_roots;
    std::map<PhysicalAddress, Vertex> m_tables;
    std::map<std::pair<PhysicalAddress, Bytes>, Vertex> m_frames;
    std::set<State> m_seen;
    std::vector<State> m_waiting;
};

} // namespace vmscope::graph
