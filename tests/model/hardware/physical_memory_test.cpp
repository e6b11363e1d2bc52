// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/physical_memory.h"

#include <QtTest>

#include <thread>

using namespace vmscope;
using namespace vmscope::hardware;

namespace {

PhysicalMemory memoryOf(Bytes size) { return PhysicalMemory({{0_pa, PhysicalAddress{size.value}}}); }

} // namespace

class PhysicalMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void untouchedRamReadsAsZeroAndTakesNothing();
    void whatWasWrittenIsReadAcrossFrames();
    void outsideTheRamMapIsTheMachinesError();
    void aCopySharesUntilEitherWrites();
    void copiesOfCopiesStayApart();
    void aWriteAfterACopyClonesOnlyItsOwnWay();
    void copiesMayBeWrittenInDifferentThreads();
};

void PhysicalMemoryTest::untouchedRamReadsAsZeroAndTakesNothing()
{
    const PhysicalMemory memory = memoryOf(64_GiB);
    QCOMPARE(memory.read<std::uint64_t>(0xfff000000_pa), 0u);
    QCOMPARE(memory.touchedFrames(), 0u);
    QVERIFY(memory.footprint() < 1_KiB);
}

void PhysicalMemoryTest::whatWasWrittenIsReadAcrossFrames()
{
    PhysicalMemory memory = memoryOf(64_GiB);
    const std::string text = "over the border";
    memory.writeBytes(0xffffa_pa, std::as_bytes(std::span(text)));
    std::string back(text.size(), ' ');
    memory.readBytes(0xffffa_pa, std::as_writable_bytes(std::span(back)));
    QCOMPARE(back, text);
    QCOMPARE(memory.touchedFrames(), 2u);
    QCOMPARE(memory.read<std::uint32_t>(0x100000_pa) & 0xff, std::uint32_t('h'));
}

void PhysicalMemoryTest::outsideTheRamMapIsTheMachinesError()
{
    PhysicalMemory memory({{0x1000_pa, 0x9f000_pa}, {0x100000_pa, 0x200000_pa}});
    QVERIFY(memory.isRam(0x9efff_pa));
    QVERIFY(!memory.isRam(0x9f000_pa));
    QVERIFY_THROWS_EXCEPTION(OutsideRam, (void)memory.read<std::uint32_t>(0_pa));
    QVERIFY_THROWS_EXCEPTION(OutsideRam, memory.write(0xa0000_pa, 1u));
    QVERIFY_THROWS_EXCEPTION(OutsideRam, memory.write(0xfffffffffffff000_pa, 1u));
    memory.write(0x1ffff8_pa, 7ull);
}

void PhysicalMemoryTest::aCopySharesUntilEitherWrites()
{
    PhysicalMemory first = memoryOf(64_GiB);
    first.write(0x5000_pa, 1u);
    PhysicalMemory second = first;
    first.write(0x5000_pa, 2u);
    QCOMPARE(second.read<std::uint32_t>(0x5000_pa), 1u);
    second.write(0x5000_pa, 3u);
    QCOMPARE(first.read<std::uint32_t>(0x5000_pa), 2u);
}

void PhysicalMemoryTest::copiesOfCopiesStayApart()
{
    std::vector<PhysicalMemory> line;
    line.push_back(memoryOf(1_GiB));
    for (unsigned i = 1; i < 50; ++i) {
        line.push_back(line.back());
        line.back().write(0x1000_pa, i);
        line.back().write(0x2000_pa + Bytes{4 * i}, i);
    }
    line = std::vector<PhysicalMemory>(line); // a copy of all, and the first ones gone
    for (unsigned i = 0; i < 50; ++i)
        QCOMPARE(line[i].read<std::uint32_t>(0x1000_pa), i);
    QCOMPARE(line[20].read<std::uint32_t>(0x2000_pa + 84_B), 0u);
}

void PhysicalMemoryTest::aWriteAfterACopyClonesOnlyItsOwnWay()
{
    PhysicalMemory memory = memoryOf(64_GiB);
    for (std::uint64_t i = 0; i < 4096; ++i)
        memory.write(PhysicalAddress{i * pageSize.value}, i);
    const PhysicalMemory copy = memory;
    memory.write(0x7000_pa, 0u);
    QCOMPARE(copy.read<std::uint64_t>(0x7000_pa), 7u);
    QCOMPARE(memory.read<std::uint64_t>(0x8000_pa), 8u);
    QCOMPARE(memory.touchedFrames(), 4096u);
}

void PhysicalMemoryTest::copiesMayBeWrittenInDifferentThreads()
{
    PhysicalMemory memory = memoryOf(1_GiB);
    for (std::uint64_t i = 0; i < 256; ++i)
        memory.write(PhysicalAddress{i * pageSize.value}, i);
    std::vector<std::thread> threads;
    std::atomic<unsigned> wrong{0};
    for (unsigned t = 0; t < 4; ++t)
        threads.emplace_back([copy = memory, t, &wrong]() mutable {
            for (std::uint64_t i = 0; i < 256; ++i)
                copy.write(PhysicalAddress{i * pageSize.value}, i * 10 + t);
            for (std::uint64_t i = 0; i < 256; ++i)
                wrong += copy.read<std::uint64_t>(PhysicalAddress{i * pageSize.value}) != i * 10 + t;
        });
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0u);
    QCOMPARE(memory.read<std::uint64_t>(0x5000_pa), 5u);
}

QTEST_APPLESS_MAIN(PhysicalMemoryTest)
#include "physical_memory_test.moc"
