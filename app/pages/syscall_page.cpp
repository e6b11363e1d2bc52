// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/syscall_page.h"

#include "app/go_to.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QAction>

namespace vmscope {

using views::SyscallBar;
using views::SyscallWorkspace;

SyscallPage::SyscallPage(Session& session)
    : Page(session)
    , m_bar(new SyscallBar)
    , m_workspace(new SyscallWorkspace)
{
    connect(&m_stepper, &Stepper::changed, this, &SyscallPage::showStory);
    connect(&m_stepper, &Stepper::moved, this,
            [this](const views::StoryChoice& story) { this->session().follow(story); });
    connectBar();
    connect(m_workspace, &SyscallWorkspace::positionChosen, &m_stepper, &Stepper::goTo);
    connect(m_workspace, &SyscallWorkspace::openWanted, &m_stepper, &Stepper::setOpen);
    connect(m_workspace, &SyscallWorkspace::walkWanted, this, &SyscallPage::walk);
    bindKeys();
}

void SyscallPage::connectBar()
{
    connect(m_bar, &SyscallBar::asked, &session(), &Session::ask);
    connect(m_bar, &SyscallBar::firstWanted, &m_stepper, &Stepper::first);
    connect(m_bar, &SyscallBar::backWanted, &m_stepper, &Stepper::back);
    connect(m_bar, &SyscallBar::stepWanted, &m_stepper, &Stepper::step);
    connect(m_bar, &SyscallBar::overWanted, &m_stepper, &Stepper::stepOver);
    connect(m_bar, &SyscallBar::outWanted, &m_stepper, &Stepper::stepOut);
    connect(m_bar, &SyscallBar::lastWanted, &m_stepper, &Stepper::last);
    connect(m_bar, &SyscallBar::playWanted, &m_stepper, &Stepper::playOrPause);
    connect(m_bar, &SyscallBar::runWanted, &m_stepper, &Stepper::runToBreakpoint);
    connect(m_bar, &SyscallBar::speedChosen, &m_stepper, &Stepper::setSpeed);
    connect(m_bar, &SyscallBar::breakpointChosen, &m_stepper, &Stepper::setBreakpoint);
}

void SyscallPage::bindKeys()
{
    const auto bind = [this](const QString& text, const QList<QKeySequence>& keys, void (Stepper::*run)()) {
        auto* action = new QAction(text, m_workspace);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, &m_stepper, run);
        m_workspace->addAction(action);
    };
    bind(tr("One step on"), {Qt::Key_Right, Qt::Key_PageDown}, &Stepper::step);
    bind(tr("One step back"), {Qt::Key_Left, Qt::Key_PageUp}, &Stepper::back);
    bind(tr("Over the parts of a step"), {Qt::SHIFT | Qt::Key_Right}, &Stepper::stepOver);
    bind(tr("Out of what a step is a part of"), {Qt::SHIFT | Qt::Key_Up}, &Stepper::stepOut);
    bind(tr("To the first step"), {Qt::Key_Home}, &Stepper::first);
    bind(tr("To the last step"), {Qt::Key_End}, &Stepper::last);
    bind(tr("Play or pause"), {Qt::Key_Space}, &Stepper::playOrPause);
    bind(tr("Run to what it stops at"), {Qt::Key_R}, &Stepper::runToBreakpoint);
}

void SyscallPage::show(const Looks& looks)
{
    m_looks = looks;
    const QSignalBlocker once(&m_stepper);
    m_stepper.follow(shown());
    showStory();
}

void SyscallPage::showStory()
{
    if (!m_looks || m_workspace->isHidden())
        return;
    m_bar->show(shown(), m_stepper.shown(), m_looks->display, m_looks->barMetrics);
    m_workspace->show(m_stepper.shown(), m_looks->display, m_looks->metrics);
}

/// Walk shows the machine that has just booted: the same addresses, before the scenario began.
void SyscallPage::walk(VirtualAddress address)
{
    const views::StoryShown& story = m_stepper.shown();
    const VirtualAddress end = story.step().before->processes->rules().end;
    views::State wanted = shown().state;
    wanted.walk = pointedAt(wanted.walk, address,
                            address < end ? paging::Privilege::User : paging::Privilege::Supervisor);
    wanted.walk.dump = nullptr;
    wanted.desk = std::make_shared<const kernel::Desk>(kernel::Desk(*story.step().before));
    session().ask(wanted, tr("address"));
    emit workspaceWanted(Workspace::Walk);
}

/// A step of this scenario, by its number.
bool SyscallPage::goTo(const QString& text)
{
    bool isNumber = false;
    const uint step = text.trimmed().toUInt(&isNumber);
    if (isNumber && step > 0 && m_stepper.shown().runs()) {
        m_stepper.goTo({step - 1, std::nullopt});
        return true;
    }
    const auto destination = destinationOf(shown().layout, text.toStdString());
    if (destination && destination->virtualAddress) {
        walk(*destination->virtualAddress);
        return true;
    }
    refuse(destination ? tr("%1 is no virtual address: here addresses are walked.").arg(text)
                       : views::phrase(destination.error().line()));
    return false;
}

} // namespace vmscope
