// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/slab.h"
#include "model/kernel/task.h"
#include "tests/model/kernel/random_run.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;

namespace {

constexpr Bytes twoGiB = 2_GiB;

struct Memory
{
    explicit Memory(std::string_view kernel, Bytes ram = twoGiB)
        : plan(layout::plan(layout::test::pc(kernel, ram)))
        , pages(*boot(plan))
        , slab(plan)
    {
    }

    std::optional<Slab::Object> kmalloc(Bytes size, GfpMask mask = gfp::kernel)
    {
        const auto got = slab.kmalloc(pages, size, mask);
        const auto* object = std::get_if<Slab::Object>(&got);
        return object ? std::optional(*object) : std::nullopt;
    }
    PhysicalAddress physical(VirtualAddress v) const { return PhysicalAddress{} + (v - plan.pageOffset); }

    layout::Layout plan;
    PageAllocator pages;
    Slab slab;
};

std::vector<std::uint64_t> sizesOf(std::string_view kernel)
{
    std::vector<std::uint64_t> sizes;
    const Memory m(kernel);
    for (const Slab::Cache& cache : m.slab.caches())
        sizes.push_back(cache.objectSize.value);
    return sizes;
}

} // namespace

class SlabTest : public QObject
{
    Q_OBJECT
private slots:
    void theSizesAreTheVersions()
    {
        const std::vector<std::uint64_t> old{32,   64,   128,   256,   512,   1024,  2048,
                                             4096, 8192, 16384, 32768, 65536, 131072};
        const std::vector<std::uint64_t> recent{8,   16,  32,   64,   96,   128, 192,
                                                256, 512, 1024, 2048, 4096, 8192};
        QCOMPARE(sizesOf("linux-2.4.20"), old);
        QCOMPARE(sizesOf("debian-6.1-686-pae"), recent);
        QCOMPARE(sizesOf("linux-2.6.11")[2], 96u);
    }
    void objectsLieInTheDirectMapAndInOnePiece()
    {
        Memory m("debian-6.1-686-pae");
        for (const Bytes size : {1_B, 8_B, 100_B, 4_KiB, 8_KiB, 8_KiB + 1_B, 1_MiB, 4_MiB}) {
            const auto object = m.kmalloc(size);
            QVERIFY(object);
            QVERIFY(object->size >= size);
            const VirtualRange range{object->address, object->address + object->size};
            QCOMPARE(m.plan.region(layout::RegionKind::DirectMap)->range.intersection(range), range);
            QVERIFY(!object->droppedHighmem);
        }
        QCOMPARE(m.kmalloc(100_B)->size, 128_B);
        QCOMPARE(m.kmalloc(129_B)->size, 192_B);
        QCOMPARE(m.kmalloc(8_KiB + 1_B)->size, 16_KiB);
    }
    void highMemoryIsRefused()
    {
        Memory m("debian-6.1-686-pae");
        const auto object = m.kmalloc(64_B, gfp::kernel | gfp::highmem);
        QVERIFY(object->droppedHighmem);
        QVERIFY(!m.pages.zoneOf(frameOf(m.physical(object->address)))->highmem);
        QVERIFY(m.kmalloc(64_KiB, gfp::highUser)->droppedHighmem);
    }
    void oneSlabIsFilledBeforeTheNext()
    {
        Memory m("linux-2.4.20");
        const auto& cache = m.slab.caches()[0];
        for (std::uint64_t i = 0; i < cache.objectsPerSlab(); ++i)
            QVERIFY(m.kmalloc(32_B));
        QCOMPARE(cache.slabs, 1u);
        QVERIFY(m.kmalloc(32_B));
        QCOMPARE(cache.slabs, 2u);
    }
    void anEmptySlabGoesBack()
    {
        Memory m("debian-6.1-686");
        const std::uint64_t before = m.pages.owners().pages();
        const auto first = m.kmalloc(200_B);
        const auto second = m.kmalloc(200_B);
        QVERIFY(m.pages.owners().pagesOf(FrameUse::Slab) > 0);
        m.slab.kfree(m.pages, first->address);
        QVERIFY(m.slab.pages() > 0);
        m.slab.kfree(m.pages, second->address);
        QCOMPARE(m.slab.pages(), 0u);
        QCOMPARE(m.pages.owners().pages(), before);
    }
    void whatWasNotGivenCannotBeFreed()
    {
        Memory m("debian-6.1-686");
        const VirtualAddress small = m.kmalloc(64_B)->address;
        const VirtualAddress large = m.kmalloc(64_KiB)->address;
        for (const VirtualAddress wrong :
             {small + 8_B, small + 64_B, large + pageSize, VirtualAddress{}, m.plan.highMemory - 8_B})
            QVERIFY_THROWS_EXCEPTION(KernelBug, m.slab.kfree(m.pages, wrong));
        m.slab.kfree(m.pages, small);
        QVERIFY_THROWS_EXCEPTION(KernelBug, m.slab.kfree(m.pages, small));
        QVERIFY_THROWS_EXCEPTION(KernelBug, (void)m.kmalloc(4_MiB + 1_B));
    }
    void lowMemoryRunsOutWithGigabytesFree()
    {
        Memory m("linux-2.4.20-pae", 16_GiB);
        std::uint64_t given = 0;
        while (m.kmalloc(128_KiB))
            ++given;
        QVERIFY(given > 1000);
        const auto failure = std::get<OutOfMemory>(m.slab.kmalloc(m.pages, 128_KiB, gfp::kernel));
        QVERIFY(failure.zones.front().freePages > pagesIn(14_GiB));
        QCOMPARE(failure.zones.front().reason, ZoneRefusal::Reason::NotReachable);
    }
    void randomObjectsNeverOverlap()
    {
        const auto run = kernel::test::randomRun();
        std::mt19937_64 random(run.seed);
        Memory m("debian-6.1-686-pae", 512_MiB);
        const std::uint64_t before = m.pages.owners().pages();
        std::map<VirtualAddress, Bytes> live;
        std::vector<VirtualAddress> order;
        for (std::uint64_t i = 0; i < run.operations; ++i) {
            if (!order.empty() && random() % 100 < 45) {
                std::swap(order[random() % order.size()], order.back());
                m.slab.kfree(m.pages, order.back());
                live.erase(order.back());
                order.pop_back();
                continue;
            }
            const auto object = m.kmalloc(Bytes{1 + random() % (random() % 8 ? 600 : 40'000)});
            if (!object)
                continue;
            const auto next = live.lower_bound(object->address);
            QVERIFY(next == live.end() || object->address + object->size <= next->first);
            QVERIFY(next == live.begin() ||
                    std::prev(next)->first + std::prev(next)->second <= object->address);
            live[object->address] = object->size;
            order.push_back(object->address);
        }
        QCOMPARE(m.slab.pages(), m.pages.owners().pagesOf(FrameUse::Slab));
        for (const VirtualAddress address : order)
            m.slab.kfree(m.pages, address);
        QCOMPARE(m.pages.owners().pages(), before);
    }
};

QTEST_APPLESS_MAIN(SlabTest)
#include "slab_test.moc"
