// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/formats/process_maps.h"
#include "model/formats/table_summary.h"
#include "tests/model/formats/sample_files.h"

#include <nlohmann/json.hpp>

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

const std::filesystem::path dumps = VMSCOPE_SHARED_DIR "/ground-truth/pt";

/// The maps beside a dump of a running process, as one text; empty where there are none.
std::string recordedMaps(const std::filesystem::path& file)
{
    std::string text;
    const auto document = nlohmann::json::parse(textOf(file));
    for (const auto& line : document.at("maps"))
        text += line.get<std::string>() + "\n";
    return text;
}

/// Why an area does not allow the page at `page`, or nothing. Not every kernel keeps what may only be read
/// from being executed.
std::string disagreement(const ProcessArea* area, VirtualAddress page, paging::Rights rights)
{
    if (!area)
        return "no area at " + hexText(page);
    if (rights.writable && !area->writable)
        return "writable: " + hexText(page);
    return rights.writable && !area->writable ? "writable: " + hexText(page) : std::string();
}

/// The first user page of the tables that no area allows, in words.
std::string pageOutside(const TableDump& dump, const std::vector<ProcessArea>& areas)
{
    const auto extents = extentsBelow(dump, 0);
    for (const MappedExtent& extent : *extents)
        for (std::uint64_t i = 0; extent.rights.user && i < extent.pages; ++i) {
            const VirtualAddress page = extent.start + Bytes{i << extent.pageShift};
            if (auto why = disagreement(areaAt(areas, page), page, extent.rights); !why.empty())
                return why;
        }
    return {};
}

} // namespace

class ProcessMapsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsRead();
    void aRealProcessIsRead();
    void addressesOf64BitsAreRead();
    void namesMayHoldSpaces();
    void nothingIsNoAreas();
    void anAreaIsFoundByItsAddresses();
    void malformedLinesAreNamedByNumber_data();
    void malformedLinesAreNamedByNumber();
    void aFileThatIsNotThereIsAnError();
    void realTablesAllowWhatTheAreasAllow_data();
    void realTablesAllowWhatTheAreasAllow();
};

void ProcessMapsTest::everyFieldIsRead()
{
    const auto areas = parseProcessMaps("08048000-080c3000 r-xp 00000000 08:01 1234  /bin/busybox\r\n"
                                        "b7e00000-b7e01000 -w-s 00021000 00:0c 7\n",
                                        "maps");
    QVERIFY2(static_cast<bool>(areas), areas ? "" : areas.error().line().c_str());
    const std::vector<ProcessArea> expected = {
        {{0x08048000_va, 0x080c3000_va}, true, false, true, false, 0_B, "/bin/busybox"},
        {{0xb7e00000_va, 0xb7e01000_va}, false, true, false, true, Bytes{0x21000}, ""}};
    QVERIFY(*areas == expected);
}

void ProcessMapsTest::aRealProcessIsRead()
{
    const auto areas = readProcessMaps(dataFile("tables/debian-6.1-686-pae-2G.process1.maps.txt"));
    QVERIFY2(static_cast<bool>(areas), areas ? "" : areas.error().line().c_str());
    QCOMPARE(areas->size(), std::size_t{11});
    QCOMPARE(areas->front().name, std::string("/bin/busybox"));
    QCOMPARE(areas->at(5).name, std::string("[heap]"));
    QCOMPARE(areas->at(7).name, std::string());
    QCOMPARE(areas->back().name, std::string("[stack]"));
    QVERIFY((areas->back().range == VirtualRange{0xbffdf000_va, 0xc0000000_va}));
}

void ProcessMapsTest::addressesOf64BitsAreRead()
{
    const auto areas =
        parseProcessMaps("7ffffffde000-7ffffffff000 rw-p 00000000 00:00 0                [stack]\n"
                         "ffffffffff600000-ffffffffff601000 --xp 00000000 00:00 0        [vsyscall]\n",
                         "maps");
    QCOMPARE(areas->front().range.end.value, 0x7ffffffff000u);
    QCOMPARE(areas->back().range.start.value, 0xffffffffff600000u);
}

void ProcessMapsTest::namesMayHoldSpaces()
{
    const auto areas = parseProcessMaps("1000-2000 r--p 0 0:0 1 /a b/c (deleted)", "maps");
    QCOMPARE(areas->front().name, std::string("/a b/c (deleted)"));
}

void ProcessMapsTest::nothingIsNoAreas()
{
    QVERIFY(parseProcessMaps("", "maps")->empty());
    QVERIFY(parseProcessMaps("\n \n", "maps")->empty());
}

void ProcessMapsTest::anAreaIsFoundByItsAddresses()
{
    const auto areas = *parseProcessMaps("1000-2000 r--p 0 0:0 0\n3000-5000 r--p 0 0:0 0\n", "maps");
    QVERIFY(!areaAt(areas, 0xfff_va));
    QVERIFY(areaAt(areas, 0x1000_va) == &areas[0]);
    QVERIFY(areaAt(areas, 0x1fff_va) == &areas[0]);
    QVERIFY(!areaAt(areas, 0x2000_va));
    QVERIFY(areaAt(areas, 0x4fff_va) == &areas[1]);
    QVERIFY(!areaAt(areas, 0x5000_va));
    QVERIFY(!areaAt({}, 0x5000_va));
}

void ProcessMapsTest::malformedLinesAreNamedByNumber_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("named");
    const auto row = [](const char* line, const char* named) {
        QTest::newRow(line) << QByteArray(line) << QByteArray(named);
    };
    const char* form = "START-END rwxp";
    row("hello", form);
    row("2000", form);
    row("2000-3000", form);
    row("2000-3000 rwx 0 0:0 0", form);
    row("2000-3000 rwxq 0 0:0 0", form);
    row("2000-3000 wr-p 0 0:0 0", form);
    row("2000-3000 r--p zz 0:0 0", form);
    row("2000-3000 r--p 0 00 0", form);
    row("2000-3000 r--p 0 0:0", form);
    row("2000-11111111111111111 r--p 0 0:0 0", form);
    row("3000-3000 r--p 0 0:0 0", "ends before it starts");
    row("3000-2000 r--p 0 0:0 0", "ends before it starts");
    row("2000-2fff r--p 0 0:0 0", "whole pages");
    row("1000-3000 r--p 0 0:0 0", "rising addresses");
}

void ProcessMapsTest::malformedLinesAreNamedByNumber()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, named);
    const auto areas = parseProcessMaps("1000-2000 r--p 0 0:0 0\n" + line.toStdString() + "\n", "maps");
    QVERIFY(!areas);
    QCOMPARE(areas.error().where, std::string("maps:2"));
    QVERIFY2(areas.error().line().find(named.toStdString()) != std::string::npos,
             areas.error().line().c_str());
}

void ProcessMapsTest::aFileThatIsNotThereIsAnError()
{
    const auto areas = readProcessMaps("/nowhere/maps");
    QCOMPARE(areas.error().line(),
             std::string("/nowhere/maps: does not exist (expected /proc/PID/maps, plain, gzip or xz)"));
}

void ProcessMapsTest::realTablesAllowWhatTheAreasAllow_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("kept sample") << QString();
    std::error_code ignored;
    for (const auto& file : std::filesystem::directory_iterator(dumps, ignored))
        if (const auto name = file.path().filename().string(); name.ends_with(".user.json"))
            QTest::newRow(name.c_str()) << QString::fromStdString(name.substr(0, name.find(".user")));
}

void ProcessMapsTest::realTablesAllowWhatTheAreasAllow()
{
    QFETCH(QString, name);
    const std::filesystem::path sample = dataFile("tables/debian-6.1-686-pae-2G");
    const std::filesystem::path base = name.isEmpty() ? sample : dumps / name.toStdString();
    const auto dump = readTableDump(base.string() + ".user.json");
    QVERIFY2(static_cast<bool>(dump), dump ? "" : dump.error().line().c_str());
    const auto areas = name.isEmpty()
                           ? readProcessMaps(base.string() + ".process1.maps.txt")
                           : parseProcessMaps(recordedMaps(base.string() + ".process1.json.gz"), "maps");
    QVERIFY2(static_cast<bool>(areas), areas ? "" : areas.error().line().c_str());
    QCOMPARE(QString::fromStdString(pageOutside(*dump, *areas)), QString());
}

QTEST_APPLESS_MAIN(ProcessMapsTest)
#include "process_maps_test.moc"
