// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/temporary_maps.h"
#include "tests/model/kernel/mapping_fixture.h"
#include "tests/model/kernel/random_run.h"

#include <QTest>

#include <map>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;

namespace {

constexpr Running taskOne{0, {1}};
constexpr unsigned user0 = 3; // KM_USER0

struct Maps : Booted
{
    explicit Maps(std::string_view kernel, unsigned cpus = 1, HighmemDebug debug = HighmemDebug::Off)
        : Booted(kernel, cpus, kernel.starts_with("rhel") ? 6_GiB : 2_GiB)
        , maps(booted, debug)
    {
    }

    VirtualAddress atomic(unsigned page, Running by = taskOne, unsigned type = user0)
    {
        return maps.kmapAtomic(machine, by, highPage(page), type, events);
    }
    void unmapAtomic(VirtualAddress address, Running by = taskOne, unsigned type = user0)
    {
        maps.kunmapAtomic(machine, by, address, type, events);
    }
    VirtualAddress local(unsigned page, Running by = taskOne)
    {
        return maps.kmapLocal(machine, by, highPage(page), events);
    }
    void unmapLocal(VirtualAddress address, Running by = taskOne)
    {
        maps.kunmapLocal(machine, by, address, events);
    }
    void switchTo(Running next, Running previous)
    {
        maps.switchOut(machine, previous, events);
        maps.switchIn(machine, next, events);
    }
    FrameNumber lowPage() const { return {booted.layout->maxLowPfn.value - 1}; }

    template<class Kind>
    [[nodiscard]] unsigned count() const
    {
        return static_cast<unsigned>(events.count<Kind>());
    }

    TemporaryMaps maps;
    CountEvents events;
};

} // namespace

class TemporaryMapsTest : public QObject
{
    Q_OBJECT
private slots:
    void onePairCountsAsItsVersionDoes_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("atMap"); // entries written, then 32-bit stores, then INVLPG
        QTest::addColumn<unsigned>("storesAtMap");
        QTest::addColumn<unsigned>("invlpgAtMap");
        QTest::addColumn<unsigned>("inAll");
        QTest::addColumn<unsigned>("stores");
        QTest::addColumn<unsigned>("invlpg");
        QTest::newRow("2.4.20") << "linux-2.4.20" << 1u << 1u << 1u << 1u << 1u << 1u;
        QTest::newRow("2.4.20 PAE") << "linux-2.4.20-pae" << 1u << 2u << 1u << 1u << 2u << 1u;
        QTest::newRow("2.6.11") << "linux-2.6.11" << 1u << 1u << 1u << 1u << 1u << 1u;
        QTest::newRow("2.6.20") << "linux-2.6.20" << 1u << 1u << 0u << 2u << 2u << 1u;
        QTest::newRow("2.6.32 PAE") << "linux-2.6.32-pae" << 1u << 2u << 0u << 2u << 4u << 1u;
        QTest::newRow("4.19") << "linux-4.19" << 1u << 1u << 0u << 2u << 2u << 1u;
        QTest::newRow("6.1") << "debian-6.1-686" << 1u << 1u << 0u << 2u << 2u << 1u;
        QTest::newRow("6.1 PAE") << "debian-6.1-686-pae" << 1u << 2u << 0u << 2u << 4u << 1u;
        QTest::newRow("RHEL 4") << "rhel4-hugemem" << 1u << 2u << 1u << 1u << 2u << 1u;
    }
    void onePairCountsAsItsVersionDoes()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, atMap);
        QFETCH(unsigned, storesAtMap);
        QFETCH(unsigned, invlpgAtMap);
        QFETCH(unsigned, inAll);
        QFETCH(unsigned, stores);
        QFETCH(unsigned, invlpg);
        Maps m(kernel.toStdString(), 2);
        const VirtualAddress address = m.atomic(0);
        QCOMPARE(m.readAt(0, address), m.highPage(0));
        QCOMPARE(m.count<PteSet>() + m.count<PteCleared>(), atMap);
        QCOMPARE(m.count<PteStore>(), storesAtMap);
        QCOMPARE(m.count<Invlpg>(), invlpgAtMap);
        m.unmapAtomic(address);
        QCOMPARE(m.count<PteSet>() + m.count<PteCleared>(), inAll);
        QCOMPARE(m.count<PteStore>(), stores);
        QCOMPARE(m.count<Invlpg>(), invlpg);
        QCOMPARE(m.count<FlushEverywhere>() + m.count<Ipi>(), 0u);
    }
    void kmapLocalWithOnePreemptionWritesFourEntries()
    {
        Maps m("debian-6.1-686-pae");
        const VirtualAddress address = m.local(0);
        m.switchTo({0, {2}}, taskOne);
        QVERIFY(m.faultsAt(0, address));
        m.switchTo(taskOne, {0, {2}});
        QCOMPARE(m.readAt(0, address), m.highPage(0));
        m.unmapLocal(address);
        QCOMPARE(m.count<PteSet>() + m.count<PteCleared>(), 4u);
        QCOMPARE(m.count<PteStore>(), 8u);
        QCOMPARE(m.count<Invlpg>(), 2u);
        QVERIFY(m.faultsAt(0, address));
    }
    void slotsLieWhereTheFixmapPutsThem()
    {
        Maps m("debian-6.1-686", 32);
        for (unsigned depth = 0; depth < 15; ++depth)
            QCOMPARE(m.local(depth, {5, {9}}).value, 0xfffbb000u - (16 * 5 + depth) * 0x1000u);
        QCOMPARE(m.maps.addressOf(31, 15).value, 0xffdbc000u);
        QCOMPARE(Maps("linux-2.4.20").atomic(0, {0, {1}}, 0).value, 0xffff5000u); // index 9 below 0xffffe000
    }
    void aNamedSlotIsOnesOwnOnEachProcessor()
    {
        Maps m("linux-2.4.20", 2);
        const VirtualAddress first = m.atomic(1, {0, {1}});
        const VirtualAddress second = m.atomic(2, {1, {2}});
        QCOMPARE(first - second, 6 * pageSize);
        QCOMPARE(m.readAt(0, first), m.highPage(1));
        QCOMPARE(m.readAt(1, second), m.highPage(2));
    }
    void aNamedSlotUsedTwiceTurnsIntoTheSecondPage()
    {
        Maps m("linux-2.4.20");
        const VirtualAddress first = m.atomic(1);
        QCOMPARE(m.readAt(0, first), m.highPage(1));
        QCOMPARE(m.atomic(2), first);
        QCOMPARE(m.readAt(0, first), m.highPage(2)); // INVLPG at the map drops the first
    }
    void aNamedSlotMustBeEmptyFrom2620On()
    {
        Maps m("linux-2.6.20");
        const VirtualAddress first = m.atomic(1);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.atomic(2));
        m.unmapAtomic(first);
        QCOMPARE(m.readAt(0, m.atomic(2)), m.highPage(2));
    }
    void aNameThatDoesNotExistIsABug()
    {
        Maps m("linux-2.4.20");
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.atomic(1, taskOne, 6));
    }
    void anOldMapStaysAfterKunmapAtomic()
    {
        Maps m("linux-2.4.20");
        const VirtualAddress address = m.atomic(1);
        m.unmapAtomic(address);
        QCOMPARE(m.readAt(0, address), m.highPage(1));
        QCOMPARE(m.maps.pageAt(m.machine.ram, 0, user0), std::optional(m.highPage(1)));
    }
    void aDebugKernelClearsTheSlot()
    {
        Maps m("linux-2.4.20", 1, HighmemDebug::On);
        const VirtualAddress address = m.atomic(1);
        m.unmapAtomic(address);
        QVERIFY(m.faultsAt(0, address));
        QCOMPARE(m.count<PteCleared>(), 1u);
        QCOMPARE(m.count<Invlpg>(), 2u);
    }
    void fourGFourGWritesAnEqualEntryOnce()
    {
        Maps m("rhel4-hugemem");
        m.unmapAtomic(m.atomic(1));
        m.unmapAtomic(m.atomic(1));
        QCOMPARE(m.count<PteSet>(), 1u);
        QCOMPARE(m.count<Invlpg>(), 1u);
        QCOMPARE(m.count<MapHit>(), 1u);
        QCOMPARE(m.readAt(0, m.atomic(2)), m.highPage(2));
        QCOMPARE(m.count<PteSet>(), 2u);
    }
    void stacksNestToTheirDepth_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("depth");
        QTest::newRow("4.19") << "linux-4.19" << 20u;
        QTest::newRow("6.1") << "debian-6.1-686" << 15u; // BUG_ON(idx >= 16) after the increment
    }
    void stacksNestToTheirDepth()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, depth);
        Maps m(kernel.toStdString());
        std::vector<VirtualAddress> addresses;
        for (unsigned i = 0; i < depth; ++i)
            addresses.push_back(m.atomic(i));
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.atomic(depth));
        for (unsigned i = 0; i < depth; ++i)
            QCOMPARE(m.readAt(0, addresses[i]), m.highPage(i));
        while (!addresses.empty()) {
            m.unmapAtomic(addresses.back());
            addresses.pop_back();
        }
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.unmapAtomic(m.maps.addressOf(0, 0)));
    }
    void mapsGoBackLastInFirstOut()
    {
        Maps m("debian-6.1-686");
        const VirtualAddress first = m.local(1);
        const VirtualAddress second = m.local(2);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.unmapLocal(first));
        m.unmapLocal(second);
        m.unmapLocal(first);
    }
    void whatATaskMayNotDo_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("preempt");
        QTest::addColumn<unsigned>("pagefault");
        QTest::newRow("2.4") << "linux-2.4.20" << 0u << 0u;
        QTest::newRow("2.6.11") << "linux-2.6.11" << 1u << 0u;
        QTest::newRow("2.6.20") << "linux-2.6.20" << 1u << 1u;
        QTest::newRow("4.19") << "linux-4.19" << 1u << 1u;
        QTest::newRow("6.1") << "debian-6.1-686" << 1u << 1u;
    }
    void whatATaskMayNotDo()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, preempt);
        QFETCH(unsigned, pagefault);
        Maps m(kernel.toStdString());
        for (const FrameNumber page : {m.lowPage(), m.highPage(0)}) { // a low page disables them, too
            const VirtualAddress address = m.maps.kmapAtomic(m.machine, taskOne, page, user0, m.events);
            QCOMPARE(m.maps.stateOf({1}).preemptCount, preempt);
            QCOMPARE(m.maps.stateOf({1}).pagefaultDisabled, pagefault);
            if (preempt)
                QVERIFY_THROWS_EXCEPTION(KernelBug, m.maps.switchOut(m.machine, taskOne, m.events));
            m.unmapAtomic(address);
            QCOMPARE(m.maps.stateOf({1}).preemptCount + m.maps.stateOf({1}).pagefaultDisabled, 0u);
            if (preempt)
                QVERIFY_THROWS_EXCEPTION(KernelBug, m.unmapAtomic(address));
        }
    }
    void aLowPageTakesNoSlot()
    {
        Maps m("debian-6.1-686");
        const VirtualAddress address = m.maps.kmapLocal(m.machine, taskOne, m.lowPage(), m.events);
        QCOMPARE(address, m.booted.layout->highMemory - pageSize);
        QVERIFY(m.maps.stateOf({1}).ptes.empty());
        m.unmapLocal(address);
        QCOMPARE(m.count<PteStore>() + m.count<Invlpg>(), 0u);
    }
    void aTaskWithLocalMapsStaysOnItsProcessor()
    {
        Maps m("debian-6.1-686", 2);
        const VirtualAddress address = m.local(1);
        QCOMPARE(m.maps.stateOf({1}).migrateDisabled, 1u);
        m.maps.switchOut(m.machine, taskOne, m.events);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.maps.switchIn(m.machine, {1, {1}}, m.events));
        m.maps.switchIn(m.machine, taskOne, m.events);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.maps.returnToUser({1}));
        m.unmapLocal(address);
        m.maps.returnToUser({1});
        m.maps.switchIn(m.machine, {1, {1}}, m.events);
        QCOMPARE(m.readAt(1, m.local(2, {1, {1}})), m.highPage(2));
    }
    /// Tasks on two processors that map, unmap and are scheduled at random: whoever runs finds its pages
    /// behind its addresses, whatever the TLBs held before.
    void randomTasksSeeTheirOwnPages()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        Maps m("debian-6.1-686-pae", 2);
        constexpr unsigned tasksEach = 3; // tasks 0 to 2 on processor 0, 3 to 5 on processor 1
        std::array<unsigned, 2> current{0, tasksEach};
        std::map<unsigned, std::vector<std::pair<unsigned, VirtualAddress>>> live;
        for (std::uint64_t i = 0; i < run.operations; ++i) {
            const unsigned cpu = random() % 2;
            const Running by{cpu, {current[cpu]}};
            auto& maps = live[current[cpu]];
            switch (random() % 4) {
            case 0:
                if (!maps.empty()) {
                    m.unmapLocal(maps.back().second, by);
                    maps.pop_back();
                }
                break;
            case 1: {
                const unsigned next = cpu * tasksEach + unsigned(random() % tasksEach);
                m.switchTo({cpu, {next}}, by);
                current[cpu] = next;
                break;
            }
            default:
                if (maps.size() < m.maps.deepest()) {
                    const unsigned page = unsigned(random() % 500);
                    maps.emplace_back(page, m.local(page, by));
                }
            }
            for (const auto& [page, address] : live[current[cpu]])
                QCOMPARE(m.readAt(cpu, address), m.highPage(page));
        }
    }
};

QTEST_APPLESS_MAIN(TemporaryMapsTest)
#include "temporary_maps_test.moc"
