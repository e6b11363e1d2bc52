// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "app/walker.h"
#include "views/walk/walk_bar.h"
#include "views/walk/walk_workspace.h"

namespace vmscope {

/// How an address is translated.
class WalkPage : public Page
{
    Q_OBJECT

public:
    explicit WalkPage(Session& session);

    [[nodiscard]] views::WalkBar& bar() override { return *m_bar; }
    [[nodiscard]] views::WalkWorkspace& workspace() override { return *m_workspace; }
    [[nodiscard]] Walker& walker() { return m_walker; }

    void show(const Looks& looks) override;
    void takeOver(Page& before) override;
    void enter(Workspace) override { focus(); }
    void focus() override { m_workspace->view().setFocus(); }
    void refuse(const QString& why) override { m_workspace->refuse(why); }
    bool goTo(const QString& text) override;
    bool step(int steps) override;
    [[nodiscard]] bool hasKernelPanel() const override { return true; }
    [[nodiscard]] bool showsFrameInPanel() const override { return true; }

private:
    void connectTlb();
    void bindKeys();
    void askWalk(VirtualAddress address);
    [[nodiscard]] Result<views::Subject> destinationIn(const QString& text) const;
    void showWalk();

    Walker m_walker;
    views::WalkBar* m_bar;
    views::WalkWorkspace* m_workspace;
    std::optional<Looks> m_looks; ///< nothing until it is first shown
};

} // namespace vmscope
