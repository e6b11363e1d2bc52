// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/vmalloc.h"
#include "tests/model/kernel/mapping_fixture.h"
#include "tests/model/kernel/random_run.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;

namespace {

struct Memory : Booted
{
    using Booted::Booted;

    std::optional<VirtualAddress> vmalloc(Bytes size)
    {
        const std::array roots{booted.process.roots.kernel};
        const auto got = area.vmalloc(machine, pages, roots, size, 0, events);
        const auto* address = std::get_if<VirtualAddress>(&got);
        return address ? std::optional(*address) : std::nullopt;
    }
    void vfree(VirtualAddress address) { area.vfree(machine, pages, address, 0, events); }
    bool handleFault(VirtualAddress v)
    {
        return area.handleFault(machine.ram, booted.process.roots.kernel, v);
    }

    template<class Kind>
    [[nodiscard]] std::uint64_t count() const
    {
        return events.count<Kind>();
    }

    PageAllocator pages{booted};
    Vmalloc area{booted};
    CountEvents events;
};

const QStringList kernels{"linux-2.2.1",   "linux-2.4.20",    "linux-2.4.20-pae", "linux-2.6.11",
                          "linux-4.19",    "linux-4.19-pae",  "debian-6.1-686",   "debian-6.1-686-pae",
                          "rhel4-hugemem", "debian-6.1-amd64"};

void addKernels()
{
    QTest::addColumn<QString>("kernel");
    for (const QString& kernel : kernels)
        QTest::newRow(qPrintable(kernel)) << kernel;
}

} // namespace

class VmallocTest : public QObject
{
    Q_OBJECT
private slots:
    void areasFollowEachOtherWithAGuardPage_data() { addKernels(); }
    void areasFollowEachOtherWithAGuardPage()
    {
        QFETCH(QString, kernel);
        Memory m(kernel.toStdString());
        const VirtualAddress start{layout::test::constant(*m.booted.layout, "VMALLOC_START")};
        QCOMPARE(m.vmalloc(1_B), std::optional(start));
        QCOMPARE(m.vmalloc(12_KiB), std::optional(start + 2 * pageSize));
        QCOMPARE(m.vmalloc(12_KiB + 1_B), std::optional(start + 6 * pageSize));
        QCOMPARE(m.count<PteSet>(), 1u + 3 + 4);
    }
    void theFirstHoleThatFitsIsUsed()
    {
        Memory m("linux-2.4.20");
        const VirtualAddress a = *m.vmalloc(16_KiB);
        const VirtualAddress b = *m.vmalloc(4_KiB);
        m.vmalloc(4_KiB);
        m.vfree(a);
        QCOMPARE(m.vmalloc(8_KiB), std::optional(a));
        QCOMPARE(m.vmalloc(4_KiB), std::optional(a + 3 * pageSize)); // exactly what is left before `b`
        QVERIFY(*m.vmalloc(4_KiB) > b);
    }
    void thePagesAreReadThroughTheTables_data() { addKernels(); }
    void thePagesAreReadThroughTheTables()
    {
        QFETCH(QString, kernel);
        Memory m(kernel.toStdString());
        const VirtualAddress start = *m.vmalloc(64_KiB);
        const auto& frames = m.area.areas().at(start).pages;
        QCOMPARE(frames.size(), 16u);
        for (std::size_t i = 0; i < frames.size(); ++i)
            m.machine.ram.write(frames[i].start(), frames[i].value);
        for (std::size_t i = 0; i < frames.size(); ++i) {
            const VirtualAddress v = start + i * pageSize;
            if (m.faultsAt(0, v))
                QVERIFY(m.handleFault(v));
            QCOMPARE(m.readAt(0, v), frames[i]);
        }
        QVERIFY(m.faultsAt(0, start + 16 * pageSize)); // the guard page
        QVERIFY(!m.handleFault(start + 16 * pageSize));
    }
    /// A page directory that a process copied long ago: whether it learns of a new table at once or by a
    /// fault.
    void aProcessLearnsOfNewTables_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<bool>("faults");
        QTest::newRow("2.2, at once") << "linux-2.2.1" << false;
        QTest::newRow("2.4, by fault") << "linux-2.4.20" << true;
        QTest::newRow("2.4 PAE, shared") << "linux-2.4.20-pae" << false;
        QTest::newRow("4.19, by fault") << "linux-4.19" << true;
        QTest::newRow("4.19 isolated, by fault") << "linux-4.19-pae" << true;
        QTest::newRow("6.1, at once") << "debian-6.1-686" << false;
        QTest::newRow("6.1 isolated, at once") << "debian-6.1-686-pae" << false;
        QTest::newRow("4G/4G, one space") << "rhel4-hugemem" << false;
    }
    void aProcessLearnsOfNewTables()
    {
        QFETCH(QString, kernel);
        QFETCH(bool, faults);
        Memory m(kernel.toStdString());
        const VirtualAddress start = *m.vmalloc(16_MiB);
        const VirtualAddress last = start + 16_MiB - pageSize;
        for (const VirtualAddress v : {start, last}) {
            QCOMPARE(m.faultsAt(0, v), faults);
            QCOMPARE(m.handleFault(v), faults);
            QVERIFY(!m.faultsAt(0, v));
            QVERIFY(!m.handleFault(v)); // nothing is missing any more
        }
    }
    void dataComesFromHighMemoryAndTablesFromLow()
    {
        Memory m("debian-6.1-686-pae");
        const VirtualAddress start = *m.vmalloc(8_MiB);
        for (const FrameNumber frame : m.area.areas().at(start).pages)
            QVERIFY(m.pages.zoneOf(frame)->highmem);
        QCOMPARE(m.pages.owners().pagesOf(FrameUse::PageTables), 5u); // the window begins within a table
        for (const FrameOwners::Stretch& stretch : m.pages.owners().stretches())
            if (stretch.owner.use == FrameUse::PageTables)
                QVERIFY(!m.pages.zoneOf(stretch.frames.start)->highmem);
    }
    void afterVfreeNothingIsLeft()
    {
        Memory m("linux-2.4.20", 4);
        const std::uint64_t before = m.pages.owners().pages();
        const VirtualAddress start = *m.vmalloc(40_KiB);
        m.handleFault(start);
        for (unsigned cpu = 0; cpu < 4; ++cpu)
            QVERIFY(!m.faultsAt(cpu, start)); // it is in every TLB
        m.vfree(start);
        for (unsigned cpu = 0; cpu < 4; ++cpu)
            QVERIFY(m.faultsAt(cpu, start));
        QCOMPARE(m.pages.owners().pages() - before, m.pages.owners().pagesOf(FrameUse::PageTables));
        QCOMPARE(m.count<PteCleared>(), 10u);
        QCOMPARE(m.count<Ipi>(), 3u);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.vfree(start));
    }
    void moreAddressesThanThereAre()
    {
        Memory m("debian-6.1-686-pae"); // 120 MiB
        QVERIFY(m.vmalloc(120_MiB - pageSize));
        const auto failure =
            std::get<VmallocFailure>(m.area.vmalloc(m.machine, m.pages, {}, 4_KiB, 0, m.events));
        QVERIFY(!failure.memory);
        QCOMPARE(failure.largestHole, 0_B);
        QCOMPARE(QString::fromStdString(sentenceOf(failure)),
                 QString("vmalloc() wants 8 KiB of addresses in one piece and the largest hole is 0 B"));
    }
    void withoutPagesTheAreaGoesAgain()
    {
        Memory m("linux-2.4.20", 1, 64_MiB);
        const std::uint64_t before = m.pages.owners().pages();
        const auto failure =
            std::get<VmallocFailure>(m.area.vmalloc(m.machine, m.pages, {}, 100_MiB, 0, m.events));
        QVERIFY(failure.memory);
        QVERIFY(m.area.areas().empty());
        QCOMPARE(m.pages.owners().pages() - before, m.pages.owners().pagesOf(FrameUse::PageTables));
    }
    void randomAreasDoNotOverlapAndHoldTheirPages()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        Memory m("debian-6.1-686");
        const std::uint64_t before = m.pages.owners().pages();
        for (std::uint64_t i = 0; i < run.operations / 100; ++i) {
            const auto& areas = m.area.areas();
            if (!areas.empty() && random() % 100 < 45) {
                m.vfree(std::next(areas.begin(), std::ptrdiff_t(random() % areas.size()))->first);
                continue;
            }
            const auto start = m.vmalloc(Bytes{1 + random() % 3'000'000});
            if (!start)
                continue;
            const auto& area = areas.at(*start);
            const auto next = areas.upper_bound(*start);
            QVERIFY(area.range.end + pageSize <= (next == areas.end() ? m.area.window().end : next->first));
            const std::size_t page = random() % area.pages.size();
            m.machine.ram.write(area.pages[page].start(), area.pages[page].value);
            QCOMPARE(m.readAt(0, *start + page * pageSize), area.pages[page]);
        }
        while (!m.area.areas().empty())
            m.vfree(m.area.areas().begin()->first);
        QCOMPARE(m.pages.owners().pages() - before, m.pages.owners().pagesOf(FrameUse::PageTables));
    }
};

QTEST_APPLESS_MAIN(VmallocTest)
#include "vmalloc_test.moc"
