// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "views/compare/compare_bar.h"
#include "views/compare/compare_workspace.h"

namespace vmscope {

/// Systems side by side.
class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(Session& session);

    [[nodiscard]] views::CompareBar& bar() override { return *m_bar; }
    [[nodiscard]] views::CompareWorkspace& workspace() override { return *m_workspace; }

    void show(const Looks& looks) override;
    void enter(Workspace) override { focus(); }
    void focus() override { m_workspace->column(0).view().setFocus(); }
    void settle() override { m_workspace->settle(); }
    void refuse(const QString& why) override { m_workspace->refuse(why); }
    bool goTo(const QString& text) override;
    void zoom(Zoom zoom) override;
    [[nodiscard]] std::string table(bool json) const override;

private:
    void take(const layout::MachineConfig& config);

    views::CompareBar* m_bar;
    views::CompareWorkspace* m_workspace;
};

} // namespace vmscope
