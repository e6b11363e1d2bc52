// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "model/base/text.h"
#include "views/common/frame_shown.h"
#include "views/common/phrase.h"

#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace vmscope {

void MainWindow::buildDocument()
{
    m_document->setWindow({[this] { return shot(); },
                           [this](const Shot& wanted, const QString& what) { showShot(wanted, what); }});
    connect(m_document.get(), &Document::changed, this, &MainWindow::showTitle);
    connect(m_document.get(), &Document::refused, this, &MainWindow::refuse);
    connect(&m_document->prepared(), &PreparedStates::changed, this, &MainWindow::showPreparedList);
    auto* rows = static_cast<QBoxLayout*>(centralWidget()->layout());
    rows->insertWidget(0, &m_presentation.bar());
    connect(&m_presentation, &Presentation::changed, this, [this](bool running) {
        m_bar->setVisible(!running);
        m_presentation.bar().setVisible(running);
        if (m_notice && running)
            m_notice->hide();
        applyDisplay();
        shownPage().focus();
    });
}

void MainWindow::buildTalkActions()
{
    constexpr int jumps = 9;
    QMenu* talk = m_menu->addMenu(tr("&Talk"));
    add(talk, tr("&Present"), Qt::Key_F5, [this] { m_presentation.start(); });
    talk->addSeparator();
    add(talk, tr("Prepare this &state"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
        [this] { m_document->prepareShown(); });
    m_preparedAction = addChecked(talk, tr("Prepared states, &list"), QKeySequence(Qt::CTRL | Qt::Key_L),
                                  false, [this](bool) { showPreparedList(); });
    add(talk, tr("&Next prepared state"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown),
        [this] { m_document->goBeside(1); });
    add(talk, tr("P&revious prepared state"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp),
        [this] { m_document->goBeside(-1); });
    add(talk, tr("&Again as prepared"), QKeySequence(Qt::CTRL | Qt::Key_Home),
        [this] { m_document->goHome(); });
    for (int i = 0; i < jumps; ++i) {
        auto* jump = new QAction(this);
        jump->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
        connect(jump, &QAction::triggered, this, [this, i] {
            if (std::size_t(i) < m_document->prepared().states().size())
                m_document->go(std::size_t(i));
        });
        if (i > 0) { // the list of keys names the first for all
            centralWidget()->addAction(jump);
            continue;
        }
        addAction(jump);
        m_shortcuts.emplace_back(tr("First prepared state; up to 9 the others"), jump);
    }
}

Shot MainWindow::shot()
{
    const views::Shown& shown = m_session.shown();
    return {m_shownWorkspace, workspace().view().selected(),
            shown.frame ? std::optional(shown.frame->frame) : std::nullopt, shown.state};
}

/// The selection last: it is one of the state's parts.
void MainWindow::showShot(const Shot& shot, const QString& what)
{
    const bool known = std::ranges::find(pageRows(), shot.workspace, &PageRow::workspace) != pageRows().end();
    showWorkspace(known ? shot.workspace : Workspace::Layout);
    if (what.isEmpty())
        m_session.apply(shot.state);
    else
        m_session.restore(shot.state, what);
    {
        const QSignalBlocker quiet(&workspace()); // the walk is the state's own, not that of what is selected
        workspace().select(shot.selection);
    }
    m_session.selectFrame(shot.frame);
}

void MainWindow::saveSession()
{
    if (m_document->file().isEmpty())
        return saveSessionAs();
    if (const auto error = m_document->save(m_document->file()))
        refuse(views::phrase(error->line()));
}

void MainWindow::saveSessionAs()
{
    const QString suggested =
        m_document->file().isEmpty() ? QStringLiteral("lecture.vmscope") : m_document->file();
    askFileToSave(tr("Save session"), tr("Sessions (*.vmscope)"), suggested, &MainWindow::saveSessionIn);
}

std::optional<Error> MainWindow::saveSessionIn(const QString& file)
{
    return m_document->save(Document::isSession(file) ? file : file + QStringLiteral(".vmscope"));
}

void MainWindow::showTitle()
{
    const views::OpenedLog* log = m_session.shown().state.shownLog();
    const QString name = m_document->file().isEmpty() ? (log ? log->name : QString())
                                                      : QFileInfo(m_document->file()).fileName();
    const QString mark = m_document->file().isEmpty() ? QString() : QStringLiteral("[*]");
    setWindowTitle(name.isEmpty() ? QStringLiteral("Vmscope") : name + mark + QStringLiteral(" – Vmscope"));
    setWindowModified(!mark.isEmpty() && m_document->isModified());
}

void MainWindow::showPreparedList()
{
    const bool wanted = m_preparedAction->isChecked() && !m_presentation.isRunning();
    if (!wanted) {
        if (m_preparedList)
            m_preparedList->hide();
        return;
    }
    const bool first = !m_preparedList;
    if (first)
        makePreparedList();
    std::vector<views::PreparedList::Row> rows;
    for (const PreparedState& each : m_document->prepared().states())
        rows.push_back({each.name, each.notes});
    m_preparedList->setFixedWidth(qRound(m_metrics.px(22)));
    m_preparedList->show(rows, m_document->prepared().current(), m_display.theme, m_metrics);
    m_preparedList->setVisible(true);
}

void MainWindow::makePreparedList()
{
    using views::PreparedList;
    m_preparedList = new PreparedList;
    m_stage->addWidget(m_preparedList);
    PreparedStates& prepared = m_document->prepared();
    connect(m_preparedList, &PreparedList::addWanted, m_document.get(), &Document::prepareShown);
    connect(m_preparedList, &PreparedList::chosen, m_document.get(), &Document::go);
    connect(m_preparedList, &PreparedList::renamed, &prepared, &PreparedStates::rename);
    connect(m_preparedList, &PreparedList::notesWritten, &prepared, &PreparedStates::setNotes);
    connect(m_preparedList, &PreparedList::moved, &prepared, &PreparedStates::move);
    connect(m_preparedList, &PreparedList::removed, &prepared, &PreparedStates::remove);
    connect(m_preparedList, &PreparedList::closed, m_preparedAction,
            [this] { m_preparedAction->setChecked(false); });
}

QString MainWindow::copiesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/open");
}

bool MainWindow::keepCopy(const QString& folder, bool restoring, std::chrono::milliseconds delay)
{
    m_document->keepCopy(folder, delay);
    if (!restoring || !m_document->restore())
        return false;
    m_notice = new views::NoticeBar(tr("Restored what was open when the program ended unexpectedly."),
                                    tr("Start fresh"));
    static_cast<QBoxLayout*>(centralWidget()->layout())->insertWidget(0, m_notice);
    connect(m_notice, &views::NoticeBar::accepted, m_document.get(), &Document::startFresh);
    m_notice->show(m_metrics);
    m_notice->setVisible(true);
    return true;
}

} // namespace vmscope
