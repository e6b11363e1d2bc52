// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/story/scenario.h"
#include "model/story/script_reference.h"
#include "model/story/script_text.h"
#include "model/story/shipped_scripts.h"

#include <QTest>

#include <fmt/format.h>

#include <fstream>

using namespace vmscope;
using namespace vmscope::story;

namespace {

const std::string head =
    "vmscope-scenario 1\nid test\ntitle \"A test\"\nkernel linux-2.6.11\nram 2G\nneeds kmap\n";

Script scriptOf(const std::string& text)
{
    const auto script = parseScript(text, "test");
    if (!script)
        throw std::runtime_error(script.error().line());
    return *script;
}

Result<ScenarioRun> played(const Script& script)
{
    return runScenario(scenarioOf(script), layout::plan(*configOf(script.system, "test")));
}
/// What follows is played after the usual head.
ScenarioRun play(const std::string& text)
{
    const auto run = played(scriptOf(head + text));
    if (!run)
        throw std::runtime_error(run.error().line());
    return *run;
}

std::string manualText()
{
    std::ifstream file(VMSCOPE_TEST_DATA_DIR "/../../README.md");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The example in the manual: its indented lines.
std::string manualExample()
{
    const std::string text = manualText();
    const std::string indent = "    ";
    std::string example;
    for (std::size_t at = text.find(indent + "vmscope-scenario 1\n"); at < text.size();) {
        const auto end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        if (!line.empty() && !line.starts_with(indent))
            break;
        example += line.substr(std::min(indent.size(), line.size())) + '\n';
        at = end + 1;
    }
    return example;
}

} // namespace

class ScriptTest : public QObject
{
    Q_OBJECT
private slots:
    void everyShippedScriptIsReadAndWrittenTheSame_data()
    {
        QTest::addColumn<QString>("text");
        for (const ShippedScript& script : shippedScripts())
            QTest::newRow(std::string(script.id).c_str())
                << QString::fromUtf8(script.text.data(), qsizetype(script.text.size()));
    }
    void everyShippedScriptIsReadAndWrittenTheSame()
    {
        QFETCH(QString, text);
        const Script script = scriptOf(text.toStdString());
        QCOMPARE(script.id, std::string(QTest::currentDataTag()));
        QCOMPARE(textOf(scriptOf(textOf(script))), textOf(script));
        QVERIFY(scriptOf(textOf(script)) == script);
        QVERIFY(played(script)); // on the system that it was written for
    }
    void theManualsExampleIsPlayed()
    {
        const Script script = scriptOf(manualExample());
        QCOMPARE(script.acts.size(), 2u);
        const auto run = played(script);
        QVERIFY2(run, run ? "" : run.error().line().c_str());
        QVERIFY(run->steps[0].narration.starts_with("Process A reads 'A': frame 0x"));
        QVERIFY(run->steps[1].narration.find("1 was written.") != std::string::npos);
    }
    void theManualNamesEveryOperationAndReference()
    {
        const std::string text = manualText();
        for (const ReferenceRow& row : scriptReferences()) {
            const std::string name(row.name);
            if (!name.starts_with('#'))
                QVERIFY2(text.find("`{" + name + "}`") != std::string::npos, name.c_str());
        }
        const auto wrong = parseScriptOperation("none", "test");
        const QStringList words = QString::fromStdString(wrong.error().expected).split(", ");
        QVERIFY(words.size() > 20);
        for (const QString& word : words)
            QVERIFY2(text.find("`" + word.toStdString()) != std::string::npos, qPrintable(word));
    }
    void everythingThatCanBeSaidIsWrittenBack()
    {
        const Script script = scriptOf("vmscope-scenario 1\n"
                                       "id all-of-it\n"
                                       "title \"Quotes \\\" and \\\\ and ä\"\n"
                                       "kernel linux-2.6.11\n"
                                       "ram 1536M\n"
                                       "split 2G\n"
                                       "highmem 4G\n"
                                       "options \"vmalloc=256M\"\n"
                                       "cpus 2\n"
                                       "needs kmap highmem\n"
                                       "prepare\n"
                                       "  mmap 1 8K # two pages\n"
                                       "act\n"
                                       "  write #1+0x400 4K inode=2 offset=2K\n"
                                       "act \"t {#1}\"\n"
                                       "  ask \"q {kernel}?\"\n"
                                       "  say if no mapped, tlb_miss \"s {last.byte}\"\n"
                                       "  say \"{answer}\"\n"
                                       "  access_process_vm 1 kernel 4\n"
                                       "  store #1 'A'\n"
                                       "  leave_kernel\n");
        QCOMPARE(script.system.ram, 1536_MiB);
        QCOMPARE(script.needs.size(), 2u);
        QCOMPARE(script.acts[1].words[0].onlyIf.size(), 2u);
        QCOMPARE(script.title, std::string("Quotes \" and \\ and ä"));
        QVERIFY(scriptOf(textOf(script)) == script);
    }
    void errorsSayLineWhatAndWhatWasExpected_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        const auto add = [](const char* name, const std::string& text, const char* part) {
            QTest::newRow(name) << QString::fromStdString(text) << QString(part);
        };
        add("nothing", "", "test:1: this is no scenario (expected vmscope-scenario 1");
        add("another file", "hello\n", "test:1: this is no scenario");
        add("another version", "vmscope-scenario 2\n", "test:1: version \"2\" is not known");
        add("no version", "vmscope-scenario\n", "version \"\" is not known");
        add("more behind it", "vmscope-scenario 1 2\n", "\"2\" does not belong here");
        add("no id", "vmscope-scenario 1\n", "lacks an id (expected id my-scenario)");
        add("id", "vmscope-scenario 1\nid My Scenario\n", "test:2: \"My\" is no id");
        add("title", "vmscope-scenario 1\ntitle no quotes\n", "test:2: a text is missing");
        add("open text", "vmscope-scenario 1\ntitle \"no end\n", "test:2: the text has no end");
        add("kernel", "vmscope-scenario 1\nkernel minix\n",
            "test:2: kernel \"minix\" is not known (expected one of");
        add("ram", "vmscope-scenario 1\nram much\n", "test:2: ram: \"much\" is not a size");
        add("too much ram", "vmscope-scenario 1\nram 65G\n", "at most 64 GiB");
        add("split", "vmscope-scenario 1\nsplit 5G\n", "test:2");
        add("highmem", "vmscope-scenario 1\nhighmem 5G\n", "test:2");
        add("cpus", "vmscope-scenario 1\ncpus 33\n", "\"33\" is no number of processors (expected 1 to 32)");
        add("need", "vmscope-scenario 1\nneeds luck\n",
            "\"luck\" is nothing that can be needed (expected kmap, highmem)");
        add("unknown line", "vmscope-scenario 1\nfoo bar\n",
            "test:2: \"foo\" is not known here (expected id, title, ");
        add("impossible",
            "vmscope-scenario 1\nid a\ntitle \"b\"\nkernel linux-2.4.20-pae\nsplit 3G_OPT\nact\nkmap new\n",
            "test");
        add("no act", head, "lacks an act");
        add("an empty act", head + "act \"nothing\"\n", "test:7: nothing happens in this act");
        add("an empty act before another", head + "act \"nothing\"\nact\nkmap new\n",
            "test:7: nothing happens");
        add("two preparations", head + "prepare\nkmap new\nprepare\n", "test:9: prepare comes once");
        add("operation", head + "act\nkmapp new\n",
            "test:8: \"kmapp\" is no operation (expected return_to_user, ");
        add("field", head + "act\nkmap\n", "test:8: kmap lacks a value");
        add("place", head + "act\nload nowhere\n", "test:8: place: \"nowhere\" is no place");
        add("byte", head + "act\nstore #1 256\n", "test:8: byte: 256 is out of range");
        add("reference", head + "act\nsay \"{last.adress}\"\nkmap new\n",
            "test:8: {last.adress} stands for nothing (expected {last.address}");
        add("brace", head + "act\nsay \"{last\"\nkmap new\n", "a brace without its other");
        add("condition", head + "act\nsay if maped \"x\"\nkmap new\n",
            "\"maped\" is no kind of event (expected one of tlb_hit");
        add("no condition", head + "act\nsay mapped \"x\"\nkmap new\n", "test:8: a text is missing");
        add("two questions", head + "act\nask \"a?\"\nask \"b?\"\nkmap new\n",
            "test:9: this act has a question");
        add("control character", head + "act \"a\tb\"\nkmap new\n", "control characters");
        add("too long", head + "act \"" + std::string(2001, 'x') + "\"\nkmap new\n", "the text is too long");
        add("too much work", head + "act\ntouch 1 #1 pages=20001\n",
            "test:8: the operations up to here may be too much work");
        add("a little too often",
            head + "act\nkmalloc 4K times=all\nkmalloc 4K times=all\nkmalloc 4K times=all\n", "test:10");
        add("an overflow of work", head + "act\nvmalloc 4096T times=18446744073709551615\n", "too much work");
        std::string acts;
        for (int i = 0; i < 65; ++i)
            acts += "act\nkmap new\n";
        add("too many acts", head + acts, "there are too many acts (expected at most 64)");
        std::string operations = "act\n";
        for (int i = 0; i < 257; ++i)
            operations += "kmap new\n";
        add("too many operations", head + operations, "there are too many operations");
        std::string words = "act\n";
        for (int i = 0; i < 17; ++i)
            words += "say \"x\"\n";
        add("too many words", head + words, "this act says too much");
    }
    void errorsSayLineWhatAndWhatWasExpected()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto script = parseScript(text.toUtf8().toStdString(), "test");
        QVERIFY(!script);
        const QString line = QString::fromStdString(script.error().line());
        QVERIFY2(line.startsWith("test") && line.contains(part), qPrintable(line));
    }
    void onlyUtf8IsText()
    {
        for (const char* bytes : {"\xc0\xaf", "\xff", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82"}) {
            const auto script = parseScript(head + "act \"" + bytes + "\"\nkmap new\n", "test");
            QVERIFY(!script);
            QCOMPARE(script.error().line(), std::string("test: this is no text (expected UTF-8)"));
        }
        QVERIFY(parseScript(head + "act \"\xe2\x82\xac \xf0\x9f\x90\xa7\"\nkmap new\n", "test"));
    }
    void numbersComeFromTheMachine()
    {
        const ScenarioRun run =
            play("prepare\nmmap 1 4K\ntouch 1 #1 write='Q'\nreturn_to_user\n"
                 "act \"At {#1}\"\nsay \"{last.byte} in {last.frame}, {#1.frame}, {invlpg}\"\nload #1\n");
        const VirtualAddress at = *run.acts[0].scene->desk.held[0].address();
        QCOMPARE(run.steps[0].title, "At " + hexText(at));
        QVERIFY2(run.steps[0].narration.starts_with("'Q' in frame 0x"), run.steps[0].narration.c_str());
        QVERIFY(run.steps[0].narration.find(", no page, 0") !=
                std::string::npos); // an area has none of its own
    }
    void everyReferenceStandsForSomething()
    {
        std::string words;
        for (const ReferenceRow& row : scriptReferences())
            words += fmt::format("say \"{{{}}}\"\n", row.name);
        for (std::size_t from = 0; from < words.size();) { // few of them in an act
            std::size_t to = from;
            for (int i = 0; i < 10 && to < words.size(); ++i)
                to = words.find('\n', to) + 1;
            const ScenarioRun run =
                play("act\n" + words.substr(from, to - from) + "mmap 1 4K\ntouch 1 #1\ncreate_process\n");
            QVERIFY(run.steps[0].narration.find('{') == std::string::npos);
            from = to;
        }
    }
    void wordsMayDependOnWhatHappened()
    {
        const std::string text = "prepare\nmmap 1 4K\ntouch 1 #1\nreturn_to_user\n"
                                 "act\nsay if tlb_miss \"missed\"\nsay if no tlb_miss \"known\"\nload #1\n";
        QVERIFY(play(text).steps[0].narration.starts_with("known"));
        const std::string flushed =
            "prepare\nmmap 1 4K\ntouch 1 #1\ncreate_process\nswitch_to 2\nswitch_to 1\n"
            "return_to_user\n";
        QVERIFY(play(flushed + text.substr(text.find("act"))).steps[0].narration.starts_with("missed"));
    }
    void whatTheKernelRefusesIsTold()
    {
        const ScenarioRun run =
            play("act \"A\"\nkmap new times=LAST_PKMAP\nkmap new\nact \"B\"\nkernel_touch pfn:0x7fff0\n");
        QVERIFY(run.steps[0].narration.find("sleeps") != std::string::npos);
        QVERIFY(run.steps.back().narration.find("no address") != std::string::npos);
    }
    void aQuestionIsAskedBeforeTheStep()
    {
        const ScenarioRun run = play("act \"A\"\nask \"How many of {slots}?\"\nkmap new\n");
        QCOMPARE(run.steps[0].question, std::string("How many of 1,024?"));
    }
    void theKernelsOperationsWhileAProgramRunsAreDoneOnItsWayIn()
    {
        const ScenarioRun run = play("prepare\nreturn_to_user\nact \"A\"\nkmap new\n");
        QCOMPARE(run.steps.size(), 2u);
        QVERIFY(std::holds_alternative<kernel::EnteredKernel>(run.steps[0].events.front()));
        QVERIFY(std::holds_alternative<kernel::ReturnedToUser>(run.steps[1].events.back()));
    }
    void aProgramThatMayNotIsTold()
    {
        const ScenarioRun run =
            play("prepare\nreturn_to_user\nact \"A\"\nload kernel\nact \"B\"\nmmap 1 4K\n");
        QVERIFY(run.steps[0].narration.find("SIGSEGV") != std::string::npos);
    }
    void whatMakesNoSenseIsOneError_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no such process") << "act\ntouch 7 0x8048000\n"
                                         << "touch 7 0x8048000: There is no process G.";
        QTest::newRow("nothing held") << "act\nfree #9\n"
                                      << "#9 is not held";
        QTest::newRow("in the kernel") << "act\nload 0x8048000\n"
                                       << "return_to_user or leave_kernel comes first";
        QTest::newRow("not in the kernel") << "prepare\nreturn_to_user\nact\nget_user 0x8048000\n"
                                           << "system_call or interrupt comes first";
        QTest::newRow("no way back") << "act\nleave_kernel\n"
                                     << "no system_call and no interrupt came before it";
        QTest::newRow("half a page") << "act\nmunmap 0x8048001 4K\n"
                                     << "munmap() takes whole pages";
        QTest::newRow("of another process") << "act\naccess_process_vm 3 0x8048000 4\n"
                                            << "there is no process C";
        QTest::newRow("the preparation") << "prepare\nkmap_local last\nact\nkmap new\n"
                                         << "test cannot begin: kmap_local last: There is no last page yet";
        QTest::newRow("refused there") << "prepare\nkmap new times=LAST_PKMAP\nkmap new\nact\nkmap new\n"
                                       << "test cannot begin: kmap new: ";
    }
    void whatMakesNoSenseIsOneError()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto run = played(scriptOf(head + text.toStdString()));
        QVERIFY(!run);
        const QString line = QString::fromStdString(run.error().line());
        QVERIFY2(line.contains(part) && !line.contains('\n'), qPrintable(line));
    }
    /// A kernel that looks for local maps on the way to user mode stops there.
    void aBugOfTheCallerIsOneError()
    {
        Script script = scriptOf(head + "prepare\nkmap_local new\nreturn_to_user\nact\nkmap new\n");
        script.system.kernel = layout::findKernel("debian-6.1-686");
        const auto run = played(script);
        QVERIFY(!run);
        QVERIFY2(run.error().line().find("BUG: ") != std::string::npos, run.error().line().c_str());
    }
    void needsAreAskedOfTheSystem()
    {
        const Script script = scriptOf(head + "act\nkmap new\n");
        const auto run = runScenario(
            scenarioOf(script),
            layout::plan(layout::configFor(*layout::findKernel("recursive"), layout::flatRam(1_GiB))));
        QVERIFY(!run);
        QVERIFY(run.error().line().find("it lends no addresses") != std::string::npos);
    }
    /// Texts that nobody would write: whatever they do is bounded, and is a value or an error.
    void damagedTextsAreRefusedOrPlayed()
    {
        const std::string text = std::string(shippedScripts().front().text);
        for (std::size_t cut = 0; cut < text.size(); cut += 7)
            (void)parseScript(text.substr(0, cut), "test");
        for (std::size_t at = 0; at < text.size(); at += 3) {
            std::string damaged = text;
            damaged[at] = char(damaged[at] ^ 0x15);
            if (const auto script = parseScript(damaged, "test"); script && at % 30 == 0)
                (void)played(*script);
        }
    }
};

QTEST_APPLESS_MAIN(ScriptTest)
#include "script_test.moc"
