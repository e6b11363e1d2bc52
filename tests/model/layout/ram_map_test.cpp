// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

using Ranges = std::vector<PhysicalRange>;

} // namespace

class RamMapTest : public QObject
{
    Q_OBJECT
private slots:
    void aPcHasHolesBelow1MiBAndAtTheTop()
    {
        const Ranges expected{{0x0_pa, 0x9fc00_pa}, {0x100000_pa, 0x1ffe0000_pa}};
        QVERIFY(pcRam(512_MiB).usable == expected);
        QCOMPARE(pcRam(512_MiB).installed.value, (512_MiB).value);
    }

    void aPcKeepsAllRamBelow4GiBUpTo3584MiB()
    {
        QCOMPARE(hex(pcRam(3_GiB + 512_MiB - 1_MiB).end().value), hex(0xdfee0000));
        QCOMPARE(pcRam(3_GiB + 512_MiB - 1_MiB).usable.size(), 2u);
    }

    void aPcOf3584MiBHasOnly3GiBBelowTheHole()
    {
        const Ranges expected{
            {0x0_pa, 0x9fc00_pa}, {0x100000_pa, 0xbffe0000_pa}, {0x100000000_pa, 0x120000000_pa}};
        QVERIFY(pcRam(3_GiB + 512_MiB).usable == expected);
    }

    void above64GiBThePcReservesOnePageMore()
    {
        QCOMPARE(hex(pcRam(64_GiB).usable[1].end.value), hex(0xbffe0000));
        QCOMPARE(hex(pcRam(80_GiB).usable[1].end.value), hex(0xbffdf000));
    }

    void tinyPcsHaveNoRamAbove1MiB()
    {
        QCOMPARE(pcRam(1_MiB).usable.size(), 1u);
        QCOMPARE(pcRam(512_KiB).usable.back().end.value, (512_KiB).value);
        QVERIFY(pcRam(0_B).usable.empty());
    }

    void flatRamStartsAt0AndHasNoHoles()
    {
        QVERIFY(flatRam(6_GiB).usable == (Ranges{{0x0_pa, 0x180000000_pa}}));
        QVERIFY(flatRam(0_B).usable.empty());
        QVERIFY(ramOf(MachineKind::Flat, 1_GiB) == flatRam(1_GiB));
        QVERIFY(ramOf(MachineKind::Pc, 1_GiB) == pcRam(1_GiB));
    }

    void rangesAreReadWithTheirEndsIncluded()
    {
        const auto ram = parseRamMap("0x1000-0x9fbff, 0x100000-0x3ffdffff", "--ram-map");
        QVERIFY(ram);
        QVERIFY(ram->usable == (Ranges{{0x1000_pa, 0x9fc00_pa}, {0x100000_pa, 0x3ffe0000_pa}}));
        QCOMPARE(ram->installed.value, 0x9ec00 + 0x3fee0000ull);
    }

    void rangesAreSortedAndTouchingOnesJoined()
    {
        const auto ram = parseRamMap("0x200000-0x2fffff,0x100000-0x1fffff", "--ram-map");
        QVERIFY(ram);
        QVERIFY(ram->usable == (Ranges{{0x100000_pa, 0x300000_pa}}));
    }

    void badRangesAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QString>("ranges");
        for (const char* ranges : {"", " ", "0x1000", "-", "0x1000-", "-0x1000", "0x2000-0x1000",
                                   "0x1000-0x1fffx", "0x0-0x10000000000000", "0x0-0x1fff,0x1000-0x2fff",
                                   "0x0-0xfff,,0x2000-0x2fff", "1G-2G", "0x0-0xffffffffffffffff"})
            QTest::newRow(ranges) << QString(ranges);
    }
    void badRangesAreRefusedWithTheirPlace()
    {
        QFETCH(QString, ranges);
        const auto ram = parseRamMap(ranges.toStdString(), "--ram-map");
        QVERIFY(!ram);
        QCOMPARE(text(ram.error().where), "--ram-map");
        QVERIFY(!ram.error().expected.empty());
    }

    void clippingCutsARangeAndDropsThoseAbove()
    {
        const RamMap ram = *parseRamMap("0x0-0x9ffff,0x100000-0x1fffff,0x300000-0x3fffff", "test");
        QVERIFY(clippedTo(ram, 0x180000_pa).usable ==
                (Ranges{{0x0_pa, 0xa0000_pa}, {0x100000_pa, 0x180000_pa}}));
        QVERIFY(clippedTo(ram, 0x280000_pa).usable.back() ==
                (PhysicalRange{0x100000_pa, 0x200000_pa})); // a hole
        QVERIFY(clippedTo(ram, 0x0_pa).usable.empty());
        QVERIFY(clippedTo(ram, 0x500000_pa) == ram);
    }

    void whatLiesAboveALimitIsCounted()
    {
        const RamMap ram = *parseRamMap("0x0-0x9ffff,0x100000-0x1fffff", "test");
        QCOMPARE(ramAbove(ram, 0x180000_pa).value, 0x80000u);
        QCOMPARE(ramAbove(ram, 0x50000_pa).value, 0x150000u);
        QCOMPARE(ramAbove(ram, 0x200000_pa).value, 0u);
    }

    void pageZeroIsNeverPresent()
    {
        QCOMPARE(presentPages(flatRam(1_MiB), {{0}, {256}}), 255u);
        QCOMPARE(presentPages(flatRam(1_MiB), {{1}, {256}}), 255u);
    }

    void partsOfPagesAreNotPresent()
    {
        QCOMPARE(presentPages(pcRam(512_MiB), {{0}, {256}}),
                 0x9eu); // page 0 and the part before 0x9fc00 are not
        QCOMPARE(presentPages(*parseRamMap("0x1001-0x1fff", "test"), {{0}, {256}}), 0u);
    }
};

QTEST_APPLESS_MAIN(RamMapTest)
#include "ram_map_test.moc"
