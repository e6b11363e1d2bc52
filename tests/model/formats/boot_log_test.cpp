// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_log.h"
#include "sample_files.h"

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

constexpr const char* ram = "BIOS-e820: [mem 0x0000000000100000-0x000000003ffdffff] usable\n";

BootLog parsed(const std::string& text)
{
    const auto log = parseBootLog(text, "boot.log");
    if (!log)
        qFatal("%s", log.error().line().c_str());
    return *log;
}

/// Every line with `prefix` before and `suffix` behind it, its time taken away.
std::string redone(const std::string& text, const std::string& prefix, const std::string& suffix)
{
    std::string out;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        out += prefix + (line.starts_with("[    0") ? line.substr(15) : line) + suffix;
    return out;
}

} // namespace

class BootLogTest : public QObject
{
    Q_OBJECT

private slots:
    void aConsoleLogOfToday();
    void anOldLogWithALayoutBlock();
    void aLogOf2_4HasNumberedZones();
    void prefixesAndLineEndsDoNotMatter_data();
    void prefixesAndLineEndsDoNotMatter();
    void noiseBetweenTheLinesDoesNotMatter();
    void onlyTheFirstBootCounts();
    void aPanicAndWhatItRefused();
    void anOopsAfterTheFirstProgramIsNoFailureToBoot();
    void rangesThatTheKernelTakesBackAreKept();
    void isolationLines_data();
    void isolationLines();
    void whatIsNoBootLogIsAnError_data();
    void whatIsNoBootLogIsAnError();
    void anUnreadableRangeNamesItsLine();
    void aMapWithoutEndIsRefused();
    void everyPrefixOfALogIsReadOrRefused();
};

void BootLogTest::aConsoleLogOfToday()
{
    const BootLog log = parsed(textOf(dataFile(debianSample)));
    QCOMPARE(log.version->value, std::string("6.1.0-50-686"));
    QCOMPARE(log.version->line, 6u);
    QVERIFY(log.multiprocessor);
    QCOMPARE(log.usable, (std::vector<PhysicalRange>{{0x0_pa, 0x9fc00_pa}, {0x100000_pa, 0x1ffe0000_pa}}));
    QCOMPARE(log.highmem->value, 200_MiB);
    QCOMPARE(log.lowmem->value, 311_MiB);
    QCOMPARE(log.lowRamEnd->value, 0x137e0000_pa);
    QCOMPARE(log.mappedLowRamEnd->value, 0x137e0000_pa);
    QCOMPARE(log.lastPfn->value, FrameNumber{0x1ffe0});
    QCOMPARE(log.maxArchPfn->value, FrameNumber{0x100000});
    QCOMPARE(log.zones.size(), std::size_t{3});
    QCOMPARE(log.zones[2].value, (LoggedZone{"HighMem", {{0x137e0}, {0x1ffe0}}}));
    QCOMPARE(log.memory->value, (MemoryLine{523768_KiB, 204800_KiB, false}));
    QCOMPARE(log.nx->value, NxState::NonPaeKernel);
    QVERIFY(log.commandLine->value.ends_with("highmem=200M"));
    QCOMPARE(log.processor->value, std::string("Intel Core i7 9xx (Nehalem Class Core i7)"));
    QCOMPARE(log.initrd->value, Bytes{0x105000});
    QCOMPARE(log.cpus->value, 32u);
    QCOMPARE(log.kaslr->value, false);
    QVERIFY(log.cameUp && !log.failure && !log.isolation && !log.swiotlb);
}

void BootLogTest::anOldLogWithALayoutBlock()
{
    const BootLog log = parsed(textOf(dataFile(paeSample)));
    QCOMPARE(log.version->value, std::string("2.6.32-5-686-bigmem"));
    QCOMPARE(log.usable, (std::vector<PhysicalRange>{{0x0_pa, 0x9f000_pa}, {0x100000_pa, 0x7fee0000_pa}}));
    QCOMPARE(log.zones[0].value, (LoggedZone{"DMA", {{0x1}, {0x1000}}}));
    QCOMPARE(log.memory->value, (MemoryLine{2096000_KiB, 1186696_KiB, true}));
    QCOMPARE(log.areas.size(), std::size_t{4});
    QCOMPARE(log.areas[2].value, (LoggedArea{"vmalloc", {0xf7ffe000_va, 0xff7fe000_va}}));
    QCOMPARE(log.initrd->value, Bytes{0xab3000});
    QCOMPARE(log.processor->value, std::string("Intel(R) Core(TM)2 CPU          6400  @ 2.13GHz"));
}

void BootLogTest::aLogOf2_4HasNumberedZones()
{
    const BootLog log = parsed(textOf(dataFile(oldSample)));
    QCOMPARE(log.zones.size(), std::size_t{3});
    QCOMPARE(log.zones[1].value, (LoggedZone{"Normal", {{4096}, {229376}}}));
    QCOMPARE(log.processor->value, std::string("Intel Pentium III (Coppermine)"));
    QVERIFY(!log.multiprocessor);
    QVERIFY(log.cameUp);
}

void BootLogTest::prefixesAndLineEndsDoNotMatter_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("none") << ""
                          << "\n";
    QTest::newRow("CRLF") << "[    0.000000] "
                          << "\r\n";
    QTest::newRow("double CR") << ""
                               << "\r\r\n";
    QTest::newRow("level") << "<6>"
                           << "\n";
    QTest::newRow("level and time") << "<6>[    0.000000] "
                                    << "\n";
    QTest::newRow("caller") << "[    0.000000][    T0] "
                            << "\n";
    QTest::newRow("dmesg -x") << "kern  :info  : [    0.000000] "
                              << "\n";
    QTest::newRow("dmesg -T") << "[Sat May  5 10:20:30 2012] "
                              << "\n";
    QTest::newRow("journal") << "May 05 10:20:30 host kernel: "
                             << "\n";
    QTest::newRow("syslog") << "May  5 10:20:30 host kernel: [    0.000000] "
                            << "\n";
}

void BootLogTest::prefixesAndLineEndsDoNotMatter()
{
    QFETCH(QString, prefix);
    QFETCH(QString, suffix);
    const std::string text = textOf(dataFile(paeSample));
    QCOMPARE(parsed(redone(text, prefix.toStdString(), suffix.toStdString())), parsed(text));
}

void BootLogTest::noiseBetweenTheLinesDoesNotMatter()
{
    const std::string text = textOf(dataFile(paeSample));
    BootLog noisy = parsed(redone(text, "", "\n\033[2J\b\b ~~ \xff\xfe garbage [mem 0x12-\n"));
    for (const auto& zone : parsed(text).zones)
        QVERIFY(std::ranges::any_of(noisy.zones, [&](const auto& z) { return z.value == zone.value; }));
    QCOMPARE(noisy.lowRamEnd->value, 0x377fe000_pa);
    QCOMPARE(noisy.areas.size(), std::size_t{4});
}

void BootLogTest::onlyTheFirstBootCounts()
{
    const std::string first = textOf(dataFile(paeSample));
    const std::string both = first + textOf(dataFile(oldSample));
    QCOMPARE(parsed(both), parsed(first));
}

void BootLogTest::aPanicAndWhatItRefused()
{
    const BootLog log =
        parsed(std::string(ram) + "Kernel panic - not syncing: Failed to allocate 671088640 bytes for node 0 "
                                  "memory map\nFreeing unused kernel memory\n");
    QCOMPARE(log.memMapRefused->value, 640_MiB);
    QCOMPARE(log.failure->line, 2u);
    QVERIFY(!log.cameUp);
    QVERIFY(!parsed(std::string(ram) + "Kernel panic - not syncing: VFS: Unable to mount root fs").failure);
}

void BootLogTest::anOopsAfterTheFirstProgramIsNoFailureToBoot()
{
    const std::string oops = "BUG: unable to handle page fault for address: fffbb000\n";
    const std::string init = "Run /init as init process\n";
    QVERIFY(parsed(ram + oops + init).failure);
    QVERIFY(!parsed(ram + init + oops).failure);
}

void BootLogTest::rangesThatTheKernelTakesBackAreKept()
{
    const BootLog log = parsed(
        std::string(ram) + "e820: update [mem 0x3f000000-0xffffffff] usable ==> reserved\n"
                           "e820 update range: 0000000000000000 - 0000000000010000 (usable) ==> (reserved)\n"
                           "e820: update [mem 0x3e000000-0x3e000fff] usable ==> usable\n");
    QCOMPARE(log.reservedLater,
             (std::vector<PhysicalRange>{{0x3f000000_pa, 0x100000000_pa}, {0x0_pa, 0x10000_pa}}));
}

void BootLogTest::isolationLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("on");
    QTest::newRow("on") << "Kernel/User page tables isolation: enabled" << true;
    QTest::newRow("forced") << "Kernel/User page tables isolation: force enabled on command line." << true;
    QTest::newRow("off") << "Kernel/User page tables isolation: disabled on command line." << false;
    QTest::newRow("backport") << "x86/pti: Kernel page table isolation enabled" << true;
}

void BootLogTest::isolationLines()
{
    QFETCH(QString, line);
    QFETCH(bool, on);
    QCOMPARE(parsed(ram + line.toStdString()).isolation->value, on);
}

void BootLogTest::whatIsNoBootLogIsAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("what");
    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(char(i * 37 + i / 256));
    QTest::newRow("empty") << QByteArray() << "the file is empty";
    QTest::newRow("blank") << QByteArray(" \n\r\n") << "the file is empty";
    QTest::newRow("binary") << binary << "this is not text";
    QTest::newRow("no map") << QByteArray("Linux version 6.1\nMemory: 1K/2K available\n")
                            << "there is no memory map in it";
    QTest::newRow("only reserved") << QByteArray("BIOS-e820: [mem 0x0-0xfff] reserved\n")
                                   << "there is no memory map in it";
}

void BootLogTest::whatIsNoBootLogIsAnError()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, what);
    const auto log = parseBootLog(text.toStdString(), "x.log");
    QVERIFY(!log);
    QCOMPARE(QString::fromStdString(log.error().what), what);
    QCOMPARE(log.error().where, std::string("x.log"));
    QVERIFY(!log.error().expected.empty());
}

void BootLogTest::anUnreadableRangeNamesItsLine()
{
    const auto log = parseBootLog("\nBIOS-e820: [mem 0x00q0-0x1] usable\nmore\n", "x.log");
    QCOMPARE(log.error().where, std::string("x.log:2"));
}

void BootLogTest::aMapWithoutEndIsRefused()
{
    std::string text;
    for (unsigned i = 1; i <= 200000; ++i)
        text += "BIOS-e820: " + std::to_string(i * 10) + " - " + std::to_string(i * 10 + 5) + " (usable)\n";
    QCOMPARE(parseBootLog(text, "x.log").error().where, std::string("x.log:4097"));
}

void BootLogTest::everyPrefixOfALogIsReadOrRefused()
{
    const std::string text = textOf(dataFile(debianSample));
    const std::size_t mapRead = text.find("1ffdffff] usable") + 20;
    for (std::size_t size = 0; size < text.size(); size += 1 + size / 100)
        QCOMPARE(bool(parseBootLog(text.substr(0, size), "cut")) || size < mapRead, true);
}

QTEST_APPLESS_MAIN(BootLogTest)
#include "boot_log_test.moc"
