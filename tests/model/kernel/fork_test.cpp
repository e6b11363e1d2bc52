// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/kernel/process_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::ProcessFixture;

namespace {

using Number = std::optional<std::uint64_t>;

} // namespace

class ForkTest : public QObject
{
    Q_OBJECT
private slots:
    void theChildSeesTheParentsPages_data() { test::addFaultKernels(); }
    void theChildSeesTheParentsPages()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1234), FaultOutcome::Served);
        const std::uint64_t free = f.freePages();
        const ProcessId child = f.forkOn();
        const AddressSpace& parents = f.kernel.processes->at(bootProcess);
        const AddressSpace& childs = f.kernel.processes->at(child);
        QCOMPARE(childs.areas, parents.areas);
        QCOMPARE(childs.presentPages, parents.presentPages);
        QCOMPARE(childs.tableFrames.size(), parents.tableFrames.size());
        QCOMPARE(free - f.freePages(), std::uint64_t(childs.tableFrames.size())); // and no page
        QCOMPARE(f.frameAt(child, heap), f.frameAt(bootProcess, heap));
        f.switchTo(child);
        QCOMPARE(f.read(heap), Number(1234));
    }
    /// Two entries for each page: the parent's loses R/W by one 32-bit store, the child's is written whole.
    void writableEntriesAreStoredTwice_data() { test::addFaultKernels(); }
    void writableEntriesAreStoredTwice()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const ProcessId parent = f.create();
        f.switchTo(parent);
        const VirtualAddress heap = f.area("heap").range.start;
        for (unsigned i = 0; i < 10; ++i)
            QCOMPARE(f.write(heap + i * pageSize, i), FaultOutcome::Served);
        const ProcessId first = f.forkOn(); // takes R/W away
        RecordEvents events;
        (void)fork(f.kernel, f.onCpu(0), events);
        const auto ofChild = [&](const Event& event) {
            const auto* set = std::get_if<PteSet>(&event);
            return set && set->page >= heap && set->page < heap + 10 * pageSize;
        };
        QCOMPARE(std::ranges::count_if(events.events(), ofChild), 10);
        for (unsigned i = 0; i < 10; ++i)
            QCOMPARE(f.kernel.pages->usersOf(*f.frameAt(first, heap + i * pageSize)), 3u);
        QCOMPARE(f.write(heap, 5), FaultOutcome::Served);
        events.clear();
        (void)fork(f.kernel, f.onCpu(0), events);
        QCOMPARE(std::ranges::count_if(events.events(), ofChild), 11);
    }
    void neitherSeesWhatTheOtherWritesLater_data() { test::addFaultKernels(); }
    void neitherSeesWhatTheOtherWritesLater()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        QCOMPARE(f.write(heap + 4_KiB, 2), FaultOutcome::Served);
        const ProcessId child = f.forkOn();
        QCOMPARE(f.write(heap, 10), FaultOutcome::Served); // on the processor that wrote to it just now
        f.switchTo(child);
        QCOMPARE(f.read(heap), Number(1));
        QCOMPARE(f.write(heap + 4_KiB, 20), FaultOutcome::Served);
        f.switchTo(bootProcess);
        QCOMPARE(f.read(heap), Number(10));
        QCOMPARE(f.read(heap + 4_KiB), Number(2));
    }
    /// The first of two who writes gets a copy, the other one then writes to what is there.
    void theLastUserKeepsThePage_data() { test::addFaultKernels(); }
    void theLastUserKeepsThePage()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap + 8_B, 3), FaultOutcome::Served);
        const FrameNumber page = *f.frameAt(bootProcess, heap);
        const ProcessId child = f.forkOn();
        const std::uint64_t free = f.freePages();
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        QVERIFY(f.frameAt(bootProcess, heap) != page);
        QCOMPARE(f.freePages(), free - 1);
        QCOMPARE(f.kernel.pages->owners().ownerOf(page),
                 (std::optional(FrameOwner{FrameUse::Anonymous, child.value})));
        f.switchTo(child);
        QCOMPARE(f.write(heap, 2), FaultOutcome::Served);
        QCOMPARE(f.frameAt(child, heap), std::optional(page));
        QCOMPARE(f.freePages(), free - 1);
        QCOMPARE(f.read(heap + 8_B), Number(3));
        QCOMPARE(f.count<CopyOnWrite>(), 2ull);
    }
    void grandchildrenShareToo_data() { test::addFaultKernels(); }
    void grandchildrenShareToo()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        const ProcessId child = f.forkOn();
        f.switchTo(child);
        const ProcessId grandchild = f.forkOn();
        exitProcess(f.kernel, child, f.events);
        exitProcess(f.kernel, bootProcess, f.events);
        f.switchTo(grandchild);
        const FrameNumber page = *f.frameAt(grandchild, heap);
        QCOMPARE(f.kernel.pages->usersOf(page), 1u);
        QCOMPARE(f.kernel.pages->owners().ownerOf(page),
                 (std::optional(FrameOwner{FrameUse::Anonymous, grandchild.value})));
        QCOMPARE(f.read(heap), Number(1));
    }
    void sharedFilePagesStayShared_data() { test::addFaultKernels(); }
    void sharedFilePagesStayShared()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress shared = f.map(4_KiB, {.file = FilePage{9, 0}, .shared = true});
        QCOMPARE(f.write(shared, 1), FaultOutcome::Served);
        const ProcessId child = f.forkOn();
        f.switchTo(child);
        QCOMPARE(f.write(shared, 2), FaultOutcome::Served);
        f.switchTo(bootProcess);
        QCOMPARE(f.read(shared), Number(2));
        QCOMPARE(f.count<CopyOnWrite>(), 0ull);
    }
    void whenTheLastIsGoneSoAreThePages_data() { test::addFaultKernels(); }
    void whenTheLastIsGoneSoAreThePages()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        exitProcess(f.kernel, f.create(), f.events);
        const std::uint64_t free = f.freePages();
        const ProcessId parent = f.create();
        f.switchTo(parent);
        for (unsigned i = 0; i < 20; ++i)
            QCOMPARE(f.write(f.area("heap").range.start + i * pageSize, i), FaultOutcome::Served);
        const ProcessId child = f.forkOn();
        QCOMPARE(f.write(f.area("heap").range.start, 99), FaultOutcome::Served);
        exitProcess(f.kernel, parent, f.events);
        QVERIFY(f.freePages() < free);
        exitProcess(f.kernel, child, f.events);
        QCOMPARE(f.freePages(), free);
    }
    /// Each step of a fork that finds no memory leaves nothing behind but entries without R/W.
    void withoutMemoryThereIsNoChild_data() { test::addFaultKernels(); }
    void withoutMemoryThereIsNoChild()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress heap = f.area("heap").range.start;
        QCOMPARE(f.write(heap, 1), FaultOutcome::Served);
        std::vector<FrameNumber> taken;
        for (const GfpMask mask : {gfp::highUser, gfp::kernel})
            for (auto got = f.kernel.pages.write().alloc({mask, 0, {}});
                 std::holds_alternative<FrameNumber>(got); got = f.kernel.pages.write().alloc({mask, 0, {}}))
                taken.push_back(std::get<FrameNumber>(got));
        unsigned failures = 0;
        for (bool forked = false; !forked; ++failures) {
            const std::uint64_t used = f.kernel.pages->owners().pages();
            const std::size_t processes = f.kernel.processes->all().size();
            const auto made = fork(f.kernel, f.onCpu(0), f.events);
            forked = std::holds_alternative<ProcessId>(made);
            if (!forked) {
                QCOMPARE(f.kernel.pages->owners().pages(), used);
                QCOMPARE(f.kernel.processes->all().size(), processes);
            }
            f.kernel.pages.write().free(taken.back(), 0);
            taken.pop_back();
        }
        QVERIFY(failures > 1);
        QCOMPARE(f.read(heap), Number(1));
    }
};

QTEST_APPLESS_MAIN(ForkTest)
#include "fork_test.moc"
