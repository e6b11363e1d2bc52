// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/estimate.h"
#include "model/lab/sweep.h"
#include "tests/model/lab/load_fixture.h"

#include <atomic>
#include <chrono>
#include <thread>

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::lab::test;

namespace {

std::vector<double> valuesOf(const char* text)
{
    const auto range = parseSweep(text);
    return range ? range->values : std::vector<double>{};
}

SweepPlan smallPlan()
{
    SweepPlan plan;
    plan.base = {.tasks = 16, .pages = 1500, .operations = 3000};
    plan.services = {Service::DirectMap, Service::KmapLocal, Service::Kmap};
    plan.range = *parseSweep("cpus=1..16*2");
    plan.repetitions = 4;
    return plan;
}

std::vector<SweepPoint> pointsOf(SweepPlan plan, unsigned threads)
{
    plan.threads = threads;
    Sweep sweep(plan);
    sweep.wait();
    return sweep.snapshot();
}

} // namespace

class SweepTest : public QObject
{
    Q_OBJECT
private slots:
    void rangesAreRead()
    {
        QCOMPARE(valuesOf("cpus=1..4"), (std::vector<double>{1, 2, 3, 4}));
        QCOMPARE(valuesOf("cpus=1..64*2"), (std::vector<double>{1, 2, 4, 8, 16, 32, 64}));
        QCOMPARE(valuesOf("pages=100..450+100"), (std::vector<double>{100, 200, 300, 400}));
        QCOMPARE(valuesOf("low-share=0..100+25"), (std::vector<double>{0, 25, 50, 75, 100}));
        QCOMPARE(valuesOf("hold=0..0"), (std::vector<double>{0}));
        QCOMPARE(valuesOf("tasks=2..5*1.5"), (std::vector<double>{2, 3, 5}));
        QCOMPARE(valuesOf("zipf=0..0.3+0.1").size(), std::size_t(4));
    }
    void badRangesAreRefused_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("cpus") << "NAME=a..b";
        QTest::newRow("cpus=1") << "NAME=a..b";
        QTest::newRow("cpus=1..x") << "NAME=a..b";
        QTest::newRow("cpus=1..8*") << "NAME=a..b";
        QTest::newRow("speed=1..8") << "cpus, tasks";
        QTest::newRow("cpus=0..8") << "1 to 64";
        QTest::newRow("cpus=1..65") << "1 to 64";
        QTest::newRow("cpus=1.5..8") << "whole";
        QTest::newRow("cpus=8..1") << "not after";
        QTest::newRow("cpus=1..8*1") << "factor";
        QTest::newRow("pages=1..8+0") << "step";
        QTest::newRow("hold=0..8*2") << "above 0";
        QTest::newRow("pages=1..5000") << "at most 1000";
    }
    void badRangesAreRefused()
    {
        QFETCH(QString, expected);
        const auto range = parseSweep(QTest::currentDataTag());
        QVERIFY(!range);
        QCOMPARE(range.error().where, std::string("--sweep"));
        QVERIFY2(QString::fromStdString(range.error().line()).contains(expected),
                 range.error().line().c_str());
    }
    void resultsDoNotDependOnTheNumberOfThreads()
    {
        const auto one = pointsOf(smallPlan(), 1);
        const auto many = pointsOf(smallPlan(), 7);
        QCOMPARE(one.size(), std::size_t(15));
        for (std::size_t i = 0; i < one.size(); ++i) {
            QCOMPARE(many[i].cost, one[i].cost);
            QCOMPARE(many[i].operationsPerSecond, one[i].operationsPerSecond);
            QCOMPARE(many[i].total.counts, one[i].total.counts);
            QCOMPARE(many[i].total.histogram, one[i].total.histogram);
            QCOMPARE(many[i].total.occupancy, one[i].total.occupancy);
            QCOMPARE(brokenIn(many[i].total), QString());
        }
    }
    void aPointIsTheSameAloneAsInASweep()
    {
        const auto swept = pointsOf(smallPlan(), 2);
        SweepPlan alone = smallPlan();
        alone.base = alone.loadAt(3);
        alone.range.reset();
        const auto single = pointsOf(alone, 1);
        for (std::size_t service = 0; service < 3; ++service) {
            QCOMPARE(single[service].cost, swept[service * 5 + 3].cost);
            QCOMPARE(single[service].total.counts, swept[service * 5 + 3].total.counts);
        }
    }
    void repetitionsDifferAndGiveAMargin()
    {
        const auto points = pointsOf(smallPlan(), 2);
        const SweepPoint& kmap = points.back();
        QCOMPARE(kmap.repetitions, 4u);
        QCOMPARE(kmap.total.counts.operations, 4 * 3000ull);
        QVERIFY(kmap.cost.margin > 0 && kmap.cost.margin < kmap.cost.mean);
    }
    void marginsAreThoseOfStudent()
    {
        const std::vector<RunFigures> runs{{.cost = 1}, {.cost = 2}, {.cost = 3}};
        const Estimate estimate = estimateOf(runs, &RunFigures::cost);
        QCOMPARE(estimate.mean, 2.0);
        QVERIFY(std::abs(estimate.margin - 4.303 / std::sqrt(3)) < 1e-9);
        QCOMPARE(estimateOf(std::span(runs).first(1), &RunFigures::cost), (Estimate{1, 0}));
    }
    void aServiceThatCannotRunSomewhereIsLeftOutThere()
    {
        SweepPlan plan = smallPlan();
        plan.services = {Service::PageFrame, Service::KmapLocal};
        plan.base.tasks = 1;
        const auto points = pointsOf(plan, 2);
        QVERIFY(!points[0].problem && points[0].repetitions == 4);
        for (std::size_t i = 1; i < 5; ++i)
            QVERIFY(points[i].problem && points[i].repetitions == 0);
        plan.base.tasks = 2;
        QCOMPARE(problemOf(plan)->where, std::string("--tasks"));
    }
    void whatCannotBeIsRefused()
    {
        SweepPlan plan = smallPlan();
        plan.repetitions = 0;
        QCOMPARE(problemOf(plan)->where, std::string("--repetitions"));
        plan = smallPlan();
        plan.services.clear();
        QCOMPARE(problemOf(plan)->where, std::string("--service"));
        plan = smallPlan();
        plan.threads = 1000;
        QCOMPARE(problemOf(plan)->where, std::string("--threads"));
    }
    void aCancelledSweepEndsAndKeepsWhatIsComplete()
    {
        SweepPlan plan = smallPlan();
        plan.base.operations = 1'000'000'000'000;
        plan.threads = 2;
        std::atomic<unsigned> changes = 0;
        Sweep sweep(plan, [&] { ++changes; });
        while (sweep.snapshot(Service::DirectMap, 0).total.counts.operations ==
               0) // live, before it is complete
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QVERIFY(changes > 0 && !sweep.isDone() && sweep.progress() < 1);
        QCOMPARE(sweep.snapshot(Service::DirectMap, 0).repetitions, 0u);
        sweep.cancel();
        sweep.wait();
        QVERIFY(sweep.isDone() && sweep.isCancelled());
        for (const SweepPoint& point : sweep.snapshot())
            QCOMPARE(point.repetitions, 0u);
    }
    void destructionCancels()
    {
        SweepPlan plan = smallPlan();
        plan.base.operations = 1'000'000'000'000;
        const Sweep sweep(plan);
    }
    /// Even where each operation wakes thousands: between two looks at the flag lie 1024 events.
    void aRunStopsBetweenFewEvents()
    {
        Load load{.cpus = 4, .tasks = 3000, .operations = 1'000'000'000'000};
        load.driverPages = 511;
        std::stop_source stop;
        unsigned looks = 0;
        const auto result = runLoad(load, Service::Kmap, stop.get_token(), [&](const LoadSimulation&) {
            if (++looks == 3)
                stop.request_stop();
        });
        QCOMPARE(looks, 3u);
        QVERIFY(result && !result->standstill);
        QCOMPARE(brokenIn(*result), QString());
    }
};

QTEST_APPLESS_MAIN(SweepTest)
#include "sweep_test.moc"
