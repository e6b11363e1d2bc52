// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/start.h"
#include "tests/views/phrases/engine_texts.h"
#include "views/common/phrase.h"
#include "views/phrases/engine_phrases.h"

#include <QApplication>
#include <QTest>

using namespace vmscope;
using views::Phrasebook;

namespace {

Phrasebook someBook()
{
    return Phrasebook({{"Only {} of {} are usable.", "Von {1} sind nur {0} nutzbar."},
                       {"There is {} now.", "Jetzt gibt es {}."},
                       {"process {}", "Prozess {}"},
                       {"the idle task", "den Idle-Task"},
                       {"\"{}\" is not a size", "„{}“ ist keine Größe"},
                       {"{*}: {} (expected {})", "{*}: {} (erwartet: {})"},
                       {"a number", "eine Zahl"},
                       {"The kernel reads.", "Der Kernel liest."},
                       {"{} and {}", "{} und {}"}});
}

} // namespace

class PhrasebookTest : public QObject
{
    Q_OBJECT

private slots:
    void translates_data();
    void translates();
    void knowsOnlyWhatIsKnownWhole_data();
    void knowsOnlyWhatIsKnownWhole();
    void translatesTheRestOfWhatItDoesNotKnow();
    void numbersAndIdentifiersAreTheSameEverywhere_data();
    void numbersAndIdentifiersAreTheSameEverywhere();
    void englishStaysAsItIs();
    void germanKnowsEveryTextOfTheEngine();
    void placesAreKept();
};

void PhrasebookTest::translates_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::addRow("fixed") << "The kernel reads."
                           << "Der Kernel liest.";
    QTest::addRow("places in another order") << "Only 896 MiB of 1 GiB are usable."
                                             << "Von 1 GiB sind nur 896 MiB nutzbar.";
    QTest::addRow("a phrase in a place") << "There is process B now."
                                         << "Jetzt gibt es Prozess B.";
    QTest::addRow("phrases joined") << "There is process A and the idle task now."
                                    << "Jetzt gibt es Prozess A und den Idle-Task.";
    QTest::addRow("sentences") << "The kernel reads. There is the idle task now. The kernel reads."
                               << "Der Kernel liest. Jetzt gibt es den Idle-Task. Der Kernel liest.";
    QTest::addRow("lines") << "The kernel reads.\nThere is process A now."
                           << "Der Kernel liest.\nJetzt gibt es Prozess A.";
    QTest::addRow("what was typed stays") << "\"a number\" is not a size"
                                          << "„a number“ ist keine Größe";
    QTest::addRow("nothing was typed") << "\"\" is not a size"
                                       << "„“ ist keine Größe";
    QTest::addRow("a file's name stays") << "the idle task.log: \"x\" is not a size (expected a number)"
                                         << "the idle task.log: „x“ ist keine Größe (erwartet: eine Zahl)";
    QTest::addRow("the stop belongs to the sentence") << "There is the idle task and process A now."
                                                      << "Jetzt gibt es den Idle-Task und Prozess A.";
    QTest::addRow("nothing") << ""
                             << "";
}

void PhrasebookTest::translates()
{
    QFETCH(const QString, english);
    QFETCH(const QString, german);
    QCOMPARE(someBook().translated(english.toStdString()), german);
    QCOMPARE(QString::fromStdString(someBook().whole(english.toStdString()).value_or("not known")), german);
}

void PhrasebookTest::knowsOnlyWhatIsKnownWhole_data()
{
    QTest::addColumn<QString>("english");
    QTest::addRow("unknown") << "The program reads.";
    QTest::addRow("unknown in a place") << "There is nobody now.";
    QTest::addRow("one sentence of two") << "The kernel reads. The program reads.";
    QTest::addRow("a name within a sentence") << "There is some: the idle task now.";
    QTest::addRow("more behind it") << "The kernel reads. Well";
}

void PhrasebookTest::knowsOnlyWhatIsKnownWhole()
{
    QFETCH(const QString, english);
    QVERIFY(!someBook().whole(english.toStdString()));
}

void PhrasebookTest::translatesTheRestOfWhatItDoesNotKnow()
{
    QCOMPARE(someBook().translated("The program reads."), "The program reads.");
    QCOMPARE(someBook().translated("The kernel reads. The program reads. The kernel reads."),
             "Der Kernel liest. The program reads. Der Kernel liest.");
    QCOMPARE(someBook().translated("There is nobody now."), "Jetzt gibt es nobody.");
}

void PhrasebookTest::numbersAndIdentifiersAreTheSameEverywhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("same");
    for (const char* text :
         {"896 MiB", "0xc0100000", "v 0xc0000000 – 0xf7ffffff", "1,048,576", "PAGE_OFFSET + 5M", "kmalloc()",
          "GFP_KERNEL|__GFP_HIGHMEM", "Linux 2.4.20 PAE", "'A' (0x41)", "#3"})
        QTest::addRow("%s", text) << text << true;
    for (const char* text : {"low memory", "the kernel", "page 3", "Frame 0x38000", "not isolated"})
        QTest::addRow("%s", text) << text << false;
}

void PhrasebookTest::numbersAndIdentifiersAreTheSameEverywhere()
{
    QFETCH(const QString, text);
    QTEST(views::isSameEverywhere(text.toStdString()), "same");
}

void PhrasebookTest::englishStaysAsItIs()
{
    speak("en");
    QCOMPARE(views::phrase("The program reads again"), "The program reads again");
    speak("de");
    QCOMPARE(views::phrase("The program reads again"), "Das Programm liest noch einmal");
    speak("en");
    QCOMPARE(views::phrase("The program reads again"), "The program reads again");
}

/// All kernels, many sizes, all scenarios, what the kernel answers: no text has a word that nobody
/// translated.
void PhrasebookTest::germanKnowsEveryTextOfTheEngine()
{
    speak("de");
    const Phrasebook book(views::enginePhrases());
    const test::EngineTexts texts = test::engineTexts();
    QVERIFY(texts.all().size() > 500);
    // What a place takes as it is may hide a sentence: these words are in none of the names there.
    static const QRegularExpression english(QStringLiteral(" (the|is|of|are|has) "));
    QStringList missing;
    for (const std::string& text : texts.all())
        if (const auto german = book.whole(text);
            !german || QString::fromStdString(*german).contains(english))
            missing += QString::fromStdString(text);
    speak("en");
    QVERIFY2(missing.isEmpty(), qPrintable("not known:\n" + missing.join(QLatin1Char('\n'))));
}

void PhrasebookTest::placesAreKept()
{
    static const QRegularExpression place("\\{[*0-9]?\\}");
    speak("de");
    for (const views::Phrase& phrase : views::enginePhrases())
        QVERIFY2(QString::fromStdString(phrase.english).count(place) ==
                     QString::fromStdString(phrase.translation).count(place),
                 phrase.translation.c_str());
    speak("en");
}

int main(int argc, char** argv)
{
    const auto application = startApplication(argc, argv);
    PhrasebookTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "phrasebook_test.moc"
