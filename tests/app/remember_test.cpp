// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session_state.h"
#include "tests/app/window_fixture.h"

#include <QSpinBox>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;

class RememberTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theStateComesBack();
    void theWayItIsShownComesBack();
    void theMenuShowsWhatCameBack();
    void hiddenPanelsStayHidden();
    void theComparisonComesBack();
    void withoutAFileItIsTheFirstState();
    void damagedSettingsAreTheFirstState_data();
    void damagedSettingsAreTheFirstState();
    void anOpenedLogIsNotRemembered();

private:
    QString m_file;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void RememberTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath("vmscope.ini");
}

void RememberTest::theStateComesBack()
{
    views::State saved;
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.chooseSystem("debian-6.1-686");
        window.chooseHighmem(Highmem::SixtyFourG);
        window.typeRam("3.5G");
        window.drag(window.slider("split"), 1);
        window.drag(window.slider("processes"), 6);
        window.choose("process", 'B');
        window.choose("mode", int(views::Mode::User));
        window.click(window.find<QToolButton>("more"));
        window.type(window.find<QLineEdit>("vmalloc"), "160M");
        window.type(window.find<QLineEdit>("mem"), "3G");
        auto& memory = window.find<QSpinBox>("perProcess");
        memory.setFocus();
        memory.selectAll();
        QTest::keyClicks(&memory, "64");
        QTest::keyClick(&memory, Qt::Key_Return);
        window.choose(window.find<QComboBox>("processor"), "max");
        window.key(Qt::Key_Escape);
        saved = window.state();
        QCOMPARE(saved.config.processes.mappedEach, 64_MiB);
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.state().config, saved.config);
    QCOMPARE(window.state(), saved);
    QCOMPARE(window.ramField(), "3.5 GiB");
    QVERIFY(window.verdict().startsWith(toQString(layout::sentenceOf(layout::plan(saved.config)))));
    QCOMPARE(window.session.undoStack().count(), 0);
}

void RememberTest::theWayItIsShownComesBack()
{
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.key(Qt::Key_T, Qt::ControlModifier);
        window.key(Qt::Key_D, Qt::ControlModifier);
        window.click(window.find<QToolButton>("sizeTool"));
        window.main.resize(1300, 750);
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.main.display().theme, views::ThemeId::Dark);
    QCOMPARE(window.main.display().scale, 1.25);
    QVERIFY(!window.main.display().addressesGrowUp);
    QTRY_COMPARE(window.main.size(), QSize(1300, 750));
}

void RememberTest::theMenuShowsWhatCameBack()
{
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.key(Qt::Key_D, Qt::ControlModifier);
        window.find<QAction>("reducedMotion").trigger();
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(m_file);
    QVERIFY(!window.main.display().animated);
    QVERIFY(window.find<QAction>("growDown").isChecked());
    QVERIFY(window.find<QAction>("reducedMotion").isChecked());
    window.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(window.main.display().addressesGrowUp);
}

void RememberTest::hiddenPanelsStayHidden()
{
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.key(Qt::Key_P, Qt::ControlModifier);
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(m_file);
    QVERIFY(!window.find<QWidget>("growthChart").isVisible());
    QVERIFY(window.main.workspace().inspector().isVisible());
}

void RememberTest::theComparisonComesBack()
{
    views::State saved;
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.key(Qt::Key_3, Qt::AltModifier);
        window.choose("comparisonPresets", 2);
        window.choose(window.find<QComboBox>("comparedSystem1"), "linux-2.6.11");
        saved = window.state();
        QCOMPARE(saved.compare.systems.size(), std::size_t{2});
        window.main.close();
    }
    {
        OpenWindow window;
        window.main.remember(m_file);
        QCOMPARE(window.state().compare, saved.compare);
    }
    {
        QSettings settings(m_file, QSettings::IniFormat);
        QString damaged = settings.value("state").toString();
        QVERIFY(damaged.contains("linux-2.6.11"));
        settings.setValue("state", damaged.replace("linux-2.6.11", "linux-9"));
    }
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.state().compare, views::State{}.compare);
}

void RememberTest::withoutAFileItIsTheFirstState()
{
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.state(), views::State{});
    QCOMPARE(window.main.display(), views::Display{});
}

void RememberTest::damagedSettingsAreTheFirstState_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("\x00\xff\x13[[[=\n\x80\x80", 10);
    const auto state = [](const QByteArray& what, const QByteArray& with) {
        views::State other;
        other.config = layout::configFor(*layout::findKernel("linux-2.6.11"), layout::flatRam(2_GiB));
        QByteArray text = QByteArray::fromStdString(formats::stateText(savedState(other)));
        if (text.contains(what))
            text.replace(what, with);
        else
            text.clear(); // the row would say nothing: it is refused as no JSON
        return "[General]\nstate=\"" + text.replace('"', "\\\"") + "\"\n";
    };
    QTest::newRow("unknown kernel") << state("linux-2.6.11", "linux-9");
    QTest::newRow("no RAM") << state("\"usable\":\"0x0-0x7fffffff\"", "\"usable\":\"\"");
    QTest::newRow("RAM in words") << state("\"installed\":2147483648", "\"installed\":\"much\"");
    QTest::newRow("impossible") << state("\"split\":\"3G\"", "\"split\":\"4G\"");
    QTest::newRow("too many CPUs") << state("\"highmem\"", "\"nr_cpus\":99999,\"highmem\"");
    QTest::newRow("cut short") << QByteArray("[General]\nstate=\"{\\\"system\\\":{\"\n");
    QTest::newRow("odd display") << QByteArray("[display]\ntheme=pink\nscale=1e9\nup=maybe\n"
                                               "[window]\ngeometry=nonsense\ninspector=?\n");
}

void RememberTest::damagedSettingsAreTheFirstState()
{
    QFETCH(const QByteArray, content);
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.state(), views::State{});
    QVERIFY(window.main.display().scale <= 3);
    QVERIFY(window.paints("direct map"));
}

void RememberTest::anOpenedLogIsNotRemembered()
{
    {
        OpenWindow window;
        window.main.remember(m_file);
        window.main.openFiles({QStringLiteral(VMSCOPE_TEST_DATA_DIR "/linux-2.4.20-1G.console.txt")});
        QVERIFY(window.state().shownLog());
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(m_file);
    QCOMPARE(window.state(), views::State{});
}

VMSCOPE_GUI_TEST(RememberTest)
#include "remember_test.moc"
