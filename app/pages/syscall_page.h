// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "app/stepper.h"
#include "views/syscall/syscall_bar.h"
#include "views/syscall/syscall_workspace.h"

namespace vmscope {

/// What happens in a system call, step by step.
class SyscallPage : public Page
{
    Q_OBJECT

public:
    explicit SyscallPage(Session& session);

    [[nodiscard]] views::SyscallBar& bar() override { return *m_bar; }
    [[nodiscard]] views::SyscallWorkspace& workspace() override { return *m_workspace; }
    [[nodiscard]] Stepper& stepper() { return m_stepper; }

    void show(const Looks& looks) override;
    void enter(Workspace) override { focus(); }
    void focus() override { m_workspace->outline().setFocus(); }
    void refuse(const QString& why) override { m_workspace->refuse(why); }
    bool goTo(const QString& text) override;
    [[nodiscard]] QList<QAction*> keys() const override { return m_workspace->actions(); }

private:
    void connectBar();
    void bindKeys();
    void showStory();
    void walk(VirtualAddress address);

    Stepper m_stepper;
    views::SyscallBar* m_bar;
    views::SyscallWorkspace* m_workspace;
    std::optional<Looks> m_looks; ///< nothing until it is first shown
};

} // namespace vmscope
