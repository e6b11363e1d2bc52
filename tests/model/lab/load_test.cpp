// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/load_presets.h"
#include "model/lab/page_choice.h"
#include "tests/model/lab/load_fixture.h"

#include <set>

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::lab::test;

namespace {

QString text(const std::optional<Error>& error)
{
    return error ? QString::fromStdString(error->line()) : QString();
}

std::vector<double> sharesOf(const Load& load, unsigned count)
{
    const PageChoice choice(load);
    RandomNumbers random(5);
    std::uint64_t turn = 0;
    std::vector<double> shares(load.pages);
    for (unsigned i = 0; i < count; ++i)
        shares[choice.next(random, turn)] += 1.0 / count;
    return shares;
}

} // namespace

class LoadTest : public QObject
{
    Q_OBJECT
private slots:
    void whatCannotBeIsRefused_data()
    {
        QTest::addColumn<Load>("load");
        QTest::addColumn<Service>("service");
        QTest::addColumn<QString>("named");
        const auto row = [](const char* name, const Load& load, Service service) {
            QTest::newRow(name) << load << service << QString(name);
        };
        const auto on = [](const char* kernel) { return loadOn(kernel); };
        row("--cpus: 65", {.cpus = 65}, Service::Kmap);
        row("--tasks: 0", {.tasks = 0}, Service::Kmap);
        row("--pages: 0", {.pages = 0}, Service::Kmap);
        row("--ops: 0", {.operations = 0}, Service::Kmap);
        row("--touch: 4097", {.touch = {4097}}, Service::Kmap);
        row("--at-once: 16 of kmap_local", {.pagesAtOnce = 16}, Service::KmapLocal);
        row("--at-once: 2 of user_copy", {.pagesAtOnce = 2}, Service::UserCopy);
        row("--hold: a task that holds a kmap_atomic map", {.hold = {Hold::Kind::Fixed, 5, true}},
            Service::KmapAtomic);
        row("--service: linux-4.19 has no kmap_local", on("linux-4.19"), Service::KmapLocal);
        row("--service: linux-2.2.1 has no kmap", on("linux-2.2.1"), Service::Kmap);
        row("--cpus: ems-3.2 knows one", {.cpus = 2}, Service::PageFrame);
        row("--ram: 32 MiB", {.ram = 32_MiB}, Service::Kmap);
    }
    void whatCannotBeIsRefused()
    {
        QFETCH(Load, load);
        QFETCH(Service, service);
        QFETCH(QString, named);
        QVERIFY2(text(problemOf(load, service)).startsWith(named),
                 qPrintable(text(problemOf(load, service))));
        QVERIFY(!LoadSimulation::start(load, service));
    }
    void everyServiceRunsOnTheDefaults()
    {
        for (const ServiceRow& row : serviceRows())
            QCOMPARE(resultOf({.operations = 500}, row.service).counts.operations, 500ull);
    }
    void servicesOfAnotherKindRunOnTheirOwnKernel()
    {
        QCOMPARE(resultOf({.operations = 5}, Service::DirectMap64).kernel, std::string("debian-6.1-amd64"));
        QCOMPARE(resultOf({.operations = 5}, Service::UserCopy).kernel, std::string("rhel4-hugemem"));
        QCOMPARE(resultOf(loadOn("linux-2.4.20", {.operations = 5}), Service::Kmap).kernel,
                 std::string("linux-2.4.20"));
    }
    void patternsAreRead()
    {
        Load load;
        for (const char* pattern : {"uniform", "sequential", "zipf:0.8", "zipf:2"}) {
            QCOMPARE(text(setPattern(load, pattern)), QString());
            QCOMPARE(patternText(load), std::string(pattern));
        }
        QCOMPARE(text(setPattern(load, "zipf")), QString());
        for (const char* wrong : {"", "zipfy", "zipf:", "zipf:x", "zipf:9", "random"})
            QVERIFY2(wrong == std::string_view("zipf:") || !text(setPattern(load, wrong)).isEmpty(), wrong);
    }
    void holdsAreRead()
    {
        Load load;
        for (const char* hold : {"none", "fixed:100", "exp:2500", "fixed:5:blocking", "exp:0.5:blocking"}) {
            QCOMPARE(text(setHold(load, hold)), QString());
            QCOMPARE(holdText(load), std::string(hold));
        }
        for (const char* wrong :
             {"", "5", "fixed", "fixed:", "fixed:x", "none:blocking", "exp:-1", "exp:1e12", "exp:nan"})
            QVERIFY2(!text(setHold(load, wrong)).isEmpty(), wrong);
    }
    void parametersReadWhatTheyWrote()
    {
        for (const LoadParameter& parameter : loadParameters()) {
            Load load;
            for (const double value : {parameter.least, parameter.most}) {
                QCOMPARE(text(setParameter(load, parameter, value)), QString());
                QCOMPARE(parameter.read(load), value);
            }
            QVERIFY(!text(setParameter(load, parameter, parameter.most + 1)).isEmpty());
            QVERIFY(!text(setParameter(load, parameter, std::nan(""))).isEmpty());
        }
    }
    void costsAreSetByName()
    {
        Costs costs;
        std::set<std::string_view> ids;
        for (const CostRow& row : costRows()) {
            QCOMPARE(text(setCost(costs, std::string(row.id) + "=77")), QString());
            QCOMPARE(costs.*row.value, 77u);
            QVERIFY(!row.source.empty() && !row.text.empty() && ids.insert(row.id).second);
        }
        QCOMPARE(ids.size() * sizeof(unsigned), sizeof(Costs)); // none is without a row
        for (const char* wrong :
             {"", "invlpg", "invlpg=", "invlpg=x", "speed=1", "clock=0", "invlpg=10000001"})
            QVERIFY2(!text(setCost(costs, wrong)).isEmpty(), wrong);
    }
    void aDearerCostIsPaid()
    {
        Load load{.operations = 3000};
        load.costs = costsOf(load, Service::KmapLocal);
        const double before = resultOf(load, Service::KmapLocal).meanCost();
        load.costs->invlpg += 266;
        const LoadResult dear = resultOf(load, Service::KmapLocal);
        QVERIFY(std::abs(dear.meanCost() - before - dear.nanoseconds(266)) < 0.01);
    }
    void patternsComeOutAsTheyShould()
    {
        const auto uniform = sharesOf({.pages = 50}, 200'000);
        QVERIFY(std::ranges::all_of(uniform, [](double share) { return std::abs(share - 0.02) < 0.002; }));
        const auto zipf = sharesOf({.pages = 50, .pattern = Pattern::Zipf, .zipf = 1}, 200'000);
        for (const std::size_t rank : {1, 3, 9}) // the first is n times as frequent as the n-th
            QVERIFY(std::abs(zipf[0] / zipf[rank] / double(rank + 1) - 1) < 0.06);
        const auto inTurn = sharesOf({.pages = 50, .pattern = Pattern::Sequential}, 100);
        QVERIFY(std::ranges::all_of(
            inTurn, [](double share) { return share == 0.02 || std::abs(share - 0.02) < 1e-9; }));
    }
    void theShareOfLowPagesIsThatOfTheWorkingSet()
    {
        const PageChoice choice({.pages = 20'000, .lowShare = 0.4});
        unsigned low = 0;
        for (std::uint32_t page = 0; page < 20'000; ++page)
            low += choice.isLow(page);
        QVERIFY(std::abs(low / 20'000.0 - 0.4) < 0.02);
    }
    void histogramsKeepEnough()
    {
        CostHistogram histogram;
        std::vector<std::uint64_t> all;
        std::mt19937_64 random(1);
        for (unsigned i = 0; i < 50'000; ++i) {
            all.push_back(random() >> (random() % 60));
            histogram.add(all.back());
        }
        std::ranges::sort(all);
        for (const double share : {0.0, 0.01, 0.5, 0.99, 0.999, 1.0}) {
            const auto rank = std::max<std::size_t>(1, std::size_t(std::ceil(share * double(all.size()))));
            const double exact = double(all[rank - 1]);
            QVERIFY(std::abs(histogram.quantile(share) - exact) <= exact / 64 + 0.5);
        }
        std::uint64_t count = 0;
        std::uint64_t before = 0;
        for (const CostHistogram::Bucket& bucket : histogram.buckets()) {
            QVERIFY(bucket.from >= before && (bucket.to > bucket.from || bucket.to == 0));
            before = bucket.to;
            count += bucket.count;
        }
        QCOMPARE(count, histogram.count());
        QCOMPARE(CostHistogram().quantile(0.5), 0.0);
    }
    void presetsRun()
    {
        std::set<std::string_view> ids;
        QCOMPARE(loadPresets().front().id, std::string_view("map-everything"));
        QCOMPARE(loadPresets().front().load.lowShare, 0.0);
        for (const LoadPreset& preset : loadPresets()) {
            QVERIFY(ids.insert(preset.id).second && !preset.shows.empty() && !preset.source.empty());
            Load load = loadOf(preset);
            QVERIFY(load.kernel);
            load.operations = 2000;
            for (const Service service : preset.services) {
                QCOMPARE(text(problemOf(load, service)), QString());
                QCOMPARE(brokenIn(resultOf(load, service)), QString());
            }
        }
        QVERIFY(!findLoadPreset("nothing"));
    }
    void theDriverOfThePresetStallsKmapAlone()
    {
        const LoadPreset& preset = *findLoadPreset("driver-512");
        QVERIFY(resultOf(loadOf(preset), Service::Kmap).standstill);
        QVERIFY(!resultOf(loadOf(preset), Service::KmapLocal).standstill);
    }
};

QTEST_APPLESS_MAIN(LoadTest)
#include "load_test.moc"
