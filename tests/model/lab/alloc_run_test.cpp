// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/alloc_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::lab;
using namespace vmscope::layout::test;

namespace {

Result<AllocRun> runOn(std::string_view kernel, Bytes ram, const AllocWorkload& workload)
{
    return runAllocations(*kernel::boot(layout::plan(pc(kernel, ram))), workload);
}

std::uint64_t takenFrom(const AllocRun& run, std::string_view name)
{
    const auto zone = std::ranges::find(run.zones, name, &AllocRun::Zone::name);
    return zone->freeBefore - zone->freeAfter;
}

} // namespace

class AllocRunTest : public QObject
{
    Q_OBJECT
private slots:
    void kernelMemoryEndsWithHighMemoryUntouched()
    {
        const auto run = runOn("debian-6.1-686-pae", 8_GiB, {});
        QCOMPARE(takenFrom(*run, "HighMem"), 0u);
        QCOMPARE(takenFrom(*run, "Normal") + takenFrom(*run, "DMA"), run->given);
        QVERIFY(run->outOfMemory);
        QVERIFY(run->failure.starts_with("GFP_KERNEL wants 4 KiB"));
    }
    void programsTakeHighMemoryFirst()
    {
        const auto run = runOn("debian-6.1-686-pae", 8_GiB, {.mask = kernel::gfp::highUser, .count = 1000});
        QCOMPARE(run->given, 1000u);
        QCOMPARE(takenFrom(*run, "HighMem"), 1000u);
        QVERIFY(run->failure.empty());
    }
    void kmallocLeavesHighmemOut()
    {
        const auto run = runOn("linux-2.4.20", 2_GiB,
                               {.api = AllocApi::Kmalloc, .mask = kernel::gfp::highUser, .size = 128_KiB});
        QVERIFY(run->droppedHighmem);
        QCOMPARE(takenFrom(*run, "HighMem"), 0u);
        QVERIFY(run->outOfMemory);
    }
    void vmallocRunsOutOfAddressesBeforeMemory()
    {
        const auto run = runOn("debian-6.1-686-pae", 2_GiB, {.api = AllocApi::Vmalloc, .size = 1_MiB});
        QCOMPARE(run->given, 119u); // 120 MiB of addresses, a guard page each
        QVERIFY(!run->outOfMemory);
        QVERIFY(run->failure.starts_with("vmalloc() wants"));
    }
    void sizesThatNoBlockHasAreRefused()
    {
        QCOMPARE(runOn("linux-2.4.20", 1_GiB, {.size = 0_B}).error().where, std::string("--size"));
        QCOMPARE(runOn("linux-2.4.20", 1_GiB, {.size = 4_MiB + 1_B}).error().where, std::string("--size"));
        QVERIFY(runOn("linux-2.4.20", 1_GiB, {.size = 4_MiB}));
    }
};

QTEST_APPLESS_MAIN(AllocRunTest)
#include "alloc_run_test.moc"
