// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/boot_comparison.h"
#include "tests/app/window_fixture.h"
#include "views/layout/log_table.h"

#include <QDropEvent>
#include <QMimeData>

using namespace vmscope;
using namespace vmscope::test;

class OpenLogTest : public QObject
{
    Q_OBJECT

private slots:
    void aLogShowsItsMachine_data();
    void aLogShowsItsMachine();
    void aDroppedLogOpens();
    void whatIsNoLogIsRefusedAndChangesNothing_data();
    void whatIsNoLogIsRefusedAndChangesNothing();
    void aRefusedFileLeavesAnOpenedLogAlone();
    void undoGoesBackToWhatWasBefore();
    void anotherRamSizeIsAnotherMachine();
    void everyMeasuredBootOpens_data();
    void everyMeasuredBootOpens();
    void cleanupTestCase() { m_window.reset(); }

private:
    std::unique_ptr<OpenWindow> m_window;
};

static QString sample(const char* name)
{
    return QStringLiteral(VMSCOPE_TEST_DATA_DIR "/") + QLatin1String(name);
}

static constexpr const char* sampleLog = "debian-6.1-686-512M-highmem200M.console.log.gz";

/// The table of measured values while it is shown, else nullptr.
static const views::LogTable* tableOf(const OpenWindow& window)
{
    const auto* table = window.main.findChild<views::LogTable*>("logTable");
    return table && table->isVisible() ? table : nullptr;
}

static QString cell(const views::LogTable& table, int row, int column)
{
    return table.item(row, column) ? table.item(row, column)->text() : QString();
}

void OpenLogTest::aLogShowsItsMachine_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {sampleLog, "linux-2.4.20-1G.console.txt", "linux-2.6.32-pae-2G.dmesg.txt"})
        QTest::newRow(name) << QString(name);
}

void OpenLogTest::aLogShowsItsMachine()
{
    QFETCH(const QString, file);
    const QString path = sample(qPrintable(file));
    const auto comparison = formats::openBootLog(path.toStdString(), nullptr);
    QVERIFY(bool(comparison));
    OpenWindow window;
    window.main.openFiles({path});
    QVERIFY(window.main.windowTitle().contains(file));
    QCOMPARE(window.state().config, comparison->machine.config);
    QVERIFY(tableOf(window));
    const views::LogTable& table = *tableOf(window);
    QCOMPARE(table.rowCount(), int(comparison->rows.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const formats::Row& expected = comparison->rows[std::size_t(row)];
        QCOMPARE(cell(table, row, 0).mid(2), toQString(expected.name));
        QCOMPARE(cell(table, row, 0).startsWith(QStringLiteral("✓")), !expected.differs());
        QCOMPARE(cell(table, row, 1), toQString(expected.measured));
        QCOMPARE(cell(table, row, 2), toQString(expected.computed));
        QVERIFY2(!expected.differs(), expected.name.c_str());
    }
    QCOMPARE(window.ramField(), sizeOn(comparison->machine.config.ram.installed));
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(comparison->layout))));
}

void OpenLogTest::aDroppedLogOpens()
{
    OpenWindow window;
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(sample(sampleLog))});
    const QPoint at(400, 400);
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window.main, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window.main, &drop);
    QVERIFY(window.main.windowTitle().contains(QLatin1String(sampleLog)));
    QVERIFY(tableOf(window) && tableOf(window)->rowCount() > 5);
    QCOMPARE(toQString(window.state().config.kernel->id), "debian-6.1-686");
}

static QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void OpenLogTest::whatIsNoLogIsRefusedAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray packed = bytesOf(sample(sampleLog));
    QByteArray damaged = packed;
    damaged[packed.size() / 2] = char(~damaged[packed.size() / 2]);
    QByteArray binary;
    for (int i = 0; i < 4096; ++i)
        binary.append(char(i * 37 + i / 256));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("damaged gzip") << damaged;
    QTest::newRow("cut gzip") << packed.left(packed.size() / 3);
    QTest::newRow("binary") << binary;
    QTest::newRow("no memory map") << QByteArray("[    0.000000] Linux version 6.1.0\n[    1.0] hello\n");
}

void OpenLogTest::whatIsNoLogIsRefusedAndChangesNothing()
{
    QFETCH(const QByteArray, content);
    OpenWindow window;
    window.typeRam("2G");
    const views::State before = window.state();
    const QStringList painted = window.paintedTexts();
    QFile file(window.folder.filePath("boot.log"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    window.main.openFiles({file.fileName()});
    QVERIFY2(window.verdict().contains("boot.log"), qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains("expected"), qPrintable(window.verdict()));
    QVERIFY(!window.verdict().contains('\n'));
    QCOMPARE(window.state(), before);
    QCOMPARE(window.paintedTexts(), painted);
    QVERIFY(!tableOf(window));
    QCOMPARE(window.main.windowTitle(), "Vmscope");
    QCOMPARE(window.session.undoStack().count(), 1);
}

void OpenLogTest::aRefusedFileLeavesAnOpenedLogAlone()
{
    OpenWindow window;
    window.main.openFiles({sample(sampleLog)});
    const views::State before = window.state();
    window.main.openFiles({window.folder.filePath("not there.log")});
    QVERIFY2(window.verdict().contains("not there.log"), qPrintable(window.verdict()));
    QCOMPARE(window.state(), before);
    QVERIFY(tableOf(window));
}

void OpenLogTest::undoGoesBackToWhatWasBefore()
{
    OpenWindow window;
    const QStringList before = window.paintedTexts();
    window.main.openFiles({sample(sampleLog)});
    QVERIFY(window.paintedTexts() != before);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(window.paintedTexts(), before);
    QVERIFY(!tableOf(window));
    QCOMPARE(window.main.windowTitle(), "Vmscope");
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(tableOf(window));
    QVERIFY(window.main.windowTitle().contains(QLatin1String(sampleLog)));
}

void OpenLogTest::anotherRamSizeIsAnotherMachine()
{
    OpenWindow window;
    window.main.openFiles({sample(sampleLog)});
    window.key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(!tableOf(window)); // the log did not measure this one
    QCOMPARE(window.main.windowTitle(), "Vmscope");
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(tableOf(window));
}

void OpenLogTest::everyMeasuredBootOpens_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(VMSCOPE_SHARED_DIR "/ground-truth/raw"));
    for (const QFileInfo& file : folder.entryInfoList({"*.console.log.gz"}, QDir::Files))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
    if (!folder.exists())
        QTest::newRow("no folder of measured boots") << QString();
}

void OpenLogTest::everyMeasuredBootOpens()
{
    QFETCH(const QString, path);
    if (path.isEmpty())
        QSKIP("the measured boots are not here");
    if (!m_window) // one for all: opening is what is looked at
        m_window = std::make_unique<OpenWindow>();
    OpenWindow& window = *m_window;
    window.main.openFiles({path});
    QVERIFY2(window.main.windowTitle().contains(QFileInfo(path).fileName()), qPrintable(window.verdict()));
    QVERIFY(tableOf(window));
    const views::LogTable& table = *tableOf(window);
    for (int row = 0; row < table.rowCount(); ++row)
        QVERIFY2(cell(table, row, 0).startsWith(QStringLiteral("✓")), qPrintable(cell(table, row, 0)));
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(window.plan()))));
}

VMSCOPE_GUI_TEST(OpenLogTest)
#include "open_log_test.moc"
