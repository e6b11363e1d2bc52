// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/session_file.h"
#include "model/layout/comparison.h"
#include "model/story/scenario.h"
#include "tests/model/formats/sample_files.h"

#include <QProcess>

#include <nlohmann/json.hpp>

using namespace vmscope;
using namespace vmscope::formats;
using namespace vmscope::layout;
using vmscope::tests::TemporaryFile;

namespace {

KeptFiles kept(std::vector<KeptFile> files)
{
    return std::make_shared<const std::vector<KeptFile>>(std::move(files));
}

std::vector<MachineConfig> twoSystems() { return systemsOf(comparisonPresets().front(), {}); }

kernel::Operation operationOf(const char* line) { return *kernel::parseOperation(line, "test"); }

/// A state in which nothing has its usual value.
SavedState unusualState()
{
    SavedState state;
    state.config =
        configFor(*findKernel("debian-6.1-686"), *parseRamMap("0x1000-0x9fbff,0x100000-0x3ffdffff", ""));
    state.config.ram.installed = 1_GiB;
    state.config.processor = hardware::findProcessor("max");
    state.config.options = *parseKernelOptions("vmalloc=160M mem=900M pti=off quiet", "");
    state.config.cpus = 7;
    state.config.structPage = 44_B;
    state.config.initrd = 20_MiB;
    state.config.processes = {.count = 5, .mappedEach = 64_MiB};
    state.machine = std::nullopt;
    state.userMode = true;
    state.process = 'B';
    state.log = kept({{"boot.log", std::string("\x1f\x8b\x00\xff", 4)}, {"iomem", ""}});
    state.walk = {.address = VirtualAddress{0xc0100000},
                  .kind = paging::AccessKind::Execute,
                  .privilege = paging::Privilege::Supervisor,
                  .root = 3,
                  .dump = kept({{"a.json", "{}"}, {"a.pages.bin", "\n"}}),
                  .dumpProcessor = hardware::findProcessor("nehalem")};
    state.compared = twoSystems();
    state.operations = {operationOf("kmalloc 128K times=3"), operationOf("touch 1 last+0x1000 write=0x41"),
                        operationOf("free #1")};
    state.story = {.scenario = std::string(story::scenarios().back().id),
                   .step = 4,
                   .substep = 2,
                   .beside = {findKernel("linux-2.4.20"), findKernel("linux-2.6.11")}};
    return state;
}

SavedState plainState()
{
    SavedState state;
    state.compared = twoSystems();
    state.story.scenario = std::string(story::scenarios().front().id);
    return state;
}

SessionFile lecture()
{
    SessionFile session;
    session.savedAs = "/home/me/a lecture.vmscope";
    session.now = {.workspace = 1,
                   .selection = {.part = RegionKind::Vmalloc, .virtualAddress = VirtualAddress{0xf8800000}},
                   .state = unusualState()};
    session.prepared.push_back({"Why \"896\"?", "say it\nslowly — ä", {.state = plainState()}});
    SavedView same = session.now;
    same.selection = {.part = PhysicalKind::MemMap,
                      .physicalAddress = PhysicalAddress{0x1000000},
                      .frame = FrameNumber{0x1000}};
    session.prepared.push_back({"", "", same});
    session.prepared.push_back(
        {"w", "", {.selection = {.part = SavedSelection::Other::ToLend}, .state = plainState()}});
    return session;
}

nlohmann::json lectureJson() { return nlohmann::json::parse(sessionText(lecture())); }

} // namespace

class SessionFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void everyKernelsOwnConfigurationComesBack();
    void filesThatSeveralStatesShowAreThereOnce();
    void aPackedSessionIsRead();
    void aStateAloneComesBackWithoutItsFiles();
    void aNewerVersionIsRefused();
    void malformedSessionsNameThePlace_data();
    void malformedSessionsNameThePlace();
    void aSessionCutShortAnywhereIsRefused();
    void aFileThatIsNoSessionIsRefused_data();
    void aFileThatIsNoSessionIsRefused();
    void filesAreKeptAsTheyAre();
    void moreThanASessionCarriesIsRefused();
};

void SessionFileTest::everythingComesBack()
{
    const SessionFile before = lecture();
    const auto after = readSession(sessionText(before), "lecture");
    QVERIFY2(bool(after), after ? "" : after.error().line().c_str());
    QCOMPARE(after->savedAs, before.savedAs);
    QCOMPARE(after->now.workspace, before.now.workspace);
    QVERIFY(after->now.selection == before.now.selection);
    const SavedState &was = before.now.state, &is = after->now.state;
    QVERIFY(is.config == was.config);
    QVERIFY(is.machine == was.machine);
    QCOMPARE(is.userMode, true);
    QCOMPARE(is.process, 'B');
    QVERIFY(*is.log == *was.log);
    QVERIFY(is.walk.address == was.walk.address && is.walk.root == was.walk.root);
    QVERIFY(is.walk.kind == was.walk.kind && is.walk.privilege == was.walk.privilege);
    QVERIFY(*is.walk.dump == *was.walk.dump && is.walk.dumpProcessor == was.walk.dumpProcessor);
    QVERIFY(is.compared == was.compared);
    QVERIFY(is.operations == was.operations);
    QVERIFY(is.story == was.story);
    QCOMPARE(after->prepared.size(), std::size_t{3});
    QCOMPARE(after->prepared[0].name, before.prepared[0].name);
    QCOMPARE(after->prepared[0].notes, before.prepared[0].notes);
    QVERIFY(!after->prepared[0].view.state.operations);
    QVERIFY(after->prepared[1].view.selection == before.prepared[1].view.selection);
    QVERIFY(after->prepared[2].view.selection == before.prepared[2].view.selection);
    QCOMPARE(sessionText(*after), sessionText(before));
}

void SessionFileTest::everyKernelsOwnConfigurationComesBack()
{
    for (const KernelProfile& kernel : kernelProfiles())
        for (const Bytes ram : {64_MiB, 4_GiB, 64_GiB}) {
            SavedState state = plainState();
            state.config = configFor(kernel, pcRam(ram));
            state.machine = MachineKind::Pc;
            const auto read = readState(stateText(state), "state");
            QVERIFY2(bool(read), read ? "" : read.error().line().c_str());
            QVERIFY(read->config == state.config);
            QVERIFY(read->machine == state.machine);
        }
}

void SessionFileTest::filesThatSeveralStatesShowAreThereOnce()
{
    QCOMPARE(lectureJson()["files"].size(), std::size_t{4});
    const auto read = readSession(sessionText(lecture()), "lecture");
    QVERIFY(read->now.state.log == read->prepared[1].view.state.log);
    QVERIFY(read->now.state.walk.dump == read->prepared[1].view.state.walk.dump);
}

void SessionFileTest::aPackedSessionIsRead()
{
    const QByteArray text = QByteArray::fromStdString(sessionText(lecture()));
    QProcess gzip;
    gzip.start("gzip", {"-c"});
    gzip.write(text);
    gzip.closeWriteChannel();
    QVERIFY(gzip.waitForFinished());
    const auto read = readSession(gzip.readAllStandardOutput().toStdString(), "lecture.gz");
    QVERIFY2(bool(read), read ? "" : read.error().line().c_str());
    QCOMPARE(sessionText(*read), text.toStdString());
}

void SessionFileTest::aStateAloneComesBackWithoutItsFiles()
{
    const SavedState state = unusualState();
    const auto read = readState(stateText(state), "state");
    QVERIFY2(bool(read), read ? "" : read.error().line().c_str());
    QVERIFY(read->config == state.config);
    QVERIFY(!read->log && !read->walk.dump);
    QVERIFY(read->operations == state.operations);
}

void SessionFileTest::aNewerVersionIsRefused()
{
    nlohmann::json json = lectureJson();
    json["version"] = sessionVersion + 1;
    json["now"] = "something that this program does not know";
    const auto read = readSession(json.dump(), "lecture");
    QVERIFY(!read);
    QCOMPARE(read.error().line(),
             "lecture.version: version 2 was written by a newer program (expected version 1)");
}

void SessionFileTest::malformedSessionsNameThePlace_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("value"); // empty: it is missing
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* at, const char* value, const char* place, const char* what) {
        QTest::newRow((std::string(at) + ' ' + value).c_str()) << at << value << place << what;
    };
    row("/format", "\"vmscope-trace\"", "s", "is not a session");
    row("/version", "0", "s.version", "there is no version 0");
    row("/now", "", "s", "no \"now\"");
    row("/now/workspace", "\"kitchen\"", "s.now.workspace", "\"kitchen\" is not known");
    row("/now/state/system/kernel", "\"linux-9\"", "s.now.state.system.kernel", "\"linux-9\" is not known");
    row("/now/state/system/processor", "\"z80\"", "s.now.state.system.processor", "\"z80\" is not known");
    row("/now/state/system/split", "\"5G\"", "s.now.state.system.split", "is not known");
    row("/now/state/system/split", "\"4G\"", "s.now.state", "cannot be split");
    row("/now/state/system/highmem", "\"on\"", "s.now.state.system.highmem", "is not known");
    row("/now/state/system/highmem", "\"64G\"", "s.now.state", "HIGHMEM");
    row("/now/state/system/cmdline", "\"vmalloc=much\"", "s.now.state.system.cmdline", "");
    row("/now/state/system/nr_cpus", "99999", "s.now.state", "99999 is out of range");
    row("/now/state/system/struct_page", "0", "s.now.state", "out of range");
    row("/now/state/system/initrd", "\"0xffffffffffffffff\"", "s.now.state.system.initrd", "too large");
    row("/now/state/system/processes/count", "0", "s.now.state.system.processes", "too few");
    row("/now/state/system/processes/count", "100000", "s.now.state.system.processes.count", "too large");
    row("/now/state/ram/usable", "\"\"", "s.now.state.ram.usable", "not a range of RAM");
    row("/now/state/ram/usable", "\"0x0-0xffffffffffffffff\"", "s.now.state.ram.usable", "not a range");
    row("/now/state/ram/installed", "-1", "s.now.state.ram.installed", "not a number");
    row("/now/state/ram/machine", "\"vax\"", "s.now.state.ram.machine", "\"vax\" is not known");
    row("/now/state/mode", "true", "s.now.state.mode", "not a string");
    row("/now/state/process", "\"C\"", "s.now.state.process", "\"C\" is not known");
    row("/now/state/log", "[0, 99]", "s.now.state.log[1]", "there is no file 99");
    row("/now/state/log", "[2]", "s.now.state.walk.dump", "belongs to something else");
    row("/now/state/walk/access", "\"touch\"", "s.now.state.walk.access", "not known");
    row("/now/state/walk/address", "\"low\"", "s.now.state.walk.address", "not a number");
    row("/now/state/compare", "[]", "s.now.state.compare", "not enough systems");
    row("/now/state/compare", "[1,2,3,4]", "s.now.state.compare", "4 elements");
    row("/now/state/operations/1", "\"kmalloc\"", "s.now.state.operations[1]", "");
    row("/now/state/operations/0", "\"steal 4K\"", "s.now.state.operations[0]", "");
    row("/now/state/story/scenario", "\"none\"", "s.now.state.story.scenario", "not known");
    row("/now/state/story/step", "10000000000", "s.now.state.story.step", "too large");
    row("/now/selected/part", "\"region:attic\"", "s.now.selected.part", "\"attic\" is not known");
    row("/now/selected/part", "\"cellar\"", "s.now.selected.part", "\"cellar\" is not known");
    row("/prepared/0/name", "", "s.prepared[0]", "no \"name\"");
    row("/prepared/1/notes", "17", "s.prepared[1].notes", "not a string");
    row("/prepared", "{}", "s.prepared", "not a list");
    row("/files/0/base64", "\"Zg=\"", "s.files[0].base64", "not base64");
}

void SessionFileTest::malformedSessionsNameThePlace()
{
    QFETCH(const QString, at);
    QFETCH(const QString, value);
    nlohmann::json json = lectureJson();
    const nlohmann::json::json_pointer pointer(at.toStdString());
    if (value.isEmpty() && json[pointer.parent_pointer()].is_array())
        json[pointer.parent_pointer()].erase(std::stoul(pointer.back()));
    else if (value.isEmpty())
        json[pointer.parent_pointer()].erase(pointer.back());
    else
        json[pointer] = nlohmann::json::parse(value.toStdString());
    const auto read = readSession(json.dump(), "s");
    QVERIFY(!read);
    QTEST(QString::fromStdString(read.error().where), "place");
    QFETCH(const QString, what);
    QVERIFY2(QString::fromStdString(read.error().what).contains(what), read.error().line().c_str());
    QVERIFY2(!read.error().expected.empty(), read.error().line().c_str());
}

void SessionFileTest::aSessionCutShortAnywhereIsRefused()
{
    const std::string text = sessionText(lecture());
    for (std::size_t length = 0; length + 2 < text.size(); length += 7)
        QVERIFY(!readSession(text.substr(0, length), "cut"));
}

void SessionFileTest::aFileThatIsNoSessionIsRefused_data()
{
    QTest::addColumn<std::string>("text");
    QTest::newRow("empty") << std::string();
    QTest::newRow("words") << std::string("Linux version 2.4.20");
    QTest::newRow("another document") << std::string("{\"cases\":[]}");
    QTest::newRow("a list") << std::string("[1,2]");
    QTest::newRow("damaged gzip") << std::string("\x1f\x8b\x08 nothing");
}

void SessionFileTest::aFileThatIsNoSessionIsRefused()
{
    QFETCH(const std::string, text);
    const TemporaryFile file("x.vmscope", text);
    const auto read = readSession(file.path());
    QVERIFY(!read);
    QVERIFY2(read.error().line().find("x.vmscope") != std::string::npos, read.error().line().c_str());
}

void SessionFileTest::filesAreKeptAsTheyAre()
{
    const auto files = keepFiles({tests::dataFile(tests::debianSample), tests::dataFile(tests::oldSample)});
    QVERIFY(bool(files));
    QCOMPARE((*files)->size(), std::size_t{2});
    QCOMPARE((*files)->front().name, std::string(tests::debianSample));
    QVERIFY((*files)->front().bytes.starts_with("\x1f\x8b")); // packed, as it lies on the disk
    QCOMPARE((*files)->back().bytes, tests::textOf(tests::dataFile(tests::oldSample)));
}

void SessionFileTest::moreThanASessionCarriesIsRefused()
{
    const TemporaryFile large("large.log", std::string(mostKept.value - 10, 'x')),
        small("small.log", "12345678901");
    QVERIFY(bool(keepFiles({large.path()})));
    const auto both = keepFiles({large.path(), small.path()});
    QVERIFY(!both);
    QVERIFY2(both.error().where.ends_with("small.log"), both.error().line().c_str());
    QVERIFY(!keepFiles({large.path().parent_path() / "missing.log"}));
}

QTEST_APPLESS_MAIN(SessionFileTest)
#include "session_file_test.moc"
