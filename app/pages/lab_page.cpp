// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/lab_page.h"

#include "app/lab_report.h"
#include "model/formats/load_report.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QFileDialog>
#include <QUndoStack>

namespace vmscope {

using views::LabBar;
using views::LabWorkspace;

/// One change of the load, on the same stack as all others.
class LabStep : public QUndoCommand
{
public:
    LabStep(LabPage& page, const views::LabChoice& after, const QString& what, int group)
        : QUndoCommand(what)
        , m_page(page)
        , m_before(page.choice())
        , m_after(after)
        , m_group(group)
    {
    }

    void undo() override { m_page.apply(m_before); }
    void redo() override { m_page.apply(m_after); }
    int id() const override { return m_group > 0 ? m_group : -1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const LabStep*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    LabPage& m_page;
    views::LabChoice m_before, m_after;
    int m_group;
};

LabPage::LabPage(Session& session)
    : Page(session)
    , m_bar(new LabBar)
    , m_workspace(new LabWorkspace)
{
    bind();
}

void LabPage::bind()
{
    connect(&m_runner, &LabRunner::changed, this, &LabPage::showRun);
    connect(&m_host, &HostRunner::changed, this, &LabPage::showHost);
    connect(m_workspace, &LabWorkspace::asked, this, &LabPage::ask);
    connect(m_workspace, &LabWorkspace::measureAsked, this, [this] { m_host.run({}); });
    connect(m_workspace, &LabWorkspace::measureCancelAsked, &m_host, &HostRunner::cancel);
    connect(m_bar, &LabBar::presetChosen, this, [this](const QString& id) {
        if (const auto error = choosePreset(id))
            refuse(views::phrase(error->line()));
    });
    connect(m_bar, &LabBar::runAsked, this, [this] { m_runner.run(m_choice, LabRunner::Care::Thorough); });
    connect(m_bar, &LabBar::cancelAsked, &m_runner, &LabRunner::cancel);
    connect(m_bar, &LabBar::pinAsked, this, &LabPage::pin);
    connect(m_bar, &LabBar::reportAsked, this, &LabPage::askReport);
}

void LabPage::ask(const views::LabChoice& wanted, const QString& what, int group)
{
    if (!(wanted == m_choice))
        session().undoStack().push(new LabStep(*this, wanted, what, group));
}

void LabPage::apply(const views::LabChoice& choice)
{
    m_choice = choice;
    if (m_looks)
        show(Looks(*m_looks));
}

void LabPage::show(const Looks& looks)
{
    m_looks = looks;
    m_workspace->show(m_choice, looks.display, looks.metrics);
    if (m_runner.asked() != m_choice)
        m_runner.run(m_choice, LabRunner::Care::Quick); // shows itself
    else
        showRun();
    showHost();
}

void LabPage::showRun()
{
    if (!m_looks)
        return;
    m_bar->show(m_choice, m_runner.shown(), m_pinned != nullptr, m_looks->display, m_looks->barMetrics);
    m_workspace->show(m_runner.shown(), m_pinned.get());
}

void LabPage::showHost()
{
    if (m_looks)
        m_workspace->show(m_host.shown());
}

void LabPage::pin(bool keep)
{
    m_pinned = keep ? std::make_unique<const views::LabShown>(m_runner.shown()) : nullptr;
    showRun();
}

std::optional<Error> LabPage::choosePreset(const QString& id)
{
    const lab::LoadPreset* preset = lab::findLoadPreset(id.toStdString());
    if (!preset)
        return Error{"--preset", "\"" + id.toStdString() + "\" is not known",
                     "one of " + idsOf(lab::loadPresets())};
    ask(views::withLoadPreset(m_choice, *preset), tr("load"));
    return std::nullopt;
}

bool LabPage::goTo(const QString&)
{
    refuse(tr("The lab has no addresses to go to; Layout and Walk have."));
    return false;
}

std::string LabPage::table(bool json) const
{
    const views::LabShown& run = m_runner.shown();
    const lab::SweepPlan plan = views::planOf(run.choice, run.repetitions);
    return json ? formats::loadJson(plan, run.points, nullptr) : formats::loadCsv(plan, run.points);
}

std::optional<Error> LabPage::saveReport(const QString& file) const
{
    return writeLabReport(file, {m_runner.shown(), m_pinned.get(), m_host.shown()});
}

void LabPage::askReport()
{
    auto* dialog = new QFileDialog(m_workspace, tr("Save report"), {}, tr("Reports (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("vmscope-lab.pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        if (const auto error = saveReport(file))
            refuse(views::phrase(error->line()));
    });
    dialog->open();
}

} // namespace vmscope
