// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

using namespace vmscope;
using namespace vmscope::test;

namespace {

#define SAMPLE "debian-6.1-686-pae-2G.user"
#define SAMPLE_MAPS "debian-6.1-686-pae-2G.process1.maps.txt"

QString sample(const char* name)
{
    return QStringLiteral(VMSCOPE_TEST_DATA_DIR "/tables/") + QLatin1String(name);
}

} // namespace

class OpenDumpTest : public QObject
{
    Q_OBJECT

private slots:
    void aDumpIsWalkedByTheTablesOfItsOwn();
    void thePagesBesideTheSidecarOpenItToo();
    void mapsBesideItNameTheProgramsParts();
    void aProcessorWithoutNxSaysSo();
    void closingItGoesBackToTheMachine();
    void aDamagedDumpIsRefusedAndNothingChanges();
    void itsAddressesAreNumbers();
};

void OpenDumpTest::aDumpIsWalkedByTheTablesOfItsOwn()
{
    OpenWindow window;
    window.main.openFiles({sample(SAMPLE ".json")});
    QCOMPARE(window.main.shownWorkspace(), Workspace::Walk);
    const views::WalkShown& shown = window.main.walkPage().walker().shown();
    QCOMPARE(shown.source->title, QLatin1String(SAMPLE));
    QVERIFY(shown.run->physical);
    QCOMPARE(window.find<QComboBox>("walkRoot").count(), int(shown.source->dump.roots.size()));
    for (int root = 0; root < window.find<QComboBox>("walkRoot").count(); ++root) {
        window.find<QComboBox>("walkRoot").setFocus();
        QTest::keyClick(&window.find<QComboBox>("walkRoot"), Qt::Key_Home);
        for (int i = 0; i < root; ++i)
            QTest::keyClick(&window.find<QComboBox>("walkRoot"), Qt::Key_Down);
        QCOMPARE(shown.root, std::size_t(root));
    }
}

void OpenDumpTest::thePagesBesideTheSidecarOpenItToo()
{
    OpenWindow window;
    window.main.openFiles({sample(SAMPLE ".pages.bin.gz")});
    QCOMPARE(window.main.walkPage().walker().shown().source->title, QLatin1String(SAMPLE));
}

void OpenDumpTest::mapsBesideItNameTheProgramsParts()
{
    OpenWindow window;
    window.main.openFiles({sample(SAMPLE ".json"), sample(SAMPLE_MAPS)});
    QVERIFY(!window.main.walkPage().walker().shown().source->areas.empty());
    const auto& area = window.main.walkPage().walker().shown().source->areas.front();
    QVERIFY(!area.name.empty());
    window.type(window.find<QLineEdit>("walkAddress"), toQString(hexText(area.range.start)));
    QStringList titles;
    for (const QLabel* label : window.main.walkPage().workspace().findChildren<QLabel*>())
        titles += label->text();
    QVERIFY(titles.join(QLatin1Char('\n')).contains(toQString(area.name)));
}

void OpenDumpTest::aProcessorWithoutNxSaysSo()
{
    OpenWindow window;
    const QString copy = window.folder.filePath("nx.json");
    QVERIFY(QFile::copy(sample(SAMPLE ".pages.bin.gz"), window.folder.filePath("nx.pages.bin.gz")));
    QFile from(sample(SAMPLE ".json")), to(copy);
    QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
    to.write(from.readAll().replace("\"EFER\": 0", "\"EFER\": 2048")); // NXE
    to.close();
    window.main.openFiles({copy});
    QVERIFY(window.main.walkPage().workspace().message().isEmpty());
    for (QAction* action : window.find<QToolButton>("walkProcessor").menu()->actions())
        if (action->text().startsWith("Pentium III"))
            action->trigger();
    const QString message = window.main.walkPage().workspace().message();
    QVERIFY2(message.contains("NX") && message.contains("Pentium III"), qPrintable(message));
}

void OpenDumpTest::closingItGoesBackToTheMachine()
{
    OpenWindow window;
    window.main.openFiles({sample(SAMPLE ".json")});
    window.click(window.find<QToolButton>("walkDump"));
    QVERIFY(window.main.walkPage().walker().shown().source->layout);
    window.main.walkPage().workspace().view().setFocus();
    window.key(Qt::Key_Z, Qt::ControlModifier); // and undo opens it again
    QCOMPARE(window.main.walkPage().walker().shown().source->title, QLatin1String(SAMPLE));
}

void OpenDumpTest::aDamagedDumpIsRefusedAndNothingChanges()
{
    OpenWindow window;
    const QString broken = window.folder.filePath("broken.json");
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"paging_mode\": 7}");
    file.close();
    window.main.openFiles({broken});
    QVERIFY(!window.state().walk.dump);
    QVERIFY(window.verdict().contains("broken.json"));
}

void OpenDumpTest::itsAddressesAreNumbers()
{
    OpenWindow window;
    window.main.openFiles({sample(SAMPLE ".json")});
    window.type(window.find<QLineEdit>("walkAddress"), "pkmap");
    QVERIFY(window.main.walkPage().workspace().message().contains("pkmap"));
}

VMSCOPE_GUI_TEST(OpenDumpTest)
#include "open_dump_test.moc"
