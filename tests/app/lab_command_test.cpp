// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using vmscope::test::Run;

Run lab(const QStringList& arguments) { return vmscope::test::run(QStringList{"lab"} + arguments); }

json counted(const QStringList& arguments)
{
    const Run result = lab(arguments + QStringList{"--json"});
    return result.exitCode == 0 ? json::parse(result.output.toStdString()) : json();
}

} // namespace

class LabCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void countsAreThoseOfKmap()
    {
        const QStringList kernel{"--kernel", "linux-2.4.20"};
        const Run exact =
            vmscope::test::run(QStringList{"kmap", "--pages", "1500", "--repeat", "2", "--json"} + kernel);
        const json load = counted(
            QStringList{"--service", "kmap", "--pages", "1500", "--pattern", "sequential", "--ops", "3000"} +
            kernel);
        const json expected = json::parse(exact.output.toStdString());
        const json counts = load.at("results").at(0).at("counts");
        for (const char* name : {"kmaps", "hits", "pte_sets", "pte_clears", "pte_stores", "invlpg",
                                 "full_flushes", "ipis", "sleeps", "scan_steps"})
            QCOMPARE(counts.at(name).get<std::uint64_t>(), expected.at(name).get<std::uint64_t>());
    }
    void aSweepHasAPointForEachServiceAndValue()
    {
        const json sweep = counted({"--service", "kmap_local,kmap", "--sweep", "cpus=1..8*2", "--tasks", "8",
                                    "--ops", "2000", "--repetitions", "3", "--threads", "2"});
        QCOMPARE(sweep.at("results").size(), std::size_t(8));
        QCOMPARE(sweep.at("results").at(7).at("cpus").get<double>(), 8.0);
        QCOMPARE(sweep.at("results").at(7).at("repetitions").get<int>(), 3);
        QVERIFY(sweep.at("results").at(7).at("cost_ns").at("margin").get<double>() > 0);
        QCOMPARE(sweep.at("costs").at("invlpg").at("kind").get<std::string>(), std::string("model"));
    }
    void threadsDoNotMatter()
    {
        const QStringList load{"--cpus", "4", "--tasks", "9", "--ops", "5000", "--repetitions", "4", "--csv"};
        const Run one = lab(load + QStringList{"--threads", "1"});
        const Run three = lab(load + QStringList{"--threads", "3"});
        QCOMPARE(one.exitCode, 0);
        QCOMPARE(three.output, one.output);
        QCOMPARE(one.output.count('\n'), 4); // names, and three services
    }
    void aStandstillIsAnAnswer()
    {
        const json result = counted({"--preset", "driver-512", "--service", "kmap"}).at("results").at(0);
        QVERIFY(result.at("standstill") == true);
        QVERIFY(result.at("waits").get<std::string>().find("512 slots") != std::string::npos);
        QVERIFY(counted({"--preset", "driver-512", "--driver", "513", "--service", "kmap"})
                    .at("results")
                    .at(0)
                    .at("deadlock") == true);
    }
    void filesOfAPresetSayTheirMaps()
    {
        const json files = counted({"--preset", "tmpfs-read", "--ops", "1000"}).at("files");
        QCOMPARE(files.at("map_calls_per_MiB").get<double>(), 262.0);
    }
    void textSaysWhatDominates()
    {
        const Run result = lab({"--service", "kmap", "--cpus", "16", "--tasks", "16", "--ops", "20000"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.contains("of kmap's cost is waiting for kmap_lock."),
                 qPrintable(result.output));
    }
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList& arguments, const char* named) {
            QTest::newRow(qPrintable(arguments.join(' '))) << arguments << QString(named);
        };
        row({"--service", "mmap"}, "kmap_local");
        row({"--kernel", "windows"}, "--kernel");
        row({"--cpu", "z80"}, "nehalem");
        row({"--cpus", "65"}, "1 to 64");
        row({"--cpus", "1.5"}, "whole");
        row({"--tasks", "many"}, "--tasks");
        row({"--pages", "-1"}, "--pages");
        row({"--pattern", "random"}, "sequential");
        row({"--low-share", "101"}, "0 to 100");
        row({"--hold", "long"}, "fixed:NS");
        row({"--touch", "5000"}, "4096");
        row({"--ops", "0"}, "--ops");
        row({"--seed", "x"}, "--seed");
        row({"--preset", "none"}, "map-everything");
        row({"--sweep", "cpus=4"}, "a..b");
        row({"--repetitions", "0"}, "1 to 1000");
        row({"--threads", "999"}, "--threads");
        row({"--cost", "gold=1"}, "invlpg");
        row({"--json", "--csv"}, "one of the two");
        row({"--kernel", "linux-2.4.20", "--service", "kmap_local"}, "5.11");
        row({"--service", "kmap_atomic", "--hold", "exp:5:blocking"}, "may not sleep");
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        QCOMPARE(vmscope::test::shortcoming(lab(arguments), {named}), QString());
    }
};

QTEST_APPLESS_MAIN(LabCommandTest)
#include "lab_command_test.moc"
