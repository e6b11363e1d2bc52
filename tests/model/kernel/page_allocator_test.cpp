// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/page_allocator.h"
#include "model/kernel/task.h"
#include "tests/model/kernel/random_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::layout::test::flat;
using vmscope::layout::test::pc;

namespace {

PageAllocator allocatorOn(const layout::MachineConfig& config)
{
    return PageAllocator(*boot(layout::plan(config)));
}

std::optional<FrameNumber> take(PageAllocator& allocator, GfpMask mask, unsigned order = 0)
{
    const auto got = allocator.alloc({mask, order, {}});
    const auto* frame = std::get_if<FrameNumber>(&got);
    return frame ? std::optional(*frame) : std::nullopt;
}

const ZoneState& zone(const PageAllocator& allocator, std::string_view name)
{
    return *std::ranges::find(allocator.zones(), name, &ZoneState::name);
}

std::uint64_t freeIn(const PageAllocator& allocator, std::string_view name)
{
    return zone(allocator, name).free.freePages();
}

/// Takes pages until there are no more; how many there were.
std::uint64_t exhaust(PageAllocator& allocator, GfpMask mask)
{
    std::uint64_t pages = 0;
    while (take(allocator, mask))
        ++pages;
    return pages;
}

/// Every zone's pages are free or owned, and none is both.
QString brokenInvariant(const PageAllocator& allocator)
{
    std::uint64_t managed = 0;
    std::uint64_t free = 0;
    for (const ZoneState& state : allocator.zones()) {
        std::uint64_t used = 0;
        for (const FrameOwners::Stretch& stretch : allocator.owners().stretches())
            used += pagesIn(stretch.frames.intersection(state.frames));
        if (state.managedPages != used + state.free.freePages())
            return QString("%1: %2 free and %3 used of %4")
                .arg(QString::fromStdString(state.name))
                .arg(state.free.freePages())
                .arg(used)
                .arg(state.managedPages);
        for (const FrameRange& range : state.free.freeRanges())
            if (allocator.owners().ownerOf(range.start) || range.intersection(state.frames) != range)
                return QString::fromStdString(state.name) + " has a free page that is not its own";
        managed += state.managedPages;
        free += state.free.freePages();
    }
    return managed == free + allocator.owners().pages() ? QString() : "pages outside of zones";
}

} // namespace

class PageAllocatorTest : public QObject
{
    Q_OBJECT
private slots:
    void lowZonesManageLowTotal_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const layout::KernelProfile& kernel : layout::kernelProfiles())
            if (!kernel.realMode) // nobody allocates pages there
                QTest::newRow(std::string(kernel.id).c_str())
                    << QString::fromStdString(std::string(kernel.id));
    }
    void lowZonesManageLowTotal()
    {
        QFETCH(QString, kernel);
        const layout::Layout plan = layout::plan(pc(kernel.toStdString(), 2_GiB));
        const PageAllocator allocator(*boot(plan));
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        for (const ZoneState& state : allocator.zones())
            (state.highmem ? high : low) += state.managedPages;
        QCOMPARE(low, pagesIn(plan.lowTotal));
        QCOMPARE(high, pagesIn(plan.highTotal));
        QCOMPARE(brokenInvariant(allocator), QString());
    }
    /// As /proc/zoneinfo of a booted 686-pae with 2 GiB has them.
    void aRealMachinesZones()
    {
        const PageAllocator allocator = allocatorOn(pc("debian-6.1-686-pae", 2_GiB));
        QCOMPARE(zone(allocator, "DMA").managedPages, 3840u);
        QCOMPARE(zone(allocator, "HighMem").managedPages, 298'978u);
        QCOMPARE(zone(allocator, "Normal").marks.lowmemReserve[2], 9343u);
    }
    void requestsFallBackDownwards_data()
    {
        QTest::addColumn<QString>("mask");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("DMA") << "GFP_DMA" << QStringList{"DMA"};
        QTest::newRow("kernel") << "GFP_KERNEL" << QStringList{"Normal", "DMA"};
        QTest::newRow("user") << "GFP_USER" << QStringList{"Normal", "DMA"};
        QTest::newRow("atomic") << "GFP_ATOMIC" << QStringList{"Normal", "DMA"};
        QTest::newRow("high") << "GFP_HIGHUSER" << QStringList{"HighMem", "Normal", "DMA"};
        QTest::newRow("movable") << "GFP_HIGHUSER_MOVABLE" << QStringList{"HighMem", "Normal", "DMA"};
    }
    void requestsFallBackDownwards()
    {
        QFETCH(QString, mask);
        QFETCH(QStringList, order);
        auto config = flat("linux-2.4.20", 1_GiB); // its marks leave something in every zone
        PageAllocator allocator = allocatorOn(config);
        const GfpMask gfp = *parseGfp(mask.toStdString(), "test");
        QStringList seen;
        while (const auto frame = take(allocator, gfp)) {
            const QString name = QString::fromStdString(allocator.zoneOf(*frame)->name);
            if (!seen.contains(name))
                seen += name;
        }
        QCOMPARE(seen, order);
        QCOMPARE(brokenInvariant(allocator), QString());
    }
    void kernelMemoryRunsOutWhileHighMemoryIsFree()
    {
        PageAllocator allocator = allocatorOn(pc("debian-6.1-686-pae", 8_GiB));
        exhaust(allocator, gfp::kernel);
        const auto failed = std::get<OutOfMemory>(allocator.alloc({gfp::kernel, 0, {}}));
        QVERIFY(freeIn(allocator, "HighMem") > 1'800'000);
        QCOMPARE(failed.zones.size(), 3u);
        QCOMPARE(failed.zones[0].reason, ZoneRefusal::Reason::NotReachable);
        QCOMPARE(failed.zones[0].freePages, freeIn(allocator, "HighMem"));
        QCOMPARE(failed.zones[1].reason, ZoneRefusal::Reason::KeptBack);
        QCOMPARE(failed.zones[1].mustStay, zone(allocator, "Normal").marks.min);
        QCOMPARE(failed.zones[1].freePages, failed.zones[1].mustStay);
        const QString said = QString::fromStdString(sentenceOf(failed));
        QVERIFY(said.startsWith("GFP_KERNEL wants 4 KiB in one piece and gets nothing: HighMem has "));
        QVERIFY(said.contains("but GFP_KERNEL may not use them; Normal has "));
        QVERIFY(take(allocator, gfp::atomic)); // may dip into what is kept
        QVERIFY(take(allocator, gfp::highUser));
    }
    /// zone_watermark_ok(): half of the minimum for __GFP_HIGH, and a quarter less for who cannot wait.
    void atomicRequestsGoDeeper()
    {
        PageAllocator allocator = allocatorOn(pc("debian-6.1-686-pae", 2_GiB));
        exhaust(allocator, gfp::kernel | gfp::high);
        const ZoneState& normal = zone(allocator, "Normal");
        const std::uint64_t half = normal.marks.min - normal.marks.min / 2;
        QCOMPARE(normal.free.freePages(), half);
        exhaust(allocator, gfp::atomic);
        QCOMPARE(normal.free.freePages(), half - half / 4);
    }
    void programsLeaveTheReserveToTheKernel()
    {
        PageAllocator allocator = allocatorOn(pc("debian-6.1-686-pae", 4_GiB));
        exhaust(allocator, gfp::highUserMovable);
        const ZoneState& normal = zone(allocator, "Normal");
        QCOMPARE(normal.free.freePages(), normal.marks.min + normal.marks.lowmemReserve[2]);
        const std::uint64_t forTheKernel = exhaust(allocator, gfp::kernel);
        QVERIFY(forTheKernel >= normal.marks.lowmemReserve[2]);
    }
    void from28GiBOnProgramsNeverTakeNormalPages()
    {
        PageAllocator allocator = allocatorOn(pc("debian-6.1-686-pae", 32_GiB));
        const std::uint64_t before = freeIn(allocator, "Normal");
        exhaust(allocator, gfp::highUser);
        QCOMPARE(freeIn(allocator, "Normal"), before);
    }
    /// 2.4: a request adds up the low marks, then the minima, of the zones on its way.
    void linux24LetsProgramsTakeNearlyAllOfLowMemory()
    {
        PageAllocator allocator = allocatorOn(flat("linux-2.4.20", 2_GiB));
        exhaust(allocator, gfp::highUser);
        const std::uint64_t sum = zone(allocator, "HighMem").marks.min + zone(allocator, "Normal").marks.min;
        QCOMPARE(freeIn(allocator, "HighMem"), 1 + zone(allocator, "HighMem").marks.min);
        QCOMPARE(freeIn(allocator, "Normal"), 1 + sum);
        QCOMPARE(freeIn(allocator, "DMA"), 1 + sum + zone(allocator, "DMA").marks.min);
    }
    void aLargeBlockFailsWhereMemoryIsInPieces()
    {
        PageAllocator allocator = allocatorOn(flat("linux-4.19", 512_MiB));
        std::vector<FrameNumber> taken;
        while (const auto frame = take(allocator, gfp::kernel))
            taken.push_back(*frame);
        for (const FrameNumber frame : taken)
            if (frame.value % 2)
                allocator.free(frame, 0);
        const auto failed = std::get<OutOfMemory>(allocator.alloc({gfp::kernel, 10, {}}));
        QCOMPARE(failed.zones[0].zone, std::string("Normal"));
        QCOMPARE(failed.zones[0].reason, ZoneRefusal::Reason::Fragmented);
        QVERIFY(take(allocator, gfp::kernel));
    }
    void whatIsNotInUseCannotBeFreed()
    {
        PageAllocator allocator = allocatorOn(flat("linux-2.4.20", 256_MiB));
        const FrameNumber frame = *take(allocator, gfp::kernel, 1);
        QVERIFY_THROWS_EXCEPTION(KernelBug, allocator.free(frame, 2));
        QVERIFY_THROWS_EXCEPTION(KernelBug, allocator.free({frame.value + 1}, 1));
        allocator.free(frame, 1);
        QVERIFY_THROWS_EXCEPTION(KernelBug, allocator.free(frame, 1));
        QVERIFY_THROWS_EXCEPTION(KernelBug, allocator.free({0}, 0));
    }
    void ownersAreRemembered()
    {
        PageAllocator allocator = allocatorOn(flat("linux-2.4.20", 2_GiB));
        const auto got = allocator.alloc({gfp::highUser, 0, {FrameUse::Anonymous, 7}});
        const FrameOwner owner = *allocator.owners().ownerOf(std::get<FrameNumber>(got));
        QCOMPARE(owner, (FrameOwner{FrameUse::Anonymous, 7}));
        QCOMPARE(allocator.owners().pagesOf(FrameUse::Anonymous), 1u);
    }
    void masksHaveTheKernelsNames()
    {
        QCOMPARE(*parseGfp("GFP_USER|__GFP_HIGHMEM", "test"), gfp::highUser);
        QCOMPARE(textOf(gfp::highUser), std::string("GFP_HIGHUSER"));
        QCOMPARE(textOf(gfp::kernel | gfp::highmem), std::string("GFP_KERNEL|__GFP_HIGHMEM"));
        QCOMPARE(textOf(gfp::kernel | gfp::dma), std::string("GFP_KERNEL|GFP_DMA"));
        for (const char* bad : {"", "GFP_KERNAL", "GFP_KERNEL|", "GFP_KERNEL GFP_DMA"})
            QVERIFY2(!parseGfp(bad, "test"), bad);
    }
    void randomRequestsKeepTheBooks_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* kernel : {"linux-2.2.1", "linux-2.4.20", "linux-2.6.11-pae", "debian-6.1-686-pae"})
            QTest::newRow(kernel) << QString(kernel);
    }
    void randomRequestsKeepTheBooks()
    {
        QFETCH(QString, kernel);
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        PageAllocator allocator = allocatorOn(pc(kernel.toStdString(), 960_MiB));
        constexpr std::array masks{gfp::kernel, gfp::atomic, gfp::highUser, gfp::dma, gfp::highUserMovable};
        std::vector<std::pair<FrameNumber, unsigned>> taken;
        std::uint64_t failures = 0;
        for (std::uint64_t i = 0; i < run.operations; ++i) {
            const bool filling = i / 20'000 % 2 == 0;
            if (!taken.empty() && random() % 100 < (filling ? 20 : 80)) {
                std::swap(taken[random() % taken.size()], taken.back());
                allocator.free(taken.back().first, taken.back().second);
                taken.pop_back();
            } else {
                const unsigned order = unsigned(random() % 8);
                const FrameOwner owner{FrameUse(random() % 7), unsigned(random() % 9)};
                const auto got = allocator.alloc({masks[random() % masks.size()], order, owner});
                if (const auto* frame = std::get_if<FrameNumber>(&got))
                    taken.emplace_back(*frame, order);
                else
                    ++failures;
            }
            if (i % 5'000 == 0)
                QCOMPARE(brokenInvariant(allocator), QString());
        }
        QVERIFY(failures > 0); // it ran full
        for (const auto& [frame, order] : taken)
            allocator.free(frame, order);
        QCOMPARE(brokenInvariant(allocator), QString());
        QCOMPARE(allocator.owners().pages(), allocator.owners().pagesOf(FrameUse::Boot));
    }
};

QTEST_APPLESS_MAIN(PageAllocatorTest)
#include "page_allocator_test.moc"
