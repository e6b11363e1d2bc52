// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

QString shownSentence(const Layout& layout) { return text(layout::sentenceOf(layout)); }

/// One line that names everything that is not in the sentence.
QString missing(const Layout& layout, std::initializer_list<const char*> parts)
{
    QStringList absent;
    for (const char* part : parts)
        if (!shownSentence(layout).contains(QLatin1String(part)))
            absent += part;
    return absent.isEmpty() ? QString() : absent.join(", ") + " not in: " + shownSentence(layout);
}

MachineConfig withCpus(MachineConfig config, unsigned cpus)
{
    config.cpus = cpus;
    return config;
}

MachineConfig on(MachineConfig config, std::string_view processor)
{
    config.processor = hardware::findProcessor(processor);
    return config;
}

} // namespace

class VerdictTest : public QObject
{
    Q_OBJECT
private slots:
    void with512MiBHighMemoryIsNothing()
    {
        const Layout layout = plan(flat("linux-2.4.20", 512_MiB));
        QCOMPARE(layout.verdict.outcome, Outcome::Boots);
        QCOMPARE(layout.highTotal.value, 0u);
        QCOMPARE(layout.addressesToLend().value, (512_MiB).value);
        QCOMPARE(missing(layout, {"high memory is 0", "512 MiB"}), QString());
    }

    void with64GiBHighMemoryIs63GiBAnd128MiBAreLent()
    {
        const Layout layout = plan(flat("linux-2.4.20-pae", 64_GiB));
        QVERIFY(layout.verdict.boots());
        QCOMPARE(layout.highTotal.value, (64_GiB - 896_MiB).value);
        QCOMPARE(layout.addressesToLend().value, (128_MiB).value);
        QCOMPARE(missing(layout, {"63.1 GiB", "128 MiB", "1.4 %"}), QString());
    }

    void theFirstPictureNeedsHighmem()
    {
        const Layout layout = plan(firstConfig());
        QCOMPARE(layout.verdict.outcome, Outcome::NeedsHighmem);
        QCOMPARE(layout.lost().value, (4_GiB - 896_MiB).value);
        QCOMPARE(missing(layout, {"896 MiB", "3.13 GiB", "HIGHMEM would"}), QString());
    }

    void highmemTurnsWhatIsLostIntoHighMemory()
    {
        const Layout layout = plan(*withHighmem(firstConfig(), Highmem::FourG));
        QCOMPARE(layout.verdict.outcome, Outcome::Boots);
        QCOMPARE(layout.highTotal.value, (4_GiB - 896_MiB).value);
        QCOMPARE(layout.lost().value, 0u);
    }

    void kernelsWithoutHighmemJustLoseRam()
    {
        const Layout layout = plan(flat("linux-2.2.1", 2_GiB));
        QCOMPARE(layout.verdict.outcome, Outcome::RamLost);
        QCOMPARE(layout.lost().value, (2_GiB - 960_MiB).value);
        QVERIFY(!shownSentence(layout).contains("HIGHMEM would"));
    }

    void ramAboveThePciHoleIsLostWithoutPae()
    {
        const Layout layout = plan(pc("debian-6.1-686", 4_GiB));
        QCOMPARE(layout.verdict.outcome, Outcome::RamLost);
        QCOMPARE(layout.lost().value, (1_GiB).value);
        QCOMPARE(missing(layout, {"1 GiB", "4 GiB", "PAE"}), QString());
    }

    void whatMemTakesAwayIsNotBlamedOnHighmem()
    {
        const Layout layout = plan(with(firstConfig(), "mem=512M"));
        QCOMPARE(layout.verdict.outcome, Outcome::RamLost);
        QCOMPARE(missing(layout, {"mem="}), QString());
        QVERIFY(!shownSentence(layout).contains("HIGHMEM would"));
    }

    void bothReasonsOfALossAreSaid()
    {
        const Layout layout = plan(with(firstConfig(), "mem=2G"));
        QCOMPARE(layout.verdict.outcome, Outcome::NeedsHighmem);
        QCOMPARE(missing(layout, {"2 GiB", "mem=", "1.13 GiB", "HIGHMEM would"}), QString());
    }

    void mem0IsIgnoredAsTheKernelDoes()
    {
        const Layout layout = plan(with(flat("debian-6.1-686-pae", 1_GiB), "mem=0"));
        QVERIFY(layout.verdict.boots());
        QCOMPARE(layout.lost().value, 0u);
        QCOMPARE(layout.notes.size(), 1u);
    }

    void aPartOfAPageAtTheEndOfRamIsNotALoss()
    {
        const Layout layout = plan(flat("linux-2.4.20", 512_MiB + 1_KiB));
        QCOMPARE(layout.verdict.outcome, Outcome::Boots);
        QCOMPARE(layout.lost().value, 0u);
    }

    void highmemBeyondMaxmemIsNotedWithoutHighmem()
    {
        const Layout layout = plan(with(firstConfig(), "highmem=512M"));
        QCOMPARE(layout.notes.size(), 1u);
        QVERIFY(text(layout.notes.front()).contains("without HIGHMEM"));
    }

    void sixtyFourGigabytesStarve686Pae()
    {
        const Layout layout = plan(flat("debian-6.1-686-pae", 64_GiB));
        QCOMPARE(layout.verdict.outcome, Outcome::Starved);
        QCOMPARE(missing(layout, {"starved", "640 MiB", "high memory"}), QString());
    }

    void aStarvedKernelStillSaysWhatIsLost()
    {
        const Layout layout = plan(flat("debian-6.1-686-pae", 80_GiB));
        QCOMPARE(layout.verdict.outcome, Outcome::Starved);
        QCOMPARE(layout.lost().value, (16_GiB).value);
        QCOMPARE(missing(layout, {"starved", "16 GiB", "high memory"}), QString());
    }

    void wideKernelsHaveNoHighMemory()
    {
        const Layout layout = plan(flat("x86-64-4level", 64_GiB));
        QCOMPARE(layout.verdict.outcome, Outcome::Boots);
        QCOMPARE(missing(layout, {"64 GiB", "64 TiB", "high memory does not exist"}), QString());
    }

    void eightyTebibytesLoseWhatFourLevelsCannotMap()
    {
        const MachineConfig config = on(flat("x86-64-4level", 80_TiB), "max");
        QCOMPARE(plan(config).lost().value, (16_TiB).value);
        QVERIFY(plan(config).verdict.boots());
        QCOMPARE(plan(on(flat("x86-64-5level", 80_TiB), "max")).lost().value, 0u);
    }

    void impossibleMachinesSayWhyTheyDoNotBoot_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("reason");
        const QStringList reasons{"32 physical address bits",
                                  "mem_map",
                                  "reserved for vmalloc",
                                  "no address for vmalloc",
                                  "8192 CPUs",
                                  "kernel image",
                                  "kernel image",
                                  "kernel image",
                                  "does not have",
                                  "no 64-bit mode",
                                  "no address for vmalloc"};
        for (int i = 0; i < reasons.size(); ++i)
            QTest::addRow("%d: %s", i, qPrintable(reasons[i])) << i << reasons[i];
    }
    void impossibleMachinesSayWhyTheyDoNotBoot()
    {
        const std::vector<MachineConfig> machines{
            on(pc("debian-6.1-686-pae", 4_GiB), "qemu32"),
            with(pc("debian-6.1-686-pae", 64_GiB), "vmalloc=384M"),
            with(flat("debian-6.1-686-pae", 1_GiB), "vmalloc=3900M"),
            with(flat("debian-6.1-686", 1_GiB), "vmalloc=0"),
            withCpus(flat("debian-6.1-686", 1_GiB), 8192),
            flat("debian-6.1-686", 1_MiB),
            onRanges("linux-2.4.20", "0x100000000-0x1ffffffff"),            // all of it above 4 GiB
            onRanges("debian-6.1-686", "0x0-0x9fbff,0x2000000-0x3fffffff"), // none at 16 MiB
            on(flat("linux-2.4.20-pae", 1_GiB), "pentium"),
            on(flat("debian-6.1-amd64", 1_GiB), "pentium3"),
            with(flat("linux-2.6.11", 4_GiB), "vmalloc=4M"),
        };
        QFETCH(int, index);
        QFETCH(QString, reason);
        const Layout layout = plan(machines[std::size_t(index)]);
        QCOMPARE(layout.verdict.outcome, Outcome::DoesNotBoot);
        QVERIFY2(shownSentence(layout).contains(reason), qPrintable(shownSentence(layout)));
    }

    void ramThatNobodyReachesIsAllLost()
    {
        const Layout layout = plan(onRanges("linux-2.4.20", "0x100000000-0x1ffffffff"));
        QCOMPARE(layout.lost().value, (4_GiB).value);
        QCOMPARE(layout.usableRam().value, 0u);
        QCOMPARE(layout.physical.back().kind, PhysicalKind::Lost);
    }

    void memMayCutInsideTheHole()
    {
        // RAM ends where it ended below the hole; the part above 4 GiB is lost to mem=.
        const Layout layout = plan(with(pc("debian-6.1-686-pae", 4_GiB), "mem=3584M"));
        QCOMPARE(layout.lost().value, (1_GiB).value);
        QCOMPARE(layout.maxPfn.value, 0xbffe0u);
        QCOMPARE(layout.losses.front().reason, LossReason::MemOption);
    }

    void memCutsBeforeHighmemCarves()
    {
        const Layout layout = plan(with(flat("debian-6.1-686-pae", 4_GiB), "highmem=256M mem=768M"));
        QCOMPARE(layout.maxLowPfn.value, 512u * 256);
        QCOMPARE(layout.highTotal.value, (256_MiB).value);
    }

    void processorsWithoutLargePagesPayForTablesOfTheDirectMap()
    {
        // One table for each 4 MiB of low memory, 224 for 896 MiB, instead of two for the edges.
        const Layout large = plan(flat("linux-2.4.20", 1_GiB));
        const Layout small = plan(on(flat("linux-2.4.20", 1_GiB), "486"));
        QCOMPARE(small.budget("direct_map_tables").value, (224 * pageSize).value);
        QCOMPARE((large.lowTotal - small.lowTotal).value, (222 * pageSize).value);
    }

    void theBounceBuffersOf64BitsLieBelow4GiB()
    {
        for (const PhysicalExtent& extent : plan(pc("debian-6.1-amd64", 16_GiB)).physical)
            if (extent.kind == PhysicalKind::Swiotlb)
                QVERIFY(extent.range.end <= PhysicalAddress{} + 4_GiB);
    }

    void ramThatStartsHigherHasAShorterMemMap()
    {
        // 6.1 starts mem_map with the 4 MiB that hold the first RAM.
        const Layout layout = plan(onRanges("debian-6.1-686", "0x800000-0x1fffffff"));
        QVERIFY(layout.verdict.boots());
        QCOMPARE(layout.memMap.value, ((512_MiB - 8_MiB) / 4096 * 40).value);
        QCOMPARE(layout.zones.front().frames.start.value, 0x800u);
    }

    void holesInLowMemoryAreNotRam()
    {
        const Layout layout =
            plan(onRanges("debian-6.1-686", "0x0-0x9ffff,0x100000-0xeffffff,0x10000000-0x1fffffff"));
        QVERIFY(layout.verdict.boots());
        QCOMPARE(layout.budget("not_ram").value, (384_KiB + 16_MiB + pageSize).value); // and page 0
        QCOMPARE(layout.zones.back().presentPages, (512_MiB - 16_MiB - 16_MiB) / pageSize);
    }
};

QTEST_APPLESS_MAIN(VerdictTest)
#include "verdict_test.moc"
