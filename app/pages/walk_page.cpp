// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/walk_page.h"

#include "app/go_to.h"
#include "model/layout/address_names.h"
#include "views/common/phrase.h"

#include <QAction>

namespace vmscope {

using views::TlbPanel;
using views::WalkBar;
using views::WalkWorkspace;

WalkPage::WalkPage(Session& session)
    : Page(session)
    , m_bar(new WalkBar)
    , m_workspace(new WalkWorkspace)
{
    connect(&m_walker, &Walker::changed, this, &WalkPage::showWalk);
    connect(m_bar, &WalkBar::asked, &session, &Session::ask);
    connect(m_bar, &WalkBar::addressTyped, this, [this](const QString& text) {
        if (goTo(text))
            focus(); // keys such as undo are the window's again
    });
    connect(m_bar, &WalkBar::stepWanted, &m_walker, &Walker::goToStep);
    connect(m_workspace, &WalkWorkspace::addressChosen, this, &WalkPage::askWalk);
    connect(m_workspace, &WalkWorkspace::frameChosen, this, [this](FrameNumber frame) {
        if (!shown().state.walk.dump) // the frames of a dump are not those of this machine
            this->session().selectFrame(frame);
    });
    connectTlb();
    bindKeys();
}

void WalkPage::connectTlb()
{
    TlbPanel& tlb = m_workspace->tlb();
    connect(&tlb, &TlbPanel::againWanted, &m_walker, &Walker::again);
    connect(&tlb, &TlbPanel::invlpgWanted, &m_walker, &Walker::invlpg);
    connect(&tlb, &TlbPanel::cr3ReloadWanted, &m_walker, &Walker::reloadCr3);
    connect(&tlb, &TlbPanel::pgeToggleWanted, &m_walker, &Walker::toggleGlobalPages);
    connect(&tlb, &TlbPanel::addressChosen, m_workspace, &WalkWorkspace::addressChosen);
    connect(&tlb, &TlbPanel::programWanted, &m_walker, &Walker::runProgram);
}

void WalkPage::bindKeys()
{
    const auto bind = [this](Qt::Key key, void (WalkBar::*run)()) {
        auto* action = new QAction(m_workspace);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, m_bar, run);
        m_workspace->addAction(action);
    };
    bind(Qt::Key_PageDown, &WalkBar::stepOn);
    bind(Qt::Key_PageUp, &WalkBar::stepBack);
    bind(Qt::Key_Right, &WalkBar::stepOn);
    bind(Qt::Key_Left, &WalkBar::stepBack);
    bind(Qt::Key_Home, &WalkBar::rewind);
    bind(Qt::Key_Space, &WalkBar::playOrPause);
}

bool WalkPage::step(int steps)
{
    const views::WalkShown& walk = m_walker.shown();
    const auto wanted = std::ptrdiff_t(walk.step) + steps;
    if (!walk.run || wanted < 0 || wanted >= std::ssize(walk.run->steps))
        return false;
    m_walker.goToStep(wanted);
    return true;
}

void WalkPage::takeOver(Page& before)
{
    auto& page = static_cast<WalkPage&>(before);
    m_walker.takeOver(page.m_walker);
    m_workspace->setFace(page.m_workspace->face());
}

void WalkPage::show(const Looks& looks)
{
    m_looks = looks;
    const QSignalBlocker once(&m_walker);
    m_walker.follow(shown());
    showWalk();
}

void WalkPage::showWalk()
{
    if (!m_looks || m_workspace->isHidden())
        return;
    m_bar->show(shown(), m_walker.shown(), m_looks->display, m_looks->barMetrics);
    m_workspace->show(m_walker.shown(), m_looks->display, m_looks->metrics);
}

void WalkPage::askWalk(VirtualAddress address)
{
    views::State wanted = shown().state;
    if (wanted.walk.address == address)
        return m_walker.again();
    wanted.walk.address = address;
    session().ask(wanted, tr("address"));
}

/// A dump has numbers only: names belong to a layout.
Result<views::Subject> WalkPage::destinationIn(const QString& text) const
{
    if (!shown().state.walk.dump)
        return destinationOf(shown().layout, text.toStdString());
    const auto address = layout::virtualAddressNumbered(text.trimmed().toStdString(), "Address");
    if (!address)
        return address.error();
    views::Subject subject;
    subject.virtualAddress = *address;
    return subject;
}

bool WalkPage::goTo(const QString& text)
{
    const auto destination = destinationIn(text);
    if (!destination)
        refuse(views::phrase(destination.error().line()));
    else if (destination->virtualAddress)
        askWalk(*destination->virtualAddress);
    else if (destination->physicalAddress)
        session().selectFrame(frameOf(*destination->physicalAddress)); // its addresses can be walked
    return bool(destination);
}

} // namespace vmscope
