// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/entry_fold.h"

#include <QTest>

#include <map>
#include <random>

using namespace vmscope;
using paging::PagingRules;
using story::EntryFold;

namespace {

PagingRules legacyRules()
{
    return {
        paging::pagingMode(paging::ModeId::Legacy32), {.cr0 = paging::cr0Paging, .cr4 = paging::cr4Pse}, {}};
}

using Entries = std::map<unsigned, std::uint64_t>;

std::vector<EntryFold> folded(unsigned depth, const Entries& entries)
{
    return story::foldsOf(legacyRules(), depth, [&](unsigned index) {
        const auto found = entries.find(index);
        return found == entries.end() ? 0 : found->second;
    });
}

} // namespace

class EntryFoldTest : public QObject
{
    Q_OBJECT
private slots:
    void anEmptyTableIsOneRow()
    {
        const auto folds = folded(0, {});
        QCOMPARE(folds.size(), std::size_t{1});
        QCOMPARE(folds[0].count, 1024u);
        QVERIFY(!folds[0].present());
    }
    void pagesThatFollowEachOtherAreOneRow()
    {
        const auto folds = folded(1, {{4, 0x5003}, {5, 0x6003}, {6, 0x7003}});
        QCOMPARE(folds.size(), std::size_t{3}); // empty, pages, empty
        QCOMPARE(folds[1].first, 4u);
        QCOMPARE(folds[1].last(), 6u);
        QCOMPARE(folds[1].frames(4_KiB), (PhysicalRange{0x5000_pa, 0x8000_pa}));
    }
    void pagesThatGoDownwardsAreOneRow()
    {
        const auto folds = folded(1, {{0, 0x7003}, {1, 0x6003}, {2, 0x5003}});
        QCOMPARE(folds[0].count, 3u);
        QCOMPARE(folds[0].step, -1);
        QCOMPARE(folds[0].frames(4_KiB), (PhysicalRange{0x5000_pa, 0x8000_pa}));
    }
    void theSamePageAgainIsOneRow()
    {
        const auto folds = folded(1, {{0, 0x7003}, {1, 0x7003}, {2, 0x8003}});
        QCOMPARE(folds[0].count, 2u);
        QCOMPARE(folds[0].frames(4_KiB), (PhysicalRange{0x7000_pa, 0x8000_pa}));
    }
    void accessedAndDirtyDoNotPartARun()
    {
        const auto folds = folded(1, {{0, 0x5023}, {1, 0x6063}});
        QCOMPARE(folds[0].count, 2u);
        QVERIFY(!(folds[0].inAll & paging::bit::dirty));
        QVERIFY(folds[0].inSome & paging::bit::dirty);
    }
    void rightsPartARun() { QCOMPARE(folded(1, {{0, 0x5003}, {1, 0x6001}})[0].count, 1u); }
    void tablesStandAlone()
    {
        const auto folds = folded(0, {{0, 0x5003}, {1, 0x6003}});
        QVERIFY(folds[0].namesTable());
        QCOMPARE(folds[0].count, 1u);
        QCOMPARE(folds[1].target, 0x6000_pa);
    }
    void foldsSayWhatTheEntriesSay()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            Entries entries;
            for (unsigned index = 0; index < 1024; ++index)
                if (random() % 3)
                    entries[index] = (random() % 4 << 12) | (random() % 8) | (random() % 2 ? 0x20 : 0);
            unsigned next = 0;
            for (const EntryFold& fold : folded(1, entries)) {
                QCOMPARE(fold.first, next);
                for (unsigned index = fold.first; index <= fold.last(); ++index) {
                    const std::uint64_t entry = entries.contains(index) ? entries[index] : 0;
                    QCOMPARE(bool(entry & 1), fold.present());
                    const auto page = std::int64_t(fold.target.value) +
                                      std::int64_t{4096} * fold.step * std::int64_t(index - fold.first);
                    if (fold.present())
                        QCOMPARE(std::int64_t(entry & ~0xfffull), page);
                    QCOMPARE(entry & fold.inAll, fold.inAll);
                    QCOMPARE(entry | fold.inSome, fold.inSome);
                }
                next = fold.last() + 1;
            }
            QCOMPARE(next, 1024u);
        }
    }
};

QTEST_GUILESS_MAIN(EntryFoldTest)
#include "entry_fold_test.moc"
