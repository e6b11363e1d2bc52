// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/dump_files.h"
#include "tests/app/program.h"

#include <QTest>

#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;
using namespace vmscope;
using test::Run;
using test::run;

/// The walks as JSON; null where the program refused.
json walked(const QStringList& arguments)
{
    const Run result = run(QStringList{"walk", "--json"} + arguments);
    return result.exitCode == 0 ? json::parse(result.output.toStdString()).at("walks") : json();
}

const QStringList pae{"--kernel", "debian-6.1-686-pae", "--ram", "2G"};

/// PAE tables: 0x400000 is the program's code, 0x401000 its data (no execute), 0x402000 lies above 4 GiB.
test::DumpText paeDump()
{
    return {.mode = "pae",
            .cr4 = 0x20,
            .efer = 0x800,
            .pages = test::page64(0x1000, {{0, 0x2001}}) + test::page64(0x2000, {{2, 0x3007}}) +
                     test::page64(0x3000, {{0, 0x10005}, {1, 0x8000000000011007}, {2, 0x100012007}})};
}

} // namespace

class WalkCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void addressesComeByName();
    void unknownNamesAreRefusedWithThoseThereAre();
    void aDumpsProcessorDecidesWhatIsReserved_data();
    void aDumpsProcessorDecidesWhatIsReserved();
    void everyStepIsInTheJson();
    void faultsAreAnswersNotErrors();
    void aProgramWalksItsOwnTables();
    void badInputIsExit2AndOneLine_data();
    void badInputIsExit2AndOneLine();
    void damagedPagesAreNamed();

private:
    test::DumpFiles m_dumps;
};

void WalkCommandTest::addressesComeByName()
{
    const json walks = walked(pae + QStringList{"page_offset+5M", "PKMAP_BASE+0x3000", "high_memory-4K",
                                                "v:0xc0100000", "mem_map"});
    const std::vector<std::string> expected{"0xc0500000", "0xff003000", "0xf6ffd000", "0xc0100000",
                                            "0xf5bfe000"};
    QCOMPARE(walks.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(walks[i].at("virtual").get<std::string>(), expected[i]);
    QCOMPARE(walks[0].at("physical").get<std::string>(), std::string("0x500000"));
    QCOMPARE(walks[2].at("physical").get<std::string>(), std::string("0x36ffd000"));
    QVERIFY(walks[1].at("fault").at("cause") == "the entry is not present"); // a slot without a page
}

void WalkCommandTest::unknownNamesAreRefusedWithThoseThereAre()
{
    const Run result = run(QStringList{"walk"} + pae + QStringList{"page_offset", "swapper"});
    const QStringList named{"VA", "\"swapper\"", "page_offset", "PKMAP_BASE", "fixmap", "0xc0100000"};
    QCOMPARE(test::shortcoming(result, named), QString());
}

void WalkCommandTest::aDumpsProcessorDecidesWhatIsReserved_data()
{
    QTest::addColumn<QString>("processor");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("errorCode"); // -1: translated
    const auto row = [](const char* processor, const char* address, int errorCode) {
        QTest::addRow("%s %s", processor, address) << processor << address << errorCode;
    };
    row("nehalem", "0x400000", -1);
    row("nehalem", "0x401000", -1);
    row("nehalem", "0x402000", -1);
    row("pentium3", "0x400000", -1);
    row("pentium3", "0x401000", 0xd); // NX is reserved there: P, U and RSVD
    row("pentium3", "0x402000", -1);
    row("qemu32", "0x401000", 0xd);
    row("qemu32", "0x402000", 0xd); // 32 physical address bits
}

void WalkCommandTest::aDumpsProcessorDecidesWhatIsReserved()
{
    QFETCH(QString, processor);
    QFETCH(QString, address);
    QFETCH(int, errorCode);
    const QString dump = m_dumps.write("pae", paeDump());
    const json walk = walked({"--dump", dump, "--cpu", processor, "--cpl", "3", address}).at(0);
    QCOMPARE(walk.contains("fault"), errorCode >= 0);
    if (errorCode < 0)
        return;
    QCOMPARE(walk.at("fault").at("error_code").get<int>(), errorCode);
    QVERIFY(walk.at("fault").at("cause") == "a reserved bit is set");
    QVERIFY(walk.at("fault").at("level") == "PTE");
}

void WalkCommandTest::everyStepIsInTheJson()
{
    const json walk = walked({"--dump", m_dumps.write("pae", paeDump()), "0x401abc"}).at(0);
    QCOMPARE(walk.at("virtual").get<std::string>(), std::string("0x401abc"));
    QCOMPARE(walk.at("physical").get<std::string>(), std::string("0x11abc"));
    QVERIFY(walk.at("page_size") == "4K");
    QVERIFY(!walk.contains("fault"));
    const json& steps = walk.at("steps");
    QCOMPARE(steps.size(), std::size_t{3});
    QVERIFY(steps[0].at("level") == "PDPTE" && steps[1].at("level") == "PDE" &&
            steps[2].at("level") == "PTE");
    QVERIFY(steps[1].at("index") == 2 && steps[1].at("physical") == "0x2010");
    QVERIFY(steps[2].at("entry") == "0x8000000000011007");
    QVERIFY(steps[2].at("words").get<std::string>().find("no execute") != std::string::npos);
}

void WalkCommandTest::faultsAreAnswersNotErrors()
{
    const QString dump = m_dumps.write("pae", paeDump());
    const Run text = run({"walk", "--dump", dump, "0x400000", "--access", "w", "--cpl", "3"});
    QCOMPARE(text.exitCode, 0);
    QVERIFY2(text.output.contains("page fault with error code 0x7: an entry does not allow writing"),
             qPrintable(text.output));
    const json walks = walked({"--dump", dump, "0x401000", "0x800000", "--access", "x"});
    QVERIFY(walks.at(0).at("fault").at("cause") == "an entry forbids execution");
    QVERIFY(walks.at(1).at("fault").at("vector") == 14 && walks.at(1).at("fault").at("level") == "PDE");
    const json wide = walked({"--kernel", "debian-6.1-amd64", "0x800000000000", "page_offset"});
    QVERIFY(wide.at(0).at("fault").at("vector") == 13 && wide.at(0).at("steps").empty());
    QVERIFY(wide.at(1).at("physical") == "0x0");
}

void WalkCommandTest::aProgramWalksItsOwnTables()
{
    const json isolated = walked(pae + QStringList{"page_offset+5M", "--cpl", "3"});
    QVERIFY(isolated.at(0).at("fault").at("cause") == "the entry is not present");
    const json shared = walked(pae + QStringList{"page_offset+5M", "--cpl", "3", "--cmdline", "pti=off"});
    QVERIFY(shared.at(0).at("fault").at("cause") == "an entry does not allow user mode");
    const json kernels = walked(pae + QStringList{"page_offset+5M", "--cpl", "3", "--root", "0"});
    QVERIFY(kernels.at(0).at("fault").at("cause") == "an entry does not allow user mode");
}

void WalkCommandTest::badInputIsExit2AndOneLine_data()
{
    QTest::addColumn<QStringList>("arguments"); // "DUMP" stands for a dump's file
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QStringList& arguments, const QStringList& named) {
        QTest::newRow(name) << arguments << named;
    };
    const QStringList dump{"--dump", "DUMP"};
    row("no tables", {"0"}, {"--kernel", "--dump"});
    row("both", dump + pae + QStringList{"0"}, {"--kernel", "--dump"});
    row("RAM of a dump", dump + QStringList{"--ram", "2G", "0"}, {"--ram", "--kernel"});
    row("no address", dump, {"VA"});
    row("a name in a dump", dump + QStringList{"pkmap"}, {"VA", "\"pkmap\"", "names need a kernel"});
    row("beyond 32 bits", dump + QStringList{"0x100000000"}, {"VA", "0x100000000", "0xffffffff"});
    row("named beyond 32 bits", pae + QStringList{"page_offset+2G"}, {"VA", "0x140000000"});
    row("below 0", pae + QStringList{"page_offset-4G"}, {"VA", "-4g"});
    row("no such root", dump + QStringList{"--root", "1", "0"}, {"--root", "1", "0 to 0"});
    row("a negative root", dump + QStringList{"--root", "-1", "0"}, {"--root"});
    row("no such access", dump + QStringList{"--access", "rw", "0"}, {"--access", "rw", "r, w or x"});
    row("no such level", dump + QStringList{"--cpl", "1", "0"}, {"--cpl", "0 or 3"});
    row("no such processor", dump + QStringList{"--cpu", "z80", "0"}, {"--cpu", "z80", "pentium3"});
    row("a processor without PAE", dump + QStringList{"--cpu", "pentium", "0"},
        {"Pentium", "pae", "nehalem"});
    row("no such file", {"--dump", "/nowhere/d.json", "0"}, {"/nowhere/d.json", "does not exist", "JSON"});
    row("a folder", {"--dump", "/", "0"}, {"is a folder"});
    row("what does not boot", pae + QStringList{"--cpu", "pentium", "0"}, {"debian-6.1-686-pae", "Pentium"});
}

void WalkCommandTest::badInputIsExit2AndOneLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);
    arguments.replaceInStrings("DUMP", m_dumps.write("pae", paeDump()));
    QCOMPARE(test::shortcoming(run(QStringList{"walk"} + arguments), named), QString());
}

void WalkCommandTest::damagedPagesAreNamed()
{
    const auto error = [&](const std::string& pages) {
        test::DumpText text = paeDump();
        text.pages = pages;
        return run({"walk", "--dump", m_dumps.write("bad", text), "0"}).errors;
    };
    const std::string good = paeDump().pages;
    QVERIFY(error("").contains("the table of root 0 is missing (expected a page at 0x1000)"));
    QVERIFY(error(good + "half").contains("bad.pages.bin: record 3: ends inside the record"));
    QVERIFY(error("\x1f\x8b" + good).contains("damaged or cut off"));
    m_dumps.removePages("bad");
    const QString sidecar = m_dumps.path("bad.json");
    QVERIFY(run({"walk", "--dump", sidecar, "0"}).errors.contains("bad.pages.bin.gz or bad.pages.bin"));
}

QTEST_GUILESS_MAIN(WalkCommandTest)
#include "walk_command_test.moc"
