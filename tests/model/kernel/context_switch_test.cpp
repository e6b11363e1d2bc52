// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/kernel/process_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::ProcessFixture;

namespace {

using Number = std::optional<std::uint64_t>;

/// A machine whose processor has all that the kernel can use.
ProcessFixture newest(std::string_view id, std::string_view commandLine)
{
    auto config = layout::test::with(layout::test::flat(id, 1200_MiB), commandLine);
    config.processor = hardware::findProcessor("max");
    return ProcessFixture(config);
}

unsigned faultlessReads(ProcessFixture& f, VirtualAddress a)
{
    f.forget();
    std::byte byte{};
    (void)f.kernel.machine().writableCpu(0).read(a, {&byte, 1}, f.kernel.booted.ram(), f.events);
    return unsigned(f.count<hardware::WalkStepTaken>() == 0);
}

} // namespace

class ContextSwitchTest : public QObject
{
    Q_OBJECT
private slots:
    /// One load for each switch between processes; with 4G/4G none, for the kernel has its own tables.
    void aSwitchLoadsCr3Once_data() { test::addProcessKernels(); }
    void aSwitchLoadsCr3Once()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const ProcessId other = f.create();
        f.forget();
        f.switchTo(other);
        const bool ownSpaces = f.kernel.processes->rules().ownSpaces;
        QCOMPARE(f.count<Cr3Loaded>(), ownSpaces ? 0ull : 1ull);
        QCOMPARE(f.kernel.processes->rules().mode->rootOf(f.kernel.booted.registers().cr3),
                 f.kernel.processes->at(other).roots.kernel);
        QCOMPARE(f.count<ProcessSwitched>(), 1ull);
        f.switchTo(other);
        QCOMPARE(f.count<ProcessSwitched>(), 1ull);
    }
    void theIdleTaskKeepsTheTables_data() { test::addProcessKernels(); }
    void theIdleTaskKeepsTheTables()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        f.switchTo(idleProcess);
        f.switchTo(bootProcess);
        QCOMPARE(f.count<Cr3Loaded>(), 0ull);
        QCOMPARE(f.count<ProcessSwitched>(), 2ull);
    }
    /// The user's half is loaded and left again where it is another one: KPTI and 4G/4G.
    void isolationLoadsCr3OnEachWayToUserModeAndBack_data() { test::addFaultKernels(); }
    void isolationLoadsCr3OnEachWayToUserModeAndBack()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        QCOMPARE(f.read(f.area("text").range.start).has_value(), true);
        const std::uint64_t each = f.kernel.layout().isolated ? 2 : 0;
        QCOMPARE(f.count<Cr3Loaded>(), each);
        f.forget();
        QCOMPARE(f.write(f.map(4_KiB), 1), FaultOutcome::Served); // a fault on the way
        QCOMPARE(f.count<Cr3Loaded>(), 2 * each);
    }
    void eachProcessSeesItsOwnMemory_data() { test::addFaultKernels(); }
    void eachProcessSeesItsOwnMemory()
    {
        QFETCH(QString, id);
        ProcessFixture f(id, 2);
        const VirtualAddress heap = f.area("heap").range.start;
        std::vector<ProcessId> processes{bootProcess};
        for (unsigned i = 0; i < 4; ++i)
            processes.push_back(f.create());
        for (unsigned round = 0; round < 3; ++round)
            for (const ProcessId process : processes) {
                f.switchTo(process, round % 2);
                if (round > 0)
                    QCOMPARE(f.read(heap, round % 2), Number(process.value * 100 + round - 1));
                QCOMPARE(f.write(heap, process.value * 100 + round, round % 2), FaultOutcome::Served);
                f.switchTo(idleProcess, round % 2);
            }
    }
    /// The kernel's own translations outlive a switch where they are global: not with isolation.
    void globalTranslationsStay_data() { test::addProcessKernels(); }
    void globalTranslationsStay()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress kernelPage = f.kernel.layout().pageOffset + 8_MiB;
        const ProcessId other = f.create();
        (void)faultlessReads(f, kernelPage);
        QCOMPARE(faultlessReads(f, kernelPage), 1u);
        f.switchTo(other);
        const bool stays = !f.kernel.layout().isolated || f.kernel.processes->rules().ownSpaces;
        QCOMPARE(faultlessReads(f, kernelPage), stays ? 1u : 0u);
    }
    void aProgramsTranslationsGo_data() { test::addProcessKernels(); }
    void aProgramsTranslationsGo()
    {
        QFETCH(QString, id);
        ProcessFixture f(id);
        const VirtualAddress text = f.area("text").range.start;
        const ProcessId other = f.create();
        (void)f.read(text);
        f.switchTo(other);
        f.switchTo(bootProcess);
        f.forget();
        (void)f.read(text);
        QVERIFY(f.count<hardware::WalkStepTaken>() > 0);
    }
    /// With PCID, too, unless other processes had all contexts since.
    void withPcidAFewProcessesKeepTheirs_data()
    {
        QTest::addColumn<QString>("commandLine");
        QTest::newRow("one half") << "";
        QTest::newRow("isolated") << "pti=on";
    }
    void withPcidAFewProcessesKeepTheirs()
    {
        QFETCH(QString, commandLine);
        ProcessFixture f = newest("x86-64-4level", commandLine.toStdString());
        QVERIFY(f.kernel.booted.registers().cr4 & paging::cr4Pcide);
        const VirtualAddress text = f.area("text").range.start;
        const auto walksAfter = [&](unsigned others) {
            (void)f.read(text);
            for (unsigned i = 0; i < others; ++i)
                f.switchTo(f.create());
            f.switchTo(bootProcess);
            f.forget();
            (void)f.read(text);
            return f.count<hardware::WalkStepTaken>();
        };
        QCOMPARE(walksAfter(TlbContexts::count - 1), 0ull);
        QVERIFY(walksAfter(TlbContexts::count) > 0);
    }
    /// What was flushed while another process ran is not found again in a context.
    void aContextIsToldOfFlushesWhenItComesBack()
    {
        ProcessFixture f = newest("x86-64-4level", "pti=on");
        const VirtualAddress page = f.map(4_KiB);
        QCOMPARE(f.write(page, 1), FaultOutcome::Served);
        f.switchTo(f.create());
        munmap(f.kernel, f.onCpu(0), bootProcess, {page, page + 4_KiB}, f.events);
        f.switchTo(bootProcess);
        QVERIFY(!f.read(page));
    }
    /// A page that is unmapped is gone on each processor that has the tables, the idle ones too.
    void unmappingReachesIdleProcessors_data() { test::addFaultKernels(); }
    void unmappingReachesIdleProcessors()
    {
        QFETCH(QString, id);
        ProcessFixture f(id, 2);
        const VirtualAddress page = f.map(4_KiB);
        QCOMPARE(f.write(page, 1), FaultOutcome::Served);
        f.switchTo(idleProcess, 0);
        f.switchTo(bootProcess, 1);
        QCOMPARE(f.read(page, 1), Number(1));
        f.forget();
        munmap(f.kernel, f.onCpu(1), bootProcess, {page, page + 4_KiB}, f.events);
        QCOMPARE(f.count<Ipi>(), 1ull);
        f.switchTo(idleProcess, 1);
        f.switchTo(bootProcess, 0);
        QVERIFY(!f.read(page, 0));
    }
    void aProcessRunsOnOneProcessor()
    {
        ProcessFixture f("debian-6.1-686", 2);
        QVERIFY_THROWS_EXCEPTION(KernelBug, f.switchTo(bootProcess, 1));
        QVERIFY_THROWS_EXCEPTION(KernelBug, f.switchTo(ProcessId{44}, 1));
        QVERIFY_THROWS_EXCEPTION(KernelBug, (void)fork(f.kernel, {1, {1}}, f.events));
    }
    /// kmap_local_page() maps of a task go and come with it.
    void temporaryMapsComeAndGoWithTheirTask()
    {
        ProcessFixture f("debian-6.1-686-pae");
        const ProcessId other = f.create();
        const FrameNumber page{f.kernel.layout().maxLowPfn.value + 5};
        f.kernel.booted.ram().write(page.start(), std::uint64_t{42});
        const VirtualAddress address =
            f.kernel.temporary.write().kmapLocal(f.kernel.machine(), f.onCpu(0), page, f.events);
        const auto reads = [&] {
            std::uint64_t number = 0;
            const auto fault = f.kernel.machine().writableCpu(0).read(
                address, std::as_writable_bytes(std::span(&number, 1)), f.kernel.booted.ram(), f.events);
            return fault ? Number() : Number(number);
        };
        QCOMPARE(reads(), Number(42));
        f.switchTo(other);
        QCOMPARE(reads(), Number());
        f.switchTo(bootProcess);
        QCOMPARE(reads(), Number(42));
    }
};

QTEST_APPLESS_MAIN(ContextSwitchTest)
#include "context_switch_test.moc"
