// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "views/layout/layout_workspace.h"

namespace vmscope {

/// Where things go.
class LayoutPage : public Page
{
    Q_OBJECT

public:
    explicit LayoutPage(Session& session);

    [[nodiscard]] views::ControlBar& bar() override { return *m_bar; }
    [[nodiscard]] views::LayoutWorkspace& workspace() override { return *m_workspace; }

    void show(const Looks& looks) override;
    void takeOver(Page& before) override;
    void enter(Workspace from) override;
    void focus() override { m_workspace->view().setFocus(); }
    void settle() override { m_workspace->view().settle(); }
    void refuse(const QString& why) override { m_workspace->refuse(why); }
    bool goTo(const QString& text) override;
    void zoom(Zoom zoom) override;
    void predict(bool hidden) override { m_workspace->predict(hidden); }
    [[nodiscard]] bool hasKernelPanel() const override { return true; }

    /// Selects what explains the state best: RAM that is lost, or high memory, or low memory.
    void selectFirst();

private:
    void selectWalked();
    void letWalkFollow(const views::Subject& subject);

    views::ControlBar* m_bar;
    views::LayoutWorkspace* m_workspace;
};

} // namespace vmscope
