// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/graph/mapping_graph.h"
#include "model/kernel/boot.h"
#include "tests/model/graph/written_tables.h"
#include "tests/model/layout/planned.h"

#include <QRegularExpression>
#include <QTest>

#include <boost/graph/depth_first_search.hpp>

#include <sstream>

using namespace vmscope;
using graph::Alias;
using graph::MappingGraph;
using graph::test::Tables;
using paging::AccessKind;
using paging::Privilege;

namespace {

constexpr paging::Access userRead{AccessKind::Read, Privilege::User};
constexpr paging::Access userWrite{AccessKind::Write, Privilege::User};
constexpr paging::Access kernelRead{AccessKind::Read, Privilege::Supervisor};

std::vector<std::uint64_t> addresses(const std::vector<Alias>& aliases)
{
    std::vector<std::uint64_t> values;
    for (const Alias& alias : aliases)
        values.push_back(alias.address.value);
    return values;
}

MappingGraph graphOf(const kernel::BootedMachine& machine)
{
    const std::vector<graph::NamedRoot> roots{{"kernel", machine.process.roots.kernel},
                                              {"user", machine.process.roots.user},
                                              {"reference", machine.reference.kernel}};
    return {machine.rules(), roots, [&](PhysicalAddress p) { return machine.entryAt(p); }};
}

using Addresses = std::vector<std::uint64_t>;
using Places = std::vector<PhysicalAddress>;

} // namespace

class MappingGraphTest : public QObject
{
    Q_OBJECT
private slots:
    void everyAddressOfAFrameIsFound()
    {
        Tables tables;
        tables.set(0x1000, 0, 0x2007);
        tables.set(0x1000, 768, 0x00000083 | 0x400000); // a 4 MiB page over the frame
        tables.set(0x2000, 5, 0x00405007);
        tables.set(0x2000, 9, 0x00405005);
        const auto aliases = tables.graph({0x1000}).aliasesOf({0x405123});
        QCOMPARE(addresses(aliases), (Addresses{0x5123, 0x9123, 0xc0005123}));
        QVERIFY(aliases[0].rights.writable);
        QVERIFY(!aliases[1].rights.writable);
        QVERIFY(!aliases[2].rights.user);
        QCOMPARE(aliases[2].pageShift, 22u);
    }

    void aPageMappedManyTimesHasThatManyAddresses()
    {
        Tables tables;
        tables.set(0x1000, 1, 0x2007);
        for (unsigned i = 0; i < 100; ++i)
            tables.set(0x2000, i, 0x9007);
        const MappingGraph graph = tables.graph({0x1000});
        QCOMPARE(graph.aliasesOf({0x9000}).size(), std::size_t{100});
        QCOMPARE(graph.aliasesOf({0x9000}, 7).size(), std::size_t{7});
        QVERIFY(graph.aliasesOf({0xa000}).empty());
    }

    void userModeReachesLessThanTheKernel()
    {
        Tables tables;
        tables.set(0x1000, 0, 0x2007);
        tables.set(0x1000, 1, 0x3003); // a supervisor's table
        tables.set(0x2000, 0, 0x10007);
        tables.set(0x2000, 1, 0x11005);
        tables.set(0x3000, 0, 0x20007);
        const MappingGraph graph = tables.graph({0x1000});
        using Ranges = std::vector<PhysicalRange>;
        QCOMPARE(graph.reachable(0, userRead), (Ranges{{{0x10000}, {0x12000}}}));
        QCOMPARE(graph.reachable(0, userWrite), (Ranges{{{0x10000}, {0x11000}}}));
        QCOMPARE(graph.reachable(0, kernelRead), (Ranges{{{0x10000}, {0x12000}}, {{0x20000}, {0x21000}}}));
    }

    void aTableOfTwoRootsIsSharedAndCountedOnce()
    {
        Tables tables;
        tables.set(0x1000, 768, 0x3003);
        tables.set(0x2000, 768, 0x3003);
        tables.set(0x1000, 0, 0x4007);
        const MappingGraph graph = tables.graph({0x1000, 0x2000});
        QCOMPARE(graph.sharedTables(0, 1), (Places{{0x3000}}));
        QCOMPARE(graph.tableBytes(), 16_KiB);
        QVERIFY(graph.cycles().empty());
    }

    void aSelfMapIsACycleAndShowsTheTablesThemselves()
    {
        Tables tables;
        tables.set(0x1000, 0, 0x2003);
        tables.set(0x1000, 1023, 0x1003);
        tables.set(0x2000, 7, 0x9003);
        const MappingGraph graph = tables.graph({0x1000});
        QCOMPARE(graph.cycles(), (Places{{0x1000}}));
        QCOMPARE(graph.tableBytes(), 8_KiB);
        // PTE of v at 0xffc00000 + (v >> 12) * 4, PDE at 0xfffff000 + (v >> 22) * 4.
        QCOMPARE(addresses(graph.aliasesOf({0x2000 + 7 * 4})), (Addresses{0xffc00000 + 7 * 4}));
        QCOMPARE(addresses(graph.aliasesOf({0x1000})), (Addresses{0xfffff000}));
        QCOMPARE(addresses(graph.aliasesOf({0x9000})), (Addresses{0x7000}));
    }

    void theExportNamesEveryTableOnce()
    {
        Tables tables;
        tables.set(0x1000, 0, 0x2003);
        tables.set(0x2000, 7, 0x9003);
        tables.set(0x2000, 8, 0xa003);
        std::ostringstream text;
        tables.graph({0x1000}).writeGraphviz(text);
        QVERIFY(text.str().starts_with("digraph"));
        QVERIFY(text.str().find("[label=\"7-8\"]") != std::string::npos);
        QCOMPARE(QString::fromStdString(text.str()).count("page table"), 1);
    }

    void aBootedKernelHasNoCycleAndSharesItsHalf()
    {
        const auto machine = kernel::boot(layout::plan(layout::test::pc("linux-2.4.20", 1_GiB)));
        const MappingGraph graph = graphOf(*machine);
        QVERIFY(graph.cycles().empty());
        const auto shared = graph.sharedTables(0, 2);
        QCOMPARE(shared.size() + 1, graph.tablesBelow(2).size()); // all but swapper_pg_dir itself
        const auto aliases = graph.aliasesOf({0x100000});
        QCOMPARE(addresses(aliases), (Addresses{0xc0100000, 0xc0100000, 0xc0100000}));
    }

    void recursiveTablesLoopThroughTheirDirectoryAlone_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::newRow("two levels") << "recursive";
        QTest::newRow("PAE") << "recursive-pae";
    }
    /// Boost's depth-first search names the edges that close a cycle.
    void recursiveTablesLoopThroughTheirDirectoryAlone()
    {
        QFETCH(QString, kernel);
        const auto machine = kernel::boot(layout::plan(layout::test::pc(kernel.toStdString(), 1_GiB)));
        const MappingGraph graph = graphOf(*machine);
        std::set<PhysicalAddress> closed;
        struct Visitor : boost::dfs_visitor<>
        {
            explicit Visitor(std::set<PhysicalAddress>& to)
                : found(&to)
            {
            }
            void back_edge(MappingGraph::Edge edge, const MappingGraph::Graph& of) const
            {
                QCOMPARE(boost::source(edge, of), boost::target(edge, of));
                found->insert(of[boost::source(edge, of)].start);
            }
            std::set<PhysicalAddress>* found;
        };
        boost::depth_first_search(graph.graph(), boost::visitor(Visitor(closed)));
        QCOMPARE(graph.cycles(), Places(closed.begin(), closed.end()));
        QCOMPARE(closed.size(), 2u); // the process's and the reference's
    }
    void theExportOfRecursiveTablesShowsTheLoop()
    {
        const auto machine = kernel::boot(layout::plan(layout::test::pc("recursive", 1_GiB)));
        std::ostringstream text;
        graphOf(*machine).writeGraphviz(text);
        const QRegularExpression loop("^(\\d+)->\\1 *\\[label=\"1023\"\\]",
                                      QRegularExpression::MultilineOption);
        QVERIFY(loop.match(QString::fromStdString(text.str())).hasMatch());
    }

    void isolatedUserModeDoesNotReachTheRestOfRam()
    {
        const auto machine = kernel::boot(layout::plan(layout::test::pc("debian-6.1-686-pae", 1_GiB)));
        const MappingGraph graph = graphOf(*machine);
        const auto reached = [&](std::size_t root) {
            Bytes sum;
            for (const PhysicalRange& range : graph.reachable(root, kernelRead))
                sum += sizeOf(range);
            return sum;
        };
        QVERIFY(reached(0) > 800_MiB);
        QVERIFY(reached(1) < 64_MiB);
        QCOMPARE(graph.reachable(0, userRead), graph.reachable(1, userRead));
    }
};

QTEST_APPLESS_MAIN(MappingGraphTest)
#include "mapping_graph_test.moc"
