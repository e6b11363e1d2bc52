// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/buddy.h"
#include "tests/model/kernel/random_run.h"

#include <QTest>

#include <vector>

using namespace vmscope;
using namespace vmscope::kernel;

namespace {

/// One flag a frame; free blocks are found by looking at all of them.
struct SlowBuddy
{
    explicit SlowBuddy(std::size_t frames)
        : free(frames)
    {
    }

    bool isFree(std::uint64_t first, unsigned order) const
    {
        for (std::uint64_t i = first; i < first + (1ull << order); ++i)
            if (i >= free.size() || !free[i])
                return false;
        return true;
    }
    /// Free, and not half of a larger free block.
    bool isBlock(std::uint64_t first, unsigned order) const
    {
        const bool half = order < Buddy::maxOrder && isFree(first >> (order + 1) << (order + 1), order + 1);
        return isFree(first, order) && !half;
    }
    std::uint64_t blocks(unsigned order) const
    {
        std::uint64_t count = 0;
        for (std::uint64_t at = 0; at < free.size(); at += 1ull << order)
            count += isBlock(at, order);
        return count;
    }
    std::optional<FrameNumber> take(unsigned order)
    {
        for (unsigned from = order; from <= Buddy::maxOrder; ++from)
            for (std::uint64_t at = 0; at < free.size(); at += 1ull << from)
                if (isBlock(at, from)) {
                    mark(at, order, false);
                    return FrameNumber{at};
                }
        return std::nullopt;
    }
    void mark(std::uint64_t first, unsigned order, bool value)
    {
        std::fill_n(free.begin() + std::ptrdiff_t(first), 1ull << order, value);
    }

    std::vector<bool> free;
};

std::uint64_t footprintOf(const Buddy& buddy)
{
    std::uint64_t parts = buddy.freeRanges().size();
    for (unsigned order = 0; order < Buddy::maxOrder; ++order)
        parts += buddy.blocks(order);
    return parts;
}

} // namespace

class BuddyTest : public QObject
{
    Q_OBJECT
private slots:
    void theSmallestBlockIsSplit()
    {
        Buddy buddy;
        buddy.give(FrameRange{{16}, {28}}); // blocks of 8 and 4
        QCOMPARE(buddy.take(0), std::optional(FrameNumber{24}));
        QCOMPARE(buddy.blocks(0), 1u);
        QCOMPARE(buddy.blocks(1), 1u);
        QCOMPARE(buddy.blocks(2), 0u);
        QCOMPARE(buddy.blocks(3), 1u);
    }
    void buddiesJoin()
    {
        Buddy buddy;
        buddy.give(FrameNumber{9}, 0);
        buddy.give(FrameNumber{10}, 1);
        QCOMPARE(buddy.blocks(1), 1u); // 9 and 10 touch and are no buddies
        buddy.give(FrameNumber{8}, 0);
        QCOMPARE(buddy.blocks(2), 1u);
        QCOMPARE(buddy.freePages(), 4u);
    }
    void theLargestBlocksDoNotJoin()
    {
        Buddy buddy;
        buddy.give(FrameRange{{0}, {4096}});
        QCOMPARE(buddy.blocks(Buddy::maxOrder), 4u);
    }
    void sixtyFourGiBAreOneStretch()
    {
        Buddy buddy;
        buddy.give(FrameRange{{225'278}, {1u << 24}});
        QVERIFY(footprintOf(buddy) < 20);
        QCOMPARE(buddy.freePages(), (1u << 24) - 225'278u);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(buddy.take(0));
        QVERIFY(footprintOf(buddy) < 30);
    }
    void theTopIsWithheld()
    {
        Buddy buddy;
        buddy.give(FrameRange{{1024}, {3000}});
        buddy.withhold(300);
        QCOMPARE(buddy.freeRanges(), (std::vector<FrameRange>{{{1024}, {2700}}}));
        QCOMPARE(buddy.freePages(), 1676u);
    }
    void randomOperationsAgreeWithTheSlowReference()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        constexpr std::uint64_t frames = 5000; // not a multiple of any block
        Buddy buddy;
        SlowBuddy slow(frames);
        buddy.give(FrameRange{{3}, {frames}});
        std::fill(slow.free.begin() + 3, slow.free.end(), true);
        std::vector<std::pair<FrameNumber, unsigned>> taken;
        for (std::uint64_t i = 0; i < run.operations / 20; ++i) {
            const bool give = !taken.empty() && random() % 100 < 48;
            if (give) {
                std::swap(taken[random() % taken.size()], taken.back());
                const auto [first, order] = taken.back();
                taken.pop_back();
                buddy.give(first, order);
                slow.mark(first.value, order, true);
            } else {
                const unsigned order = random() % 4 ? 0 : unsigned(random() % (Buddy::maxOrder + 1));
                const auto first = buddy.take(order);
                QCOMPARE(first, slow.take(order));
                if (first)
                    taken.emplace_back(*first, order);
            }
            if (i % 50 == 0)
                for (unsigned order = 0; order <= Buddy::maxOrder; ++order)
                    QCOMPARE(buddy.blocks(order), slow.blocks(order));
            QCOMPARE(buddy.freePages(), std::uint64_t(std::ranges::count(slow.free, true)));
        }
        for (std::uint64_t i = 0; i < frames; ++i)
            QCOMPARE(buddy.isFree({i}), bool(slow.free[i]));
        for (const auto& [first, order] : taken)
            buddy.give(first, order);
        QCOMPARE(buddy.freeRanges(), (std::vector<FrameRange>{{{3}, {frames}}}));
    }
};

QTEST_APPLESS_MAIN(BuddyTest)
#include "buddy_test.moc"
