// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/tlb_flush.h"
#include "tests/model/kernel/mapping_fixture.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::kernel;
using vmscope::kernel::test::Booted;

namespace {

layout::MachineConfig on(std::string_view kernel, std::string_view processor)
{
    layout::MachineConfig config = layout::test::flat(kernel, 1_GiB);
    config.processor = hardware::findProcessor(processor);
    return config;
}

} // namespace

class TlbFlushTest : public QObject
{
    Q_OBJECT
private slots:
    void eachVersionFlushesInItsWay_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("processor");
        QTest::addColumn<unsigned>("cr3");
        QTest::addColumn<unsigned>("cr4");
        QTest::addColumn<unsigned>("invpcid");
        QTest::newRow("2.4") << "linux-2.4.20"
                             << "pentium3" << 1u << 2u << 0u;
        QTest::newRow("2.4, no global pages") << "linux-2.4.20"
                                              << "pentium" << 1u << 0u << 0u;
        QTest::newRow("2.6.11") << "linux-2.6.11"
                                << "pentium4" << 1u << 2u << 0u;
        QTest::newRow("2.6.20") << "linux-2.6.20"
                                << "pentium4" << 1u << 2u << 0u;
        QTest::newRow("2.6.32") << "linux-2.6.32"
                                << "nehalem" << 0u << 2u << 0u;
        QTest::newRow("2.6.32 where INVPCID is") << "linux-2.6.32"
                                                 << "skylake" << 0u << 2u << 0u;
        QTest::newRow("6.1") << "debian-6.1-686-pae"
                             << "nehalem" << 0u << 2u << 0u;
        QTest::newRow("6.1 where INVPCID is") << "debian-6.1-686-pae"
                                              << "skylake" << 0u << 0u << 1u;
        QTest::newRow("6.1, no global pages") << "debian-6.1-686"
                                              << "pentium" << 1u << 0u << 0u;
        QTest::newRow("amd64") << "debian-6.1-amd64"
                               << "skylake" << 0u << 0u << 1u;
    }
    void eachVersionFlushesInItsWay()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, processor);
        Booted m(on(kernel.toStdString(), processor.toStdString()));
        const paging::ControlRegisters before = m.machine.cpu(0).registers();
        CountEvents events;
        flushWholeTlb(m.machine, 0, fullFlushOf(*m.booted.layout), events);
        QTEST(unsigned(events.count<Cr3Loaded>()), "cr3");
        QTEST(unsigned(events.count<Cr4Written>()), "cr4");
        QTEST(unsigned(events.count<InvpcidAll>()), "invpcid");
        QCOMPARE(events.count<FullFlush>(), 1u);
        QCOMPARE(m.machine.cpu(0).registers(), before);
    }
    void nothingIsLeftInTheTlb_data() { eachVersionFlushesInItsWay_data(); }
    void nothingIsLeftInTheTlb()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, processor);
        Booted m(on(kernel.toStdString(), processor.toStdString()));
        const VirtualAddress direct = m.booted.layout->pageOffset + 32_MiB; // global, where anything is
        (void)m.readAt(0, direct);
        NoEvents silent;
        flushWholeTlb(m.machine, 0, fullFlushOf(*m.booted.layout), silent);
        CountEvents events;
        std::byte byte{};
        (void)m.machine.writableCpu(0).read(direct, {&byte, 1}, m.machine.ram, events);
        QVERIFY(events.count<hardware::WalkStepTaken>() > 0);
        QCOMPARE(events.count<hardware::TlbHit>(), 0u);
    }
};

QTEST_APPLESS_MAIN(TlbFlushTest)
#include "tlb_flush_test.moc"
