// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/lesson_file.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

/// A small page; each of its lines may be replaced.
QString lessonWith(const char* line = "", const char* instead = "")
{
    const QString page = QStringLiteral("vmscope-lesson 1\n"
                                        "title: A page\n"
                                        "# for who reads the file\n"
                                        "kernel: linux-2.4.20\n"
                                        "highmem: off\n"
                                        "ram: 2G\n"
                                        "workspace: layout\n"
                                        "select: low_memory\n"
                                        "\n"
                                        "question: How?\n"
                                        "check: ram > 4G\n"
                                        "success: So: {ram}.\n"
                                        "hint: Drag.\n"
                                        "---\n"
                                        "Low memory is {low_memory}.\n"
                                        "[More](do:ram=4G)\n");
    return QString(page).replace(QLatin1String(line), QLatin1String(instead));
}

QString doubtWith(const char* line = "", const char* instead = "")
{
    const QString page = QStringLiteral("vmscope-doubt 1\n"
                                        "title: Why?\n"
                                        "kernel: linux-2.4.20\n"
                                        "ram: 512M\n"
                                        "then: ram=4G,select=high_memory\n"
                                        "try: ram\n"
                                        "next: Drag it.\n"
                                        "lesson: 02-mapping\n"
                                        "---\n"
                                        "Because of {high_memory}.\n");
    return QString(page).replace(QLatin1String(line), QLatin1String(instead));
}

template<class Page>
QString errorOf(const Result<Page>& page)
{
    return page ? QString() : QString::fromStdString(page.error().line());
}

} // namespace

class LessonFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aLessonIsRead();
    void aDoubtIsRead();
    void linesMayEndAsOnWindows();
    void theFirstLineSaysWhatItIs();
    void aLessonThatIsNotRightIsRefusedWithItsLine_data();
    void aLessonThatIsNotRightIsRefusedWithItsLine();
    void aDoubtThatIsNotRightIsRefusedWithItsLine_data();
    void aDoubtThatIsNotRightIsRefusedWithItsLine();
    void aHugeFileIsRefused();
    void aMissingFileIsRefused();
};

void LessonFileTest::aLessonIsRead()
{
    const auto lesson = parseLesson(lessonWith().toStdString(), "lessons/07-a-page.md");
    QVERIFY2(lesson, qPrintable(errorOf(lesson)));
    QCOMPARE(lesson->id, std::string("07-a-page"));
    QCOMPARE(lesson->title, std::string("A page"));
    QCOMPARE(lesson->situation.kernel, layout::findKernel("linux-2.4.20"));
    QVERIFY(lesson->situation.ram == 2_GiB);
    QCOMPARE(lesson->situation.workspace, std::string("layout"));
    QCOMPARE(lesson->body, std::string("Low memory is {low_memory}.\n[More](do:ram=4G)"));
    QCOMPARE(lesson->questions.size(), std::size_t(1));
    QCOMPARE(lesson->questions[0].text, std::string("How?"));
    QCOMPARE(lesson->questions[0].success, std::string("So: {ram}."));
    QCOMPARE(lesson->questions[0].check.comparisons().size(), std::size_t(1));
    const auto config = story::configOf(lesson->situation);
    QVERIFY(config && config->highmem == layout::Highmem::Off && config->ram == layout::flatRam(2_GiB));
}

void LessonFileTest::aDoubtIsRead()
{
    const auto doubt = parseDoubt(doubtWith().toStdString(), "3-why.md");
    QVERIFY2(doubt, qPrintable(errorOf(doubt)));
    QCOMPARE(doubt->id, std::string("3-why"));
    QVERIFY(doubt->before.ram == 512_MiB && doubt->change.ram == 4_GiB);
    QCOMPARE(doubt->change.select, std::string("high_memory"));
    QCOMPARE(doubt->control, std::string("ram"));
    QCOMPARE(doubt->lesson, std::string("02-mapping"));
    QCOMPARE(doubt->sentence, std::string("Because of {high_memory}."));
}

void LessonFileTest::linesMayEndAsOnWindows()
{
    const auto lesson = parseLesson(lessonWith("\n", "\r\n").toStdString(), "a.md");
    QVERIFY2(lesson, qPrintable(errorOf(lesson)));
    QCOMPARE(lesson->title, std::string("A page"));
}

void LessonFileTest::theFirstLineSaysWhatItIs()
{
    QVERIFY(isLesson(lessonWith().toStdString()));
    QVERIFY(!isDoubt(lessonWith().toStdString()));
    QVERIFY(isDoubt(doubtWith().toStdString()));
    QVERIFY(!isLesson(""));
}

void LessonFileTest::aLessonThatIsNotRightIsRefusedWithItsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* line, const char* instead, const char* error) {
        QTest::newRow(name) << lessonWith(line, instead) << error;
    };
    row("version", "lesson 1", "lesson 2",
        "a.md:1: this is another kind of file, or another version (expected \"vmscope-lesson 1\" as first "
        "line)");
    row("key", "kernel: ", "kernal: ", "a.md:4: \"kernal\" is not known");
    row("kernel", "linux-2.4.20", "linux-9", "a.md:4: \"linux-9\" is not known");
    row("size", "ram: 2G", "ram: much", "a.md:6: ");
    row("machine", "highmem: off", "highmem: 64G\nsplit: 3G_OPT", "a.md:15: ");
    row("workspace", "layout", "kitchen", "a.md:7: \"kitchen\" is not known (expected one of layout, walk");
    row("no colon", "ram: 2G", "ram 2G", "a.md:6: this line has no colon");
    row("title twice", "workspace: layout", "title: Another", "a.md:7: this was said before");
    row("no title", "title: A page", "", "a.md:14: it has no title");
    row("empty title", "A page", "", "a.md:2: there is nothing behind the colon");
    row("check", "ram > 4G", "ram > red", "a.md:11: \"red\" is nothing");
    row("check of nothing", "question: How?", "", "a.md:11: check of no question");
    row("no check", "check: ram > 4G", "", "a.md:14: \"How?\" is not complete");
    row("reference in a head", "So: {ram}", "So: {rum}", "a.md:12: there is no fact \"rum\"");
    row("reference", "{low_memory}", "{lo_memory}", "a.md:15: there is no fact");
    row("link", "do:ram=4G", "https://example.org", "a.md:16: \"https://example.org\" leads nowhere");
    row("link's key", "do:ram=4G", "do:rum=4G", "a.md:16: \"rum\" is not known");
    row("no text", "Low memory is {low_memory}.\n[More](do:ram=4G)\n", "\n", "there is no text");
    row("no end of head", "---", "", "a.md:15: this line has no colon");
    QTest::newRow("nothing") << QString() << "a.md:1: this is another kind";
    QTest::newRow("head only") << "vmscope-lesson 1\ntitle: A\n"
                               << "a.md:2: the file ends within its head";
    QTest::newRow("no question") << "vmscope-lesson 1\ntitle: A\n---\ntext\n"
                                 << "a.md:3: it asks nothing";
}

void LessonFileTest::aLessonThatIsNotRightIsRefusedWithItsLine()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const QString said = errorOf(parseLesson(text.toStdString(), "a.md"));
    QVERIFY2(said.contains(error), qPrintable(said));
}

void LessonFileTest::aDoubtThatIsNotRightIsRefusedWithItsLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, const char* line, const char* instead, const char* error) {
        QTest::newRow(name) << doubtWith(line, instead) << error;
    };
    row("kind", "doubt 1", "lesson 1", "a.md:1: this is another kind");
    row("change", "then: ram=4G", "then: ram", "a.md:5: \"ram\" sets nothing (expected KEY=VALUE)");
    row("control", "try: ram", "try: luck", "a.md:6: \"luck\" is no control (expected one of system");
    row("nothing to try", "try: ram\n", "", "it says nothing to try");
    row("question", "next: Drag it.", "question: Why?", "a.md:7: \"question\" is not known");
    row("impossible", "then: ram=4G", "then: split=4G", "cannot be split 4G");
}

void LessonFileTest::aDoubtThatIsNotRightIsRefusedWithItsLine()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const QString said = errorOf(parseDoubt(text.toStdString(), "a.md"));
    QVERIFY2(said.contains(error), qPrintable(said));
}

void LessonFileTest::aHugeFileIsRefused()
{
    const std::string huge = lessonWith().toStdString() + std::string(largestLesson.value, 'x');
    QVERIFY(errorOf(parseLesson(huge, "a.md")).contains("at most 64 KiB"));
}

void LessonFileTest::aMissingFileIsRefused()
{
    QVERIFY(errorOf(readLesson("/nowhere/a.md")).contains("/nowhere/a.md"));
}

QTEST_APPLESS_MAIN(LessonFileTest)
#include "lesson_file_test.moc"
