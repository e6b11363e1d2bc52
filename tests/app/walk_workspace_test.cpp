// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window_fixture.h"

#include <QAbstractItemView>
#include <QPushButton>

using namespace vmscope;
using namespace vmscope::test;
using layout::RegionKind;
using views::Segments;

namespace {

/// The Walk workspace of a window, reached as a person does.
class OpenWalk : public OpenWindow
{
public:
    OpenWalk()
    {
        click(*find<Segments>("workspaces").button(int(Workspace::Walk)));
        if (main.shownWorkspace() != Workspace::Walk)
            throw std::runtime_error("the tab does not lead to Walk");
    }

    [[nodiscard]] views::WalkWorkspace& walk() const { return main.walkPage().workspace(); }
    [[nodiscard]] const views::WalkScene& scene() const { return walk().view().scene(); }
    [[nodiscard]] const views::WalkShown& shown() const { return main.walkPage().walker().shown(); }
    [[nodiscard]] QString entry() const { return scene().entry.narration; }
    [[nodiscard]] QString summary() const { return scene().entry.summary; }
    [[nodiscard]] QString outcome() const { return find<QLabel>("tlbOutcome").text(); }
    [[nodiscard]] bool writes(const QString& part) const
    {
        walk().view().repaint();
        QStringList texts;
        for (const auto& text : walk().view().paintedTexts())
            texts += text.text;
        return texts.join(QLatin1Char('\n')).contains(part);
    }
    void go(const QString& address) { type(find<QLineEdit>("walkAddress"), address); }
    void press(const char* name) { click(find<QPushButton>(name)); }
    void pressTool(const char* name) { click(find<QToolButton>(name)); }
    void by(paging::Privilege privilege) { choose("walkPrivilege", int(privilege)); }
};

} // namespace

class WalkWorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void opensOnTwoLevelsAndShowsBothTables();
    void everyShownEntryIsTheOneInTheTables();
    void stepsGoForwardAndBackByButtonsAndKeys();
    void aTypedNameIsWalked();
    void aWrongAddressIsRefusedInWordsAndNothingChanges();
    void aBitIsFlippedByAClick();
    void aRowIsWalkedToByAClick();
    void undoGoesBackToTheAddressBefore();
    void theSecondAccessHits();
    void invlpgMakesItMissAgain();
    void aCr3ReloadKeepsGlobalEntriesAndPgeDropsThem();
    void aProgramFillsTheTlb();
    void anotherProcessorHasAnotherTlb();
    void aForbiddenAccessNamesBitLevelAndErrorCode();
    void anEmptyPkmapSlotSaysWhatItIsFor();
    void withIsolationProgramAndKernelHaveTablesOfTheirOwn();
    void aSelectionInLayoutIsWalkedAndTheOtherWayRound();
    void aKernelThatDoesNotBootHasNoTables();
};

void WalkWorkspaceTest::opensOnTwoLevelsAndShowsBothTables()
{
    OpenWalk window;
    QCOMPARE(window.scene().tables.size(), 2u);
    QVERIFY(window.writes("PD index") && window.writes("PT index") && window.writes("offset"));
    QVERIFY(window.writes("Page directory") && window.writes("Page table"));
    QVERIFY(window.writes("low memory"));
    QVERIFY(window.writes("edited at v 0xc0"));
    QVERIFY(window.summary().startsWith("2 reads of memory"));
}

void WalkWorkspaceTest::everyShownEntryIsTheOneInTheTables()
{
    OpenWalk window;
    const auto& rig = window.shown().rig();
    const auto& scene = window.scene();
    const auto& steps = window.shown().run->tables.steps();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto entry = rig.memory.read<std::uint32_t>(steps[i].where);
        const auto& rows = scene.tables[i].rows;
        const auto chosen = std::ranges::find(rows, true, &views::TableRowBox::chosen);
        QVERIFY(chosen != rows.end());
        QCOMPARE(chosen->entry, QStringLiteral("0x%1").arg(entry, 8, 16, QLatin1Char('0')));
        QVERIFY(window.writes(chosen->entry));
    }
}

void WalkWorkspaceTest::stepsGoForwardAndBackByButtonsAndKeys()
{
    OpenWalk window;
    const std::size_t last = window.shown().run->steps.size() - 1;
    QCOMPARE(window.shown().step, last);
    window.pressTool("walkRewind");
    QCOMPARE(window.shown().step, 0u);
    QVERIFY(!window.scene().tables[0].lit && !window.scene().end.lit);
    window.walk().view().setFocus();
    for (int i = 0; i < 3; ++i)
        window.key(Qt::Key_PageDown);
    QCOMPARE(window.shown().step, 3u);
    QVERIFY(window.scene().tables[0].lit && !window.scene().tables[1].lit);
    QVERIFY(window.entry().contains("PDE"));
    window.pressTool("walkBack");
    QCOMPARE(window.shown().step, 2u);
    window.pressTool("walkStep");
    window.key(Qt::Key_Home);
    QCOMPARE(window.shown().step, 0u);
}

void WalkWorkspaceTest::aTypedNameIsWalked()
{
    OpenWalk window;
    window.by(paging::Privilege::Supervisor);
    window.go("page_offset+5M");
    const VirtualAddress wanted = window.plan().pageOffset + 5_MiB;
    QCOMPARE(window.shown().run->address, wanted);
    QCOMPARE(window.shown().run->physical->value, (5_MiB).value);
    QCOMPARE(window.find<QLineEdit>("walkAddress").text(), toQString(hexText(wanted)));
    QVERIFY(window.writes("4 MiB page"));
    QCOMPARE(window.scene().tables.size(), 1u); // a large page ends the walk in the page directory
}

void WalkWorkspaceTest::aWrongAddressIsRefusedInWordsAndNothingChanges()
{
    OpenWalk window;
    const VirtualAddress before = window.shown().run->address;
    window.go("nonsense");
    QVERIFY(window.walk().message().contains("nonsense"));
    QCOMPARE(window.shown().run->address, before);
    window.go("0x08049000");
    QVERIFY(window.walk().message().isEmpty());
}

void WalkWorkspaceTest::aBitIsFlippedByAClick()
{
    OpenWalk window;
    const VirtualAddress before = window.shown().run->address;
    const auto& bits = window.scene().bits;
    const auto bit12 = std::ranges::find(bits, 12u, &views::BitBox::bit);
    window.click(window.walk().view(), bit12->rect.center().toPoint());
    QCOMPARE(window.shown().run->address.value, before.value ^ 0x1000);
}

void WalkWorkspaceTest::aRowIsWalkedToByAClick()
{
    OpenWalk window;
    const auto& rows = window.scene().tables[1].rows;
    const auto chosen = std::ranges::find(rows, true, &views::TableRowBox::chosen);
    QVERIFY(chosen + 1 != rows.end());
    window.click(window.walk().view(), (chosen + 1)->rect.center().toPoint());
    QCOMPARE(window.shown().run->address.value, 0x08049000u);
}

void WalkWorkspaceTest::undoGoesBackToTheAddressBefore()
{
    OpenWalk window;
    window.go("0x08049000");
    window.go("0x0804a000");
    window.walk().view().setFocus();
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.shown().run->address.value, 0x08049000u);
}

void WalkWorkspaceTest::theSecondAccessHits()
{
    OpenWalk window;
    QVERIFY(window.outcome().startsWith("miss → walk → "));
    window.press("again");
    QVERIFY(window.outcome().startsWith("hit"));
    QVERIFY(window.summary().contains("no table was read"));
    QVERIFY(window.entry().contains("is the byte at p"));
}

void WalkWorkspaceTest::invlpgMakesItMissAgain()
{
    OpenWalk window;
    window.press("again");
    window.press("invlpg");
    QCOMPARE(window.shown().step, 0u); // what follows is to be watched
    QVERIFY(window.find<QLabel>("tlbCounters").text().contains("flushes <b>1</b>"));
    window.pressTool("walkStep");
    QVERIFY(window.outcome().startsWith("miss"));
}

void WalkWorkspaceTest::aCr3ReloadKeepsGlobalEntriesAndPgeDropsThem()
{
    OpenWalk window;
    window.by(paging::Privilege::Supervisor);
    window.go("page_offset+5M");
    QVERIFY(window.shown().run->tables.translation.global);
    window.press("reloadCr3");
    window.pressTool("walkStep");
    QVERIFY(window.outcome().startsWith("hit"));
    window.press("togglePge");
    window.pressTool("walkStep");
    QVERIFY(window.outcome().startsWith("miss"));
}

void WalkWorkspaceTest::aProgramFillsTheTlb()
{
    OpenWalk window;
    window.walk().tlb().grid().repaint();
    const std::size_t before = window.walk().tlb().grid().paintedTexts().size();
    window.press("runProgram");
    window.walk().tlb().grid().repaint();
    QVERIFY(window.walk().tlb().grid().paintedTexts().size() > before + 20);
    QVERIFY(!window.shown().rates.empty());
    QVERIFY(window.find<QWidget>("hitRate").isVisible());
}

void WalkWorkspaceTest::anotherProcessorHasAnotherTlb()
{
    OpenWalk window;
    const QString before = window.find<QLabel>("tlbGeometry").text();
    auto* menu = window.find<QToolButton>("walkProcessor").menu();
    for (QAction* action : menu->actions())
        if (action->text().startsWith("Intel 486"))
            action->trigger();
    QCOMPARE(toQString(window.state().config.processor->id), "486");
    QVERIFY(window.find<QLabel>("tlbGeometry").text() != before);
    QVERIFY(window.find<QLabel>("tlbGeometry").text().startsWith("32 entries: 8 sets × 4 ways"));
    QVERIFY(!window.find<QPushButton>("togglePge").isEnabled()); // it has no global pages
}

void WalkWorkspaceTest::aForbiddenAccessNamesBitLevelAndErrorCode()
{
    OpenWalk window;
    window.choose("walkAccess", int(paging::AccessKind::Write));
    QCOMPARE(window.shown().run->fault->errorCode, 7u); // text is read-only
    const QString told = window.entry();
    QVERIFY2(told.contains("Page fault at the PTE: an entry does not allow writing"), qPrintable(told));
    QVERIFY(window.entry().contains("0x7") && window.entry().contains("W=1") &&
            window.entry().contains("U=1"));
    const auto& bits = window.scene().entry.bits;
    const auto refused = std::ranges::find(bits, true, &views::EntryBitBox::refused);
    QVERIFY(refused != bits.end());
    QCOMPARE(refused->name, "R/W");
    QVERIFY(window.scene().end.fault);
}

void WalkWorkspaceTest::anEmptyPkmapSlotSaysWhatItIsFor()
{
    OpenWalk window;
    window.click(*window.find<Segments>("workspaces").button(int(Workspace::Layout)));
    window.chooseHighmem(layout::Highmem::FourG);
    window.click(Subject::of(RegionKind::Pkmap));
    window.click(*window.find<Segments>("workspaces").button(int(Workspace::Walk)));
    QVERIFY(window.shown().run->fault);
    QVERIFY(window.entry().contains("kmap puts an entry here"));
}

void WalkWorkspaceTest::withIsolationProgramAndKernelHaveTablesOfTheirOwn()
{
    OpenWindow plain;
    plain.chooseSystem("debian-6.1-686");
    plain.chooseHighmem(layout::Highmem::SixtyFourG);
    QVERIFY(plain.plan().isolated);
    plain.click(*plain.find<Segments>("workspaces").button(int(Workspace::Walk)));
    const auto& shown = plain.main.walkPage().walker().shown();
    const PhysicalAddress ofProgram = shown.run->tables.steps()[0].where;
    plain.choose("walkPrivilege", int(paging::Privilege::Supervisor));
    QVERIFY(shown.run->tables.steps()[0].where != ofProgram);
    QVERIFY(plain.find<QComboBox>("walkRoot").isVisible());
    QCOMPARE(plain.find<QComboBox>("walkRoot").currentIndex(), 0);
}

void WalkWorkspaceTest::aSelectionInLayoutIsWalkedAndTheOtherWayRound()
{
    OpenWindow window;
    window.click(Subject::of(RegionKind::Vmalloc));
    window.click(*window.find<Segments>("workspaces").button(int(Workspace::Walk)));
    const VirtualRange vmalloc = window.plan().region(RegionKind::Vmalloc)->range;
    QVERIFY(vmalloc.contains(window.main.walkPage().walker().shown().run->address));
    window.type(window.find<QLineEdit>("walkAddress"), "fixmap");
    window.click(*window.find<Segments>("workspaces").button(int(Workspace::Layout)));
    QCOMPARE(window.view().selected().part(), Subject::of(RegionKind::Fixmap));
}

void WalkWorkspaceTest::aKernelThatDoesNotBootHasNoTables()
{
    OpenWindow window;
    views::State state = window.state();
    state.config.structPage = 4096_B; // a page record as large as its page
    window.session.apply(state);
    QVERIFY(!window.plan().verdict.boots());
    window.click(*window.find<Segments>("workspaces").button(int(Workspace::Walk)));
    QVERIFY(!window.main.walkPage().workspace().message().isEmpty());
    QVERIFY(!window.main.walkPage().workspace().view().isVisible());
}

VMSCOPE_GUI_TEST(WalkWorkspaceTest)
#include "walk_workspace_test.moc"
