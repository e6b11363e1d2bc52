// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"
#include "app/walker.h"
#include "views/walk/table_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace vmscope;
using story::TableNode;
using views::TableModel;

namespace {

/// The machine of a kernel, and a model that shows its tables.
class Shown
{
public:
    explicit Shown(std::string_view kernel)
    {
        for (const layout::KernelProfile& profile : layout::kernelProfiles())
            if (profile.id == kernel)
                state.config = layout::configFor(profile, layout::ramOf(layout::MachineKind::Pc, 2_GiB));
        follow();
    }
    /// True where the model's rows are new.
    bool follow()
    {
        session.apply(state);
        walker.follow(session.shown());
        return model.show(walker.shown(), {}, {});
    }
    bool walk(VirtualAddress address)
    {
        state.walk.address = address;
        return follow();
    }

    views::State state;
    Session session;
    Walker walker;
    TableModel model;
};

QString cell(const QModelIndex& row, int column)
{
    return row.siblingAtColumn(column).data(Qt::DisplayRole).toString();
}

} // namespace

class TableModelTest : public QObject
{
    Q_OBJECT
private slots:
    void theTreeBeginsWithCr3()
    {
        Shown shown("linux-2.4.20");
        QCOMPARE(shown.model.rowCount(), 1);
        const QModelIndex root = shown.model.index(0, 0);
        QCOMPARE(cell(root, TableModel::Index), QStringLiteral("CR3"));
        QVERIFY(shown.model.canFetchMore(root));
        QCOMPARE(shown.model.rowCount(root), 0);
    }
    void itIsAModelAsQtWantsIt()
    {
        Shown shown("linux-2.4.20");
        const QAbstractItemModelTester tester(&shown.model,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(shown.model.wayOf({0xc0000000}).size() > 1);
        QVERIFY(!shown.walk({0xc0100000}));
    }
    void tablesAreReadWhenTheyAreOpened()
    {
        Shown shown("linux-2.4.20");
        const QModelIndex root = shown.model.index(0, 0);
        shown.model.fetchMore(root);
        QVERIFY(shown.model.rowCount(root) > 3);
        for (int row = 0; row < shown.model.rowCount(root); ++row)
            QVERIFY(!shown.model.nodeAt(shown.model.index(row, 0, root))->filled);
    }
    void theDirectMapIsOneRowOfLargePages()
    {
        Shown shown("linux-2.4.20");
        const auto way = shown.model.wayOf({0xc0000000});
        QVERIFY(way.size() >= 2);
        QCOMPARE(cell(way[1], TableModel::Index), QStringLiteral("PDE 768–991"));
        QVERIFY2(cell(way[1], TableModel::Target).startsWith("p 0x00000000 – 0x37ffffff, 224 × 4 MiB"),
                 qPrintable(cell(way[1], TableModel::Target)));
        QVERIFY(cell(way[1], TableModel::Bits).contains("supervisor"));
        QCOMPARE(way.size(), std::size_t{3}); // the single entry, in the run
        QCOMPARE(cell(way[2], TableModel::Index), QStringLiteral("PDE 768"));
    }
    void aDirectoryThatNamesItselfSaysSoAndIsReadAsATable()
    {
        Shown shown("recursive");
        const auto way = shown.model.wayOf({0xfffff000});
        QCOMPARE(way.size(), std::size_t{3});
        QCOMPARE(cell(way[1], TableModel::Index), QStringLiteral("PDE 1023"));
        QVERIFY2(cell(way[1], TableModel::Target).startsWith(QStringLiteral("→ itself, as PT at p ")),
                 qPrintable(cell(way[1], TableModel::Target)));
        QCOMPARE(cell(way[2], TableModel::Index), QStringLiteral("PTE 1023"));
        QCOMPARE(shown.model.nodeAt(way[2])->fold.target, shown.model.nodeAt(way[0])->fold.target);
        QVERIFY(!cell(shown.model.wayOf({0xc0100000})[1], TableModel::Target).contains("itself"));
    }
    void everyWayEndsAtTheEntryThatTheWalkReads_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* kernel : {"linux-2.4.20", "linux-2.6.32-pae", "debian-6.1-686-pae",
                                   "debian-6.1-amd64", "x86-64-5level", "recursive", "recursive-pae"})
            QTest::newRow(kernel) << kernel;
    }
    void everyWayEndsAtTheEntryThatTheWalkReads()
    {
        QFETCH(const QString, kernel);
        Shown shown(kernel.toStdString());
        const auto pages = shown.walker.shown().source->userPages;
        std::vector<VirtualAddress> some;
        for (const story::ProgramPages& part : pages)
            for (VirtualAddress page = part.range.start; page < part.range.end; page = page + 61 * pageSize)
                some.push_back(page);
        QVERIFY(some.size() > 20);
        for (const VirtualAddress page : some) {
            shown.walk(page);
            const paging::Walk& walk = shown.walker.shown().run->tables;
            const auto way = shown.model.wayOf(page);
            const TableNode* node = shown.model.nodeAt(way.back());
            const paging::WalkStep& last = walk.entries[walk.stepCount - 1];
            const unsigned bytes = shown.walker.shown().mode().entryBytes;
            QCOMPARE(node->table + Bytes{std::uint64_t{node->fold.first} * bytes}, last.where);
            QCOMPARE(node->fold.target, walk.translation.page);
        }
    }
    void anotherAddressKeepsTheRows()
    {
        Shown shown("linux-2.4.20");
        const auto way = shown.model.wayOf({0xc0000000});
        const QPersistentModelIndex kept = way.back();
        QVERIFY(!shown.walk({0xc0100000}));
        QVERIFY(kept.isValid());
    }
    void anotherMachineIsAnotherTree()
    {
        Shown shown("linux-2.4.20");
        QVERIFY(shown.model.wayOf({0xc0000000}).size() > 1);
        shown.state.config.ram = layout::ramOf(layout::MachineKind::Pc, 512_MiB);
        QVERIFY(shown.follow());
    }
    void whatTheProcessorSetIsShown()
    {
        Shown shown("linux-2.4.20");
        const VirtualAddress page = shown.walker.shown().source->userPages.back().range.start;
        shown.state.walk.kind = paging::AccessKind::Write;
        shown.walk(page);
        const auto way = shown.model.wayOf(page);
        shown.walker.goToStep(0);
        shown.model.show(shown.walker.shown(), {}, {});
        const QString before = cell(way.back(), TableModel::Entry);
        shown.walker.goToStep(100);
        shown.model.show(shown.walker.shown(), {}, {});
        const bool changed = cell(way.back(), TableModel::Entry) != before;
        const auto& run = *shown.walker.shown().run;
        const bool written = std::ranges::any_of(run.events, [](const hardware::Event& event) {
            return std::holds_alternative<hardware::EntryWritten>(event);
        });
        QCOMPARE(changed, written);
    }
};

QTEST_MAIN(TableModelTest)
#include "table_model_test.moc"
