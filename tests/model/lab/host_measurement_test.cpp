// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/host_measurement.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <sys/resource.h>

using namespace vmscope;
using namespace vmscope::lab;

namespace {

/// Little memory and three rounds: enough to see what comes out, whatever it is.
const HostPlan brief{.seconds = 0.001, .memory = 1_MiB, .mostThreads = 8};

/// No file can be opened as long as it lives.
class NoFiles
{
public:
    NoFiles()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoFiles() { setrlimit(RLIMIT_NOFILE, &m_before); }

private:
    rlimit m_before{};
};

bool mentions(const HostMeasurement& measurement, std::string_view text)
{
    return std::ranges::any_of(measurement.shortcomings,
                               [text](const std::string& line) { return line.find(text) != line.npos; });
}

HostObservation undisturbed()
{
    return {.seconds = 3,
            .processors = 2,
            .ownSeconds = 4,
            .busySeconds = 4.1,
            .stolenSeconds = 0.01,
            .sampledSeconds = 2,
            .involuntarySwitches = 6,
            .measuringRan = 0.995,
            .spinnersRan = 0.99,
            .spread = 0.06};
}

} // namespace

class HostMeasurementTest : public QObject
{
    Q_OBJECT
private slots:
    void spreadIsByRanks()
    {
        const SampleSpread spread = spreadOf({5, 1, 4, 2, 3});
        QCOMPARE(spread.median, 3.0);
        QCOMPARE(spread.lower, 2.0);
        QCOMPARE(spread.upper, 4.0);
        QCOMPARE(spread.deviation, 1.0);
        QCOMPARE(spread.samples, std::size_t(5));
        QCOMPARE(spread.relative(), 1.0 / 3);
    }
    void betweenTwoSamplesAQuantileIsInterpolated()
    {
        QCOMPARE(spreadOf({10, 20}).median, 15.0);
        QCOMPARE(spreadOf({10, 20}).lower, 12.5);
        QCOMPARE(spreadOf({7}), (SampleSpread{7, 7, 7, 0, 1}));
        QCOMPARE(spreadOf({}), SampleSpread{});
        QCOMPARE(SampleSpread{}.relative(), 0.0);
    }
    void oneWildSampleMovesNothing()
    {
        QCOMPARE(spreadOf({1, 2, 3, 4, 1e9}).median, 3.0);
        QCOMPARE(spreadOf({1, 2, 3, 4, 1e9}).deviation, 1.0);
    }
    /// At least half of the samples lie between the quartiles, and half within the deviation of the median.
    void halfOfAllLieBetweenTheQuartiles()
    {
        std::mt19937 random(7);
        for (int run = 0; run < 300; ++run) {
            std::vector<double> samples(1 + random() % 40);
            for (double& sample : samples)
                sample = random() % 100;
            const SampleSpread spread = spreadOf(samples);
            const auto within = std::ranges::count_if(
                samples, [&](double sample) { return sample >= spread.lower && sample <= spread.upper; });
            const auto near = std::ranges::count_if(
                samples, [&](double sample) { return std::abs(sample - spread.median) <= spread.deviation; });
            QVERIFY(2 * within >= std::ssize(samples) - 2);
            QVERIFY(2 * near >= std::ssize(samples) - 1);
            QVERIFY(spread.lower <= spread.median && spread.median <= spread.upper);
        }
    }
    void disturbedSamplesCountOnlyWhereThereIsLittleElse()
    {
        QCOMPARE((HostSamples{{1, 2, 3}, {900, 900, 900, 900}}).spread().median, 2.0);
        QCOMPARE((HostSamples{{1, 2}, {900, 900, 900}}).spread().median, 900.0);
    }
    void processorTimesAreSummedByKind()
    {
        const auto times = parseCpuTimes("cpu  10 2 30 400 50 6 7 8 9 0");
        QVERIFY(times);
        QCOMPARE(times->busy, 10u + 2 + 30 + 6 + 7);
        QCOMPARE(times->idle, 450u);
        QCOMPARE(times->stolen, 8u);
    }
    void otherLinesAreNoProcessorTimes_data()
    {
        QTest::addColumn<QString>("line");
        for (const char* line : {"", "cpu 1 2 3", "cpu0 1 2 3 4 5 6 7 8", "cpu 1 2 3 4 5 6 7 many"})
            QTest::newRow(line) << QString(line);
    }
    void otherLinesAreNoProcessorTimes()
    {
        QFETCH(QString, line);
        const auto times = parseCpuTimes(line.toStdString());
        QVERIFY(!times);
        QVERIFY(!times.error().expected.empty());
    }
    void nothingElseRunningIsQuiet() { QVERIFY(quiet(calmSigns(undisturbed()))); }
    void eachSignAloneIsEnough_data()
    {
        QTest::addColumn<QString>("sign");
        QTest::addColumn<HostObservation>("seen");
        const auto row = [](const char* sign, double HostObservation::*what, double value) {
            HostObservation seen = undisturbed();
            seen.*what = value;
            QTest::newRow(sign) << QString(sign) << seen;
        };
        row("others", &HostObservation::busySeconds, 5);
        row("stolen", &HostObservation::stolenSeconds, 0.2);
        row("preempted", &HostObservation::involuntarySwitches, 200);
        row("waited", &HostObservation::measuringRan, 0.8);
        row("spinner", &HostObservation::spinnersRan, 0.5);
        row("spread", &HostObservation::spread, 0.4);
    }
    void eachSignAloneIsEnough()
    {
        QFETCH(QString, sign);
        QFETCH(HostObservation, seen);
        const auto signs = calmSigns(seen);
        QVERIFY(!quiet(signs));
        for (const CalmSign& one : signs)
            QCOMPARE(one.busy(), one.id == sign.toStdString());
    }
    void theTimeIsUpAfterItAndThreeRounds()
    {
        const HostPlan plan{.seconds = 2};
        QVERIFY(!measuredEnough(plan, 2, 100));
        QVERIFY(!measuredEnough(plan, 100, 1.9));
        QVERIFY(measuredEnough(plan, 3, 2));
    }
    void everyRowHasItsSamples()
    {
        const HostMeasurement measurement = measureHost(brief);
        QVERIFY(measurement.rounds >= 3);
        QVERIFY(!measurement.cancelled);
        QCOMPARE(measurement.rows.front().work->id, "permanent");
        QCOMPARE(measurement.rows.front().ratio, 1.0);
        for (const HostRow& row : measurement.rows) {
            QVERIFY(row.nanoseconds.samples > 0);
            QVERIFY(row.nanoseconds.median > 0 && row.ratio > 0);
        }
        QCOMPARE(std::ranges::count(measurement.rows, 1u, &HostRow::threads), std::ssize(hostWorks()));
        QCOMPARE(measurement.signs.size(), std::size_t(6));
    }
    void theStaircaseDoublesItsWorkingSet()
    {
        const HostMeasurement measurement = measureHost(brief);
        std::vector<Bytes> small;
        for (const HostStair& stair : measurement.stairs)
            if (stair.pages == HostPages::Small)
                small.push_back(stair.workingSet);
        QCOMPARE(small, (std::vector<Bytes>{16_KiB, 32_KiB, 64_KiB, 128_KiB, 256_KiB, 512_KiB, 1_MiB}));
        for (const HostStair& stair : measurement.stairs)
            QVERIFY(stair.nanoseconds.median > 0);
    }
    void withOneProcessorThereIsNoShootdown()
    {
        const PinnedThread pinned(allowedCpus().front());
        const HostMeasurement measurement = measureHost(brief);
        QCOMPARE(measurement.cpus, std::size_t(1));
        QVERIFY(std::ranges::all_of(measurement.rows, [](const HostRow& row) { return row.threads == 1; }));
        QVERIFY(mentions(measurement, "one processor"));
    }
    void theThreadMayRunWhereItMightBefore()
    {
        const auto before = allowedCpus();
        static_cast<void>(measureHost(brief));
        QCOMPARE(allowedCpus(), before);
    }
    void withoutAMemoryFileTheStaircaseIsLeft()
    {
        const NoFiles none;
        const HostMeasurement measurement = measureHost(brief);
        QVERIFY(measurement.rows.empty());
        QVERIFY(mentions(measurement, "memfd_create"));
        QVERIFY(!measurement.stairs.empty());
    }
    void cancelledBeforeItBeginsItHasNoSamples()
    {
        std::stop_source stop;
        stop.request_stop();
        const HostMeasurement measurement = measureHost(brief, {.stop = stop.get_token(), .progress = {}});
        QVERIFY(measurement.cancelled);
        QCOMPARE(measurement.rounds, std::size_t(0));
        for (const HostRow& row : measurement.rows)
            QCOMPARE(row.nanoseconds.samples, std::size_t(0));
    }
    void cancelledMeanwhileItKeepsWhatItHas()
    {
        std::stop_source stop;
        std::vector<double> shares;
        const auto progress = [&](double share) {
            shares.push_back(share);
            if (shares.size() == 2)
                stop.request_stop();
        };
        const HostPlan hours{.seconds = 3600, .memory = 1_MiB};
        const HostMeasurement measurement = measureHost(hours, {stop.get_token(), progress});
        QVERIFY(measurement.cancelled);
        QCOMPARE(measurement.rounds, std::size_t(1));
        QCOMPARE(measurement.rows.front().nanoseconds.samples, std::size_t(1));
        QVERIFY(std::ranges::is_sorted(shares));
    }
};

QTEST_APPLESS_MAIN(HostMeasurementTest)
#include "host_measurement_test.moc"
