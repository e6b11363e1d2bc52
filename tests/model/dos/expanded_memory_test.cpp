// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/dos/dos_machine.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::dos;
using namespace vmscope::dos::test;

namespace {

void bothSystems()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("3.2") << "ems-3.2";
    QTest::newRow("4.0") << "ems-4.0";
}

} // namespace

class ExpandedMemoryTest : public QObject
{
    Q_OBJECT
private slots:
    void fourPagesInTurnThroughOneAddress_data() { bothSystems(); }
    void fourPagesInTurnThroughOneAddress()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const unsigned handle = m.allocate(4);
        for (unsigned page = 0; page < 4; ++page) {
            QCOMPARE(m.map(0, page, handle), 0u);
            QVERIFY(m.write(m.slot(0) + 16380_B, 0xbeef0000 + page));
        }
        for (unsigned page = 4; page-- > 0;) {
            QCOMPARE(m.map(0, page, handle), 0u);
            QCOMPARE(m.read(m.slot(0) + 16380_B), 0xbeef0000 + page);
        }
    }
    void onePageInTwoSlotsIsTheSameMemory_data() { bothSystems(); }
    void onePageInTwoSlotsIsTheSameMemory()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const unsigned handle = m.allocate(1);
        QCOMPARE(m.map(1, 0, handle), 0u);
        QCOMPARE(m.map(3, 0, handle), 0u);
        QVERIFY(m.write(m.slot(1), 42));
        QCOMPARE(m.read(m.slot(3)), 42u);
    }
    void aSavedPageMapComesBack_data() { bothSystems(); }
    void aSavedPageMapComesBack()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const std::uint16_t mine = m.allocate(4);
        const std::uint16_t resident = m.allocate(4);
        for (unsigned slot = 0; slot < 4; ++slot) {
            m.map(slot, slot, mine);
            m.write(m.slot(slot), 100 + slot);
        }
        QCOMPARE(m.call(Registers{.ax = 0x4700, .dx = resident}), 0u);
        QCOMPARE(m.call(Registers{.ax = 0x4700, .dx = resident}), 0x8du);
        for (unsigned slot = 0; slot < 4; ++slot) {
            m.map(slot, slot, resident);
            m.write(m.slot(slot), 7);
        }
        QCOMPARE(m.call(Registers{.ax = 0x4500, .dx = resident}), 0x86u);
        QCOMPARE(m.call(Registers{.ax = 0x4800, .dx = resident}), 0u);
        for (unsigned slot = 0; slot < 4; ++slot)
            QCOMPARE(m.read(m.slot(slot)), 100 + slot);
        QCOMPARE(m.call(Registers{.ax = 0x4800, .dx = resident}), 0x8eu);
    }
    void aPageMapGoesThroughTheProgramsMemory_data() { bothSystems(); }
    void aPageMapGoesThroughTheProgramsMemory()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const unsigned handle = m.allocate(8);
        m.map(2, 5, handle);
        m.write(m.slot(2), 0x5555);
        Registers size{.ax = 0x4e03};
        QCOMPARE(m.call(size), 0u);
        QCOMPARE(unsigned(size.al()), 16u);
        QCOMPARE(m.call(Registers{.ax = 0x4e00, .di = 0x10, .es = 0x2000}), 0u);
        QCOMPARE(m.read(0x20018_va), 5u << 16 | handle);
        QCOMPARE(m.read(0x20010_va), 0xffffffffu);
        m.map(2, 6, handle);
        QCOMPARE(m.call(Registers{.ax = 0x4e01, .si = 0x10, .ds = 0x2000}), 0u);
        QCOMPARE(m.read(m.slot(2)), 0x5555u);
        m.write(0x20018_va, 0x00070063); // nobody's
        QCOMPARE(m.call(Registers{.ax = 0x4e01, .si = 0x10, .ds = 0x2000}), 0xa3u);
        QCOMPARE(m.call(Registers{.ax = 0x4e04}), 0x8fu);
    }
    void errorsAreThoseOfTheStandard_data() { bothSystems(); }
    void errorsAreThoseOfTheStandard()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString(), 3_MiB); // 2 MiB hidden: 128 pages, less the monitor's
        const unsigned total = m.emm.totalPages();
        QCOMPARE(total, id == "ems-3.2" ? 128u : 127u);
        const unsigned handle = m.allocate(2);
        QCOMPARE(m.map(0, 2, handle), 0x8au);
        QCOMPARE(m.map(4, 0, handle), 0x8bu);
        QCOMPARE(m.map(0, 0, handle + 1), 0x83u);
        QCOMPARE(m.call(Registers{.ax = 0x4500, .dx = 99}), 0x83u);
        QCOMPARE(m.call(Registers{.ax = 0x4300, .bx = 0}), 0x89u);
        QCOMPARE(m.call(Registers{.ax = 0x4300, .bx = std::uint16_t(total + 1)}), 0x87u);
        QCOMPARE(m.call(Registers{.ax = 0x4300, .bx = std::uint16_t(total)}), 0x88u);
        QCOMPARE(m.call(Registers{.ax = 0x3f00}), 0x84u);
        QCOMPARE(m.call(Registers{.ax = 0x4900}), 0x84u);
    }
    void handlesRunOut()
    {
        EmsMachine m("ems-4.0", 9_MiB);
        for (unsigned i = 0; i < ExpandedMemory::mostHandles; ++i)
            QCOMPARE(unsigned(m.allocate(1)), i + 1);
        QCOMPARE(m.call(Registers{.ax = 0x4300, .bx = 1}), 0x85u);
        QCOMPARE(m.call(Registers{.ax = 0x4500, .dx = 17}), 0u);
        QCOMPARE(unsigned(m.allocate(1)), 17u);
    }
    void onlyVersionFourUnmapsAndMapsMany()
    {
        EmsMachine old("ems-3.2");
        EmsMachine recent("ems-4.0");
        const unsigned handle = old.allocate(2);
        QCOMPARE(unsigned(recent.allocate(2)), handle);
        QCOMPARE(old.map(0, 0, handle), 0u);
        QCOMPARE(old.map(0, 0xffff, handle), 0x8au);
        QCOMPARE(old.call(Registers{.ax = 0x5000, .dx = std::uint16_t(handle)}), 0x84u);
        QCOMPARE(recent.map(0, 0, handle), 0u);
        QCOMPARE(recent.map(0, 0xffff, handle), 0u);
        QVERIFY(!recent.emm.map()[0]);
        QVERIFY(!recent.write(recent.slot(0), 1)); // a page fault: the monitor's
        recent.write(0x30000_va, 3u << 16 | 1);    // logical page 1 to physical page 3
        recent.write(0x30004_va, (recent.slot(1).value >> 4) << 16 | 0);
        const auto dx = std::uint16_t(handle);
        QCOMPARE(recent.call(Registers{.ax = 0x5000, .cx = 1, .dx = dx, .ds = 0x3000}), 0u);
        QCOMPARE(recent.call(Registers{.ax = 0x5001, .cx = 1, .dx = dx, .si = 4, .ds = 0x3000}), 0u);
        QVERIFY((recent.emm.map()[3] == EmsPage{dx, 1}));
        QVERIFY((recent.emm.map()[1] == EmsPage{dx, 0}));
        QCOMPARE(recent.call(Registers{.ax = 0x5001, .cx = 1, .dx = dx, .ds = 0x3000}), 0x8bu);
    }
    void aCardWritesARegisterAndAMonitorFourEntries()
    {
        EmsMachine card("ems-3.2");
        EmsMachine monitor("ems-4.0");
        CountEvents onCard;
        CountEvents onTables;
        Registers r{.ax = 0x4401, .bx = 0, .dx = card.allocate(1)};
        QCOMPARE(card.call(r, onCard), 0u);
        r = {.ax = 0x4401, .bx = 0, .dx = monitor.allocate(1)};
        QCOMPARE(monitor.call(r, onTables), 0u);
        QCOMPARE(onCard.count<BankRegisterWritten>(), 1u);
        QCOMPARE(onCard.count<kernel::PteStore>(), 0u);
        QCOMPARE(onCard.count<BankSwitched>(), 1u);
        QCOMPARE(onTables.count<kernel::PteStore>(), 4u);
        QCOMPARE(onTables.count<kernel::Invlpg>(), 4u);
        QCOMPARE(onTables.count<BankRegisterWritten>(), 0u);
        QCOMPARE(onTables.count<BankSwitched>(), 1u);
    }
    void whatIsReleasedLeavesThePageFrame_data() { bothSystems(); }
    void whatIsReleasedLeavesThePageFrame()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const std::uint16_t handle = m.allocate(1);
        const std::uint16_t other = m.allocate(1);
        m.map(0, 0, handle);
        m.map(1, 0, other);
        QCOMPARE(m.call(Registers{.ax = 0x4500, .dx = handle}), 0u);
        QVERIFY(!m.emm.frame().shown(m.machine, 0));
        QVERIFY(m.emm.frame().shown(m.machine, 1));
    }
    void theRestIsAnswered_data() { bothSystems(); }
    void theRestIsAnswered()
    {
        QFETCH(QString, id);
        EmsMachine m(id.toStdString());
        const std::uint16_t handle = m.allocate(3);
        Registers r{.ax = 0x4000};
        QCOMPARE(m.call(r), 0u);
        r.ax = 0x4100;
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.bx), id == "ems-3.2" ? 0xd000u : 0xe000u);
        r.ax = 0x4600;
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.al()), id == "ems-3.2" ? 0x32u : 0x40u);
        r.ax = 0x4b00;
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.bx), 1u);
        r = {.ax = 0x4c00, .dx = handle};
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.bx), 3u);
        r.ax = 0x4200;
        QCOMPARE(m.call(r), 0u);
        QCOMPARE(unsigned(r.dx - r.bx), 3u);
    }
};

QTEST_GUILESS_MAIN(ExpandedMemoryTest)
#include "expanded_memory_test.moc"
