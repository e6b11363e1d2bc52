// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/window.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <map>

using namespace vmscope;
using namespace vmscope::layout;
using namespace vmscope::layout::test;

namespace {

using Values = QMap<QString, qulonglong>;

MachineConfig ofCpus(MachineConfig config, unsigned cpus)
{
    config.cpus = cpus;
    return config;
}

MachineConfig without(MachineConfig config) { return *withHighmem(std::move(config), Highmem::Off); }

MachineConfig splitAs(MachineConfig config, std::string_view id)
{
    return *withSplit(config, *parseSplit(id));
}

/// A value of the plan by the kernel's name for it.
qulonglong valueOf(const Layout& layout, const QString& name)
{
    const std::map<QString, qulonglong> own{{"PAGE_OFFSET", layout.pageOffset.value},
                                            {"high_memory", layout.highMemory.value},
                                            {"max_low_pfn", layout.maxLowPfn.value},
                                            {"max_pfn", layout.maxPfn.value}};
    const auto found = own.find(name);
    return found != own.end() ? found->second : constant(layout, name.toStdString());
}

struct Vector
{
    const char* name;
    MachineConfig config;
    Values values;
};

std::vector<Vector> vectors()
{
    const Bytes ram = 1_GiB;
    const auto hugeRam = 8_GiB;
    return {
        {"L1 686-pae",
         flat("debian-6.1-686-pae", ram),
         {{"FIXADDR_START", 0xffdb8000},
          {"FIXADDR_TOT_START", 0xff9fe000},
          {"CPU_ENTRY_AREA_BASE", 0xff400000},
          {"LDT_BASE_ADDR", 0xff200000},
          {"PKMAP_BASE", 0xff000000},
          {"LAST_PKMAP", 512},
          {"VMALLOC_END", 0xfeffe000},
          {"MAXMEM", 922738688},
          {"max_low_pfn", 225278},
          {"high_memory", 0xf6ffe000},
          {"VMALLOC_START", 0xf77fe000}}},
        {"L2 686",
         flat("debian-6.1-686", ram),
         {{"FIXADDR_START", 0xffdb8000},
          {"FIXADDR_TOT_START", 0xff9fe000},
          {"CPU_ENTRY_AREA_BASE", 0xff400000},
          {"LDT_BASE_ADDR", 0xff000000},
          {"PKMAP_BASE", 0xfec00000},
          {"LAST_PKMAP", 1024},
          {"VMALLOC_END", 0xfebfe000},
          {"MAXMEM", 0x36bfe000},
          {"max_low_pfn", 224254},
          {"high_memory", 0xf6bfe000},
          {"VMALLOC_START", 0xf73fe000}}},
        {"L5 2.6.32 PAE, 32 CPUs",
         flat("linux-2.6.32-pae", ram),
         {{"FIXADDR_TOT_START", 0xfffff000 - 1025 * 0x1000},
          {"PKMAP_BASE", 0xff800000},
          {"VMALLOC_START", 0xf7ffe000},
          {"VMALLOC_END", 0xff7fe000},
          {"high_memory", 0xf77fe000}}},
        {"L6 2.6.32, 8 CPUs",
         ofCpus(flat("linux-2.6.32", ram), 8),
         {{"FIXADDR_START", 0xfffff000 - 225 * 0x1000},
          {"FIXADDR_TOT_START", 0xffdfe000},
          {"PKMAP_BASE", 0xff800000},
          {"VMALLOC_END", 0xff7fe000},
          {"MAXMEM", 0x377fe000}}},
        {"L7 2.6.32 PAE, 8 CPUs",
         ofCpus(flat("linux-2.6.32-pae", ram), 8),
         {{"PKMAP_BASE", 0xffa00000}, {"VMALLOC_END", 0xff9fe000}, {"MAXMEM", 0x379fe000}}},
        {"L8 2.6.32, 32 CPUs",
         flat("linux-2.6.32", ram),
         {{"FIXADDR_START", 0xfffff000 - 681 * 0x1000}, {"PKMAP_BASE", 0xff400000}, {"MAXMEM", 0x373fe000}}},
        {"L9 2.6.11",
         flat("linux-2.6.11", ram),
         {{"PKMAP_BASE", 0xff800000},
          {"VMALLOC_START", 0xf8800000},
          {"VMALLOC_END", 0xff7fe000},
          {"MAXMEM", 896ull << 20}}},
        {"L10 2.6.20 PAE",
         flat("linux-2.6.20-pae", ram),
         {{"FIXADDR_TOT_START", 0xfffff000 - 505 * 0x1000},
          {"PKMAP_BASE", 0xffc00000},
          {"VMALLOC_END", 0xffbfe000}}},
        {"L11 2.4.20",
         flat("linux-2.4.20", ram),
         {{"high_memory", 0xf8000000},
          {"VMALLOC_START", 0xf8800000},
          {"VMALLOC_END", 0xfdffe000},
          {"PKMAP_BASE", 0xfe000000}}},
        {"L11 2.4.20 PAE", flat("linux-2.4.20-pae", ram), {{"PKMAP_BASE", 0xfe000000}, {"LAST_PKMAP", 512}}},
        {"L13 2.2.1",
         flat("linux-2.2.1", ram),
         {{"max_pfn", 960 * 256}, {"high_memory", 0xfc000000}, {"VMALLOC_START", 0xfc800000}}},
        {"L14 4G/4G",
         flat("rhel4-hugemem", hugeRam),
         {{"PAGE_OFFSET", 0x02000000},
          {"MAXMEM", 3936ull << 20},
          {"VMALLOC_START", 0xf8800000},
          {"VMALLOC_END", 0xfeffe000},
          {"PKMAP_BASE", 0xff000000}}},
        {"L15 highmem=512M",
         with(flat("debian-6.1-686-pae", 768_MiB), "highmem=512M"),
         {{"max_low_pfn", 256 * 256}, {"max_pfn", 768 * 256}}},
        {"L16 highmem=720M is refused",
         with(flat("debian-6.1-686-pae", 768_MiB), "highmem=720M"),
         {{"max_low_pfn", 768 * 256}, {"max_pfn", 768 * 256}}},
        {"L17 6 GiB without PAE", flat("debian-6.1-686", 6_GiB), {{"max_pfn", 1048576}}},
        {"L17 on a PC the part above 4 GiB goes first", pc("debian-6.1-686", 6_GiB), {{"max_pfn", 0xbffe0}}},
        {"L18 686-pae, 8 CPUs",
         ofCpus(flat("debian-6.1-686-pae", ram), 8),
         {{"FIXADDR_TOT_START", 0xffbfe000},
          {"CPU_ENTRY_AREA_BASE", 0xffa00000},
          {"LDT_BASE_ADDR", 0xff800000},
          {"PKMAP_BASE", 0xff600000},
          {"VMALLOC_END", 0xff5fe000},
          {"MAXMEM", 0x375fe000}}},
        {"L19 686, 8 CPUs",
         ofCpus(flat("debian-6.1-686", ram), 8),
         {{"FIXADDR_TOT_START", 0xffd37000},
          {"CPU_ENTRY_AREA_BASE", 0xff800000},
          {"LDT_BASE_ADDR", 0xff400000},
          {"PKMAP_BASE", 0xff000000},
          {"VMALLOC_END", 0xfeffe000},
          {"MAXMEM", 0x36ffe000}}},
        // 4.19's 40 pages a CPU end where 6.1's 43 do; its permanent indices number 714.
        {"4.19 PAE",
         flat("linux-4.19-pae", ram),
         {{"FIXADDR_START", 0xffd35000},
          {"FIXADDR_TOT_START", 0xff9fe000},
          {"CPU_ENTRY_AREA_BASE", 0xff400000},
          {"LDT_BASE_ADDR", 0xff200000},
          {"PKMAP_BASE", 0xff000000}}},
        // Without HIGHMEM pkmap vanishes and VMALLOC_END moves up.
        {"686 without HIGHMEM",
         without(flat("debian-6.1-686", ram)),
         {{"PKMAP_BASE", 0}, {"VMALLOC_END", 0xff000000 - 0x2000}, {"MAXMEM", 0x36ffe000}}},
        {"2.4.20 without HIGHMEM: 9 indices",
         without(flat("linux-2.4.20", ram)),
         {{"FIXADDR_START", 0xffffe000 - 9 * 0x1000},
          {"VMALLOC_END", 0xffffe000 - 11 * 0x1000},
          {"high_memory", 0xf8000000}}},
        {"2.6.11 without HIGHMEM: no kmap slots",
         without(flat("linux-2.6.11", ram)),
         {{"FIXADDR_START", 0xfffff000 - 16 * 0x1000}, {"VMALLOC_END", 0xfffff000 - 18 * 0x1000}}},
        {"2.6.32 without HIGHMEM keeps its kmap slots",
         without(flat("linux-2.6.32", ram)),
         {{"FIXADDR_START", 0xfffff000 - 681 * 0x1000},
          {"VMALLOC_END", 0xfffff000 - 683 * 0x1000},
          {"MAXMEM", 0xfffff000 - 683 * 0x1000 - 0xc0000000 - (128 << 20)}}},
        {"2.2.1: APIC and IO-APIC", flat("linux-2.2.1", ram), {{"VMALLOC_END", 0xffffc000}}},
        {"2.0.40", flat("linux-2.0.40", ram), {{"MAXMEM", 896ull << 20}, {"VMALLOC_START", 0xf8800000}}},
        {"vmalloc=256M of 2.6.11 is the reserve",
         with(flat("linux-2.6.11", ram), "vmalloc=256M"),
         {{"MAXMEM", 768ull << 20}}},
        {"vmalloc=256M of 6.1 has the hole on top",
         with(flat("debian-6.1-686-pae", ram), "vmalloc=256M"),
         {{"MAXMEM", 0xfeffe000ull - 0xc0000000 - (264ull << 20)},
          {"VMALLOC_START", 0xfeffe000 - (256u << 20)}}},
        {"vmalloc=256M is unknown to 2.4.20",
         with(flat("linux-2.4.20", ram), "vmalloc=256M"),
         {{"MAXMEM", 896ull << 20}}},
    };
}

struct SplitMaximum
{
    const char* kernel;
    const char* split;
    std::uint64_t wholeMiB;
    bool lessTwoPages;
};

// The most low memory for each split: 6.1 takes its two guard pages from it.
constexpr std::array maxima{
    SplitMaximum{"linux-2.4.20", "3G", 896, false},
    SplitMaximum{"linux-2.4.20", "3G_OPT", 1152, false},
    SplitMaximum{"linux-2.4.20", "2G", 1920, false},
    SplitMaximum{"linux-2.4.20", "2G_OPT", 2048, false},
    SplitMaximum{"linux-2.4.20", "1G", 2944, false},
    SplitMaximum{"linux-2.6.11", "3G", 896, false},
    SplitMaximum{"linux-2.6.11", "3G_OPT", 1152, false},
    SplitMaximum{"linux-2.6.11", "2G", 1920, false},
    SplitMaximum{"linux-2.6.11", "2G_OPT", 2048, false},
    SplitMaximum{"linux-2.6.11", "1G", 2944, false},
    SplitMaximum{"debian-6.1-686-pae", "3G", 880, true},
    SplitMaximum{"debian-6.1-686-pae", "2G", 1904, true},
    SplitMaximum{"debian-6.1-686-pae", "1G", 2928, true},
    SplitMaximum{"debian-6.1-686", "3G", 876, true},
    SplitMaximum{"debian-6.1-686", "3G_OPT", 1132, true},
    SplitMaximum{"debian-6.1-686", "2G", 1900, true},
    SplitMaximum{"debian-6.1-686", "2G_OPT", 2028, true},
    SplitMaximum{"debian-6.1-686", "1G", 2924, true},
};

struct CpuRow
{
    const char* kernel;
    unsigned cpus;
    std::uint64_t cpuEntryArea;
    std::uint64_t ldt;
    std::uint64_t pkmap;
    std::uint64_t maxmemMiB; ///< and two pages less
};

constexpr std::array cpuRows{
    CpuRow{"debian-6.1-686-pae", 2, 0xffa00000, 0xff800000, 0xff600000, 886},
    CpuRow{"debian-6.1-686-pae", 8, 0xffa00000, 0xff800000, 0xff600000, 886},
    CpuRow{"debian-6.1-686-pae", 32, 0xff400000, 0xff200000, 0xff000000, 880},
    CpuRow{"debian-6.1-686-pae", 64, 0xfec00000, 0xfea00000, 0xfe800000, 872},
    CpuRow{"debian-6.1-686", 2, 0xffc00000, 0xff800000, 0xff400000, 884},
    CpuRow{"debian-6.1-686", 8, 0xff800000, 0xff400000, 0xff000000, 880},
    CpuRow{"debian-6.1-686", 32, 0xff400000, 0xff000000, 0xfec00000, 876},
    CpuRow{"debian-6.1-686", 64, 0xfec00000, 0xfe800000, 0xfe400000, 868},
};

} // namespace

/// The vectors and tables of the facts about kernels, on RAM without holes.
class LayoutVectorsTest : public QObject
{
    Q_OBJECT
private slots:
    void valuesAreTheKernelsOwn_data()
    {
        QTest::addColumn<int>("index");
        int index = 0;
        for (const Vector& vector : vectors())
            QTest::newRow(vector.name) << index++;
    }
    void valuesAreTheKernelsOwn()
    {
        QFETCH(int, index);
        const Vector vector = vectors()[std::size_t(index)];
        const Layout layout = plan(vector.config);
        for (auto value = vector.values.begin(); value != vector.values.end(); ++value)
            QVERIFY2(valueOf(layout, value.key()) == value.value(),
                     qPrintable(value.key() + " is " + hex(valueOf(layout, value.key())) + ", expected " +
                                hex(value.value())));
    }

    void vmallocOfAFullDebianPaeIs120MiB()
    {
        const Layout layout = plan(flat("debian-6.1-686-pae", 1_GiB));
        QCOMPARE(sizeOf(layout.region(RegionKind::Vmalloc)->range).value, (120_MiB).value);
    }

    void kmapSlotsAreIndices68To579()
    {
        // L3: the first slot lies at FIXADDR_TOP - 68 pages, the last 512 slots down.
        const FixmapRow& fixmap = kernel("debian-6.1-686-pae").fixmap;
        const VirtualAddress first = fixmap.top - fixmap.indicesBeforeKmap * pageSize;
        QCOMPARE(hex(first.value), hex(0xfffbb000));
        QCOMPARE(hex((first - (32 * fixmap.kmapSlotsPerCpu - 1) * pageSize).value), hex(0xffdbc000));
    }

    void cpuEntryAreasEndWithTheLastCpu()
    {
        // L4: one page of IDT, then 0x2b000 bytes a CPU.
        const Layout layout = plan(flat("debian-6.1-686-pae", 1_GiB));
        QCOMPARE(hex(layout.region(RegionKind::CpuEntryArea)->range.end.value), hex(0xff961000));
        QCOMPARE(kernel("debian-6.1-686-pae").cpuEntryAreaPagesPerCpu, 0x2bu);
    }

    void theHoleOf24ShrinksToTheNext8MiB_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"linux-2.4.20", "linux-2.6.11", "linux-2.6.20"})
            QTest::newRow(id) << QString(id);
    }
    void theHoleOf24ShrinksToTheNext8MiB()
    {
        // L12: RAM 128 to 135 MiB.
        QFETCH(QString, id);
        constexpr std::array holes{8, 15, 14, 13, 12, 11, 10, 9};
        for (unsigned i = 0; i < holes.size(); ++i) {
            const Layout layout = plan(flat(id.toStdString(), (128 + i) * 1_MiB));
            QCOMPARE(sizeOf(layout.region(RegionKind::Hole)->range) / 1_MiB, unsigned(holes[i]));
        }
    }

    void withoutHighmemVmallocTakesTheRoomOfTheBootTimeFixmaps()
    {
        const Layout layout = plan(without(flat("linux-2.6.32", 1_GiB)));
        QCOMPARE(hex(layout.region(RegionKind::Fixmap)->range.start.value), hex(0xfffff000 - 681 * 0x1000));
        QVERIFY(layout.region(RegionKind::Vmalloc)->range.end > VirtualAddress{0xfffff000 - 1025 * 0x1000});
    }

    void aRefusedHighmemIsExplained()
    {
        const Layout layout = plan(with(flat("debian-6.1-686-pae", 768_MiB), "highmem=720M"));
        QCOMPARE(layout.highTotal.value, 0u);
        QCOMPARE(layout.notes.size(), 1u);
        QVERIFY(text(layout.notes.front()).contains("720 MiB"));
    }

    void splitsLeaveTheLowMemoryOfTheTable_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(maxima.size()); ++i)
            QTest::addRow("%s %s", maxima[std::size_t(i)].kernel, maxima[std::size_t(i)].split) << i;
    }
    void splitsLeaveTheLowMemoryOfTheTable()
    {
        QFETCH(int, index);
        const SplitMaximum& row = maxima[std::size_t(index)];
        const Layout layout = plan(splitAs(flat(row.kernel, 4_GiB), row.split));
        const Bytes expected = row.wholeMiB * 1_MiB - (row.lessTwoPages ? 2 * pageSize : 0_B);
        QCOMPARE(hex(layout.lowMemory().value), hex(expected.value));
        QCOMPARE(hex(constant(layout, "MAXMEM")), hex(expected.value));
    }

    void moreCpusTakeFromLowMemory_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(cpuRows.size()); ++i)
            QTest::addRow("%s %u", cpuRows[std::size_t(i)].kernel, cpuRows[std::size_t(i)].cpus) << i;
    }
    void moreCpusTakeFromLowMemory()
    {
        QFETCH(int, index);
        const CpuRow& row = cpuRows[std::size_t(index)];
        const Layout layout = plan(ofCpus(flat(row.kernel, 1_GiB), row.cpus));
        QCOMPARE(hex(constant(layout, "CPU_ENTRY_AREA_BASE")), hex(row.cpuEntryArea));
        QCOMPARE(hex(constant(layout, "LDT_BASE_ADDR")), hex(row.ldt));
        QCOMPARE(hex(constant(layout, "PKMAP_BASE")), hex(row.pkmap));
        QCOMPARE(hex(constant(layout, "MAXMEM")), hex((row.maxmemMiB * 1_MiB - 2 * pageSize).value));
    }

    void splitsBeginWhereKconfigSays()
    {
        QCOMPARE(hex(rowOf(Split::ThreeG).pageOffset.value), hex(0xc0000000));
        QCOMPARE(hex(rowOf(Split::ThreeGOpt).pageOffset.value), hex(0xb0000000));
        QCOMPARE(hex(rowOf(Split::TwoG).pageOffset.value), hex(0x80000000));
        QCOMPARE(hex(rowOf(Split::TwoGOpt).pageOffset.value), hex(0x78000000));
        QCOMPARE(hex(rowOf(Split::OneG).pageOffset.value), hex(0x40000000));
        for (const SplitRow& row : splitRows())
            QCOMPARE(unsigned(rowOf(row.split).split), unsigned(row.split));
    }

    void noPaeKernelHasAnOptSplit()
    {
        for (const KernelProfile& row : kernelProfiles())
            if (row.isPae())
                QVERIFY2(!row.has(Split::ThreeGOpt) && !row.has(Split::TwoGOpt), row.id.data());
    }

    void memMapCostsOneRecordAPage_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<unsigned>("record");
        QTest::addColumn<QList<int>>("mebibytes"); // at 1, 4, 8, 16, 32, 64 GiB
        QTest::newRow("2.4.0's 68 bytes") << "linux-2.4.20-pae" << 68u << QList{17, 68, 136, 272, 544, 1088};
        QTest::newRow("2.4.20's 48 bytes") << "linux-2.4.20-pae" << 0u << QList{12, 48, 96, 192, 384, 768};
        QTest::newRow("60 bytes") << "linux-2.4.20-pae" << 60u << QList{15, 60, 120, 240, 480, 960};
        QTest::newRow("2.6's 32 bytes") << "linux-2.6.11-pae" << 0u << QList{8, 32, 64, 128, 256, 512};
        QTest::newRow("6.1's 40 bytes") << "debian-6.1-686-pae" << 0u << QList{10, 40, 80, 160, 320, 640};
    }
    void memMapCostsOneRecordAPage()
    {
        QFETCH(QString, id);
        QFETCH(unsigned, record);
        QFETCH(QList<int>, mebibytes);
        constexpr std::array gibibytes{1, 4, 8, 16, 32, 64};
        for (std::size_t i = 0; i < gibibytes.size(); ++i) {
            MachineConfig config = flat(id.toStdString(), unsigned(gibibytes[i]) * 1_GiB);
            if (record)
                config.structPage = Bytes{record};
            QCOMPARE(plan(config).memMap.value, (unsigned(mebibytes[qsizetype(i)]) * 1_MiB).value);
        }
    }

    void pageRecordsHaveTheSizesOfTheHeaders()
    {
        QCOMPARE(flat("linux-2.0.40", 1_GiB).pageRecord().value, 52u);
        QCOMPARE(flat("linux-2.2.1", 1_GiB).pageRecord().value, 40u);
        QCOMPARE(flat("linux-2.4.20", 1_GiB).pageRecord().value, 48u);
        QCOMPARE(without(flat("linux-2.4.20", 1_GiB)).pageRecord().value, 44u);
        QCOMPARE(flat("linux-2.6.32", 1_GiB).pageRecord().value, 32u);
        QCOMPARE(flat("debian-6.1-686-pae", 1_GiB).pageRecord().value, 40u);
        QCOMPARE(flat("x86-64-4level", 1_GiB).pageRecord().value, 64u);
    }

    void recordsOf64BytesCost512MiBAt32GiBAndDoNotBootAt64GiB()
    {
        MachineConfig config = flat("linux-2.4.20-pae", 32_GiB);
        config.structPage = 64_B;
        QCOMPARE(plan(config).memMap.value, (512_MiB).value);
        QVERIFY(plan(config).verdict.boots());
        config.ram = flatRam(64_GiB);
        QCOMPARE(plan(config).memMap.value, (1_GiB).value);
        QVERIFY(!plan(config).verdict.boots());
        QVERIFY(text(layout::sentenceOf(plan(config))).contains("mem_map"));
    }

    void fourFourLeavesMoreThanThreeGigabytesOn64GiB()
    {
        const Layout layout = plan(flat("rhel4-hugemem", 64_GiB));
        QVERIFY(layout.verdict.boots());
        QCOMPARE((layout.lowMemory() - layout.memMap).value, (3424_MiB).value);
        QVERIFY(layout.lowTotal > 3_GiB + 100_MiB);
    }

    void fourFourMapsTheTop16MiBInBothSpaces()
    {
        const Layout layout = plan(flat("rhel4-hugemem", 64_GiB));
        QCOMPARE(hex(layout.region(RegionKind::User)->range.end.value), hex(0xff000000));
        for (const Region& region : layout.regions)
            if (region.kind != RegionKind::User && region.kind != RegionKind::Unused)
                QCOMPARE(region.space == Space::Both, region.range.start >= 0xff000000_va);
        QCOMPARE(layout.seenInUserMode.size(), 2u); // pkmap and fixmap
    }

    void wideKernelsLieWhereTheDocumentSays_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("kind");
        QTest::addColumn<qulonglong>("start");
        QTest::addColumn<qulonglong>("size");
        const auto row = [](const char* id, RegionKind kind, qulonglong start, qulonglong size) {
            QTest::addRow("%s %s", id, layout::nameOf(kind).data())
                << QString(id) << int(kind) << start << size;
        };
        const qulonglong tib = 1ull << 40;
        row("x86-64-4level", RegionKind::Ldt, 0xffff880000000000, tib / 2);
        row("x86-64-4level", RegionKind::Vmalloc, 0xffffc90000000000, 32 * tib);
        row("x86-64-4level", RegionKind::Vmemmap, 0xffffea0000000000, tib);
        row("x86-64-4level", RegionKind::CpuEntryArea, 0xfffffe0000000000, tib / 2);
        row("x86-64-4level", RegionKind::KernelText, 0xffffffff80000000, 512ull << 20);
        row("x86-64-5level", RegionKind::Ldt, 0xff10000000000000, 256 * tib);
        row("x86-64-5level", RegionKind::Vmalloc, 0xffa0000000000000, 12800 * tib);
        row("x86-64-5level", RegionKind::Vmemmap, 0xffd4000000000000, 512 * tib);
        row("x86-64-5level", RegionKind::CpuEntryArea, 0xfffffe0000000000, tib / 2);
    }
    void wideKernelsLieWhereTheDocumentSays()
    {
        QFETCH(QString, id);
        QFETCH(int, kind);
        const Layout layout = plan(flat(id.toStdString(), 64_GiB));
        const Region* region = layout.region(RegionKind(kind));
        QVERIFY(region);
        QTEST(qulonglong(region->range.start.value), "start");
        QTEST(qulonglong(sizeOf(region->range).value), "size");
    }

    void wideDirectMapCoversAllRamAndHasRoomForMore()
    {
        const Layout layout = plan(flat("x86-64-4level", 64_GiB));
        QCOMPARE(sizeOf(layout.region(RegionKind::DirectMap)->range).value, (64_GiB).value);
        QCOMPARE(hex(layout.region(RegionKind::DirectMapRoom)->range.end.value),
                 hex(0xffff888000000000 + (64_TiB).value));
        QCOMPARE(layout.highTotal.value, 0u);
    }

    void fiveLevelKernelsUseFourOnProcessorsWithoutLa57()
    {
        MachineConfig config = flat("x86-64-5level", 1_GiB);
        QCOMPARE(hex(plan(config).pageOffset.value), hex(0xff11000000000000));
        config.processor = hardware::findProcessor("nehalem");
        QCOMPARE(hex(plan(config).pageOffset.value), hex(0xffff888000000000));
    }

    void isolationIsOnWhereTheKernelAndTheProcessorNeedIt_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("processor");
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("isolated");
        const auto row = [](const char* id, const char* processor, const char* options, bool isolated) {
            QTest::addRow("%s %s %s", id, processor, options)
                << QString(id) << QString(processor) << QString(options) << isolated;
        };
        row("debian-6.1-686-pae", "nehalem", "", true);
        row("debian-6.1-686-pae", "opteron-g3", "", false);
        row("debian-6.1-686-pae", "opteron-g3", "pti=on", true);
        row("debian-6.1-686-pae", "nehalem", "pti=off", false);
        row("debian-6.1-686-pae", "nehalem", "nopti", false);
        row("debian-6.1-686-pae", "nehalem", "pti=off pti=auto", true);
        row("debian-6.1-amd64", "nehalem", "", true);
        row("linux-4.19-pae", "pentium3", "", true);
        row("debian-6.1-686", "nehalem", "pti=on", false); // needs PAE
        row("x86-64-4level", "nehalem", "", false);
        row("x86-64-4level", "nehalem", "pti=on", true);
        row("linux-2.6.32-pae", "nehalem", "pti=on", false);
        row("rhel4-hugemem", "nehalem", "", true);
    }
    void isolationIsOnWhereTheKernelAndTheProcessorNeedIt()
    {
        QFETCH(QString, id);
        QFETCH(QString, processor);
        QFETCH(QString, options);
        MachineConfig config = with(flat(id.toStdString(), 1_GiB), options.toStdString());
        config.processor = hardware::findProcessor(processor.toStdString());
        QTEST(plan(config).isolated, "isolated");
    }

    void isolatedUserModeSeesNeitherDirectMapNorVmalloc()
    {
        const Layout layout = plan(flat("debian-6.1-686-pae", 1_GiB));
        QVERIFY(!layout.seenInUserMode.empty());
        for (const Region& region : layout.seenInUserMode) {
            QVERIFY(region.kind != RegionKind::DirectMap);
            QVERIFY(region.kind != RegionKind::Vmalloc);
            QVERIFY(region.kind != RegionKind::Pkmap);
        }
    }

    void withoutIsolationUserModeSeesAllOfTheKernel()
    {
        const Layout layout = plan(flat("linux-2.4.20", 1_GiB));
        std::size_t mapped = 0;
        for (const Region& region : layout.regions)
            mapped += region.kind != RegionKind::User && region.kind != RegionKind::Unused;
        QCOMPARE(layout.seenInUserMode.size(), mapped);
    }
};

QTEST_APPLESS_MAIN(LayoutVectorsTest)
#include "layout_vectors_test.moc"
