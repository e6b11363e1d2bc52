// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"
#include "views/syscall/syscall_text.h"

#include <QStandardItemModel>

using namespace vmscope;
using namespace vmscope::test;
using views::Segments;
using views::StoryPosition;

namespace {

/// The Syscall workspace of a window, reached as a person does.
class OpenSyscall : public OpenWindow
{
public:
    explicit OpenSyscall(const char* kernel = "linux-2.6.11")
    {
        views::State state = session.shown().state;
        // Some of its RAM is high memory, where it has any.
        state.config =
            layout::configFor(*layout::findKernel(kernel), layout::ramOf(layout::MachineKind::Flat, 2_GiB));
        session.apply(state);
        click(*find<Segments>("workspaces").button(int(Workspace::Syscall)));
        if (main.shownWorkspace() != Workspace::Syscall)
            throw std::runtime_error("the tab does not lead to Syscall");
    }

    [[nodiscard]] views::SyscallWorkspace& syscall() const { return main.syscallPage().workspace(); }
    [[nodiscard]] Stepper& stepper() const { return main.syscallPage().stepper(); }
    [[nodiscard]] const views::StoryShown& story() const { return stepper().shown(); }
    [[nodiscard]] std::size_t step() const { return story().at.step; }
    [[nodiscard]] const std::vector<story::Step>& steps() const { return story().track->steps(); }
    [[nodiscard]] const views::OutlineScene& outline() const { return syscall().outline().scene(); }
    [[nodiscard]] const views::ReachScene& reach() const { return syscall().reach().scene(); }
    void press(const char* name) { click(find<QToolButton>(name)); }
    void scenario(const char* id) { OpenWindow::choose(find<QComboBox>("scenario"), QLatin1String(id)); }
    void stopAt(const char* id) { OpenWindow::choose(find<QComboBox>("breakpoint"), QLatin1String(id)); }
    void beside(const char* kernel) { OpenWindow::choose(find<QComboBox>("beside0"), QLatin1String(kernel)); }
    /// Goes through a run by the step button until a step of this kind.
    void stepTo(story::Moment moment)
    {
        while (steps()[step()].moment != moment && step() + 1 < steps().size())
            press("storyStep");
        if (steps()[step()].moment != moment)
            throw std::runtime_error("there is no such step");
    }
    [[nodiscard]] const views::OutlineRow& rowOf(StoryPosition at) const
    {
        const auto& rows = outline().rows;
        const auto found = std::ranges::find(rows, at, &views::OutlineRow::at);
        if (found == rows.end())
            throw std::runtime_error("this step is not in sight");
        return *found;
    }
    [[nodiscard]] bool reachWrites(const QString& part) const
    {
        syscall().reach().repaint();
        for (const views::PaintedText& text : syscall().reach().paintedTexts())
            if (text.text.contains(part))
                return true;
        return false;
    }
};

} // namespace

class SyscallWorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void opensOnTheFirstStepOfWrite();
    void buttonsAndKeysGoToAndFro();
    void stepOverSkipsAFaultAndStepGoesIntoIt();
    void stepOutLeavesAFault();
    void aClickJumps();
    void aTriangleOpensTheParts();
    void theCopyLoadsFromTheProgramsAddressAndStoresToTheLentOne();
    void lowMemoryIsLentNothing();
    void aFaultEndsAtABarrier();
    void theCardsTellWhatChangedAndWhatItCosts();
    void playingStopsAtABreakpoint();
    void runningGoesToTheNextHitOrSaysThatThereIsNone();
    void anotherSystemRunsAnew();
    void aSenselessScenarioSaysWhyAndOfWhatToChoose();
    void undoGoesBackToTheScenarioBeforeAndNotStepByStep();
    void anAddressLeadsToItsWalk();
    void twoSystemsStandSideBySide();
    void aQuestionIsShownFirst();
    void theHelpListsItsKeys();
};

void SyscallWorkspaceTest::opensOnTheFirstStepOfWrite()
{
    OpenSyscall window;
    QVERIFY(window.story().scenario->id == "write");
    QCOMPARE(window.step(), 0u);
    QVERIFY(window.syscall().narration().title().startsWith("1. write(fd, 0x"));
    QVERIFY(window.outline().rows.size() <= views::outlineRows);
    QCOMPARE(window.rowOf({}).state, views::OutlineRow::State::Current);
    QVERIFY(window.reachWrites("kernel mode") || window.reachWrites("user mode"));
    QVERIFY(window.reachWrites("low memory") && window.reachWrites("high memory"));
}

void SyscallWorkspaceTest::buttonsAndKeysGoToAndFro()
{
    OpenSyscall window;
    window.press("storyStep");
    window.press("storyStep");
    QCOMPARE(window.step(), 2u);
    window.press("storyBack");
    QCOMPARE(window.step(), 1u);
    window.syscall().outline().setFocus();
    window.key(Qt::Key_Right);
    QCOMPARE(window.step(), 2u);
    window.key(Qt::Key_PageDown);
    QCOMPARE(window.step(), 3u);
    window.key(Qt::Key_Left);
    QCOMPARE(window.step(), 2u);
    window.key(Qt::Key_End);
    QCOMPARE(window.step(), window.steps().size() - 1);
    window.key(Qt::Key_Right);
    QCOMPARE(window.step(), window.steps().size() - 1);
    window.key(Qt::Key_Home);
    QCOMPARE(window.step(), 0u);
    window.key(Qt::Key_Left);
    QCOMPARE(window.step(), 0u);
    window.key(Qt::Key_Down);
    QCOMPARE(window.step(), 1u);
}

void SyscallWorkspaceTest::stepOverSkipsAFaultAndStepGoesIntoIt()
{
    OpenSyscall window;
    window.scenario("write-fault");
    window.stepTo(story::Moment::FaultIn);
    const std::size_t before = window.step();
    window.press("storyStep");
    QCOMPARE(window.steps()[window.step()].moment, story::Moment::Fault);
    window.press("storyBack");
    QCOMPARE(window.step(), before);
    window.press("storyOver");
    QCOMPARE(window.steps()[window.step()].depth, window.steps()[before].depth);
    QVERIFY(window.step() > before + 1);
}

void SyscallWorkspaceTest::stepOutLeavesAFault()
{
    OpenSyscall window;
    window.scenario("write-fault");
    window.stepTo(story::Moment::Fault);
    window.press("storyOut");
    QCOMPARE(window.steps()[window.step()].depth, 1u);
    window.syscall().outline().setFocus();
    window.key(Qt::Key_Up, Qt::ShiftModifier); // out of the call: to its end
    QCOMPARE(window.step(), window.steps().size() - 1);
}

void SyscallWorkspaceTest::aClickJumps()
{
    OpenSyscall window;
    const auto& row = window.rowOf({4, std::nullopt});
    window.click(window.syscall().outline(), row.textRect.center().toPoint());
    QCOMPARE(window.step(), 4u);
    QCOMPARE(window.rowOf({4, std::nullopt}).state, views::OutlineRow::State::Current);
    QCOMPARE(window.rowOf({3, std::nullopt}).state, views::OutlineRow::State::Past);
    QCOMPARE(window.rowOf({5, std::nullopt}).state, views::OutlineRow::State::Coming);
}

void SyscallWorkspaceTest::aTriangleOpensTheParts()
{
    OpenSyscall window;
    const auto at = window.rowOf({1, std::nullopt}).triangle.center().toPoint();
    window.click(window.syscall().outline(), at);
    QCOMPARE(window.step(), 0u); // opening is no going
    QVERIFY(window.rowOf({1, 0}).isPart);
    window.press("storyStep");
    window.press("storyStep");
    QCOMPARE(window.story().at, (StoryPosition{1, 0}));
    const auto parts = story::substepsOf(window.steps()[1]);
    QCOMPARE(window.syscall().changes().changes(), toQString(parts[0].text));
    window.syscall().outline().setFocus();
    window.key(Qt::Key_Minus);
    QCOMPARE(window.story().at, (StoryPosition{1, std::nullopt}));
}

void SyscallWorkspaceTest::theCopyLoadsFromTheProgramsAddressAndStoresToTheLentOne()
{
    OpenSyscall window;
    window.stepTo(story::Moment::Copy);
    const auto picture = views::shownPicture(window.story());
    const auto* load = picture.find(story::Place::Role::Load);
    const auto* store = picture.find(story::Place::Role::Store);
    QVERIFY(load && store);
    QVERIFY(load->user && load->physical);
    QVERIFY(!store->user && store->physical && store->high);
    QCOMPARE(window.reach().arrows.size(), 2u);
    QVERIFY(window.reachWrites("v " + toQString(hexText(load->address))));
    QVERIFY(window.reachWrites("p " + toQString(hexText(*store->physical))));
    QVERIFY(window.syscall().changes().insight().contains("the program's own address"));
}

void SyscallWorkspaceTest::lowMemoryIsLentNothing()
{
    OpenSyscall window("debian-6.1-amd64");
    window.stepTo(story::Moment::Copy);
    const auto picture = views::shownPicture(window.story());
    const auto* store = picture.find(story::Place::Role::Store);
    QVERIFY(store && store->physical && !store->high);
    QCOMPARE(window.syscall().costs().figure(1, 0), QString("0")); // PTE stores for the mapping
    QVERIFY(!window.reachWrites("high memory"));
}

void SyscallWorkspaceTest::aFaultEndsAtABarrier()
{
    OpenSyscall window;
    window.scenario("write-bad-pointer");
    for (std::size_t i = 0; i < window.steps().size(); ++i) {
        window.stepper().goTo({i, std::nullopt});
        const bool faults = views::shownPicture(window.story()).fault.has_value();
        const auto barriers = std::ranges::count_if(
            window.reach().arrows, [](const views::AccessArrow& arrow) { return arrow.barrier.has_value(); });
        if (faults)
            QVERIFY(barriers == 1 && window.reachWrites("page fault"));
    }
    window.stopAt("page-fault");
    window.press("storyFirst");
    window.press("storyRun");
    QVERIFY(views::shownPicture(window.story()).fault.has_value());
}

void SyscallWorkspaceTest::theCardsTellWhatChangedAndWhatItCosts()
{
    OpenSyscall window;
    window.stepTo(story::Moment::MapCachePage);
    QVERIFY(window.syscall().changes().changes().contains("page-table entry"));
    const auto& cost = window.story().track->costs[window.step()];
    QCOMPARE(window.syscall().costs().figure(1, 0),
             QString::number(cost.of(story::Purpose::Mapping).pteStores));
    QCOMPARE(window.syscall().costs().figure(1, 2), QString::number(cost.all().pteStores));
    QVERIFY(cost.of(story::Purpose::Mapping).pteStores > 0);
    window.press("storyFirst");
    QCOMPARE(window.syscall().costs().figure(1, 0), QString("0"));
}

void SyscallWorkspaceTest::playingStopsAtABreakpoint()
{
    OpenSyscall window;
    window.stopAt("pte-store");
    window.stepper().setSpeed(200); // what is tested is where it stops, not how long it takes
    window.press("storyPlay");
    QVERIFY(window.story().playing);
    QTRY_VERIFY(!window.story().playing);
    QVERIFY(story::hitIn(*story::findBreakpoint("pte-store"), window.steps()[window.step()]));
    QVERIFY(window.syscall().narration().text().startsWith("Stopped: page-table entry written"));
    window.syscall().outline().setFocus();
    window.key(Qt::Key_Space);
    QVERIFY(window.story().playing);
    window.key(Qt::Key_Space);
    QVERIFY(!window.story().playing);
}

void SyscallWorkspaceTest::runningGoesToTheNextHitOrSaysThatThereIsNone()
{
    OpenSyscall window;
    window.syscall().outline().setFocus();
    window.key(Qt::Key_R);
    QCOMPARE(window.step(), 0u);
    QVERIFY(window.story().notice.contains("Choose what to stop at"));
    window.stopAt("full-flush");
    window.press("storyRun");
    QCOMPARE(window.step(), 0u);
    QVERIFY(window.story().notice.contains("No further full flush"));
    window.stopAt("invlpg");
    window.press("storyRun");
    QVERIFY(story::hitIn(*story::findBreakpoint("invlpg"), window.steps()[window.step()]));
}

void SyscallWorkspaceTest::anotherSystemRunsAnew()
{
    OpenSyscall window;
    OpenWindow& base = window;
    base.choose(window.find<QComboBox>("storySystem"), "linux-2.4.20");
    QVERIFY(window.state().config.kernel->id == "linux-2.4.20");
    QVERIFY(window.story().track->config.kernel->id == "linux-2.4.20");
    QVERIFY(window.story().runs());
}

void SyscallWorkspaceTest::aSenselessScenarioSaysWhyAndOfWhatToChoose()
{
    OpenSyscall window("debian-6.1-amd64");
    auto& box = window.find<QComboBox>("scenario");
    const int row = box.findData("kmap-three-times");
    const auto* model = qobject_cast<QStandardItemModel*>(box.model());
    QVERIFY(!model->item(row)->isEnabled());
    QVERIFY(model->item(row)->toolTip().contains("no high memory"));
    views::State wanted = window.state(); // as a session file or another view may ask for it
    wanted.story.scenario = "kmap-three-times";
    window.session.ask(wanted, "scenario");
    QVERIFY(!window.story().runs());
    QVERIFY(window.syscall().message().contains("no high memory"));
    QVERIFY(window.syscall().message().contains("another kernel"));
    window.key(Qt::Key_Right); // nothing to step in
    window.session.undoStack().undo();
    QVERIFY(window.syscall().message().isEmpty());
    QVERIFY(window.story().runs());
}

void SyscallWorkspaceTest::undoGoesBackToTheScenarioBeforeAndNotStepByStep()
{
    OpenSyscall window;
    window.scenario("get-user");
    QVERIFY(window.story().scenario->id == "get-user");
    const int count = window.session.undoStack().count();
    while (window.step() < 2)
        window.press("storyStep");
    QCOMPARE(window.session.undoStack().count(), count);
    QCOMPARE(window.state().story.step, std::size_t{2});
    while (window.story().scenario->id == "get-user" && window.session.undoStack().canUndo())
        window.session.undoStack().undo();
    QVERIFY(window.story().scenario->id != "get-user");
}

void SyscallWorkspaceTest::anAddressLeadsToItsWalk()
{
    OpenSyscall window;
    window.stepTo(story::Moment::Copy);
    const auto picture = views::shownPicture(window.story());
    const auto store = *picture.find(story::Place::Role::Store);
    const auto label = std::ranges::find_if(window.reach().labels, [&](const views::ReachLabel& l) {
        return !l.physical && l.address.endsWith(toQString(hexText(store.address)));
    });
    QVERIFY(label != window.reach().labels.end());
    window.click(window.syscall().reach(), label->rect.center().toPoint());
    QCOMPARE(window.main.shownWorkspace(), Workspace::Walk);
    QCOMPARE(window.main.walkPage().walker().shown().run->address, store.address);
    QCOMPARE(window.main.walkPage().walker().shown().run->physical, store.physical);
}

void SyscallWorkspaceTest::twoSystemsStandSideBySide()
{
    OpenSyscall window;
    window.beside("linux-2.4.20");
    QVERIFY(window.story().compares());
    QVERIFY(window.syscall().column(0).title().contains("2.6.11"));
    QVERIFY(window.syscall().column(1).title().contains("2.4"));
    for (int i = 0; i < 20; ++i)
        window.press("storyStep");
    QCOMPARE(window.story().row, window.story().rows.size() - 1);
    const auto costOf = [&](std::size_t column) {
        const auto side = views::comparedStory(window.story(), column);
        return side.story.track->costs[side.story.at.step].all();
    };
    const auto& cycles = hardware::findCpuModel(window.state().config.processor->id)->costs;
    for (const std::size_t column : {0u, 1u})
        QCOMPARE(window.syscall().column(column).costs(), views::costLine(costOf(column), cycles));
    QVERIFY(window.syscall().difference().startsWith("So far"));
    window.press("storyFirst");
    QCOMPARE(window.story().row, 0u);
    window.session.undoStack().undo();
    while (window.story().compares() && window.session.undoStack().canUndo())
        window.session.undoStack().undo();
    QVERIFY(!window.story().compares());
}

void SyscallWorkspaceTest::aQuestionIsShownFirst()
{
    OpenSyscall window;
    auto run = std::make_shared<story::ScenarioRun>(*window.story().track->run);
    run->steps[1].question = "What will the kernel do?";
    auto track = std::make_shared<views::StoryTrack>(*window.story().track);
    track->run = run;
    views::StoryShown story = window.story();
    story.track = track;
    story.at = {1, std::nullopt};
    story.asking = true;
    window.syscall().show(story, window.main.display(), views::Metrics::forWindow(window.main.size(), 1));
    QCOMPARE(window.syscall().narration().title(), QString("What will the kernel do?"));
    QVERIFY(!window.syscall().changes().changes().contains(toQString(run->steps[1].narration)));
    QCOMPARE(window.syscall().changes().insight(), QString());
    story.asking = false;
    window.syscall().show(story, window.main.display(), views::Metrics::forWindow(window.main.size(), 1));
    QVERIFY(window.syscall().narration().title().startsWith("2. "));
}

void SyscallWorkspaceTest::theHelpListsItsKeys()
{
    OpenSyscall window;
    const auto keys = window.main.syscallPage().keys();
    const auto has = [&](const QKeySequence& key) {
        return std::ranges::any_of(keys, [&](const QAction* a) { return a->shortcuts().contains(key); });
    };
    for (const auto key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Home, Qt::Key_End, Qt::Key_Space, Qt::Key_R})
        QVERIFY(has(key));
    for (const QAction* action : keys)
        QVERIFY(!action->text().isEmpty());
}

VMSCOPE_GUI_TEST(SyscallWorkspaceTest)
#include "syscall_workspace_test.moc"
