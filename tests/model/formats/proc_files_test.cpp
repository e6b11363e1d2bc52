// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/proc_files.h"
#include "sample_files.h"

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::tests;

namespace {

constexpr const char* iomemText = "00000000-00000fff : Reserved\n"
                                  "00001000-0009fbff : System RAM\n"
                                  "000f0000-000fffff : System ROM\n"
                                  "00100000-7ffdffff : System RAM\n"
                                  "  01000000-01933eff : Kernel code\n"
                                  "100000000-13fffffff : System RAM\n";

constexpr const char* meminfoText = "MemTotal:        2060060 kB\r\nMemFree:         2043008 kB\r\n"
                                    "HighTotal:       1195912 kB\r\nLowTotal:         864148 kB\r\n"
                                    "VmallocTotal:     122880 kB\r\n";

constexpr const char* zoneinfoText = "Node 0, zone      DMA\n  pages free     3840\n        spanned  4095\n"
                                     "        present  3998\n  start_pfn:           1\n"
                                     "Node 0, zone   Normal\n        spanned  1000\n        present  900\n"
                                     "  start_pfn:           4096\n"
                                     "Node 1, zone   Normal\n        spanned  500\n        present  500\n"
                                     "  start_pfn:           8192\n"
                                     "Node 1, zone  Movable\n        spanned  0\n        present  0\n";

} // namespace

class ProcFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void iomemGivesRam();
    void hiddenAddressesAreAnError();
    void meminfoGivesSizes();
    void meminfoWithoutHighmemHasNoLowTotal();
    void zoneinfoPutsNodesTogether();
    void eachIsKnownByItsContent();
    void numbersThatCannotBeAreErrorsWithTheirLine();
};

void ProcFilesTest::iomemGivesRam()
{
    QCOMPARE(parseIomem(iomemText, "iomem")->ram,
             (std::vector<PhysicalRange>{
                 {0x1000_pa, 0x9fc00_pa}, {0x100000_pa, 0x7ffe0000_pa}, {0x100000000_pa, 0x140000000_pa}}));
}

void ProcFilesTest::hiddenAddressesAreAnError()
{
    const auto iomem = parseIomem("00000000-00000000 : System RAM\n", "iomem");
    QCOMPARE(
        iomem.error().line(),
        std::string("iomem:1: the addresses are hidden (all zero) (expected /proc/iomem as root reads it)"));
}

void ProcFilesTest::meminfoGivesSizes()
{
    QCOMPARE(*parseMeminfo(meminfoText, "m"),
             (Meminfo{"m", 2060060_KiB, 864148_KiB, 1195912_KiB, 122880_KiB}));
}

void ProcFilesTest::meminfoWithoutHighmemHasNoLowTotal()
{
    const auto meminfo = parseMeminfo("MemTotal: 897968 kB\n", "m");
    QCOMPARE(meminfo->memTotal, std::optional(897968_KiB));
    QVERIFY(!meminfo->lowTotal && !meminfo->highTotal);
}

void ProcFilesTest::zoneinfoPutsNodesTogether()
{
    const auto info = parseZoneinfo(zoneinfoText, "z");
    QCOMPARE(info->zones,
             (std::vector<ZoneCounts>{{"DMA", {{1}, {4096}}, 3998}, {"Normal", {{4096}, {8692}}, 1400}}));
}

void ProcFilesTest::eachIsKnownByItsContent()
{
    ProcFiles files;
    QCOMPARE(*addProcFile(files, iomemText, "dropped1"), ProcKind::Iomem);
    QCOMPARE(*addProcFile(files, meminfoText, "dropped2"), ProcKind::Meminfo);
    QCOMPARE(*addProcFile(files, zoneinfoText, "dropped3"), ProcKind::Zoneinfo);
    QVERIFY(files.iomem && files.meminfo && files.zoneinfo);
    QVERIFY(!procKindOf(textOf(dataFile(debianSample))));
    const ProcFiles before = files;
    QVERIFY(!addProcFile(files, "anything else", "x"));
    QVERIFY(!addProcFile(files, "MemTotal: much\n", "x"));
    QCOMPARE(files, before);
}

void ProcFilesTest::numbersThatCannotBeAreErrorsWithTheirLine()
{
    QCOMPARE(parseMeminfo("MemTotal: 99999999999999999999 kB\n", "m").error().where, std::string("m:1"));
    QCOMPARE(parseZoneinfo("Node 0, zone DMA\n  spanned -1\n", "z").error().where, std::string("z:2"));
    QVERIFY(!parseIomem("ffffffffffffffff-0 : System RAM\n", "i"));
    QVERIFY(!parseIomem("", "i"));
    QVERIFY(!parseMeminfo("", "m"));
    QVERIFY(!parseZoneinfo("", "z"));
}

QTEST_APPLESS_MAIN(ProcFilesTest)
#include "proc_files_test.moc"
