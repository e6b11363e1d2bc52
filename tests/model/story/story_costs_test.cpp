// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/breakpoint.h"
#include "model/story/costs.h"
#include "model/story/scenario.h"
#include "tests/model/kernel/syscall_fixture.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::story;

namespace {

ScenarioRun ran(std::string_view id, const QString& kernel, const QString& options = {})
{
    const auto result =
        runScenario(*findScenario(id), layout::plan(kernel::test::configOf(kernel, "", options)));
    if (!result)
        throw std::runtime_error(result.error().line());
    return *result;
}

CostByPurpose costOfRun(const ScenarioRun& run) { return costsSoFar(run.steps, run.after->layout()).back(); }

constexpr std::array kernels{"linux-2.4.20",       "linux-2.6.11",  "linux-2.6.32",
                             "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"};

} // namespace

class StoryCostsTest : public QObject
{
    Q_OBJECT

private slots:
    void thePartsAddUpToTheTotals_data();
    void thePartsAddUpToTheTotals();
    void costsOnlyGrow();
    void aPageInHighMemoryCostsItsMapping();
    void aServedFaultIsNoMapping();
    void aFaultThatIsNeverRaisedCostsNothing();
    void isolationCostsTheCallAndNotTheMapping();
    void anUnsplitActIsToldByItsEvents();
    void cyclesFollowTheProcessor();
    void aDifferenceIsOneSentence();
    void breakpointsFindTheirEvents();
    void breakpointsAreFoundByTheirIds();
};

void StoryCostsTest::thePartsAddUpToTheTotals_data()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("kernel");
    for (const Scenario& scenario : scenarios())
        for (const char* kernel : kernels)
            QTest::addRow("%s on %s", std::string(scenario.id).c_str(), kernel)
                << QString::fromStdString(std::string(scenario.id)) << QString(kernel);
}

void StoryCostsTest::thePartsAddUpToTheTotals()
{
    QFETCH(const QString, scenario);
    QFETCH(const QString, kernel);
    const auto result = runScenario(*findScenario(scenario.toStdString()),
                                    layout::plan(kernel::test::configOf(kernel, "", {})));
    if (!result) {
        QVERIFY(!whySenseless(*findScenario(scenario.toStdString()),
                              layout::plan(kernel::test::configOf(kernel, "", {})))
                     .empty());
        return;
    }
    const Cost all = costOfRun(*result).all();
    QCOMPARE(all.cr3Writes, result->totals.cr3Writes);
    QCOMPARE(all.pteStores, result->totals.pteStores);
    QCOMPARE(all.invlpg, result->totals.invlpg);
    QCOMPARE(all.fullFlushes, result->totals.fullFlushes);
    QCOMPARE(all.ipis, result->totals.ipis);
    QCOMPARE(all.faults, result->totals.faults);
}

void StoryCostsTest::costsOnlyGrow()
{
    const ScenarioRun run = ran("write-fault", "debian-6.1-686-pae");
    const auto list = costsSoFar(run.steps, run.after->layout());
    QCOMPARE(list.size(), run.steps.size());
    for (std::size_t i = 1; i < list.size(); ++i) {
        QVERIFY(list[i].all().pteStores >= list[i - 1].all().pteStores);
        QVERIFY(list[i].all().walkReads >= list[i - 1].all().walkReads);
    }
}

void StoryCostsTest::aPageInHighMemoryCostsItsMapping()
{
    const CostByPurpose high = costOfRun(ran("write", "linux-2.6.11"));
    QVERIFY(high.of(Purpose::Mapping).pteStores > 0);
    QVERIFY(high.of(Purpose::Mapping).invlpg > 0);
    const CostByPurpose amd64 = costOfRun(ran("write", "debian-6.1-amd64"));
    QCOMPARE(amd64.of(Purpose::Mapping), Cost{}); // all of RAM has an address
}

void StoryCostsTest::aServedFaultIsNoMapping()
{
    const CostByPurpose with = costOfRun(ran("write-fault", "linux-2.6.11"));
    const CostByPurpose without = costOfRun(ran("write", "linux-2.6.11"));
    QVERIFY(with.of(Purpose::Fault).pteStores > 0);
    QCOMPARE(with.of(Purpose::Mapping).pteStores, without.of(Purpose::Mapping).pteStores);
}

void StoryCostsTest::aFaultThatIsNeverRaisedCostsNothing()
{
    QCOMPARE(costOfRun(ran("write", "linux-2.6.11")).of(Purpose::Fault), Cost{});
}

void StoryCostsTest::isolationCostsTheCallAndNotTheMapping()
{
    const CostByPurpose on = costOfRun(ran("write", "debian-6.1-686-pae", "pti=on"));
    const CostByPurpose off = costOfRun(ran("write", "debian-6.1-686-pae", "pti=off"));
    QVERIFY(on.of(Purpose::Call).cr3Writes > off.of(Purpose::Call).cr3Writes);
    QCOMPARE(on.of(Purpose::Mapping).pteStores, off.of(Purpose::Mapping).pteStores);
    QCOMPARE(on.of(Purpose::Mapping).cr3Writes, off.of(Purpose::Mapping).cr3Writes);
}

void StoryCostsTest::anUnsplitActIsToldByItsEvents()
{
    const ScenarioRun forked = ran("fork", "linux-2.6.11");
    QVERIFY(costOfRun(forked).of(Purpose::Fault).faults > 0);
    const ScenarioRun kmaps = ran("kmap-three-times", "linux-2.6.11");
    const CostByPurpose cost = costOfRun(kmaps);
    QCOMPARE(cost.of(Purpose::Mapping).fullFlushes, 1u);
    QCOMPARE(cost.of(Purpose::Call).fullFlushes, 0u);
}

void StoryCostsTest::cyclesFollowTheProcessor()
{
    const hardware::CycleCosts costs{.secondLevelHit = 3, .walkRead = 5, .invlpg = 7, .cr3Load = 11};
    const Cost cost{.cr3Writes = 1, .invlpg = 2, .walkReads = 4, .secondLevelHits = 8};
    QCOMPARE(cost.cycles(costs), std::uint64_t{11 + 14 + 20 + 24});
    QCOMPARE(Cost{}.cycles(costs), std::uint64_t{0});
}

void StoryCostsTest::aDifferenceIsOneSentence()
{
    const Cost base{.cr3Writes = 1, .pteStores = 6, .faults = 1};
    const Cost other{.cr3Writes = 3, .pteStores = 2};
    QCOMPARE(differenceText("B", other, "A", base),
             std::string("So far B needs 2 more CR3 writes, 4 fewer PTE stores and 1 fewer fault than A."));
    QCOMPARE(differenceText("B", base, "A", base), std::string("So far B needs as much as A."));
}

void StoryCostsTest::breakpointsFindTheirEvents()
{
    const ScenarioRun run = ran("kmap-three-times", "linux-2.6.11");
    const Breakpoint& flush = *findBreakpoint("full-flush");
    std::size_t steps = 0;
    for (const Step& step : run.steps)
        if (const auto at = hitIn(flush, step)) {
            ++steps;
            QVERIFY(std::holds_alternative<kernel::FlushEverywhere>(step.events[*at]));
        }
    QCOMPARE(steps, 1u);
    const Breakpoint& fault = *findBreakpoint("page-fault");
    for (const Step& step : run.steps)
        QVERIFY(!hitIn(fault, step));
}

void StoryCostsTest::breakpointsAreFoundByTheirIds()
{
    for (const Breakpoint& row : breakpoints())
        QCOMPARE(findBreakpoint(row.id), &row);
    QVERIFY(!findBreakpoint("nonsense"));
}

QTEST_APPLESS_MAIN(StoryCostsTest)
#include "story_costs_test.moc"
