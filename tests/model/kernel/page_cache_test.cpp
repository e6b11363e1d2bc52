// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_cache.h"
#include "tests/model/kernel/random_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

#include <list>

using namespace vmscope;
using namespace vmscope::kernel;

namespace {

constexpr Bytes twoGiB = 2_GiB;

struct Memory
{
    explicit Memory(std::string_view kernel, Bytes ram = twoGiB)
        : pages(*boot(layout::plan(layout::test::flat(kernel, ram))))
    {
    }
    PageCache::Found get(FilePage page, FileKind kind = FileKind::Data)
    {
        return std::get<PageCache::Found>(cache.get(pages, page, kind));
    }

    PageAllocator pages;
    PageCache cache;
};

} // namespace

class PageCacheTest : public QObject
{
    Q_OBJECT
private slots:
    void aPageIsReadOnce()
    {
        Memory m("debian-6.1-686-pae");
        const auto first = m.get({1, 7});
        QVERIFY(first.added);
        QVERIFY(!m.get({1, 7}).added);
        QCOMPARE(m.get({1, 7}).frame, first.frame);
        QVERIFY(m.get({2, 7}).frame != first.frame);
        QCOMPARE(m.cache.size(), 2u);
        QCOMPARE(m.pages.owners().pagesOf(FrameUse::PageCache), 2u);
    }
    void dataLiesHighAndMetadataLow()
    {
        Memory m("linux-2.4.20");
        QVERIFY(m.pages.zoneOf(m.get({1, 0}).frame)->highmem);
        QVERIFY(!m.pages.zoneOf(m.get({2, 0}, FileKind::Metadata).frame)->highmem);
    }
    void theLeastRecentlyUsedGoFirst()
    {
        Memory m("linux-2.4.20");
        for (unsigned i = 0; i < 4; ++i)
            m.get({1, i});
        m.get({1, 0});
        QCOMPARE(m.cache.shrink(m.pages, 2), 2u);
        QVERIFY(m.cache.find({1, 0}));
        QVERIFY(!m.cache.find({1, 1}));
        QVERIFY(!m.cache.find({1, 2}));
        QCOMPARE(m.cache.shrink(m.pages, 9), 2u);
        QCOMPARE(m.pages.owners().pagesOf(FrameUse::PageCache), 0u);
    }
    void aDeletedFileLeavesNothing()
    {
        Memory m("linux-2.4.20");
        for (unsigned i = 0; i < 4; ++i) {
            m.get({1, i});
            m.get({2, i});
        }
        m.cache.truncate(m.pages, 1);
        QCOMPARE(m.cache.size(), 4u);
        QVERIFY(!m.cache.find({1, 3}));
        QVERIFY(m.cache.find({2, 0}));
    }
    void aFullMemoryRefusesAndAShrunkOneGives()
    {
        Memory m("linux-2.2.1", 64_MiB);
        std::uint64_t index = 0;
        while (std::holds_alternative<PageCache::Found>(m.cache.get(m.pages, {1, index})))
            ++index;
        QVERIFY(index > 1000);
        QCOMPARE(m.cache.size(), index);
        m.cache.shrink(m.pages, 1);
        QVERIFY(m.get({1, index}).added);
    }
    void randomUseAgreesWithAList()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        Memory m("debian-6.1-686", 1_GiB);
        std::list<FilePage> slow; // used last at the end
        for (std::uint64_t i = 0; i < run.operations / 10; ++i) {
            const FilePage page{unsigned(random() % 3), random() % 100};
            if (random() % 20 == 0) {
                const std::uint64_t count = random() % 5;
                const std::uint64_t expected = std::min<std::uint64_t>(count, slow.size());
                QCOMPARE(m.cache.shrink(m.pages, count), expected);
                slow.erase(slow.begin(), std::next(slow.begin(), std::ptrdiff_t(expected)));
                continue;
            }
            const bool known = std::erase(slow, page) > 0;
            QCOMPARE(m.get(page).added, !known);
            slow.push_back(page);
            QCOMPARE(m.cache.size(), slow.size());
        }
        for (const FilePage& page : slow)
            QVERIFY(m.cache.find(page));
        QCOMPARE(m.pages.owners().pagesOf(FrameUse::PageCache), slow.size());
    }
};

QTEST_APPLESS_MAIN(PageCacheTest)
#include "page_cache_test.moc"
