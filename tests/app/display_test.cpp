// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;

class DisplayTest : public QObject
{
    Q_OBJECT

private slots:
    void controlAndWheelZoomAtThePointer();
    void wheelAloneDoesNotZoom();
    void keysZoomAndGoBackToTheWholePicture();
    void theZoomedPictureCanBeDragged();
    void growingDownwardsTurnsThePictureOver();
    void panelsHideAndComeBack();
    void themesChangeEveryColour();
    void theSizeSwitchEnlargesType();
    void iconsAreTheProgramsOwn();
    void controlsStandInOneRow_data();
    void controlsStandInOneRow();
};

/// The physical byte under a point of the picture.
static double byteAt(OpenWindow& window, QPoint at)
{
    window.leave();
    window.hover(window.view(), at);
    return double(window.label("byte").section(' ', 1, 1).toULongLong(nullptr, 16));
}

/// Whether something stands where the percentage does.
static bool showsPercentage(const OpenWindow& window)
{
    const QImage picture = window.view().grab().toImage();
    const QColor ground = views::themeOf(window.main.display().theme).window;
    for (int x = picture.width() - 40; x < picture.width() - 8; ++x)
        for (int y = picture.height() - 20; y < picture.height() - 6; ++y)
            if (picture.pixelColor(x, y) != ground)
                return true;
    return false;
}

void DisplayTest::controlAndWheelZoomAtThePointer()
{
    OpenWindow window;
    const QPoint at = window.pointOf(0x90000000_pa);
    const double before = byteAt(window, at);
    QVERIFY(!showsPercentage(window));
    window.wheel(at, 1);
    QCOMPARE(window.view().zoomPercent(), 120);
    QVERIFY(showsPercentage(window));
    QVERIFY(qAbs(byteAt(window, at) - before) <= window.bytesPerPixel());
    for (int i = 0; i < 40; ++i)
        window.wheel(at, 1);
    QVERIFY(window.view().zoomPercent() >= 800);
    QVERIFY(qAbs(byteAt(window, at) - before) <= window.bytesPerPixel());
    for (int i = 0; i < 60; ++i)
        window.wheel(at, -1);
    QCOMPARE(window.view().zoomPercent(), 100);
    QCOMPARE(byteAt(window, at), before);
    QVERIFY(!showsPercentage(window));
}

void DisplayTest::wheelAloneDoesNotZoom()
{
    OpenWindow window;
    window.wheel(window.view().rect().center(), 3, Qt::NoModifier);
    QCOMPARE(window.view().zoomPercent(), 100);
}

void DisplayTest::keysZoomAndGoBackToTheWholePicture()
{
    OpenWindow window;
    window.leave();
    const QImage whole = window.view().grab().toImage();
    window.key(Qt::Key_Plus, Qt::ControlModifier);
    window.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(window.view().zoomPercent(), 144);
    window.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(window.view().zoomPercent(), 120);
    window.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(window.view().zoomPercent(), 100);
    QCOMPARE(window.view().grab().toImage(), whole);
}

void DisplayTest::theZoomedPictureCanBeDragged()
{
    OpenWindow window;
    const QPoint at = window.pointOf(0x90000000_pa);
    for (int i = 0; i < 6; ++i)
        window.wheel(at, 1);
    const double before = byteAt(window, at);
    const Subject selected = window.view().selected();
    window.drag(window.view(), at, at + QPoint(0, 60));
    const double perPixel = window.bytesPerPixel() * 100 / window.view().zoomPercent();
    QVERIFY(qAbs(byteAt(window, at + QPoint(0, 60)) - before) <= 2 * perPixel);
    QVERIFY(byteAt(window, at) - before > 40 * perPixel); // what lay above has come down
    QCOMPARE(window.view().selected(), selected);         // a drag is no click
}

void DisplayTest::growingDownwardsTurnsThePictureOver()
{
    OpenWindow window;
    window.chooseHighmem(Highmem::FourG);
    const views::Scene up = window.view().scene();
    window.key(Qt::Key_D, Qt::ControlModifier);
    const views::Scene down = window.view().scene();
    QVERIFY(!window.main.display().addressesGrowUp);
    for (const views::Block& block : up.blocks) {
        if (block.rect.left() == up.lensColumn.left())
            continue; // a list of areas, not a scale
        const auto same = std::ranges::find(down.blocks, block.id, &views::Block::id);
        QVERIFY(same != down.blocks.end());
        // All columns are as high; the user's route may stand above or below them.
        const double fromTop = same->rect.top() - down.physicalColumn.top();
        QVERIFY(qAbs(fromTop - (up.physicalColumn.bottom() - block.rect.bottom())) < 0.01);
        QVERIFY(qAbs(same->rect.height() - block.rect.height()) < 0.01);
    }
    window.hover(window.view(), window.pointOf(0x10000000_pa));
    QVERIFY2(window.label("byte").startsWith("p 0x0f") || window.label("byte").startsWith("p 0x10"),
             qPrintable(window.label("byte")));
    window.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.main.display().addressesGrowUp);
}

void DisplayTest::panelsHideAndComeBack()
{
    OpenWindow window;
    const QSize before = window.view().size();
    window.key(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(window.view().width() > before.width());
    QVERIFY(!window.main.workspace().inspector().isVisible());
    window.key(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(window.view().height() > before.height());
    QVERIFY(!window.find<QWidget>("growthChart").isVisible());
    window.wheel(window.view().rect().center(), 3);
    window.key(Qt::Key_0, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.main.workspace().inspector().isVisible());
    QVERIFY(window.find<QWidget>("growthChart").isVisible());
    QTRY_COMPARE(window.view().size(), before);
    QCOMPARE(window.view().zoomPercent(), 100);
}

void DisplayTest::themesChangeEveryColour()
{
    OpenWindow window;
    window.leave();
    for (const views::ThemeId id : {views::ThemeId::Light, views::ThemeId::Dark, views::ThemeId::Projector}) {
        const views::Theme& theme = views::themeOf(id);
        QCOMPARE(window.main.display().theme, id);
        QCOMPARE(QApplication::palette().color(QPalette::Window), theme.window);
        QCOMPARE(QApplication::palette().color(QPalette::Text), theme.text);
        const QImage picture = window.view().grab().toImage();
        QCOMPARE(picture.pixelColor(2, picture.height() / 2), theme.window);
        const QRect map = window.view().scene().windowColumn.toRect();
        QCOMPARE(picture.pixelColor(map.bottomLeft() + QPoint(5, -5)), theme.lowMemory);
        QCOMPARE(window.find<QWidget>("growthChart").grab().toImage().pixelColor(2, 2), theme.panel);
        window.key(Qt::Key_T, Qt::ControlModifier);
    }
    QCOMPARE(window.main.display().theme, views::ThemeId::Light);
    window.click(window.find<QToolButton>("themeTool"));
    QCOMPARE(window.main.display().theme, views::ThemeId::Dark);
}

void DisplayTest::theSizeSwitchEnlargesType()
{
    OpenWindow window;
    const auto pixels = [&](const char* name) { return window.find<QWidget>(name).font().pixelSize(); };
    const int title = pixels("title"), system = pixels("system"), counter = pixels("memMapCount");
    window.click(window.find<QToolButton>("sizeTool"));
    QCOMPARE(window.main.display().scale, 1.25);
    QVERIFY(pixels("title") > title);
    QVERIFY(pixels("system") > system);
    QVERIFY(pixels("memMapCount") > counter);
    window.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.main.display().scale, 1.5);
    window.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    window.key(Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(pixels("title"), title);
}

void DisplayTest::iconsAreTheProgramsOwn()
{
    QIcon::setThemeName(QString());
    OpenWindow window;
    for (const char* name :
         {"menu", "undoTool", "redoTool", "sizeTool", "themeTool", "fullscreenTool", "helpTool"}) {
        const auto& tool = window.find<QToolButton>(name);
        QVERIFY2(!tool.icon().isNull(), name);
        const QImage icon = tool.icon().pixmap(tool.iconSize()).toImage();
        int drawn = 0;
        for (int y = 0; y < icon.height(); ++y)
            for (int x = 0; x < icon.width(); ++x)
                drawn += icon.pixelColor(x, y).alpha() > 128;
        QVERIFY2(drawn > 10, name);
        QVERIFY2(!tool.toolTip().isEmpty(), name);
    }
    for (const QToolButton* tool : window.main.findChildren<QToolButton*>())
        QVERIFY2(!tool->icon().isNull() || !tool->text().isEmpty(), qPrintable(tool->objectName()));
}

void DisplayTest::controlsStandInOneRow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Workspace>("workspace");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 900), QSize(1920, 1080), QSize(3840, 2160)})
        for (const Workspace workspace : {Workspace::Layout, Workspace::Walk})
            QTest::addRow("%dx%d, %s", size.width(), size.height(),
                          workspace == Workspace::Layout ? "Layout" : "Walk")
                << size << workspace;
}

void DisplayTest::controlsStandInOneRow()
{
    QFETCH(const QSize, size);
    QFETCH(const Workspace, workspace);
    OpenWindow window({.animated = false}, size);
    window.main.showWorkspace(workspace);
    QTest::qWait(50); // the bar is laid out again
    const bool walk = workspace == Workspace::Walk;
    const QWidget& first = window.find<QWidget>(walk ? "walkAccess" : "systemIdeas");
    const QWidget& last = window.find<QWidget>(walk ? "walkStep" : "process");
    const auto top = [&](const QWidget& widget) { return widget.mapTo(&window.main, QPoint()).y(); };
    QVERIFY(std::abs(top(first) - top(last)) < first.height());
}

VMSCOPE_GUI_TEST(DisplayTest)
#include "display_test.moc"
