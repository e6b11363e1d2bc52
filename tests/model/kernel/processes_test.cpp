// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/traverse.h"
#include "tests/model/kernel/process_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::ProcessFixture;

class ProcessesTest : public QObject
{
    Q_OBJECT
private slots:
    void theBootProcessIsKnown_data() { test::addProcessKernels(); }
    void theBootProcessIsKnown()
    {
        QFETCH(QString, id);
        const ProcessFixture f(id);
        const AddressSpace& space = f.kernel.processes->at(bootProcess);
        QCOMPARE(space.roots, f.kernel.booted.process.roots);
        QCOMPARE(space.presentPages, f.kernel.booted.process.presentPages);
        QCOMPARE(f.kernel.processes->cpu(0).running, bootProcess);
        const layout::PlannedProcess& plan = f.kernel.layout().process;
        QCOMPARE(space.areas.size(), plan.areas.size());
        QCOMPARE(space.tableFrames.size(), std::size_t(plan.fixedTablePages + plan.pageTablePages));
        const FrameOwners& owners = f.kernel.pages->owners();
        for (const layout::PlannedArea& area : plan.areas)
            QCOMPARE(owners.ownerOf(*f.frameAt(bootProcess, area.range.start)),
                     (std::optional(FrameOwner{FrameUse::Anonymous, 1})));
        QCOMPARE(owners.pagesOf(FrameUse::Anonymous), space.presentPages);
        QCOMPARE(owners.pagesOf(FrameUse::PageTables), space.tableFrames.size());
    }
    /// As many frames as the plan says for the directories, and no pages.
    void aNewProcessHasItsDirectoriesAndNothingElse_data() { test::addProcessKernels(); }
    void aNewProcessHasItsDirectoriesAndNothingElse()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const std::uint64_t free = f.freePages();
        const ProcessId made = f.create();
        QCOMPARE(made, ProcessId{2});
        const AddressSpace& space = f.kernel.processes->at(made);
        QCOMPARE(space.presentPages, 0ull);
        QCOMPARE(space.areas.size(), f.kernel.layout().process.areas.size());
        // Middle tables of 64-bit processes come with the first page below them.
        const auto paging = f.kernel.layout().config.paging();
        const std::uint64_t fixed = paging >= layout::Paging::FourLevel
                                        ? (f.kernel.layout().isolated ? 2 : 1)
                                        : f.kernel.layout().process.fixedTablePages;
        QCOMPARE(space.tableFrames.size(), std::size_t(fixed));
        QCOMPARE(free - f.freePages(), fixed);
        QVERIFY(space.roots.user != f.kernel.processes->at(bootProcess).roots.user);
    }
    /// What the kernel's part of a new process leads to is what the reference leads to, but for its own
    /// tables where it sees them.
    void kernelEntriesAreThoseOfTheReference_data() { test::addProcessKernels(); }
    void kernelEntriesAreThoseOfTheReference()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const AddressSpace& space = f.kernel.processes->at(f.create());
        const paging::PagingRules rules = f.kernel.booted.rules();
        const layout::Region* ownTables = f.kernel.layout().region(layout::RegionKind::PageTables);
        const auto leavesOf = [&](PhysicalAddress root) {
            std::map<VirtualAddress, std::uint64_t> leaves;
            (void)paging::traverse(
                rules, root, [&](PhysicalAddress p) { return f.kernel.booted.entryAt(p); },
                [&](const paging::FoundEntry& found) {
                    if (found.leaf && (!ownTables || !ownTables->range.contains(found.start)))
                        leaves[found.start] = found.entry;
                    return true;
                });
            return leaves;
        };
        QCOMPARE(leavesOf(space.roots.kernel), leavesOf(f.kernel.booted.reference.kernel));
        if (f.kernel.layout().isolated)
            QCOMPARE(leavesOf(space.roots.user), leavesOf(f.kernel.booted.reference.user));
    }
    void exitGivesEveryFrameBack_data() { test::addFaultKernels(); }
    void exitGivesEveryFrameBack()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        (void)f.create(); // the page that small directories share
        const std::uint64_t free = f.freePages();
        const std::uint64_t used = f.kernel.pages->owners().pages();
        const ProcessId made = f.create();
        f.switchTo(made);
        for (const char* name : {"data", "heap", "stack"})
            QCOMPARE(f.write(f.area(name).range.start, 7), FaultOutcome::Served);
        QVERIFY(f.read(f.area("text").range.start));
        exitProcess(f.kernel, made, f.events);
        QVERIFY(!f.kernel.processes->find(made));
        f.kernel.cache.write().shrink(f.kernel.pages.write(), 1000);
        QCOMPARE(f.freePages(), free);
        QCOMPARE(f.kernel.pages->owners().pages(), used);
        QCOMPARE(f.kernel.processes->cpu(0).running, idleProcess);
    }
    /// exit_mmap(): one for the translations of all areas, one for other tables.
    void exitFlushesOnce()
    {
        ProcessFixture f("debian-6.1-686-pae");
        const ProcessId made = f.create();
        f.switchTo(made);
        for (const char* name : {"data", "heap", "stack"})
            QCOMPARE(f.write(f.area(name).range.start, 7), FaultOutcome::Served);
        f.forget();
        exitProcess(f.kernel, made, f.events);
        QCOMPARE(f.count<Cr3Loaded>(), 2ull);
    }
    void theBootProcessCanExit_data() { test::addProcessKernels(); }
    void theBootProcessCanExit()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        exitProcess(f.kernel, bootProcess, f.events);
        QCOMPARE(f.kernel.pages->owners().pagesOf(FrameUse::Anonymous), 0ull);
        QCOMPARE(f.kernel.pages->owners().pagesOf(FrameUse::PageTables), 0ull);
        QVERIFY(f.kernel.processes->all().empty());
    }
    void afterTheBootProcessAnotherCanRun_data() { test::addFaultKernels(); }
    void afterTheBootProcessAnotherCanRun()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        exitProcess(f.kernel, bootProcess, f.events);
        const ProcessId next = f.create();
        f.switchTo(next);
        QCOMPARE(f.write(f.area("heap", next).range.start, 5), FaultOutcome::Served);
        QCOMPARE(f.read(f.area("heap", next).range.start), std::optional<std::uint64_t>(5));
    }
    /// A page directory that does not fit leaves nothing behind.
    void withoutLowMemoryThereIsNoProcess_data() { test::addProcessKernels(); }
    void withoutLowMemoryThereIsNoProcess()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        std::vector<FrameNumber> taken;
        const std::uint64_t needed = [copy = f]() mutable {
            const std::uint64_t before = copy.freePages();
            (void)copy.create();
            return before - copy.freePages();
        }();
        const PageRequest table{f.kernel.processes->rules().tableMask, 0, {}};
        for (auto got = f.kernel.pages.write().alloc(table); std::holds_alternative<FrameNumber>(got);
             got = f.kernel.pages.write().alloc(table))
            taken.push_back(std::get<FrameNumber>(got));
        unsigned refusals = 0;
        for (;; ++refusals) {
            const std::uint64_t used = f.kernel.pages->owners().pages();
            const auto made = createProcess(f.kernel, f.onCpu(0), f.events);
            if (std::holds_alternative<ProcessId>(made))
                break;
            QCOMPARE(f.kernel.pages->owners().pages(), used);
            QCOMPARE(f.kernel.processes->all().size(), std::size_t{1});
            QVERIFY(f.kernel.processes->lastShortage());
            QVERIFY(refusals < needed);
            f.kernel.pages.write().free(taken[refusals], 0);
        }
        QCOMPARE(std::uint64_t{refusals}, needed);
    }
    void addressesOfAFrameSayWhereTheyAreValid()
    {
        ProcessFixture f("debian-6.1-686-pae");
        const ProcessId other = f.create();
        f.switchTo(other);
        const VirtualAddress heap = f.area("heap", other).range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        const FrameNumber page = *f.frameAt(other, heap);
        QVERIFY(page >= f.kernel.layout().maxLowPfn); // no kernel address: only after kmap()
        FrameAddress expected{AddressKind::User, heap, true, {}, Validity::Now, other};
        QCOMPARE(addressesOf(f.kernel, page), std::vector{expected});
        f.switchTo(bootProcess);
        expected.validity = Validity::OnlyInProcess;
        QCOMPARE(addressesOf(f.kernel, page), std::vector{expected});
    }
    void theKernelOf4G4GSeesNoProgramsAddress()
    {
        ProcessFixture f("rhel4-hugemem");
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        const auto ways = addressesOf(f.kernel, *f.frameAt(bootProcess, heap));
        QCOMPARE(ways.back().kind, AddressKind::User);
        QCOMPARE(ways.back().validity, Validity::OnlyInProcess); // it runs, but the kernel has other tables
    }
    void mmapAndMunmapChangeTheAreas_data() { test::addFaultKernels(); }
    void mmapAndMunmapChangeTheAreas()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const std::uint64_t before = f.kernel.processes->at(bootProcess).presentPages;
        const VirtualAddress first = f.map(12_KiB);
        const VirtualAddress second = f.map(5000_B);
        const bool bottomUp = f.kernel.layout().config.kernel->bottomUpMmap;
        const VirtualRange libraries = f.area("libraries").range;
        QCOMPARE(first, bottomUp ? libraries.end : libraries.start - 12_KiB);
        QCOMPARE(second, bottomUp ? first + 12_KiB : first - 8_KiB);
        for (VirtualAddress v = first; v < first + 12_KiB; v += pageSize)
            QCOMPARE(f.write(v, v.value), FaultOutcome::Served);
        QCOMPARE(f.kernel.processes->at(bootProcess).presentPages, before + 3);
        const std::uint64_t free = f.freePages();
        munmap(f.kernel, f.onCpu(0), bootProcess, {first + 4_KiB, first + 8_KiB}, f.events);
        QCOMPARE(f.freePages(), free + 1);
        QVERIFY(!f.read(first + 4_KiB));
        QCOMPARE(f.read(first), std::optional(first.value));
        QCOMPARE(f.read(first + 8_KiB), std::optional((first + 8_KiB).value));
        QCOMPARE(f.kernel.processes->at(bootProcess).areaAt(first + 8_KiB)->range,
                 (VirtualRange{first + 8_KiB, first + 12_KiB}));
    }
    void mmapOfMoreThanAllAddressesFails()
    {
        ProcessFixture f("linux-2.4.20");
        const auto got = mmap(f.kernel, bootProcess, {.size = 3_GiB}, f.events);
        QVERIFY(std::get<MapFailure>(got).largestHole < 3_GiB);
    }
    /// The largest hole is one that mmap() gives, and there is none that it does not tell of.
    void theLargestHoleCanBeHad_data() { test::addProcessKernels(); }
    void theLargestHoleCanBeHad()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const Bytes tooMuch = f.kernel.processes->rules().end - VirtualAddress{};
        const auto largestHole = [&] {
            const auto got = mmap(f.kernel, bootProcess, {.size = tooMuch}, f.events);
            return std::get<MapFailure>(got).largestHole;
        };
        unsigned holes = 0;
        for (Bytes hole = largestHole(); hole > Bytes{}; hole = largestHole(), ++holes) {
            QVERIFY(!std::holds_alternative<VirtualAddress>(
                mmap(f.kernel, bootProcess, {.size = hole + pageSize}, f.events)));
            QVERIFY(std::holds_alternative<VirtualAddress>(
                mmap(f.kernel, bootProcess, {.size = hole}, f.events)));
        }
        QVERIFY(holes > 0);
        QVERIFY(!std::holds_alternative<VirtualAddress>(
            mmap(f.kernel, bootProcess, {.size = pageSize}, f.events)));
    }
    /// The first write after a copy that is gone moves a part: nothing looks at where it was. (For
    /// sanitizers.)
    void copiesMayComeAndGoBetweenSteps()
    {
        ProcessFixture f("debian-6.1-686-pae");
        const VirtualAddress heap = f.area("heap").range.start;
        const VirtualAddress mapped = f.map(8_MiB);
        const auto copied = [&] { const Kernel copy = f.kernel; };
        copied();
        QCOMPARE(f.write(mapped, 1), FaultOutcome::Served);
        copied();
        const ProcessId child = f.forkOn();
        copied();
        QCOMPARE(f.write(heap, 2), FaultOutcome::Served);
        copied();
        f.switchTo(child);
        copied();
        munmap(f.kernel, f.onCpu(0), child, {mapped, mapped + 8_MiB}, f.events);
        copied();
        exitProcess(f.kernel, child, f.events);
        f.switchTo(bootProcess);
        QCOMPARE(f.read(heap), std::optional<std::uint64_t>(2));
    }
    void aCopyOfTheKernelKeepsItsProcesses()
    {
        ProcessFixture f("debian-6.1-686");
        const Kernel before = f.kernel;
        const ProcessId made = f.create();
        f.switchTo(made);
        QVERIFY(!before.processes->find(made));
        QCOMPARE(before.processes->cpu(0).running, bootProcess);
    }
};

QTEST_APPLESS_MAIN(ProcessesTest)
#include "processes_test.moc"
