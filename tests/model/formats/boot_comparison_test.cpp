// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"
#include "sample_files.h"

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

/// The rows that differ, one a line; empty is good.
QByteArray differences(const Result<Comparison>& comparison)
{
    if (!comparison)
        return QByteArray::fromStdString(comparison.error().line());
    QByteArray text;
    for (const Row& row : comparison->rows)
        if (row.differs())
            text += QByteArray::fromStdString(row.name + ": " + row.measured + " / " + row.computed + '\n');
    return text;
}

const Row* rowOf(const Comparison& comparison, std::string_view name)
{
    const auto row = std::ranges::find(comparison.rows, name, &Row::name);
    return row == comparison.rows.end() ? nullptr : &*row;
}

ProcFiles procFilesOf(const std::string& data)
{
    ProcFiles files;
    for (const char* name : {"meminfo", "zoneinfo", "iomem"})
        if (const std::string text = section(data, name); !text.empty())
            if (const auto added = addProcFile(files, text, name); !added)
                qFatal("%s", added.error().line().c_str());
    return files;
}

void addGroundTruthRows()
{
    QTest::addColumn<QString>("log");
    const auto logs = groundTruthLogs();
    if (logs.empty())
        QTest::newRow("absent") << QString();
    for (const auto& log : logs)
        QTest::newRow(log.filename().c_str()) << QString::fromStdString(log.string());
}

constexpr const char* absent = "the records of real boots are not beside this source tree";

} // namespace

class BootComparisonTest : public QObject
{
    Q_OBJECT

private slots:
    void samplesEqualTheirPlan_data();
    void samplesEqualTheirPlan();
    void everyRealBootEqualsItsPlan_data() { addGroundTruthRows(); }
    void everyRealBootEqualsItsPlan();
    void everyRealBootEqualsItsPlanWithProcFiles_data() { addGroundTruthRows(); }
    void everyRealBootEqualsItsPlanWithProcFiles();
    void withoutTheirCommandLinesTheyDoToo_data() { addGroundTruthRows(); }
    void withoutTheirCommandLinesTheyDoToo();
    void aPanicThatThePlanForeseesIsEqual();
    void aNumberThatDiffersIsToldWithItsLine();
    void lowTotalMayBeOffByAMebibyte();
    void estimatesAreShownButProveNothing();
    void everyPrefixOfALogIsComparedOrRefused();
    void openingReadsProcFilesBesideTheLog();
    void whatCannotBeOpenedIsAnError_data();
    void whatCannotBeOpenedIsAnError();
    void cleanupTestCase();

private:
    std::size_t m_equal = 0;
    std::size_t m_all = 0;
};

void BootComparisonTest::samplesEqualTheirPlan_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("values");
    QTest::newRow("6.1") << debianSample << 13;
    QTest::newRow("2.6.32 PAE") << paeSample << 17;
    QTest::newRow("2.4.20") << oldSample << 8;
}

void BootComparisonTest::samplesEqualTheirPlan()
{
    QFETCH(QString, file);
    QFETCH(int, values);
    const auto comparison = openBootLog(dataFile(file.toStdString()), nullptr);
    QCOMPARE(differences(comparison), QByteArray());
    QCOMPARE(int(comparison->rows.size()), values);
}

void BootComparisonTest::everyRealBootEqualsItsPlan()
{
    QFETCH(QString, log);
    if (log.isEmpty())
        QSKIP(absent);
    ++m_all;
    const auto comparison = openBootLog(log.toStdString(), nullptr);
    QCOMPARE(differences(comparison), QByteArray());
    QVERIFY(comparison->rows.size() >= 6);
    ++m_equal;
}

void BootComparisonTest::everyRealBootEqualsItsPlanWithProcFiles()
{
    QFETCH(QString, log);
    if (log.isEmpty())
        QSKIP(absent);
    const std::filesystem::path path = log.toStdString();
    const ProcFiles files = procFilesOf(dataOf(path));
    const auto parsed = parseBootLog(textOf(path), "log");
    const auto comparison = compareBoot(*parsed, files, nullptr);
    QCOMPARE(differences(comparison), QByteArray());
    QCOMPARE(files.meminfo.has_value(), parsed->cameUp.has_value()); // the two that failed have none
    if (!files.meminfo)
        return;
    QVERIFY(rowOf(*comparison, "System RAM"));
    QVERIFY(rowOf(*comparison, "VmallocTotal"));
    QVERIFY(rowOf(*comparison, "zone Normal") || rowOf(*comparison, "zone DMA32"));
    QCOMPARE(rowOf(*comparison, "HighTotal") != nullptr, files.meminfo->highTotal.has_value());
}

void BootComparisonTest::withoutTheirCommandLinesTheyDoToo()
{
    QFETCH(QString, log);
    if (log.isEmpty())
        QSKIP(absent);
    auto parsed = parseBootLog(textOf(log.toStdString()), "log");
    parsed->commandLine.reset();
    QCOMPARE(differences(compareBoot(*parsed, {}, nullptr)), QByteArray());
}

void BootComparisonTest::aPanicThatThePlanForeseesIsEqual()
{
    const std::string log =
        "Linux version 6.1.0-50-686-pae (x@y) #1 SMP\n"
        "BIOS-e820: [mem 0x0-0x9fbff] usable\n"
        "BIOS-e820: [mem 0x100000-0xbffdffff] usable\n"
        "BIOS-e820: [mem 0x100000000-0x103fffffff] usable\n"
        "RAMDISK: [mem 0x7fefb000-0x7fffffff]\n"
        "64920MB HIGHMEM available.\n615MB LOWMEM available.\n"
        "  low ram: 0 - 267fe000\n"
        "Kernel panic - not syncing: Failed to allocate 671088640 bytes for node 0 memory map\n";
    const auto comparison = compareBoot(*parseBootLog(log, "log"), {}, nullptr);
    QCOMPARE(differences(comparison), QByteArray());
    QVERIFY(!comparison->layout.verdict.boots());
    QCOMPARE(rowOf(*comparison, "mem_map")->computed, std::string("655360 KiB"));
    QCOMPARE(comparison->machine.config.options.vmalloc, std::optional(384_MiB));
}

void BootComparisonTest::aNumberThatDiffersIsToldWithItsLine()
{
    std::string text = textOf(dataFile(debianSample));
    text.replace(text.find("311MB LOWMEM"), 3, "312");
    const auto comparison = compareBoot(*parseBootLog(text, "log"), {}, nullptr);
    QCOMPARE(comparison->differing(), std::size_t{1});
    const Row* row = rowOf(*comparison, "LOWMEM available");
    QVERIFY(row && !row->equal);
    QCOMPARE(row->where, std::string("log:41"));
    QCOMPARE(comparison->summary(), std::string("12 of 13 measured values equal the computed ones."));
}

void BootComparisonTest::lowTotalMayBeOffByAMebibyte()
{
    const auto log = parseBootLog(textOf(dataFile(debianSample)), "log");
    const auto differing = [&](unsigned lowTotal) {
        ProcFiles files;
        const std::string kB = std::to_string(lowTotal);
        (void)addProcFile(files, "MemTotal: 503116 kB\nHighTotal: 204800 kB\nLowTotal: " + kB + " kB\n", "m");
        return compareBoot(*log, files, nullptr)->differing();
    };
    QCOMPARE(differing(298316), std::size_t{0}); // as measured
    QCOMPARE(differing(298316 + 900), std::size_t{0});
    QCOMPARE(differing(298316 + 2048), std::size_t{1});
}

void BootComparisonTest::estimatesAreShownButProveNothing()
{
    ProcFiles files;
    QVERIFY(addProcFile(files, "MemTotal: 2061752 kB\nHighTotal: 1186696 kB\nLowTotal: 1 kB\n", "m"));
    const auto comparison = compareBoot(*parseBootLog(textOf(dataFile(paeSample)), "log"), files, nullptr);
    QCOMPARE(comparison->differing(), std::size_t{0});
    QVERIFY(rowOf(*comparison, "LowTotal (equal within 1 MiB)")->estimate);
}

void BootComparisonTest::everyPrefixOfALogIsComparedOrRefused()
{
    for (const char* sample : {debianSample, paeSample, oldSample}) {
        const std::string text = textOf(dataFile(sample));
        for (std::size_t size = 0; size < text.size(); size += 1 + size / 150)
            if (const auto log = parseBootLog(text.substr(0, size), "cut"))
                (void)compareBoot(*log, {}, nullptr);
    }
}

void BootComparisonTest::openingReadsProcFilesBesideTheLog()
{
    const TemporaryFile meminfo("m", "MemTotal: 503116 kB\nHighTotal: 204800 kB\nLowTotal: 298316 kB\n");
    const auto comparison = openBootLog(dataFile(debianSample), nullptr, {meminfo.path()});
    QCOMPARE(differences(comparison), QByteArray());
    QVERIFY(rowOf(*comparison, "HighTotal"));
    const TemporaryFile other("o", "nothing that is known");
    QCOMPARE(openBootLog(dataFile(debianSample), nullptr, {other.path()}).error().where,
             other.path().string());
}

void BootComparisonTest::whatCannotBeOpenedIsAnError_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    QTest::newRow("empty") << QByteArray() << "empty";
    QTest::newRow("damaged gzip") << QByteArray("\x1f\x8b\x08 and so on") << "damaged";
    QTest::newRow("binary") << QByteArray(4000, '\1') << "not text";
    QTest::newRow("no memory map") << QByteArray("Linux version 6.1.0 (x@y)\n") << "no memory map";
    QTest::newRow("meminfo") << QByteArray("MemTotal: 503116 kB\n") << "this is /proc/meminfo";
}

void BootComparisonTest::whatCannotBeOpenedIsAnError()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    const TemporaryFile file("log", bytes.toStdString());
    const auto comparison = openBootLog(file.path(), nullptr);
    QVERIFY(!comparison);
    QVERIFY2(comparison.error().what.find(what.toStdString()) != std::string::npos,
             comparison.error().line().c_str());
    QVERIFY(comparison.error().where.starts_with(file.path().string()));
    QVERIFY(!comparison.error().expected.empty());
}

void BootComparisonTest::cleanupTestCase()
{
    if (m_all)
        qInfo("%zu of %zu real boot logs equal their plan", m_equal, m_all);
}

QTEST_APPLESS_MAIN(BootComparisonTest)
#include "boot_comparison_test.moc"
