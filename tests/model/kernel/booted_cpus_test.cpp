// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"
#include "tests/model/layout/planned.h"

#include <QtTest>

using namespace vmscope;
using namespace vmscope::kernel;
using hardware::NoEvents;

namespace {

constexpr Bytes usualRam = 1_GiB;

layout::MachineConfig on(std::string_view kernel, std::string_view processor, Bytes ram = usualRam)
{
    layout::MachineConfig config = layout::test::pc(kernel, ram);
    config.processor = hardware::findProcessor(processor);
    return config;
}

BootedMachine booted(const layout::MachineConfig& config, unsigned cpus = 1)
{
    auto machine = boot(layout::plan(config), {.cpus = cpus});
    if (!machine)
        throw std::runtime_error(machine.error().what);
    return *machine;
}

/// A processor of the machine reads a word: the fault, or nothing.
hardware::Cpu::MaybeFault load(BootedMachine& booted, unsigned cpu, VirtualAddress a, std::uint32_t& word)
{
    NoEvents silent;
    return booted.machine.writableCpu(cpu).read(a, std::as_writable_bytes(std::span(&word, 1)), booted.ram(),
                                                silent);
}

} // namespace

/// The processors of a machine that has come up.
class BootedCpusTest : public QObject
{
    Q_OBJECT
private slots:
    void protectionIsSetWhereKernelAndProcessorKnowIt_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("processor");
        QTest::addColumn<bool>("smep");
        QTest::addColumn<bool>("smap");
        QTest::addColumn<bool>("pcid");
        QTest::newRow("before them") << "linux-2.6.32-pae"
                                     << "skylake" << false << false << false;
        QTest::newRow("32 bits never use contexts") << "linux-4.19-pae"
                                                    << "skylake" << true << true << false;
        QTest::newRow("64 bits") << "debian-6.1-amd64"
                                 << "skylake" << true << true << true;
        QTest::newRow("AMD before Zen 3") << "debian-6.1-amd64"
                                          << "zen2" << true << true << false;
        QTest::newRow("an old processor") << "debian-6.1-amd64"
                                          << "nehalem" << false << false << false;
    }
    void protectionIsSetWhereKernelAndProcessorKnowIt()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, processor);
        const BootedMachine machine = booted(on(kernel.toStdString(), processor.toStdString()));
        const auto& registers = machine.registers();
        QTEST(bool(registers.cr4 & paging::cr4Smep), "smep");
        QTEST(bool(registers.cr4 & paging::cr4Smap), "smap");
        QTEST(bool(registers.cr4 & paging::cr4Pcide), "pcid");
        QTEST(registers.cr3 != machine.process.roots.kernel.value, "pcid");
        QVERIFY(registers.cr0 & paging::cr0WriteProtect);
        QCOMPARE(machine.limits().physicalBits, machine.layout->config.processor->physicalAddressBits);
    }

    void theFirstProcessorRunsTheProcessAndTheOthersIdle()
    {
        for (const char* id : {"linux-2.4.20", "debian-6.1-686-pae", "debian-6.1-amd64"}) {
            const BootedMachine four = booted(layout::test::pc(id, 1_GiB), 4);
            const paging::PagingMode& mode = paging::pagingMode(four.mode);
            QCOMPARE(four.machine.cpuCount(), 4u);
            QCOMPARE(mode.rootOf(four.registers().cr3), four.process.roots.kernel);
            QCOMPARE(mode.rootOf(four.machine.cpu(3).registers().cr3), four.reference.kernel);
            QCOMPARE(four.machine.cpu(3).registers().cr4, four.registers().cr4);
        }
    }

    void everyProcessorReachesTheDirectMap()
    {
        for (const layout::KernelProfile& kernel : layout::kernelProfiles()) {
            if (kernel.id == "linux-2.0.40" || kernel.realMode)
                continue; // its segments begin at PAGE_OFFSET; real mode has no direct map
            BootedMachine machine = booted(layout::test::pc(kernel.id, 512_MiB), std::min(kernel.cpus, 3u));
            const PhysicalAddress place = kernel.low.imageStart + kernel.low.imageReserved;
            machine.ram().write(place, 0xcafe0000u);
            for (unsigned cpu = 0; cpu < machine.machine.cpuCount(); ++cpu) {
                std::uint32_t word = 0;
                const VirtualAddress a = machine.layout->pageOffset + (place - PhysicalAddress{});
                QVERIFY2(!load(machine, cpu, a, word), kernel.id.data());
                QCOMPARE(word, 0xcafe0000u);
            }
        }
    }

    void theKernelMayNotReadAProgramsPageUnlessItSaysSo()
    {
        BootedMachine machine = booted(on("debian-6.1-amd64", "skylake"));
        const VirtualAddress text = machine.layout->process.areas.front().range.start;
        std::uint32_t word = 0;
        const auto fault = load(machine, 0, text, word);
        QVERIFY(fault.has_value());
        QCOMPARE(fault->vector, 14u);
        machine.machine.writableCpu(0).alignmentCheck = true; // STAC
        QVERIFY(!load(machine, 0, text, word));
    }

    void moreProcessorsThanTheKernelWasBuiltForAreAnError()
    {
        const layout::Layout planned = layout::plan(layout::test::pc("debian-6.1-686-pae", 1_GiB));
        QVERIFY(boot(planned, {.cpus = 32}));
        const auto tooMany = boot(planned, {.cpus = 33});
        QVERIFY(!tooMany);
        QCOMPARE(tooMany.error().what, std::string("it was not built for 33 CPUs"));
        QCOMPARE(tooMany.error().expected, std::string("1 to 32 (NR_CPUS)"));
        QVERIFY(!boot(planned, {.cpus = 0}));
    }

    void aBigMachineAndItsStepsTakeLittleMemory()
    {
        for (const char* id : {"debian-6.1-amd64", "x86-64-5level", "debian-6.1-686-pae"}) {
            layout::MachineConfig config = layout::test::pc(id, 64_GiB);
            config.cpus = 64;
            BootedMachine machine = booted(config, 64);
            QVERIFY(machine.machine.footprint() <= 32_MiB);
            const hardware::Machine before = machine.machine;
            std::uint32_t word = 0;
            QVERIFY(!load(machine, 40, machine.layout->pageOffset + 24_MiB, word));
            const PhysicalAddress entry = machine.process.roots.kernel;
            machine.ram().write(entry, machine.ram().read<std::uint64_t>(entry) ^ paging::bit::accessed);
            QVERIFY(addedBy(machine.machine, before) <= 64_KiB);
        }
    }
};

QTEST_APPLESS_MAIN(BootedCpusTest)
#include "booted_cpus_test.moc"
