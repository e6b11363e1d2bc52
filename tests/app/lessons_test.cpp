// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/system_ideas.h"
#include "model/story/references.h"
#include "tests/app/window_fixture.h"
#include "views/kernel/kernel_panel.h"
#include "views/lesson/lesson_pane.h"

#include <QMenu>
#include <QTextBrowser>

using namespace vmscope;
using namespace vmscope::test;
using layout::Highmem;
using layout::PhysicalKind;
using layout::RegionKind;

namespace {

/// What a reader does, with real events.
using Act = void (*)(OpenWindow&);

void idea(OpenWindow& window, const char* id)
{
    const auto ideas = layout::systemIdeas();
    window.choose("systemIdeas", int(std::ranges::find(ideas, id, &layout::SystemIdea::id) - ideas.begin()));
}

/// Enter in the field of a request of the kernel panel.
void request(OpenWindow& window, const char* field, const char* text)
{
    window.type(window.find<QLineEdit>(field), QLatin1String(text));
}

void goTo(OpenWindow& window, const char* text)
{
    window.type(window.find<QLineEdit>("walkAddress"), QLatin1String(text));
}

/// Chooses it in the menu of the kernel panel, by keys.
void runPreset(OpenWindow& window, const char* id)
{
    auto& button = window.find<QToolButton>("presets");
    QTimer::singleShot(0, &button, [&button, id] {
        QMenu* menu = button.menu();
        for (QAction* action : menu->actions())
            if (action->objectName() == QLatin1String(id)) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
            }
    });
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
}

/// Answers to the questions of each lesson, in their order.
const std::vector<std::vector<Act>>& answers()
{
    static const std::vector<std::vector<Act>> rows{
        {[](OpenWindow& w) { w.click(Subject::of(PhysicalKind::KernelImage)); },
         [](OpenWindow& w) { w.key(Qt::Key_Down, Qt::ControlModifier); },
         [](OpenWindow& w) { w.choose("process", 'B'); }},
        {[](OpenWindow& w) { w.typeRam("4G"); },
         [](OpenWindow& w) { w.click(Subject::of(PhysicalKind::HighMemory)); },
         [](OpenWindow& w) { w.click(Subject::of(RegionKind::Pkmap)); }},
        {[](OpenWindow& w) { w.choose("walkPrivilege", int(paging::Privilege::Supervisor)); },
         [](OpenWindow& w) {
             goTo(w, "page_offset+1M");
             w.choose("walkPrivilege", int(paging::Privilege::User));
         },
         [](OpenWindow& w) {
             w.key(Qt::Key_1, Qt::AltModifier);
             w.choose("process", 'B');
         }},
        {[](OpenWindow& w) { w.typeRam("2G"); }, [](OpenWindow& w) { w.drag(w.slider("split"), 0); },
         [](OpenWindow& w) {
             w.chooseSystem("debian-6.1-686");
             w.chooseHighmem(Highmem::SixtyFourG);
             w.drag(w.slider("split"), w.slider("split").maximum());
         }},
        {[](OpenWindow& w) {
             w.key(Qt::Key_K);
             w.click(w.find<QPushButton>("allocPagesButton"));
             w.click(w.find<QPushButton>("kmapPage"));
         },
         [](OpenWindow& w) { runPreset(w, "one-task-holds-all"); }, [](OpenWindow& w) { w.typeRam("512M"); }},
        {[](OpenWindow& w) {
             w.key(Qt::Key_K);
             request(w, "kmallocField", "64");
         },
         [](OpenWindow& w) { request(w, "vmallocField", "64K"); },
         [](OpenWindow& w) { w.click(w.find<QPushButton>("allocPagesButton")); }},
        {[](OpenWindow& w) { w.typeRam("64G"); }, [](OpenWindow& w) { idea(w, "64-bit"); },
         [](OpenWindow& w) {
             w.key(Qt::Key_3, Qt::AltModifier);
             const auto presets = layout::comparisonPresets();
             const auto row = std::ranges::find(presets, "page-records", &layout::ComparisonPreset::id);
             w.choose("comparisonPresets", int(row - presets.begin()));
         }},
        {[](OpenWindow& w) { idea(w, "pae"); },
         [](OpenWindow& w) { w.click(Subject::of(PhysicalKind::NotRam)); },
         [](OpenWindow& w) { w.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier); }},
        {[](OpenWindow& w) { w.click(Subject::of(RegionKind::PageTables)); },
         [](OpenWindow& w) { w.key(Qt::Key_2, Qt::AltModifier); },
         [](OpenWindow& w) {
             w.key(Qt::Key_1, Qt::AltModifier);
             w.chooseSystem("recursive-pae");
         }},
        {[](OpenWindow& w) { w.choose("mode", int(views::Mode::User)); },
         [](OpenWindow& w) { w.choose("isolation", 0); }, [](OpenWindow& w) { idea(w, "4g4g"); }},
        {[](OpenWindow& w) { w.click(Subject::of(RegionKind::PageFrame)); },
         [](OpenWindow& w) { w.chooseSystem("ems-4.0"); },
         [](OpenWindow& w) {
             idea(w, "highmem");
             w.click(Subject::of(RegionKind::Pkmap));
         }},
        {[](OpenWindow& w) { w.drag(w.slider("ram"), w.slider("ram").maximum()); },
         [](OpenWindow& w) { w.click(Subject::of(RegionKind::DirectMapRoom)); },
         [](OpenWindow& w) { idea(w, "pae"); }},
    };
    return rows;
}

} // namespace

class LessonsTest : public QObject
{
    Q_OBJECT

private slots:
    void aLessonOpensByKeyAndCloses();
    void everyLessonSetsItsStateAndResolvesItsNumbers();
    void everyQuestionIsAnsweredByDoing_data();
    void everyQuestionIsAnsweredByDoing();
    void numbersFollowTheSlider();
    void linksAct();
    void theStateCanBeSetAgain();
    void keysTurnPages();
    void hintsAreShownOnDemand();
    void ticksAreRemembered();
    void openingALessonIsUndoneAtOnce();
    void anotherLanguageFallsBack();
};

void LessonsTest::aLessonOpensByKeyAndCloses()
{
    OpenWindow window;
    window.key(Qt::Key_L);
    auto& pane = window.find<views::LessonPane>("lessonPane");
    QVERIFY(pane.isVisible());
    QVERIFY(pane.title().startsWith("Where the kernel's own code"));
    QVERIFY(window.find<QTextBrowser>("lessonText").hasFocus());
    window.key(Qt::Key_L);
    QVERIFY(!pane.isVisible());
    QVERIFY(window.view().hasFocus());
}

void LessonsTest::everyLessonSetsItsStateAndResolvesItsNumbers()
{
    OpenWindow window;
    Guide& guide = window.main.guide();
    const auto& lessons = guide.shelf().lessons();
    QCOMPARE(lessons.size(), std::size_t(12));
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const story::Lesson& lesson = lessons[i];
        guide.openLesson(i);
        QVERIFY2(window.state().config == *story::configOf(lesson.situation), lesson.id.c_str());
        QCOMPARE(window.main.shownWorkspace(),
                 lesson.situation.workspace == "walk" ? Workspace::Walk : Workspace::Layout);
        const QString text = guide.lessonPane().plainText();
        QVERIFY2(!text.contains('{') && !text.contains("**") && text.size() > 500, lesson.id.c_str());
        QVERIFY2(
            text.contains(toQString(story::withNumbers("{ram}", window.plan(), story::languageOf("en")))) ||
                lesson.body.find("{ram}") == std::string::npos,
            lesson.id.c_str());
        for (std::size_t q = 0; q < lesson.questions.size(); ++q)
            QVERIFY2(!guide.lessonPane().questions()[q]->isAnswered(), lesson.id.c_str());
    }
}

void LessonsTest::everyQuestionIsAnsweredByDoing_data()
{
    QTest::addColumn<int>("lesson");
    for (int i = 0; i < int(answers().size()); ++i)
        QTest::newRow(qPrintable(QString("lesson %1").arg(i + 1))) << i;
}

void LessonsTest::everyQuestionIsAnsweredByDoing()
{
    QFETCH(int, lesson);
    OpenWindow window({.animated = false}, {1800, 1000});
    window.main.guide().openLesson(std::size_t(lesson));
    QCoreApplication::processEvents();
    const auto& acts = answers()[std::size_t(lesson)];
    const auto& rows = window.main.guide().lessonPane().questions();
    QCOMPARE(window.main.guide().shelf().lessons()[std::size_t(lesson)].questions.size(), acts.size());
    for (std::size_t i = 0; i < acts.size(); ++i) {
        QVERIFY2(!rows[i]->isAnswered(), qPrintable(rows[i]->text()));
        const QString question = rows[i]->text();
        acts[i](window);
        QCoreApplication::processEvents();
        QVERIFY2(rows[i]->isAnswered(), qPrintable(question));
        QVERIFY(rows[i]->text() != question); // what there was to see
        QVERIFY(!rows[i]->text().contains('{'));
    }
    const auto* menu = window.main.findChild<QMenu*>("lessonMenu");
    QVERIFY(menu->actions()[lesson]->isChecked());
    QCOMPARE(window.main.guide().answered().size(), qsizetype(acts.size()));
}

void LessonsTest::numbersFollowTheSlider()
{
    OpenWindow window;
    window.main.guide().openLesson(1);
    auto& pane = window.main.guide().lessonPane();
    QVERIFY(pane.plainText().contains("low memory: " + sizeOn(512_MiB)));
    window.typeRam("4G");
    QVERIFY(pane.plainText().contains("low memory: " + sizeOn(896_MiB)));
    QVERIFY(pane.plainText().contains("high memory: " + sizeOn(window.plan().highTotal)));
}

void LessonsTest::linksAct()
{
    OpenWindow window;
    window.main.guide().openLesson(1);
    auto& text = window.find<QTextBrowser>("lessonText");
    QCOMPARE(QApplication::focusWidget(), &text);
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Return); // the first link: the direct map
    QCOMPARE(window.main.workspace().selected().region, RegionKind::DirectMap);
    text.setFocus();
    emit window.main.guide().lessonPane().linkActivated("do:ram=4G");
    QVERIFY(window.state().config.ram == layout::flatRam(4_GiB));
    emit window.main.guide().lessonPane().linkActivated("lesson:05-map-on-demand");
    QCOMPARE(window.main.guide().lessonPane().title(), QString("Then why not map on demand?"));
}

void LessonsTest::theStateCanBeSetAgain()
{
    OpenWindow window;
    window.main.guide().openLesson(3);
    const auto state = window.state();
    window.typeRam("8G");
    window.key(Qt::Key_2, Qt::AltModifier);
    window.click(window.find<QToolButton>("setUp"));
    QVERIFY(window.state().config == state.config);
    QCOMPARE(window.main.shownWorkspace(), Workspace::Layout);
}

void LessonsTest::keysTurnPages()
{
    OpenWindow window;
    window.key(Qt::Key_L);
    window.key(Qt::Key_PageDown, Qt::ControlModifier);
    auto& pane = window.main.guide().lessonPane();
    QVERIFY(pane.title().startsWith("What it means to map"));
    window.click(window.find<QToolButton>("nextLesson"));
    QVERIFY(pane.title().startsWith("Can the kernel read"));
    window.key(Qt::Key_PageUp, Qt::ControlModifier);
    window.key(Qt::Key_PageUp, Qt::ControlModifier);
    window.key(Qt::Key_PageUp, Qt::ControlModifier); // the first stays
    QVERIFY(pane.title().startsWith("Where the kernel's own code"));
    QVERIFY(!window.find<QToolButton>("previousLesson").isEnabled());
}

void LessonsTest::hintsAreShownOnDemand()
{
    OpenWindow window;
    window.main.guide().openLesson(0);
    const auto* row = window.main.guide().lessonPane().questions().front();
    QVERIFY(!row->text().contains("small dark stripe"));
    window.click(*row->findChild<QToolButton*>("hint"));
    QVERIFY(row->text().contains("small dark stripe"));
}

void LessonsTest::ticksAreRemembered()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("vmscope.ini");
    {
        OpenWindow window;
        window.main.remember(file);
        window.main.guide().openLesson(0);
        window.choose("process", 'B');
        window.main.close();
    }
    OpenWindow window;
    window.main.remember(file);
    QCOMPARE(window.main.guide().answered(), QStringList{"01-kernel-code:3"});
    window.main.guide().openLesson(0);
    QVERIFY(window.main.guide().lessonPane().questions()[2]->isAnswered());
    QVERIFY(!window.main.guide().lessonPane().questions()[0]->isAnswered());
}

void LessonsTest::openingALessonIsUndoneAtOnce()
{
    OpenWindow window;
    const auto before = window.state();
    window.main.guide().openLesson(6);
    QVERIFY(!(window.state() == before));
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.state() == before);
}

void LessonsTest::anotherLanguageFallsBack()
{
    OpenWindow window;
    window.main.guide().openLesson(0);
    window.main.guide().setLanguage(story::languageOf("de"));
    QVERIFY(window.main.guide().lessonPane().title().startsWith("Wo Code und Daten"));
    window.main.guide().setLanguage(story::languageOf("xx"));
    QVERIFY(window.main.guide().lessonPane().title().startsWith("Where the kernel's own"));
}

VMSCOPE_GUI_TEST(LessonsTest)
#include "lessons_test.moc"
