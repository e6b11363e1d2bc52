// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QSpinBox>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;

class MorePanelTest : public QObject
{
    Q_OBJECT

private slots:
    void opensBelowItsButton();
    void aTypedVmallocChangesThePlan();
    void everyOptionIsReadAsTheKernelReadsIt();
    void anUnreadableSizeComplainsInPlace();
    void moreProcessorsMoveTheFixmap();
    void theRecordSizeChangesMemMap();
    void memoryOfAProcessGrowsPageTables();
    void aProcessorWith32BitsCannotBootFourGibibytesWithPae();
    void vmallocThatLeavesNoLowMemoryIsExplained();
};

static QWidget& openPanel(OpenWindow& window)
{
    window.click(window.find<QToolButton>("more"));
    auto& panel = window.find<QWidget>("morePanel");
    if (!QTest::qWaitForWindowExposed(&panel))
        throw std::runtime_error("the panel does not open");
    return panel;
}

static void typeNumber(QSpinBox& box, int number)
{
    box.setFocus();
    box.selectAll();
    QTest::keyClicks(&box, QString::number(number));
    QTest::keyClick(&box, Qt::Key_Return);
}

void MorePanelTest::opensBelowItsButton()
{
    OpenWindow window;
    const auto& button = window.find<QToolButton>("more");
    QVERIFY(!window.find<QWidget>("morePanel").isVisible());
    const QWidget& panel = openPanel(window);
    QVERIFY(panel.geometry().top() >= button.mapToGlobal(QPoint(0, button.height())).y());
    QVERIFY(QApplication::primaryScreen()->geometry().contains(panel.geometry()));
    QTest::keyClick(&window.find<QWidget>("morePanel"), Qt::Key_Escape);
    QVERIFY(!panel.isVisible());
}

void MorePanelTest::aTypedVmallocChangesThePlan()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    layout::MachineConfig expected = window.state().config;
    openPanel(window);
    window.type(window.find<QLineEdit>("vmalloc"), "256M");
    const layout::Layout plan = window.plan();
    const Bytes before = layout::plan(expected).lowMemory();
    expected.options = *layout::parseKernelOptions("vmalloc=256M", "test");
    QCOMPARE(plan, layout::plan(expected));
    QVERIFY(before - plan.lowMemory() >= 128_MiB); // the kernel's own is 128M
    QVERIFY(window.paints(sizeOn(plan.addressesToLend())));
    QVERIFY(window.paints(toQString(hexText(plan.highMemory))));
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(plan))));
    QCOMPARE(window.session.undoStack().undoText(), "options");
}

void MorePanelTest::everyOptionIsReadAsTheKernelReadsIt()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    window.chooseHighmem(Highmem::SixtyFourG);
    openPanel(window);
    window.type(window.find<QLineEdit>("mem"), "600M");
    window.type(window.find<QLineEdit>("highmem"), "0x8000000");
    const auto options = layout::parseKernelOptions("mem=600M highmem=128M", "test");
    QCOMPARE(window.state().config.options, *options);
    QVERIFY(window.plan().lost() > 3_GiB);
    QVERIFY2(window.verdict().contains("mem="), qPrintable(window.verdict()));
    window.type(window.find<QLineEdit>("mem"), "");
    QVERIFY(!window.state().config.options.mem);
}

void MorePanelTest::anUnreadableSizeComplainsInPlace()
{
    OpenWindow window;
    openPanel(window);
    auto& field = window.find<QLineEdit>("vmalloc");
    for (const char* text : {"plenty", "12Q", "-5M"}) {
        window.type(field, text);
        QVERIFY(field.isVisible());
        QVERIFY2(window.label("complaint").contains("vmalloc="), text);
        QVERIFY2(window.label("complaint").contains("expected"), text);
        QCOMPARE(field.text(), text); // to be mended, not typed again
        QCOMPARE(window.state(), views::State{});
    }
    window.type(field, "64M");
    QVERIFY(window.label("complaint").isEmpty());
    QCOMPARE(window.state().config.options.vmalloc, std::optional(64_MiB));
}

void MorePanelTest::moreProcessorsMoveTheFixmap()
{
    OpenWindow window;
    window.chooseSystem("linux-2.6.32");
    window.chooseHighmem(Highmem::SixtyFourG);
    const auto before = window.plan().constant("FIXADDR_START")->value;
    openPanel(window);
    typeNumber(window.find<QSpinBox>("cpus"), 64);
    const layout::Layout plan = window.plan();
    QCOMPARE(plan.config.nrCpus(), 64u);
    QVERIFY(plan.constant("FIXADDR_START")->value < before);
    window.key(Qt::Key_Escape);
    window.hover(Subject::of(layout::RegionKind::Fixmap));
    QVERIFY2(window.label("formula").contains("64 CPUs"), qPrintable(window.label("formula")));
}

void MorePanelTest::theRecordSizeChangesMemMap()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    openPanel(window);
    typeNumber(window.find<QSpinBox>("record"), 64);
    QCOMPARE(window.plan().memMap, 64_MiB);
    QVERIFY(window.label("memMapCount").endsWith("64 MiB"));
    typeNumber(window.find<QSpinBox>("record"), 48); // the kernel's own
    QVERIFY(!window.state().config.structPage);
}

void MorePanelTest::memoryOfAProcessGrowsPageTables()
{
    OpenWindow window;
    const layout::Layout before = window.plan();
    openPanel(window);
    typeNumber(window.find<QSpinBox>("perProcess"), 512);
    const layout::Layout plan = window.plan();
    QCOMPARE(plan.config.processes.mappedEach, 512_MiB);
    QVERIFY(plan.processTables() > before.processTables());
    QCOMPARE(plan.memMap, before.memMap);
    QVERIFY(window.label("tablesCount").endsWith(sizeOn(plan.processTables())));
}

void MorePanelTest::aProcessorWith32BitsCannotBootFourGibibytesWithPae()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    window.chooseHighmem(Highmem::SixtyFourG);
    openPanel(window);
    auto& machine = window.find<QComboBox>("machine");
    machine.setFocus();
    QTest::keyClick(&machine, Qt::Key_Home);
    QCOMPARE(window.state().config.ram, layout::pcRam(4_GiB));
    QVERIFY(window.plan().verdict.boots());
    window.choose(window.find<QComboBox>("processor"), "qemu32");
    QVERIFY(!window.plan().verdict.boots());
    QVERIFY2(window.verdict().startsWith("Does not boot: "), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("32"), qPrintable(window.verdict()));
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(window.plan())));
}

void MorePanelTest::vmallocThatLeavesNoLowMemoryIsExplained()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    openPanel(window);
    window.type(window.find<QLineEdit>("vmalloc"), "1G");
    QVERIFY(!window.plan().verdict.boots());
    QVERIFY2(window.verdict().startsWith("Does not boot: "), qPrintable(window.verdict()));
    QVERIFY(!window.paintedTexts().isEmpty());
}

VMSCOPE_GUI_TEST(MorePanelTest)
#include "more_panel_test.moc"
