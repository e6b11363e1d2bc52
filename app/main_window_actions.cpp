// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"
#include "views/common/phrase.h"
#include "views/layout/ram_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>
#include <array>

namespace vmscope {

namespace {

constexpr std::array scales{0.85, 1.0, 1.25, 1.5, 1.75, 2.0};

} // namespace

QAction* MainWindow::add(QMenu* menu, const QString& text, const QKeySequence& key,
                         const std::function<void()>& run)
{
    QAction* action = menu->addAction(text, this, run);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action); // the key works while the menu is closed
    if (!key.isEmpty())
        m_shortcuts.emplace_back(QString(text).remove(QLatin1Char('&')), action);
    return action;
}

QAction* MainWindow::addChecked(QMenu* menu, const QString& text, const QKeySequence& key, bool on,
                                const std::function<void(bool)>& run)
{
    QAction* action = add(menu, text, key, [] {});
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, run);
    return action;
}

void MainWindow::buildActions()
{
    buildFileActions();
    buildEditActions();
    buildViewActions();
    buildGuideActions();
    buildTalkActions();
    QMenu* help = m_menu->addMenu(tr("&Help"));
    add(help, tr("&Keys"), Qt::Key_F1, [this] { showShortcuts(); });
    auto* openMenu = new QAction(this);
    openMenu->setShortcut(Qt::Key_F10);
    connect(openMenu, &QAction::triggered, this, [this] { m_tools.front().button->showMenu(); });
    addAction(openMenu);
    m_shortcuts.emplace_back(tr("Menu"), openMenu);
}

void MainWindow::buildGuideActions()
{
    QMenu* learn = m_menu->addMenu(tr("&Learn"));
    add(learn, tr("&Seven questions"), Qt::Key_F2,
        [this] { m_guide->isStartShown() ? m_guide->hideStart() : m_guide->showStart(); });
    m_lessonAction = addChecked(learn, tr("&Lessons"), Qt::Key_L, false,
                                [this](bool on) { on ? m_guide->openSomeLesson() : m_guide->closeLesson(); });
    connect(m_guide.get(), &Guide::lessonOpenChanged, this, [this](bool open) {
        const QSignalBlocker quiet(m_lessonAction);
        m_lessonAction->setChecked(open);
    });
    add(learn, tr("&Next lesson"), QKeySequence(Qt::CTRL | Qt::Key_PageDown),
        [this] { m_guide->turnPage(1); });
    add(learn, tr("Lesson &before"), QKeySequence(Qt::CTRL | Qt::Key_PageUp),
        [this] { m_guide->turnPage(-1); });
}

void MainWindow::buildFileActions()
{
    QMenu* file = m_menu->addMenu(tr("&File"));
    add(file, tr("&Open session, boot log or page tables…"), QKeySequence::Open, [this] { askFileToOpen(); });
    add(file, tr("&Save session"), QKeySequence::Save, [this] { saveSession(); });
    add(file, tr("Save session &as…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S),
        [this] { saveSessionAs(); });
    file->addSeparator();
    add(file, tr("Save &picture…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] {
        askFileToSave(tr("Save picture"), tr("Pictures (*.png *.svg *.pdf)"), QStringLiteral("vmscope.png"),
                      &MainWindow::savePicture);
    });
    add(file, tr("Save &table…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] {
        askFileToSave(tr("Save table"), tr("Tables (*.csv *.json)"), QStringLiteral("vmscope.csv"),
                      &MainWindow::saveTable);
    });
    file->addSeparator();
    add(file, tr("&Quit"), QKeySequence::Quit, [this] { close(); });
}

void MainWindow::buildEditActions()
{
    QMenu* edit = m_menu->addMenu(tr("&Edit"));
    add(edit, tr("&Undo"), QKeySequence::Undo, [this] { m_session.undoStack().undo(); });
    add(edit, tr("&Redo"), QKeySequence::Redo, [this] { m_session.undoStack().redo(); });
    edit->addSeparator();
    add(edit, tr("&Copy table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyTable(); });
    add(edit, tr("Copy &inspector"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
        [this] { copyInspector(); });
    edit->addSeparator();
    add(edit, tr("&Go to address…"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { askAddress(); });
    edit->addSeparator();
    add(edit, tr("More RAM"), QKeySequence(Qt::CTRL | Qt::Key_Right),
        [this] { stepRam(views::stepsPerDoubling / 4); });
    add(edit, tr("Less RAM"), QKeySequence(Qt::CTRL | Qt::Key_Left),
        [this] { stepRam(-views::stepsPerDoubling / 4); });
    add(edit, tr("Twice the RAM"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right),
        [this] { stepRam(views::stepsPerDoubling); });
    add(edit, tr("Half the RAM"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left),
        [this] { stepRam(-views::stepsPerDoubling); });
    add(edit, tr("More for programs"), QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { stepSplit(-1); });
    add(edit, tr("More for the kernel"), QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { stepSplit(1); });
}

void MainWindow::buildViewActions()
{
    QMenu* view = m_menu->addMenu(tr("&View"));
    for (const PageRow& row : pageRows())
        add(view, tr(row.name), QKeySequence(Qt::ALT | row.digit),
            [this, workspace = row.workspace] { showWorkspace(workspace); });
    view->addSeparator();
    add(view, tr("Zoom &in"), QKeySequence::ZoomIn, [this] { shownPage().zoom(Zoom::In); });
    add(view, tr("Zoom &out"), QKeySequence::ZoomOut, [this] { shownPage().zoom(Zoom::Out); });
    add(view, tr("&Whole picture"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [this] { shownPage().zoom(Zoom::Whole); });
    view->addSeparator();
    add(view, tr("Next &theme"), QKeySequence(Qt::CTRL | Qt::Key_T), [this] { nextTheme(); });
    add(view, tr("&Larger type"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), [this] { nextScale(1); });
    add(view, tr("S&maller type"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Down),
        [this] { nextScale(-1); });
    add(view, tr("&Full screen"), QKeySequence(Qt::Key_F11), [this] { toggleFullScreen(); });
    view->addSeparator();
    m_downAction = addChecked(view, tr("Addresses grow &downwards"), QKeySequence(Qt::CTRL | Qt::Key_D),
                              false, [this](bool down) {
                                  m_display.addressesGrowUp = !down;
                                  showAll();
                              });
    m_downAction->setObjectName(QStringLiteral("growDown"));
    m_stillAction = addChecked(view, tr("&Reduced motion"), {}, false, [this](bool reduced) {
        m_display.animated = !reduced;
        showAll();
    });
    m_stillAction->setObjectName(QStringLiteral("reducedMotion"));
    m_inspectorAction = addChecked(view, tr("&Inspector"), QKeySequence(Qt::CTRL | Qt::Key_I), true,
                                   [this](bool on) { workspace().setInspectorVisible(on); });
    m_chartAction = addChecked(view, tr("&Chart"), QKeySequence(Qt::CTRL | Qt::Key_P), true,
                               [this](bool on) { workspace().setChartVisible(on); });
    m_kernelAction = addChecked(view, tr("&Kernel panel"), QKeySequence(Qt::Key_K), false,
                                [this](bool on) { toggleKernelPanel(on); });
    add(view, tr("Reset la&yout"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_0), [this] { resetLayout(); });
    view->addSeparator();
    buildLanguageActions(view);
}

void MainWindow::resetLayout()
{
    m_inspectorAction->setChecked(true);
    m_chartAction->setChecked(true);
    shownPage().zoom(Zoom::Whole);
    m_display.scale = 1;
    applyDisplay();
}

void MainWindow::copyInspector() { QApplication::clipboard()->setText(workspace().inspector().plainText()); }

void MainWindow::stepRam(int steps)
{
    const views::State& state = m_session.shown().state;
    const views::RamScale scale = views::ramScaleOf(*state.config.kernel);
    const int step = std::clamp(scale.stepOf(state.config.ram.installed) + steps, 0, scale.steps);
    m_session.ask(views::withRam(state, scale.at(step)), tr("RAM"));
}

void MainWindow::stepSplit(int steps)
{
    if (m_shownWorkspace == Workspace::Compare)
        return refuse(tr("each system has a split of its own: it is chosen above its picture"));
    views::State wanted = m_session.shown().state;
    const auto rows = layout::splitRows();
    for (int i = int(wanted.config.split) + steps; i >= 0 && i < int(rows.size()); i += steps)
        if (wanted.config.kernel->has(rows[std::size_t(i)].split)) {
            wanted.config.split = rows[std::size_t(i)].split;
            return m_session.ask(wanted, tr("split"));
        }
}

void MainWindow::nextTheme()
{
    m_display.theme = views::ThemeId((unsigned(m_display.theme) + 1) % views::themes().size());
    applyDisplay();
}

void MainWindow::nextScale(int direction)
{
    const auto at =
        std::ranges::min_element(scales, {}, [&](double s) { return std::abs(s - m_display.scale); });
    const auto index = at - scales.begin();
    const auto count = std::ssize(scales);
    m_display.scale = scales[std::size_t(
        direction == 0 ? (index + 1) % count : std::clamp(index + direction, std::ptrdiff_t{0}, count - 1))];
    applyDisplay();
}

void MainWindow::toggleFullScreen() { setWindowState(windowState() ^ Qt::WindowFullScreen); }

void MainWindow::askFileToOpen()
{
    auto* dialog =
        new QFileDialog(this, tr("Open a session, a boot log with files of /proc, or page tables"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openFiles);
    dialog->open();
}

void MainWindow::askFileToSave(const QString& title, const QString& filter, const QString& suggested,
                               std::optional<Error> (MainWindow::*save)(const QString&))
{
    auto* dialog = new QFileDialog(this, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, [this, save](const QString& file) {
        if (const auto error = (this->*save)(file))
            refuse(views::phrase(error->line()));
    });
    dialog->open();
}

void MainWindow::askAddress()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to address"));
    dialog->setLabelText(tr("v:0xc0100000, p:0x100000, pfn:0x38000, a name, or page_offset+5M"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) { goTo(text); });
    dialog->open();
}

void MainWindow::showShortcuts()
{
    if (m_help)
        return m_help->close(), void();
    QString rows;
    std::vector<std::pair<QString, QAction*>> all = m_shortcuts;
    for (QAction* action : shownPage().keys())
        all.emplace_back(action->text(), action);
    for (const auto& [text, action] : all)
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>")
                    .arg(QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("…")).toHtmlEscaped(),
                         action->shortcut().toString(QKeySequence::NativeText));
    rows += QStringLiteral("<tr><td>%1</td><td><b>%2</b></td></tr><tr><td>%3</td><td><b>%4</b></td></tr>")
                .arg(tr("Parts of the picture, when it has the focus"), tr("arrow keys, Esc"),
                     tr("Zoom at the pointer"), tr("Ctrl+wheel; drag to move"));
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Keys"),
                                QStringLiteral("<table>%1</table>").arg(rows), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    auto* close = new QAction(box);
    close->setShortcut(Qt::Key_F1); // the window's own does not reach the box
    connect(close, &QAction::triggered, box, &QWidget::close);
    box->addAction(close);
    box->show();
    m_help = box;
}

} // namespace vmscope
