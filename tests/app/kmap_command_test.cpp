// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using vmscope::test::Run;

Run kmap(const QStringList& arguments) { return vmscope::test::run(QStringList{"kmap"} + arguments); }

json counted(const QStringList& arguments)
{
    const Run result = kmap(arguments + QStringList{"--json"});
    return result.exitCode == 0 ? json::parse(result.output.toStdString()) : json();
}

} // namespace

class KmapCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void everyCountIsInTheDocument()
    {
        // The last page of the first round still has its slot, which is slot 0, in the second.
        const json expected{{"kmaps", 2048},      {"hits", 1},          {"pte_sets", 2047},
                            {"pte_clears", 1023}, {"pte_stores", 3070}, {"invlpg", 0},
                            {"full_flushes", 1},  {"ipis", 2},          {"sleeps", 0},
                            {"scan_steps", 2047}, {"deadlock", false}};
        const QStringList twice{"--pages", "1024", "--repeat", "2", "--cpus", "3"};
        const json run = counted(QStringList{"--kernel", "linux-2.4.20"} + twice);
        QVERIFY2(run == expected, run.dump().c_str());
    }
    void aDeadlockIsAnAnswer()
    {
        const json run = counted({"--kernel", "debian-6.1-686-pae", "--pages", "513", "--hold", "all"});
        QVERIFY(run.at("deadlock") == true);
        QVERIFY(run.at("sleeps") == 1);
        QVERIFY(run.at("waits").get<std::string>().starts_with("task 1 wants page"));
    }
    void textSaysTheSame()
    {
        const Run result = kmap({"--kernel", "linux-2.4.20", "--pages", "7", "--api", "kmap_atomic"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains(QRegularExpression("invlpg +7\n")));
    }
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList& more, const char* named) {
            QTest::newRow(qPrintable(more.join(' ')))
                << QStringList{"--kernel", "linux-2.4.20"} + more << QString(named);
        };
        row({}, "--pages");
        row({"--pages", "many"}, "--pages");
        row({"--pages", "0"}, "--pages");
        row({"--pages", "1", "--hold", "some"}, "none, all");
        row({"--pages", "1", "--api", "mmap"}, "kmap_local");
        row({"--pages", "1", "--api", "kmap_local"}, "5.11");
        row({"--pages", "1", "--cpus", "99999999999"}, "NR_CPUS");
        row({"--pages", "1", "--repeat", "-1"}, "--repeat");
        row({"--pages", "1", "--ram", "512M"}, "more --ram");
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        QCOMPARE(vmscope::test::shortcoming(kmap(arguments), {named}), QString());
    }
};

QTEST_APPLESS_MAIN(KmapCommandTest)
#include "kmap_command_test.moc"
