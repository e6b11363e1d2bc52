// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/language_switch.h"
#include "tests/app/window_fixture.h"
#include "views/common/phrase.h"
#include "views/kernel/kernel_panel.h"
#include "views/lesson/lesson_pane.h"

#include <QMenu>
#include <QSettings>

using namespace vmscope;
using namespace vmscope::test;

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { speak("en"); }
    void germanIsOneChoiceAway();
    void stateAndUndoStay();
    void theViewStays();
    void theOpenLessonFollows();
    void andBackAgain();
    void theChoiceIsRemembered();
    void damagedSettingsMeanTheSystemsLanguage();
    void theSystemsLanguageIsOneOfOurs();
    void pluralsAreRight_data();
    void pluralsAreRight();

private:
    /// By keys alone: the menu, View, Language, and the one named so.
    void choose(const char* choice);
    [[nodiscard]] MainWindow& window() const { return m_languages->window(); }
    [[nodiscard]] QString texts() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<LanguageSwitch> m_languages;
};

void LanguageTest::init()
{
    speak("en");
    m_languages = nullptr;
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>();
    m_languages = std::make_unique<LanguageSwitch>(*m_session);
    window().remember(m_folder->filePath("vmscope.ini"));
    window().setDisplay({.animated = false});
    window().resize(1600, 900);
    window().show();
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

void LanguageTest::choose(const char* choice)
{
    auto* action = window().findChild<QAction*>(QLatin1String("language-") + QLatin1String(choice));
    QVERIFY(action);
    auto* menu = qobject_cast<QMenu*>(action->parent());
    QVERIFY(menu);
    menu->popup(window().mapToGlobal(QPoint(50, 50)));
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    MainWindow* before = &window();
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    QTRY_VERIFY(&window() != before || QLatin1String(choice) == languageChoice());
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

/// All labels and buttons, and what is painted.
QString LanguageTest::texts() const
{
    QStringList all{window().workspace().verdict().text()};
    for (const auto* label : window().findChildren<QLabel*>())
        all += label->text();
    for (const auto* button : window().findChildren<QAbstractButton*>())
        all += button->text() + button->toolTip();
    window().workspace().view().repaint();
    for (const views::PaintedText& text : window().workspace().view().paintedTexts())
        all += text.text;
    return all.join(QLatin1Char('\n'));
}

void LanguageTest::germanIsOneChoiceAway()
{
    const std::string verdict = layout::sentenceOf(m_session->shown().layout);
    QVERIFY(texts().contains(toQString(verdict)));
    QVERIFY(texts().contains("Physical memory (RAM)"));
    choose("de");
    QCOMPARE(spokenLanguage(), "de");
    QVERIFY(views::phrase(verdict) != toQString(verdict));
    QVERIFY(texts().contains(views::phrase(verdict)));
    QVERIFY(texts().contains("Physischer Speicher (RAM)"));
    QVERIFY(texts().contains("Vergleich"));
    for (const char* english : {"The kernel", "Physical memory", "Compare", "direct map", "user mode"})
        QVERIFY2(!texts().contains(english), english);
}

void LanguageTest::stateAndUndoStay()
{
    auto* ram = window().findChild<QLineEdit*>("ramField");
    ram->setFocus();
    ram->selectAll();
    QTest::keyClicks(ram, "3.5G");
    QTest::keyClick(ram, Qt::Key_Return);
    const views::State state = m_session->shown().state;
    QCOMPARE(state.config.ram.installed, 3584_MiB);
    QCOMPARE(m_session->undoStack().count(), 1);
    choose("de");
    QCOMPARE(m_session->shown().state, state);
    QCOMPARE(window().findChild<QLineEdit*>("ramField")->text(), "3.5 GiB");
    QCOMPARE(m_session->undoStack().count(), 1);
    QTest::keyClick(&window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_session->shown().state.config.ram.installed != 3584_MiB);
}

void LanguageTest::theViewStays()
{
    window().workspace().select(Subject::of(layout::RegionKind::Vmalloc));
    window().showWorkspace(Workspace::Walk);
    window().walkPage().workspace().setFace(views::WalkWorkspace::Face::Graph);
    window().walkPage().walker().goToStep(1);
    window().setKernelPanelVisible(true);
    const QRect place = window().geometry();
    const views::WalkChoice walk = m_session->shown().state.walk;
    choose("de");
    QCOMPARE(window().shownWorkspace(), Workspace::Walk);
    QCOMPARE(window().geometry(), place);
    QCOMPARE(window().walkPage().workspace().face(), views::WalkWorkspace::Face::Graph);
    QCOMPARE(window().walkPage().walker().shown().step, std::size_t{1});
    QCOMPARE(m_session->shown().state.walk, walk);
    QVERIFY(window().kernelPanel().isVisible());
    QCOMPARE(window().workspace().view().selected(), Subject::of(layout::RegionKind::Vmalloc));
    QVERIFY(!window().display().animated);
}

void LanguageTest::theOpenLessonFollows()
{
    window().guide().openLesson(0);
    const views::State state = m_session->shown().state;
    QVERIFY(window().guide().lessonPane().title().contains("Where the kernel's own code"));
    choose("de");
    QVERIFY(window().guide().isLessonOpen());
    QVERIFY(window().guide().lessonPane().isVisible());
    QVERIFY(window().guide().lessonPane().title().contains("Wo Code und Daten des Kernels liegen"));
    QCOMPARE(m_session->shown().state, state); // opening it anew would set its own
}

void LanguageTest::andBackAgain()
{
    const QString before = texts();
    choose("de");
    QVERIFY(texts() != before);
    choose("en");
    QCOMPARE(spokenLanguage(), "en");
    QCOMPARE(texts(), before);
}

void LanguageTest::theChoiceIsRemembered()
{
    choose("de");
    window().close();
    QCOMPARE(loadLanguage(QSettings(m_folder->filePath("vmscope.ini"), QSettings::IniFormat)), "de");
    choose("system");
    QCOMPARE(loadLanguage(QSettings(m_folder->filePath("vmscope.ini"), QSettings::IniFormat)), "system");
}

void LanguageTest::damagedSettingsMeanTheSystemsLanguage()
{
    QSettings settings(m_folder->filePath("other.ini"), QSettings::IniFormat);
    QCOMPARE(loadLanguage(settings), "system");
    saveLanguage(settings, "xx");
    QCOMPARE(loadLanguage(settings), "system");
}

void LanguageTest::theSystemsLanguageIsOneOfOurs()
{
    speak(systemLanguage);
    QVERIFY(languageChoice() == QLatin1String(systemLanguage));
    QVERIFY(isLanguage(spokenLanguage()));
}

void LanguageTest::pluralsAreRight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::addRow("en 1") << "en" << 1 << "1 process of %1";
    QTest::addRow("en 2") << "en" << 2 << "2 processes of %1";
    QTest::addRow("de 1") << "de" << 1 << "1 Prozess zu %1";
    QTest::addRow("de 5") << "de" << 5 << "5 Prozesse zu %1";
}

void LanguageTest::pluralsAreRight()
{
    QFETCH(const QString, language);
    QFETCH(const int, count);
    speak(language);
    QTEST(QCoreApplication::translate("vmscope::views::Counters", "%n process(es) of %1", nullptr, count),
          "text");
}

VMSCOPE_GUI_TEST(LanguageTest)
#include "language_test.moc"
