// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/plru_tree.h"
#include "model/hardware/tlb_array.h"

#include <QtTest>

using namespace vmscope;
using namespace vmscope::hardware;

namespace {

TlbEntry pageAt(std::uint64_t page) { return {.page = page, .frame = PhysicalAddress{page << 12}}; }

TlbArray fourWays(Replacement policy) { return TlbArray({.entries = 4, .ways = 4, .policy = policy}); }

/// Looks a page up and fills it in where it is missing; the page that had to go.
std::optional<std::uint64_t> use(TlbArray& array, std::uint64_t page)
{
    if (const auto slot = array.find({page << 12}, 0))
        return array.touch(*slot), std::nullopt;
    const auto evicted = array.fill(pageAt(page)).evicted;
    return evicted ? std::optional(evicted->page) : std::nullopt;
}

} // namespace

class TlbArrayTest : public QObject
{
    Q_OBJECT

private slots:
    void lruEvictsWhatWasUsedLongestAgo();
    void fifoEvictsWhatWasFilledFirst();
    void theTreeFollowsItsBits();
    void aPureTreeFillsByTheBitsFromTheStart();
    void pagesOfOtherSetsDoNotDisturb();
    void aGlobalEntryIsSeenInEveryContext();
    void aFlushTakesWhatItsScopeSays();
    void aPieceOfALargePageGoesWithTheWhole();
    void ageCountsFromTheMostRecent();
    void specsAreReadAsWritten_data();
    void specsAreReadAsWritten();
};

void TlbArrayTest::lruEvictsWhatWasUsedLongestAgo()
{
    TlbArray array = fourWays(Replacement::Lru);
    for (const std::uint64_t page : {1, 2, 3, 4, 1})
        QVERIFY(!use(array, page));
    QCOMPARE(use(array, 5), std::optional<std::uint64_t>(2));
}

void TlbArrayTest::fifoEvictsWhatWasFilledFirst()
{
    TlbArray array = fourWays(Replacement::Fifo);
    for (const std::uint64_t page : {1, 2, 3, 4, 1})
        QVERIFY(!use(array, page));
    QCOMPARE(use(array, 5), std::optional<std::uint64_t>(1));
}

void TlbArrayTest::theTreeFollowsItsBits()
{
    TlbArray array = fourWays(Replacement::TreePlru);
    for (const std::uint64_t page : {1, 2, 3, 4})
        QVERIFY(!use(array, page));
    QCOMPARE(array.entry(2)->page, 3u);
    QCOMPARE(use(array, 5), std::optional<std::uint64_t>(1));
    (void)use(array, 2);
    QCOMPARE(use(array, 6), std::optional<std::uint64_t>(3));
}

void TlbArrayTest::aPureTreeFillsByTheBitsFromTheStart()
{
    TlbArray array = fourWays(Replacement::TreePlruPure);
    std::vector<unsigned> places;
    for (const std::uint64_t page : {1, 2, 3, 4})
        places.push_back(array.fill(pageAt(page)).slot);
    QCOMPARE(places, (std::vector<unsigned>{0, 2, 1, 3}));
}

void TlbArrayTest::pagesOfOtherSetsDoNotDisturb()
{
    TlbArray array({.entries = 8, .ways = 2});
    for (std::uint64_t page = 0; page < 8; ++page)
        QVERIFY(!use(array, page));
    QCOMPARE(use(array, 12), std::optional<std::uint64_t>(0));
    QCOMPARE(use(array, 9), std::optional<std::uint64_t>(1));
}

void TlbArrayTest::aGlobalEntryIsSeenInEveryContext()
{
    TlbArray array = fourWays(Replacement::Lru);
    TlbEntry entry = pageAt(1);
    entry.pcid = 7;
    (void)array.fill(entry);
    QVERIFY(!array.find(0x1000_va, 0));
    entry.page = 2, entry.global = true;
    (void)array.fill(entry);
    QVERIFY(array.find(0x2000_va, 0).has_value());
}

void TlbArrayTest::aFlushTakesWhatItsScopeSays()
{
    TlbArray array = fourWays(Replacement::Lru);
    for (std::uint16_t i = 0; i < 4; ++i) {
        TlbEntry entry = pageAt(i);
        entry.pcid = i % 2;
        entry.global = i == 3;
        (void)array.fill(entry);
    }
    QCOMPARE(array.drop({.globals = false, .pcid = std::uint16_t{1}}), 1u);
    QCOMPARE(array.drop({.globals = false}), 2u);
    QCOMPARE(array.drop({.globals = true, .pcid = std::uint16_t{0}, .page = 0x3000_va}), 1u);
}

void TlbArrayTest::aPieceOfALargePageGoesWithTheWhole()
{
    TlbArray array({.entries = 16, .ways = 4});
    TlbEntry piece = pageAt(0x205);
    piece.pageShift = 21;
    (void)array.fill(piece);
    QCOMPARE(array.drop({.globals = true, .page = 0x3ff000_va}), 1u);
}

void TlbArrayTest::ageCountsFromTheMostRecent()
{
    TlbArray array = fourWays(Replacement::Lru);
    for (const std::uint64_t page : {1, 2, 3, 1})
        (void)use(array, page);
    QCOMPARE(array.age(0), 0u);
    QCOMPARE(array.age(2), 1u);
    QCOMPARE(array.age(1), 2u);
}

void TlbArrayTest::specsAreReadAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char* good : {"64x4:lru", "1536x12:lru", "64x64:lru", "64x4:plru", "32x4:fifo",
                             "64x4:plru-pure", "512x4:lru:inclusive"})
        QTest::newRow(good) << good << true;
    for (const char* bad :
         {"", "64", "64x4", "64x4:", "64x4:mru", "64x5:lru", "48x4:lru", "0x0:lru", "64x0:lru", "0x4:lru",
          "x4:lru", "64x4:lru:", "64x4:lru:exclusive", "64x4:lru:inclusive:x", "-64x4:lru",
          "99999999999x1:lru", "96x6:plru", "128x128:plru", " 64x4:lru"})
        QTest::newRow(bad) << bad << false;
}

void TlbArrayTest::specsAreReadAsWritten()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto spec = parseTlbSpec(text.toStdString(), "--dtlb");
    QCOMPARE(static_cast<bool>(spec), good);
    if (good)
        QCOMPARE(spec->inclusive, text.endsWith("inclusive"));
}

QTEST_APPLESS_MAIN(TlbArrayTest)
#include "tlb_array_test.moc"
