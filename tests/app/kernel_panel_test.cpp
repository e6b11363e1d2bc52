// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/desk.h"
#include "tests/app/window_fixture.h"
#include "views/common/frame_shown.h"
#include "views/kernel/kernel_panel.h"

#include <QMenu>
#include <QTimer>

using namespace vmscope;
using namespace vmscope::test;
using kernel::AddressKind;
using kernel::Held;

class KernelPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void theKeyOpensAndClosesIt();
    void aKeyAsksForMemoryAndTheListShowsIt();
    void theMouseAsksForWhatItsFieldSays();
    void manyAreOneThing();
    void undoGivesBackAndRedoAsksAgain();
    void anotherMachineHasNothingHeldAndUndoBringsItBack();
    void deleteGivesBack();
    void theCrossGivesBack();
    void whatMakesNoSenseIsRefusedInPlace();
    void lowMemoryUsedUpIsExplained();
    void aDeadlockNamesBothTasks();
    void theProgramsPageGetsAKernelAddressByKmap();
    void aClickOnPhysicalMemoryListsAddresses();
    void ownersStandBesideTheColumn();
    void slotsShowTheirNumbersAndUsers();
    void theOtherProcessSeesItsOwnPages();
    void walkShowsTheTablesAsTheyAre();
    void aMachineThatDoesNotBootSaysSo();
    void inRealModeThereIsNoKernelToAsk();
};

namespace {

views::KernelPanel& open(OpenWindow& window)
{
    window.key(Qt::Key_K);
    return window.main.kernelPanel();
}

/// The machine that a preset made or operations changed.
const kernel::Desk& deskOf(const OpenWindow& window)
{
    if (!window.state().desk)
        throw std::logic_error("nothing was asked of the kernel");
    return *window.state().desk;
}

void runPreset(OpenWindow& window, const char* id)
{
    auto& button = window.find<QToolButton>("presets");
    QTimer::singleShot(0, &button, [&button, id] {
        QMenu* menu = button.menu();
        for (QAction* action : menu->actions())
            if (action->objectName() == QLatin1String(id)) {
                menu->setActiveAction(action);
                QTest::keyClick(menu, Qt::Key_Return);
            }
    });
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
    QTRY_VERIFY(window.state().desk != nullptr);
}

/// What gives the selected frame the addresses that can be used now.
QStringList sourcesOf(const OpenWindow& window)
{
    QStringList sources;
    if (const auto& frame = window.session.shown().frame)
        for (const views::AddressShown& address : frame->addresses)
            if (address.validNow)
                sources += address.source;
    return sources;
}

/// In the picture, those that can be used now.
long litAddresses(const OpenWindow& window)
{
    return std::ranges::count(window.view().scene().addresses, true, &views::AddressMark::valid);
}

} // namespace

void KernelPanelTest::theKeyOpensAndClosesIt()
{
    OpenWindow window;
    QVERIFY(!window.main.findChild<QWidget*>("kernelPanel"));
    const views::KernelPanel& panel = open(window);
    QVERIFY(panel.isVisible());
    QCOMPARE(QApplication::focusWidget()->objectName(), "kmallocField");
    QVERIFY(!window.main.workspace().inspector().isVisible());
    window.click(window.find<QToolButton>("kernelTool"));
    QVERIFY(!panel.isVisible());
    QVERIFY(window.main.workspace().inspector().isVisible());
}

void KernelPanelTest::aKeyAsksForMemoryAndTheListShowsIt()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.key(Qt::Key_Return);
    QCOMPARE(deskOf(window).held.size(), 1u);
    QCOMPARE(panel.held().rowCount(), 1);
    QCOMPARE(panel.held().item(0, views::HeldList::What)->text(), "#1 kmalloc");
    const VirtualAddress address = *deskOf(window).held[0].address();
    QCOMPARE(panel.held().item(0, views::HeldList::Where)->text(), "v " + toQString(hexText(address)));
    QVERIFY2(panel.answer().contains(toQString(hexText(address))), qPrintable(panel.answer()));
    QCOMPARE(window.session.undoStack().undoText(), "kmalloc");
}

void KernelPanelTest::theMouseAsksForWhatItsFieldSays()
{
    OpenWindow window;
    open(window);
    window.type(window.find<QLineEdit>("vmallocField"), "1M", Qt::Key_Tab);
    window.click(window.find<QPushButton>("vmallocButton"));
    QCOMPARE(deskOf(window).held.back().service, Held::Service::Vmalloc);
    QCOMPARE(deskOf(window).held.back().size(), 1_MiB);
    window.click(window.find<QPushButton>("allocPagesButton"));
    QCOMPARE(deskOf(window).held.back().service, Held::Service::Pages);
    window.click(window.find<QPushButton>("readFileButton"));
    QCOMPARE(deskOf(window).held.back().pieces(), 16u);
}

void KernelPanelTest::manyAreOneThing()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.choose("times", 100);
    window.type(window.find<QLineEdit>("kmallocField"), "1K");
    QCOMPARE(deskOf(window).held.size(), 1u);
    QCOMPARE(deskOf(window).held[0].pieces(), 100u);
    QVERIFY(panel.held().item(0, views::HeldList::What)->text().endsWith("×100"));
}

void KernelPanelTest::undoGivesBackAndRedoAsksAgain()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.click(window.find<QPushButton>("kmallocButton"));
    const auto first = window.state().desk;
    window.click(window.find<QPushButton>("vmallocButton"));
    window.click(window.find<QToolButton>("undoTool"));
    QCOMPARE(window.state().desk, first);
    QCOMPARE(panel.held().rowCount(), 1);
    window.click(window.find<QToolButton>("undoTool"));
    QVERIFY(!window.state().desk);
    QCOMPARE(panel.held().rowCount(), 0);
    window.click(window.find<QToolButton>("redoTool"));
    QCOMPARE(window.state().desk, first);
}

void KernelPanelTest::anotherMachineHasNothingHeldAndUndoBringsItBack()
{
    OpenWindow window;
    open(window);
    window.click(window.find<QPushButton>("kmallocButton"));
    const auto before = window.state().desk;
    window.typeRam("2G");
    QVERIFY(!window.state().desk);
    QVERIFY(!window.session.shown().frame);
    window.click(window.find<QToolButton>("undoTool"));
    QCOMPARE(window.state().desk, before);
}

void KernelPanelTest::deleteGivesBack()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.click(window.find<QPushButton>("kmallocButton"));
    window.click(window.find<QPushButton>("allocPagesButton"));
    panel.held().setFocus();
    window.key(Qt::Key_Home);
    window.key(Qt::Key_Delete); // the newest
    QCOMPARE(deskOf(window).held.size(), 1u);
    QCOMPARE(deskOf(window).held[0].service, Held::Service::Kmalloc);
    QVERIFY2(panel.answer().contains("__free_pages()"), qPrintable(panel.answer()));
}

void KernelPanelTest::theCrossGivesBack()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.click(window.find<QPushButton>("kmallocButton"));
    const QRect cross = panel.held().visualItemRect(panel.held().item(0, views::HeldList::GiveBack));
    window.click(*panel.held().viewport(), cross.center());
    QVERIFY(deskOf(window).held.empty());
    QVERIFY(panel.answer().startsWith("kfree()"));
}

void KernelPanelTest::whatMakesNoSenseIsRefusedInPlace()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    window.type(window.find<QLineEdit>("kmallocField"), "much");
    QVERIFY2(panel.answer().contains("\"much\" is not a size"), qPrintable(panel.answer()));
    window.type(window.find<QLineEdit>("kmallocField"), "5M");
    QVERIFY2(panel.answer().contains("1 byte to 4 MiB"), qPrintable(panel.answer()));
    window.click(window.find<QPushButton>("kmapPage"));
    QVERIFY2(panel.answer().contains("no last page"), qPrintable(panel.answer()));
    QVERIFY(!window.state().desk);
    QCOMPARE(window.session.undoStack().count(), 0);
}

void KernelPanelTest::lowMemoryUsedUpIsExplained()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    runPreset(window, "low-memory-out");
    QVERIFY(window.state().config.hasHighmem());
    QVERIFY2(panel.answer().contains("Low memory is used up while "), qPrintable(panel.answer()));
    QVERIFY2(panel.answer().contains("GFP_KERNEL"), qPrintable(panel.answer()));
    QVERIFY(window.paints("slab"));
    window.click(window.find<QToolButton>("undoTool"));
    QCOMPARE(window.state(), views::State{});
}

void KernelPanelTest::aDeadlockNamesBothTasks()
{
    OpenWindow window;
    views::KernelPanel& panel = open(window);
    runPreset(window, "two-tasks-wait");
    QVERIFY2(panel.answer().contains("Deadlock"), qPrintable(panel.answer()));
    QVERIFY(panel.answer().contains("task 1 wants page"));
    QVERIFY(panel.answer().contains("task 2 wants page"));
}

void KernelPanelTest::theProgramsPageGetsAKernelAddressByKmap()
{
    OpenWindow window;
    window.chooseHighmem(layout::Highmem::FourG);
    views::KernelPanel& panel = open(window);
    window.click(window.find<QPushButton>("mmapButton"));
    QCOMPARE(sourcesOf(window), QStringList{"process A"});
    QVERIFY2(panel.frame().plainText().contains("only after kmap"), qPrintable(panel.frame().plainText()));
    QCOMPARE(litAddresses(window), 1);
    window.click(window.find<QPushButton>("readPage"));
    QVERIFY2(panel.answer().contains("The kernel has no address"), qPrintable(panel.answer()));
    window.click(window.find<QPushButton>("kmapPage"));
    QCOMPARE(sourcesOf(window).size(), 2);
    QVERIFY(sourcesOf(window).front().startsWith("pkmap slot "));
    QCOMPARE(litAddresses(window), 2);
    QVERIFY(!panel.frame().plainText().contains("only after kmap"));
    window.click(window.find<QPushButton>("readPage"));
    QVERIFY2(panel.answer().contains("'A' (0x41)"), qPrintable(panel.answer()));
    window.click(window.find<QPushButton>("kmapLocalPage"));
    QCOMPARE(sourcesOf(window).size(), 3);
}

void KernelPanelTest::aClickOnPhysicalMemoryListsAddresses()
{
    OpenWindow window;
    const PhysicalAddress low{0x10000000};
    window.click(window.view(), window.pointOf(low));
    const auto frame = window.session.shown().frame;
    QVERIFY(frame);
    QVERIFY(frame->frame.start() - low < Bytes{std::uint64_t(2 * window.bytesPerPixel())} ||
            low - frame->frame.start() < Bytes{std::uint64_t(2 * window.bytesPerPixel())});
    QVERIFY(window.main.workspace().frame().isVisible());
    const VirtualAddress direct = window.plan().pageOffset + (frame->frame.start() - PhysicalAddress{});
    QVERIFY(window.main.workspace().frame().plainText().contains(toQString(hexText(direct))));
    QVERIFY(window.main.workspace().frame().plainText().contains("direct map"));
    QVERIFY(window.main.workspace().frame().plainText().contains("valid now"));
    QVERIFY(window.paints("frame 0x"));
    window.view().setFocus();
    window.key(Qt::Key_Escape);
    QVERIFY(!window.session.shown().frame);
    QVERIFY(!window.main.workspace().frame().isVisible());
}

void KernelPanelTest::ownersStandBesideTheColumn()
{
    OpenWindow window;
    window.chooseHighmem(layout::Highmem::FourG);
    QVERIFY(window.view().scene().owners.empty());
    open(window);
    window.type(window.find<QLineEdit>("readFileField"), "5000");
    QVERIFY(window.paints("page cache " + sizeOn(5000 * pageSize)));
    const QRectF column = window.view().scene().physicalColumn;
    for (const views::OwnerCell& cell : window.view().scene().owners)
        QVERIFY(column.adjusted(-1, -1, 1, 1).contains(cell.rect));
}

void KernelPanelTest::slotsShowTheirNumbersAndUsers()
{
    OpenWindow window;
    window.chooseHighmem(layout::Highmem::FourG);
    open(window);
    window.click(window.find<QPushButton>("allocPagesButton"));
    window.click(window.find<QPushButton>("kmapPage"));
    window.click(window.find<QPushButton>("kmapPage"));
    const auto& blocks = window.view().scene().blocks;
    const auto pkmap = std::ranges::find_if(blocks, [](const views::Block& block) {
        return block.subject == Subject::of(layout::RegionKind::Pkmap) && !block.slotBoxes.empty();
    });
    QVERIFY(pkmap != blocks.end());
    const unsigned last = deskOf(window).kernel.pkmap->lastSlot();
    const auto slot = std::ranges::find(pkmap->slotBoxes, last, &views::SlotBox::number);
    QVERIFY(slot != pkmap->slotBoxes.end());
    QCOMPARE(slot->users, "×2");
    QVERIFY(slot->page);
    QVERIFY(window.paints("×2"));
}

void KernelPanelTest::theOtherProcessSeesItsOwnPages()
{
    OpenWindow window;
    open(window);
    window.click(window.find<QPushButton>("mmapButton"));
    const auto frame = window.session.shown().frame->frame;
    window.choose("process", 'B');
    QCOMPARE(deskOf(window).kernel.processes->cpu(0).running.value, 2u);
    QCOMPARE(window.session.shown().frame->frame, frame);
    const views::AddressShown& users = window.session.shown().frame->addresses.back();
    QCOMPARE(users.validity, "only in process A");
    QVERIFY(!users.validNow);
    window.click(window.find<QPushButton>("mmapButton"));
    QCOMPARE(deskOf(window).held.back().process, 2u);
    window.choose("process", 'A');
    QCOMPARE(deskOf(window).kernel.processes->cpu(0).running.value, 1u);
}

void KernelPanelTest::walkShowsTheTablesAsTheyAre()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686"); // brings processes up to date at once
    open(window);
    window.type(window.find<QLineEdit>("vmallocField"), "64K");
    const VirtualAddress address = *deskOf(window).held[0].address();
    window.key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(window.main.kernelPanel().isVisible());
    const auto walk = [&] {
        views::State state = window.state();
        state.walk.address = address;
        state.walk.privilege = paging::Privilege::Supervisor;
        window.session.ask(state, "address");
    };
    walk();
    const auto& run = *window.main.walkPage().walker().shown().run;
    QCOMPARE(run.address, address);
    QVERIFY(!run.fault);
    window.click(window.find<QToolButton>("undoTool"));
    window.click(window.find<QToolButton>("undoTool"));
    walk();
    QVERIFY(window.main.walkPage().walker().shown().run->fault); // nothing is mapped there any more
}

void KernelPanelTest::aMachineThatDoesNotBootSaysSo()
{
    OpenWindow window;
    window.chooseSystem("debian-6.1-686");
    views::State state = window.state();
    state.config.options.vmalloc = 1_GiB;
    window.session.ask(state, "vmalloc=");
    QVERIFY(!window.plan().verdict.boots());
    views::KernelPanel& panel = open(window);
    QVERIFY2(panel.answer().contains("does not boot"), qPrintable(panel.answer()));
    QVERIFY(!window.find<QPushButton>("kmallocButton").isEnabled());
}

void KernelPanelTest::inRealModeThereIsNoKernelToAsk()
{
    OpenWindow window;
    window.chooseSystem("ems-4.0");
    QVERIFY(window.plan().config.kernel->realMode);
    views::KernelPanel& panel = open(window);
    QVERIFY2(panel.answer().contains("real mode"), qPrintable(panel.answer()));
    QVERIFY(!window.find<QPushButton>("kmallocButton").isEnabled());
    window.click(views::Subject::of(layout::PhysicalKind::HighMemory));
    QVERIFY(!window.session.shown().frame); // nobody keeps books of its addresses
}

VMSCOPE_GUI_TEST(KernelPanelTest)
#include "kernel_panel_test.moc"
