// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/references.h"
#include "tests/app/window_fixture.h"
#include "views/common/pointing_ring.h"
#include "views/lesson/answer_strip.h"
#include "views/lesson/start_page.h"

#include <QElapsedTimer>

using namespace vmscope;
using namespace vmscope::test;

namespace {

/// The ring is a widget without meta-object of its own.
views::PointingRing& ringOf(OpenWindow& window)
{
    return static_cast<views::PointingRing&>(window.find<QWidget>("pointingRing"));
}

} // namespace

class DoubtsTest : public QObject
{
    Q_OBJECT

private slots:
    void theStartPageIsNotThereUnlessAskedFor();
    void itComesWhereNothingWasRemembered();
    void itComesBackByKeyAndGoes();
    void eachDoubtIsOneClick_data();
    void eachDoubtIsOneClick();
    void aDoubtIsPlayedWithinThreeSeconds();
    void somebodyElsesWishEndsThePlay();
    void aDoubtIsOneStepToUndo();
    void tilesAreReachedByKeys();
    void anAnswerLeadsToItsLesson();
    void lessonsBeginFromTheStartPage();
};

void DoubtsTest::theStartPageIsNotThereUnlessAskedFor()
{
    OpenWindow window;
    QVERIFY(!window.main.guide().isStartShown());
    QVERIFY(!window.main.findChild<views::StartPage*>());
}

void DoubtsTest::itComesWhereNothingWasRemembered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("vmscope.ini");
    {
        OpenWindow window;
        window.main.remember(file);
        window.main.beginWithStartPage();
        QVERIFY(window.main.guide().isStartShown());
        window.key(Qt::Key_Escape);
        window.main.close();
    }
    {
        OpenWindow window;
        window.main.remember(file);
        window.main.beginWithStartPage();
        QVERIFY(!window.main.guide().isStartShown());
        window.key(Qt::Key_F2);
        window.click(window.find<QCheckBox>("startShown"),
                     QPoint(8, window.find<QCheckBox>("startShown").height() / 2));
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(file);
    window.main.beginWithStartPage();
    QVERIFY(window.main.guide().isStartShown());
}

void DoubtsTest::itComesBackByKeyAndGoes()
{
    OpenWindow window;
    window.key(Qt::Key_F2);
    auto& page = window.find<views::StartPage>("startPage");
    QVERIFY(page.isVisible());
    QVERIFY(!window.view().isVisible());
    QCOMPARE(page.tiles().size(), std::size_t(7));
    window.key(Qt::Key_F2);
    QVERIFY(!page.isVisible());
    QVERIFY(window.view().isVisible());
    window.key(Qt::Key_F2);
    window.click(window.find<QPushButton>("startLook"));
    QVERIFY(!page.isVisible());
    QVERIFY(window.view().hasFocus());
}

void DoubtsTest::eachDoubtIsOneClick_data()
{
    QTest::addColumn<int>("doubt");
    QTest::addColumn<QString>("painted"); // in the picture; empty where it shows a walk
    QTest::addColumn<QString>("control"); // to be tried next
    QTest::newRow("code") << 0 << "kernel image"
                          << "split";
    QTest::newRow("mapping") << 1 << "768 MiB"
                             << "layoutView";
    QTest::newRow("user memory") << 2 << ""
                                 << "walkPrivilege";
    QTest::newRow("under 1 GB") << 3 << "lost"
                                << "split";
    QTest::newRow("on demand") << 4 << "pkmap"
                               << "kernelTool";
    QTest::newRow("top") << 5 << "high memory"
                         << "ram";
    QTest::newRow("did not boot") << 6 << "960 MiB"
                                  << "more";
}

void DoubtsTest::eachDoubtIsOneClick()
{
    QFETCH(int, doubt);
    QFETCH(QString, painted);
    QFETCH(QString, control);
    OpenWindow window;
    window.key(Qt::Key_F2);
    const auto before = window.state();
    window.click(*window.find<views::StartPage>("startPage").tiles()[std::size_t(doubt)]);
    QCoreApplication::processEvents();
    const story::Doubt& said = window.main.guide().shelf().doubts()[std::size_t(doubt)];
    const auto& strip = window.find<views::AnswerStrip>("answerStrip");
    QVERIFY(strip.isVisible());
    QCOMPARE(strip.sentence(),
             toQString(story::withNumbers(said.sentence, window.plan(), story::languageOf("en"))));
    QVERIFY(strip.next().contains(toQString(said.next)));
    QVERIFY(!(window.state() == before));
    QVERIFY(window.state().config == *story::configOf(said.change, *story::configOf(said.before)));
    if (painted.isEmpty())
        QCOMPARE(window.main.shownWorkspace(), Workspace::Walk);
    else
        QVERIFY2(window.paints(painted) || window.verdict().contains(painted), qPrintable(painted));
    QVERIFY(ringOf(window).control());
    QCOMPARE(ringOf(window).control()->objectName(), control);
    QVERIFY(ringOf(window).isVisible());
}

void DoubtsTest::aDoubtIsPlayedWithinThreeSeconds()
{
    OpenWindow window({.animated = true});
    window.key(Qt::Key_F2);
    window.click(*window.find<views::StartPage>("startPage").tiles()[3]);
    QVERIFY(window.state().config.ram == layout::flatRam(512_MiB)); // it begins with the first state
    std::vector<Bytes> seen;
    connect(&window.session, &Session::shownChanged, this,
            [&] { seen.push_back(window.state().config.ram.installed); });
    QTRY_VERIFY_WITH_TIMEOUT(window.state().config.ram == layout::flatRam(4_GiB), 3000);
    QVERIFY(std::ranges::is_sorted(seen));
    QVERIFY(seen.size() >= 5); // on the way, not at once
    QCOMPARE(window.main.workspace().selected().extent, layout::PhysicalKind::Lost);
}

void DoubtsTest::somebodyElsesWishEndsThePlay()
{
    OpenWindow window({.animated = true});
    window.main.guide().answer(3);
    window.typeRam("1G");
    QTest::qWait(1500);
    QVERIFY(window.state().config.ram == layout::flatRam(1_GiB));
}

void DoubtsTest::aDoubtIsOneStepToUndo()
{
    OpenWindow window;
    window.main.guide().answer(6);
    const auto after = window.state();
    window.key(Qt::Key_Z, Qt::ControlModifier);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.state() == views::State{});
    QVERIFY(!(after == window.state()));
}

void DoubtsTest::tilesAreReachedByKeys()
{
    OpenWindow window;
    window.key(Qt::Key_F2);
    auto& page = window.find<views::StartPage>("startPage");
    QVERIFY(page.tiles()[0]->hasFocus());
    window.key(Qt::Key_Right);
    QVERIFY(page.tiles()[1]->hasFocus());
    window.key(Qt::Key_Down);
    QVERIFY(page.tiles()[5]->hasFocus());
    window.key(Qt::Key_Return);
    QVERIFY(window.find<views::AnswerStrip>("answerStrip").isVisible());
    window.key(Qt::Key_F2);
    window.key(Qt::Key_7);
    QVERIFY(!window.plan().verdict.boots());
    for (const views::DoubtTile* tile : page.tiles())
        QVERIFY(!tile->accessibleName().isEmpty());
}

void DoubtsTest::anAnswerLeadsToItsLesson()
{
    OpenWindow window;
    window.main.guide().answer(4);
    window.click(window.find<QToolButton>("answerLesson"));
    QVERIFY(!window.find<views::AnswerStrip>("answerStrip").isVisible());
    QVERIFY(window.main.guide().isLessonOpen());
    QVERIFY(!ringOf(window).isVisible());
}

void DoubtsTest::lessonsBeginFromTheStartPage()
{
    OpenWindow window;
    window.key(Qt::Key_F2);
    window.click(window.find<QPushButton>("startLessons"));
    QVERIFY(window.main.guide().isLessonOpen());
    QVERIFY(!window.main.guide().isStartShown());
}

VMSCOPE_GUI_TEST(DoubtsTest)
#include "doubts_test.moc"
