// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/entry.h"
#include "tests/model/kernel/syscall_fixture.h"

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Caller;

namespace {

constexpr Running boot0{0, {1}};

std::vector<std::uint64_t> cr3Values(const RecordEvents& events)
{
    std::vector<std::uint64_t> values;
    for (const Event& event : events.events())
        if (const auto* load = std::get_if<Cr3Loaded>(&event))
            values.push_back(load->after);
    return values;
}

} // namespace

class KernelEntryTest : public QObject
{
    Q_OBJECT
private slots:
    void aRoundTripLoadsCr3OnlyWhereSpacesAreApart_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("options");
        QTest::addColumn<std::size_t>("loads");
        const std::size_t none = 0;
        const std::size_t two = 2;
        QTest::newRow("2.4") << "linux-2.4.20"
                             << "" << none;
        QTest::newRow("6.1") << "debian-6.1-686"
                             << "" << none;
        QTest::newRow("6.1 isolated") << "debian-6.1-686-pae"
                                      << "" << two;
        QTest::newRow("6.1 pti=off") << "debian-6.1-686-pae"
                                     << "pti=off" << none;
        QTest::newRow("4G/4G") << "rhel4-hugemem"
                               << "" << two;
        QTest::newRow("64 bits isolated") << "debian-6.1-amd64"
                                          << "" << two;
        QTest::newRow("64 bits pti=off") << "debian-6.1-amd64"
                                         << "pti=off" << none;
    }
    void aRoundTripLoadsCr3OnlyWhereSpacesAreApart()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, options);
        Caller m(kernel, "", options);
        RecordEvents events;
        const Entry entry = enterKernel(m.kernel, boot0, EntryKind::Int80, events);
        QVERIFY(entry.fromUser);
        QCOMPARE(m.cpu().privilege, paging::Privilege::Supervisor);
        const ProcessRoots roots = m.kernel.booted.process.roots;
        QCOMPARE(m.cpu().mmu().context().root, roots.kernel);
        leaveKernel(m.kernel, boot0, entry, events);
        QCOMPARE(m.cpu().privilege, paging::Privilege::User);
        QCOMPARE(m.cpu().mmu().context().root, roots.user);
        QTEST(cr3Values(events).size(), "loads");
    }
    void isolationTurnsBit12()
    {
        Caller m("debian-6.1-686-pae");
        RecordEvents events;
        leaveKernel(m.kernel, boot0, enterKernel(m.kernel, boot0, EntryKind::Int80, events), events);
        const auto cr3 = cr3Values(events);
        QCOMPARE(cr3.size(), 2u);
        QCOMPARE(cr3[0] & 0x1000, 0u);
        QCOMPARE(cr3[1], cr3[0] | 0x1000);
    }
    /// PCIDs k and k + 2048, and bit 63: what is in the TLB stays.
    void withPcidNothingIsFlushed()
    {
        Caller m("debian-6.1-amd64", "skylake");
        m.fill(4_KiB); // whatever was stale is gone
        RecordEvents events;
        leaveKernel(m.kernel, boot0, enterKernel(m.kernel, boot0, EntryKind::Syscall, events), events);
        const auto cr3 = cr3Values(events);
        QCOMPARE(cr3.size(), 2u);
        QCOMPARE(cr3[0] >> 63, 1u);
        QCOMPARE(cr3[1], cr3[0] | 0x1800);
        for (const Event& event : events.events())
            QVERIFY(!std::holds_alternative<hardware::Flushed>(event));
    }
    void withoutPcidEachLoadFlushes()
    {
        Caller m("debian-6.1-amd64", "nehalem");
        CountEvents events;
        leaveKernel(m.kernel, boot0, enterKernel(m.kernel, boot0, EntryKind::Syscall, events), events);
        QCOMPARE(events.count<hardware::Flushed>(), 2u);
    }
    void anInterruptOfTheKernelLoadsNothing_data() { aRoundTripLoadsCr3OnlyWhereSpacesAreApart_data(); }
    void anInterruptOfTheKernelLoadsNothing()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, options);
        Caller m(kernel, "", options);
        CountEvents events;
        const Entry outer = enterKernel(m.kernel, boot0, EntryKind::Int80, m.events);
        const Entry entry = enterKernel(m.kernel, boot0, EntryKind::Interrupt, events);
        QVERIFY(!entry.fromUser);
        leaveKernel(m.kernel, boot0, entry, events);
        QCOMPARE(m.cpu().privilege, paging::Privilege::Supervisor);
        QCOMPARE(events.count<Cr3Loaded>() + events.count<ReturnedToUser>(), 0u);
        QCOMPARE(events.count<EnteredKernel>(), 1u);
        leaveKernel(m.kernel, boot0, outer, m.events);
    }
    void whatAProcessorSees()
    {
        Caller isolated("debian-6.1-686-pae");
        QCOMPARE(viewOn(isolated.kernel, 0), SpaceView::UserHalf);
        const Entry entry = enterKernel(isolated.kernel, boot0, EntryKind::Int80, isolated.events);
        QCOMPARE(viewOn(isolated.kernel, 0), SpaceView::Full);
        leaveKernel(isolated.kernel, boot0, entry, isolated.events);
        Caller apart("rhel4-hugemem");
        QCOMPARE(viewOn(apart.kernel, 0), SpaceView::UserHalf);
        (void)enterKernel(apart.kernel, boot0, EntryKind::Int80, apart.events);
        QCOMPARE(viewOn(apart.kernel, 0), SpaceView::KernelHalf);
        QCOMPARE(viewOn(Caller("linux-2.4.20").kernel, 0), SpaceView::Full);
    }
    void gatesClearAc_data()
    {
        QTest::addColumn<EntryKind>("kind");
        QTest::addColumn<unsigned>("clacs");
        QTest::newRow("int 80h") << EntryKind::Int80 << 1u;
        QTest::newRow("interrupt") << EntryKind::Interrupt << 1u;
        QTest::newRow("fault") << EntryKind::PageFault << 1u;
        QTest::newRow("sysenter") << EntryKind::Sysenter << 0u;
    }
    void gatesClearAc()
    {
        QFETCH(EntryKind, kind);
        Caller m("debian-6.1-686", "skylake"); // SMAP
        m.kernel.machine().writableCpu(0).alignmentCheck = true;
        CountEvents events;
        const Entry entry = enterKernel(m.kernel, boot0, kind, events);
        QVERIFY(!m.cpu().alignmentCheck);
        QTEST(unsigned(events.count<Clac>()), "clacs");
        leaveKernel(m.kernel, boot0, entry, events);
        QVERIFY(m.cpu().alignmentCheck); // the flags are the program's
    }
    void liveLocalMapsMustGoFirst()
    {
        Caller m("debian-6.1-686");
        const Entry entry = enterKernel(m.kernel, boot0, EntryKind::Int80, m.events);
        const FrameNumber page{m.kernel.layout().maxLowPfn.value + 10};
        (void)m.kernel.temporary.write().kmapLocal(m.kernel.machine(), boot0, page, m.events);
        QVERIFY_THROWS_EXCEPTION(KernelBug, leaveKernel(m.kernel, boot0, entry, m.events));
    }
};

QTEST_APPLESS_MAIN(KernelEntryTest)
#include "kernel_entry_test.moc"
