// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/lesson_file.h"
#include "model/story/references.h"
#include "tests/model/layout/planned.h"

#include <QRegularExpression>
#include <QTest>

using namespace vmscope;
using namespace vmscope::formats;

namespace {

using Path = std::filesystem::path;

const Path resources = VMSCOPE_TEST_DATA_DIR "/../../resources";

/// Files of a folder of resources, by name; none where a language falls back to English altogether.
std::vector<Path> filesOf(const char* folder, std::string_view language = "en")
{
    std::vector<Path> files;
    if (!std::filesystem::exists(resources / folder / language))
        return files;
    for (const auto& entry : std::filesystem::directory_iterator(resources / folder / language))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

template<class Page>
Page pageOf(const Result<Page>& page)
{
    if (!page)
        throw std::invalid_argument(page.error().line());
    return *page;
}

std::vector<std::string> textsOf(const story::Lesson& lesson)
{
    std::vector<std::string> texts{lesson.title, lesson.body};
    for (const story::Question& question : lesson.questions)
        texts.insert(texts.end(), {question.text, question.success, question.hint});
    return texts;
}

std::vector<std::string> textsOf(const story::Doubt& doubt)
{
    return {doubt.title, doubt.sentence, doubt.next};
}

/// The texts of all pages of a language, each with its file's name.
std::vector<std::pair<std::string, std::string>> allTexts(std::string_view language)
{
    std::vector<std::pair<std::string, std::string>> texts;
    const auto add = [&](const Path& file, const auto& page) {
        for (const std::string& text : textsOf(page))
            texts.emplace_back(file.filename().string(), text);
    };
    for (const Path& file : filesOf("lessons", language))
        add(file, pageOf(readLesson(file)));
    for (const Path& file : filesOf("doubts", language))
        add(file, pageOf(readDoubt(file)));
    return texts;
}

/// What is a name and no number of ours: versions, modes, instructions, and what legends say.
QString withoutNames(QString text)
{
    static const QRegularExpression reference("\\{[^}]*\\}"), target("\\]\\([^)]*\\)"),
        name("Linux [\\d.]+\\d|Debian'?s [\\d.]+\\d|debian-6\\.1-686-pae|4G/4G|3G/1G|2G/2G|x86|int 0x80|"
             "CR3|(?:32|64)[- ](?:bit|Bit)s?\\b|EMM386|EMS "
             "4\\.0|HIGHMEM64G|Ctrl\\+\\w+|Alt\\+\\d|page_offset\\+1M|"
             "(?:1|2|64) GB|128 MB|32 Bit|64 Bit");
    return text.remove(reference).remove(target).remove(name);
}

template<class Page>
story::Situation situationOf(const Page& page)
{
    if constexpr (std::is_same_v<Page, story::Lesson>)
        return page.situation;
    else
        return page.before;
}

/// References of a text, in any order: another language may turn a sentence round.
QStringList referencesOf(const std::string& text)
{
    QStringList all;
    static const QRegularExpression reference("\\{[^}]*\\}");
    for (auto found = reference.globalMatch(QString::fromStdString(text)); found.hasNext();)
        all += found.next().captured();
    all.sort();
    return all;
}

} // namespace

class LessonTextsTest : public QObject
{
    Q_OBJECT

private slots:
    void thereAreTwelveLessonsAndSevenDoubts();
    void noTextHasNumbersOfItsOwn();
    void everyNumberResolvesOnAllSystems();
    void nothingIsAnsweredBeforeTheReaderDoesSomething();
    void lessonsAreOnePageLong();
    void sentencesOfDoubtsAreShort();
    void linksLeadToLessons();
    void languagesDifferInWordsOnly();
};

void LessonTextsTest::thereAreTwelveLessonsAndSevenDoubts()
{
    QCOMPARE(filesOf("lessons").size(), std::size_t(12));
    QCOMPARE(filesOf("doubts").size(), std::size_t(7));
    for (const Path& file : filesOf("lessons")) {
        const auto questions = pageOf(readLesson(file)).questions.size();
        QVERIFY2(questions == 2 || questions == 3, file.c_str());
    }
}

void LessonTextsTest::noTextHasNumbersOfItsOwn()
{
    static const QRegularExpression digit("\\d");
    for (const story::Language& language : story::languages())
        for (const auto& [file, text] : allTexts(language.id)) {
            const QString rest = withoutNames(QString::fromStdString(text));
            const auto found = digit.match(rest);
            QVERIFY2(!found.hasMatch(),
                     qPrintable(QString::fromStdString(file) + ": " +
                                rest.mid(std::max(0, int(found.capturedStart()) - 30), 60)));
        }
}

void LessonTextsTest::everyNumberResolvesOnAllSystems()
{
    const auto texts = allTexts("en");
    for (const auto& [file, text] : texts) {
        const std::string fixed = story::withFixedNumbers(text, story::languageOf("en"));
        for (const layout::KernelProfile& kernel : layout::kernelProfiles())
            for (const Bytes ram : {2_MiB, 64_MiB, 512_MiB, 4_GiB, 64_GiB}) {
                const layout::Layout plan = layout::plan(layout::test::pc(kernel.id, ram));
                const std::string shown = story::withNumbers(fixed, plan, story::languageOf("en"));
                QVERIFY2(shown.find('{') == std::string::npos, file.c_str());
            }
    }
}

/// In the state that a page sets itself no number is missing, and no answer is there yet.
void LessonTextsTest::nothingIsAnsweredBeforeTheReaderDoesSomething()
{
    for (const Path& file : filesOf("lessons")) {
        const story::Lesson lesson = pageOf(readLesson(file));
        const layout::Layout plan = layout::plan(*story::configOf(lesson.situation));
        const std::string body = story::withNumbers(lesson.body, plan, story::languageOf("en"));
        QVERIFY2(body.find("none here") == std::string::npos, file.c_str());
        const auto& s = lesson.situation;
        const story::Observation seen{.layout = &plan,
                                      .workspace = s.workspace,
                                      .selected = s.select,
                                      .by = s.by == paging::Privilege::Supervisor ? "kernel" : "program",
                                      .scenario = s.scenario,
                                      .step = s.step.value_or(0),
                                      .userMode = s.userMode.value_or(false),
                                      .process = s.process.value_or('A')};
        for (const story::Question& question : lesson.questions)
            QVERIFY2(!question.check.holds(seen), (file.string() + ": " + question.text).c_str());
    }
}

void LessonTextsTest::lessonsAreOnePageLong()
{
    for (const story::Language& language : story::languages())
        for (const Path& file : filesOf("lessons", language.id)) {
            const auto words =
                QString::fromStdString(pageOf(readLesson(file)).body).simplified().count(' ') + 1;
            QVERIFY2(words >= 120 && words <= 320,
                     qPrintable(QString("%1: %2").arg(file.c_str()).arg(words)));
        }
}

void LessonTextsTest::sentencesOfDoubtsAreShort()
{
    for (const story::Language& language : story::languages())
        for (const Path& file : filesOf("doubts", language.id)) {
            const story::Doubt doubt = pageOf(readDoubt(file));
            const auto config = story::configOf(doubt.change, *story::configOf(doubt.before));
            const QString sentence =
                QString::fromStdString(story::withNumbers(doubt.sentence, layout::plan(*config), language));
            const auto words = std::size_t(sentence.simplified().count(' ') + 1);
            QVERIFY2(words <= story::mostWordsOfDoubt,
                     qPrintable(QString("%1: %2").arg(words).arg(sentence)));
            QVERIFY2(!sentence.contains(QString::fromUtf8(language.none.data())), qPrintable(sentence));
        }
}

void LessonTextsTest::linksLeadToLessons()
{
    const auto lessons = filesOf("lessons");
    const auto isThere = [&](const std::string& id) {
        return std::ranges::any_of(lessons, [&](const Path& file) { return file.stem() == id; });
    };
    for (const Path& file : filesOf("doubts"))
        QVERIFY2(isThere(pageOf(readDoubt(file)).lesson), file.c_str());
    for (const Path& file : lessons)
        for (const std::string& link : story::linksIn(pageOf(readLesson(file)).body)) {
            const auto parsed = story::parsePageLink(link, file.string());
            QVERIFY2(parsed->kind != story::PageLink::Kind::Lesson || isThere(parsed->target), link.c_str());
        }
}

void LessonTextsTest::languagesDifferInWordsOnly()
{
    for (const story::Language& language : story::languages()) {
        for (const Path& file : filesOf("lessons", language.id)) {
            const story::Lesson mine = pageOf(readLesson(file));
            const story::Lesson first = pageOf(readLesson(resources / "lessons/en" / file.filename()));
            QVERIFY2(mine.situation == first.situation, file.c_str());
            QCOMPARE(mine.questions.size(), first.questions.size());
            for (std::size_t i = 0; i < mine.questions.size(); ++i)
                QVERIFY2(mine.questions[i].check == first.questions[i].check, file.c_str());
            for (std::size_t i = 0; i < textsOf(mine).size(); ++i)
                QCOMPARE(referencesOf(textsOf(mine)[i]), referencesOf(textsOf(first)[i]));
            QVERIFY2(story::linksIn(mine.body).size() == story::linksIn(first.body).size(), file.c_str());
        }
        for (const Path& file : filesOf("doubts", language.id)) {
            const story::Doubt mine = pageOf(readDoubt(file));
            const story::Doubt first = pageOf(readDoubt(resources / "doubts/en" / file.filename()));
            QVERIFY2(mine.before == first.before && mine.change == first.change &&
                         mine.control == first.control && mine.lesson == first.lesson,
                     file.c_str());
            QCOMPARE(referencesOf(mine.sentence), referencesOf(first.sentence));
        }
    }
}

QTEST_APPLESS_MAIN(LessonTextsTest)
#include "lesson_texts_test.moc"
