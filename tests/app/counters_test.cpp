// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/layout/counters.h"
#include "views/layout/ram_scale.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;

class CountersTest : public QObject
{
    Q_OBJECT

private slots:
    void ramGrowsMemMapAlone();
    void processesGrowPageTablesAlone();
    void oneDragOfProcessesIsOneUndoStep();
    void theSliderFollowsTheState();
    void theRecordSliderStandsInMemMapsInspector();
    void draggingTheRecordSizeChangesMemMap();
    void sixtyFourByteRecordsCostHalfAGibibyteAt32();
};

void CountersTest::ramGrowsMemMapAlone()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    const layout::Layout before = window.plan();
    QVERIFY(window.label("memMapCount").endsWith(sizeOn(before.memMap)));
    const QString tables = window.label("tablesCount");
    QVERIFY(tables.endsWith(sizeOn(before.processTables())));
    window.drag(window.slider("ram"), views::ramStep(16_GiB));
    QCOMPARE(window.plan().memMap, 4 * before.memMap);
    QVERIFY(window.label("memMapCount").endsWith(sizeOn(4 * before.memMap)));
    QCOMPARE(window.label("tablesCount"), tables);
}

void CountersTest::processesGrowPageTablesAlone()
{
    OpenWindow window;
    const QString memMap = window.label("memMapCount");
    Bytes last;
    for (int step = 0; step <= window.slider("processes").maximum(); ++step) {
        window.drag(window.slider("processes"), step);
        const layout::Layout plan = window.plan();
        QCOMPARE(plan.config.processes.count, views::processesAt(step));
        QVERIFY(plan.processTables() > last);
        last = plan.processTables();
        QVERIFY(window.label("tablesCount").endsWith(sizeOn(last)));
        QVERIFY(window.label("processText").startsWith(QString::number(views::processesAt(step))));
        QCOMPARE(window.label("memMapCount"), memMap);
    }
}

void CountersTest::oneDragOfProcessesIsOneUndoStep()
{
    OpenWindow window;
    const QString before = window.label("tablesCount");
    window.drag(window.slider("processes"), window.slider("processes").maximum());
    QCOMPARE(window.session.undoStack().count(), 1);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.label("tablesCount"), before);
}

void CountersTest::theSliderFollowsTheState()
{
    OpenWindow window;
    window.drag(window.slider("processes"), 5);
    window.drag(window.slider("processes"), 2);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.slider("processes").value(), 5);
}

void CountersTest::theRecordSliderStandsInMemMapsInspector()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    QVERIFY(!window.slider("record").isVisible());
    window.click(Subject::of(PhysicalKind::MemMap));
    QVERIFY(window.slider("record").isVisible());
    QCOMPARE(window.slider("record").minimum(), 32);
    QCOMPARE(window.slider("record").maximum(), 68);
    QCOMPARE(window.slider("record").value(), 48);
    window.click(Subject::of(PhysicalKind::HighMemory));
    QVERIFY(!window.slider("record").isVisible());
}

void CountersTest::draggingTheRecordSizeChangesMemMap()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    window.click(Subject::of(PhysicalKind::MemMap));
    window.leave();
    const int steps = window.session.undoStack().count();
    for (const int bytes : {68, 32, 64}) {
        window.drag(window.slider("record"), bytes);
        const layout::Layout plan = window.plan();
        QCOMPARE(plan.config.pageRecord().value, quint64(bytes));
        QCOMPARE(plan.memMap, Bytes{quint64(bytes)} * (4_GiB / pageSize));
        QCOMPARE(window.inspectedSize(), plan.memMap);
        QVERIFY(window.label("formula").contains(QStringLiteral("%1 B * 1,048,576").arg(bytes)));
        QVERIFY(window.label("memMapCount").endsWith(sizeOn(plan.memMap)));
    }
    QCOMPARE(window.session.undoStack().count(), steps + 3);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.slider("record").value(), 32);
}

void CountersTest::sixtyFourByteRecordsCostHalfAGibibyteAt32()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    window.click(Subject::of(PhysicalKind::MemMap));
    window.leave();
    window.drag(window.slider("record"), 64);
    window.drag(window.slider("ram"), views::ramStep(32_GiB));
    QVERIFY(window.label("memMapCount").endsWith("512 MiB"));
    QVERIFY(window.plan().verdict.boots());
    window.drag(window.slider("ram"), views::ramStep(64_GiB));
    QVERIFY2(window.verdict().startsWith("Does not boot: "), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("mem_map"), qPrintable(window.verdict()));
}

VMSCOPE_GUI_TEST(CountersTest)
#include "counters_test.moc"
