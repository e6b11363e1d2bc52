// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "model/kernel/preset.h"
#include "views/kernel/kernel_panel.h"

namespace vmscope {

using views::KernelPanel;

views::KernelPanel& MainWindow::kernelPanel()
{
    if (!m_kernelPanel)
        makeKernelPanel();
    return *m_kernelPanel;
}

void MainWindow::makeKernelPanel()
{
    m_kernelPanel = new KernelPanel;
    m_kernelPanel->hide();
    m_stage->addWidget(m_kernelPanel);
    connect(m_kernelPanel, &KernelPanel::asked, &m_session,
            qOverload<const std::vector<kernel::Operation>&, const QString&>(&Session::operate));
    connect(m_kernelPanel, &KernelPanel::presetWanted, this, &MainWindow::runPreset);
    connect(m_kernelPanel, &KernelPanel::frameChosen, this,
            [this](FrameNumber frame) { m_session.selectFrame(frame); });
    connect(m_kernelPanel, &KernelPanel::closed, this, [this] { setKernelPanelVisible(false); });
    connectFrame(m_kernelPanel->frame());
}

void MainWindow::connectFrame(const views::FrameCard& card)
{
    connect(&card, &views::FrameCard::addressChosen, this, &MainWindow::walkAddress);
    connect(&card, &views::FrameCard::closed, this, [this] { m_session.selectFrame(std::nullopt); });
}

void MainWindow::toggleKernelPanel(bool visible)
{
    showAll();
    if (visible)
        kernelPanel().focusFirst();
    else
        shownPage().focus();
}

/// In Walk it shows a page frame even without the services: Layout has another place for it.
void MainWindow::showKernelPanel()
{
    const bool possible = shownPage().hasKernelPanel() && !m_presentation.isRunning();
    m_kernelAction->setEnabled(possible);
    const bool services = possible && m_kernelAction->isChecked();
    const bool frame = possible && shownPage().showsFrameInPanel() && m_session.shown().frame;
    workspace().setInspectorReplaced(services || m_guide->isLessonOpen());
    if (!services && !frame) {
        if (m_kernelPanel)
            m_kernelPanel->hide();
        return;
    }
    KernelPanel& panel = kernelPanel();
    const int gap = qRound(m_metrics.px(0.5));
    panel.setFixedWidth(qRound(m_metrics.px(services ? 25 : 21)));
    panel.show(m_session.shown(), m_session.desk().get(), services, m_display, m_metrics);
    panel.setContentsMargins(0, gap, gap, gap);
    panel.setVisible(true);
}

void MainWindow::runPreset(const QString& id)
{
    if (const kernel::Preset* preset = kernel::findPreset(id.toStdString()))
        m_session.operate(*preset);
}

void MainWindow::walkAddress(VirtualAddress address, paging::Privilege by)
{
    views::State wanted = m_session.shown().state;
    wanted.walk = pointedAt(wanted.walk, address, by);
    wanted.walk.dump = nullptr; // it is an address of this machine
    m_session.ask(wanted, tr("address"));
    showWorkspace(Workspace::Walk);
}

} // namespace vmscope
