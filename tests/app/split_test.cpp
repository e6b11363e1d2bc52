// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::RegionKind;
using layout::Split;

class SplitTest : public QObject
{
    Q_OBJECT

private slots:
    void draggingItMovesTheBorder();
    void keysMoveIt();
    void sizesInTheWindowColumnAddUpToTheWindow_data();
    void sizesInTheWindowColumnAddUpToTheWindow();
    void theWindowColumnIsLinear_data();
    void theWindowColumnIsLinear();
    void withPaeNoHalfGibibyteSplitIsOffered();
    void paeOnAHalfGibibyteSplitIsRefusedAndSaysWhy();
    void aStateThatCannotBeIsRefusedInWords();
};

void SplitTest::draggingItMovesTheBorder()
{
    OpenWindow window;
    auto& slider = window.slider("split");
    QCOMPARE(slider.maximum(), 4);
    QSet<quint64> borders;
    const QRect place = slider.geometry();
    for (int step = 0; step <= slider.maximum(); ++step) {
        window.drag(slider, step);
        const layout::Layout plan = window.plan();
        borders.insert(plan.pageOffset.value);
        QCOMPARE(slider.geometry(), place); // it stays under the pointer
        QCOMPARE(window.label("splitText"), toQString(layout::rowOf(plan.config.split).text));
        QVERIFY(window.paints(toQString(hexText(plan.pageOffset))));
        QVERIFY(window.paints("The kernel's " + sizeOn(plan.windowEnd - plan.pageOffset)));
        QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(plan))));
    }
    QCOMPARE(borders.size(), 5);
    const int steps = window.session.undoStack().count();
    window.drag(slider, 0);
    QCOMPARE(window.session.undoStack().count(), steps + 1);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(slider.value(), slider.maximum());
}

void SplitTest::keysMoveIt()
{
    OpenWindow window;
    window.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(window.state().config.split, Split::ThreeGOpt);
    QCOMPARE(window.label("splitText"), toQString(layout::rowOf(Split::ThreeGOpt).text));
    window.slider("split").setFocus();
    window.key(Qt::Key_Home);
    QCOMPARE(window.state().config.split, Split::OneG);
    QVERIFY(window.paints("The kernel's 3 GiB"));
    window.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(window.state().config.split, Split::TwoGOpt);
}

/// Kernels and RAM sizes on which the window's parts are looked at.
static void windowRows()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("ram");
    for (const char* family : {"linux-2.0.40", "linux-2.4.20", "linux-2.6.32", "debian-6.1-686",
                               "custom-6.1-686", "rhel4-hugemem"})
        for (const char* ram : {"256M", "896M", "4G"})
            QTest::newRow(qPrintable(QStringLiteral("%1, %2").arg(family, ram)))
                << QString(family) << QString(ram);
}

void SplitTest::sizesInTheWindowColumnAddUpToTheWindow_data() { windowRows(); }
void SplitTest::sizesInTheWindowColumnAddUpToTheWindow()
{
    QFETCH(const QString, family);
    QFETCH(const QString, ram);
    OpenWindow window;
    window.chooseSystem(qPrintable(family));
    window.typeRam(ram);
    const QRectF column = window.view().scene().windowColumn;
    Bytes sum;
    for (const Subject& part : {Subject::of(RegionKind::DirectMap), Subject::toLend()}) {
        window.hover(window.view(), window.pointOn(part, column));
        sum += window.inspectedSize();
    }
    const layout::Layout plan = window.plan();
    QCOMPARE(sum, plan.windowEnd - plan.pageOffset);
    if (!plan.config.kernel->separateSpaces) // there it has a space of its own
        QVERIFY(window.paints("The kernel's " + sizeOn(sum)));
    QVERIFY(window.paints(sizeOn(plan.highMemory - plan.pageOffset)));
    if (plan.addressesToLend() * 20 > sum) // else there is no room for words
        QVERIFY(window.paints(sizeOn(plan.addressesToLend())));
}

void SplitTest::theWindowColumnIsLinear_data() { windowRows(); }
void SplitTest::theWindowColumnIsLinear()
{
    QFETCH(const QString, family);
    QFETCH(const QString, ram);
    OpenWindow window;
    window.chooseSystem(qPrintable(family));
    window.typeRam(ram);
    const layout::Layout plan = window.plan();
    const QRectF column = window.view().scene().windowColumn;
    const double scale = column.height() / double((plan.windowEnd - plan.pageOffset).value);
    double height = 0;
    int parts = 0;
    for (const views::Block& block : window.view().scene().blocks) {
        if (block.rect.left() != column.left())
            continue;
        const bool lend = block.subject == Subject::toLend();
        const Bytes size = lend ? plan.addressesToLend() : plan.highMemory - plan.pageOffset;
        QVERIFY(qAbs(block.rect.height() - double(size.value) * scale) < 0.01);
        height += block.rect.height();
        ++parts;
    }
    QCOMPARE(parts, 2); // the direct map is one block; the small areas stand in the lens alone
    QVERIFY(qAbs(height - column.height()) < 0.01);
}

void SplitTest::withPaeNoHalfGibibyteSplitIsOffered()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::SixtyFourG);
    auto& slider = window.slider("split");
    QCOMPARE(slider.maximum(), 2);
    for (int step = 0; step <= slider.maximum(); ++step) {
        window.drag(slider, step);
        QCOMPARE(window.plan().pageOffset.value % (1_GiB).value, 0u);
    }
    QCOMPARE(window.state().config.split, Split::ThreeG);
    window.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(window.state().config.split, Split::TwoG);
}

void SplitTest::paeOnAHalfGibibyteSplitIsRefusedAndSaysWhy()
{
    OpenWindow window;
    window.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(window.state().config.split, Split::ThreeGOpt);
    const views::State before = window.state();
    window.chooseHighmem(Highmem::SixtyFourG);
    QCOMPARE(window.state(), before);
    QVERIFY2(window.verdict().contains("a PAE top-level entry spans 1 GiB"), qPrintable(window.verdict()));
    QCOMPARE(window.find<views::Segments>("highmem").current(), int(Highmem::Off));
}

void SplitTest::aStateThatCannotBeIsRefusedInWords()
{
    OpenWindow window;
    views::State wanted;
    wanted.config.ram = {};
    window.session.ask(wanted, "no RAM");
    QCOMPARE(window.state(), views::State{});
    QVERIFY2(window.verdict().startsWith("Not possible: "), qPrintable(window.verdict()));
}

VMSCOPE_GUI_TEST(SplitTest)
#include "split_test.moc"
