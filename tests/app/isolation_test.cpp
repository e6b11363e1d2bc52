// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::RegionKind;
using views::Mode;

class IsolationTest : public QObject
{
    Q_OBJECT

private slots:
    void olderKernelsHaveNone();
    void userModeHidesTheDirectMap();
    void kernelModeBringsItBack();
    void switchingIsolationOffShowsTheKernelAgain();
    void theUserHalfIsTheSameInBothModes();
    void fourFourGivesBothSidesTheirOwnSpace();
    void processesSwapOnlyTheUserHalf();
};

static void showIsolated(OpenWindow& window)
{
    window.chooseSystem("debian-6.1-686");
    window.chooseHighmem(layout::Highmem::SixtyFourG);
    QCOMPARE(toQString(window.state().config.kernel->id), "debian-6.1-686-pae");
    QVERIFY(window.plan().isolated);
}

void IsolationTest::olderKernelsHaveNone()
{
    OpenWindow window;
    const auto& isolation = window.find<views::Segments>("isolation");
    QVERIFY(!isolation.button(1)->isEnabled());
    QVERIFY(isolation.button(1)->toolTip().contains("no page-table isolation"));
    QVERIFY(!window.find<views::Segments>("mode").isEnabled());
    window.choose("isolation", 1);
    QCOMPARE(window.state(), views::State{});
}

void IsolationTest::userModeHidesTheDirectMap()
{
    OpenWindow window;
    showIsolated(window);
    QCOMPARE(window.find<views::Segments>("isolation").current(), 1);
    window.choose("mode", int(Mode::User));
    QVERIFY(window.paintedTexts().contains("not in the tables"));
    QVERIFY(!window.paintedTexts().contains("direct map"));
    QVERIFY(window.view().scene().ribbons.empty());
    for (const layout::Region& region : window.plan().seenInUserMode) {
        const auto& blocks = window.view().scene().blocks;
        QVERIFY(std::ranges::any_of(
            blocks, [&](const views::Block& block) { return block.subject == Subject::of(region.kind); }));
    }
    QVERIFY(!window.plan().seenInUserMode.empty());
}

void IsolationTest::kernelModeBringsItBack()
{
    OpenWindow window;
    showIsolated(window);
    const QStringList before = window.paintedTexts();
    window.choose("mode", int(Mode::User));
    QVERIFY(window.paintedTexts() != before);
    window.choose("mode", int(Mode::Kernel));
    QCOMPARE(window.paintedTexts(), before);
    QVERIFY(before.contains("direct map"));
    QCOMPARE(window.view().scene().ribbons.size(), std::size_t(1));
}

void IsolationTest::switchingIsolationOffShowsTheKernelAgain()
{
    OpenWindow window;
    showIsolated(window);
    window.choose("mode", int(Mode::User));
    window.choose("isolation", 0);
    QVERIFY(!window.plan().isolated);
    QVERIFY(window.paintedTexts().contains("direct map"));
    QVERIFY(!window.find<views::Segments>("mode").isEnabled());
    window.choose("isolation", 1);
    QVERIFY(window.plan().isolated);
    QVERIFY(window.find<views::Segments>("mode").isEnabled());
}

/// The block of the user half.
static views::Block userBlock(const OpenWindow& window)
{
    const QPoint at = window.pointOn(Subject::of(RegionKind::User));
    return *window.blockAt(at);
}

void IsolationTest::theUserHalfIsTheSameInBothModes()
{
    OpenWindow window;
    showIsolated(window);
    const views::Block kernelMode = userBlock(window);
    const QRectF reach = window.view().scene().user.reach;
    window.choose("mode", int(Mode::User));
    QCOMPARE(userBlock(window).rect, kernelMode.rect);
    QCOMPARE(userBlock(window).title, kernelMode.title);
    QCOMPARE(userBlock(window).value, kernelMode.value);
    QCOMPARE(window.view().scene().user.reach, reach);
}

void IsolationTest::fourFourGivesBothSidesTheirOwnSpace()
{
    OpenWindow window;
    window.chooseSystem("rhel4-hugemem");
    const layout::Layout plan = window.plan();
    QVERIFY(plan.isolated);
    QVERIFY(window.paintedTexts().contains("direct map"));
    QVERIFY(!window.paintedTexts().contains("process A"));
    window.choose("mode", int(Mode::User));
    QVERIFY(window.paintedTexts().contains("process A"));
    QVERIFY(window.paints(sizeOn(sizeOf(plan.region(RegionKind::User)->range))));
    QVERIFY(!window.paintedTexts().contains("direct map"));
    QVERIFY(window.view().scene().ribbons.empty());
}

void IsolationTest::processesSwapOnlyTheUserHalf()
{
    OpenWindow window;
    window.leave();
    const views::Scene before = window.view().scene();
    const QImage pictureA = window.view().grab().toImage();
    window.choose("process", 'B');
    window.leave();
    const views::Scene after = window.view().scene();
    QCOMPARE(after.blocks.size(), before.blocks.size());
    for (std::size_t i = 0; i < after.blocks.size(); ++i) {
        const views::Block &a = before.blocks[i], &b = after.blocks[i];
        QCOMPARE(b.rect, a.rect);
        QCOMPARE(b.value, a.value);
        if (a.subject != Subject::of(RegionKind::User))
            QCOMPARE(b.title, a.title);
    }
    QVERIFY(window.paintedTexts().contains("process B"));
    QVERIFY(!window.paintedTexts().contains("process A"));
    const QImage pictureB = window.view().grab().toImage();
    const QRect kernelHalf = before.windowColumn.united(before.lensColumn).toRect();
    QCOMPARE(pictureB.copy(kernelHalf), pictureA.copy(kernelHalf));
    const QPoint user = before.virtualColumn.toRect().bottomLeft() + QPoint(4, -4);
    QCOMPARE(pictureA.pixelColor(user), views::themeOf(views::ThemeId::Light).processA);
    QCOMPARE(pictureB.pixelColor(user), views::themeOf(views::ThemeId::Light).processB);
}

VMSCOPE_GUI_TEST(IsolationTest)
#include "isolation_test.moc"
