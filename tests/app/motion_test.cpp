// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/layout/ram_scale.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;

class MotionTest : public QObject
{
    Q_OBJECT

private slots:
    void aChangeMovesFromTheOldPlaceToTheNew();
    void aSecondChangeTurnsTheMotionAround();
    void theNewPictureIsTheSameAsWithoutMotion();
    void reducedMotionJumps();
    void savingAPictureEndsTheMotion();
};

/// Where a text stands in the picture that is painted now; nothing where it is not painted.
static std::optional<double> topOf(const OpenWindow& window, const QString& text)
{
    window.view().repaint();
    for (const views::PaintedText& painted : window.view().paintedTexts())
        if (painted.text.startsWith(text))
            return painted.rect.center().y();
    return std::nullopt;
}

static double placeOfMap(const OpenWindow& window) { return topOf(window, "direct map").value_or(-1); }

static bool liesBetween(double y, double a, double b)
{
    return y >= std::min(a, b) - 0.01 && y <= std::max(a, b) + 0.01;
}

/// The middle of the direct map at half a gibibyte of RAM and at all that the window takes.
struct Places
{
    double small, large;
};

static Places placesWithoutMotion()
{
    OpenWindow still;
    still.chooseHighmem(Highmem::SixtyFourG);
    still.typeRam("512M");
    const double small = placeOfMap(still);
    still.typeRam("64G");
    return {small, placeOfMap(still)};
}

void MotionTest::aChangeMovesFromTheOldPlaceToTheNew()
{
    const Places places = placesWithoutMotion();
    QVERIFY(qAbs(places.small - places.large) > 50);
    OpenWindow window(views::Display{.animated = true});
    window.chooseHighmem(Highmem::SixtyFourG);
    // A machine that stalls may miss the way; it must not miss it each time.
    bool sawTheWay = false;
    for (int attempt = 0; attempt < 10 && !sawTheWay; ++attempt) {
        window.typeRam("512M");
        QTRY_VERIFY(!window.view().isMoving());
        QCOMPARE(placeOfMap(window), places.small);
        window.typeRam("64G");
        while (window.view().isMoving()) {
            const double y = placeOfMap(window);
            QVERIFY(liesBetween(y, places.small, places.large));
            sawTheWay = sawTheWay || (y != places.small && y != places.large);
            QTest::qWait(1);
        }
        QCOMPARE(placeOfMap(window), places.large);
    }
    QVERIFY(sawTheWay);
}

void MotionTest::aSecondChangeTurnsTheMotionAround()
{
    const Places places = placesWithoutMotion();
    OpenWindow window(views::Display{.animated = true});
    window.chooseHighmem(Highmem::SixtyFourG);
    bool turnedMidway = false;
    for (int attempt = 0; attempt < 10 && !turnedMidway; ++attempt) {
        window.typeRam("512M");
        QTRY_VERIFY(!window.view().isMoving());
        window.typeRam("64G");
        const double turn = placeOfMap(window);
        turnedMidway = window.view().isMoving() && turn != places.large;
        window.key(Qt::Key_Z, Qt::ControlModifier);
        while (window.view().isMoving()) {
            if (turnedMidway) // not first to where the other motion went
                QVERIFY(liesBetween(placeOfMap(window), turn, places.small) ||
                        liesBetween(placeOfMap(window), places.large, places.small));
            QTest::qWait(1);
        }
        QCOMPARE(window.ramField(), "512 MiB");
        QCOMPARE(placeOfMap(window), places.small);
    }
    QVERIFY(turnedMidway);
}

void MotionTest::theNewPictureIsTheSameAsWithoutMotion()
{
    const auto painted = [](bool animated) {
        OpenWindow window(views::Display{.animated = animated});
        window.chooseHighmem(Highmem::FourG);
        window.typeRam("2G");
        window.key(Qt::Key_Down, Qt::ControlModifier);
        if (!QTest::qWaitFor([&] { return !window.view().isMoving(); }))
            return std::vector<views::PaintedText>();
        window.view().repaint();
        return window.view().paintedTexts();
    };
    const auto moved = painted(true), still = painted(false);
    QCOMPARE(moved.size(), still.size());
    for (std::size_t i = 0; i < still.size(); ++i) {
        QCOMPARE(moved[i].text, still[i].text);
        QCOMPARE(moved[i].rect, still[i].rect);
    }
}

void MotionTest::reducedMotionJumps()
{
    const Places places = placesWithoutMotion();
    OpenWindow window(views::Display{.animated = true});
    window.chooseHighmem(Highmem::SixtyFourG);
    window.find<QAction>("reducedMotion").trigger();
    window.typeRam("512M");
    QVERIFY(!window.view().isMoving());
    QCOMPARE(placeOfMap(window), places.small);
    window.typeRam("64G");
    QVERIFY(!window.view().isMoving());
    QCOMPARE(placeOfMap(window), places.large);
}

void MotionTest::savingAPictureEndsTheMotion()
{
    OpenWindow window(views::Display{.animated = true});
    window.chooseHighmem(Highmem::SixtyFourG);
    QVERIFY(!window.main.savePicture(window.folder.filePath("picture.png")));
    QVERIFY(!window.view().isMoving());
    QVERIFY(window.paintedTexts().contains("high memory"));
    QVERIFY(!window.paintedTexts().contains("lost"));
}

VMSCOPE_GUI_TEST(MotionTest)
#include "motion_test.moc"
