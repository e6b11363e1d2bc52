// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/processor_cpu.h"
#include "model/story/program_run.h"
#include "model/story/walk_picture.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace vmscope;
using namespace vmscope::story;
using paging::AccessKind;
using paging::Privilege;

namespace {

constexpr PhysicalAddress directory{0x1000}, table{0x2000};
constexpr VirtualAddress page{0x08048000};
constexpr std::uint64_t userReadOnly = 5, userTable = 7;

/// A Nehalem on two levels: one page of a program, read-only, at p 0x5000, and the one after it, writable.
std::shared_ptr<Rig> smallRig()
{
    auto rig =
        std::make_shared<Rig>(Rig{hardware::cpuOf(*hardware::findProcessor("nehalem")),
                                  hardware::PhysicalMemory({{PhysicalAddress{}, PhysicalAddress{1 << 20}}})});
    rig->memory.write(directory + Bytes{32 * 4}, std::uint32_t(table.value | userTable));
    rig->memory.write(table + Bytes{0x48 * 4}, std::uint32_t(0x5000 | userReadOnly));
    rig->memory.write(table + Bytes{0x49 * 4}, std::uint32_t(0x6000 | userTable));
    hardware::NoEvents silent;
    rig->cpu.loadCr3(directory.value, rig->memory, silent);
    rig->cpu.setControls(paging::cr0Paging | paging::cr0WriteProtect, paging::cr4Pge, 0, rig->memory, silent);
    return rig;
}

std::vector<StepKind> kindsOf(const AccessRun& run)
{
    std::vector<StepKind> kinds;
    for (const AccessStep& step : run.steps)
        kinds.push_back(step.kind);
    return kinds;
}

constexpr paging::Access reading{AccessKind::Read, Privilege::User};
constexpr paging::Access writing{AccessKind::Write, Privilege::User};

} // namespace

class AccessRunTest : public QObject
{
    Q_OBJECT

private slots:
    void aFirstReadMissesWalksSetsAAndFills();
    void theSameAgainHits();
    void aForbiddenWriteFaultsAndChangesNothing();
    void aFaultIsTracedToTheLevelThatForbids();
    void aStoreAfterALoadGoesBackToSetD();
    void whatWasBeforeStaysAsItWas();
    void aForgottenFlushIsFound();
    void tablesThatLeadOutOfRamAreToldAsSuch();
    void fieldsCoverTheAddress();
    void rowsFoldEqualEntriesAroundTheChosenOne();
    void aProgramRunIsTheSameForTheSameSeed();
};

void AccessRunTest::aFirstReadMissesWalksSetsAAndFills()
{
    const AccessRun run = runAccess(smallRig(), page, reading);
    using enum StepKind;
    const std::vector<StepKind> expected{Split,     TlbMiss, TlbMiss, ReadEntry, SetBits,
                                         ReadEntry, SetBits, Fill,    Fill,      Access};
    QCOMPARE(kindsOf(run), expected);
    QCOMPARE(run.physical->value, 0x5000u);
    QCOMPARE(run.memoryReads(), 2u);
    QCOMPARE(run.after->memory.read<std::uint32_t>(table + Bytes{0x48 * 4}), 0x5000u | 5 | 0x20);
    QCOMPARE(run.at(0).cpu.mmu().level(hardware::TlbName::Data).counters().misses, 0u);
}

void AccessRunTest::theSameAgainHits()
{
    const AccessRun first = runAccess(smallRig(), page, reading);
    const AccessRun second = runAccess(first.after, page, reading);
    using enum StepKind;
    QCOMPARE(kindsOf(second), (std::vector<StepKind>{Split, TlbHit, Access}));
    QCOMPARE(second.memoryReads(), 0u);
    QVERIFY(!second.stale());
}

void AccessRunTest::aForbiddenWriteFaultsAndChangesNothing()
{
    const auto rig = smallRig();
    const AccessRun run = runAccess(rig, page, writing);
    QVERIFY(run.fault && !run.physical);
    QCOMPARE(run.fault->errorCode, 7u); // present, write, user
    QCOMPARE(kindsOf(run).back(), StepKind::Fault);
    QCOMPARE(run.after->memory.read<std::uint32_t>(table + Bytes{0x48 * 4}), 0x5000u | 5);
}

void AccessRunTest::aFaultIsTracedToTheLevelThatForbids()
{
    const auto rig = smallRig();
    QCOMPARE(runAccess(rig, page, writing).refusingDepth(), 1u);
    QCOMPARE(runAccess(runAccess(rig, page, reading).after, page, writing).refusingDepth(), 1u); // a TLB hit
    rig->memory.write(directory + Bytes{32 * 4}, std::uint32_t(table.value | userReadOnly));
    QCOMPARE(runAccess(rig, page, writing).refusingDepth(), 0u);
    QCOMPARE(runAccess(rig, VirtualAddress{0x40000000}, reading).refusingDepth(), 0u); // not present
}

void AccessRunTest::aStoreAfterALoadGoesBackToSetD()
{
    const VirtualAddress second = page + pageSize;
    const AccessRun loaded = runAccess(smallRig(), second, reading);
    const AccessRun stored = runAccess(loaded.after, second, writing);
    QVERIFY(std::ranges::find(stored.steps, StepKind::Assist, &AccessStep::kind) != stored.steps.end());
    QCOMPARE(stored.after->memory.read<std::uint32_t>(table + Bytes{0x49 * 4}), 0x6000u | 7 | 0x60);
}

void AccessRunTest::whatWasBeforeStaysAsItWas()
{
    const auto rig = smallRig();
    const AccessRun run = runAccess(rig, page, reading);
    QCOMPARE(run.before.get(), static_cast<const Rig*>(rig.get()));
    QCOMPARE(rig->memory.read<std::uint32_t>(table + Bytes{0x48 * 4}), 0x5000u | 5);
    QVERIFY(!rig->cpu.mmu().level(hardware::TlbName::Data).find(page, 0));
}

void AccessRunTest::aForgottenFlushIsFound()
{
    const AccessRun first = runAccess(smallRig(), page, reading);
    auto changed = std::make_shared<Rig>(*first.after);
    changed->memory.write(table + Bytes{0x48 * 4}, std::uint32_t(0x7000 | userReadOnly));
    const AccessRun stale = runAccess(changed, page, reading);
    QVERIFY(stale.stale());
    QCOMPARE(stale.physical->value, 0x5000u);
    hardware::NoEvents silent;
    changed->cpu.invlpg(page, silent);
    const AccessRun fresh = runAccess(changed, page, reading);
    QVERIFY(!fresh.stale());
    QCOMPARE(fresh.physical->value, 0x7000u);
}

void AccessRunTest::tablesThatLeadOutOfRamAreToldAsSuch()
{
    const auto rig = smallRig();
    rig->memory.write(directory + Bytes{33 * 4}, std::uint32_t(0x40000000 | userTable));
    const AccessRun run = runAccess(rig, VirtualAddress{33u << 22}, reading);
    QVERIFY(run.outsideRam && !run.physical && !run.fault);
    QCOMPARE(run.outsideRam->value, 0x40000000u);
    const auto pictures = tablesOf(*run.after, run.tables, run.address, {});
    QCOMPARE(pictures.size(), 2u); // the second, where there is nothing, is empty and not read as a page
    QVERIFY(run.tables.faulted);
    QCOMPARE(pictures[1].table.value, 0x40000000u);
    QCOMPARE(pictures[1].rows.size(), 2u);
}

void AccessRunTest::fieldsCoverTheAddress()
{
    for (const paging::PagingMode& mode : paging::pagingModes()) {
        const VirtualAddress address = mode.canonical({0xffff9234567890ab});
        std::uint64_t joined = 0;
        unsigned next = mode.addressBits;
        for (const AddressField& field : fieldsOf(mode, address)) {
            QCOMPARE(field.high + 1, next);
            next = field.low;
            joined |= field.value << field.low;
        }
        QCOMPARE(next, 0u);
        QCOMPARE(mode.canonical({joined}), address);
    }
}

void AccessRunTest::rowsFoldEqualEntriesAroundTheChosenOne()
{
    const auto rig = smallRig();
    const paging::PagingMode& mode = paging::pagingMode(paging::ModeId::Legacy32);
    const auto rows = rowsOf(mode, mode.levels[1], table, 0x48,
                             [&](PhysicalAddress p) { return rig->memory.read<std::uint32_t>(p); });
    const std::vector<TableRow> expected{{0, 0x48, 0, false},
                                         {0x48, 1, 0x5005, true},
                                         {0x49, 1, 0x6007, false},
                                         {0x4a, 1024 - 0x4a, 0, false}};
    QCOMPARE(rows, expected);
    const unsigned entries = std::accumulate(
        rows.begin(), rows.end(), 0u, [](unsigned sum, const TableRow& row) { return sum + row.count; });
    QCOMPARE(entries, 1024u);
}

void AccessRunTest::aProgramRunIsTheSameForTheSameSeed()
{
    const std::vector<ProgramPages> pages{{{page, page + pageSize}, false},
                                          {{page + pageSize, page + 2 * pageSize}, true}};
    auto one = smallRig(), other = smallRig();
    const auto rates = runProgram(*one, pages, 1000, 3);
    QCOMPARE(runProgram(*other, pages, 1000, 3), rates);
    QVERIFY(!rates.empty() && rates.back().share() > 0.99); // two pages fit into any TLB
    unsigned accesses = 0;
    for (const HitRate& rate : rates)
        accesses += rate.accesses;
    QCOMPARE(accesses, 1000u); // it writes only where it may: none faulted
    QVERIFY(runProgram(*one, {}, 1000, 3).empty());
}

QTEST_APPLESS_MAIN(AccessRunTest)
#include "access_run_test.moc"
