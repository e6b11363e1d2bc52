// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/walk.h"

#include <QtTest>

#include <map>

using namespace vmscope;
using namespace vmscope::paging;

namespace {

constexpr std::uint64_t userPage = bit::present | bit::writable | bit::user;
constexpr std::uint64_t kernelPage = bit::present | bit::writable;

/// Memory with a few entries in it, and a walk over them.
struct Tables
{
    std::map<std::uint64_t, std::uint64_t> words;
    ControlRegisters registers{.cr0 = cr0WriteProtect | cr0Paging};
    ProcessorLimits limits{};
    ModeId mode = ModeId::FourLevel;
    unsigned writes = 0;

    Walk walk(VirtualAddress address, Access access)
    {
        const PagingRules rules(pagingMode(mode), registers, limits);
        return paging::walk(
            rules, {.table = {rules.mode->rootOf(registers.cr3)}}, address, access,
            [this](PhysicalAddress p) { return words.contains(p.value) ? words.at(p.value) : 0; },
            [this](PhysicalAddress p, std::uint64_t value) { words[p.value] = value, ++writes; });
    }
};

constexpr Access userRead{.kind = AccessKind::Read, .privilege = Privilege::User};
constexpr Access userWrite{.kind = AccessKind::Write, .privilege = Privilege::User};
constexpr Access kernelRead{.kind = AccessKind::Read};
constexpr Access kernelWrite{.kind = AccessKind::Write};
constexpr Access kernelFetch{.kind = AccessKind::Execute};

/// 0x1000 → 0x5000 through one table of each level, 4-level.
Tables fourLevels(std::uint64_t flags)
{
    return {.words = {{0x10000, 0x11000 | userPage},
                      {0x11000, 0x12000 | userPage},
                      {0x12000, 0x13000 | userPage},
                      {0x13008, 0x5000 | flags}},
            .registers = {.cr0 = cr0WriteProtect | cr0Paging, .cr3 = 0x10000, .cr4 = 0, .efer = 0}};
}

} // namespace

class WalkTest : public QObject
{
    Q_OBJECT

private slots:
    void everyEntryUsedIsMarkedAccessed();
    void onlyAWriteMarksTheLastEntryDirty();
    void aMarkedEntryIsNotWrittenAgain();
    void aRefusedAccessWritesNothing();
    void theKernelWritesReadOnlyPagesWithoutWp();
    void smapYieldsToTheAlignmentCheckFlag();
    void smepForbidsUserCodeAndTellsAFetch();
    void anAddressThatIsNotCanonicalIsAGeneralProtectionFault();
    void aPdpteRegisterIsUsedInPlaceOfMemory();
    void psThirtySixGivesAddressesAboveFourGigabytes();
    void psThirtySixBitsAboveTheWidthAreReserved();
    void withoutGigabytePagesTheirBitIsReserved();
    void globalNeedsPge();
};

void WalkTest::everyEntryUsedIsMarkedAccessed()
{
    Tables tables = fourLevels(userPage);
    const Walk walk = tables.walk(0x1234_va, userRead);
    QVERIFY(!walk.faulted);
    QCOMPARE(walk.translation.at(0x1234_va).value, 0x5234u);
    QCOMPARE(walk.steps().size(), 4u);
    for (const WalkStep& step : walk.steps())
        QCOMPARE(tables.words.at(step.where.value) & (bit::accessed | bit::dirty), bit::accessed);
}

void WalkTest::onlyAWriteMarksTheLastEntryDirty()
{
    Tables tables = fourLevels(userPage);
    QVERIFY(tables.walk(0x1000_va, userWrite).translation.dirty);
    QVERIFY(tables.words.at(0x13008) & bit::dirty);
    QVERIFY(!(tables.words.at(0x12000) & bit::dirty));
}

void WalkTest::aMarkedEntryIsNotWrittenAgain()
{
    Tables tables = fourLevels(userPage);
    (void)tables.walk(0x1000_va, userWrite);
    tables.writes = 0;
    (void)tables.walk(0x1000_va, userWrite);
    QCOMPARE(tables.writes, 0u);
}

void WalkTest::aRefusedAccessWritesNothing()
{
    Tables tables = fourLevels(bit::present | bit::user);
    const Walk walk = tables.walk(0x1ffc_va, userWrite);
    QVERIFY(walk.faulted);
    QCOMPARE(walk.fault.cause, FaultCause::ReadOnly);
    QCOMPARE(walk.fault.errorCode, 7u);
    QCOMPARE(walk.fault.address.value, 0x1ffcu);
    QCOMPARE(walk.fault.depth, 3u);
    QCOMPARE(tables.writes, 0u);
}

void WalkTest::theKernelWritesReadOnlyPagesWithoutWp()
{
    Tables tables = fourLevels(bit::present);
    QCOMPARE(tables.walk(0x1000_va, kernelWrite).fault.errorCode, 3u);
    tables.registers.cr0 = cr0Paging;
    QVERIFY(!tables.walk(0x1000_va, kernelWrite).faulted);
}

void WalkTest::smapYieldsToTheAlignmentCheckFlag()
{
    Tables tables = fourLevels(userPage);
    tables.registers.cr4 = cr4Smap;
    QCOMPARE(tables.walk(0x1000_va, kernelRead).fault.cause, FaultCause::Smap);
    QVERIFY(!tables.walk(0x1000_va, {.kind = AccessKind::Read, .alignmentCheck = true}).faulted);
}

void WalkTest::smepForbidsUserCodeAndTellsAFetch()
{
    Tables tables = fourLevels(userPage);
    QVERIFY(!tables.walk(0x1000_va, kernelFetch).faulted);
    tables.registers.cr4 = cr4Smep;
    QCOMPARE(tables.walk(0x1000_va, kernelFetch).fault.errorCode, 0x11u);
}

void WalkTest::anAddressThatIsNotCanonicalIsAGeneralProtectionFault()
{
    Tables tables = fourLevels(userPage);
    const Walk walk = tables.walk(0x0000800000000000_va, kernelRead);
    QCOMPARE(walk.fault.vector, 13u);
    QCOMPARE(walk.fault.errorCode, 0u);
    QCOMPARE(walk.stepCount, 0u);
    tables.mode = ModeId::FiveLevel;
    QCOMPARE(tables.walk(0x0000800000000000_va, kernelRead).fault.vector, 14u);
}

void WalkTest::aPdpteRegisterIsUsedInPlaceOfMemory()
{
    Tables tables{.words = {{0x10000, 0}, {0x11000, 0x12000 | userPage}, {0x12000, 0x5000 | userPage}},
                  .registers = {.cr3 = 0x10000, .cr4 = cr4Pae}};
    const std::array<std::uint64_t, 4> loaded = {0x11000 | bit::present, 0, 0, 0};
    const PagingRules rules(pagingMode(ModeId::Pae), tables.registers, {});
    const Walk walk = paging::walk(
        rules, {.table = 0x10000_pa, .registers = &loaded}, 0x10_va, userRead,
        [&](PhysicalAddress p) { return tables.words.at(p.value); },
        [&](PhysicalAddress p, std::uint64_t value) { tables.words.at(p.value) = value; });
    QVERIFY(!walk.faulted);
    QCOMPARE(walk.translation.at(0x10_va).value, 0x5010u);
    QCOMPARE(tables.words.at(0x10000), 0u);
}

void WalkTest::psThirtySixGivesAddressesAboveFourGigabytes()
{
    Tables tables{.words = {{0x10004, (0x12ull << 13) | 0x800000 | kernelPage | bit::pageSize}},
                  .registers = {.cr3 = 0x10000, .cr4 = cr4Pse},
                  .limits = {.physicalBits = 40},
                  .mode = ModeId::Legacy32};
    const Walk walk = tables.walk(0x654321_va, kernelRead);
    QVERIFY(!walk.faulted);
    QCOMPARE(walk.translation.at(0x654321_va).value, 0x1200a54321u);
    QCOMPARE(walk.translation.size().value, (4_MiB).value);
}

void WalkTest::psThirtySixBitsAboveTheWidthAreReserved()
{
    Tables tables{.words = {{0x10000, (0x12ull << 13) | kernelPage | bit::pageSize}},
                  .registers = {.cr3 = 0x10000, .cr4 = cr4Pse},
                  .limits = {.physicalBits = 36},
                  .mode = ModeId::Legacy32};
    QCOMPARE(tables.walk(0_va, kernelRead).fault.errorCode, 9u);
    tables.registers.cr4 = 0;
    QCOMPARE(tables.walk(0_va, kernelRead).fault.errorCode, 0u);
}

void WalkTest::withoutGigabytePagesTheirBitIsReserved()
{
    Tables tables = fourLevels(userPage);
    tables.words[0x11000] = 0x40000000 | userPage | bit::pageSize;
    QCOMPARE(tables.walk(0x1000_va, userRead).translation.at(0x1000_va).value, 0x40001000u);
    tables.limits.gigabytePages = false;
    QCOMPARE(tables.walk(0x1000_va, userRead).fault.errorCode, 0xdu);
}

void WalkTest::globalNeedsPge()
{
    Tables tables = fourLevels(userPage | bit::global);
    QVERIFY(!tables.walk(0x1000_va, userRead).translation.global);
    tables.registers.cr4 = cr4Pge;
    QVERIFY(tables.walk(0x1000_va, userRead).translation.global);
}

QTEST_APPLESS_MAIN(WalkTest)
#include "walk_test.moc"
