// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel.h"
#include "model/kernel/page_table_window.h"
#include "model/paging/traverse.h"
#include "model/paging/walk.h"
#include "tests/model/kernel/mapping_fixture.h"

#include <QTest>

#include <random>

using namespace vmscope;
using namespace vmscope::kernel;
using layout::RegionKind;
using layout::test::constant;
using layout::test::hex;
using Space = PageTableWindow::Space;

namespace {

/// A booted teaching kernel and its window; the tables are those of `machine`.
struct Recursive : kernel::test::Booted
{
    explicit Recursive(const QString& kernel)
        : Booted(kernel.toStdString(), 1, 1_GiB)
    {
    }

    [[nodiscard]] paging::Walk walk(PhysicalAddress root, VirtualAddress v) const
    {
        const paging::PagingRules rules = booted.rules();
        const auto read = [&](PhysicalAddress p) { return machine.ram.readEntry(p, rules.mode->entryBytes); };
        std::array<std::uint64_t, 4> registers{};
        for (unsigned i = 0; rules.mode->rootInRegisters && i < registers.size(); ++i)
            registers[i] = read(root + Bytes{i * 8ull});
        return paging::walk(rules,
                            {.table = root, .registers = rules.mode->rootInRegisters ? &registers : nullptr},
                            v, {}, read, [](PhysicalAddress, std::uint64_t) {});
    }
    [[nodiscard]] PhysicalAddress root() const { return booted.process.roots.kernel; }

    /// Where the entry of an address lies that a walk from `from` reads at the last level but `above`.
    [[nodiscard]] std::optional<PhysicalAddress> placeOf(PhysicalAddress from, VirtualAddress v,
                                                         unsigned above = 0) const
    {
        const paging::Walk found = walk(from, v);
        const std::size_t wanted = booted.rules().mode->levels.size() - above;
        return found.stepCount >= wanted ? std::optional(found.steps()[wanted - 1].where) : std::nullopt;
    }
    /// Where an access of the kernel to this address leads, by the tables alone.
    [[nodiscard]] std::optional<PhysicalAddress> physicalOf(VirtualAddress v) const
    {
        const paging::Walk found = walk(root(), v);
        return found.faulted ? std::nullopt : std::optional(found.translation.at(v));
    }

    PhysicalAddress addSpace()
    {
        const paging::PagingRules rules = booted.rules();
        TableWriter writer(machine.ram, booted.frames, rules, true);
        return addProcess(writer, booted.frames, booted.directories, booted.reference, *booted.layout)
            .roots.kernel;
    }
    [[nodiscard]] VirtualAddress text() const { return booted.layout->process.areas.front().range.start; }
    std::uint64_t read(VirtualAddress v, Space space = Space::Own)
    {
        const auto entry = window.readPte(machine, 0, v, silent, space);
        return std::holds_alternative<std::uint64_t>(entry) ? std::get<std::uint64_t>(entry) : ~0ull;
    }

    PageTableWindow window = *PageTableWindow::of(booted);
    NoEvents silent;
};

void addKernels()
{
    QTest::addColumn<QString>("kernel");
    QTest::newRow("two levels") << "recursive";
    QTest::newRow("PAE") << "recursive-pae";
}

} // namespace

class PageTableWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void twoLevelsHaveTheirTablesInTheTopFourMebibytes()
    {
        const Recursive m("recursive");
        QCOMPARE(hex(m.window.pteAddress({0}).value), hex(0xffc00000));
        QCOMPARE(hex(m.window.pteAddress({0x08048000}).value), hex(0xffc00000 + (0x08048000 >> 12) * 4));
        QCOMPARE(hex(m.window.pdeAddress({0}).value), hex(0xfffff000));
        QCOMPARE(hex(m.window.pdeAddress({0xc0000000}).value), hex(0xfffffc00));
        QCOMPARE(hex(m.window.pdeAddress({0xffffffff}).value), hex(0xfffffffc));
        QCOMPARE(hex(m.window.pteAddress({0}, Space::Other).value), hex(0xff800000));
        QCOMPARE(hex(constant(*m.booted.layout, "PTD")), hex(0xfffff000));
    }
    void paeHasThemInTheTopEight()
    {
        const Recursive m("recursive-pae");
        QCOMPARE(hex(m.window.pteAddress({0}).value), hex(0xff800000));
        QCOMPARE(hex(m.window.pteAddress({0x08048000}).value), hex(0xff800000 + (0x08048000 >> 12) * 8));
        QCOMPARE(hex(m.window.pdeAddress({0}).value), hex(0xffffc000));
        QCOMPARE(hex(m.window.pdeAddress({0xffffffff}).value), hex(0xfffffff8));
        QCOMPARE(hex(m.window.pteAddress({0}, Space::Other).value), hex(0xff000000));
        QCOMPARE(hex(constant(*m.booted.layout, "PTD")), hex(0xffffc000));
    }

    void everyEntryLiesWhereAWalkReadsIt_data() { addKernels(); }
    /// Random addresses, the process's own and the window's among them.
    void everyEntryLiesWhereAWalkReadsIt()
    {
        QFETCH(QString, kernel);
        const Recursive m(kernel);
        std::mt19937 random(20201123);
        unsigned present = 0;
        for (int i = 0; i < 20'000; ++i) {
            VirtualAddress v{random()};
            if (i % 3 == 0)
                v = m.text() + Bytes{random() % (24u << 20)};
            if (i % 3 == 1)
                v = v.value % 2 ? VirtualAddress{0xc0000000 + random() % (1u << 30)}
                                : VirtualAddress{0xff800000 + random() % (8u << 20)};
            QCOMPARE(m.physicalOf(m.window.pteAddress(v)), m.placeOf(m.root(), v));
            QCOMPARE(m.physicalOf(m.window.pdeAddress(v)), m.placeOf(m.root(), v, 1));
            present += m.placeOf(m.root(), v).has_value();
        }
        QVERIFY(present > 2'000);
    }

    void aMissingTableIsAPageFaultAtTheEntrysAddress_data() { addKernels(); }
    void aMissingTableIsAPageFaultAtTheEntrysAddress()
    {
        QFETCH(QString, kernel);
        Recursive m(kernel);
        const VirtualAddress nothing{0x20000000};
        const auto entry = m.window.readPte(m.machine, 0, nothing, m.silent);
        QVERIFY(std::holds_alternative<paging::Fault>(entry));
        QCOMPARE(std::get<paging::Fault>(entry).vector, 14u);
        QVERIFY(std::get<paging::Fault>(entry).address == m.window.pteAddress(nothing));
        QVERIFY(m.window.writePte(m.machine, 0, nothing, 0, m.silent).has_value());
    }

    void aChangedEntryCountsAfterInvlpgAndNotBefore_data() { addKernels(); }
    void aChangedEntryCountsAfterInvlpgAndNotBefore()
    {
        QFETCH(QString, kernel);
        Recursive m(kernel);
        const VirtualAddress v = m.text();
        const FrameNumber other = m.highPage(5'000);
        const FrameNumber before = m.readAt(0, v);
        QVERIFY(before != other);
        const std::uint64_t pte = m.read(v);
        const std::uint64_t changed = other.start().value | (pte & 0xfff);
        QVERIFY(!m.window.writePte(m.machine, 0, v, changed, m.silent));
        QCOMPARE(m.readAt(0, v), before); // what the TLB knows
        QVERIFY(!m.window.changePte(m.machine, 0, v, changed, m.silent));
        QCOMPARE(m.readAt(0, v), other);
        QCOMPARE(m.read(v) & ~std::uint64_t{0x60}, changed & ~std::uint64_t{0x60});
    }
    void eachHalfOfAnEntryIsAStore()
    {
        for (const auto& [kernel, stores] : {std::pair("recursive", 1u), std::pair("recursive-pae", 2u)}) {
            Recursive m{QString(kernel)};
            CountEvents events;
            QVERIFY(!m.window.changePte(m.machine, 0, m.text(), 0, events));
            QCOMPARE(events.count<PteStore>(), stores);
            QCOMPARE(events.count<PteSet>(), 1u);
            QCOMPARE(events.count<Invlpg>(), 1u);
            QVERIFY(m.faultsAt(0, m.text()));
        }
    }

    void anotherSpaceIsSeenThroughTheSecondSlots_data() { addKernels(); }
    void anotherSpaceIsSeenThroughTheSecondSlots()
    {
        QFETCH(QString, kernel);
        Recursive m(kernel);
        const PhysicalAddress other = m.addSpace();
        const VirtualAddress v = m.text();
        QCOMPARE(m.read(v, Space::Other), ~0ull); // closed: it faults
        QVERIFY(!m.window.openOtherSpace(m.machine, 0, other, m.silent));
        const unsigned bytes = m.booted.rules().mode->entryBytes;
        for (const layout::PlannedArea& area : m.booted.layout->process.areas) {
            const VirtualAddress at = area.range.start;
            QCOMPARE(m.physicalOf(m.window.pteAddress(at, Space::Other)), m.placeOf(other, at));
            QCOMPARE(m.physicalOf(m.window.pdeAddress(at, Space::Other)), m.placeOf(other, at, 1));
            QCOMPARE(m.read(at, Space::Other), m.machine.ram.readEntry(*m.placeOf(other, at), bytes));
            QVERIFY(m.read(at, Space::Other) != m.read(at));
        }
        const std::uint64_t own = m.read(v);
        QVERIFY(!m.window.writePte(m.machine, 0, v, 0, m.silent, Space::Other));
        QVERIFY(m.walk(other, v).faulted);
        QCOMPARE(m.read(v), own);
        QVERIFY(!m.window.closeOtherSpace(m.machine, 0, m.silent));
        QCOMPARE(m.read(v, Space::Other), ~0ull);
    }
    void aSecondSlotWithoutAFlushShowsTheFormerSpace_data() { addKernels(); }
    void aSecondSlotWithoutAFlushShowsTheFormerSpace()
    {
        QFETCH(QString, kernel);
        Recursive m(kernel);
        const PhysicalAddress first = m.addSpace();
        const PhysicalAddress second = m.addSpace();
        const VirtualAddress v = m.text();
        QVERIFY(!m.window.openOtherSpace(m.machine, 0, first, m.silent));
        const std::uint64_t ofFirst = m.read(v, Space::Other);
        QVERIFY(!m.window.setOtherSpace(m.machine, 0, second, m.silent));
        QCOMPARE(m.read(v, Space::Other), ofFirst);
        QVERIFY(!m.window.openOtherSpace(m.machine, 0, second, m.silent));
        QVERIFY(m.read(v, Space::Other) != ofFirst);
        QCOMPARE(m.physicalOf(m.window.pteAddress(v, Space::Other)), m.placeOf(second, v));
    }

    void theFlushOfTheSecondSlotsIsTold()
    {
        for (const char* kernel : {"recursive", "recursive-pae"}) {
            Recursive m{QString(kernel)};
            CountEvents events;
            QVERIFY(!m.window.openOtherSpace(m.machine, 0, m.addSpace(), events));
            QCOMPARE(events.count<Cr3Loaded>(), 1u);
            QVERIFY(!m.window.closeOtherSpace(m.machine, 0, events));
            QCOMPARE(events.count<Cr3Loaded>(), 2u);
        }
    }
    void aWalkToAnEntryReadsThePageDirectoryTwice()
    {
        for (const char* kernel : {"recursive", "recursive-pae"}) {
            const Recursive m{QString(kernel)};
            const VirtualAddress top = m.window.pdeAddress({0xffffffff});
            const paging::Walk walk = m.walk(m.root(), top);
            QVERIFY(!walk.faulted);
            const auto last = walk.steps().last(2);
            QVERIFY(last[0].where.alignedDown(pageSize) == last[1].where.alignedDown(pageSize));
            QVERIFY(walk.translation.page == last[0].where.alignedDown(pageSize));
        }
    }
    void nothingInTheWindowsIsGlobalOrForPrograms_data() { addKernels(); }
    void nothingInTheWindowsIsGlobalOrForPrograms()
    {
        QFETCH(QString, kernel);
        Recursive m(kernel);
        QVERIFY(!m.window.openOtherSpace(m.machine, 0, m.addSpace(), m.silent));
        unsigned seen = 0;
        for (const RegionKind kind : {RegionKind::PageTables, RegionKind::OtherPageTables})
            for (VirtualAddress v = m.booted.layout->region(kind)->range.start;
                 v < m.booted.layout->region(kind)->range.end; v += pageSize)
                if (const paging::Walk walk = m.walk(m.root(), v); !walk.faulted) {
                    QVERIFY(!walk.translation.global);
                    QVERIFY(!walk.translation.rights.user);
                    ++seen;
                }
        QVERIFY(seen > 10);
    }
    void pdptesHaveNoAddressThere()
    {
        const Recursive m("recursive-pae");
        const VirtualRange window = m.booted.layout->region(RegionKind::PageTables)->range;
        for (VirtualAddress v = window.start; v < window.end; v += pageSize)
            if (const auto page = m.physicalOf(v))
                QVERIFY(*page != m.root().alignedDown(pageSize));
    }

    void noPageDirectoryNeedsTheDirectMap_data() { addKernels(); }
    void noPageDirectoryNeedsTheDirectMap()
    {
        QFETCH(QString, kernel);
        const Recursive m(kernel);
        const VirtualRange window = m.booted.layout->region(RegionKind::PageTables)->range;
        for (VirtualAddress v = window.start; v < window.end; v += pageSize)
            if (const auto table = m.physicalOf(v))
                QVERIFY(*table >= m.booted.layout->maxLowPfn.start());
    }

    void aKernelWithADirectMapHasNoWindow()
    {
        const auto window =
            PageTableWindow::of(*boot(layout::plan(layout::test::flat("linux-2.4.20", 1_GiB))));
        QVERIFY(!window);
        QCOMPARE(QString::fromStdString(window.error().where), QString("linux-2.4.20"));
    }

    void itsMemoryServicesWorkAndKmapIsRefused_data() { addKernels(); }
    void itsMemoryServicesWorkAndKmapIsRefused()
    {
        QFETCH(QString, kernel);
        Kernel k(*boot(layout::plan(layout::test::flat(kernel.toStdString(), 1_GiB))));
        const auto object = k.slab.write().kmalloc(k.pages.write(), 100_B, gfp::kernel);
        const VirtualAddress small = std::get<Slab::Object>(object).address;
        QVERIFY(k.layout().region(RegionKind::DirectMap)->range.contains(small));
        NoEvents silent;
        const std::array roots{k.booted.process.roots.kernel};
        const auto area = k.vmalloc.write().vmalloc(k.machine(), k.pages.write(), roots, 5_MiB, 0, silent);
        const VirtualAddress large = std::get<VirtualAddress>(area);
        std::byte byte{};
        for (const VirtualAddress v : {small, large, large + 5_MiB - 1_B})
            QVERIFY(!k.machine().writableCpu(0).read(v, {&byte, 1}, k.booted.ram(), silent));
        const FrameNumber high = k.layout().maxLowPfn;
        QVERIFY_THROWS_EXCEPTION(KernelBug,
                                 (void)k.pkmap.write().kmap(k.machine(), Running{0, {1}}, high, silent));
        QVERIFY_THROWS_EXCEPTION(
            KernelBug, k.temporary.write().kmapAtomic(k.machine(), Running{0, {1}}, high, 0, silent));
    }
};

QTEST_APPLESS_MAIN(PageTableWindowTest)
#include "page_table_window_test.moc"
