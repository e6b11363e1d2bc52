// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/insight.h"
#include "tests/model/kernel/syscall_fixture.h"

#include <QTest>

using namespace vmscope;
using namespace vmscope::story;
using Role = Place::Role;
using Change = Place::Change;

namespace {

ScenarioRun played(std::string_view id, const QString& kernel, const QString& options = {})
{
    const auto result =
        runScenario(*findScenario(id), layout::plan(kernel::test::configOf(kernel, "", options)));
    if (!result)
        throw std::runtime_error(result.error().line());
    return *result;
}

std::size_t stepOf(const ScenarioRun& run, Moment moment)
{
    const auto found = std::ranges::find(run.steps, moment, &Step::moment);
    if (found == run.steps.end())
        throw std::runtime_error("no such step");
    return std::size_t(found - run.steps.begin());
}

StepPicture pictureAt(const ScenarioRun& run, Moment moment) { return pictureOf(run, stepOf(run, moment)); }

std::uint8_t byteAt(const kernel::Kernel& kernel, PhysicalAddress p)
{
    return kernel.booted.ram().read<std::uint8_t>(p);
}

} // namespace

class StepPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void aCopyGoesFromTheProgramsFrameToTheCachePage();
    void theLentAddressIsMadeUsedAndTakenBack();
    void theProgramsByteIsStoredAndThenLoadedByTheKernel();
    void anotherProcessesFrameIsAnother();
    void aFaultLeadsNowhere();
    void isolationHidesTheKernelHalfInUserModeOnly();
    void ownSpacesHideTheUserHalfInTheKernel();
    void aStaleTranslationIsWhereTheTlbLeads();
    void aPartShowsItsOwnEvents();
    void statesFollowTheEvents();
    void insightsAreDrawnFromWhatIsThere();
    void sentencesEndWhereTheNextBegins();
};

void StepPictureTest::aCopyGoesFromTheProgramsFrameToTheCachePage()
{
    for (const char* kernel : {"linux-2.4.20", "linux-2.6.11", "debian-6.1-686-pae", "debian-6.1-amd64"}) {
        const ScenarioRun run = played("write", kernel);
        const StepPicture picture = pictureAt(run, Moment::Copy);
        const Place* load = picture.find(Role::Load);
        const Place* store = picture.find(Role::Store);
        QVERIFY(load && store && load->physical && store->physical);
        QVERIFY(load->user && !store->user);
        QCOMPARE(load->owner->use, kernel::FrameUse::Anonymous);
        QCOMPARE(store->owner->use, kernel::FrameUse::PageCache);
        QCOMPARE(byteAt(*run.after, *store->physical), byteAt(*run.after, *load->physical));
        QCOMPARE(picture.state.mode, paging::Privilege::Supervisor);
    }
}

void StepPictureTest::theLentAddressIsMadeUsedAndTakenBack()
{
    const ScenarioRun run = played("write", "linux-2.6.11");
    const StepPicture made = pictureAt(run, Moment::MapCachePage);
    const Place* lent = made.find(Role::Lent);
    QVERIFY(lent && lent->high);
    QCOMPARE(lent->change, Change::Made);
    QVERIFY(!made.find(Role::Load) && !made.find(Role::Store));
    const StepPicture used = pictureAt(run, Moment::Copy);
    QCOMPARE(used.find(Role::Store)->address.alignedDown(pageSize), lent->address);
    QCOMPARE(frameOf(*used.find(Role::Store)->physical), frameOf(*lent->physical));
    const StepPicture ended = pictureAt(run, Moment::UnmapCachePage);
    QCOMPARE(ended.find(Role::Lent)->change, Change::Ended);
    const StepPicture later = pictureAt(run, Moment::Commit);
    QVERIFY(!later.find(Role::Lent));
}

void StepPictureTest::theProgramsByteIsStoredAndThenLoadedByTheKernel()
{
    const ScenarioRun run = played("get-user", "linux-2.6.11");
    const StepPicture stored = pictureOf(run, 0);
    QVERIFY(stored.find(Role::Store) && !stored.find(Role::Load));
    QCOMPARE(stored.state.mode, paging::Privilege::User);
    const std::size_t loads = run.acts[2].step;
    const StepPicture loaded = pictureOf(run, loads);
    QVERIFY(loaded.find(Role::Load) && !loaded.find(Role::Store));
    QCOMPARE(loaded.find(Role::Load)->physical, stored.find(Role::Store)->physical);
    QVERIFY(loaded.hitTlb);
    QVERIFY(insightOf(run, loads, loaded).find("same TLB entry") != std::string::npos);
}

void StepPictureTest::anotherProcessesFrameIsAnother()
{
    const ScenarioRun run = played("get-user", "linux-2.6.11");
    const StepPicture first = pictureOf(run, run.acts[2].step);
    const StepPicture second = pictureOf(run, run.acts[3].step);
    QCOMPARE(second.find(Role::Load)->address, first.find(Role::Load)->address);
    QVERIFY(second.find(Role::Load)->physical != first.find(Role::Load)->physical);
    QCOMPARE(second.find(Role::Load)->owner->process, 2u);
    QCOMPARE(second.tables.process, kernel::ProcessId{2});
    QCOMPARE(byteAt(*run.after, *second.find(Role::Load)->physical), std::uint8_t('B'));
}

void StepPictureTest::aFaultLeadsNowhere()
{
    const ScenarioRun run = played("write-bad-pointer", "linux-2.6.11");
    std::size_t faults = 0;
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const StepPicture picture = pictureOf(run, i);
        if (!picture.fault)
            continue;
        ++faults;
        QCOMPARE(picture.places.front().address, picture.fault->address);
        QVERIFY(!picture.places.front().physical);
    }
    QCOMPARE(faults, std::size_t(run.totals.faults));
}

void StepPictureTest::isolationHidesTheKernelHalfInUserModeOnly()
{
    const ScenarioRun run = played("get-user", "debian-6.1-686-pae", "pti=on");
    QCOMPARE(pictureOf(run, 0).tables,
             (TablesSeen{.user = true, .kernel = false, .process = kernel::bootProcess}));
    QCOMPARE(pictureOf(run, run.acts[2].step).tables,
             (TablesSeen{.user = true, .kernel = true, .process = kernel::bootProcess}));
    const ScenarioRun open = played("get-user", "debian-6.1-686-pae", "pti=off");
    QVERIFY(pictureOf(open, 0).tables.kernel);
}

void StepPictureTest::ownSpacesHideTheUserHalfInTheKernel()
{
    const ScenarioRun run = played("get-user", "rhel4-hugemem");
    QCOMPARE(pictureOf(run, 0).tables,
             (TablesSeen{.user = true, .kernel = false, .process = kernel::bootProcess}));
    const StepPicture entered = pictureOf(run, run.acts[1].step);
    QVERIFY(!entered.tables.user && entered.tables.kernel);
    const Place* buffer = entered.find(Role::Buffer);
    QVERIFY(buffer && !buffer->physical);
    const ScenarioRun writes = played("write", "rhel4-hugemem");
    const StepPicture copied = pictureAt(writes, Moment::Copy);
    QVERIFY(!copied.find(Role::Load)->user && copied.find(Role::Load)->physical);
}

void StepPictureTest::aStaleTranslationIsWhereTheTlbLeads()
{
    const ScenarioRun run = played("stale", "linux-2.6.11");
    const auto frameIn = [&](std::size_t act) {
        return *pictureOf(run, run.acts[act].step).find(Role::Load)->physical;
    };
    QCOMPARE(byteAt(*run.after, frameIn(0)), std::uint8_t('A'));
    QCOMPARE(frameIn(2), frameIn(0)); // the tables say another frame by now
    QVERIFY(frameIn(4) != frameIn(0));
    QCOMPARE(byteAt(*run.after, frameIn(4)), std::uint8_t('B'));
}

void StepPictureTest::aPartShowsItsOwnEvents()
{
    const ScenarioRun run = played("write-short", "linux-2.6.11");
    for (std::size_t i = 0; i < run.steps.size(); ++i)
        for (const Substep& part : substepsOf(run.steps[i])) {
            const StepPicture picture = pictureOf(run, i, StepPart{part.first, part.count});
            if (picture.at < run.steps[i].events.size())
                QVERIFY(picture.at >= part.first && picture.at < part.first + part.count);
        }
}

void StepPictureTest::statesFollowTheEvents()
{
    const ScenarioRun run = played("write", "debian-6.1-686-pae", "pti=on");
    for (std::size_t i = 0; i + 1 < run.steps.size(); ++i) {
        const unsigned cpu = watchedCpu(run);
        const CpuState end = cpuStatesOf(run.steps[i], cpu).back();
        const CpuState next = cpuStatesOf(run.steps[i + 1], cpu).front();
        QCOMPARE(end.cr3, next.cr3);
        QCOMPARE(end.running, next.running);
    }
    QCOMPARE(cpuStatesOf(run.steps.front(), 0).front().mode, paging::Privilege::User);
    QCOMPARE(cpuStatesOf(run.steps.back(), 0).back().mode, paging::Privilege::User);
}

void StepPictureTest::insightsAreDrawnFromWhatIsThere()
{
    const auto insightAt = [](const ScenarioRun& run, Moment moment) {
        const std::size_t step = stepOf(run, moment);
        return QString::fromStdString(insightOf(run, step, pictureOf(run, step)));
    };
    const ScenarioRun high = played("write", "linux-2.6.11");
    QVERIFY(insightAt(high, Moment::MapCachePage).contains("lent"));
    QVERIFY(insightAt(high, Moment::Copy).contains("high memory"));
    const ScenarioRun all = played("write", "debian-6.1-amd64");
    QVERIFY(insightAt(all, Moment::MapCachePage).contains("has an address already"));
    QVERIFY(insightAt(all, Moment::Copy).contains("always has an address"));
    const ScenarioRun calls = played("get-user", "linux-2.6.11");
    const std::size_t call = calls.acts[1].step;
    QVERIFY(insightOf(calls, call, pictureOf(calls, call)).find("not its tables") != std::string::npos);
}

void StepPictureTest::sentencesEndWhereTheNextBegins()
{
    const std::string text = "CR3 stays 0x1000. It reads 'A' at v 0x40000000. And more.";
    QCOMPARE(firstSentences(text, 1), std::string("CR3 stays 0x1000."));
    QCOMPARE(firstSentences(text, 2), std::string("CR3 stays 0x1000. It reads 'A' at v 0x40000000."));
    QCOMPARE(firstSentences(text, 9), text);
    QCOMPARE(firstSentences("", 2), std::string());
    QCOMPARE(firstSentences("Linux 2.6.11 maps it.", 1), std::string("Linux 2.6.11 maps it."));
}

QTEST_APPLESS_MAIN(StepPictureTest)
#include "step_picture_test.moc"
