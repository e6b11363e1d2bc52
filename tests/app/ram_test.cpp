// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/layout/ram_scale.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using views::ramStep;

class RamTest : public QObject
{
    Q_OBJECT

private slots:
    void atHalfAGibibyteThereIsNoHighMemoryAndMoreToLend();
    void atSixtyFourGibibytesHighMemoryIsAllButTheWindow();
    void oneDragIsOneUndoStep();
    void aDragAfterKeysIsAStepOfItsOwn();
    void draggingBackToTheStartLeavesNoStep();
    void everyPlaceOfADragShowsThePlan();
    void theFieldTakesASizeAsPeopleWriteIt();
    void whatWasTypedCanBeUndone();
    void theFieldTakesASizeToTheByte();
    void theFieldRefusesWhatIsNoSize();
    void theFieldFollowsTheSlider();
    void aFieldLeftUntouchedChangesNothing();
    void theSliderTakesKeys();
    void tooLittleRamDoesNotBootAndSaysWhy();
};

/// "addresses to lend" with its size, as the picture has it.
static bool showsToLend(const OpenWindow& window, Bytes size)
{
    const QString texts = window.paintedTexts().join(' ');
    return texts.contains(
        QRegularExpression("addresses to lend\\s+" + QRegularExpression::escape(sizeOn(size))));
}

void RamTest::atHalfAGibibyteThereIsNoHighMemoryAndMoreToLend()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    window.drag(window.slider("ram"), ramStep(512_MiB));
    const layout::Layout plan = window.plan();
    QCOMPARE(window.ramField(), "512 MiB");
    QCOMPARE(plan.highTotal, 0_B);
    QCOMPARE(plan.addressesToLend(), 512_MiB);
    QVERIFY(showsToLend(window, 512_MiB));
    QVERIFY(!window.paintedTexts().contains("high memory"));
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(plan)));
    QVERIFY2(window.verdict().contains("high memory is 0"), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("512 MiB of kernel addresses"), qPrintable(window.verdict()));
}

void RamTest::atSixtyFourGibibytesHighMemoryIsAllButTheWindow()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    window.drag(window.slider("ram"), ramStep(512_MiB));
    window.drag(window.slider("ram"), ramStep(64_GiB));
    const layout::Layout plan = window.plan();
    QCOMPARE(window.ramField(), "64 GiB");
    QCOMPARE(sizeOn(plan.highTotal), "63.1 GiB");
    QCOMPARE(plan.addressesToLend(), 128_MiB);
    QVERIFY(window.paints("high memory"));
    QVERIFY(window.paints("63.1 GiB"));
    QVERIFY(showsToLend(window, 128_MiB));
    window.hover(Subject::of(PhysicalKind::HighMemory));
    QCOMPARE(window.inspectedSize(), plan.highTotal);
    window.hover(window.view(), window.pointOn(Subject::toLend(), window.view().scene().windowColumn));
    QCOMPARE(window.inspectedSize(), plan.addressesToLend());
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(plan)));
    QVERIFY2(window.verdict().contains("63.1 GiB"), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("128 MiB of addresses"), qPrintable(window.verdict()));
}

void RamTest::oneDragIsOneUndoStep()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    window.drag(window.slider("ram"), ramStep(512_MiB));
    const int steps = window.session.undoStack().count();
    window.drag(window.slider("ram"), ramStep(64_GiB));
    QCOMPARE(window.session.undoStack().count(), steps + 1);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.ramField(), "512 MiB");
    QVERIFY(showsToLend(window, 512_MiB));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.ramField(), "4 GiB");
    QCOMPARE(window.state().config.highmem, Highmem::SixtyFourG);
}

void RamTest::aDragAfterKeysIsAStepOfItsOwn()
{
    OpenWindow window;
    window.slider("ram").setFocus();
    window.key(Qt::Key_PageUp);
    QCOMPARE(window.ramField(), "8 GiB");
    window.drag(window.slider("ram"), ramStep(64_MiB));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.ramField(), "8 GiB");
}

void RamTest::draggingBackToTheStartLeavesNoStep()
{
    OpenWindow window;
    auto& slider = window.slider("ram");
    const QPoint start = slider.handleCenter(slider.value());
    QTest::mousePress(&slider, Qt::LeftButton, {}, start);
    QTest::mouseMove(&slider, slider.handleCenter(ramStep(1_GiB)));
    QCOMPARE(window.ramField(), "1 GiB");
    QTest::mouseMove(&slider, start);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, start);
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(window.session.undoStack().count(), 0);
}

void RamTest::everyPlaceOfADragShowsThePlan()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    auto& slider = window.slider("ram");
    QTest::mousePress(&slider, Qt::LeftButton, {}, slider.handleCenter(slider.value()));
    for (int step = 64; step <= views::ramSteps; step += 16) {
        QTest::mouseMove(&slider, slider.handleCenter(step));
        const layout::Layout plan = window.plan();
        QCOMPARE(plan.config.ram.installed, views::ramAtStep(step));
        QCOMPARE(window.ramField(), sizeOn(views::ramAtStep(step)));
        QVERIFY(showsToLend(window, plan.addressesToLend()));
        if (plan.highTotal > 2_GiB)
            QVERIFY(window.paints(sizeOn(plan.highTotal)));
        QVERIFY(window.label("memMapCount").endsWith(sizeOn(plan.memMap)));
        QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(plan))));
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, slider.handleCenter(views::ramSteps));
}

void RamTest::theFieldTakesASizeAsPeopleWriteIt()
{
    OpenWindow window;
    window.typeRam("3.5G");
    QCOMPARE(window.state().config.ram, layout::flatRam(3584_MiB));
    QCOMPARE(window.slider("ram").value(), ramStep(3584_MiB));
    QVERIFY(window.paints(sizeOn(window.plan().lost())));
    QCOMPARE(window.ramField(), "3.5 GiB");
}

void RamTest::whatWasTypedCanBeUndone()
{
    OpenWindow window;
    window.typeRam("2G");
    window.key(Qt::Key_Z, Qt::ControlModifier); // not the field's own undo
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(window.ramField(), "4 GiB");
}

void RamTest::theFieldTakesASizeToTheByte()
{
    OpenWindow window;
    window.typeRam("4097M"); // reads as 4 GiB on screen
    QCOMPARE(window.state().config.ram.installed, 4097_MiB);
}

void RamTest::theFieldRefusesWhatIsNoSize()
{
    OpenWindow window;
    for (const char* text : {"much", "0", "-4G", "2000000G"}) {
        window.typeRam(text);
        QVERIFY2(window.verdict().startsWith("Not possible"), text);
        QCOMPARE(window.ramField(), "4 GiB");
        QCOMPARE(window.state(), views::State{});
    }
}

void RamTest::theFieldFollowsTheSlider()
{
    OpenWindow window;
    window.find<QLineEdit>("ramField").setFocus();
    auto& chart = window.find<QWidget>("growthChart"); // takes no focus: the field keeps it
    window.drag(chart, {chart.width() / 2, chart.height() / 3}, {chart.width() / 4, chart.height() / 3});
    const Bytes dragged = window.state().config.ram.installed;
    QVERIFY(dragged != 4_GiB);
    QCOMPARE(window.ramField(), sizeOn(dragged));
}

void RamTest::aFieldLeftUntouchedChangesNothing()
{
    OpenWindow window;
    window.find<QLineEdit>("ramField").setFocus();
    auto& chart = window.find<QWidget>("growthChart");
    window.drag(chart, {chart.width() / 2, chart.height() / 3}, {chart.width() / 4, chart.height() / 3});
    const views::State dragged = window.state();
    window.key(Qt::Key_Tab);
    QCOMPARE(window.state(), dragged);
}

void RamTest::theSliderTakesKeys()
{
    OpenWindow window;
    window.slider("ram").setFocus();
    window.key(Qt::Key_PageDown);
    QCOMPARE(window.ramField(), "2 GiB");
    window.key(Qt::Key_Right);
    QCOMPARE(window.state().config.ram.installed, views::ramAtStep(ramStep(2_GiB) + 1));
    window.key(Qt::Key_End);
    QCOMPARE(window.ramField(), "64 GiB");
    window.key(Qt::Key_Home);
    QCOMPARE(window.ramField(), "16 MiB");
}

void RamTest::tooLittleRamDoesNotBootAndSaysWhy()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    window.slider("ram").setFocus();
    window.key(Qt::Key_Home);
    QVERIFY(!window.plan().verdict.boots());
    QVERIFY2(window.verdict().startsWith("Does not boot: "), qPrintable(window.verdict()));
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(window.plan())));
}

VMSCOPE_GUI_TEST(RamTest)
#include "ram_test.moc"
