// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/go_to.h"
#include "app/main_window.h"
#include "model/layout/address_names.h"
#include "views/common/display_text.h"
#include "views/kernel/kernel_panel.h"

#include <QBoxLayout>

namespace vmscope {

using views::WalkBar;
using views::WalkWorkspace;

views::WalkWorkspace& MainWindow::walkWorkspace()
{
    if (!m_walkWorkspace)
        makeWalk();
    return *m_walkWorkspace;
}

void MainWindow::makeWalk()
{
    m_walkBar = new WalkBar;
    m_walkBar->hide();
    auto* bar = static_cast<QBoxLayout*>(m_bar->layout());
    bar->insertWidget(bar->indexOf(m_controls) + 1, m_walkBar, 1);
    m_walkWorkspace = new WalkWorkspace;
    m_walkWorkspace->hide();
    m_stage->insertWidget(1, m_walkWorkspace, 1);
    connectWalk();
}

void MainWindow::connectWalk()
{
    connect(m_walkBar, &WalkBar::asked, &m_session, &Session::ask);
    connect(m_walkBar, &WalkBar::addressTyped, this, [this](const QString& text) {
        if (goTo(text))
            m_walkWorkspace->view().setFocus(); // keys such as undo are the window's again
    });
    connect(m_walkBar, &WalkBar::stepWanted, &m_walker, &Walker::goToStep);
    connect(m_walkWorkspace, &WalkWorkspace::addressChosen, this,
            [this](VirtualAddress address) { askWalk(address, tr("address")); });
    connect(m_walkWorkspace, &WalkWorkspace::frameChosen, this, [this](FrameNumber frame) {
        if (!m_session.shown().state.walk.dump) // the frames of a dump are not those of this machine
            m_session.selectFrame(frame);
    });
    views::TlbPanel& tlb = m_walkWorkspace->tlb();
    connect(&tlb, &views::TlbPanel::againWanted, &m_walker, &Walker::again);
    connect(&tlb, &views::TlbPanel::invlpgWanted, &m_walker, &Walker::invlpg);
    connect(&tlb, &views::TlbPanel::cr3ReloadWanted, &m_walker, &Walker::reloadCr3);
    connect(&tlb, &views::TlbPanel::pgeToggleWanted, &m_walker, &Walker::toggleGlobalPages);
    connect(&tlb, &views::TlbPanel::addressChosen, m_walkWorkspace, &WalkWorkspace::addressChosen);
    connect(&tlb, &views::TlbPanel::programWanted, &m_walker, &Walker::runProgram);
    const auto bind = [this](Qt::Key key, void (WalkBar::*run)()) {
        auto* action = new QAction(m_walkWorkspace);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, m_walkBar, run);
        m_walkWorkspace->addAction(action);
    };
    bind(Qt::Key_PageDown, &WalkBar::stepOn);
    bind(Qt::Key_PageUp, &WalkBar::stepBack);
    bind(Qt::Key_Right, &WalkBar::stepOn);
    bind(Qt::Key_Left, &WalkBar::stepBack);
    bind(Qt::Key_Home, &WalkBar::rewind);
    bind(Qt::Key_Space, &WalkBar::playOrPause);
}

void MainWindow::showWorkspace(Workspace workspace)
{
    m_tabs->setCurrent(int(workspace));
    if (workspace == m_shownWorkspace)
        return;
    const Workspace before = std::exchange(m_shownWorkspace, workspace);
    const bool walk = workspace == Workspace::Walk, compare = workspace == Workspace::Compare;
    if (walk && !m_walkWorkspace)
        makeWalk();
    if (compare && !m_compareWorkspace)
        makeCompare();
    const std::initializer_list<std::pair<QWidget*, bool>> parts{
        {m_controls, !walk && !compare}, {m_workspace, !walk && !compare}, {m_walkBar, walk},
        {m_walkWorkspace, walk},         {m_compareBar, compare},          {m_compareWorkspace, compare}};
    for (const auto& [part, visible] : parts)
        if (part)
            part->setVisible(visible);
    showAll();
    remeasure(*m_bar);
    if (walk)
        m_walkWorkspace->view().setFocus();
    else if (compare)
        m_compareWorkspace->column(0).view().setFocus();
    else if (before == Workspace::Walk)
        linkToLayout();
}

void MainWindow::showWalk()
{
    if (m_shownWorkspace != Workspace::Walk || m_metrics.unit == 0)
        return;
    m_walkBar->show(m_session.shown(), m_walker.shown(), m_display, barMetrics());
    m_walkWorkspace->show(m_walker.shown(), m_display, m_metrics);
}

void MainWindow::refuse(const QString& why)
{
    if (m_kernelAction->isChecked())
        kernelPanel().refuse(why);
    if (m_shownWorkspace == Workspace::Walk)
        m_walkWorkspace->refuse(why);
    else if (m_shownWorkspace == Workspace::Compare)
        m_compareWorkspace->refuse(why);
    else
        m_workspace->refuse(why);
}

void MainWindow::askWalk(VirtualAddress address, const QString& what)
{
    views::State wanted = m_session.shown().state;
    if (wanted.walk.address == address)
        return m_walker.again();
    wanted.walk.address = address;
    m_session.ask(wanted, what);
}

/// A dump has numbers only: names belong to a layout.
bool MainWindow::goToInDump(const QString& text)
{
    const auto address = layout::virtualAddressNumbered(text.trimmed().toStdString(), "Address");
    if (address)
        askWalk(*address, tr("address"));
    else
        refuse(views::toQString(address.error().line()));
    return bool(address);
}

/// What was walked is selected in Layout.
void MainWindow::linkToLayout()
{
    const auto& walk = m_session.shown().state.walk;
    const layout::Region* region = walk.address ? m_session.shown().layout.regionAt(*walk.address) : nullptr;
    if (!region || walk.dump)
        return;
    views::Subject subject = views::Subject::of(region->kind);
    subject.virtualAddress = walk.address;
    m_workspace->select(subject);
}

/// What is selected in Layout is walked when Walk is shown: its byte, or where it begins.
void MainWindow::walkSelected(const views::Subject& subject)
{
    if (m_shownWorkspace == Workspace::Walk)
        return;
    if (subject.physicalAddress)
        m_session.selectFrame(frameOf(*subject.physicalAddress));
    else if (subject.kind == views::Subject::Kind::None)
        m_session.selectFrame(std::nullopt);
    std::optional<VirtualAddress> address = subject.virtualAddress;
    const layout::Layout& layout = m_session.shown().layout;
    if (!address && subject.kind == views::Subject::Kind::Region)
        if (const layout::Region* region = layout.region(subject.region))
            address = region->range.start;
    if (!address)
        return;
    const bool kernel = !layout.config.kernel->realMode && *address >= layout.pageOffset;
    m_session.follow(pointedAt(*address, kernel ? paging::Privilege::Supervisor : paging::Privilege::User));
}

views::WalkChoice MainWindow::pointedAt(VirtualAddress address, paging::Privilege by) const
{
    views::WalkChoice walk = m_session.shown().state.walk;
    walk.address = address;
    walk.privilege = by;
    walk.root.reset();
    return walk;
}

} // namespace vmscope
