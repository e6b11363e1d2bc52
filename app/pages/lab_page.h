// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host_runner.h"
#include "app/lab_runner.h"
#include "app/pages/page.h"
#include "views/lab/lab_bar.h"
#include "views/lab/lab_workspace.h"

namespace vmscope {

/// What temporary mappings cost under load.
class LabPage : public Page
{
    Q_OBJECT

public:
    explicit LabPage(Session& session);

    [[nodiscard]] views::LabBar& bar() override { return *m_bar; }
    [[nodiscard]] views::LabWorkspace& workspace() override { return *m_workspace; }
    [[nodiscard]] LabRunner& runner() { return m_runner; }
    [[nodiscard]] HostRunner& host() { return m_host; }
    [[nodiscard]] const views::LabShown* pinned() const { return m_pinned.get(); }

    void show(const Looks& looks) override;
    void enter(Workspace) override { focus(); }
    void focus() override { m_workspace->controls().setFocus(); }
    void refuse(const QString& why) override { m_workspace->refuse(why); }
    bool goTo(const QString& text) override;
    [[nodiscard]] std::string table(bool json) const override;

    /// Keeps the present run to compare others with, or lets it go.
    void pin(bool keep);
    [[nodiscard]] const views::LabChoice& choice() const { return m_choice; }
    /// Shows and runs another load; an undo step. Those of one `group` above 0 are one step.
    void ask(const views::LabChoice& wanted, const QString& what, int group = 0);
    /// Chooses a preset by its id; an error where there is none.
    [[nodiscard]] std::optional<Error> choosePreset(const QString& id);
    /// Writes one page as PDF.
    [[nodiscard]] std::optional<Error> saveReport(const QString& file) const;

private:
    friend class LabStep;
    void apply(const views::LabChoice& choice);
    void bind();
    void showRun();
    void showHost();
    void askReport();

    views::LabChoice m_choice;
    LabRunner m_runner;
    HostRunner m_host;
    views::LabBar* m_bar;
    views::LabWorkspace* m_workspace;
    std::unique_ptr<const views::LabShown> m_pinned;
    std::optional<Looks> m_looks; ///< nothing until it is first shown
};

} // namespace vmscope
