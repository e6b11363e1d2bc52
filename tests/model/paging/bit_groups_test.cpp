// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/bit_groups.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace vmscope;
using namespace vmscope::paging;

namespace {

EntryForm lastLevelOf(ModeId mode)
{
    const PagingMode& row = pagingMode(mode);
    return {&row, &row.levels.back(), true};
}

const BitGroup& named(const std::vector<BitGroup>& groups, std::string_view name)
{
    const auto found = std::ranges::find(groups, name, &BitGroup::name);
    if (found == groups.end())
        throw std::invalid_argument("no such group");
    return *found;
}

bool has(const std::vector<BitGroup>& groups, std::string_view name)
{
    return std::ranges::find(groups, name, &BitGroup::name) != groups.end();
}

} // namespace

class BitGroupsTest : public QObject
{
    Q_OBJECT

private slots:
    void aPagesEntryIsReadInWords();
    void onlyTheModesOwnBitsAreShown();
    void whatIsAbsentBelongsToTheKernel();
    void everyGroupHoldsItsBitsAndNoneOverlap_data();
    void everyGroupHoldsItsBitsAndNoneOverlap();
};

void BitGroupsTest::aPagesEntryIsReadInWords()
{
    const auto groups = bitGroupsOf(lastLevelOf(ModeId::Pae), 0x800000009d204163);
    QCOMPARE(named(groups, "frame").value, 0x9d204u);
    QCOMPARE(named(groups, "NX").meaning, std::string("no execute"));
    QCOMPARE(named(groups, "R/W").meaning, std::string("writable"));
    QCOMPARE(named(groups, "U/S").meaning, std::string("kernel only"));
    QCOMPARE(named(groups, "D").value, 1u);
    QCOMPARE(named(groups, "G").value, 1u);
}

void BitGroupsTest::onlyTheModesOwnBitsAreShown()
{
    QVERIFY(!has(bitGroupsOf(lastLevelOf(ModeId::Legacy32), 0x63), "NX"));
    const PagingMode& pae = pagingMode(ModeId::Pae);
    const auto pointer = bitGroupsOf({&pae, &pae.levels[0], false}, 0x1e3b001);
    QVERIFY(!has(pointer, "R/W")); // a PDPTE has no rights
    QVERIFY(!has(pointer, "A"));
    const PagingMode& two = pagingMode(ModeId::Legacy32);
    const auto table = bitGroupsOf({&two, &two.levels[0], false}, 0x404067);
    QVERIFY(!has(table, "D")); // ignored where the entry names a table
    QCOMPARE(named(table, "PS").meaning, std::string("names a table"));
}

void BitGroupsTest::whatIsAbsentBelongsToTheKernel()
{
    const auto groups = bitGroupsOf(lastLevelOf(ModeId::Legacy32), 0x1234560);
    QCOMPARE(groups.size(), 2u);
    QCOMPARE(groups[0].value, 0x1234560u >> 1);
    QCOMPARE(named(groups, "P").meaning, std::string("not present"));
}

void BitGroupsTest::everyGroupHoldsItsBitsAndNoneOverlap_data()
{
    QTest::addColumn<int>("mode");
    for (const PagingMode& mode : pagingModes())
        QTest::newRow(mode.name.data()) << int(mode.id);
}

void BitGroupsTest::everyGroupHoldsItsBitsAndNoneOverlap()
{
    QFETCH(int, mode);
    const PagingMode& paging = pagingMode(ModeId(mode));
    std::mt19937_64 random(7);
    for (int i = 0; i < 2000; ++i) {
        const LevelRow& level = paging.levels[random() % paging.levels.size()];
        const bool leaf = level.leaf == LeafRule::Always || (level.leaf != LeafRule::Never && random() % 2);
        const std::uint64_t entry =
            (paging.entryBytes == 8 ? random() : random() & 0xffffffff) | bit::present;
        std::uint64_t seen = 0;
        for (const BitGroup& group : bitGroupsOf({&paging, &level, leaf}, entry)) {
            const std::uint64_t mask = bit::span(group.high, group.low);
            QCOMPARE(seen & mask & ~bit::largePat, 0u);
            seen |= mask;
            if (!group.isNumber)
                QCOMPARE(group.value, (entry >> group.low) & 1);
        }
    }
}

QTEST_APPLESS_MAIN(BitGroupsTest)
#include "bit_groups_test.moc"
