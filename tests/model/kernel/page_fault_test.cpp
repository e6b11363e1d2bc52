// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/user_pages.h"
#include "tests/model/kernel/process_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::ProcessFixture;

namespace {

unsigned storesPerEntry(const ProcessFixture& f) { return f.kernel.processes->rules().mode->entryBytes / 4; }

/// Entry stores that one kmap_atomic() or kmap_local_page() of a high page and its end take: at most two.
unsigned entriesPerTemporary(const ProcessFixture& f)
{
    if (!f.kernel.layout().config.hasHighmem())
        return 0;
    return f.kernel.temporary->row().clearsAtUnmap ? 2 : 1;
}

} // namespace

class PageFaultTest : public QObject
{
    Q_OBJECT
private slots:
    void memoryBeginsAsZeroAndKeepsWhatIsWritten_data() { test::addFaultKernels(); }
    void memoryBeginsAsZeroAndKeepsWhatIsWritten()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        f.switchTo(f.create());
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.read(heap + 100_B), std::optional<std::uint64_t>(0));
        QCOMPARE(f.write(heap + 4092_B, 0x1122334455667788), FaultOutcome::Served); // into the next page
        QCOMPARE(f.read(heap + 4092_B), std::optional<std::uint64_t>(0x1122334455667788));
        QCOMPARE(f.count<PageFaultServed>(), 2ull);
    }
    /// A frame that a process gave back holds nothing of it for the next one.
    void pagesAreClearedBeforeTheyAreGiven_data() { test::addFaultKernels(); }
    void pagesAreClearedBeforeTheyAreGiven()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        const ProcessId first = f.create();
        f.switchTo(first);
        QCOMPARE(f.write(heap, 77), FaultOutcome::Served);
        QCOMPARE(f.write(heap + 3000_B, 78), FaultOutcome::Served);
        const auto frame = f.frameAt(first, heap);
        exitProcess(f.kernel, first, f.events);
        const ProcessId second = f.create();
        f.switchTo(second);
        bool again = false;
        for (VirtualAddress v = f.map(64_KiB), end = v + 64_KiB; !again && v < end; v += pageSize) {
            QCOMPARE(f.read(v), std::optional<std::uint64_t>(0));
            QCOMPARE(f.read(v + 3000_B), std::optional<std::uint64_t>(0));
            again = f.frameAt(second, v) == frame;
        }
        QVERIFY(again); // the frame of before was among them
    }
    /// One new page below a table that is there: one entry of the program's; where RAM is high, one temporary
    /// map to clear the page; with tables in high memory two more, to read and to write the entry.
    void anEntryIsWrittenOnceForEachFault_data() { test::addFaultKernels(); }
    void anEntryIsWrittenOnceForEachFault()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        f.switchTo(f.create());
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        f.forget();
        QCOMPARE(f.write(heap + 4_KiB, 1), FaultOutcome::Served);
        const bool highPte = f.kernel.processes->rules().highPte;
        const bool high = *f.frameAt(ProcessId{2}, heap + 4_KiB) >= f.kernel.layout().maxLowPfn;
        QCOMPARE(high, f.kernel.layout().config.hasHighmem());
        // The slot for tables still has this one where a kernel looks before it writes.
        const bool tableIsThere = f.kernel.temporary->row().keepsEqual;
        const unsigned temporaries = (high ? 1 : 0) + (highPte && !tableIsThere ? 2 : 0);
        QCOMPARE(f.count<PteStore>(),
                 std::uint64_t(storesPerEntry(f) * (1 + temporaries * entriesPerTemporary(f))));
        QCOMPARE(f.count<Invlpg>(), std::uint64_t(high ? temporaries : 0));
        QCOMPARE(f.count<PageTableAdded>(), 0ull);
    }
    void aTableIsMadeForTheFirstPageBelowIt_data() { test::addFaultKernels(); }
    void aTableIsMadeForTheFirstPageBelowIt()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const ProcessId made = f.create();
        f.switchTo(made);
        const std::size_t tables = f.kernel.processes->at(made).tableFrames.size();
        const VirtualAddress stack = f.area("stack").range.end - pageSize;
        QCOMPARE(f.write(stack, 1), FaultOutcome::Served);
        QCOMPARE(f.count<PageTableAdded>(), 1ull);
        const unsigned levels = unsigned(f.kernel.processes->rules().mode->levels.size());
        const unsigned middle = f.kernel.layout().config.kernel->is64Bit() ? levels - 2 : 0;
        QCOMPARE(f.kernel.processes->at(made).tableFrames.size(), tables + middle + 1);
        const FrameNumber lowest = f.kernel.processes->at(made).tableFrames.back();
        QCOMPARE(lowest >= f.kernel.layout().maxLowPfn, f.kernel.processes->rules().highPte);
        QCOMPARE(f.kernel.pages->owners().ownerOf(lowest),
                 (std::optional(FrameOwner{FrameUse::PageTables, made.value})));
    }
    void textOfTwoProcessesIsOnePageOfTheCache_data() { test::addFaultKernels(); }
    void textOfTwoProcessesIsOnePageOfTheCache()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress text = f.area("text").range.start;
        const FilePage file = *f.area("text").fileAt(text + 4_KiB);
        const ProcessId first = f.create();
        const ProcessId second = f.create();
        for (const ProcessId process : {first, second}) {
            f.switchTo(process);
            QCOMPARE(f.read(text + 4_KiB), std::optional<std::uint64_t>(file.inode));
            QCOMPARE(f.read(text + 4104_B), std::optional<std::uint64_t>(file.index));
        }
        const auto frame = f.frameAt(first, text + 4_KiB);
        QCOMPARE(frame, f.frameAt(second, text + 4_KiB));
        QCOMPARE(frame, f.kernel.cache->find(file));
        QCOMPARE(f.kernel.pages->usersOf(*frame), 3u);
    }
    void whoWritesToAPrivateFilePageGetsACopy_data() { test::addFaultKernels(); }
    void whoWritesToAPrivateFilePageGetsACopy()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress v = f.map(8_KiB, {.file = FilePage{40, 6}});
        QCOMPARE(f.read(v), std::optional<std::uint64_t>(40));
        QCOMPARE(f.write(v, 1), FaultOutcome::Served); // was there, read-only
        QCOMPARE(f.count<CopyOnWrite>(), 1ull);
        QCOMPARE(f.write(v + 4_KiB, 2), FaultOutcome::Served); // was not
        QCOMPARE(f.read(v), std::optional<std::uint64_t>(1));
        QCOMPARE(f.read(v + 8_B), std::optional<std::uint64_t>(6));
        QCOMPARE(f.read(v + 4_KiB), std::optional<std::uint64_t>(2));
        QCOMPARE(f.read(v + 4104_B), std::optional<std::uint64_t>(7));
        for (const FilePage page : {FilePage{40, 6}, FilePage{40, 7}})
            QCOMPARE(f.kernel.booted.ram().read<std::uint64_t>(f.kernel.cache->find(page)->start()), 40ull);
    }
    void whatIsWrittenToASharedFileIsSeenByAll_data() { test::addFaultKernels(); }
    void whatIsWrittenToASharedFileIsSeenByAll()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const MapRequest request{.file = FilePage{50, 0}, .shared = true};
        const VirtualAddress here = f.map(4_KiB, request);
        QCOMPARE(f.write(here, 99), FaultOutcome::Served);
        f.switchTo(f.create());
        (void)f.map(4_KiB);
        const VirtualAddress there = f.map(4_KiB, request);
        QVERIFY(here != there);
        QCOMPARE(f.read(there), std::optional<std::uint64_t>(99));
    }
    void whatMeansNothingIsABadArea_data() { test::addFaultKernels(); }
    void whatMeansNothingIsABadArea()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        QVERIFY(!f.read(0_va));
        QVERIFY(!f.read(f.kernel.layout().pageOffset + 16_MiB));
        QCOMPARE(f.write(f.area("text").range.start, 1), FaultOutcome::BadArea);
        QVERIFY(f.read(f.area("text").range.start));
        QCOMPARE(f.kernel.machine().cpu(0).privilege, paging::Privilege::Supervisor);
    }
    void withoutMemoryTheProcessIsToldWhy_data() { test::addFaultKernels(); }
    void withoutMemoryTheProcessIsToldWhy()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress v = f.map(8_KiB);
        QCOMPARE(f.write(v, 1), FaultOutcome::Served);
        while (std::holds_alternative<FrameNumber>(f.kernel.pages.write().alloc({gfp::highUser, 0, {}}))) {
        }
        QCOMPARE(f.write(v + 4_KiB, 2), FaultOutcome::OutOfMemory);
        QCOMPARE(f.kernel.processes->lastShortage()->mask, f.kernel.processes->rules().pageMask);
    }
    /// Whose page is looked for need not run; a page that fork() left shared is copied first for a writer.
    void pagesOfOthersAreFoundAndPinned_data() { test::addFaultKernels(); }
    void pagesOfOthersAreFoundAndPinned()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 6), FaultOutcome::Served);
        const ProcessId child = f.forkOn();
        const auto pin = [&](VirtualAddress v, paging::AccessKind kind) {
            return getUserPage(f.kernel, f.onCpu(0), child, v, kind, f.events);
        };
        const FrameNumber shared = std::get<FrameNumber>(pin(heap, paging::AccessKind::Read));
        QCOMPARE(std::optional(shared), f.frameAt(bootProcess, heap));
        const FrameNumber own = std::get<FrameNumber>(pin(heap, paging::AccessKind::Write));
        QVERIFY(own != shared);
        f.kernel.booted.ram().write(own.start(), std::uint64_t{8});
        QCOMPARE(std::get<FaultOutcome>(pin(0_va, paging::AccessKind::Read)), FaultOutcome::BadArea);
        QCOMPARE(f.read(heap), std::optional<std::uint64_t>(6));
        exitProcess(f.kernel, child, f.events);
        QCOMPARE(f.kernel.pages->usersOf(own), 1u);
        QVERIFY(f.kernel.pages->owners().ownerOf(own));
        f.kernel.pages.write().put(own);
        QVERIFY(!f.kernel.pages->owners().ownerOf(own));
    }
    /// A stretch of vmalloc() that needs a new table: kernels up to 5.7 let other processes fault on it,
    /// unless they share the directory; later ones tell all at once.
    void newKernelTablesReachOtherProcesses_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("faults");
        QTest::newRow("two-level, lazy") << "linux-2.4.20" << 1;
        QTest::newRow("PAE shares its directory") << "linux-2.4.20-pae" << 0;
        QTest::newRow("4G/4G has one kernel") << "rhel4-hugemem" << 0;
        QTest::newRow("two-level, eager") << "debian-6.1-686" << 0;
        QTest::newRow("isolated, lazy") << "linux-4.19-pae" << 1;
        QTest::newRow("isolated, eager") << "debian-6.1-686-pae" << 0;
    }
    void newKernelTablesReachOtherProcesses()
    {
        QFETCH(QString, id);
        QFETCH(int, faults);
        ProcessFixture f(id);
        const ProcessId other = f.create();
        const auto got =
            f.kernel.vmalloc.write().vmalloc(f.kernel.machine(), f.kernel.pages.write(),
                                             f.kernel.processes->kernelRoots(), 8_KiB, 0, f.events);
        const VirtualAddress start = std::get<VirtualAddress>(got);
        f.switchTo(other);
        int served = 0;
        std::byte byte{};
        for (;;) {
            const auto fault =
                f.kernel.machine().writableCpu(0).read(start, {&byte, 1}, f.kernel.booted.ram(), f.events);
            if (!fault)
                break;
            QCOMPARE(handlePageFault(f.kernel, f.onCpu(0), *fault, f.events), FaultOutcome::VmallocSynced);
            ++served;
        }
        QCOMPARE(served, faults);
        const auto beyond = f.kernel.machine().writableCpu(0).read(start + 12_KiB, {&byte, 1},
                                                                   f.kernel.booted.ram(), f.events);
        QVERIFY(beyond);
        QCOMPARE(handlePageFault(f.kernel, f.onCpu(0), *beyond, f.events), FaultOutcome::BadArea);
    }
};

QTEST_APPLESS_MAIN(PageFaultTest)
#include "page_fault_test.moc"
