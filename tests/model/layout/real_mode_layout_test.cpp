// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/explain.h"
#include "model/layout/real_mode.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <random>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

constexpr const char* systems[]{"ems-3.2", "ems-4.0", "xms"};

QString rangeOf(const Layout& layout, RegionKind kind)
{
    const Region* region = layout.region(kind);
    return region ? hex(region->range.start.value) + "-" + hex(region->range.end.value) : QString();
}

/// Whole usable pages from `start` to `end`, one at a time, page 0 left out.
Bytes slowBytes(const RamMap& ram, std::uint64_t start, std::uint64_t end)
{
    Bytes sum;
    for (std::uint64_t p = std::max(start, pageSize.value); p < end; p += pageSize.value)
        for (const PhysicalRange& range : ram.usable)
            if (range.start.value <= p && p + pageSize.value <= range.end.value)
                sum += pageSize;
    return sum;
}

Bytes lostTo(const Layout& layout, LossReason reason)
{
    for (const Loss& loss : layout.losses)
        if (loss.reason == reason)
            return loss.size;
    return {};
}

} // namespace

class RealModeLayoutTest : public QObject
{
    Q_OBJECT
private slots:
    void theFirstMebibyteIsThatOfAPc()
    {
        for (const char* id : systems) {
            const Layout layout = plan(flat(id, 4_MiB));
            QCOMPARE(rangeOf(layout, RegionKind::Conventional), "0x0-0xa0000");
            QCOMPARE(rangeOf(layout, RegionKind::Video), "0xa0000-0xc8000");
            QCOMPARE(rangeOf(layout, RegionKind::SystemRom), "0xf0000-0x100000");
        }
    }
    void thePageFrameIsSixtyFourKibibytes()
    {
        QCOMPARE(rangeOf(plan(flat("ems-3.2", 4_MiB)), RegionKind::PageFrame), "0xd0000-0xe0000");
        QCOMPARE(rangeOf(plan(flat("ems-4.0", 4_MiB)), RegionKind::PageFrame), "0xe0000-0xf0000");
        QCOMPARE(rangeOf(plan(flat("xms", 4_MiB)), RegionKind::PageFrame), "");
    }
    void onlyXmsShowsTheHma()
    {
        QCOMPARE(rangeOf(plan(flat("xms", 4_MiB)), RegionKind::Hma), "0x100000-0x10fff0");
        QCOMPARE(plan(flat("ems-3.2", 4_MiB)).windowEnd.value, 0x100000u);
    }

    void memoryBeyondTheSpecificationIsLost_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("mebibytes");
        QTest::newRow("EMS 3.2") << "ems-3.2" << 8;
        QTest::newRow("EMS 4.0") << "ems-4.0" << 32;
        QTest::newRow("XMS 2.0") << "xms" << 64;
    }
    void memoryBeyondTheSpecificationIsLost()
    {
        QFETCH(QString, id);
        QFETCH(int, mebibytes);
        const Bytes most = unsigned(mebibytes) * 1_MiB;
        const Layout all = plan(pc(id.toStdString(), 1_GiB));
        QCOMPARE(all.highTotal.value, most.value);
        QCOMPARE(all.verdict.outcome, Outcome::RamLost);
        const Layout fits = plan(pc(id.toStdString(), most));
        QCOMPARE(lostTo(fits, LossReason::BeyondSpecification).value, 0u);
        QCOMPARE(fits.verdict.outcome, Outcome::Boots);
    }
    void ramUnderAdaptersIsLost()
    {
        const Layout layout = plan(flat("xms", 2_MiB));
        QCOMPARE(lostTo(layout, LossReason::UnderAdapters).value, (384_KiB).value);
    }
    void logicalPagesAreWholeAndAligned()
    {
        QCOMPARE(constant(plan(flat("ems-3.2", 9_MiB)), "LOGICAL_PAGES"), 512u);
        // The monitor's two tables take a piece of the last page.
        QCOMPARE(constant(plan(flat("ems-4.0", 9_MiB)), "LOGICAL_PAGES"), 511u);
        const auto pages = expandedPagesIn({{0x101000_pa, 0x10b000_pa}, {0x200000_pa, 0x203000_pa}});
        QVERIFY(pages == std::vector{0x104000_pa});
    }

    void memoryIsCountedAsPageByPage()
    {
        std::mt19937_64 random(1985);
        for (int i = 0; i < 300; ++i) {
            std::vector<PhysicalRange> usable;
            PhysicalAddress at{random() % 0x4000};
            for (int ranges = 0; ranges < 4; ++ranges) {
                const PhysicalAddress end = at + Bytes{1 + random() % 0x600000};
                usable.push_back({at, end});
                at = end + Bytes{1 + random() % 0x80000};
            }
            const KernelProfile& row = kernel(systems[random() % 3]);
            const Layout layout = plan(configFor(row, *ramFromRanges(usable, "test")));
            const RamMap& ram = layout.config.ram;
            const std::uint64_t hiddenEnd = (row.realMode->mostRam()).value;
            const std::uint64_t end = ram.end().value;
            QCOMPARE(layout.lowTotal.value, slowBytes(ram, 0, 0xa0000).value);
            QCOMPARE(layout.highTotal.value, slowBytes(ram, 0x100000, hiddenEnd).value);
            QCOMPARE(lostTo(layout, LossReason::UnderAdapters).value,
                     slowBytes(ram, 0xa0000, 0x100000).value);
            QCOMPARE(lostTo(layout, LossReason::BeyondSpecification).value,
                     slowBytes(ram, hiddenEnd, end).value);
        }
    }

    void withoutExtendedMemoryAMonitorDoesNotStart()
    {
        QVERIFY(!plan(flat("ems-4.0", 1_MiB)).verdict.boots());
        QVERIFY(plan(flat("ems-3.2", 1_MiB)).verdict.boots());
    }
    void theVerdictSaysWhatIsReachedAndHow()
    {
        QCOMPARE(text(sentenceOf(plan(pc("xms", 640_KiB)))),
                 QString("Programs reach 639 KiB of RAM directly. There is no other memory."));
        const QString ems = text(sentenceOf(plan(flat("ems-3.2", 9_MiB))));
        QVERIFY2(ems.contains("640 KiB of RAM directly"), qPrintable(ems));
        QVERIFY2(ems.contains("8 MiB (expanded memory)"), qPrintable(ems));
        QVERIFY2(ems.contains("window of 64 KiB, 4 pages of 16 KiB"), qPrintable(ems));
        const QString xms = text(sentenceOf(plan(flat("xms", 16_MiB))));
        QVERIFY2(xms.contains("no window") && xms.contains("65,520 bytes"), qPrintable(xms));
    }
    void optionsOfAKernelAreIgnoredAloud()
    {
        QCOMPARE(plan(with(flat("xms", 4_MiB), "mem=2M")).notes.size(), std::size_t{1});
        QVERIFY(plan(flat("xms", 4_MiB)).notes.empty());
    }
    void addressesReadAsProgramsWriteThem()
    {
        QCOMPARE(text(segmentText(0xe0000_va)), "E000:0000");
        QCOMPARE(text(segmentText(0xc8123_va)), "C000:8123");
        QCOMPARE(text(segmentText(0x100000_va)), "FFFF:0010");
        QCOMPARE(text(segmentText(0x10ffef_va)), "FFFF:FFFF");
    }
    void hiddenMemoryHasNoAddress()
    {
        QVERIFY(text(kernelAddressOf(plan(flat("ems-4.0", 4_MiB)), 0x180000_pa)).contains("page frame"));
        QVERIFY(text(kernelAddressOf(plan(flat("xms", 4_MiB)), 0x180000_pa)).contains("block move"));
        QVERIFY(text(kernelAddressOf(plan(flat("xms", 4_MiB)), 0x100000_pa)).contains("FFFF:0010"));
    }
};

QTEST_APPLESS_MAIN(RealModeLayoutTest)
#include "real_mode_layout_test.moc"
