// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/vmalloc.h"
#include "tests/model/kernel/mapping_fixture.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;

namespace {

namespace bit = paging::bit;

constexpr PhysicalAddress card{0xfebc0000}; // above all RAM of the test machines
constexpr std::uint64_t pcd = bit::cacheDisable;
constexpr std::uint64_t pwt = bit::writeThrough;

struct Devices : Booted
{
    explicit Devices(std::string_view kernel, unsigned cpus = 1)
        : Booted(kernel, cpus)
    {
    }

    Vmalloc::Outcome tryIoremap(PhysicalAddress start, Bytes size, IoCaching caching = IoCaching::Plain)
    {
        const std::array roots{booted.process.roots.kernel};
        return area.ioremap(machine, pages, roots, {start, start + size}, caching, 0, events);
    }
    VirtualAddress ioremap(PhysicalAddress start, Bytes size, IoCaching caching = IoCaching::Plain)
    {
        return std::get<VirtualAddress>(tryIoremap(start, size, caching));
    }
    void iounmap(VirtualAddress address) { area.iounmap(machine, address, 0, events); }

    /// The last entry that was set.
    [[nodiscard]] std::uint64_t lastEntry() const
    {
        std::uint64_t entry = 0;
        for (const Event& event : events.events())
            if (const auto* set = std::get_if<PteSet>(&event))
                entry = set->after;
        return entry;
    }
    /// Where a kernel's access ends, through TLBs and tables: nothing where it faults.
    [[nodiscard]] std::optional<PhysicalAddress> translated(VirtualAddress v, unsigned cpu = 0)
    {
        NoEvents silent;
        return machine.writableCpu(cpu).mmu().translate(v, {}, machine.ram, silent);
    }

    PageAllocator pages{booted};
    Vmalloc area{booted};
    RecordEvents events;
};

} // namespace

class IoremapTest : public QObject
{
    Q_OBJECT
private slots:
    void aDeviceGetsAddressesOfTheVmallocWindow_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* kernel :
             {"linux-2.2.1", "linux-2.4.20", "linux-2.6.11-pae", "linux-4.19", "debian-6.1-686",
              "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"})
            QTest::newRow(kernel) << kernel;
    }
    void aDeviceGetsAddressesOfTheVmallocWindow()
    {
        QFETCH(QString, kernel);
        Devices m(kernel.toStdString());
        const std::uint64_t taken = m.pages.owners().pages();
        const VirtualAddress at = m.ioremap(card, 12_KiB);
        QCOMPARE(at, m.area.window().start);
        for (Bytes offset; offset < 12_KiB; offset += pageSize) {
            (void)m.area.handleFault(m.machine.ram, m.booted.process.roots.kernel, at + offset);
            QCOMPARE(m.translated(at + offset), std::optional(card + offset));
        }
        QVERIFY(!m.translated(at + 12_KiB)); // the guard page
        QCOMPARE(m.pages.owners().pages() - taken, m.pages.owners().pagesOf(FrameUse::PageTables));
        QCOMPARE(m.ioremap(card, 1_B), at + 16_KiB);
    }
    void theAddressLiesAsDeepInItsPageAsTheDevice()
    {
        Devices m("debian-6.1-686");
        const VirtualAddress at = m.ioremap(card + 0xff0_B, 32_B); // in two pages
        QCOMPARE(at, m.area.window().start + 0xff0_B);
        QCOMPARE(m.translated(at), std::optional(card + 0xff0_B));
        QCOMPARE(m.translated(at + 16_B), std::optional(card + 4_KiB));
        QVERIFY(!m.translated(m.area.window().start + 8_KiB));
        m.iounmap(at);
        QVERIFY(m.area.areas().empty());
        QVERIFY(!m.translated(at));
    }
    void cachingIsInTheEntry_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<IoCaching>("caching");
        QTest::addColumn<std::uint64_t>("bits");
        QTest::newRow("2.4 plain") << "linux-2.4.20" << IoCaching::Plain << std::uint64_t{0};
        QTest::newRow("2.4 nocache") << "linux-2.4.20" << IoCaching::Uncached << pcd;
        QTest::newRow("2.6.32 plain") << "linux-2.6.32" << IoCaching::Plain << pcd;
        QTest::newRow("6.1 plain") << "debian-6.1-686-pae" << IoCaching::Plain << pcd;
        QTest::newRow("6.1 uc") << "debian-6.1-686-pae" << IoCaching::StronglyUncached << (pcd | pwt);
        QTest::newRow("6.1 cached") << "debian-6.1-686-pae" << IoCaching::Cached << std::uint64_t{0};
    }
    void cachingIsInTheEntry()
    {
        QFETCH(QString, kernel);
        QFETCH(IoCaching, caching);
        QFETCH(std::uint64_t, bits);
        Devices m(kernel.toStdString());
        m.ioremap(card, 4_KiB, caching);
        QCOMPARE(m.lastEntry() & (pcd | pwt), bits);
        QCOMPARE(m.lastEntry() & 0xfffff000, card.value);
    }
    /// 2.4 wrote its own bits, later kernels those of PAGE_KERNEL.
    void globalSinceTheyAreKernelPages()
    {
        Devices old("linux-2.4.20");
        old.ioremap(card, 4_KiB);
        QVERIFY(!(old.lastEntry() & bit::global));
        Devices later("linux-2.6.32");
        later.ioremap(card, 4_KiB);
        QVERIFY(later.lastEntry() & bit::global);
    }
    void theIsaHoleHasItsDirectMapAddress()
    {
        Devices m("linux-2.4.20");
        const VirtualAddress vga = m.ioremap(PhysicalAddress{0xb8000}, 4_KiB);
        QCOMPARE(vga, VirtualAddress{0xc00b8000});
        QVERIFY(m.area.areas().empty());
        m.iounmap(vga);                        // nothing to do
        m.iounmap(VirtualAddress{0xc00fffff}); // the hole's last byte
        QVERIFY(m.events.events().empty());
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.iounmap(VirtualAddress{0xc0100000})); // the first behind it
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.iounmap(VirtualAddress{0xc009ffff}));
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.iounmap(VirtualAddress{0xc1000000}));
    }
    void ramIsRefused()
    {
        Devices m("debian-6.1-686");
        const auto failure = std::get<VmallocFailure>(m.tryIoremap(PhysicalAddress{0x40000000}, 4_KiB));
        QCOMPARE(QString::fromStdString(sentenceOf(failure)),
                 QString("ioremap() is for devices and 0x40000000 is RAM"));
        QVERIFY(m.area.areas().empty());
    }
    void iounmapTakesItFromEveryTlb()
    {
        Devices m("linux-2.4.20", 3);
        const VirtualAddress at = m.ioremap(card, 4_KiB);
        (void)m.area.handleFault(m.machine.ram, m.booted.process.roots.kernel, at);
        for (unsigned cpu = 0; cpu < 3; ++cpu)
            QVERIFY(m.translated(at, cpu));
        m.iounmap(at);
        for (unsigned cpu = 0; cpu < 3; ++cpu)
            QVERIFY(!m.translated(at, cpu));
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.iounmap(at));
    }
    void eachKindIsGivenBackByItsOwnCall()
    {
        Devices m("debian-6.1-686");
        const VirtualAddress device = m.ioremap(card, 4_KiB);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.area.vfree(m.machine, m.pages, device, 0, m.events));
        const auto memory = m.area.vmalloc(m.machine, m.pages, {}, 4_KiB, 0, m.events);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.iounmap(std::get<VirtualAddress>(memory)));
    }
};

QTEST_APPLESS_MAIN(IoremapTest)
#include "ioremap_test.moc"
