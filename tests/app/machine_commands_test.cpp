// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/input_file.h"
#include "tests/app/dump_files.h"
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace vmscope;
using namespace vmscope::literals;
using nlohmann::json;
using test::Run;
using test::run;

namespace {

const QString data = VMSCOPE_TEST_DATA_DIR;
const QString vectors = data + "/mmu-vectors.json";
const QString realTables = data + "/tables/debian-6.1-686-pae-2G.user";

QByteArray contentOf(const QString& file)
{
    const auto text = formats::readWholeFile(file.toStdString(), 64_MiB);
    return text ? QByteArray::fromStdString(*text) : QByteArray();
}

std::set<std::string> keysOf(const json& object)
{
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items())
        keys.insert(key);
    return keys;
}

/// A directory with a read-only and a writable user page, a kernel's 4 MiB, and itself.
test::DumpText smallDump()
{
    return {.pages = test::page32(0x1000, {{1, 0x2007}, {768, 0x1e3}, {1023, 0x1003}}) +
                     test::page32(0x2000, {{0, 0x9005}, {1, 0xa007}})};
}

} // namespace

/// check-mmu, inspect and graph as a shell sees them.
class MachineCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void recordedAccessesPass();
    void aFailingVectorIsNamedWithBothResults();
    void badVectorsAreExit2AndOneLine_data();
    void badVectorsAreExit2AndOneLine();
    void realTablesReadAsTheMonitorPrintsThem_data();
    void realTablesReadAsTheMonitorPrintsThem();
    void inspectsJsonHasItsKeys();
    void anotherRootIsAnotherAddressSpace();
    void graphsAreDrawnByName();
    void aGraphAnswersAsJson();
    void aBootedKernelIsAGraphToo();
    void badDumpsAreExit2AndOneLine_data();
    void badDumpsAreExit2AndOneLine();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_dumps.path(name.toStdString()));
        [[maybe_unused]] const bool open = file.open(QFile::WriteOnly);
        file.write(content);
        return file.fileName();
    }

    test::DumpFiles m_dumps;
};

void MachineCommandsTest::recordedAccessesPass()
{
    const Run one = run({"check-mmu", vectors});
    QCOMPARE(one.exitCode, 0);
    QCOMPARE(one.output, QString("14 passed, 0 failed\n"));
    QCOMPARE(run({"check-mmu", vectors, vectors}).output, QString("28 passed, 0 failed\n"));
}

void MachineCommandsTest::aFailingVectorIsNamedWithBothResults()
{
    json document = json::parse(contentOf(vectors).toStdString());
    json& changed = document["cases"][1];
    QCOMPARE(changed.at("result").at("error").get<int>(), 7);
    changed["result"]["error"] = 5;
    const QString file = write("changed.json", QByteArray::fromStdString(document.dump()));
    const Run result = run({"check-mmu", file, vectors});
    QCOMPARE(result.exitCode, 1);
    const QString id = QString::number(changed.at("id").get<int>());
    QVERIFY2(result.output.startsWith(file + ": id " + id + ": expected #PF error 0x5"),
             qPrintable(result.output));
    QVERIFY2(result.output.contains("got #PF error 0x7"), qPrintable(result.output));
    QVERIFY2(result.output.endsWith("\n27 passed, 1 failed\n"), qPrintable(result.output));
}

void MachineCommandsTest::badVectorsAreExit2AndOneLine_data()
{
    QTest::addColumn<QByteArray>("content"); // no content: no file
    QTest::addColumn<QStringList>("named");
    QTest::newRow("no file") << QByteArray() << QStringList{"v.json", "does not exist", "JSON"};
    QTest::newRow("not JSON") << QByteArray("pages") << QStringList{"v.json", "is not JSON"};
    QTest::newRow("no cases") << QByteArray("{}") << QStringList{"v.json", "\"cases\""};
    QTest::newRow("cut gzip") << QByteArray("\x1f\x8b\x08\x00") << QStringList{"v.json", "gzip", "complete"};
    QTest::newRow("no mode") << QByteArray(R"({"cases":[{"id":1}]})") << QStringList{"cases[0]", "\"mode\""};
    const QByteArray good = contentOf(vectors);
    QTest::newRow("mode") << QByteArray(good).replace("legacy32", "real16")
                          << QStringList{"cases[0].mode", "legacy32, pae, 4level or 5level"};
    QTest::newRow("number") << QByteArray(good).replace("0x361010", "36l0l0")
                            << QStringList{"cases[0].cr3", "0x"};
}

void MachineCommandsTest::badVectorsAreExit2AndOneLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, named);
    const QString file = content.isNull() ? m_dumps.path("no/v.json") : write("v.json", content);
    QCOMPARE(test::shortcoming(run({"check-mmu", vectors, file}), named), QString());
}

void MachineCommandsTest::realTablesReadAsTheMonitorPrintsThem_data()
{
    QTest::addColumn<QString>("form");
    QTest::newRow("info mem") << "info-mem";
    QTest::newRow("info tlb") << "info-tlb";
}

void MachineCommandsTest::realTablesReadAsTheMonitorPrintsThem()
{
    QFETCH(QString, form);
    const Run result = run({"inspect", realTables + ".json", "--as", form});
    QCOMPARE(result.exitCode, 0);
    const QByteArray recorded = contentOf(realTables + "." + form + ".txt.gz");
    QVERIFY(recorded.size() > 100);
    QVERIFY(result.output.toUtf8() == recorded);
}

void MachineCommandsTest::inspectsJsonHasItsKeys()
{
    const Run result = run({"inspect", m_dumps.write("small", smallDump()), "--as", "json"});
    const json document = json::parse(result.output.toStdString());
    QVERIFY((keysOf(document) == std::set<std::string>{"name", "mode", "root", "what", "tables", "extents"}));
    QVERIFY(document.at("name") == "small" && document.at("mode") == "legacy32");
    QVERIFY(document.at("root") == "0x1000" && document.at("what") == "CR3 as loaded");
    const json expected = {
        {"virtual", "0xc0000000"}, {"size", 4 << 20},    {"physical", "0x0"}, {"pages", 1},
        {"page_size", "4M"},       {"same_page", false}, {"writable", true},  {"user", false},
        {"executable", true},      {"global", false}};
    const json& extents = document.at("extents");
    QVERIFY(std::ranges::find(extents, expected) != extents.end());
    QVERIFY(extents.at(0).at("virtual") == "0x400000" && extents.at(0).at("writable") == false);
    QVERIFY(extents.at(1).at("virtual") == "0x401000" && extents.at(1).at("user") == true);
}

void MachineCommandsTest::anotherRootIsAnotherAddressSpace()
{
    const auto tables = [](const char* root) {
        return json::parse(
            run({"inspect", realTables + ".json", "--root", root, "--as", "json"}).output.toStdString());
    };
    QVERIFY(tables("0").at("what") == "CR3 as loaded");
    QVERIFY(tables("2").at("what") == "swapper_pg_dir (init_mm reference tables)");
    QVERIFY(tables("0").at("root") == "0x2d71000" && tables("1").at("root") == "0x2d70000");
    QVERIFY(tables("0").at("extents") != tables("1").at("extents"));
}

void MachineCommandsTest::graphsAreDrawnByName()
{
    const QString dump = m_dumps.write("small", smallDump());
    for (const QStringList& arguments :
         {QStringList{"inspect", dump, "--as", "dot"}, QStringList{"graph", "--dump", dump}}) {
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.startsWith("digraph "));
        QVERIFY(result.output.contains("CR3 as loaded") && result.output.contains("0x00002000"));
        QVERIFY(result.output.endsWith("}\n"));
    }
}

void MachineCommandsTest::aGraphAnswersAsJson()
{
    const Run result = run({"graph", "--dump", m_dumps.write("small", smallDump()), "--as", "json"});
    const json document = json::parse(result.output.toStdString());
    QVERIFY((keysOf(document) == std::set<std::string>{"name", "table_bytes", "roots", "cycles"}));
    QCOMPARE(document.at("table_bytes").get<int>(), 2 * 4096);
    QVERIFY(document.at("cycles") == json::array({"0x1000"})); // its last entry names itself
    const json& root = document.at("roots").at(0);
    QVERIFY((keysOf(root) == std::set<std::string>{"what", "physical", "tables", "shared_with_last",
                                                   "user_reaches", "kernel_reaches"}));
    QCOMPARE(root.at("user_reaches").get<int>(), 2 * 4096);
}

void MachineCommandsTest::aBootedKernelIsAGraphToo()
{
    const Run result = run({"graph", "--kernel", "debian-6.1-686-pae", "--ram", "1G", "--as", "json"});
    const json document = json::parse(result.output.toStdString());
    QCOMPARE(document.at("roots").size(), std::size_t{3}); // isolated: the pair, and the reference
    QVERIFY(document.at("cycles").empty());
    const auto reaches = [&](std::size_t root) { return document.at("roots").at(root).at("kernel_reaches"); };
    QVERIFY(reaches(0) > reaches(1));
}

void MachineCommandsTest::badDumpsAreExit2AndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments"); // "DUMP" stands for a dump's file
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QStringList& arguments, const QStringList& named) {
        QTest::newRow(name) << arguments << named;
    };
    row("inspect nothing", {"inspect"}, {"SIDECAR"});
    row("inspect no file", {"inspect", "/nowhere.json"}, {"/nowhere.json", "does not exist"});
    row("inspect no form", {"inspect", "DUMP", "--as", "xml"}, {"--as", "xml", "info-mem"});
    row("inspect no root", {"inspect", "DUMP", "--root", "7"}, {"--root", "7", "0 to 0"});
    row("graph nothing", {"graph"}, {"--kernel", "--dump"});
    row("graph no form", {"graph", "--dump", "DUMP", "--as", "svg"}, {"--as", "svg", "dot or json"});
    row("graph no file", {"graph", "--dump", "/nowhere.json"}, {"/nowhere.json", "does not exist"});
    row("graph another processor", {"graph", "--dump", "DUMP", "--cpu", "486"}, {"--cpu", "--kernel"});
    row("vectors for tables", {"inspect", vectors}, {"mmu-vectors.json", "\"boot\""});
}

void MachineCommandsTest::badDumpsAreExit2AndOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    arguments.replaceInStrings("DUMP", m_dumps.write("small", smallDump()));
    QCOMPARE(test::shortcoming(run(arguments), named), QString());
}

QTEST_GUILESS_MAIN(MachineCommandsTest)
#include "machine_commands_test.moc"
