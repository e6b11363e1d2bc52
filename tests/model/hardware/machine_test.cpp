// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/cpu_model.h"
#include "model/hardware/machine.h"
#include "model/hardware/processor_cpu.h"

#include <QtTest>

#include <random>
#include <thread>

using namespace vmscope;
using namespace vmscope::hardware;

namespace {

constexpr std::uint64_t usable = paging::bit::present | paging::bit::writable | paging::bit::user |
                                 paging::bit::accessed | paging::bit::dirty;
constexpr unsigned pages = 1024; ///< mapped from address 0 on, to 16 MiB and beyond
constexpr PhysicalAddress root = 0x10000_pa;
constexpr PhysicalAddress table = 0x11000_pa;
constexpr std::uint64_t firstFrame = (16_MiB).value;

/// A machine with two levels of tables and all its processors in them.
Machine machineOf(std::string_view id, unsigned cpus)
{
    PhysicalMemory memory({{0_pa, PhysicalAddress{(64_GiB).value}}});
    memory.write(root, static_cast<std::uint32_t>(table.value | usable));
    for (unsigned i = 0; i < pages; ++i)
        memory.write(table + Bytes{i * 4ull},
                     static_cast<std::uint32_t>(firstFrame + i * pageSize.value) | std::uint32_t(usable));
    Cpu cpu = cpuOf(*findProcessor(id));
    NoEvents silent;
    (void)cpu.loadCr3(root.value, memory, silent);
    (void)cpu.setControls(paging::cr0Paging | paging::cr0WriteProtect, 0, 0, memory, silent);
    return Machine(std::move(memory), cpu, cpus);
}

void store(Machine& machine, unsigned cpu, VirtualAddress a, std::uint32_t value)
{
    NoEvents silent;
    const auto fault =
        machine.writableCpu(cpu).write(a, std::as_bytes(std::span(&value, 1)), machine.ram, silent);
    if (fault)
        qFatal("a mapped page faults");
}

std::uint32_t load(Machine& machine, unsigned cpu, VirtualAddress a)
{
    std::uint32_t value = 0;
    NoEvents silent;
    (void)machine.writableCpu(cpu).read(a, std::as_writable_bytes(std::span(&value, 1)), machine.ram, silent);
    return value;
}

std::uint64_t missesOf(const Machine& machine, unsigned cpu)
{
    return machine.cpu(cpu).mmu().level(TlbName::Second).counters().misses;
}

/// Everything the TLBs of a processor hold, with its place and its age.
std::vector<std::pair<TlbEntry, unsigned>> heldBy(const Cpu& cpu)
{
    std::vector<std::pair<TlbEntry, unsigned>> held;
    for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified, TlbName::Second})
        for (const TlbArray& array : cpu.mmu().level(name).arrays())
            for (unsigned slot = 0; slot < array.geometry().entries; ++slot)
                held.emplace_back(array.entry(slot).value_or(TlbEntry{}), array.age(slot));
    return held;
}

} // namespace

class MachineTest : public QObject
{
    Q_OBJECT

private slots:
    void everyProcessorHasTlbsAndItsLimits();
    void aStoreIsNotSeenInACopy();
    void aFillIsNotSeenInACopyOnEitherSide();
    void aRegisterChangeIsNotSeenInACopy();
    void processorsOfOneMachineAreApart();
    void aCopyOfACopyKeepsItsState();
    void aMoveHandsEverythingOn();
    void copiesLiveOnInOtherThreads();
    void copiesAtAnyTimeChangeNothing_data();
    void copiesAtAnyTimeChangeNothing();
    void whatWasNotWrittenIsShared();
    void aFillClonesABankAndNotTheArray();
    void aSmallStepTakesLittleMemory_data();
    void aSmallStepTakesLittleMemory();
};

void MachineTest::everyProcessorHasTlbsAndItsLimits()
{
    for (const Processor& processor : processors()) {
        const CpuModel* model = findCpuModel(processor.id);
        QVERIFY2(model, processor.id.data());
        const Cpu cpu = cpuOf(processor);
        QCOMPARE(cpu.limits().physicalBits, processor.physicalAddressBits);
        QCOMPARE(cpu.limits().gigabytePages, processor.gigabytePages);
        QCOMPARE(cpu.mmu().level(TlbName::Data).exists(), model->mmu.data.exists());
    }
}

void MachineTest::aStoreIsNotSeenInACopy()
{
    Machine first = machineOf("skylake", 2);
    store(first, 0, 0x5000_va, 1);
    Machine second = first;
    store(first, 0, 0x5000_va, 2);
    QCOMPARE(load(second, 0, 0x5000_va), 1u);
    store(second, 1, 0x5000_va, 3);
    QCOMPARE(load(first, 0, 0x5000_va), 2u);
}

void MachineTest::aFillIsNotSeenInACopyOnEitherSide()
{
    Machine first = machineOf("skylake", 1);
    (void)load(first, 0, 0x5000_va);
    const auto before = heldBy(first.cpu(0));
    Machine second = first;
    (void)load(first, 0, 0x6000_va);
    QVERIFY(heldBy(second.cpu(0)) == before);
    const auto after = heldBy(first.cpu(0));
    QVERIFY(after != before);
    (void)load(second, 0, 0x45000_va); // the set of 0x5000
    QVERIFY(heldBy(first.cpu(0)) == after);
    NoEvents silent;
    second.writableCpu(0).invlpg(0x5000_va, silent);
    QVERIFY(heldBy(first.cpu(0)) == after);
}

void MachineTest::aRegisterChangeIsNotSeenInACopy()
{
    Machine first = machineOf("skylake", 2);
    Machine second = first;
    NoEvents silent;
    (void)second.writableCpu(1).loadCr3(0x20000, second.ram, silent);
    second.writableCpu(1).privilege = paging::Privilege::User;
    QCOMPARE(first.cpu(1).registers().cr3, root.value);
    QVERIFY(first.cpu(1).privilege == paging::Privilege::Supervisor);
    QCOMPARE(second.cpu(0).registers().cr3, root.value);
    QCOMPARE(second.cpu(1).registers().cr3, 0x20000u);
}

void MachineTest::processorsOfOneMachineAreApart()
{
    Machine machine = machineOf("skylake", 64);
    QCOMPARE(machine.cpuCount(), 64u);
    for (unsigned i = 0; i < 64; ++i)
        for (unsigned page = 0; page <= i; ++page)
            (void)load(machine, i, {page * pageSize.value});
    for (unsigned i = 0; i < 64; ++i)
        QCOMPARE(missesOf(machine, i), i + 1u);
}

void MachineTest::aCopyOfACopyKeepsItsState()
{
    std::vector<Machine> line{machineOf("zen2", 4)};
    for (unsigned i = 1; i < 40; ++i) {
        line.push_back(line.back());
        store(line.back(), i % 4, {i * pageSize.value}, i);
    }
    line = std::vector<Machine>(line); // a copy of all, and the first ones gone
    for (unsigned i = 0; i < 40; ++i) {
        QCOMPARE(load(line[i], 3, {i * pageSize.value}), i);
        QCOMPARE(load(line[i], 3, {(i + 1) * pageSize.value}), 0u);
        QCOMPARE(missesOf(line[i], 2), (i + 2) / 4);
    }
}

void MachineTest::aMoveHandsEverythingOn()
{
    Machine first = machineOf("skylake", 2);
    store(first, 1, 0x5000_va, 7);
    const Machine copy = first;
    Machine second = std::move(first);
    QCOMPARE(load(second, 1, 0x5000_va), 7u);
    store(second, 1, 0x5000_va, 8);
    first = copy;
    QCOMPARE(load(first, 1, 0x5000_va), 7u);
}

void MachineTest::copiesLiveOnInOtherThreads()
{
    Machine machine = machineOf("skylake", 8);
    for (unsigned page = 0; page < pages; ++page)
        store(machine, page % 8, {page * pageSize.value}, page);
    std::vector<std::thread> threads;
    std::atomic<unsigned> wrong{0};
    const Machine shared = machine;
    for (unsigned t = 0; t < 4; ++t)
        threads.emplace_back([&shared, t, &wrong] {
            Machine copy = shared; // made here, while the others make theirs
            for (unsigned page = 0; page < pages; ++page)
                store(copy, (page + t) % 8, {page * pageSize.value}, page * 10 + t);
            for (unsigned page = 0; page < pages; ++page)
                wrong += load(copy, page % 8, {page * pageSize.value}) != page * 10 + t;
        });
    for (unsigned page = 0; page < pages; ++page)
        wrong += load(machine, page % 3, {page * pageSize.value}) != page;
    for (auto& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0u);
}

void MachineTest::copiesAtAnyTimeChangeNothing_data()
{
    QTest::addColumn<QString>("id");
    for (const Processor& processor : processors())
        QTest::newRow(std::string(processor.id).c_str())
            << QString::fromUtf8(processor.id.data(), qsizetype(processor.id.size()));
}

/// A machine that is copied all the time, and goes on now as the copy and now as the original, against one
/// that never is.
void MachineTest::copiesAtAnyTimeChangeNothing()
{
    QFETCH(QString, id);
    std::mt19937_64 random(4);
    Machine plain = machineOf(id.toStdString(), 2);
    Machine copied = machineOf(id.toStdString(), 2);
    std::vector<Machine> kept;
    for (unsigned i = 0; i < 3000; ++i) {
        const auto cpu = static_cast<unsigned>(random() % 2);
        const VirtualAddress a{random() % pages * pageSize.value};
        if (random() % 4 == 0) {
            kept.push_back(copied);
            if (random() % 2)
                std::swap(kept.back(), copied);
            if (kept.size() > 8)
                kept.erase(kept.begin());
        }
        NoEvents silent;
        for (Machine* machine : {&plain, &copied}) {
            store(*machine, cpu, a, i);
            if (i % 16 == 0)
                machine->writableCpu(cpu).invlpg(a, silent);
            if (i % 500 == 0)
                (void)machine->writableCpu(cpu).loadCr3(root.value, machine->ram, silent);
        }
        QCOMPARE(missesOf(copied, cpu), missesOf(plain, cpu));
    }
    for (unsigned cpu = 0; cpu < 2; ++cpu)
        QVERIFY(heldBy(plain.cpu(cpu)) == heldBy(copied.cpu(cpu)));
}

void MachineTest::whatWasNotWrittenIsShared()
{
    Machine machine = machineOf("zen2", 64);
    for (unsigned i = 0; i < 64; ++i)
        (void)load(machine, i, {i * pageSize.value});
    const Machine copy = machine;
    QVERIFY(addedBy(machine, copy) <= 4_KiB); // a pointer a processor
    QCOMPARE(&machine.cpu(5), &copy.cpu(5));
    (void)load(machine, 5, 0x5000_va);
    QVERIFY(&machine.cpu(5) != &copy.cpu(5));
    QCOMPARE(&machine.cpu(6), &copy.cpu(6));
}

void MachineTest::aFillClonesABankAndNotTheArray()
{
    Machine machine = machineOf("zen2", 1);
    for (unsigned page = 0; page < pages; ++page)
        (void)load(machine, 0, {page * pageSize.value});
    PartCensus whole;
    machine.cpu(0).mmu().addTo(whole);
    const Machine copy = machine;
    (void)load(machine, 0, {pages / 2 * pageSize.value});
    QVERIFY(whole.total() > 48_KiB);
    QVERIFY(addedBy(machine, copy) < 16_KiB);
}

void MachineTest::aSmallStepTakesLittleMemory_data() { copiesAtAnyTimeChangeNothing_data(); }

/// One access that misses and walks, and one store to a page table.
void MachineTest::aSmallStepTakesLittleMemory()
{
    QFETCH(QString, id);
    Machine machine = machineOf(id.toStdString(), 64);
    for (unsigned page = 0; page < pages - 1; ++page)
        (void)load(machine, page % 64, {page * pageSize.value});
    const Machine before = machine;
    (void)load(machine, 9, {(pages - 1) * pageSize.value});
    machine.ram.write(table + 4_B, 0u);
    QVERIFY(addedBy(machine, before) <= 64_KiB);
}

QTEST_APPLESS_MAIN(MachineTest)
#include "machine_test.moc"
