// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/compare_page.h"

#include "app/go_to.h"
#include "app/table_export.h"
#include "model/formats/layout_json.h"
#include "views/common/phrase.h"

#include <algorithm>
#include <array>

namespace vmscope {

ComparePage::ComparePage(Session& session)
    : Page(session)
    , m_bar(new views::CompareBar)
    , m_workspace(new views::CompareWorkspace)
{
    connect(m_bar, &views::CompareBar::asked, &session, &Session::ask);
    connect(m_bar, &views::CompareBar::refused, this, &ComparePage::refuse);
    connect(m_workspace, &views::CompareWorkspace::asked, &session, &Session::ask);
    connect(m_workspace, &views::CompareWorkspace::taken, this, &ComparePage::take);
}

void ComparePage::show(const Looks& looks)
{
    m_bar->show(shown().state, looks.display, looks.barMetrics);
    m_workspace->show(views::comparisonOf(shown().state), looks.display, looks.metrics);
}

void ComparePage::take(const layout::MachineConfig& config)
{
    views::State wanted = shown().state;
    wanted.config = config;
    session().ask(wanted, tr("system"));
    emit workspaceWanted(Workspace::Layout);
}

/// An address may be something else in each column; where it is nothing in any, that is said.
bool ComparePage::goTo(const QString& text)
{
    std::vector<std::optional<views::Subject>> subjects;
    std::optional<Error> error;
    for (const layout::Layout& layout : m_workspace->comparison().layouts) {
        const auto destination = destinationOf(layout, text.toStdString());
        subjects.push_back(destination ? std::optional(*destination) : std::nullopt);
        if (!destination)
            error = destination.error();
    }
    const bool somewhere = std::ranges::any_of(subjects, [](const auto& s) { return s.has_value(); });
    if (somewhere)
        m_workspace->select(subjects, text.trimmed());
    else
        refuse(views::phrase(error->line()));
    return somewhere;
}

void ComparePage::zoom(Zoom zoom)
{
    constexpr std::array acts{&views::CompareWorkspace::zoomIn, &views::CompareWorkspace::zoomOut,
                              &views::CompareWorkspace::resetZoom}; // by Zoom
    (m_workspace->*acts[std::size_t(zoom)])();
}

std::string ComparePage::table(bool json) const
{
    const auto& layouts = m_workspace->comparison().layouts;
    return json ? formats::comparisonJson(layouts).dump(2) + "\n" : comparisonAsCsv(layouts);
}

} // namespace vmscope
