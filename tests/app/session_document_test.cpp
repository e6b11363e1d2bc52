// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/session_file.h"
#include "model/kernel/desk.h"
#include "tests/app/window_fixture.h"

#include <QFileDialog>

using namespace vmscope;
using namespace vmscope::test;

class SessionDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsShownComesBack();
    void anOpenedLogComesBackWithoutItsFile();
    void openedTablesComeBackWithoutTheirFiles();
    void whatTheKernelWasAskedForComesBack();
    void preparedStatesComeBackInTheirOrder();
    void openingIsOneUndoStep();
    void aDamagedSessionIsRefusedAndKept_data();
    void aDamagedSessionIsRefusedAndKept();
    void aRequestThatMakesNoSenseIsRefusedByItsNumber();
    void theTitleSaysNameAndWhetherItIsSaved();
    void ctrlSAsksForANameOnce();
    void aFileThatCannotBeWrittenIsSaid();
    void listedStatesAreRenamedMovedAndRemovedByKeys();
    void ctrlDigitsJump();
};

static QString sampleFile(const char* name) { return QStringLiteral(VMSCOPE_TEST_DATA_DIR "/") + name; }

static QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

static QString saved(OpenWindow& window, const char* name = "a.vmscope")
{
    const QString file = window.folder.filePath(name);
    const auto error = window.main.document().save(file);
    return error ? QString() : file;
}

void SessionDocumentTest::whatIsShownComesBack()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    window.typeRam("3G");
    window.drag(window.slider("split"), 1);
    window.choose("process", 'B');
    window.click(Subject::of(layout::PhysicalKind::LowMemory));
    window.key(Qt::Key_3, Qt::AltModifier);
    const views::State before = window.state();
    const auto frame = window.session.shown().frame;
    const QString file = saved(window);
    OpenWindow other;
    other.main.openFiles({file});
    QCOMPARE(other.state(), before);
    QVERIFY(other.main.shownWorkspace() == Workspace::Compare);
    other.key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(bool(other.session.shown().frame), bool(frame));
}

void SessionDocumentTest::anOpenedLogComesBackWithoutItsFile()
{
    OpenWindow window;
    const QString log = window.folder.filePath("boot.log");
    QVERIFY(QFile::copy(sampleFile("linux-2.4.20-1G.console.txt"), log));
    window.main.openFiles({log});
    QVERIFY(window.state().shownLog());
    const auto rows = window.state().log->rows.size();
    const QString file = saved(window);
    QVERIFY(QFile::remove(log));
    OpenWindow other;
    other.main.openFiles({file});
    QVERIFY(other.state().shownLog());
    QCOMPARE(other.state().log->name, QStringLiteral("boot.log"));
    QCOMPARE(other.state().log->rows.size(), rows);
    QCOMPARE(other.state().config, window.state().config);
}

void SessionDocumentTest::openedTablesComeBackWithoutTheirFiles()
{
    OpenWindow window;
    const QDir tables(sampleFile("tables"));
    const QStringList sidecars = tables.entryList({"*.json"}, QDir::Files);
    QVERIFY(!sidecars.isEmpty());
    window.main.openFiles({tables.filePath(sidecars.front())});
    QVERIFY(window.state().walk.dump);
    const QString file = saved(window);
    OpenWindow other;
    other.main.openFiles({file});
    QVERIFY(other.state().walk.dump);
    const auto &is = other.state().walk.dump->dump, &was = window.state().walk.dump->dump;
    QCOMPARE(is.tablePages, was.tablePages);
    QCOMPARE(is.roots.size(), was.roots.size());
    QCOMPARE(is.entryAt(is.rootAddress(0)), was.entryAt(was.rootAddress(0)));
    QCOMPARE(other.state().walk.dump->name, window.state().walk.dump->name);
    QVERIFY(other.main.shownWorkspace() == Workspace::Walk);
}

void SessionDocumentTest::whatTheKernelWasAskedForComesBack()
{
    OpenWindow window;
    for (const char* line : {"kmalloc 128K times=3", "alloc_pages 0", "free #2"})
        window.session.operate({*kernel::parseOperation(line, "test")}, "test");
    const auto& before = *window.state().desk;
    QVERIFY(before.done.size() >= 3);
    const QString file = saved(window);
    OpenWindow other;
    other.main.openFiles({file});
    QVERIFY(other.state().desk);
    const auto& after = *other.state().desk;
    QVERIFY(after.done == before.done);
    QCOMPARE(after.held.size(), before.held.size());
    for (std::size_t i = 0; i < after.held.size(); ++i)
        QVERIFY(after.held[i].id == before.held[i].id && after.held[i].runs == before.held[i].runs);
}

void SessionDocumentTest::preparedStatesComeBackInTheirOrder()
{
    OpenWindow window;
    const std::array amounts{"512M", "1G", "4G"};
    for (const char* ram : amounts) {
        window.typeRam(ram);
        window.view().setFocus();
        window.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    }
    auto& prepared = window.main.document().prepared();
    QCOMPARE(prepared.states().size(), amounts.size());
    prepared.rename(0, "small — ä");
    prepared.setNotes(2, "two\nlines");
    const auto before = prepared.states();
    const QString file = saved(window);
    OpenWindow other;
    other.main.openFiles({file});
    QVERIFY(other.main.document().prepared().states() == before);
}

void SessionDocumentTest::openingIsOneUndoStep()
{
    OpenWindow window;
    window.typeRam("1G");
    window.main.document().prepareShown();
    const QString file = saved(window);
    OpenWindow other;
    other.typeRam("2G");
    const views::State before = other.state();
    other.main.openFiles({file});
    QVERIFY(other.state() != before);
    other.view().setFocus();
    other.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(other.state(), before);
    QVERIFY(other.main.document().prepared().states().empty());
}

void SessionDocumentTest::aDamagedSessionIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("with");
    QTest::newRow("cut") << QByteArray("\"prepared\"") << QByteArray();
    QTest::newRow("kernel") << QByteArray("linux-2.4.20\"") << QByteArray("linux-0\"");
    QTest::newRow("newer") << QByteArray("\"version\": 1") << QByteArray("\"version\": 7");
    QTest::newRow("opened file") << QByteArray("\"base64\": \"") << QByteArray("\"base64\": \"!");
    QTest::newRow("not a log") << QByteArray("\"log\": [") << QByteArray("\"log\": [], \"was\": [");
}

void SessionDocumentTest::aDamagedSessionIsRefusedAndKept()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, with);
    OpenWindow window;
    window.main.openFiles({sampleFile("linux-2.4.20-1G.console.txt")});
    window.main.document().prepareShown();
    const QString file = saved(window);
    QByteArray bytes = bytesIn(file);
    QVERIFY(bytes.contains(what));
    if (with.isEmpty())
        bytes.truncate(bytes.indexOf(what));
    else
        bytes.replace(what, with);
    write(file, bytes);
    OpenWindow other;
    other.typeRam("2G");
    const views::State before = other.state();
    const int steps = other.session.undoStack().count();
    other.main.openFiles({file});
    QVERIFY2(other.verdict().contains("a.vmscope"), qPrintable(other.verdict()));
    QVERIFY2(other.verdict().contains("expected"), qPrintable(other.verdict()));
    QCOMPARE(other.state(), before);
    QVERIFY(other.main.document().prepared().states().empty());
    QVERIFY(other.main.document().file().isEmpty());
    QCOMPARE(other.session.undoStack().count(), steps);
    QCOMPARE(bytesIn(file), bytes);
}

void SessionDocumentTest::aRequestThatMakesNoSenseIsRefusedByItsNumber()
{
    OpenWindow window;
    window.session.operate({*kernel::parseOperation("kmalloc 4K", "test")}, "test");
    const QString file = saved(window);
    QByteArray bytes = bytesIn(file);
    QVERIFY(bytes.contains("\"kmalloc 4K\""));
    write(file, bytes.replace("\"kmalloc 4K\"", "\"kmalloc 4K\", \"free #77\""));
    OpenWindow other;
    other.main.openFiles({file});
    QVERIFY2(other.verdict().contains("(free #77)"), qPrintable(other.verdict()));
    QVERIFY(!other.state().desk);
}

void SessionDocumentTest::theTitleSaysNameAndWhetherItIsSaved()
{
    OpenWindow window;
    QCOMPARE(window.main.windowTitle(), "Vmscope");
    window.typeRam("1G");
    QVERIFY(!saved(window).isEmpty());
    QCOMPARE(window.main.windowTitle(), "a.vmscope[*] – Vmscope");
    QVERIFY(!window.main.isWindowModified());
    window.typeRam("2G");
    QVERIFY(window.main.isWindowModified());
    window.view().setFocus();
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!window.main.isWindowModified());
}

void SessionDocumentTest::ctrlSAsksForANameOnce()
{
    OpenWindow window;
    window.typeRam("1G");
    window.view().setFocus();
    window.key(Qt::Key_S, Qt::ControlModifier);
    auto* dialog = window.main.findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString file = window.folder.filePath("talk");
    emit dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY(!window.main.findChild<QFileDialog*>());
    QVERIFY(QFile::exists(file + ".vmscope"));
    window.main.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window.main));
    window.typeRam("2G");
    window.view().setFocus();
    window.key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!window.main.findChild<QFileDialog*>());
    const auto contents = formats::readSession(std::filesystem::path((file + ".vmscope").toStdString()));
    QVERIFY(bool(contents));
    QCOMPARE(contents->now.state.config.ram.installed, 2_GiB);
}

void SessionDocumentTest::aFileThatCannotBeWrittenIsSaid()
{
    OpenWindow window;
    const auto error = window.main.document().save(window.folder.filePath("no/folder/a.vmscope"));
    QVERIFY(error);
    QVERIFY(window.main.document().file().isEmpty());
}

void SessionDocumentTest::listedStatesAreRenamedMovedAndRemovedByKeys()
{
    OpenWindow window;
    auto& document = window.main.document();
    for (int i = 0; i < 3; ++i)
        document.prepareShown();
    window.view().setFocus();
    window.key(Qt::Key_L, Qt::ControlModifier);
    auto& list = window.find<QListWidget>("preparedList");
    QVERIFY(list.isVisible());
    QCOMPARE(list.count(), 3);
    list.setFocus();
    list.setCurrentRow(0);
    QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(document.prepared().states()[1].name, "State 1");
    QTest::keyClick(&list, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), "why");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(document.prepared().states()[1].name, "why");
    list.setFocus();
    list.setCurrentRow(2);
    QTest::keyClick(&list, Qt::Key_Delete);
    QCOMPARE(document.prepared().states().size(), std::size_t{2});
    auto& notes = window.find<QPlainTextEdit>("preparedNotes");
    list.setCurrentRow(1);
    notes.setFocus();
    QTest::keyClicks(&notes, "tell it");
    list.setFocus();
    QCOMPARE(document.prepared().states()[1].notes, "tell it");
    window.session.undoStack().undo();
    window.session.undoStack().undo();
    QCOMPARE(document.prepared().states().size(), std::size_t{3});
    QCOMPARE(list.count(), 3);
}

void SessionDocumentTest::ctrlDigitsJump()
{
    OpenWindow window;
    for (const char* ram : {"512M", "1G", "4G"}) {
        window.typeRam(ram);
        window.main.document().prepareShown();
    }
    window.view().setFocus();
    window.key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(window.state().config.ram.installed, 512_MiB);
    window.key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window.state().config.ram.installed, 4_GiB);
    window.key(Qt::Key_9, Qt::ControlModifier); // there is none
    QCOMPARE(window.state().config.ram.installed, 4_GiB);
    window.key(Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.state().config.ram.installed, 1_GiB);
}

VMSCOPE_GUI_TEST(SessionDocumentTest)
#include "session_document_test.moc"
