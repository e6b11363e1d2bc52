// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using layout::Layout;
using layout::Region;
using layout::RegionKind;
using layout::test::flat;

namespace {

constexpr Bytes usualRam = 8_MiB;

BootedMachine booted(std::string_view id, Bytes ram = usualRam) { return *boot(layout::plan(flat(id, ram))); }

/// What a program reads there; nothing where it faults.
std::optional<std::uint8_t> byteAt(BootedMachine& machine, VirtualAddress a)
{
    hardware::NoEvents silent;
    std::byte byte{};
    hardware::Cpu& cpu = machine.machine.writableCpu(0);
    cpu.privilege = paging::Privilege::User;
    if (cpu.read(a, {&byte, 1}, machine.ram(), silent))
        return std::nullopt;
    return std::uint8_t(byte);
}

void put(BootedMachine& machine, PhysicalAddress p, unsigned value)
{
    const auto byte = static_cast<std::byte>(value);
    machine.ram().writeBytes(p, {&byte, 1});
}

/// Where a walk over the tables leads, one page at a time; nothing where an entry is missing.
std::optional<PhysicalAddress> slowWalk(const BootedMachine& machine, VirtualAddress v)
{
    const std::uint64_t directory = machine.entryAt(machine.process.roots.kernel + Bytes{v.value >> 22 << 2});
    if (!(directory & 1))
        return std::nullopt;
    const std::uint64_t entry =
        machine.entryAt(PhysicalAddress{directory & ~0xfffull} + Bytes{(v.value >> 12 & 1023) << 2});
    return entry & 1 ? std::optional(PhysicalAddress{entry & ~0xfffull}) : std::nullopt;
}

} // namespace

class RealModeBootTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyTheMonitorTurnsPagingOn()
    {
        QVERIFY(!booted("ems-3.2").isPaged());
        QVERIFY(booted("ems-4.0").isPaged());
        QVERIFY(!booted("xms").isPaged());
    }
    void walkedRangesAreThePlanned()
    {
        const BootedMachine machine = booted("ems-4.0");
        for (VirtualAddress v{}; v < 0x800000_va; v += pageSize) {
            const Region* region = machine.layout->regionAt(v);
            const bool planned = region && region->kind != RegionKind::PageFrame;
            const auto found = slowWalk(machine, v);
            QCOMPARE(found.has_value(), planned);
            if (found)
                QCOMPARE(found->value, v.value);
        }
    }
    void theMonitorsTablesLieAtTheTopOfExtendedMemory()
    {
        const BootedMachine machine = booted("ems-4.0");
        QCOMPARE(machine.process.roots.kernel.value, 0x7ff000u);
        QCOMPARE(machine.frames.high().back().end.value, 0x7fe000u);
    }
    void programsReadConventionalMemoryEverywhere()
    {
        for (const char* id : {"ems-3.2", "ems-4.0", "xms"}) {
            BootedMachine machine = booted(id);
            put(machine, 0x9ffff_pa, 0x5a);
            QCOMPARE(byteAt(machine, 0x9ffff_va), std::optional<std::uint8_t>(0x5a));
        }
    }
    void withA20OffTheTopWrapsToTheBottom()
    {
        BootedMachine machine = booted("xms");
        put(machine, 0x0_pa, 0x11);
        put(machine, 0x100000_pa, 0x22);
        QCOMPARE(byteAt(machine, 0x100000_va), std::optional<std::uint8_t>(0x11)); // FFFF:0010
        machine.machine.writableCpu(0).mmu().bus().setA20(true);
        QCOMPARE(byteAt(machine, 0x100000_va), std::optional<std::uint8_t>(0x22));
    }
    /// Below 1 MiB lies a ROM: the third mebibyte is the first one that ends in RAM.
    void anAccessAcrossTheEndOfAMebibyteWrapsInTheMiddle()
    {
        BootedMachine machine = booted("xms");
        put(machine, 0x2fffff_pa, 0x11);
        put(machine, 0x200000_pa, 0x22);
        put(machine, 0x300000_pa, 0x33);
        hardware::NoEvents silent;
        std::array<std::byte, 2> bytes{};
        hardware::Cpu& cpu = machine.machine.writableCpu(0);
        QVERIFY(!cpu.read(0x2fffff_va, bytes, machine.ram(), silent));
        QCOMPARE(unsigned(bytes[0]), 0x11u);
        QCOMPARE(unsigned(bytes[1]), 0x22u); // line 20 is held at 0
        cpu.mmu().bus().setA20(true);
        QVERIFY(!cpu.read(0x2fffff_va, bytes, machine.ram(), silent));
        QCOMPARE(unsigned(bytes[0]), 0x11u);
        QCOMPARE(unsigned(bytes[1]), 0x33u);
    }
    void anEmptyPageFrameHasNoMemory()
    {
        BootedMachine paged = booted("ems-4.0");
        QVERIFY(!byteAt(paged, 0xe0000_va));
        BootedMachine card = booted("ems-3.2");
        QVERIFY_THROWS_EXCEPTION(hardware::OutsideRam, (void)byteAt(card, 0xd0000_va));
    }
    void aCopyHasABusOfItsOwn()
    {
        BootedMachine machine = booted("xms");
        BootedMachine copy = machine;
        copy.machine.writableCpu(0).mmu().bus().setA20(true);
        QVERIFY(!machine.machine.cpu(0).mmu().bus().a20());
    }
    void everyProcessorRunsThem()
    {
        for (const hardware::Processor& processor : hardware::processors())
            for (const char* id : {"ems-3.2", "ems-4.0", "xms"}) {
                layout::MachineConfig config = flat(id, 4_MiB);
                config.processor = &processor;
                BootedMachine machine = *boot(layout::plan(config));
                put(machine, 0x1234_pa, 0x77);
                QCOMPARE(byteAt(machine, 0x1234_va), std::optional<std::uint8_t>(0x77));
            }
    }
};

QTEST_GUILESS_MAIN(RealModeBootTest)
#include "real_mode_boot_test.moc"
