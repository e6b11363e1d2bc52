// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/lab/load_fixture.h"

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::lab::test;

namespace {

constexpr std::string_view pae = "debian-6.1-686-pae";
constexpr std::string_view twoLevel = "debian-6.1-686";

double flushCost(const LoadResult& result)
{
    return double(result.parts[std::size_t(CostPart::Flush)]) +
           double(result.parts[std::size_t(CostPart::Ipi)]);
}

double costOf(const Load& load, Service service) { return resultOf(load, service).meanCost(); }

} // namespace

/// Shapes that theory and history say.
class LoadShapesTest : public QObject
{
    Q_OBJECT
private slots:
    void aNewMappingCostsAFlushDividedByLastPkmap_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("lastPkmap");
        QTest::newRow("PAE") << QString(pae.data()) << 512u;
        QTest::newRow("two levels") << QString(twoLevel.data()) << 1024u;
    }
    void aNewMappingCostsAFlushDividedByLastPkmap()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, lastPkmap);
        for (const unsigned cpus : {1u, 4u, 16u}) {
            // One task: the others' processors only answer. Each page is new.
            const std::uint64_t count = std::uint64_t{lastPkmap} * 40;
            const LoadResult result = resultOf(loadOn(kernel.toStdString(), {.cpus = cpus,
                                                                             .pages = 4 * lastPkmap,
                                                                             .pattern = Pattern::Sequential,
                                                                             .operations = count}),
                                               Service::Kmap);
            const Costs& costs = result.costs;
            const double others = cpus - 1;
            const double each =
                others > 0 ? others * costs.ipiSend +
                                 std::max(2.0 * costs.ipiFlight + costs.ipiHandler, double(costs.fullFlush))
                           : costs.fullFlush;
            QCOMPARE(result.counts.fullFlushes, count / lastPkmap);
            QCOMPARE(flushCost(result) / double(result.counts.pteSets), each / lastPkmap);
        }
    }
    void withHitsTheCostOfFlushesFallsAsTheirShareRises()
    {
        double perMiss = 0;
        double lastRatio = 0;
        for (const double zipf : {0.0, 0.6, 1.0, 1.4}) {
            Load load =
                loadOn(pae, {.cpus = 4, .pages = 8192, .pattern = Pattern::Zipf, .operations = 400'000});
            load.zipf = zipf;
            const LoadResult result = resultOf(load, Service::Kmap);
            const double misses = 1 - result.hitRatio();
            QVERIFY(result.hitRatio() > lastRatio);
            lastRatio = result.hitRatio();
            const double each = flushCost(result) / double(result.counts.operations) / misses;
            if (perMiss == 0)
                perMiss = each;
            QVERIFY2(std::abs(each / perMiss - 1) < 0.02, qPrintable(QString::number(each / perMiss)));
        }
        QVERIFY(lastRatio > 0.8);
    }
    void contentionGrowsWithProcessorsAndKmapLocalDoesNot()
    {
        double contention = -1;
        double cost = 0;
        double local = 0;
        for (const unsigned cpus : {1u, 2u, 4u, 8u, 16u, 32u, 64u}) {
            const Load load = loadOn(pae, {.cpus = cpus, .tasks = cpus, .pages = 4096, .operations = 60'000});
            const LoadResult kmap = resultOf(load, Service::Kmap);
            QVERIFY(kmap.lockContention() >= contention);
            QVERIFY(kmap.meanCost() > cost);
            contention = kmap.lockContention();
            cost = kmap.meanCost();
            const LoadResult mine = resultOf(load, Service::KmapLocal);
            QCOMPARE(mine.counts.lockTakes, 0ull);
            QCOMPARE(mine.counts.ipis, 0ull);
            if (local == 0)
                local = mine.meanCost();
            QVERIFY(std::abs(mine.meanCost() / local - 1) < 0.001);
        }
        QVERIFY(contention > 0.9);
    }
    void aDriverThatHoldsAllSlotsStallsEveryone_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<unsigned>("lastPkmap");
        QTest::newRow("PAE") << QString(pae.data()) << 512u;
        QTest::newRow("two levels") << QString(twoLevel.data()) << 1024u;
    }
    void aDriverThatHoldsAllSlotsStallsEveryone()
    {
        QFETCH(QString, kernel);
        QFETCH(unsigned, lastPkmap);
        Load load = loadOn(kernel.toStdString(), {.cpus = 4, .tasks = 12, .operations = 3000});
        load.driverPages = lastPkmap - 1; // one slot is left, and everybody goes through it
        QVERIFY(!resultOf(load, Service::Kmap).standstill);
        load.driverPages = lastPkmap;
        const LoadResult stalled = resultOf(load, Service::Kmap);
        QVERIFY(stalled.standstill);
        QCOMPARE(stalled.standstill->sleepers.size(), std::size_t(12));
        QCOMPARE(stalled.standstill->holders, (std::vector<Standstill::Holder>{{12, lastPkmap, false}}));
        QVERIFY(stalled.standstill->cycle.empty());
        QVERIFY(stalled.asleep == 12 && stalled.counts.operations < load.operations);
        QVERIFY(!resultOf(load, Service::KmapLocal).standstill);
        load.driverPages = lastPkmap + 1; // it waits for itself
        QCOMPARE(resultOf(load, Service::Kmap).standstill->cycle, std::vector<unsigned>{12});
    }
    void tasksThatNeedSeveralSlotsAtOnceWaitForEachOther()
    {
        const Load load = loadOn(pae, {.cpus = 4,
                                       .tasks = 4,
                                       .pages = 4096,
                                       .pattern = Pattern::Uniform,
                                       .pagesAtOnce = 200,
                                       .operations = 50});
        const LoadResult result = resultOf(load, Service::Kmap);
        QVERIFY(result.standstill);
        QCOMPARE(result.standstill->cycle, (std::vector<unsigned>{0, 1, 2, 3}));
        std::uint64_t held = 0;
        for (const Standstill::Holder& holder : result.standstill->holders) {
            QVERIFY(holder.sleeps);
            held += holder.slotCount;
        }
        QVERIFY(held >= 512); // a slot may have two users
        QVERIFY(sentenceOf(*result.standstill).find("deadlock") != std::string::npos);
    }
    void underManyProcessorsTheDirectMapIsCheapestAndKmapDearest()
    {
        for (const unsigned cpus : {8u, 32u, 64u}) {
            const Load load =
                loadOn(pae, {.cpus = cpus, .tasks = 2 * cpus, .pages = 16384, .operations = 60'000});
            const double direct = costOf(load, Service::DirectMap);
            const double local = costOf(load, Service::KmapLocal);
            const double kmap = costOf(load, Service::Kmap);
            QVERIFY2(direct <= local && local <= kmap,
                     qPrintable(QString("%1 %2 %3").arg(direct).arg(local).arg(kmap)));
            QVERIFY(costOf(load, Service::DirectMap64) <= local);
        }
    }
    void lowMemoryCostsNoEntryNoLockAndNoFlush()
    {
        const Load load = loadOn(pae, {.cpus = 4, .tasks = 8, .lowShare = 1, .operations = 20'000});
        for (const Service service : {Service::Kmap, Service::KmapLocal, Service::KmapAtomic}) {
            const LoadResult result = resultOf(load, service);
            QCOMPARE(result.counts.pteSets + result.counts.lockTakes + result.counts.invlpg, 0ull);
            QCOMPARE(result.counts.lowCalls, result.counts.mapCalls);
        }
    }
    void aBlockedTasksLocalMapsAreClearedAndWrittenAgain()
    {
        Load load = loadOn(pae, {.tasks = 3, .pagesAtOnce = 2, .operations = 600});
        load.hold = {Hold::Kind::Fixed, 50'000, true};
        const LoadCounts counts = resultOf(load, Service::KmapLocal).counts;
        // Each operation is switched out once with two maps: 2 + 2 sets, 2 + 2 clears, as many INVLPG.
        QVERIFY(counts.remaps >= 2 * 600 && counts.remaps <= 2 * 603);
        QCOMPARE(counts.invlpg, counts.pteClears);
        QVERIFY(counts.pteClears >= 4 * 600);
    }
    void aLongHoldIsCutAtTheEndOfTheTimeSlice()
    {
        Load load = loadOn(pae, {.tasks = 2, .operations = 20});
        load.hold = {Hold::Kind::Fixed, 25e6, false};
        const LoadCounts local = resultOf(load, Service::KmapLocal).counts;
        QVERIFY(local.switches >= 30 && local.remaps >= 20);
        const LoadCounts atomic = resultOf(load, Service::KmapAtomic).counts; // keeps its processor
        QCOMPARE(atomic.remaps, 0ull);
        QVERIFY(atomic.switches <= 20);
    }
    void underFourFourEachCallLoadsCr3Twice()
    {
        const Load load = loadOn("rhel4-hugemem", {.operationsPerCall = 1, .operations = 1001});
        const LoadResult result = resultOf(load, Service::UserCopy);
        QCOMPARE(result.counts.cr3Loads, 2000ull);
        QVERIFY(result.counts.pteSets + result.counts.hits == 1001 && result.counts.pteClears == 0);
        const LoadResult still =
            resultOf(loadOn("rhel4-hugemem", {.pages = 1, .operations = 50}), Service::UserCopy);
        QCOMPARE(still.counts.hits, 49ull); // the slot holds that page already
    }
    void theSentenceNamesTheLargestPart()
    {
        const LoadResult busy =
            resultOf(loadOn(pae, {.cpus = 32, .tasks = 32, .operations = 40'000}), Service::Kmap);
        QCOMPARE(dominantPart(busy), CostPart::LockWait);
        const std::string sentence = dominanceSentence(busy);
        QVERIFY2(sentence.find(" of kmap's cost is waiting for kmap_lock.") != std::string::npos,
                 sentence.c_str());
        QVERIFY(sentence.starts_with(std::to_string(std::lround(100 * busy.share(CostPart::LockWait)))));
        const LoadResult local = resultOf(loadOn(pae, {.operations = 4000}), Service::KmapLocal);
        QVERIFY(dominanceSentence(local).ends_with(" of kmap_local's cost is INVLPG."));
        Load all = loadOn(pae, {.operations = 500});
        all.driverPages = 512;
        QCOMPARE(
            dominanceSentence(resultOf(all, Service::Kmap)),
            std::string("1 task sleeps for a pkmap slot; all slots are held by task 1 (512 slots), and none "
                        "will ever be free."));
    }
    void partsAddUpToTheCost()
    {
        const LoadResult result =
            resultOf(loadOn(pae, {.cpus = 6, .tasks = 6, .operations = 30'000}), Service::Kmap);
        double sum = 0;
        for (const CostPartRow& row : costPartRows())
            sum += result.meanCost(row.part);
        QVERIFY(std::abs(sum / result.meanCost() - 1) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(LoadShapesTest)
#include "load_shapes_test.moc"
