// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/go_to.h"
#include "app/main_window.h"
#include "views/common/display_text.h"

#include <QBoxLayout>

namespace vmscope {

views::CompareWorkspace& MainWindow::compareWorkspace()
{
    if (!m_compareWorkspace)
        makeCompare();
    return *m_compareWorkspace;
}

void MainWindow::makeCompare()
{
    m_compareBar = new views::CompareBar;
    m_compareBar->hide();
    auto* bar = static_cast<QBoxLayout*>(m_bar->layout());
    bar->insertWidget(bar->indexOf(m_controls) + 1, m_compareBar, 1);
    m_compareWorkspace = new views::CompareWorkspace;
    m_compareWorkspace->hide();
    m_stage->insertWidget(1, m_compareWorkspace, 1);
    connect(m_compareBar, &views::CompareBar::asked, &m_session, &Session::ask);
    connect(m_compareBar, &views::CompareBar::refused, this, &MainWindow::refuse);
    connect(m_compareWorkspace, &views::CompareWorkspace::asked, &m_session, &Session::ask);
    connect(m_compareWorkspace, &views::CompareWorkspace::taken, this, &MainWindow::takeToLayout);
}

void MainWindow::showCompare()
{
    m_compareBar->show(m_session.shown().state, m_display, barMetrics());
    m_compareWorkspace->show(views::comparisonOf(m_session.shown().state), m_display, m_metrics);
}

void MainWindow::takeToLayout(const layout::MachineConfig& config)
{
    views::State wanted = m_session.shown().state;
    wanted.config = config;
    showWorkspace(Workspace::Layout);
    m_session.ask(wanted, tr("system"));
    selectFirst();
}

/// An address may be something else in each column; where it is nothing in any, that is said.
bool MainWindow::goToInEach(const QString& text)
{
    std::vector<std::optional<views::Subject>> subjects;
    std::optional<Error> error;
    for (const layout::Layout& layout : m_compareWorkspace->comparison().layouts) {
        const auto destination = destinationOf(layout, text.toStdString());
        subjects.push_back(destination ? std::optional(*destination) : std::nullopt);
        if (!destination)
            error = destination.error();
    }
    const bool somewhere = std::ranges::any_of(subjects, [](const auto& s) { return s.has_value(); });
    if (somewhere)
        m_compareWorkspace->select(subjects, text.trimmed());
    else
        refuse(views::toQString(error->line()));
    return somewhere;
}

void MainWindow::zoom(void (views::LayoutView::*one)(), void (views::CompareWorkspace::*all)())
{
    if (m_shownWorkspace == Workspace::Compare)
        (m_compareWorkspace->*all)();
    else
        (m_workspace->view().*one)();
}

} // namespace vmscope
