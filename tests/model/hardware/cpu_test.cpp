// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/cpu.h"
#include "model/hardware/cpu_model.h"

#include <QtTest>

using namespace vmscope;
using namespace vmscope::hardware;
using namespace vmscope::paging;

namespace {

constexpr std::uint64_t usable = bit::present | bit::writable | bit::user;

/// A 4-level machine: table of pages 0 to 511 at 0x4000, so page n's entry is at 0x4000 + 8n.
struct Machine
{
    PhysicalMemory memory{{{0_pa, 0x10000000_pa}}};
    Cpu cpu;
    RecordEvents events;

    explicit Machine(std::string_view model = "nehalem", std::uint64_t cr4 = cr4Pae | cr4Pge)
        : cpu(findCpuModel(model)->mmu)
    {
        link(0x1000_pa, 0x2000);
        link(0x2000_pa, 0x3000);
        link(0x3000_pa, 0x4000);
        (void)cpu.loadCr3(0x1000, memory, events);
        (void)cpu.setControls(cr0Paging | cr0WriteProtect, cr4, eferLongModeActive, memory, events);
        events.clear();
    }

    void link(PhysicalAddress entry, std::uint64_t table) { memory.write(entry, table | usable); }
    void map(std::uint64_t page, std::uint64_t entry) { memory.write(0x4000_pa + Bytes{8 * page}, entry); }
    std::uint64_t entryOf(std::uint64_t page)
    {
        return memory.read<std::uint64_t>(0x4000_pa + Bytes{8 * page});
    }

    /// The byte at an address, or the error code of the fault as a negative number.
    int read(VirtualAddress a)
    {
        std::array<std::byte, 1> byte{};
        const auto fault = cpu.read(a, byte, memory, events);
        return fault ? -static_cast<int>(fault->errorCode) - 1 : std::to_integer<int>(byte[0]);
    }
    bool write(VirtualAddress a, std::uint8_t value)
    {
        return !cpu.write(a, std::as_bytes(std::span(&value, 1)), memory, events);
    }
    template<class Kind>
    [[nodiscard]] auto count() const
    {
        return std::ranges::count_if(events.events(),
                                     [](const Event& e) { return std::holds_alternative<Kind>(e); });
    }
};

} // namespace

class CpuTest : public QObject
{
    Q_OBJECT

private slots:
    void aStaleEntryStaysUntilItIsFlushed();
    void becomingPresentNeedsNoFlush();
    void aFaultFromAStaleEntryDropsIt();
    void aStoreToACleanEntrySetsDirtyOnce();
    void aDirtyAssistSeesThatThePageIsGone();
    void globalEntriesSurviveACr3Load();
    void togglingPgeDropsEverything();
    void pcidKeepsContextsApart();
    void aFaultOnTheSecondPageWritesNothing();
    void accessesMayCrossPages();
    void pdptesAreReadOnlyAtTheCr3Load();
    void reservedBitsInAPdpteRefuseTheCr3Load();
    void aLargePageWithoutAnArrayIsCutIntoPieces();
    void aStaleStructureCacheIsFlushedByInvlpg();
    void recordedEventsTellTheWholeStory();
    void withPagingOffAddressesArePhysical();
    void everyModelCanBeBuilt();
};

void CpuTest::aStaleEntryStaysUntilItIsFlushed()
{
    Machine m;
    m.memory.write(0x8000_pa, 8u);
    m.memory.write(0x9000_pa, 9u);
    m.map(5, 0x8000 | usable);
    QCOMPARE(m.read(0x5000_va), 8);
    m.map(5, 0x9000 | usable);
    QCOMPARE(m.read(0x5000_va), 8);
    m.map(5, 0);
    QCOMPARE(m.read(0x5000_va), 8);
    m.cpu.invlpg(0x5123_va, m.events);
    QCOMPARE(m.read(0x5000_va), -1);
}

void CpuTest::becomingPresentNeedsNoFlush()
{
    Machine m;
    QCOMPARE(m.read(0x5000_va), -1);
    m.map(5, 0x8000 | usable);
    QCOMPARE(m.read(0x5000_va), 0);
}

void CpuTest::aFaultFromAStaleEntryDropsIt()
{
    Machine m;
    m.map(5, 0x8000 | bit::present);
    QCOMPARE(m.read(0x5000_va), 0);
    m.map(5, 0x8000 | usable);
    QVERIFY(!m.write(0x5000_va, 1));
    QVERIFY(m.write(0x5000_va, 1));
}

void CpuTest::aStoreToACleanEntrySetsDirtyOnce()
{
    Machine m;
    m.map(5, 0x8000 | usable);
    QCOMPARE(m.read(0x5000_va), 0);
    QVERIFY(!(m.entryOf(5) & bit::dirty));
    QVERIFY(m.write(0x5000_va, 1));
    QVERIFY(m.entryOf(5) & bit::dirty);
    QVERIFY(m.write(0x5000_va, 2));
    QCOMPARE(m.count<DirtyAssist>(), 1);
    const auto& counters = m.cpu.mmu().level(TlbName::Data).counters();
    QCOMPARE(counters, (TlbCounters{.hits = 2, .misses = 1}));
}

void CpuTest::aDirtyAssistSeesThatThePageIsGone()
{
    Machine m;
    m.map(5, 0x8000 | usable);
    QCOMPARE(m.read(0x5000_va), 0);
    m.map(5, 0);
    QVERIFY(!m.write(0x5000_va, 1));
    QCOMPARE(m.read(0x5000_va), -1);
}

void CpuTest::globalEntriesSurviveACr3Load()
{
    Machine m;
    m.map(5, 0x8000 | usable | bit::global);
    m.map(6, 0x8000 | usable);
    (void)m.read(0x5000_va), (void)m.read(0x6000_va);
    m.map(5, 0), m.map(6, 0);
    (void)m.cpu.loadCr3(0x1000, m.memory, m.events);
    QCOMPARE(m.read(0x5000_va), 0);
    QCOMPARE(m.read(0x6000_va), -1);
}

void CpuTest::togglingPgeDropsEverything()
{
    Machine m;
    m.map(5, 0x8000 | usable | bit::global);
    (void)m.read(0x5000_va);
    m.map(5, 0);
    const auto r = m.cpu.registers();
    (void)m.cpu.setControls(r.cr0, r.cr4 & ~cr4Pge, r.efer, m.memory, m.events);
    QCOMPARE(m.read(0x5000_va), -1);
}

void CpuTest::pcidKeepsContextsApart()
{
    Machine m("skylake", cr4Pae | cr4Pge | cr4Pcide);
    m.map(5, 0x8000 | usable);
    (void)m.cpu.loadCr3(0x1001, m.memory, m.events);
    (void)m.read(0x5000_va);
    m.map(5, 0);
    (void)m.cpu.loadCr3(0x1002 | cr3NoFlush, m.memory, m.events);
    QCOMPARE(m.read(0x5000_va), -1);
    (void)m.cpu.loadCr3(0x1001 | cr3NoFlush, m.memory, m.events);
    QCOMPARE(m.read(0x5000_va), 0);
    m.cpu.invpcid(Invpcid::Address, 1, 0x5000_va, m.events);
    QCOMPARE(m.read(0x5000_va), -1);
}

void CpuTest::aFaultOnTheSecondPageWritesNothing()
{
    Machine m;
    m.map(5, 0x8000 | usable);
    const std::array<std::byte, 16> bytes{std::byte{1}, std::byte{2}};
    const auto fault = m.cpu.write(0x5ff8_va, bytes, m.memory, m.events);
    QCOMPARE(fault->address.value, 0x6000u);
    QCOMPARE(m.memory.read<std::uint64_t>(0x8ff8_pa), 0u);
}

void CpuTest::accessesMayCrossPages()
{
    Machine m;
    m.map(5, 0x8000 | usable);
    m.map(6, 0xc000 | usable);
    const std::string text = "sixteen of bytes";
    QVERIFY(!m.cpu.write(0x5ffb_va, std::as_bytes(std::span(text)), m.memory, m.events));
    std::string back(16, ' ');
    QVERIFY(!m.cpu.fetch(0x5ffb_va, std::as_writable_bytes(std::span(back)), m.memory, m.events));
    QCOMPARE(back, text);
    QCOMPARE(m.memory.read<std::uint32_t>(0xc000_pa) & 0xff, std::uint32_t('e'));
}

void CpuTest::pdptesAreReadOnlyAtTheCr3Load()
{
    PhysicalMemory memory({{0_pa, 0x100000_pa}});
    memory.write(0x1020_pa, 0x2000ull | bit::present);
    memory.write(0x2000_pa, 0x3000ull | usable);
    memory.write(0x3000_pa, 0x8000ull | usable);
    Cpu cpu(findCpuModel("pentium3")->mmu, {.physicalBits = 36});
    NoEvents none;
    QVERIFY(!cpu.loadCr3(0x1020, memory, none));
    QVERIFY(!cpu.setControls(cr0Paging, cr4Pae, 0, memory, none));
    memory.write(0x1020_pa, 0ull);
    std::array<std::byte, 1> byte{};
    QVERIFY(!cpu.read(0x10_va, byte, memory, none));
    QVERIFY(!cpu.loadCr3(0x1020, memory, none));
    QVERIFY(cpu.read(0x10_va, byte, memory, none).has_value());
}

void CpuTest::reservedBitsInAPdpteRefuseTheCr3Load()
{
    PhysicalMemory memory({{0_pa, 0x100000_pa}});
    memory.write(0x1000_pa, 0x2000ull | usable);
    Cpu cpu(findCpuModel("pentium3")->mmu);
    NoEvents none;
    QVERIFY(!cpu.setControls(cr0Paging, cr4Pae, 0, memory, none));
    const auto fault = cpu.loadCr3(0x1000, memory, none);
    QCOMPARE(fault->vector, 13u);
    QCOMPARE(cpu.registers().cr3, 0u);
}

void CpuTest::aLargePageWithoutAnArrayIsCutIntoPieces()
{
    Machine m("nehalem");
    m.memory.write(0x2000_pa, 0ull | usable | bit::pageSize); // a 1 GiB page from physical 0
    m.memory.write(0x500000_pa, 5u);
    QCOMPARE(m.read(0x500000_va), 5);
    m.memory.write(0x2000_pa, 0ull);
    QCOMPARE(m.read(0x500000_va), 5);
    m.cpu.invlpg(0x3f000000_va, m.events);
    QCOMPARE(m.read(0x500000_va), -1);
}

void CpuTest::aStaleStructureCacheIsFlushedByInvlpg()
{
    Machine m("skylake");
    m.map(5, 0x8000 | usable);
    m.map(6, 0x8000 | usable);
    (void)m.read(0x5000_va);
    m.memory.write(0x3000_pa, 0ull);
    QCOMPARE(m.read(0x6000_va), 0);
    m.cpu.invlpg(0x100000_va, m.events);
    QCOMPARE(m.read(0x7000_va), -1);
}

void CpuTest::recordedEventsTellTheWholeStory()
{
    Machine m("486", 0);
    (void)m.cpu.setControls(cr0Paging, cr4Pae, eferLongModeActive, m.memory, m.events);
    m.map(5, 0x8000 | usable);
    m.events.clear();
    QVERIFY(m.write(0x5000_va, 1));
    QCOMPARE(m.count<TlbMiss>(), 1);
    QCOMPARE(m.count<WalkStepTaken>(), 4);
    QCOMPARE(m.count<EntryWritten>(), 4);
    QCOMPARE(m.count<TlbFill>(), 1);
    m.events.clear();
    QVERIFY(m.write(0x5000_va, 1));
    QCOMPARE(m.events.events().size(), std::size_t{1});
    QCOMPARE(m.count<TlbHit>(), 1);
}

void CpuTest::withPagingOffAddressesArePhysical()
{
    Machine m;
    (void)m.cpu.setControls(0, 0, 0, m.memory, m.events);
    m.memory.write(0x8000_pa, 8u);
    QCOMPARE(m.read(0x8000_va), 8);
}

void CpuTest::everyModelCanBeBuilt()
{
    for (const CpuModel& model : cpuModels()) {
        for (const TlbLevelGeometry& level :
             {model.mmu.instruction, model.mmu.data, model.mmu.unified, model.mmu.second})
            for (const TlbGeometry& array : level.arrays)
                QVERIFY2(array.entries == 0 || !problemOf(array, model.id), model.id.data());
        Machine m(model.id);
        m.map(5, 0x8000 | usable);
        QCOMPARE(m.read(0x5000_va), 0);
    }
}

QTEST_APPLESS_MAIN(CpuTest)
#include "cpu_test.moc"
