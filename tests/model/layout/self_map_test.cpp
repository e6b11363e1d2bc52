// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/explain.h"
#include "model/layout/self_map.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

QString rangeOf(const Layout& layout, RegionKind kind)
{
    const Region* region = layout.region(kind);
    return region ? hex(region->range.start.value) + " " + hex(region->range.end.value) : QString();
}

} // namespace

/// What a kernel with recursive page tables does with addresses and RAM.
class SelfMapTest : public QObject
{
    Q_OBJECT
private slots:
    void theWindowsAreAtTheTop()
    {
        const Layout two = plan(flat("recursive", 1_GiB));
        QCOMPARE(rangeOf(two, RegionKind::PageTables), QString("0xffc00000 0x100000000"));
        QCOMPARE(rangeOf(two, RegionKind::OtherPageTables), QString("0xff800000 0xffc00000"));
        QCOMPARE(hex(two.region(RegionKind::Vmalloc)->range.end.value), hex(0xff800000));
        const Layout pae = plan(flat("recursive-pae", 1_GiB));
        QCOMPARE(rangeOf(pae, RegionKind::PageTables), QString("0xff800000 0x100000000"));
        QCOMPARE(rangeOf(pae, RegionKind::OtherPageTables), QString("0xff000000 0xff800000"));
    }
    void constantsHaveTheirFreeBsdNames()
    {
        const Layout two = plan(flat("recursive", 1_GiB));
        QCOMPARE(hex(constant(two, "PTmap")), hex(0xffc00000));
        QCOMPARE(hex(constant(two, "PTD")), hex(0xfffff000));
        QCOMPARE(hex(constant(two, "APTmap")), hex(0xff800000));
        QCOMPARE(hex(constant(two, "APTD")), hex(0xffbff000));
        const Layout pae = plan(flat("recursive-pae", 1_GiB));
        QCOMPARE(hex(constant(pae, "PTD")), hex(0xffffc000));
        QCOMPARE(hex(constant(pae, "APTD")), hex(0xff7fc000));
    }
    /// kernel-facts: a general slot s has its tables at s << 22 and its directory s * 4096 above.
    void anySlotWillDo()
    {
        for (const unsigned slot : {768u, 800u, 1000u}) {
            const SelfMapRow row{.own = {std::uint64_t{slot} << 22}, .other = {}};
            const VirtualAddress directory = row.own + slot * pageSize;
            QCOMPARE(hex(pdeAddress(Paging::TwoLevel, row, row.own, {0}).value), hex(directory.value));
            QCOMPARE(hex(pdeAddress(Paging::TwoLevel, row, row.own, {0x08048000}).value),
                     hex(directory.value + (0x08048000 >> 22) * 4));
        }
    }

    void allOfRamIsOfUse_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("gibibytes");
        QTest::addColumn<int>("directMap"); // MiB: 16, and 32 bytes a page
        QTest::newRow("1 GiB") << "recursive" << 1 << 24;
        QTest::newRow("4 GiB") << "recursive" << 4 << 48;
        QTest::newRow("PAE, 4 GiB") << "recursive-pae" << 4 << 48;
        QTest::newRow("PAE, 64 GiB") << "recursive-pae" << 64 << 528;
    }
    void allOfRamIsOfUse()
    {
        QFETCH(QString, id);
        QFETCH(int, gibibytes);
        QFETCH(int, directMap);
        const Layout layout = plan(flat(id.toStdString(), unsigned(gibibytes) * 1_GiB));
        QCOMPARE(layout.lost(), 0_B);
        QCOMPARE(layout.verdict.outcome, Outcome::Boots);
        QCOMPARE(layout.lowMemory() / 1_MiB, unsigned(directMap));
        QVERIFY(text(sentenceOf(layout))
                    .startsWith(QString("All %1 GiB can be used. Page tables lie anywhere").arg(gibibytes)));
    }
    void whatCannotBeAddressedIsLostAndSaid()
    {
        const Layout layout = plan(flat("recursive", 6_GiB));
        QCOMPARE(layout.lost(), 2_GiB);
        QVERIFY(text(sentenceOf(layout)).contains("lie above 4 GiB, out of reach without PAE. Page tables"));
    }
    void recordsThatDoNotFitBeneathTheWindowsDoNotBoot()
    {
        MachineConfig config = flat("recursive-pae", 64_GiB);
        config.structPage = 60_B;
        const Layout layout = plan(config);
        QVERIFY(!layout.verdict.boots());
        QVERIFY(text(layout.verdict.failure).contains("mem_map"));
    }
    void aSmallMachineIsAllInTheDirectMap()
    {
        const Layout layout = plan(flat("recursive", 8_MiB));
        QVERIFY(layout.verdict.boots());
        QCOMPARE(layout.highTotal, 0_B);
        QVERIFY(text(explain(layout, RegionKind::DirectMap).formula).startsWith("PAGE_OFFSET + all of RAM"));
    }

    void explanationsNameTheSlots()
    {
        const Layout two = plan(flat("recursive", 1_GiB));
        const Explanation own = explain(two, RegionKind::PageTables);
        QCOMPARE(text(own.formula), QString("PTE of v at 0xffc00000 + (v >> 12) * 4"));
        QVERIFY(text(own.withNumbers).startsWith("slot 1023 "));
        QVERIFY(text(explain(two, RegionKind::OtherPageTables).withNumbers).startsWith("slot 1022 "));
        const Layout pae = plan(flat("recursive-pae", 1_GiB));
        QVERIFY(text(explain(pae, RegionKind::PageTables).withNumbers).startsWith("slots 508 to 511 "));
        QVERIFY(text(explain(pae, RegionKind::OtherPageTables).withNumbers).startsWith("slots 504 to 507 "));
    }
};

QTEST_APPLESS_MAIN(SelfMapTest)
#include "self_map_test.moc"
