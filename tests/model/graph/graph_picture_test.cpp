// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/graph/graph_picture.h"
#include "model/kernel/boot.h"
#include "tests/model/graph/written_tables.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using graph::GraphArrow;
using graph::GraphBox;
using graph::GraphPicture;
using graph::MappingGraph;
using graph::NodeKind;
using graph::test::Tables;

namespace {

const GraphBox* boxAt(const GraphPicture& picture, PhysicalAddress start, NodeKind kind)
{
    for (const GraphBox& box : picture.boxes)
        if (box.start == start && box.kind == kind)
            return &box;
    return nullptr;
}

/// Two processes with 30 tables each and one table in common.
Tables twoProcesses()
{
    Tables tables;
    for (unsigned i = 0; i < 30; ++i)
        for (const unsigned process : {0u, 1u}) {
            const unsigned table = 0x10000 + (process * 32 + i) * 0x1000;
            tables.set(0x1000 + process * 0x1000, i, table | 7);
            tables.set(table, 5, (0x100000 + (process * 64 + 2 * i) * 0x1000) | 7);
        }
    for (const unsigned root : {0x1000u, 0x2000u})
        tables.set(root, 768, 0x3003);
    tables.set(0x3000, 1, 0x400003);
    return tables;
}

} // namespace

class GraphPictureTest : public QObject
{
    Q_OBJECT
private slots:
    void factsCountEachTableOnce()
    {
        const auto graph = twoProcesses().graph({0x1000, 0x2000});
        const graph::GraphFacts facts = graph::GraphSurvey(graph, 0).facts();
        QCOMPARE(facts, (graph::GraphFacts{2, 63, 1, 0, Bytes{63 * 4096}}));
    }
    void sharedTablesAreThoseOfBothRoots()
    {
        const auto graph = twoProcesses().graph({0x1000, 0x2000});
        const graph::GraphSurvey survey(graph, 1);
        std::vector<PhysicalAddress> shared;
        for (std::size_t v = 0; v < boost::num_vertices(graph.graph()); ++v)
            if (graph.graph()[v].kind == NodeKind::Table && survey[v].rootsAbove > 1)
                shared.push_back(graph.graph()[v].start);
        QCOMPARE(shared, graph.sharedTables(0, 1));
    }
    void placesAreTheLowestAddress()
    {
        const auto graph = twoProcesses().graph({0x1000, 0x2000});
        const graph::GraphSurvey survey(graph, 0);
        for (std::size_t v = 0; v < boost::num_vertices(graph.graph()); ++v)
            if (graph.graph()[v].kind == NodeKind::Frames) {
                const auto aliases = graph.aliasesOf(graph.graph()[v].start);
                QCOMPARE(survey[v].first, aliases.front().address);
                QCOMPARE(survey[v].root, aliases.front().root);
            }
    }
    void theWayStandsApart()
    {
        const auto graph = twoProcesses().graph({0x1000, 0x2000});
        const GraphPicture picture =
            pictureOf(graph, {.root = 1, .address = {0x00405000}, .mostInColumn = 9});
        for (const PhysicalAddress table : {0x2000_pa, 0x31000_pa}) {
            const GraphBox* box = boxAt(picture, table, NodeKind::Table);
            QVERIFY(box && box->onWay && box->members.size() == 1);
        }
        const GraphBox* frame = boxAt(picture, {0x100000 + 66 * 0x1000}, NodeKind::Frames);
        QVERIFY(frame && frame->onWay && frame->members.size() == 1);
        QCOMPARE(std::ranges::count(picture.boxes, true, &GraphBox::onWay), 4);
        QCOMPARE(std::ranges::count(picture.arrows, true, &GraphArrow::onWay), 3);
    }
    void foldingLosesNothing()
    {
        const auto graph = twoProcesses().graph({0x1000, 0x2000});
        for (const std::size_t most : {4u, 9u, 12u, 100u}) {
            const GraphPicture picture = pictureOf(graph, {.address = {0x00405000}, .mostInColumn = most});
            std::size_t members = 0, entries = 0;
            for (const GraphBox& box : picture.boxes)
                members += box.members.size();
            for (const GraphArrow& arrow : picture.arrows)
                entries += arrow.entries;
            QCOMPARE(members, boost::num_vertices(graph.graph()));
            QCOMPARE(entries, std::size_t{2 + 2 * 31 + 60 + 1}); // roots, directories, tables
            std::map<unsigned, std::size_t> column;
            for (const GraphBox& box : picture.boxes)
                QVERIFY(++column[box.column] <= std::max<std::size_t>(most, 9));
        }
    }
    void aSelfMapIsAnArrowBack()
    {
        Tables tables;
        tables.set(0x1000, 1023, 0x1003);
        tables.set(0x1000, 0, 0x2003);
        tables.set(0x2000, 0, 0x5003);
        const auto graph = tables.graph({0x1000});
        const GraphPicture picture = pictureOf(graph, {.address = {0xfffff000}});
        QCOMPARE(picture.facts.loops, std::size_t{1});
        QVERIFY(std::ranges::any_of(picture.arrows, [](const GraphArrow& arrow) {
            return arrow.from == arrow.to && arrow.first == 1023;
        }));
    }
    void everyKernelsGraphIsSmallEnough_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const layout::KernelProfile& kernel : layout::kernelProfiles())
            QTest::newRow(std::string(kernel.id).c_str()) << index++;
    }
    void everyKernelsGraphIsSmallEnough()
    {
        QFETCH(const int, index);
        const layout::Layout plan = layout::plan(layout::configFor(
            layout::kernelProfiles()[std::size_t(index)], layout::ramOf(layout::MachineKind::Pc, 4_GiB)));
        const auto machine = kernel::boot(plan);
        if (!machine || !machine->isPaged())
            return; // does not boot with so much, or has no tables
        const std::vector<graph::NamedRoot> roots{{"kernel", machine->process.roots.kernel},
                                                  {"reference", machine->reference.kernel}};
        const MappingGraph graph(machine->rules(), roots,
                                 [&](PhysicalAddress p) { return machine->entryAt(p); });
        const GraphPicture picture = pictureOf(graph, {.mostInColumn = 12, .layout = &plan});
        QVERIFY2(picture.boxes.size() <= 60, qPrintable(QString::number(picture.boxes.size())));
        for (const GraphBox& box : picture.boxes)
            if (box.kind == NodeKind::Frames && box.members.size() == 1)
                QVERIFY(box.memory || box.start >= plan.physical.back().range.end);
    }
};

QTEST_GUILESS_MAIN(GraphPictureTest)
#include "graph_picture_test.moc"
