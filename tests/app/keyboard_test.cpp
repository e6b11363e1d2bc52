// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/layout/ram_scale.h"

#include <QMenu>
#include <QMessageBox>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using layout::RegionKind;

class KeyboardTest : public QObject
{
    Q_OBJECT

private slots:
    void tabReachesEveryControl();
    void everyControlHasANameForScreenReaders();
    void arrowsChooseAmongSegments();
    void ramGoesUpAndDownByKeys();
    void arrowsGoThroughThePartsOfThePicture();
    void escapeClearsTheSelection();
    void theSelectionByKeysIsShownThoughThePointerRestsOnThePicture();
    void theListOfKeysComesAndGoes();
    void theListOfKeysIsComplete();
    void noTwoCommandsShareAKey();
};

/// Everything that Tab comes by, once around.
static QSet<QWidget*> tabChain(OpenWindow& window)
{
    QSet<QWidget*> reached;
    window.view().setFocus();
    while (!reached.contains(QApplication::focusWidget())) {
        reached.insert(QApplication::focusWidget());
        window.key(Qt::Key_Tab);
    }
    return reached;
}

void KeyboardTest::tabReachesEveryControl()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.leave();
    const QSet<QWidget*> reached = tabChain(window);
    for (const char* name :
         {"menu", "system", "ram", "ramField", "split", "more", "layoutView", "processes", "remedy", "why0",
          "why1", "undoTool", "redoTool", "sizeTool", "themeTool", "fullscreenTool", "helpTool"})
        QVERIFY2(reached.contains(&window.find<QWidget>(name)), name);
    for (const char* name : {"systemIdeas", "process"}) {
        const auto& segments = window.find<views::Segments>(name);
        QVERIFY2(reached.contains(segments.button(segments.current())), name);
    }
    window.chooseHighmem(Highmem::SixtyFourG);
    window.click(Subject::of(PhysicalKind::MemMap));
    window.leave();
    QVERIFY(tabChain(window).contains(&window.slider("record")));
}

void KeyboardTest::everyControlHasANameForScreenReaders()
{
    OpenWindow window;
    for (QWidget* widget : tabChain(window)) {
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const QString name = !widget->accessibleName().isEmpty() ? widget->accessibleName()
                             : button                            ? button->text()
                                                                 : QString();
        QVERIFY2(!name.isEmpty(), qPrintable(widget->objectName() + widget->metaObject()->className()));
    }
}

void KeyboardTest::arrowsChooseAmongSegments()
{
    OpenWindow window;
    auto& highmem = window.find<views::Segments>("highmem");
    window.click(window.find<QToolButton>("more"));
    highmem.button(int(Highmem::Off))->setFocus();
    window.key(Qt::Key_Right);
    QCOMPARE(window.state().config.highmem, Highmem::FourG);
    QCOMPARE(highmem.current(), int(Highmem::FourG));
    window.key(Qt::Key_Left);
    QCOMPARE(window.state().config.highmem, Highmem::Off);
}

void KeyboardTest::ramGoesUpAndDownByKeys()
{
    OpenWindow window;
    window.view().setFocus();
    window.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.ramField(), "8 GiB");
    window.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.ramField(), "4 GiB");
    window.key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(window.state().config.ram.installed, views::ramAtStep(views::ramStep(4_GiB) + 4));
    for (int i = 0; i < 20; ++i)
        window.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.ramField(), "64 GiB");
    QVERIFY(window.paints(sizeOn(window.plan().lost())));
    for (int i = 0; i < 20; ++i)
        window.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.ramField(), "16 MiB");
}

void KeyboardTest::arrowsGoThroughThePartsOfThePicture()
{
    OpenWindow window;
    window.view().setFocus();
    QStringList titles;
    const Subject first = [&] {
        window.key(Qt::Key_Down);
        return window.view().selected();
    }();
    do {
        titles += window.label("title");
        window.key(Qt::Key_Down);
    } while (window.view().selected() != first && titles.size() < 50);
    for (const char* title :
         {"User part", "Direct map", "Addresses to lend", "vmalloc area", "Low memory", "Lost RAM"})
        QVERIFY2(titles.contains(title), title);
    QCOMPARE(titles.size(), QSet<QString>(titles.begin(), titles.end()).size());
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Up);
    QCOMPARE(window.view().selected(), first);
}

void KeyboardTest::escapeClearsTheSelection()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.leave();
    window.key(Qt::Key_Escape);
    QCOMPARE(window.view().selected().kind, Subject::Kind::None);
    QCOMPARE(window.label("title"), toQString(window.state().config.kernel->name));
}

void KeyboardTest::theSelectionByKeysIsShownThoughThePointerRestsOnThePicture()
{
    OpenWindow window;
    window.click(Subject::of(PhysicalKind::Lost));
    window.key(Qt::Key_Up);
    QVERIFY(window.view().selected() != Subject::of(PhysicalKind::Lost));
    QVERIFY(window.label("title") != "Lost RAM");
}

void KeyboardTest::theListOfKeysComesAndGoes()
{
    OpenWindow window;
    window.key(Qt::Key_F1);
    auto* box = window.main.findChild<QMessageBox*>();
    QVERIFY(box && box->isVisible());
    box->activateWindow(); // as a window manager does
    QTRY_COMPARE(QApplication::activeWindow(), box);
    window.key(Qt::Key_F1);
    QTRY_VERIFY(!window.main.findChild<QMessageBox*>());
    window.main.activateWindow();
    QTRY_VERIFY(window.main.isActiveWindow());
    window.click(window.find<QToolButton>("helpTool"));
    QTRY_VERIFY(window.main.findChild<QMessageBox*>());
    box = window.main.findChild<QMessageBox*>();
    box->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), box);
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(!window.main.findChild<QMessageBox*>());
}

void KeyboardTest::theListOfKeysIsComplete()
{
    OpenWindow window;
    window.key(Qt::Key_F1);
    const QString text = window.main.findChild<QMessageBox*>()->text();
    for (const QAction* action : window.main.actions())
        if (!action->shortcut().isEmpty())
            QVERIFY2(text.contains("<b>" + action->shortcut().toString(QKeySequence::NativeText) + "</b>"),
                     qPrintable(action->text()));
    for (const char* words : {"arrow keys", "Esc", "Ctrl+wheel"})
        QVERIFY2(text.contains(words), words);
}

void KeyboardTest::noTwoCommandsShareAKey()
{
    OpenWindow window;
    QHash<QKeySequence, QString> taken;
    for (const QAction* action : window.main.actions())
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!taken.contains(key),
                     qPrintable(key.toString() + ": " + action->text() + ", " + taken.value(key)));
            taken.insert(key, action->text());
        }
    QVERIFY(taken.size() > 20);
}

VMSCOPE_GUI_TEST(KeyboardTest)
#include "keyboard_test.moc"
