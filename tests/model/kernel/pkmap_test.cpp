// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/pkmap.h"
#include "model/kernel/pkmap_deadlock.h"
#include "tests/model/kernel/mapping_fixture.h"
#include "tests/model/kernel/random_run.h"

#include <QTest>

#include <deque>
#include <map>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;

namespace {

constexpr Running taskOne{0, {1}};
constexpr Running taskTwo{0, {2}};

/// A machine with its pkmap, and what happens on it counted.
struct Kmaps : Booted
{
    using Booted::Booted;

    std::optional<VirtualAddress> kmap(unsigned page, Running by = taskOne)
    {
        return pkmap.kmap(machine, by, highPage(page), events);
    }
    void kunmap(unsigned page, Running by = taskOne) { pkmap.kunmap(by, highPage(page), events); }
    void mapAndUnmap(unsigned pages)
    {
        for (unsigned i = 0; i < pages; ++i) {
            kmap(i);
            kunmap(i);
        }
    }
    void hold(unsigned first, unsigned end, Running by = taskOne)
    {
        for (unsigned i = first; i < end; ++i)
            kmap(i, by);
    }
    [[nodiscard]] unsigned slotCount() const { return static_cast<unsigned>(pkmap.slotTable().size()); }

    template<class Kind>
    [[nodiscard]] std::uint64_t count() const
    {
        return events.count<Kind>();
    }

    Pkmap pkmap{booted};
    CountEvents events;
};

/// Section 5.1's pseudo-code with nothing but maps and loops.
struct SlowPkmap
{
    explicit SlowPkmap(unsigned slotCount)
        : count(slotCount)
        , page(slotCount)
    {
    }

    std::optional<unsigned> slotOf(unsigned wanted) const
    {
        for (unsigned i = 0; i < count.size(); ++i)
            if (count[i] > 0 && page[i] == wanted)
                return i;
        return std::nullopt;
    }
    bool kmap(unsigned wanted)
    {
        auto slot = slotOf(wanted);
        if (!slot)
            slot = mapNew(wanted);
        if (slot)
            ++count[*slot];
        return slot.has_value();
    }
    std::optional<unsigned> mapNew(unsigned wanted)
    {
        unsigned budget = unsigned(count.size());
        while (true) {
            last = (last + 1) % unsigned(count.size());
            ++steps;
            if (last == 0) {
                flush();
                budget = unsigned(count.size());
            }
            if (count[last] == 0)
                break;
            if (--budget == 0)
                return std::nullopt;
        }
        ++sets;
        count[last] = 1;
        page[last] = wanted;
        return last;
    }
    void flush()
    {
        const auto before = clears;
        for (unsigned& users : count)
            if (users == 1) {
                users = 0;
                ++clears;
            }
        flushes += clears != before;
    }

    std::vector<unsigned> count;
    std::vector<unsigned> page;
    unsigned last = 0;
    std::uint64_t steps = 0, sets = 0, clears = 0, flushes = 0;
};

} // namespace

class PkmapTest : public QObject
{
    Q_OBJECT
private slots:
    void distinctPagesCountAsComputed_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("pages");
        for (const char* kernel : {"linux-2.4.20", "linux-2.4.20-pae", "linux-2.6.11", "debian-6.1-686",
                                   "debian-6.1-686-pae", "rhel4-hugemem"})
            for (unsigned pages : {1u, 511u, 512u, 513u, 1023u, 1024u, 5120u})
                QTest::newRow(qPrintable(QString("%1, %2").arg(kernel).arg(pages)))
                    << QString(kernel) << pages;
    }
    /// n sets, floor(n/L) flushes, L*floor(n/L) - 1 clears, n steps, slot n mod L.
    void distinctPagesCountAsComputed()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, pages);
        Kmaps m(kernel.toStdString(), 4, kernel.startsWith("rhel") ? 6_GiB : 2_GiB);
        const unsigned slotCount = m.slotCount();
        QCOMPARE(slotCount, kernel.endsWith("pae") || kernel.startsWith("rhel") ? 512u : 1024u);
        m.mapAndUnmap(pages);
        const std::uint64_t flushes = pages / slotCount;
        const std::uint64_t clears = flushes ? slotCount * flushes - 1 : 0;
        const std::uint64_t storesEach = slotCount == 512 ? 2 : 1; // entries of 8 bytes or of 4
        QCOMPARE(m.count<MapCalled>(), pages);
        QCOMPARE(m.count<MapHit>(), 0u);
        QCOMPARE(m.count<PteSet>(), pages);
        QCOMPARE(m.count<PteCleared>(), clears);
        QCOMPARE(m.count<PteStore>(), (pages + clears) * storesEach);
        QCOMPARE(m.count<FlushEverywhere>(), flushes);
        QCOMPARE(m.count<FullFlush>(), flushes * 4);
        QCOMPARE(m.count<Ipi>(), flushes * 3);
        QCOMPARE(m.count<Invlpg>(), 0u);
        QCOMPARE(m.count<Sleep>(), 0u);
        QCOMPARE(m.count<PkmapScanned>(), pages);
        QCOMPARE(m.pkmap.lastSlot(), pages % slotCount);
    }
    void aPageAgainIsFoundWithoutWork()
    {
        Kmaps m("linux-2.4.20");
        const auto first = m.kmap(7);
        m.kunmap(7);
        for (int i = 1; i < 10'000; ++i) {
            QCOMPARE(m.kmap(7), first);
            m.kunmap(7);
        }
        QCOMPARE(m.count<PteSet>(), 1u);
        QCOMPARE(m.count<MapHit>(), 9'999u);
        QCOMPARE(m.count<FlushEverywhere>(), 0u);
        QCOMPARE(m.pkmap.slotTable()[1].count, 1u);
    }
    void theFirstPageTakesSlotOne()
    {
        Kmaps m("linux-2.4.20");
        QCOMPARE(m.kmap(0)->value, 0xfe001000u);
        QCOMPARE(m.pkmap.slotTable()[1].count, 2u);
        m.kmap(0);
        QCOMPARE(m.pkmap.slotTable()[1].count, 3u);
    }
    void aLowPageCostsNothing()
    {
        Kmaps m("linux-2.4.20");
        const FrameNumber low{m.booted.layout->maxLowPfn.value - 1};
        QCOMPARE(m.pkmap.kmap(m.machine, taskOne, low, m.events)->value, 0xf7fff000u);
        m.pkmap.kunmap(taskOne, low, m.events);
        QCOMPARE(m.count<PteStore>() + m.count<PkmapScanned>() + m.count<MapHit>(), 0u);
    }
    void bookedSlotsAreNotFlushed_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("flushes");
        QTest::newRow("2.4") << "linux-2.4.20" << 1u; // flushes though nothing was freed
        QTest::newRow("2.6.20") << "linux-2.6.20" << 1u;
        QTest::newRow("2.6.32") << "linux-2.6.32" << 0u;
        QTest::newRow("6.1") << "debian-6.1-686" << 0u;
    }
    void bookedSlotsAreNotFlushed()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, flushes);
        Kmaps m(kernel.toStdString());
        m.hold(0, 1024);
        QCOMPARE(m.count<PteSet>(), 1024u);
        QCOMPARE(m.count<PteCleared>(), 0u);
        QCOMPARE(m.count<FlushEverywhere>(), flushes);
        QCOMPARE(m.count<Sleep>(), 0u);
    }
    void oneMoreThanAllSlotsSleeps()
    {
        Kmaps m("debian-6.1-686");
        m.hold(0, 1024);
        const auto steps = m.count<PkmapScanned>();
        const auto wraps = m.count<PkmapWrapped>();
        QVERIFY(!m.kmap(1024, taskTwo));
        QCOMPARE(m.count<PkmapScanned>() - steps, 2047u);
        QCOMPARE(m.count<PkmapWrapped>() - wraps, 1u);
        QCOMPARE(m.count<Sleep>(), 1u);
        QCOMPARE(m.pkmap.lastSlot(), 1023u);
        QVERIFY(!deadlockOf(m.pkmap)); // task 1 can still give one back
    }
    void oneKunmapLetsTheSleeperGoOn()
    {
        Kmaps m("debian-6.1-686", 2);
        m.hold(0, 1024);
        QVERIFY(!m.kmap(1024, taskTwo));
        m.kunmap(99); // slot 100
        QCOMPARE(m.count<WakeUp>(), 1u);
        const auto before = m.count<PkmapScanned>();
        const auto address = m.pkmap.resume(m.machine, taskTwo, m.events);
        QCOMPARE(*address, m.pkmap.addressOf(100));
        QCOMPARE(m.count<PteCleared>(), 1u);
        QCOMPARE(m.count<FlushEverywhere>(), 1u);
        QCOMPARE(m.count<Ipi>(), 1u);
        QCOMPARE(m.count<PkmapScanned>() - before, 101u); // slot 0 comes first
        QCOMPARE(m.readAt(0, *address), m.highPage(1024));
        QVERIFY(m.pkmap.sleepers().empty());
    }
    void allSleepersWakeAndOneGetsTheSlot()
    {
        Kmaps m("debian-6.1-686-pae");
        m.hold(0, 512);
        QVERIFY(!m.kmap(600, taskTwo));
        QVERIFY(!m.kmap(601, {0, {3}}));
        m.kunmap(0);
        QCOMPARE(m.count<WakeUp>(), 2u);
        QVERIFY(m.pkmap.resume(m.machine, taskTwo, m.events));
        QVERIFY(!m.pkmap.resume(m.machine, {0, {3}}, m.events)); // sleeps again
        QCOMPARE(m.count<Sleep>(), 3u);
    }
    void aSleeperFindsThePageThatAnotherMapped()
    {
        Kmaps m("debian-6.1-686-pae");
        m.hold(0, 512);
        QVERIFY(!m.kmap(600, taskTwo));
        QVERIFY(!m.kmap(600, {0, {3}}));
        m.kunmap(0);
        const auto second = m.pkmap.resume(m.machine, taskTwo, m.events);
        const auto sets = m.count<PteSet>();
        QCOMPARE(m.pkmap.resume(m.machine, {0, {3}}, m.events), second);
        QCOMPARE(m.count<PteSet>(), sets);
        QCOMPARE(m.pkmap.slotTable()[1].count, 3u);
    }
    void aTaskThatHoldsAllWaitsForItself()
    {
        Kmaps m("linux-2.4.20-pae");
        m.hold(0, 512);
        QVERIFY(!deadlockOf(m.pkmap));
        QVERIFY(!m.kmap(512));
        const PkmapDeadlock expected{.waits = {{{1}, m.highPage(512)}}, .holders = {{{1}, 512}}};
        QCOMPARE(deadlockOf(m.pkmap), std::optional(expected));
        QCOMPARE(QString::fromStdString(sentenceOf(expected)),
                 QString("task 1 wants page 0x38200 mapped and waits for task 1 (512 slots)"));
    }
    void twoTasksThatHoldHalfEachWaitForEachOther()
    {
        Kmaps m("debian-6.1-686-pae");
        m.hold(0, 256, taskOne);
        m.hold(256, 512, taskTwo);
        QVERIFY(!m.kmap(600, taskOne));
        QVERIFY(!deadlockOf(m.pkmap));
        QVERIFY(!m.kmap(601, taskTwo));
        const PkmapDeadlock expected{.waits = {{{1}, m.highPage(600)}, {{2}, m.highPage(601)}},
                                     .holders = {{{1}, 256}, {{2}, 256}}};
        QCOMPARE(deadlockOf(m.pkmap), std::optional(expected));
    }
    void aThirdTaskThatHoldsOneSlotCanEndTheWait()
    {
        Kmaps m("debian-6.1-686-pae");
        m.hold(0, 511, taskOne);
        m.hold(511, 512, {0, {3}});
        QVERIFY(!m.kmap(600, taskOne));
        QVERIFY(!deadlockOf(m.pkmap));
        m.kunmap(511, {0, {3}});
        QVERIFY(m.pkmap.resume(m.machine, taskOne, m.events));
    }
    void aSlotWithTwoUsersIsStuckWithOneOfThem()
    {
        Kmaps m("debian-6.1-686-pae");
        m.hold(0, 512, taskOne);
        m.kmap(0, {0, {3}}); // an awake user of slot 1 does not free it
        QVERIFY(!m.kmap(600, taskOne));
        QVERIFY(deadlockOf(m.pkmap));
    }
    void kunmapWithoutKmapIsABug()
    {
        Kmaps m("linux-2.4.20");
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.kunmap(3));
        m.kmap(3);
        m.kunmap(3);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.kunmap(3));
    }
    void whatIsNoPageIsRefused()
    {
        Kmaps m("linux-2.4.20");
        QVERIFY_THROWS_EXCEPTION(hardware::OutsideRam,
                                 (void)m.pkmap.kmap(m.machine, taskOne, {1u << 20}, m.events));
        QCOMPARE(m.count<MapCalled>(), 0u);
    }
    void theEntryIsAKernelPage_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<quint64>("bits");
        QTest::newRow("2.4.20") << "linux-2.4.20" << quint64(0x163);
        QTest::newRow("6.1 with isolation") << "debian-6.1-686-pae" << quint64(0x8000000000000063);
    }
    void theEntryIsAKernelPage()
    {
        QFETCH(QString, kernel);
        QFETCH(quint64, bits);
        Booted m(kernel.toStdString());
        RecordEvents events;
        Pkmap pkmap(m.booted);
        const FrameNumber page = m.highPage(0);
        const auto address = pkmap.kmap(m.machine, taskOne, page, events);
        std::vector<PteSet> sets;
        for (const Event& event : events.events())
            if (const auto* set = std::get_if<PteSet>(&event))
                sets.push_back(*set);
        QCOMPARE(sets.size(), 1u);
        QCOMPARE(sets[0].page, *address);
        QCOMPARE(sets[0].after, page.start().value | bits);
        QCOMPARE(m.readAt(0, *address), page);
    }
    void anEntryOfEightBytesIsPresentLast()
    {
        Booted m("debian-6.1-686-pae", 1, 6_GiB);
        RecordEvents events;
        Pkmap pkmap(m.booted);
        pkmap.kmap(m.machine, taskOne, {0x140001}, events);
        std::vector<PteStore> stores;
        for (const Event& event : events.events())
            if (const auto* store = std::get_if<PteStore>(&event))
                stores.push_back(*store);
        QCOMPARE(stores.size(), 2u);
        QCOMPARE(stores[0].after, 0x80000001u);
        QCOMPARE(stores[1].after, 0x40001063u);
        QCOMPARE(stores[0].where, stores[1].where + 4_B);
    }
    void anUnmappedPageStaysReadableUntilTheWrap()
    {
        Kmaps m("linux-2.4.20", 2);
        const VirtualAddress address = *m.kmap(0);
        m.kunmap(0);
        QCOMPARE(m.readAt(1, address), m.highPage(0)); // nothing was cleared
        for (unsigned i = 1; i < 1024; ++i) {
            m.kmap(i);
            m.kunmap(i);
        }
        QVERIFY(m.faultsAt(0, address));
        QVERIFY(m.faultsAt(1, address));
    }
    void twoLevelChainsFindWhatAMapFinds()
    {
        const Booted m("linux-2.4.20");
        PageAddresses table(*m.booted.layout, 1024);
        std::map<std::uint64_t, unsigned> slow;
        std::mt19937 random(7);
        for (int i = 0; i < 20'000; ++i) {
            const unsigned slot = random() % 1024;
            const auto used = std::ranges::find(slow, slot, [](const auto& entry) { return entry.second; });
            const FrameNumber page{229'376 + random() % 3000};
            QCOMPARE(table.slotOf(page),
                     slow.contains(page.value) ? std::optional(slow[page.value]) : std::nullopt);
            if (used != slow.end()) {
                table.forget(slot);
                slow.erase(used);
            } else if (!slow.contains(page.value)) {
                table.remember(page, slot);
                slow[page.value] = slot;
            }
        }
    }
    /// Random users on several processors against the slow reference; every page read through its address
    /// is the page that was asked for, on every processor.
    void randomUsersAgreeWithTheSlowReference()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        Kmaps m("debian-6.1-686-pae", 3);
        SlowPkmap slow(m.slotCount());
        std::deque<std::pair<unsigned, Running>> held;
        for (std::uint64_t i = 0; i < run.operations; ++i) {
            if (random() % 512 < held.size()) {
                const auto at = held.begin() + std::ptrdiff_t(random() % held.size());
                m.kunmap(at->first, at->second);
                --slow.count[*slow.slotOf(at->first)];
                held.erase(at);
                continue;
            }
            const unsigned page = unsigned(random() % 900);
            const Running by{unsigned(random() % 3), {unsigned(random() % 5)}};
            const auto address = m.kmap(page, by);
            QCOMPARE(address.has_value(), slow.kmap(page));
            QVERIFY(address); // fewer are held than there are slots
            QCOMPARE(*address, m.pkmap.addressOf(*slow.slotOf(page)));
            QCOMPARE(m.readAt(unsigned(random() % 3), *address), m.highPage(page));
            held.emplace_back(page, by);
        }
        for (unsigned i = 0; i < m.slotCount(); ++i)
            QCOMPARE(m.pkmap.slotTable()[i].count, slow.count[i]);
        QCOMPARE(m.count<PkmapScanned>(), slow.steps);
        QCOMPARE(m.count<PteSet>(), slow.sets);
        QCOMPARE(m.count<PteCleared>(), slow.clears);
        QCOMPARE(m.count<FlushEverywhere>(), slow.flushes);
        QVERIFY(slow.flushes > 10);
    }
};

QTEST_APPLESS_MAIN(PkmapTest)
#include "pkmap_test.moc"
