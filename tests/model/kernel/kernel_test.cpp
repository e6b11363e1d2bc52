// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/kernel.h"
#include "model/paging/traverse.h"
#include "tests/model/layout/planned.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::layout::test::flat;

namespace {

constexpr Running taskOne{0, {1}};
constexpr Bytes twoGiB = 2_GiB;

Kernel booted(std::string_view id, Bytes ram = twoGiB) { return Kernel(*boot(layout::plan(flat(id, ram)))); }

FrameNumber highPage(const Kernel& kernel) { return {kernel.layout().maxLowPfn.value + 10}; }

std::vector<AddressKind> kindsOf(const Kernel& kernel, FrameNumber frame)
{
    std::vector<AddressKind> kinds;
    for (const FrameAddress& address : addressesOf(kernel, frame))
        kinds.push_back(address.kind);
    return kinds;
}

} // namespace

class KernelTest : public QObject
{
    Q_OBJECT
private slots:
    void aCopyKnowsNothingOfWhatComesLater()
    {
        Kernel first = booted("debian-6.1-686-pae");
        const Kernel before = first;
        NoEvents silent;
        const FrameNumber page = highPage(first);
        const auto address = first.pkmap.write().kmap(first.machine(), taskOne, page, silent);
        QVERIFY(std::holds_alternative<FrameNumber>(first.pages.write().alloc({})));
        QCOMPARE(first.pkmap->addressOf(page), address);
        QVERIFY(!before.pkmap->addressOf(page));
        QVERIFY(addressesOf(before, page).empty());
        QCOMPARE(first.pages->owners().pages(), before.pages->owners().pages() + 1);
    }
    void whatIsNotWrittenIsShared()
    {
        Kernel first = booted("debian-6.1-686");
        Kernel second = first;
        QCOMPARE(&*second.pages, &*first.pages);
        NoEvents silent;
        second.pkmap.write().kmap(second.machine(), taskOne, highPage(second), silent);
        QCOMPARE(&*second.pages, &*first.pages);
        QVERIFY(&*second.pkmap != &*first.pkmap);
        const Pkmap* own = &*second.pkmap;
        second.pkmap.write().kunmap(taskOne, highPage(second), silent);
        QCOMPARE(&*second.pkmap, own); // the second write clones no more
    }
    void bothSidesOfACopyClone()
    {
        Kernel first = booted("linux-2.4.20");
        const Kernel second = first;
        const PageAllocator* shared = &*second.pages;
        (void)first.pages.write().alloc({});
        QVERIFY(&*first.pages != shared);
        QCOMPARE(&*second.pages, shared);
    }
    void aLowPageHasItsDirectMapAddress()
    {
        const Kernel kernel = booted("linux-2.4.20");
        const FrameNumber frame{0x10000};
        const FrameAddress expected{AddressKind::DirectMap, 0xd0000000_va, true, {}, Validity::Now, {}};
        QCOMPARE(addressesOf(kernel, frame).front(), expected);
    }
    void aHighPageHasNoneUntilItIsMapped()
    {
        Kernel kernel = booted("debian-6.1-686-pae");
        const FrameNumber page = highPage(kernel);
        QVERIFY(addressesOf(kernel, page).empty());
        NoEvents silent;
        const auto slot = kernel.pkmap.write().kmap(kernel.machine(), taskOne, page, silent);
        const VirtualAddress local =
            kernel.temporary.write().kmapLocal(kernel.machine(), taskOne, page, silent);
        const std::vector<FrameAddress> expected{
            {AddressKind::Pkmap, *slot, true, {}, Validity::Now, {}},
            {AddressKind::Temporary, local, true, 0u, Validity::OnlyOnCpu, {}}};
        QCOMPARE(addressesOf(kernel, page), expected);
    }
    void aSlotWithoutUsersStillLeadsThere()
    {
        Kernel kernel = booted("debian-6.1-686-pae");
        const FrameNumber page = highPage(kernel);
        NoEvents silent;
        kernel.pkmap.write().kmap(kernel.machine(), taskOne, page, silent);
        kernel.pkmap.write().kunmap(taskOne, page, silent);
        QCOMPARE(addressesOf(kernel, page).size(), std::size_t{1});
        QVERIFY(!addressesOf(kernel, page).front().inUse);
    }
    void vmallocGivesAPageOfLowMemoryASecondAddress()
    {
        Kernel kernel = booted("linux-2.4.20", 256_MiB); // no high memory
        NoEvents silent;
        const auto got =
            kernel.vmalloc.write().vmalloc(kernel.machine(), kernel.pages.write(), {}, 8_KiB, 0, silent);
        const VirtualAddress start = std::get<VirtualAddress>(got);
        const FrameNumber second = kernel.vmalloc->areas().at(start).pages[1];
        QCOMPARE(kindsOf(kernel, second), (std::vector{AddressKind::DirectMap, AddressKind::Vmalloc}));
        QCOMPARE(addressesOf(kernel, second).back().address, start + pageSize);
    }
    /// The first page of the program's text: in high memory the program's address is the only one.
    void aProgramsPageIsFoundInItsTables_data()
    {
        QTest::addColumn<QString>("kernel");
        for (const char* id : {"linux-2.4.20", "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"})
            QTest::newRow(id) << QString(id);
    }
    void aProgramsPageIsFoundInItsTables()
    {
        QFETCH(QString, kernel);
        const Kernel k = booted(kernel.toStdString(), 6_GiB);
        const VirtualAddress text = k.layout().process.areas.front().range.start;
        const paging::PagingRules rules = k.booted.rules();
        std::optional<FrameNumber> frame;
        (void)paging::traverse(
            rules, k.booted.process.roots.user, [&](PhysicalAddress p) { return k.booted.entryAt(p); },
            [&](const paging::FoundEntry& found) {
                if (found.leaf && found.start == text)
                    frame = frameOf(rules.levels[found.depth].row->pageOf(found.entry));
                return true;
            });
        QVERIFY(frame);
        const Validity when = k.processes->rules().ownSpaces ? Validity::OnlyInProcess : Validity::Now;
        const FrameAddress expected{AddressKind::User, text, true, {}, when, bootProcess};
        QCOMPARE(addressesOf(k, *frame).back(), expected);
        QCOMPARE(addressesOf(k, *frame).size(), k.layout().config.hasHighmem() ? 1u : 2u);
    }
};

QTEST_APPLESS_MAIN(KernelTest)
#include "kernel_test.moc"
