// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"
#include "model/story/table_tree.h"
#include "model/story/walk_picture.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::story;
using layout::test::hex;

namespace {

std::shared_ptr<const Rig> rigOf(const QString& kernel)
{
    const auto booted = kernel::boot(layout::plan(layout::test::flat(kernel.toStdString(), 1_GiB)));
    return std::make_shared<const Rig>(Rig{booted->machine.cpu(0), booted->ram()});
}

/// Opens every table there is below a node; calls `visit` with each row.
template<class Visit>
void openAll(TableTree& tree, TableNode& node, const Visit& visit)
{
    visit(node);
    if (!node.namesTable())
        return;
    tree.fill(node);
    for (const auto& child : node.children)
        openAll(tree, *child, visit);
}

std::vector<VirtualAddress> loopsOf(const QString& kernel)
{
    TableTree tree(rigOf(kernel));
    std::vector<VirtualAddress> loops;
    openAll(tree, tree.root(), [&](const TableNode& node) {
        if (node.leadsBack())
            loops.push_back(node.start);
    });
    return loops;
}

} // namespace

class TableTreeTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheSlotThatNamesItsOwnTableLeadsBack()
    {
        QCOMPARE(loopsOf("recursive"), std::vector{VirtualAddress{0xffc00000}});
        QCOMPARE(loopsOf("recursive-pae"), std::vector{VirtualAddress{0xffe00000}}); // slot 511 of PD 3
        QVERIFY(loopsOf("linux-2.4.20").empty());
        QVERIFY(loopsOf("debian-6.1-686-pae").empty());
    }

    /// Tables of a process need no direct map: the kernel edits them where they appear.
    void aProgramsTableIsEditedInTheWindow()
    {
        const auto booted = kernel::boot(layout::plan(layout::test::flat("recursive", 1_GiB)));
        const Rig rig{booted->machine.cpu(0), booted->ram()};
        const graph::MappingGraph graph(
            booted->rules(),
            {{"reference", booted->reference.kernel}, {"process", booted->process.roots.kernel}},
            [&](PhysicalAddress p) { return booted->entryAt(p); });
        const VirtualAddress text = booted->layout->process.areas.front().range.start;
        const auto tables =
            tablesOf(rig, walkOf(rig, text, {}), text, {.layout = booted->layout.get(), .graph = &graph});
        QCOMPARE(tables.back().home.kind, std::optional(layout::PhysicalKind::HighMemory));
        QCOMPARE(hex(tables.back().home.editedAt->value), hex(0xffc00000 + (text.value >> 22 << 12)));
    }

    void theTablesOfAWalkToPtdAreTheSameTwice()
    {
        const auto rig = rigOf("recursive");
        const VirtualAddress directory{0xfffff000};
        const paging::Walk walk = walkOf(*rig, directory, {});
        const auto tables = tablesOf(*rig, walk, directory, {});
        QCOMPARE(tables.size(), 2u);
        QCOMPARE(hex(tables[0].table.value), hex(tables[1].table.value));
        QCOMPARE(tables[0].index, 1023u);
        QCOMPARE(tables[1].index, 1023u);
        QCOMPARE(hex(walk.translation.at(directory).value), hex(tables[0].table.value));
    }
};

QTEST_APPLESS_MAIN(TableTreeTest)
#include "table_tree_test.moc"
