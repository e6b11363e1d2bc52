// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"

#include <QTest>

#include <set>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

/// Tables that map `span` each: one for every different one that a mapped page falls into.
std::size_t tablesByWalking(const PlannedProcess& process, Bytes span)
{
    std::set<std::uint64_t> tables;
    for (const PlannedArea& area : process.areas)
        for (VirtualAddress page = area.range.start; page < area.range.end; page += pageSize)
            tables.insert(page.value / span.value);
    return tables.size();
}

Bytes fixedCost(const MachineConfig& config)
{
    const PlannedProcess process = plan(config).process;
    return process.fixedTablePages * pageSize + process.slabBytes;
}

MachineConfig withSplitAs(MachineConfig config, std::string_view id)
{
    return *withSplit(std::move(config), *parseSplit(id));
}

VirtualRange areaOf(const Layout& layout, std::string_view name)
{
    for (const PlannedArea& area : layout.process.areas)
        if (area.name == name)
            return area.range;
    return {};
}

} // namespace

class ProcessPlanTest : public QObject
{
    Q_OBJECT
private slots:
    void twoLevelsCostOnePageDirectory()
    {
        QCOMPARE(fixedCost(flat("linux-2.4.20", 1_GiB)).value, (4_KiB).value);
    }

    void paeCostsThreePmdPagesAnd32Bytes()
    {
        QCOMPARE(fixedCost(flat("linux-2.4.20-pae", 1_GiB)).value, (12_KiB + 32_B).value);
        QCOMPARE(fixedCost(with(flat("debian-6.1-686-pae", 1_GiB), "pti=off")).value, (12_KiB + 32_B).value);
    }

    void isolatedPaeCosts28KiB()
    {
        QCOMPARE(fixedCost(flat("debian-6.1-686-pae", 1_GiB)).value, (28_KiB).value);
    }

    void otherSplitsHaveOtherPmdPages()
    {
        // PREALLOCATED_PMDS is the user part's share of the four entries; isolated, all four and a copy of
        // the rest.
        QCOMPARE(fixedCost(withSplitAs(flat("linux-2.6.32-pae", 1_GiB), "2G")).value, (8_KiB + 32_B).value);
        QCOMPARE(fixedCost(withSplitAs(flat("linux-2.6.32-pae", 1_GiB), "1G")).value, (4_KiB + 32_B).value);
        QCOMPARE(fixedCost(withSplitAs(flat("debian-6.1-686-pae", 1_GiB), "2G")).value, (32_KiB).value);
    }

    void fourFourHasAllFourPmdPages()
    {
        QCOMPARE(fixedCost(flat("rhel4-hugemem", 1_GiB)).value, (16_KiB + 32_B).value);
    }

    void tablesAreThoseOfAWalk_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<unsigned>("mebibytes");
        for (const char* id : {"linux-2.4.20", "linux-2.4.20-pae", "debian-6.1-686-pae", "x86-64-4level",
                               "x86-64-5level", "rhel4-hugemem"})
            for (const unsigned mebibytes : {0u, 1u, 3u, 16u, 100u, 333u})
                QTest::newRow(qPrintable(QString("%1 %2 MiB").arg(id).arg(mebibytes)))
                    << QString(id) << mebibytes;
    }
    void tablesAreThoseOfAWalk()
    {
        QFETCH(QString, id);
        QFETCH(unsigned, mebibytes);
        MachineConfig config = flat(id.toStdString(), 1_GiB);
        config.processes.mappedEach = mebibytes * 1_MiB;
        const PlannedProcess process = plan(config).process;
        QCOMPARE(process.pageTablePages, tablesByWalking(process, pmdSize(config.paging())));
        if (config.paging() == Paging::FourLevel)
            QCOMPARE(process.fixedTablePages,
                     1 + tablesByWalking(process, 512_GiB) + tablesByWalking(process, 1_GiB));
        if (config.paging() == Paging::FiveLevel)
            QCOMPARE(process.fixedTablePages, 1 + tablesByWalking(process, 256_TiB) +
                                                  tablesByWalking(process, 512_GiB) +
                                                  tablesByWalking(process, 1_GiB));
    }

    void allOfItsMemoryIsMapped()
    {
        MachineConfig config = flat("linux-2.4.20", 1_GiB);
        config.processes.mappedEach = 64_MiB;
        const PlannedProcess process = plan(config).process;
        QCOMPARE(process.mappedPages, pagesIn(64_MiB));
        QCOMPARE(process.areas.size(), 5u);
    }

    void partsOfAPageAreRoundedDownToPages()
    {
        MachineConfig config = flat("linux-2.4.20", 1_GiB);
        config.processes.mappedEach = 1_MiB + 100_B;
        for (const PlannedArea& area : plan(config).process.areas)
            QCOMPARE((sizeOf(area.range) % pageSize).value, 0u);
    }

    void librariesLieWhereTheKernelMapsThem()
    {
        // 2.4: TASK_SIZE / 3. Since 2.6.9: below the stack's gap of 128 MiB.
        QCOMPARE(hex(areaOf(plan(flat("linux-2.4.20", 1_GiB)), "libraries").start.value), hex(0x40000000));
        for (const char* id : {"linux-2.6.11", "linux-2.6.32", "debian-6.1-686"})
            QCOMPARE(hex(areaOf(plan(flat(id, 1_GiB)), "libraries").end.value), hex(0xb8000000));
    }

    void theStackEndsWithTheUserPart()
    {
        QCOMPARE(hex(areaOf(plan(flat("linux-2.4.20", 1_GiB)), "stack").end.value), hex(0xc0000000));
        QCOMPARE(hex(areaOf(plan(flat("rhel4-hugemem", 1_GiB)), "stack").end.value), hex(0xff000000));
    }

    void aProcessThatDoesNotFitIsPlannedSmallerAndSaidSo()
    {
        MachineConfig config = flat("debian-6.1-686", 1_GiB);
        config.processes.mappedEach = 2_GiB;
        QVERIFY(plan(config).notes.empty());
        config.processes.mappedEach = 4_GiB;
        QCOMPARE(plan(config).notes.size(), 1u);
        QVERIFY(plan(config).process.mappedPages > pagesIn(2_GiB));
    }

    void processesGrowTheirTablesAloneAndRamItsMapAlone()
    {
        MachineConfig config = flat("debian-6.1-686-pae", 4_GiB);
        const Layout before = plan(config);
        config.processes.count *= 10;
        QCOMPARE(plan(config).memMap.value, before.memMap.value);
        QCOMPARE(plan(config).processTables().value, 10 * before.processTables().value);
        config.ram = flatRam(8_GiB);
        QCOMPARE(plan(config).memMap.value, 2 * before.memMap.value);
        QCOMPARE(plan(config).processTables().value, 10 * before.processTables().value);
    }
};

QTEST_APPLESS_MAIN(ProcessPlanTest)
#include "process_plan_test.moc"
