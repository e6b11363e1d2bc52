// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using vmscope::test::Run;

Run alloc(const QStringList& arguments) { return vmscope::test::run(QStringList{"alloc"} + arguments); }

} // namespace

class AllocCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void lowMemoryRunsOutAndSaysWhy()
    {
        const Run result = alloc({"--kernel", "debian-6.1-686-pae", "--ram", "8G", "--json"});
        QCOMPARE(result.exitCode, 0);
        const json run = json::parse(result.output.toStdString());
        const json& high = run.at("zones").at(2);
        QVERIFY(high.at("name") == "HighMem");
        QVERIFY(high.at("free") == high.at("free_before"));
        QVERIFY(run.at("failed") == true);
        QVERIFY(run.at("out_of_memory").at("gfp") == "GFP_KERNEL");
        QVERIFY(run.at("out_of_memory").at("zones").at(0).at("reason") == "not_reachable");
        QVERIFY(run.at("why").get<std::string>().find("HighMem has") != std::string::npos);
    }
    void aFewPagesAreJustGiven()
    {
        const Run result = alloc({"--kernel", "linux-2.4.20", "--gfp", "GFP_HIGHUSER", "--count", "5"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.startsWith("5 requests met\n"));
        QVERIFY(!result.output.contains("gets nothing"));
    }
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const QStringList& more, const char* named) {
            QTest::newRow(qPrintable(more.join(' ')))
                << QStringList{"--kernel", "linux-2.4.20"} + more << QString(named);
        };
        row({"--gfp", "GFP_KERNAL"}, "GFP_HIGHUSER");
        row({"--api", "malloc"}, "kmalloc");
        row({"--size", "8M"}, "4 MiB");
        row({"--size", "much"}, "--size");
        row({"--count", "some"}, "--count");
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        QCOMPARE(vmscope::test::shortcoming(alloc(arguments), {named}), QString());
    }
};

QTEST_APPLESS_MAIN(AllocCommandTest)
#include "alloc_command_test.moc"
