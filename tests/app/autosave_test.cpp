// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/session_file.h"
#include "tests/app/window_fixture.h"

#include <QLockFile>
#include <QProcess>
#include <QPushButton>

using namespace vmscope;
using namespace vmscope::test;
using namespace std::chrono_literals;

class AutosaveTest : public QObject
{
    Q_OBJECT

private slots:
    void aKilledProgramLeavesWhatWasOpen();
    void aProgramThatEndsAsItShouldLeavesNothing();
    void whatACrashLeftIsShownAgain();
    void startFreshGoesBack();
    void twoProgramsDoNotTakeEachOthersCopy();
    void aDamagedCopyIsPutAside();
    void aChangeOfWorkspaceIsWrittenAtOnce();
};

static QStringList copiesIn(const QString& folder, const QString& ending = "*.vmscope")
{
    return QDir(folder).entryList({ending}, QDir::Files);
}

static Result<formats::SessionFile> copyIn(const QString& folder)
{
    const QStringList files = copiesIn(folder);
    if (files.isEmpty())
        return Error{"", "there is no copy", ""};
    return formats::readSession(std::filesystem::path((folder + '/' + files.front()).toStdString()));
}

/// Waits until the copy says this much RAM.
static bool waitForRam(const QString& folder, Bytes ram)
{
    return QTest::qWaitFor(
        [&] {
            const auto copy = copyIn(folder);
            return copy && copy->now.state.config.ram.installed == ram;
        },
        20000);
}

/// Leaves a copy in `folder` as a crash does: nobody holds its lock.
static void leaveCopy(const QString& folder, const char* ram)
{
    OpenWindow window;
    window.main.keepCopy(folder, true, 1ms);
    window.typeRam(ram);
    QVERIFY(waitForRam(folder, *parseSize(ram, "")));
    const QString file = folder + '/' + copiesIn(folder).front();
    QFile copy(file);
    QVERIFY(copy.rename(file + ".kept"));
    window.main.close();
    QVERIFY(copy.rename(file));
}

/// The program itself, with a home of its own.
class Program
{
public:
    Program(const QString& home, const QStringList& files)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(name), home);
        m_process.setProcessEnvironment(environment);
        m_process.start(VMSCOPE_PROGRAM, files);
        m_process.waitForStarted();
    }
    ~Program() { kill(); }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill(); // SIGKILL
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

/// Which process holds the one lock in a folder; 0: none.
static qint64 holderOf(const QString& folder)
{
    const QStringList locks = copiesIn(folder, "*.lock");
    qint64 process = 0;
    QString host, name;
    if (locks.size() == 1)
        QLockFile(folder + '/' + locks.front()).getLockInfo(&process, &host, &name);
    return process;
}

void AutosaveTest::aKilledProgramLeavesWhatWasOpen()
{
    const QTemporaryDir home;
    const QString folder = home.filePath("vmscope/vmscope/open");
    const auto log = [&]() -> QString {
        const auto copy = copyIn(folder);
        return copy && copy->now.state.log ? toQString(copy->now.state.log->front().name) : QString();
    };
    Program first(home.path(), {QStringLiteral(VMSCOPE_TEST_DATA_DIR "/linux-2.4.20-1G.console.txt")});
    QTRY_COMPARE_WITH_TIMEOUT(log(), QStringLiteral("linux-2.4.20-1G.console.txt"), 60000);
    first.kill();
    Program second(home.path(), {}); // it shows what the first left, and has it from now on
    QTRY_COMPARE_WITH_TIMEOUT(holderOf(folder), second.id(), 60000);
    second.kill();
    QCOMPARE(copiesIn(folder).size(), 1);
    OpenWindow window;
    QVERIFY(window.main.keepCopy(folder, true));
    QVERIFY(window.state().shownLog());
    QCOMPARE(window.state().log->name, QStringLiteral("linux-2.4.20-1G.console.txt"));
}

void AutosaveTest::aProgramThatEndsAsItShouldLeavesNothing()
{
    const QTemporaryDir home;
    OpenWindow window;
    QVERIFY(!window.main.keepCopy(home.path(), true, 1ms));
    window.typeRam("3G");
    QVERIFY(waitForRam(home.path(), 3_GiB));
    window.main.close();
    QVERIFY(QDir(home.path()).entryList(QDir::Files).isEmpty());
}

void AutosaveTest::whatACrashLeftIsShownAgain()
{
    const QTemporaryDir home;
    leaveCopy(home.path(), "3G");
    OpenWindow window;
    QVERIFY(window.main.keepCopy(home.path(), true));
    QCOMPARE(window.state().config.ram.installed, 3_GiB);
    QVERIFY(window.find<QWidget>("notice").isVisible());
    QVERIFY(window.label("noticeText").contains("unexpectedly"));
    QVERIFY(window.main.document().isModified()); // it was not saved
    window.click(window.find<QToolButton>("noticeClose"));
    QVERIFY(!window.find<QWidget>("notice").isVisible());
    QCOMPARE(window.state().config.ram.installed, 3_GiB);
}

void AutosaveTest::startFreshGoesBack()
{
    const QTemporaryDir home;
    leaveCopy(home.path(), "3G");
    OpenWindow window;
    const views::State before = window.state();
    QVERIFY(window.main.keepCopy(home.path(), true));
    window.click(window.find<QPushButton>("noticeOffer"));
    QCOMPARE(window.state(), before);
    QVERIFY(!window.find<QWidget>("notice").isVisible());
    QVERIFY(copiesIn(home.path()).isEmpty());
    QVERIFY(!window.main.document().isModified());
}

void AutosaveTest::twoProgramsDoNotTakeEachOthersCopy()
{
    const QTemporaryDir home;
    OpenWindow first;
    QVERIFY(!first.main.keepCopy(home.path(), true, 1ms));
    first.typeRam("3G");
    QVERIFY(waitForRam(home.path(), 3_GiB));
    OpenWindow second;
    QVERIFY(!second.main.keepCopy(home.path(), true, 1ms)); // it is the first's, which still runs
    second.typeRam("2G");
    QTRY_COMPARE(copiesIn(home.path()).size(), 2);
    second.main.close();
    QCOMPARE(copiesIn(home.path()).size(), 1);
    QCOMPARE(copyIn(home.path())->now.state.config.ram.installed, 3_GiB);
}

void AutosaveTest::aDamagedCopyIsPutAside()
{
    const QTemporaryDir home;
    leaveCopy(home.path(), "3G");
    const QString file = home.filePath(copiesIn(home.path()).front());
    QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
    OpenWindow window;
    const views::State before = window.state();
    QVERIFY(!window.main.keepCopy(home.path(), true));
    QCOMPARE(window.state(), before);
    QVERIFY2(window.verdict().contains(".damaged"), qPrintable(window.verdict()));
    QCOMPARE(copiesIn(home.path(), "*.damaged").size(), 1);
}

void AutosaveTest::aChangeOfWorkspaceIsWrittenAtOnce()
{
    const QTemporaryDir home;
    OpenWindow window;
    QVERIFY(!window.main.keepCopy(home.path(), true, 1h));
    window.key(Qt::Key_3, Qt::AltModifier);
    QTRY_VERIFY(bool(copyIn(home.path())));
    QCOMPARE(copyIn(home.path())->now.workspace, std::size_t(Workspace::Compare));
}

VMSCOPE_GUI_TEST(AutosaveTest)
#include "autosave_test.moc"
