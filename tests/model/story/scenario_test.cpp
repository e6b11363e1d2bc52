// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/text.h"
#include "model/story/event_fields.h"
#include "model/story/scenario.h"
#include "tests/model/kernel/syscall_fixture.h"
#include "tests/model/story/kernel_digest.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::story;
using vmscope::story::test::digestOf;

namespace {

Result<ScenarioRun> tryRun(std::string_view id, const QString& kernel, const QString& options = {},
                           std::string_view processor = "")
{
    return runScenario(*findScenario(id), layout::plan(kernel::test::configOf(kernel, processor, options)));
}
ScenarioRun run(std::string_view id, const QString& kernel, const QString& options = {},
                std::string_view processor = "")
{
    const auto result = tryRun(id, kernel, options, processor);
    if (!result)
        throw std::runtime_error(result.error().line());
    return *result;
}

constexpr std::array kernelIds{"linux-2.0.40",
                               "linux-2.2.1",
                               "linux-2.4.20",
                               "linux-2.4.20-pae",
                               "linux-2.6.11",
                               "linux-2.6.20",
                               "linux-2.6.32",
                               "linux-4.19-pae",
                               "debian-6.1-686",
                               "debian-6.1-686-pae",
                               "rhel4-hugemem",
                               "debian-6.1-amd64",
                               "recursive",
                               "recursive-pae",
                               "ems-3.2",
                               "ems-4.0",
                               "xms"};

void addAll()
{
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("kernel");
    for (const Scenario& scenario : scenarios())
        for (const char* kernel : kernelIds)
            QTest::addRow("%s on %s", std::string(scenario.id).c_str(), kernel)
                << QString::fromStdString(std::string(scenario.id)) << QString(kernel);
}

/// All that may be refused: kmap() of high memory where there is none; on a window onto the tables whatever
/// needs an address lent; in real mode all but bank switching, and that anywhere else.
bool isSenseless(const QString& scenario, const QString& kernel)
{
    const layout::MachineConfig config = kernel::test::configOf(kernel, "", {});
    const layout::Layout layout = layout::plan(config);
    if (scenario == "ems")
        return !layout.region(layout::RegionKind::PageFrame);
    if (config.kernel->realMode)
        return true;
    if (scenario == "recursive")
        return !config.kernel->selfMap;
    if (config.kernel->selfMap)
        return scenario != "alloc" && scenario != "meltdown";
    return scenario == "kmap-three-times" && !config.hasHighmem();
}

std::vector<std::uint64_t> digestsOf(const ScenarioRun& run)
{
    std::vector<std::uint64_t> digests;
    for (const Step& step : run.steps)
        digests.push_back(digestOf(*step.before));
    digests.push_back(digestOf(*run.after));
    return digests;
}

/// All that a step says, but for the machine.
std::string textOf(const Step& step)
{
    std::string text = step.title + '\n' + step.narration + '\n' + std::to_string(step.depth);
    for (const kernel::Event& event : step.events) {
        text += '\n' + std::string(nameOf(event));
        for (const EventField& field : fieldsOf(event)) {
            text += ' ' + std::string(field.name) + '=';
            if (const auto* number = std::get_if<std::uint64_t>(&field.value))
                text += std::to_string(*number);
            else if (const auto* flag = std::get_if<bool>(&field.value))
                text += *flag ? "yes" : "no";
            else
                text += std::get<std::string>(field.value);
        }
    }
    return text;
}

bool tells(const ScenarioRun& run, std::string_view part)
{
    for (const Step& step : run.steps)
        if (step.title.find(part) != std::string::npos || step.narration.find(part) != std::string::npos)
            return true;
    return false;
}

template<class Kind>
std::size_t countIn(const ScenarioRun& run)
{
    std::size_t count = 0;
    for (const Step& step : run.steps)
        for (const kernel::Event& event : step.events)
            count += std::holds_alternative<Kind>(event);
    return count;
}

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT
private slots:
    /// One write() of a page into a page of the cache, both present.
    void whatAWriteCosts_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QList<int>>("expected"); ///< CR3 writes, PTE writes, PTE stores, INVLPG
        const auto add = [](const char* kernel, const char* options, const QList<int>& expected) {
            QTest::addRow("%s %s", kernel, options) << QString(kernel) << QString(options) << expected;
        };
        add("linux-2.4.20", "", {0, 1, 1, 0});
        add("linux-2.4.20-pae", "", {0, 1, 2, 0});
        add("linux-2.6.11", "", {0, 1, 1, 1});
        add("linux-2.6.11-pae", "", {0, 1, 2, 1});
        add("linux-2.6.20", "", {0, 2, 2, 1});
        add("linux-2.6.32-pae", "", {0, 2, 4, 1});
        add("linux-4.19", "", {0, 2, 2, 1});
        add("linux-4.19-pae", "", {2, 2, 4, 1});
        add("debian-6.1-686", "", {0, 2, 2, 1});
        add("debian-6.1-686-pae", "", {2, 2, 4, 1});
        add("debian-6.1-686-pae", "pti=off", {0, 2, 4, 1});
        add("rhel4-hugemem", "", {2, 2, 4, 2});
        add("debian-6.1-amd64", "pti=off", {0, 0, 0, 0});
        add("debian-6.1-amd64", "", {2, 0, 0, 0});
    }
    void whatAWriteCosts()
    {
        QFETCH(QString, kernel);
        QFETCH(QString, options);
        QFETCH(QList<int>, expected);
        const Totals totals = run("write", kernel, options).totals;
        const Totals wanted{.cr3Writes = std::uint64_t(expected[0]),
                            .pteWrites = std::uint64_t(expected[1]),
                            .pteStores = std::uint64_t(expected[2]),
                            .invlpg = std::uint64_t(expected[3]),
                            .result = 4096};
        QCOMPARE(QList<int>({int(totals.cr3Writes), int(totals.pteWrites), int(totals.pteStores),
                             int(totals.invlpg)}),
                 expected);
        QVERIFY(totals == wanted);
    }
    /// An entry of 8 bytes is one store where registers have 8 bytes.
    void storesOf64Bits()
    {
        const Totals totals = run("write-fault", "debian-6.1-amd64").totals;
        QVERIFY(totals.pteWrites > 0);
        QCOMPARE(totals.pteStores, totals.pteWrites);
    }

    void theFourFaults_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<int>("shortCount");
        for (const char* kernel : {"linux-2.4.20", "linux-2.6.32", "linux-4.19-pae"})
            QTest::newRow(kernel) << QString(kernel) << 2048; // only whole chunks
        for (const char* kernel : {"linux-2.2.1", "linux-2.6.11", "linux-2.6.20", "debian-6.1-686",
                                   "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"})
            QTest::newRow(kernel) << QString(kernel) << 3072; // up to the bad page
    }
    void theFourFaults()
    {
        QFETCH(QString, kernel);
        QFETCH(int, shortCount);
        // 4G/4G looks pages up in software: no processor faults.
        const bool faults = !layout::test::kernel(kernel.toStdString()).separateSpaces;
        const ScenarioRun fault = run("write-fault", kernel);
        QCOMPARE(fault.totals.result, 4096);
        QCOMPARE(countIn<kernel::PageFaultServed>(fault), 1u);
        QCOMPARE(fault.totals.faults, faults ? 1u : 0u);
        QCOMPARE(countIn<kernel::FixedUp>(fault), 0u);
        const ScenarioRun bad = run("write-bad-pointer", kernel);
        QCOMPARE(bad.totals.result, -14);
        QCOMPARE(countIn<kernel::PageFaultServed>(bad), 0u);
        QCOMPARE(countIn<kernel::FixedUp>(bad) > 0, faults);
        QVERIFY(tells(bad, "write() returns -14 (EFAULT): nothing was moved."));
        const ScenarioRun refused = run("write-kernel-pointer", kernel);
        QCOMPARE(refused.totals.result, -14);
        QCOMPARE(refused.totals.faults + refused.totals.pteWrites, 0u);
        QVERIFY(tells(refused, "it is refused, whatever is there"));
        const ScenarioRun tooShort = run("write-short", kernel);
        QCOMPARE(tooShort.totals.result, shortCount);
        QVERIFY(tells(tooShort, "of 4096 bytes wanted"));
    }

    void titlesSayWhatCr3Changes()
    {
        const ScenarioRun isolated = run("write", "debian-6.1-686-pae");
        QVERIFY(tells(isolated, "CR3 → this process's full view (user half unchanged)"));
        QVERIFY(tells(isolated, "CR3 → this process's user view (kernel half nearly empty)"));
        QVERIFY(!tells(run("write", "debian-6.1-686-pae", "pti=off"), "CR3 →"));
    }
    void theKernelHitsTheProgramsOwnEntry_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<bool>("hit");
        QTest::newRow("the same tables") << "linux-2.6.11" << true;
        QTest::newRow("CR3 was loaded") << "debian-6.1-686-pae" << false;
        QTest::newRow("tables of its own") << "rhel4-hugemem" << false;
    }
    void theKernelHitsTheProgramsOwnEntry()
    {
        QFETCH(QString, kernel);
        QFETCH(bool, hit);
        const ScenarioRun got = run("get-user", kernel);
        QCOMPARE(tells(got, "It reads 'A'. It hits the TLB entry that the program filled"), hit);
        QVERIFY(tells(got, "It reads 'A'"));
        const std::uint64_t cr3 = got.acts[1].scene->kernel().booted.registers().cr3;
        QCOMPARE(tells(got, "CR3 stays " + hexText(cr3)), hit);
        QVERIFY(tells(got, "Now the same address reads 'B'"));
    }
    void anotherProcessIsReadThroughAnAddressOfTheKernels()
    {
        for (const char* kernel : {"linux-2.4.20", "debian-6.1-686-pae", "rhel4-hugemem"}) {
            const ScenarioRun got = run("remote", kernel);
            QCOMPARE(got.totals.result, 4);
            QVERIFY(tells(got, "4 bytes come back, the first is 'B'."));
            QCOMPARE(countIn<kernel::Mapped>(got) >= 1, true);
        }
    }
    void aNewSlotThenAHitThenTheWrap()
    {
        const ScenarioRun got = run("kmap-three-times", "linux-2.4.20");
        QCOMPARE(got.steps.size(), 3u);
        const layout::Layout& layout = got.after->layout();
        QCOMPARE(totalsOf({got.steps[0]}, layout).pteWrites, 1u);
        QCOMPARE(totalsOf({got.steps[1]}, layout).pteWrites, 0u);
        const Totals wrap = totalsOf({got.steps[2]}, layout);
        QCOMPARE(wrap.pteWrites, 1023u); // 1022 of them cleared: the page in use keeps its slot
        QCOMPARE(wrap.fullFlushes, 1u);
        QCOMPARE(wrap.ipis, 1u);
    }
    void whatASwitchLeaves()
    {
        QVERIFY(tells(run("switch", "linux-2.6.11"), "global"));
        QCOMPARE(run("switch", "linux-2.6.11").totals.cr3Writes, 2u);
    }
    void theFirstWriteAfterAForkCopies()
    {
        const ScenarioRun got = run("fork", "linux-2.6.11");
        std::vector<bool> copied;
        for (const Step& step : got.steps)
            for (const kernel::Event& event : step.events)
                if (const auto* copy = std::get_if<kernel::CopyOnWrite>(&event))
                    copied.push_back(copy->from != copy->to);
        QCOMPARE(copied, (std::vector{true, false}));
        QVERIFY(tells(got, "'A'"));
    }

    void noStoredMachineIsEverWritten_data() { addAll(); }
    void noStoredMachineIsEverWritten()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, kernel);
        const auto got = tryRun(scenario.toStdString(), kernel);
        QVERIFY2(bool(got) != isSenseless(scenario, kernel), got ? "" : got.error().line().c_str());
        if (!got)
            return;
        QVERIFY(!got->steps.empty());
        const auto digests = digestsOf(*got);
        for (std::size_t act = 0; act < got->acts.size(); ++act) {
            const std::size_t step = got->acts[act].step;
            const ScenarioRun again = runAgain(*got, step);
            QVERIFY(digestsOf(again) == digests); // and so the same machines
            QCOMPARE(again.steps.size(), got->steps.size());
            for (std::size_t i = 0; i < got->steps.size(); ++i)
                QCOMPARE(textOf(again.steps[i]), textOf(got->steps[i]));
            QVERIFY(again.totals == got->totals);
        }
        const bool hasKernel = !got->after->layout().config.kernel->realMode;
        for (const Step& step : got->steps) { // other branches: each machine goes on in its own way
            kernel::Desk desk{kernel::Kernel(*step.before)};
            kernel::NoEvents silent;
            if (!hasKernel) {
                (void)desk.kernel.machine().writableCpu(0).mmu().bus().banks[0].emplace(PhysicalAddress{});
                continue;
            }
            (void)perform(desk, kernel::Kmalloc{}, silent);
            (void)perform(desk, kernel::CreateProcess{}, silent);
        }
        QVERIFY(digestsOf(*got) == digests);
    }
    /// The digest would notice.
    void theDigestSeesAPageOfTheProgram()
    {
        const ScenarioRun got = run("write", "linux-2.4.20");
        QVERIFY(digestOf(*got.steps.front().before) != digestOf(*got.after));
    }
    void anyStepCanBeRunAgain()
    {
        const ScenarioRun got = run("get-user", "debian-6.1-686-pae");
        for (std::size_t step = 0; step < got.steps.size(); ++step)
            QCOMPARE(runAgain(got, step).steps.size(), got.steps.size());
    }
    /// Whatever a step says of its events, it says each of them once.
    void substepsCoverAllEvents_data() { addAll(); }
    void substepsCoverAllEvents()
    {
        QFETCH(QString, scenario);
        QFETCH(QString, kernel);
        const auto got = tryRun(scenario.toStdString(), kernel);
        QVERIFY(bool(got) != isSenseless(scenario, kernel));
        if (!got)
            return;
        for (const Step& step : got->steps) {
            QVERIFY(!step.title.empty());
            std::size_t next = 0;
            for (const Substep& substep : substepsOf(step)) {
                QCOMPARE(substep.first, next);
                QVERIFY(substep.count > 0 && !substep.text.empty());
                next += substep.count;
            }
            QCOMPARE(next, step.events.size());
        }
    }
    void aForgottenFlushBites_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<bool>("stale");
        QTest::newRow("the same tables") << "linux-2.6.11" << true;
        QTest::newRow("CR3 is loaded on the way back") << "debian-6.1-686-pae" << false;
    }
    void aForgottenFlushBites()
    {
        QFETCH(QString, kernel);
        QFETCH(bool, stale);
        const ScenarioRun got = run("stale", kernel);
        QCOMPARE(tells(got, "It still finds 'A'"), stale);
        QVERIFY(tells(got, "It finds 'B': the tables were read again."));
    }
    void whatUserModeSeesOfTheKernel_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QList<bool>>("present"); ///< its code, low memory
        QTest::newRow("one view") << "linux-2.6.11" << QList<bool>{true, true};
        QTest::newRow("isolated, text is global") << "debian-6.1-686-pae" << QList<bool>{true, false};
        QTest::newRow("tables of its own") << "rhel4-hugemem" << QList<bool>{false, false};
    }
    void whatUserModeSeesOfTheKernel()
    {
        QFETCH(QString, kernel);
        QFETCH(QList<bool>, present);
        QList<bool> got;
        for (const Step& step : run("meltdown", kernel).steps)
            if (step.moment == Moment::Act)
                got.append(step.narration.starts_with("The entry is there"));
        QCOMPARE(got, present);
    }
    void aListCostsNothingInLowMemoryOnly()
    {
        const ScenarioRun got = run("list", "linux-2.6.11");
        QVERIFY(tells(got, "5 nodes, 0 page-table entries written, 0 INVLPG."));
        QVERIFY(tells(got, "5 nodes, 5 page-table entries written, 5 INVLPG."));
        QVERIFY(tells(got, "was lent for node 0 and shows node 1 now"));
        QVERIFY(tells(run("list", "debian-6.1-amd64"), "it has this address for good"));
        QVERIFY(tells(got, "Two at once: source and target, each with a slot of its own."));
        QVERIFY(tells(run("list", "debian-6.1-amd64"), "no slot is needed, no entry is written"));
    }
    void anInterruptReachesLowMemoryAndNotTheOtherProcess()
    {
        for (const char* kernel :
             {"linux-2.4.20", "debian-6.1-686-pae", "rhel4-hugemem", "debian-6.1-amd64"}) {
            const ScenarioRun got = run("list", kernel);
            QVERIFY(tells(got, "Low memory still answers: node 0 is read"));
            QVERIFY(tells(got, "It means nothing while process B runs: EFAULT."));
        }
    }
    void anEntryIsChangedThroughItsOwnAddress_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<int>("stores");
        QTest::newRow("two levels") << "recursive" << 1;
        QTest::newRow("PAE") << "recursive-pae" << 2;
    }
    void anEntryIsChangedThroughItsOwnAddress()
    {
        QFETCH(QString, kernel);
        QFETCH(int, stores);
        const ScenarioRun got = run("recursive", kernel);
        QCOMPARE(got.totals.pteWrites, 1u);
        QCOMPARE(got.totals.pteStores, std::uint64_t(stores));
        QCOMPARE(got.totals.invlpg, 1u);
        QCOMPARE(got.totals.cr3Writes, 0u);
        QVERIFY(tells(got, "It holds 'A'"));
        QVERIFY(tells(got, "It still shows 'A': the TLB answers"));
        QVERIFY(tells(got, "Now it shows 'B'"));
    }
    void fourBanksShareOneAddress_data()
    {
        QTest::addColumn<QString>("kernel");
        QTest::addColumn<QList<int>>("each"); ///< entries, INVLPG, bank registers
        QTest::newRow("a card") << "ems-3.2" << QList<int>{0, 0, 1};
        QTest::newRow("a monitor's tables") << "ems-4.0" << QList<int>{4, 4, 0};
    }
    void fourBanksShareOneAddress()
    {
        QFETCH(QString, kernel);
        QFETCH(QList<int>, each);
        const ScenarioRun got = run("ems", kernel);
        QCOMPARE(got.steps.size(), 5u);
        for (const char* letter : {"finds 'A'", "finds 'B'", "finds 'C'", "finds 'D'"})
            QVERIFY(tells(got, letter));
        QVERIFY(got.steps.back().narration.find("finds 'A'") != std::string::npos);
        const int switches = int(got.steps.size());
        QCOMPARE(int(got.totals.pteWrites), each[0] * switches);
        QCOMPARE(int(got.totals.invlpg), each[1] * switches);
        QCOMPARE(int(countIn<kernel::BankRegisterWritten>(got)), each[2] * switches);
        QCOMPARE(int(countIn<kernel::BankSwitched>(got)), switches);
    }
    void smapIsLiftedForTheLoadAndNoLonger()
    {
        const ScenarioRun got = run("get-user", "debian-6.1-686", {}, "skylake");
        QCOMPARE(countIn<kernel::Stac>(got), countIn<kernel::Clac>(got));
        QCOMPARE(countIn<kernel::Stac>(got) > 0, true);
        QVERIFY(tells(got, "STAC before, CLAC after"));
        QVERIFY(!tells(run("get-user", "linux-2.6.11"), "STAC before"));
    }
    /// What is asked comes with the first step of an act; an answer is no question.
    void keyStepsAskAQuestion()
    {
        for (const Scenario& scenario : scenarios()) {
            const QString kernel = scenario.id == "ems"         ? "ems-3.2"
                                   : scenario.id == "recursive" ? "recursive"
                                                                : "linux-2.6.11";
            std::size_t questions = 0;
            for (const Step& step : run(scenario.id, kernel).steps) {
                questions += !step.question.empty();
                QVERIFY(step.question.empty() || (step.question.ends_with('?') && step.depth == 0));
            }
            QVERIFY2(questions > 0, scenario.id.c_str());
        }
    }
    void whatMakesNoSenseIsOneError()
    {
        for (const auto& [scenario, kernel] :
             {std::pair("kmap-three-times", "debian-6.1-amd64"), std::pair("write", "ems-3.2")}) {
            const auto got = tryRun(scenario, kernel);
            QVERIFY(!got);
            QVERIFY(got.error().line().find(kernel) != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(ScenarioTest)
#include "scenario_test.moc"
