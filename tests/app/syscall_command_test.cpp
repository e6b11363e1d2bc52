// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using vmscope::test::Run;

const QString example = VMSCOPE_TEST_DATA_DIR "/../../resources/scenarios/example.scenario";

Run syscall(const QStringList& arguments) { return vmscope::test::run(QStringList{"syscall"} + arguments); }

json documentOf(const QStringList& arguments)
{
    const Run result = syscall(arguments + QStringList{"--json"});
    return result.exitCode == 0 ? json::parse(result.output.toStdString()) : json();
}

} // namespace

class SyscallCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void theDocumentHasStepsAndTotals()
    {
        const json run = documentOf({"write", "--kernel", "debian-6.1-686-pae"});
        QVERIFY(run.at("scenario") == "write");
        QVERIFY(run.at("kernel") == "debian-6.1-686-pae");
        const json expected{{"cr3_writes", 2},   {"pte_writes", 2}, {"pte_stores", 4}, {"invlpg", 1},
                            {"full_flushes", 0}, {"ipis", 0},       {"faults", 0},     {"result", 4096}};
        QVERIFY2(run.at("totals") == expected, run.at("totals").dump().c_str());
        unsigned cr3 = 0;
        for (const json& step : run.at("steps")) {
            QVERIFY(!step.at("title").get<std::string>().empty());
            QVERIFY(step.at("narration").is_string() && step.at("depth").is_number_unsigned());
            for (const json& event : step.at("events"))
                cr3 += event.at("kind") == "cr3_loaded";
        }
        QCOMPARE(cr3, 2u);
        QVERIFY(run.at("steps").at(0).at("depth") == 0);
        QVERIFY(run.at("steps").at(0).at("events").at(0).at("kind") == "entered_kernel");
    }
    void machineOptionsCount()
    {
        const json run = documentOf({"write", "--kernel", "debian-6.1-686-pae", "--cmdline", "pti=off"});
        QVERIFY(run.at("totals").at("cr3_writes") == 0);
    }
    void anErrorIsANegativeResult()
    {
        const json run = documentOf({"write-bad-pointer", "--kernel", "linux-2.6.11"});
        QVERIFY(run.at("totals").at("result") == -14);
    }
    void textSaysTheSame()
    {
        const Run result = syscall({"write", "--kernel", "linux-2.6.11"});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains(QRegularExpression("invlpg +1\n")));
        QVERIFY(result.output.contains(QRegularExpression("result +4096\n")));
        QVERIFY(result.output.contains("  1  write(fd, "));
    }
    void scenariosComeInTheirOrder()
    {
        const Run result = vmscope::test::run({"scenarios"});
        QCOMPARE(result.exitCode, 0);
        const QStringList lines = result.output.split('\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        QVERIFY(lines[0].startsWith("get-user "));
        QVERIFY(lines[1].startsWith("write "));
    }
    void aFileIsPlayedOnItsOwnSystemOrAnother()
    {
        const json own = documentOf({example});
        QVERIFY(own.at("scenario") == "example");
        QVERIFY(own.at("kernel") == "linux-2.6.11");
        const json other = documentOf({example, "--kernel", "debian-6.1-686-pae"});
        QVERIFY(other.at("kernel") == "debian-6.1-686-pae");
        QVERIFY(own.at("steps").at(0).at("question").is_string());
        QVERIFY(other.at("totals").at("cr3_writes") > own.at("totals").at("cr3_writes"));
    }
    void checkSaysWhatIsInAFile()
    {
        const Run result = vmscope::test::run({"check", example});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.output.startsWith(example + ": scenario example: 4 acts, "),
                 qPrintable(result.output));
    }
    void checkRefusesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no kind") << QByteArray("hello\n") << "no file of a known kind (expected a scenario";
        QTest::newRow("empty") << QByteArray() << "no file of a known kind";
        QTest::newRow("a line") << QByteArray("vmscope-scenario 1\nid A\n") << ":2: \"A\" is no id";
        QTest::newRow("cannot be played")
            << QByteArray("vmscope-scenario 1\nid a\ntitle \"t\"\nkernel linux-2.6.11\nact\nfree #3\n")
            << "free #3: #3 is not held";
    }
    void checkRefusesBadFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, part);
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(text);
        file.close();
        QCOMPARE(vmscope::test::shortcoming(vmscope::test::run({"check", file.fileName()}),
                                            {file.fileName(), part}),
                 QString());
    }
    void aFileThatIsNotThereIsOneError()
    {
        QCOMPARE(vmscope::test::shortcoming(syscall({"none.scenario"}), {"none.scenario"}), QString());
        QCOMPARE(
            vmscope::test::shortcoming(vmscope::test::run({"check", "none.scenario"}), {"none.scenario"}),
            QString());
    }
    void badInputIsExit2AndOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        QTest::newRow("no scenario") << QStringList{"--kernel", "linux-2.4.20"} << "scenario";
        QTest::newRow("an unknown one")
            << QStringList{"dance", "--kernel", "linux-2.4.20"} << "get-user, write";
        QTest::newRow("no kernel") << QStringList{"write"} << "--kernel";
        QTest::newRow("an unknown kernel") << QStringList{"write", "--kernel", "minix"} << "minix";
        QTest::newRow("senseless") << QStringList{"kmap-three-times", "--kernel", "debian-6.1-amd64"}
                                   << "no high memory";
        QTest::newRow("no paging") << QStringList{"write", "--kernel", "ems-3.2"} << "ems-3.2";
    }
    void badInputIsExit2AndOneLine()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        QCOMPARE(vmscope::test::shortcoming(syscall(arguments), {named}), QString());
    }
};

QTEST_APPLESS_MAIN(SyscallCommandTest)
#include "syscall_command_test.moc"
