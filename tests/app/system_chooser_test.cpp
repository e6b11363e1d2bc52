// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/system_ideas.h"
#include "tests/app/window_fixture.h"
#include "views/layout/system_list.h"

using namespace vmscope;
using namespace vmscope::test;

class SystemChooserTest : public QObject
{
    Q_OBJECT

private slots:
    void atMostSixIdeasStandInFront();
    void oneClickSetsASystemAndKeepsRam_data();
    void oneClickSetsASystemAndKeepsRam();
    void arrowsGoThroughTheIdeas();
    void undoGoesBackToTheIdeaBefore();
    void aSplitThatCannotBeKeptIsSaid();
    void whatIsNoIdeaMarksNone();
    void typingNarrowsTheListOfSystems();
    void theListOpensOnTheChosenSystem();
    void aClickInTheListChooses();
};

static int markedIdea(const OpenWindow& window)
{
    return window.find<views::Segments>("systemIdeas").current();
}

void SystemChooserTest::atMostSixIdeasStandInFront()
{
    OpenWindow window;
    const auto buttons = window.find<views::Segments>("systemIdeas").findChildren<QAbstractButton*>();
    QCOMPARE(std::size_t(buttons.size()), layout::systemIdeas().size());
    QCOMPARE(buttons.size(), 6);
    for (const QAbstractButton* button : buttons) {
        QVERIFY(!button->toolTip().isEmpty());
        QVERIFY(!button->accessibleName().isEmpty());
    }
}

void SystemChooserTest::oneClickSetsASystemAndKeepsRam_data()
{
    QTest::addColumn<int>("idea");
    for (const layout::SystemIdea& idea : layout::systemIdeas())
        QTest::newRow(std::string(idea.id).c_str()) << int(&idea - layout::systemIdeas().data());
}

void SystemChooserTest::oneClickSetsASystemAndKeepsRam()
{
    QFETCH(const int, idea);
    OpenWindow window;
    window.typeRam("8G");
    const layout::RamMap ram = window.state().config.ram;
    for (const int before : {5, 3, 4, 0}) {
        window.choose("systemIdeas", before);
        window.choose("systemIdeas", idea);
        QCOMPARE(markedIdea(window), idea);
        QCOMPARE(window.state().config.ram, ram);
        const auto name = toQString(window.state().config.kernel->name);
        QVERIFY(window.find<QToolButton>("system").text().startsWith(name));
        QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(window.plan()))));
    }
}

void SystemChooserTest::arrowsGoThroughTheIdeas()
{
    OpenWindow window;
    window.find<views::Segments>("systemIdeas").button(0)->setFocus();
    window.key(Qt::Key_Right);
    QCOMPARE(window.state().config.highmem, layout::Highmem::FourG);
    window.key(Qt::Key_Right);
    QVERIFY(window.state().config.kernel->isPae());
    QCOMPARE(markedIdea(window), 2);
}

void SystemChooserTest::undoGoesBackToTheIdeaBefore()
{
    OpenWindow window;
    window.choose("systemIdeas", 4);
    QVERIFY(window.plan().isolated);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(markedIdea(window), 0);
}

void SystemChooserTest::aSplitThatCannotBeKeptIsSaid()
{
    OpenWindow window;
    window.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(window.state().config.split, layout::Split::ThreeGOpt);
    window.choose("systemIdeas", 2);
    QCOMPARE(window.state().config.split, layout::Split::ThreeG);
    QVERIFY2(window.verdict().contains("it is 3G / 1G now"), qPrintable(window.verdict()));
}

void SystemChooserTest::whatIsNoIdeaMarksNone()
{
    OpenWindow window;
    window.choose("systemIdeas", 4);
    window.choose("isolation", 0);
    QCOMPARE(markedIdea(window), 2); // PAE without isolation
    views::State other = window.state();
    other.config = layout::configFor(*layout::findKernel("debian-6.1-686"), layout::flatRam(1_GiB));
    other.config.options.pti = true; // it has none
    window.session.ask(other, "test");
    QCOMPARE(markedIdea(window), 1);
}

void SystemChooserTest::typingNarrowsTheListOfSystems()
{
    OpenWindow window;
    window.click(window.find<QToolButton>("system"));
    auto& list = window.find<QListWidget>("systems");
    const auto visible = [&] {
        int count = 0;
        for (int row = 0; row < list.count(); ++row)
            count += !list.item(row)->isHidden();
        return count;
    };
    QSet<std::string_view> families;
    for (const layout::KernelProfile& kernel : layout::kernelProfiles())
        families.insert(kernel.family);
    QCOMPARE(visible(), int(families.size()));
    QTest::keyClicks(&window.find<QLineEdit>("systemSearch"), "5 levels");
    QCOMPARE(visible(), 1);
    QTest::keyClick(&window.find<QLineEdit>("systemSearch"), Qt::Key_Return);
    QVERIFY(!window.find<QWidget>("systemList").isVisible());
    QCOMPARE(toQString(window.state().config.kernel->id), "x86-64-5level");
}

void SystemChooserTest::theListOpensOnTheChosenSystem()
{
    OpenWindow window;
    window.click(window.find<QToolButton>("system"));
    auto& list = window.find<QListWidget>("systems");
    QVERIFY(list.currentItem()->text().startsWith("Linux 2.4.20"));
    QTest::keyClick(&window.find<QLineEdit>("systemSearch"), Qt::Key_Down);
    QVERIFY(list.currentItem()->text().startsWith("Linux 2.6.11"));
    QTest::keyClick(&window.find<QWidget>("systemList"), Qt::Key_Escape);
    QVERIFY(!window.find<QWidget>("systemList").isVisible());
    QCOMPARE(window.state(), views::State{});
}

void SystemChooserTest::aClickInTheListChooses()
{
    OpenWindow window;
    window.click(window.find<QToolButton>("system"));
    auto& list = window.find<QListWidget>("systems");
    QListWidgetItem* item = list.item(list.currentRow() + 1);
    list.scrollToItem(item);
    window.click(*list.viewport(), list.visualItemRect(item).center());
    QCOMPARE(toQString(window.state().config.kernel->id), "linux-2.6.11");
    QCOMPARE(window.session.undoStack().count(), 1);
}

VMSCOPE_GUI_TEST(SystemChooserTest)
#include "system_chooser_test.moc"
