// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;

class FirstStateTest : public QObject
{
    Q_OBJECT

private slots:
    void isLinux2_4WithoutHighmemOnFourGibibytes();
    void showsWhatIsUsableAndWhatIsLost();
    void lostRamComesWithItsWhy();
    void whysComeInOrder();
    void oneClickTurnsLostIntoHighMemory();
    void undoBringsLostBack();
};

void FirstStateTest::isLinux2_4WithoutHighmemOnFourGibibytes()
{
    OpenWindow window;
    QCOMPARE(toQString(window.state().config.kernel->id), "linux-2.4.20");
    QVERIFY(window.find<QToolButton>("system").text().startsWith("Linux 2.4.20"));
    QCOMPARE(window.find<views::Segments>("systemIdeas").current(), 0);
    QCOMPARE(window.ramField(), "4 GiB");
    QCOMPARE(window.label("splitText"), toQString(layout::rowOf(layout::Split::ThreeG).text));
    QCOMPARE(window.find<views::Segments>("highmem").current(), int(Highmem::Off));
    QCOMPARE(window.find<views::Segments>("isolation").current(), 0);
    QCOMPARE(window.state().config.ram, layout::flatRam(4_GiB));
}

void FirstStateTest::showsWhatIsUsableAndWhatIsLost()
{
    OpenWindow window;
    const layout::Layout plan = window.plan();
    QCOMPARE(sizeOn(plan.usableRam()), "896 MiB"); // less page 0, which the kernel reserves
    QCOMPARE(sizeOn(plan.lost()), "3.13 GiB");
    QVERIFY(window.paints("lost"));
    QVERIFY(window.paints("3.13 GiB"));
    QVERIFY(window.paints("896 MiB"));
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(plan)));
    QVERIFY(window.verdict().contains("Only 896 MiB of 4 GiB are usable"));
    QVERIFY(window.verdict().contains("3.13 GiB"));
}

void FirstStateTest::lostRamComesWithItsWhy()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    QCOMPARE(window.label("title"), "Lost RAM");
    QCOMPARE(window.inspectedSize(), window.plan().lost());
    const QString why = window.answers();
    QVERIFY2(why.contains("zero or fill"), qPrintable(why));
    QVERIFY2(why.contains("p + 0xc0000000"), qPrintable(why));
    QVERIFY2(why.contains("switch HIGHMEM on"), qPrintable(why));
}

void FirstStateTest::whysComeInOrder()
{
    OpenWindow window;
    window.main.selectFirst();
    QVERIFY(window.find<QPushButton>("why0").text().contains("Why not all of RAM?"));
    QVERIFY(window.find<QPushButton>("why1").text().contains("Why 896 MiB?"));
    window.click(window.find<QPushButton>("why1"));
    QVERIFY2(window.answers().contains("128 MiB"), qPrintable(window.answers()));
    QVERIFY(!window.answers().contains("zero or fill"));
}

void FirstStateTest::oneClickTurnsLostIntoHighMemory()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.leave();
    QVERIFY(window.find<QPushButton>("remedy").isVisible());
    window.click(window.find<QPushButton>("remedy"));
    const layout::Layout plan = window.plan();
    QCOMPARE(plan.config.highmem, Highmem::FourG);
    QCOMPARE(plan.lost(), 0_B);
    QCOMPARE(window.find<views::Segments>("highmem").current(), int(Highmem::FourG));
    QVERIFY(!window.paintedTexts().contains("lost"));
    QVERIFY(window.paintedTexts().contains("high memory"));
    QVERIFY(window.paints(sizeOn(plan.highTotal)));
    QCOMPARE(window.label("title"), "High memory");
    QCOMPARE(window.inspectedSize(), plan.highTotal);
    QVERIFY(!window.find<QPushButton>("remedy").isVisible());
    QCOMPARE(window.verdict(), toQString(layout::sentenceOf(plan)));
}

void FirstStateTest::undoBringsLostBack()
{
    OpenWindow window;
    const QStringList before = window.paintedTexts();
    window.click(Subject::of(PhysicalKind::Lost));
    window.leave();
    window.click(window.find<QPushButton>("remedy"));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(window.paintedTexts(), before);
    window.click(window.find<QToolButton>("redoTool"));
    QCOMPARE(window.state().config.highmem, Highmem::FourG);
    window.click(window.find<QToolButton>("undoTool"));
    QCOMPARE(window.paintedTexts(), before);
}

VMSCOPE_GUI_TEST(FirstStateTest)
#include "first_state_test.moc"
