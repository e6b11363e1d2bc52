// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/dos/dos_machine.h"

#include <QTest>

#include <random>

using namespace vmscope;
using namespace vmscope::dos;
using namespace vmscope::dos::test;

namespace {

struct XmsMachine : DosMachine
{
    static constexpr Bytes usualRam = 4_MiB;

    explicit XmsMachine(Bytes ram = usualRam)
        : DosMachine("xms", ram)
        , xms(booted)
    {
    }

    /// 0 where all went well, else BL.
    unsigned call(Registers& registers)
    {
        xmsCall(xms, machine, registers, silent);
        return registers.ax ? 0 : registers.bx & 0xff;
    }
    unsigned call(unsigned ah, unsigned dx = 0)
    {
        Registers r{.ax = std::uint16_t(ah << 8), .dx = std::uint16_t(dx)};
        return call(r);
    }
    std::uint16_t allocate(unsigned kib)
    {
        Registers r{.ax = 0x0900, .dx = std::uint16_t(kib)};
        return call(r) == 0 ? r.dx : std::uint16_t{0};
    }
    /// Through a structure in the program's memory.
    unsigned move(std::uint32_t length, unsigned from, std::uint32_t fromAt, unsigned to, std::uint32_t toAt)
    {
        write(0x500_va, length);
        write(0x504_va, from | fromAt << 16);
        write(0x508_va, fromAt >> 16 | to << 16);
        write(0x50c_va, toAt);
        Registers r{.ax = 0x0b00, .ds = 0x50};
        return call(r);
    }

    ExtendedMemory xms;
};

constexpr std::uint32_t farPointer(unsigned segment, unsigned offset) { return segment << 16 | offset; }

} // namespace

class ExtendedMemoryTest : public QObject
{
    Q_OBJECT
private slots:
    void theGateOpensWhatWrapped()
    {
        XmsMachine m;
        m.write(0x0_va, 0x1111);
        m.machine.ram.write(0x100000_pa, std::uint32_t{0x2222});
        QCOMPARE(m.read(0x100000_va), 0x1111u);
        Registers query{.ax = 0x0700};
        xmsCall(m.xms, m.machine, query, m.silent);
        QCOMPARE(unsigned(query.ax), 0u);
        QCOMPARE(m.call(0x03), 0u);
        QCOMPARE(m.read(0x100000_va), 0x2222u);
        QCOMPARE(m.call(0x07), 0u);
        QCOMPARE(m.call(0x04), 0u);
        QCOMPARE(m.read(0x100000_va), 0x1111u);
    }
    void theGateStaysOpenWhileSomebodyNeedsIt()
    {
        XmsMachine m;
        QCOMPARE(m.call(0x06), 0x82u);
        QCOMPARE(m.call(0x05), 0u);
        QCOMPARE(m.call(0x05), 0u);
        QCOMPARE(m.call(0x06), 0x94u);
        QCOMPARE(m.call(0x03), 0u);
        QCOMPARE(m.call(0x06), 0x94u);
        QVERIFY(ExtendedMemory::a20(m.machine));
        QCOMPARE(m.call(0x04), 0u);
        QVERIFY(!ExtendedMemory::a20(m.machine));
    }
    void switchingIsToldOnce()
    {
        XmsMachine m;
        CountEvents events;
        for (unsigned i = 0; i < 3; ++i)
            QCOMPARE(m.xms.setLocalA20(m.machine, true, events), XmsError::None);
        QCOMPARE(events.count<A20Switched>(), 1u);
    }
    void theHmaHasOneOwner()
    {
        XmsMachine m;
        QCOMPARE(m.call(0x02), 0x93u);
        QCOMPARE(m.call(0x01, 0xffff), 0u);
        QCOMPARE(m.call(0x01, 0xffff), 0x91u);
        QCOMPARE(m.call(0x02), 0u);
        XmsMachine small(1_MiB);
        QCOMPARE(small.call(0x01, 0xffff), 0x90u);
    }
    void memoryIsHandedOutAndTakenBack()
    {
        XmsMachine m;
        Registers query{.ax = 0x0800};
        QCOMPARE(m.call(query), 0u);
        QCOMPARE(unsigned(query.ax), 3u * 1024 - 64); // but for the HMA
        const unsigned first = m.allocate(1024);
        const unsigned second = m.allocate(1024);
        QCOMPARE(unsigned(m.allocate(2048)), 0u);
        QCOMPARE(m.call(0x09, 2048), 0xa0u);
        QCOMPARE(m.call(0x0a, first), 0u);
        query = {.ax = 0x0800};
        QCOMPARE(m.call(query), 0u);
        QCOMPARE(unsigned(query.ax), 1024u); // two gaps
        QCOMPARE(unsigned(query.dx), 3u * 1024 - 64 - 1024);
        QCOMPARE(unsigned(m.allocate(1024)), first);
        QCOMPARE(m.call(0x0a, second), 0u);
        QCOMPARE(m.call(0x0a, second), 0xa2u);
    }
    void handlesRunOut()
    {
        XmsMachine m;
        for (std::size_t i = 0; i < ExtendedMemory::mostHandles; ++i)
            QVERIFY(m.allocate(0) != 0);
        QCOMPARE(m.call(0x09, 1), 0xa1u);
    }
    void movesCopyBytes()
    {
        XmsMachine m;
        const unsigned handle = m.allocate(64);
        for (unsigned i = 0; i < 1000; ++i)
            m.write(VirtualAddress{0x20000 + 4ull * i}, i * i);
        QCOMPARE(m.move(4000, 0, farPointer(0x2000, 0), handle, 1234), 0u);
        m.write(0x20000_va, 0xffffffff); // a copy, not a view
        QCOMPARE(m.move(4000, handle, 1234, 0, farPointer(0x4000, 0)), 0u);
        for (unsigned i = 0; i < 1000; ++i)
            QCOMPARE(m.read(VirtualAddress{0x40000 + 4ull * i}), i * i);
    }
    void badMovesAreRefused()
    {
        XmsMachine m;
        const unsigned handle = m.allocate(1);
        QCOMPARE(m.move(2, handle + 1, 0, 0, farPointer(0x2000, 0)), 0xa3u);
        QCOMPARE(m.move(2, handle, 1026, 0, farPointer(0x2000, 0)), 0xa4u);
        QCOMPARE(m.move(2, 0, farPointer(0x2000, 0), handle + 1, 0), 0xa5u);
        QCOMPARE(m.move(2, 0, farPointer(0x2000, 0), handle, 1026), 0xa6u);
        QCOMPARE(m.move(3, 0, farPointer(0x2000, 0), handle, 0), 0xa7u);
        QCOMPARE(m.move(1026, 0, farPointer(0x2000, 0), handle, 0), 0xa7u);
        QCOMPARE(m.move(100, handle, 0, handle, 50), 0xa8u);
        QCOMPARE(m.move(100, handle, 50, handle, 0), 0u);
    }
    void lockedBlocksStay()
    {
        XmsMachine m;
        const unsigned handle = m.allocate(16);
        Registers r{.ax = 0x0c00, .dx = std::uint16_t(handle)};
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.dx) << 16 | r.bx, 0x110000u);
        QCOMPARE(m.call(0x0a, handle), 0xabu);
        QCOMPARE(m.call(0x0d, handle), 0u);
        QCOMPARE(m.call(0x0d, handle), 0xaau);
        QCOMPARE(m.call(0x0a, handle), 0u);
        QCOMPARE(m.call(0x0c, handle), 0xa2u);
    }
    void whatThereIsNotIsSaid()
    {
        XmsMachine m;
        QCOMPARE(m.call(0x7f), 0x80u);
        Registers version{.ax = 0};
        QCOMPARE(m.call(version), 0u);
        QCOMPARE(unsigned(version.ax), 0x200u);
        QCOMPARE(unsigned(version.dx), 1u);
    }

    void blocksNeverOverlap()
    {
        XmsMachine m;
        std::mt19937_64 random(1988);
        std::map<std::uint16_t, PhysicalRange> blocks;
        for (int i = 0; i < 2000; ++i) {
            const unsigned kib = 1 + unsigned(random() % 300);
            if (random() % 2) {
                Registers lock{.ax = 0x0c00, .dx = m.allocate(kib)};
                if (lock.dx == 0)
                    continue;
                const std::uint16_t handle = lock.dx;
                QCOMPARE(m.call(lock), 0u);
                QCOMPARE(m.call(0x0d, handle), 0u);
                const PhysicalAddress start{std::uint64_t{lock.dx} << 16 | lock.bx};
                const PhysicalRange range{start, start + kib * 1_KiB};
                for (const auto& [other, taken] : blocks)
                    QVERIFY(!taken.overlaps(range));
                QVERIFY(range.start >= 0x110000_pa && range.end <= 0x400000_pa);
                blocks[handle] = range;
            } else if (!blocks.empty()) {
                const auto gone = std::next(blocks.begin(), long(random() % blocks.size()));
                QCOMPARE(m.call(0x0a, gone->first), 0u);
                blocks.erase(gone);
            }
            Bytes taken;
            for (const auto& [handle, range] : blocks)
                taken += sizeOf(range);
            QCOMPARE(m.xms.totalFree().value, (0x400000_pa - 0x110000_pa - taken).value);
        }
    }
};

QTEST_GUILESS_MAIN(ExtendedMemoryTest)
#include "extended_memory_test.moc"
