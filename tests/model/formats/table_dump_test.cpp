// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/input_file.h"
#include "model/formats/monitor_text.h"
#include "model/formats/table_summary.h"

#include <QtTest>

#include <fstream>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

const std::filesystem::path dumps = VMSCOPE_SHARED_DIR "/ground-truth/pt";

template<class Print>
std::string printed(const TableDump& dump, const Print& print, const ListingLimits& limits = {})
{
    std::string text;
    const auto problem = print(
        dump, 0, [&](std::string_view line) { text.append(line) += '\n'; }, limits);
    return problem ? problem->line() : text;
}

/// A sidecar of 32-bit paging with CR3 0x1000, with `what` replaced by `with`.
std::string sidecar(const std::string& what = {}, const std::string& with = {})
{
    std::string text =
        R"({"boot":"b","paging_mode":"32bit-pse","registers":{"CR0":2147811379,"CR3":4096,"CR4":16,
"EFER":0,"CPL":3},"roots":[{"what":"CR3 as loaded","register_value":4096}]})";
    return what.empty() ? text : text.replace(text.find(what), what.size(), with);
}

/// A record of a page at `address` with 4-byte entries.
std::string page(std::uint64_t address, const std::map<unsigned, std::uint32_t>& entries)
{
    std::string text(8 + 4096, '\0');
    std::memcpy(text.data(), &address, 8);
    for (const auto& [index, entry] : entries)
        std::memcpy(text.data() + 8 + 4 * index, &entry, 4);
    return text;
}

/// A sidecar of 4-level paging with CR3 0x1000.
std::string fourLevelSidecar()
{
    std::string text = sidecar("\"32bit-pse\"", "\"ia32e-4level\"");
    text.replace(text.find("\"CR4\":16"), 8, "\"CR4\":32");
    return text.replace(text.find("\"EFER\":0"), 8, "\"EFER\":1024");
}

/// A record of a page at `address` whose 512 entries are `entryOf(index)`.
template<class EntryOf>
std::string widePage(std::uint64_t address, const EntryOf& entryOf)
{
    std::string text(8 + 4096, '\0');
    std::memcpy(text.data(), &address, 8);
    for (unsigned i = 0; i < 512; ++i) {
        const std::uint64_t entry = entryOf(i);
        std::memcpy(text.data() + 8 + 8 * i, &entry, 8);
    }
    return text;
}

} // namespace

class TableDumpTest : public QObject
{
    Q_OBJECT

private slots:
    void theMonitorsTextIsPrintedExactly_data();
    void theMonitorsTextIsPrintedExactly();
    void fiveLevelRangesArePrintedThoughTheMonitorPrintsNone();
    void equalRightsInARowAreOneRange();
    void aTableThatContainsItselfIsShownOnce();
    void aLoopThroughAllLevelsEnds();
    void tablesThatMapNothingButManyTimesEnd();
    void moreRunsThanCanBeHeldAreRefused();
    void bytesInMemoryAreADumpToo();
    void aRootThatIsMissingIsNamed();
    void malformedDumpsAreRefused_data();
    void malformedDumpsAreRefused();

private:
    Result<TableDump> read(const std::string& sidecarText, const std::string& pages)
    {
        const auto path = std::filesystem::path(m_folder.path().toStdString()) / "d.user.json";
        std::ofstream(path) << sidecarText;
        std::ofstream(path.parent_path() / "d.user.pages.bin", std::ios::binary) << pages;
        return readTableDump(path);
    }

    QTemporaryDir m_folder;
};

void TableDumpTest::theMonitorsTextIsPrintedExactly_data()
{
    QTest::addColumn<QString>("name");
    if (!std::filesystem::exists(dumps))
        return;
    for (const auto& file : std::filesystem::directory_iterator(dumps))
        if (const auto name = file.path().filename().string();
            name.ends_with(".user.json") || name.ends_with(".kernel.json"))
            QTest::newRow(name.c_str()) << QString::fromStdString(name.substr(0, name.size() - 5));
}

void TableDumpTest::theMonitorsTextIsPrintedExactly()
{
    if (!std::filesystem::exists(dumps))
        QSKIP("the recorded dumps are not here");
    QFETCH(QString, name);
    const auto dump = readTableDump(dumps / (name.toStdString() + ".json"));
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    const auto recorded = [&](const char* kind) {
        return *readWholeFile(dumps / (name.toStdString() + kind), 256_MiB);
    };
    QVERIFY(printed(*dump, printInfoTlb) == recorded(".info-tlb.txt.gz"));
    if (!name.contains("la57")) // the emulator printed nothing there
        QVERIFY(printed(*dump, printInfoMem) == recorded(".info-mem.txt.gz"));
}

void TableDumpTest::fiveLevelRangesArePrintedThoughTheMonitorPrintsNone()
{
    const auto path = dumps / "amd64_1G_la57.user.json";
    if (!std::filesystem::exists(path))
        QSKIP("the recorded dumps are not here");
    const std::string text = printed(*readTableDump(path), printInfoMem);
    QVERIFY(text.starts_with("0000000000400000-0000000000500000 0000000000100000 ur-\n"));
    QVERIFY(text.ends_with("ffffffffff5fc000-ffffffffff5fe000 0000000000002000 -rw\n"));
}

void TableDumpTest::equalRightsInARowAreOneRange()
{
    const auto dump = read(sidecar(), page(0x1000, {{1, 0x2007}, {2, 0x800087}}) +
                                          page(0x2000, {{1022, 0x9007}, {1023, 0x5005}}));
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    QCOMPARE(printed(*dump, printInfoMem),
             std::string("00000000007fe000-00000000007ff000 0000000000001000 urw\n"
                         "00000000007ff000-0000000000800000 0000000000001000 ur-\n"
                         "0000000000800000-0000000000c00000 0000000000400000 urw\n"));
    QCOMPARE((*extentsBelow(*dump, 0)).size(), std::size_t{3});
}

void TableDumpTest::aTableThatContainsItselfIsShownOnce()
{
    const auto dump = read(sidecar(), page(0x1000, {{1023, 0x1007}}));
    const auto tables = tablesBelow(*dump, 0);
    QCOMPARE(tables.size(), std::size_t{2}); // the same page as directory and as table
    const std::string graph = graphvizOf(*dump, 0);
    QVERIFY(graph.find("1->1 [label=\"1023\"]") != std::string::npos); // after the root the table
}

void TableDumpTest::aLoopThroughAllLevelsEnds()
{
    const std::string loop = widePage(0x1000, [](unsigned) { return 0x1007; });
    const auto dump = read(fourLevelSidecar(), loop);
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    QCOMPARE(tablesBelow(*dump, 0).size(), std::size_t{4});
    QVERIFY(!extentsBelow(*dump, 0));
}

void TableDumpTest::tablesThatMapNothingButManyTimesEnd()
{
    std::string pages;
    for (std::uint64_t table = 1; table <= 4; ++table) // the last is empty
        pages += widePage(table << 12, [&](unsigned) { return table < 4 ? (table + 1) << 12 | 7 : 0; });
    const auto dump = parseTableDump(fourLevelSidecar(), pages, "d");
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    constexpr ListingLimits few{.tables = 1000};
    QVERIFY(!extentsBelow(*dump, 0, few));
    QVERIFY(QString::fromStdString(printed(*dump, printInfoMem, few)).contains("1000 tables"));
    QVERIFY(!tooManyRuns(*dump, {0}));
}

void TableDumpTest::moreRunsThanCanBeHeldAreRefused()
{
    std::string pages = widePage(0x1000, [](unsigned) { return 0x2007; });
    for (std::uint64_t level = 0; level < 2; ++level) // one directory, then sixteen, of different ones each
        pages += widePage((2 + level) << 12, [&](unsigned i) { return (3 + level + i) << 12 | 7; });
    for (std::uint64_t table = 4; table < 4 + 4200; ++table)
        pages += widePage(table << 12, [&](unsigned i) { return (4 + (table + i * 9) % 4200) << 12 | 7; });
    const auto dump = parseTableDump(fourLevelSidecar(), pages, "d");
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    QVERIFY(tooManyRuns(*dump, {0}));
}

void TableDumpTest::bytesInMemoryAreADumpToo()
{
    const std::string pages = page(0x1000, {{1, 0x800087}});
    const auto dump = parseTableDump(sidecar(), pages, "d");
    QVERIFY(printed(*dump, printInfoMem) == printed(*read(sidecar(), pages), printInfoMem));
    QCOMPARE(parseTableDump("{", pages, "d").error().where, std::string("d"));
    QCOMPARE(parseTableDump(sidecar(), pages + "x", "d").error().where, std::string("d (pages): record 1"));
}

void TableDumpTest::aRootThatIsMissingIsNamed()
{
    const auto dump = read(sidecar(), page(0x2000, {}));
    QVERIFY(!dump);
    QCOMPARE(dump.error().what, std::string("the table of root 0 is missing"));
    QCOMPARE(dump.error().expected, std::string("a page at 0x1000"));
}

void TableDumpTest::malformedDumpsAreRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("with");
    QTest::addColumn<int>("pageBytes");
    QTest::newRow("no registers") << "registers"
                                  << "registrars" << 0;
    QTest::newRow("unknown mode") << "32bit-pse"
                                  << "64bit" << 0;
    QTest::newRow("another mode") << "32bit-pse"
                                  << "pae" << 0;
    QTest::newRow("no roots") << "[{\"what\":\"CR3 as loaded\",\"register_value\":4096}]"
                              << "[]" << 0;
    QTest::newRow("not JSON") << "}]}"
                              << "}]" << 0;
    QTest::newRow("paging off") << "2147811379"
                                << "51" << 0;
    QTest::newRow("half a record") << ""
                                   << "" << 4000;
    QTest::newRow("odd address") << ""
                                 << "" << 4104;
}

void TableDumpTest::malformedDumpsAreRefused()
{
    QFETCH(QString, what);
    QFETCH(QString, with);
    QFETCH(int, pageBytes);
    const std::string pages = pageBytes ? page(0x1234, {}).substr(0, std::size_t(pageBytes)) : std::string();
    const auto dump = read(sidecar(what.toStdString(), with.toStdString()), pages);
    QVERIFY(!dump);
    QVERIFY(!dump.error().what.empty());
}

QTEST_APPLESS_MAIN(TableDumpTest)
#include "table_dump_test.moc"
