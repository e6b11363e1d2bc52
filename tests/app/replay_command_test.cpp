// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace vmscope;
using nlohmann::json;
using test::Run;
using test::run;

namespace {

/// Two pages of code and three of data; page 0x1000 is modified last.
const QByteArray lackey = "==42== Lackey\n"
                          "I  00400000,3\n L 00001000,8\nI  00400003,5\n S 00002ff8,16\n"
                          "I  00401000,1\n L 1fff000000,8\n M 00001008,4\n"
                          "==42== \n";

/// A terminal for a program's errors; it keeps what was written to it.
class Terminal
{
public:
    Terminal()
        : m_controller(posix_openpt(O_RDWR | O_NOCTTY))
    {
        grantpt(m_controller);
        unlockpt(m_controller);
        m_terminal = open(ptsname(m_controller), O_RDWR | O_NOCTTY);
    }
    ~Terminal()
    {
        close(m_terminal);
        close(m_controller);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    [[nodiscard]] bool isOpen() const { return isatty(m_terminal); }
    [[nodiscard]] int end() const { return m_terminal; }
    /// Everything written so far, which must be something.
    [[nodiscard]] QByteArray text() const
    {
        QByteArray buffer(4096, '\0');
        const auto count = read(m_controller, buffer.data(), std::size_t(buffer.size()));
        return buffer.left(count > 0 ? count : 0);
    }

private:
    int m_controller;
    int m_terminal = -1;
};

QByteArray words(std::initializer_list<quint64> addresses)
{
    QByteArray bytes;
    for (const quint64 address : addresses)
        bytes.append(reinterpret_cast<const char*>(&address), sizeof address);
    return bytes;
}

} // namespace

class ReplayCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void levelsThatWereAskedForAreCounted();
    void aUnifiedLevelTakesAllReferencesInOrder();
    void aSecondLevelIsAskedOnAMiss();
    void largePagesMissLess();
    void aProcessorBringsItsLevels();
    void textSaysTheSame();
    void addressesWithTypesBesideThemAreATrace();
    void aTraceComesThroughAPipe();
    void malformedLinesAreSkippedAndCountedWhenAsked();
    void aTerminalGetsAProgressBarAndIsLeftClean();
    void badInputIsExit2AndOneLine_data();
    void badInputIsExit2AndOneLine();
    void badTracesNameThePlace_data();
    void badTracesNameThePlace();

private:
    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        [[maybe_unused]] const bool open = file.open(QFile::WriteOnly);
        file.write(content);
        return file.fileName();
    }
    /// The counts of `trace` as JSON; null where it is refused.
    json counted(const QByteArray& trace, const QStringList& options)
    {
        const Run result = run(QStringList{"replay", "--json", write("trace", trace)} + options);
        return result.exitCode == 0 ? json::parse(result.output.toStdString()) : json();
    }

    QTemporaryDir m_folder;
};

void ReplayCommandTest::levelsThatWereAskedForAreCounted()
{
    const json expected = {
        {"refs", 7}, {"dtlb", {{"hits", 1}, {"misses", 3}}}, {"itlb", {{"hits", 1}, {"misses", 2}}}};
    QVERIFY(counted(lackey, {"--dtlb", "64x4:lru", "--itlb", "64x4:lru"}) == expected);
    const json data = {{"refs", 7}, {"dtlb", {{"hits", 0}, {"misses", 4}}}};
    QVERIFY(counted(lackey, {"--dtlb", "1x1:lru"}) == data);
    QVERIFY(counted(lackey, {}) == json({{"refs", 7}}));
}

void ReplayCommandTest::aUnifiedLevelTakesAllReferencesInOrder()
{
    const json expected = {{"refs", 7}, {"utlb", {{"hits", 2}, {"misses", 5}}}};
    QVERIFY(counted(lackey, {"--utlb", "64x4:lru"}) == expected);
    const json both = counted(lackey, {"--utlb", "64x4:lru", "--dtlb", "64x4:lru"});
    QVERIFY(both.at("utlb") == expected.at("utlb"));
    QVERIFY((both.at("dtlb") == json{{"hits", 1}, {"misses", 3}}));
}

void ReplayCommandTest::aSecondLevelIsAskedOnAMiss()
{
    const json found = counted(lackey, {"--dtlb", "1x1:lru", "--stlb", "64x4:lru"});
    QVERIFY((found.at("dtlb") == json{{"hits", 0}, {"misses", 4}}));
    QVERIFY((found.at("stlb") == json{{"hits", 1}, {"misses", 3}}));
}

void ReplayCommandTest::largePagesMissLess()
{
    const json found = counted(lackey, {"--dtlb", "64x4:lru", "--page", "2M"});
    QVERIFY((found.at("dtlb") == json{{"hits", 2}, {"misses", 2}}));
}

void ReplayCommandTest::aProcessorBringsItsLevels()
{
    const json old = counted(lackey, {"--cpu", "486"});
    QVERIFY(old.contains("utlb") && !old.contains("dtlb") && !old.contains("stlb"));
    const json recent = counted(lackey, {"--cpu", "nehalem"});
    QVERIFY(recent.contains("dtlb") && recent.contains("itlb") && recent.contains("stlb"));
    const json smaller = counted(lackey, {"--cpu", "nehalem", "--dtlb", "1x1:lru"});
    QVERIFY((smaller.at("dtlb") == json{{"hits", 0}, {"misses", 4}}));
    QVERIFY(smaller.at("itlb") == recent.at("itlb"));
}

void ReplayCommandTest::textSaysTheSame()
{
    const Run result = run({"replay", write("trace", lackey), "--dtlb", "64x4:lru"});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, QString("7 references\ndtlb: 1 hits, 3 misses (75 % missed)\n"));
    QCOMPARE(result.errors, QString()); // no bar: errors go to a pipe
}

void ReplayCommandTest::addressesWithTypesBesideThemAreATrace()
{
    (void)write("pair.type", QByteArray("\x0c\x21\x22", 3)); // a fetch, a load, a store
    const QString trace = write("pair.addr", words({0x400000, 0x1000, 0x1008}));
    const Run result = run({"replay", trace, "--json", "--dtlb", "64x4:lru", "--itlb", "64x4:lru"});
    const json expected = {
        {"refs", 3}, {"dtlb", {{"hits", 1}, {"misses", 1}}}, {"itlb", {{"hits", 0}, {"misses", 1}}}};
    QVERIFY(json::parse(result.output.toStdString()) == expected);
}

void ReplayCommandTest::aTraceComesThroughAPipe()
{
    QProcess process;
    process.start(VMSCOPE_PROGRAM, {"replay", "/dev/stdin", "--json", "--itlb", "64x4:lru"});
    process.write(lackey.mid(lackey.indexOf('I')));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const json expected = {{"refs", 7}, {"itlb", {{"hits", 1}, {"misses", 2}}}};
    QVERIFY(json::parse(process.readAllStandardOutput().toStdString()) == expected);
}

void ReplayCommandTest::malformedLinesAreSkippedAndCountedWhenAsked()
{
    const QByteArray trace = "hello\n" + lackey + " L zz,1\n";
    const json expected = {{"refs", 7}, {"skipped", 2}, {"itlb", {{"hits", 1}, {"misses", 2}}}};
    QVERIFY(counted(trace, {"--itlb", "64x4:lru", "--skip-malformed"}) == expected);
    const Run text = run({"replay", write("trace", trace), "--skip-malformed"});
    QCOMPARE(text.output, QString("7 references\n2 malformed lines skipped\n"));
}

void ReplayCommandTest::aTerminalGetsAProgressBarAndIsLeftClean()
{
    Terminal terminal;
    QVERIFY(terminal.isOpen());
    QProcess process;
    process.setChildProcessModifier([&] { dup2(terminal.end(), STDERR_FILENO); });
    process.start(VMSCOPE_PROGRAM, {"replay", write("trace", lackey), "--json"});
    QVERIFY(process.waitForFinished());
    QVERIFY(json::parse(process.readAllStandardOutput().toStdString()) == json({{"refs", 7}}));
    const QByteArray shown = terminal.text();
    QVERIFY2(shown.startsWith("\r[####"), shown.constData());
    QVERIFY2(shown.contains("] 100 %\r"), shown.constData());
    const QByteArray wiped = shown.sliced(shown.indexOf("%\r") + 2);
    QCOMPARE(wiped.trimmed(), QByteArray());
    QVERIFY(wiped.endsWith('\r') && !wiped.contains('\n') && wiped.size() > shown.indexOf('%'));
}

void ReplayCommandTest::badInputIsExit2AndOneLine_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QStringList& options, const QStringList& named) {
        QTest::newRow(name) << options << named;
    };
    const QString form = "ENTRIESxWAYS:POLICY";
    row("sets no power of two", {"--dtlb", "48x4:lru"}, {"--dtlb", "12 sets", "power of two"});
    row("half a set", {"--itlb", "64x5:lru"}, {"--itlb", "multiple of ways"});
    row("no entries", {"--utlb", "0x4:lru"}, {"--utlb"});
    row("no ways", {"--utlb", "4x0:lru"}, {"--utlb"});
    row("an odd tree", {"--dtlb", "12x3:plru"}, {"--dtlb"});
    row("unknown policy", {"--stlb", "64x4:mru"}, {"--stlb", "64x4:mru", form, "plru-pure"});
    row("no policy", {"--dtlb", "64x4"}, {"--dtlb", form});
    row("nothing", {"--dtlb", ""}, {"--dtlb", form});
    row("negative", {"--dtlb", "-64x4:lru"}, {"--dtlb", form});
    row("more than any chip has", {"--dtlb", "4294967296x1:lru"}, {"--dtlb", form});
    row("an inclusive first level", {"--dtlb", "64x4:lru:inclusive"}, {"--dtlb", "--stlb"});
    row("no first level", {"--stlb", "512x4:lru"}, {"--stlb", "--dtlb"});
    row("no such page", {"--page", "1G"}, {"--page", "1G", "4K or 2M"});
    row("no such processor", {"--cpu", "z80"}, {"--cpu", "z80", "nehalem"});
    row("an empty processor", {"--cpu", ""}, {"--cpu", "nehalem"});
    row("unknown option", {"--l3tlb", "64x4:lru"}, {"--l3tlb"});
}

void ReplayCommandTest::badInputIsExit2AndOneLine()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, named);
    QCOMPARE(test::shortcoming(run(QStringList{"replay", write("trace", lackey)} + options), named),
             QString());
}

void ReplayCommandTest::badTracesNameThePlace_data()
{
    QTest::addColumn<QByteArray>("addresses"); // null: no such file
    QTest::addColumn<QByteArray>("types");     // null: the addresses are lackey's text
    QTest::addColumn<QStringList>("named");
    const auto row = [](const char* name, const QByteArray& addresses, const QByteArray& types,
                        const QStringList& named) { QTest::newRow(name) << addresses << types << named; };
    row("no such file", {}, {}, {"/t", "cannot be opened"});
    row("malformed line", lackey + " L zz,1\n", {}, {"/t:10: \" L zz,1\"", "I  ADDRESS,SIZE"});
    row("binary", "\x01\x02\xff\n", {}, {"/t:1: \"???\""});
    row("cut gzip", "\x1f\x8b\x08", {}, {"/t", "damaged or cut off", "complete"});
    row("not canonical", "I  800000000000,1\n", {}, {"/t", "0x0000800000000000", "48 bits"});
    row("no types", words({1, 2}), "none", {"/t.addr", "/t.type"});
    row("too few types", words({1, 2}), "\1", {"/t.addr", "more addresses than types"});
    row("too many types", words({1, 2}), "\1\1\1", {"/t.addr", "more types than addresses"});
    row("half an address", words({1, 2}) + "\1", "\1\1", {"/t.addr", "inside an address", "8 bytes"});
}

void ReplayCommandTest::badTracesNameThePlace()
{
    QFETCH(QByteArray, addresses);
    QFETCH(QByteArray, types);
    QFETCH(QStringList, named);
    QFile::remove(m_folder.filePath("t"));
    QFile::remove(m_folder.filePath("t.type"));
    const QString trace = types.isNull() ? m_folder.filePath("t") : m_folder.filePath("t.addr");
    if (!addresses.isNull())
        (void)write(QFileInfo(trace).fileName(), addresses);
    if (!types.isNull() && types != "none")
        (void)write("t.type", types);
    const QStringList levels{"--dtlb", "64x4:lru", "--itlb", "64x4:lru"};
    QCOMPARE(test::shortcoming(run(QStringList{"replay", trace} + levels), named), QString());
}

QTEST_GUILESS_MAIN(ReplayCommandTest)
#include "replay_command_test.moc"
