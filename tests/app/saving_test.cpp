// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_export.h"
#include "model/formats/layout_json.h"
#include "tests/app/window_fixture.h"

#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QSvgRenderer>

#include <nlohmann/json.hpp>

using namespace vmscope;
using namespace vmscope::test;

class SavingTest : public QObject
{
    Q_OBJECT

private slots:
    void aPngHoldsThePicture();
    void anSvgHoldsThePicture();
    void aPdfHoldsThePicture();
    void theWholeWindowCanBeSaved();
    void anUnknownEndingIsRefused();
    void aFolderThatIsNotThereIsRefused();
    void tablesAreSavedAsCsvAndJson();
    void tablesAndInspectorAreCopied();
    void theDialogSaysWhatWentWrong();
};

static QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SavingTest::aPngHoldsThePicture()
{
    OpenWindow window;
    window.leave();
    const QString path = window.folder.filePath("picture.png");
    QVERIFY(!window.main.savePicture(path));
    const QImage picture(path);
    QCOMPARE(picture.size(), window.main.workspace().size());
    const QImage shown = window.main.workspace().grab().toImage().convertToFormat(picture.format());
    QCOMPARE(picture.copy(window.view().geometry()), shown.copy(window.view().geometry()));
}

void SavingTest::anSvgHoldsThePicture()
{
    OpenWindow window;
    const QString path = window.folder.filePath("picture.SVG");
    QVERIFY(!window.main.savePicture(path));
    QSvgRenderer renderer(path);
    QVERIFY(renderer.isValid());
    QCOMPARE(renderer.viewBox(), window.main.workspace().rect());
    const QByteArray svg = contentOf(path);
    for (const QString& text : {QString("direct map"), QString("lost"), sizeOn(window.plan().lost())})
        QVERIFY2(svg.contains(text.toUtf8()), qPrintable(text));
}

void SavingTest::aPdfHoldsThePicture()
{
    OpenWindow window;
    const QString path = window.folder.filePath("picture.pdf");
    QVERIFY(!window.main.savePicture(path));
    const QByteArray pdf = contentOf(path);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QVERIFY(pdf.size() > 10000);
}

void SavingTest::theWholeWindowCanBeSaved()
{
    OpenWindow window;
    const QString path = window.folder.filePath("window.png");
    QVERIFY(!window.main.saveWindow(path));
    QCOMPARE(QImage(path).size(), window.main.size());
}

void SavingTest::anUnknownEndingIsRefused()
{
    OpenWindow window;
    for (const char* name : {"picture.txt", "picture", "picture.jpeg.bak"}) {
        const auto error = window.main.savePicture(window.folder.filePath(name));
        QVERIFY(error);
        QVERIFY(toQString(error->line()).contains(name));
        QVERIFY(toQString(error->expected).contains(".png"));
        QVERIFY(!QFile::exists(window.folder.filePath(name)));
    }
    QVERIFY(window.main.saveTable(window.folder.filePath("table.xls")));
    QVERIFY(!QFile::exists(window.folder.filePath("table.xls")));
}

void SavingTest::aFolderThatIsNotThereIsRefused()
{
    OpenWindow window;
    for (const char* name : {"none/picture.png", "none/picture.svg", "none/picture.pdf"}) {
        const auto error = window.main.savePicture(window.folder.filePath(name));
        QVERIFY(error);
        QVERIFY(toQString(error->line()).contains(name));
    }
    QVERIFY(window.main.saveTable(window.folder.filePath("none/table.csv")));
}

void SavingTest::tablesAreSavedAsCsvAndJson()
{
    OpenWindow window;
    window.chooseHighmem(layout::Highmem::FourG);
    const layout::Layout plan = window.plan();
    QVERIFY(!window.main.saveTable(window.folder.filePath("table.csv")));
    const QByteArray csv = contentOf(window.folder.filePath("table.csv"));
    QCOMPARE(csv.toStdString(), tableAsCsv(plan));
    QCOMPARE(csv.count('\n'), qsizetype(1 + plan.regions.size() + plan.physical.size() + plan.zones.size() +
                                        plan.lowmemBudget.size()));
    QVERIFY(!window.main.saveTable(window.folder.filePath("table.json")));
    const auto json =
        nlohmann::ordered_json::parse(contentOf(window.folder.filePath("table.json")).toStdString());
    QVERIFY(json == formats::toJson(plan));
}

void SavingTest::tablesAndInspectorAreCopied()
{
    OpenWindow window;
    window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text().toStdString(), tableAsCsv(window.plan()));
    window.click(Subject::of(layout::PhysicalKind::Lost));
    window.leave();
    window.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith("Lost RAM\n"), qPrintable(copied));
    QVERIFY(copied.contains(window.label("size")));
    QVERIFY(copied.contains(window.label("range")));
}

void SavingTest::theDialogSaysWhatWentWrong()
{
    OpenWindow window;
    window.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(window.main.findChild<QFileDialog*>());
    auto* dialog = window.main.findChild<QFileDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* field = dialog->findChild<QLineEdit*>("fileNameEdit");
    field->setText(window.folder.filePath("picture.bmp"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(window.verdict().contains("picture.bmp"));
    QVERIFY2(window.verdict().contains(".png"), qPrintable(window.verdict()));
}

VMSCOPE_GUI_TEST(SavingTest)
#include "saving_test.moc"
