// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/lab/load_fixture.h"

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::lab::test;

namespace {

template<class Choice, std::size_t Count>
Choice oneOf(std::mt19937& random, const std::array<Choice, Count>& choices)
{
    return choices[random() % Count];
}

Load randomLoad(std::mt19937& random)
{
    constexpr std::array kernels{"linux-2.4.20",   "linux-2.6.11-pae",   "linux-2.6.20", "linux-4.19-pae",
                                 "debian-6.1-686", "debian-6.1-686-pae", "rhel4-hugemem"};
    Load load = loadOn(oneOf(random, kernels));
    load.processor = &hardware::cpuModels()[random() % hardware::cpuModels().size()];
    load.cpus = 1 + random() % (random() % 2 ? 4 : 64);
    load.tasks = 1 + random() % (random() % 2 ? 4 : 200);
    load.pages = 1 + random() % (random() % 2 ? 600 : 5000);
    load.pattern = oneOf(random, std::array{Pattern::Uniform, Pattern::Zipf, Pattern::Sequential});
    load.lowShare = oneOf(random, std::array{0.0, 0.0, 0.3, 1.0});
    load.touch = {random() % 4097};
    load.hold.kind = oneOf(random, std::array{Hold::Kind::None, Hold::Kind::Fixed, Hold::Kind::Exponential});
    load.hold.nanoseconds = random() % 3 ? random() % 5000 : random() % 30'000'000;
    load.hold.blocks = random() % 2;
    load.pagesAtOnce = oneOf(random, std::array{1u, 1u, 2u, 5u});
    load.driverPages = oneOf(random, std::array<std::uint64_t, 5>{0, 0, 0, 300, 511});
    load.operationsPerCall = random() % 3;
    load.operations = 1 + random() % 3000;
    load.seed = random();
    return load;
}

QString describe(const Load& load, Service service)
{
    QString text =
        QString::fromLatin1(kernelOf(load).id.data()) + " " + QString::fromLatin1(rowOf(service).id.data());
    for (const LoadParameter& parameter : loadParameters())
        text += QString(" %1=%2").arg(layout::test::text(parameter.id)).arg(parameter.read(load));
    return text + " seed=" + QString::number(load.seed);
}

} // namespace

class LoadIdentitiesTest : public QObject
{
    Q_OBJECT
private slots:
    void holdForRandomLoads()
    {
        std::mt19937 random(42);
        unsigned runs = 0;
        for (unsigned i = 0; i < 250; ++i) {
            const Load load = randomLoad(random);
            const Service service = serviceRows()[random() % serviceRows().size()].service;
            if (problemOf(load, service))
                continue;
            ++runs;
            const LoadResult result = resultOf(load, service);
            QVERIFY2(brokenIn(result).isEmpty(), qPrintable(brokenIn(result) + describe(load, service)));
            QVERIFY2(result.standstill || result.counts.operations == load.operations,
                     qPrintable(describe(load, service)));
            QCOMPARE(result.asleep > 0 && result.counts.operations < load.operations,
                     result.standstill.has_value());
        }
        QVERIFY(runs > 100);
    }
    void holdAtEveryMoment()
    {
        Load load{.cpus = 3, .tasks = 40, .pages = 1200, .operations = 3000};
        load.hold = {Hold::Kind::Exponential, 20'000, true};
        for (const Service service : {Service::Kmap, Service::KmapLocal}) {
            auto simulation = LoadSimulation::start(load, service);
            while (simulation->run(97))
                QCOMPARE(brokenIn(simulation->result()), QString());
        }
    }
    void theSameSeedGivesTheSame()
    {
        const Load load{.cpus = 5, .tasks = 9, .pages = 2000, .pattern = Pattern::Zipf, .operations = 20'000};
        const LoadResult first = resultOf(load, Service::Kmap);
        const LoadResult second = resultOf(load, Service::Kmap);
        QCOMPARE(first.counts, second.counts);
        QCOMPARE(first.histogram, second.histogram);
        QCOMPARE(first.cycles, second.cycles);
        Load other = load;
        other.seed = 2;
        QVERIFY(resultOf(other, Service::Kmap).cycles != first.cycles);
    }
    void anIdentityThatIsBrokenIsSeen()
    {
        LoadResult result = resultOf({.cpus = 4, .tasks = 4, .operations = 5000}, Service::Kmap);
        result.counts.ipis += 1;
        QVERIFY(brokenIn(result).contains("IPIs"));
        QCOMPARE(brokenIn(result).count(';'), 1);
    }
    void samplesStayFew()
    {
        for (const std::uint64_t operations : {3, 511, 512, 513, 100'000}) {
            const LoadResult result = resultOf({.operations = operations}, Service::Kmap);
            QVERIFY(result.occupancy.size() <= 512);
            QVERIFY(result.occupancy.size() >= std::min<std::uint64_t>(operations, 256));
            for (const OccupancySample& sample : result.occupancy)
                QVERIFY(sample.used + sample.stale <= result.slotCount);
        }
    }
};

QTEST_APPLESS_MAIN(LoadIdentitiesTest)
#include "load_identities_test.moc"
