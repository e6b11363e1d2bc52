// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/layout_page.h"

#include "app/go_to.h"
#include "views/common/phrase.h"

#include <array>

namespace vmscope {

LayoutPage::LayoutPage(Session& session)
    : Page(session)
    , m_bar(new views::ControlBar)
    , m_workspace(new views::LayoutWorkspace)
{
    connect(m_bar, &views::ControlBar::asked, &session, &Session::ask);
    connect(m_bar, &views::ControlBar::refused, this, &LayoutPage::refuse);
    connect(m_workspace, &views::LayoutWorkspace::asked, &session, &Session::ask);
    connect(m_workspace, &views::LayoutWorkspace::selectionChanged, this, &LayoutPage::letWalkFollow);
}

void LayoutPage::show(const Looks& looks)
{
    m_bar->show(shown(), looks.display, looks.barMetrics);
    m_workspace->show(shown(), looks.display, looks.metrics);
}

void LayoutPage::takeOver(Page& before)
{
    const views::Subject selected = static_cast<LayoutPage&>(before).m_workspace->view().selected();
    const views::WalkChoice walk = shown().state.walk;
    if (selected.kind != views::Subject::Kind::None)
        m_workspace->select(selected);
    session().follow(walk); // it was chosen after what is selected
}

void LayoutPage::enter(Workspace from)
{
    if (from == Workspace::Walk)
        selectWalked();
    else if (from == Workspace::Compare)
        selectFirst(); // it may be another system
}

bool LayoutPage::goTo(const QString& text)
{
    const auto destination = destinationOf(shown().layout, text.toStdString());
    if (destination)
        m_workspace->select(*destination);
    else
        refuse(views::phrase(destination.error().line()));
    return bool(destination);
}

void LayoutPage::zoom(Zoom zoom)
{
    constexpr std::array acts{&views::LayoutView::zoomIn, &views::LayoutView::zoomOut,
                              &views::LayoutView::resetZoom}; // by Zoom
    (m_workspace->view().*acts[std::size_t(zoom)])();
}

void LayoutPage::selectFirst()
{
    using layout::PhysicalKind;
    const layout::Layout& layout = shown().layout;
    const PhysicalKind kind = layout.lost() > 0_B      ? PhysicalKind::Lost
                              : layout.highTotal > 0_B ? PhysicalKind::HighMemory
                                                       : PhysicalKind::LowMemory;
    m_workspace->select(views::Subject::of(kind));
}

/// What was walked is selected.
void LayoutPage::selectWalked()
{
    const auto& walk = shown().state.walk;
    const layout::Region* region = walk.address ? shown().layout.regionAt(*walk.address) : nullptr;
    if (!region || walk.dump)
        return;
    views::Subject subject = views::Subject::of(region->kind);
    subject.virtualAddress = walk.address;
    m_workspace->select(subject);
}

/// What is selected is walked when Walk is shown: its byte, or where it begins.
void LayoutPage::letWalkFollow(const views::Subject& subject)
{
    if (subject.physicalAddress)
        session().selectFrame(frameOf(*subject.physicalAddress));
    else if (subject.kind == views::Subject::Kind::None)
        session().selectFrame(std::nullopt);
    std::optional<VirtualAddress> address = subject.virtualAddress;
    const layout::Layout& layout = shown().layout;
    if (!address && subject.kind == views::Subject::Kind::Region)
        if (const layout::Region* region = layout.region(subject.region))
            address = region->range.start;
    if (!address)
        return;
    const bool kernel = !layout.config.kernel->realMode && *address >= layout.pageOffset;
    session().follow(pointedAt(shown().state.walk, *address,
                               kernel ? paging::Privilege::Supervisor : paging::Privilege::User));
}

} // namespace vmscope
