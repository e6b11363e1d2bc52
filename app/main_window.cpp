// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main_window.h"

#include "app/picture.h"
#include "app/save_file.h"
#include "app/settings.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/kernel/kernel_panel.h"
#include "views/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMimeData>
#include <QVBoxLayout>

namespace vmscope {

void MainWindow::remeasure(QWidget& root)
{
    for (QWidget* widget : root.findChildren<QWidget*>())
        widget->updateGeometry();
    for (QLayout* layout : root.findChildren<QLayout*>())
        layout->invalidate();
    root.updateGeometry();
}

MainWindow::MainWindow(Session& session, std::shared_ptr<Document> document)
    : m_session(session)
    , m_document(document ? std::move(document) : std::make_shared<Document>(session))
    , m_presentation(*this, session, *m_document)
{
    setWindowTitle(QStringLiteral("Vmscope"));
    setAcceptDrops(true);
    auto* central = new QWidget;
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    buildBar();
    rows->addWidget(m_bar);
    m_desk = new QWidget;
    rows->addWidget(m_desk, 1);
    setCentralWidget(central);
    buildGuide();
    buildDocument();
    buildActions();
    connectFrame(workspace().frame());
    connect(&workspace(), &views::LayoutWorkspace::selectionChanged, m_guide.get(), &Guide::check);
    connect(&m_session, &Session::shownChanged, this, &MainWindow::showAll);
    connect(&m_session, &Session::refused, this, &MainWindow::refuse);
    resize(1600, 900);
}

/// A lesson stands on the left, the workspace and the kernel's services on the right.
void MainWindow::buildGuide()
{
    auto* row = new QHBoxLayout(m_desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* lesson = new QHBoxLayout;
    row->addLayout(lesson);
    m_stage = new QHBoxLayout;
    m_stage->setSpacing(0);
    row->addLayout(m_stage, 1);
    auto* rows = static_cast<QBoxLayout*>(centralWidget()->layout());
    m_guide = std::make_unique<Guide>(m_session, *this, Guide::Places{rows, lesson, m_bar, m_desk});
    connect(m_guide.get(), &Guide::fileWanted, this, &MainWindow::askFileToOpen);
}

void MainWindow::buildBar()
{
    m_bar = new QWidget;
    m_bar->setAutoFillBackground(true);
    auto* row = new QHBoxLayout(m_bar);
    m_menu = new QMenu(this);
    auto* menuButton = addTool("menu", tr("Menu (F10)"), {});
    menuButton->setMenu(m_menu);
    menuButton->setPopupMode(QToolButton::InstantPopup);
    menuButton->setStyleSheet(QStringLiteral("QToolButton::menu-indicator{image:none}"));
    menuButton->setObjectName(QStringLiteral("menu"));
    auto* corner = new QVBoxLayout; // under each other: the controls need the width
    corner->addWidget(menuButton);
    corner->addWidget(
        addTool("kernel", tr("Ask the kernel for memory (K)"), [this] { m_kernelAction->trigger(); }));
    row->addLayout(corner);
    buildTabs();
    row->addWidget(m_tabs, 0, Qt::AlignVCenter);
    m_bars = new QHBoxLayout;
    row->addLayout(m_bars, 1);
    m_toolRows = new QBoxLayout(QBoxLayout::LeftToRight);
    addTools({addTool("undo", tr("Undo"), [this] { m_session.undoStack().undo(); }),
              addTool("redo", tr("Redo"), [this] { m_session.undoStack().redo(); }),
              addTool("size", tr("Larger type and picture; after the largest the smallest"),
                      [this] { nextScale(0); })});
    addTools({addTool("theme", tr("Light, dark, projector"), [this] { nextTheme(); }),
              addTool("fullscreen", tr("Full screen"), [this] { toggleFullScreen(); }),
              addTool("help", tr("Keys (F1)"), [this] { showShortcuts(); })});
    row->addLayout(m_toolRows);
}

void MainWindow::buildTabs()
{
    m_tabs = new views::Segments(tr("Workspace"));
    m_tabs->setObjectName(QStringLiteral("workspaces"));
    for (const PageRow& row : pageRows())
        m_tabs->add(int(row.workspace), tr(row.name).remove(QLatin1Char('&')),
                    tr("%1 (Alt+%2)").arg(tr(row.help), QChar(int(row.digit))));
    m_tabs->setCurrent(int(m_shownWorkspace));
    connect(m_tabs, &views::Segments::chosen, this, [this](int id) { showWorkspace(Workspace(id)); });
}

Page& MainWindow::page(Workspace workspace)
{
    if (!m_pages[std::size_t(workspace)])
        makePage(*std::ranges::find(pageRows(), workspace, &PageRow::workspace));
    return *m_pages[std::size_t(workspace)];
}

void MainWindow::makePage(const PageRow& row)
{
    auto made = row.make(m_session);
    const bool front = row.workspace == m_shownWorkspace;
    for (QWidget* part : {&made->bar(), &made->workspace()})
        part->setVisible(front);
    m_bars->addWidget(&made->bar(), 1);
    m_stage->insertWidget(0, &made->workspace(), 1);
    connect(made.get(), &Page::workspaceWanted, this, &MainWindow::showWorkspace);
    m_pages[std::size_t(row.workspace)] = std::move(made);
}

void MainWindow::showWorkspace(Workspace workspace)
{
    m_tabs->setCurrent(int(workspace));
    if (workspace == m_shownWorkspace)
        return;
    const Workspace before = std::exchange(m_shownWorkspace, workspace);
    for (QWidget* part : {&page(before).bar(), &page(before).workspace()})
        part->hide();
    for (QWidget* part : {&page(workspace).bar(), &page(workspace).workspace()})
        part->show();
    showAll();
    remeasure(*m_bar);
    page(workspace).enter(before);
    m_document->writeCopy();
}

void MainWindow::refuse(const QString& why)
{
    if (m_kernelAction->isChecked())
        kernelPanel().refuse(why);
    shownPage().refuse(why);
}

void MainWindow::addTools(std::initializer_list<QToolButton*> tools)
{
    auto* row = new QHBoxLayout;
    for (QToolButton* tool : tools)
        row->addWidget(tool, 0, Qt::AlignVCenter);
    m_toolRows->addLayout(row);
}

/// In a narrow window tools and tabs stand in two rows: the controls need the width to be in one.
void MainWindow::arrangeBar()
{
    constexpr double least = 115; // in units of the bar
    constexpr int tabColumns = 2;
    const bool narrow = width() / barMetrics().unit < least;
    m_toolRows->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_tabs->setColumns(narrow ? tabColumns : 0);
}

QToolButton* MainWindow::addTool(const char* icon, const QString& help, const std::function<void()>& run)
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setObjectName(QLatin1String(icon) + QStringLiteral("Tool"));
    if (run)
        connect(button, &QToolButton::clicked, this, run);
    m_tools.push_back({button, icon});
    return button;
}

void MainWindow::setDisplay(const views::Display& display)
{
    m_display = display;
    const QSignalBlocker quiet(m_downAction), quietToo(m_stillAction);
    m_downAction->setChecked(!display.addressesGrowUp);
    m_stillAction->setChecked(!display.animated);
    applyDisplay();
}

/// Controls grow less than the picture, and not at all where they would need another row: the room is for
/// what is explained.
views::Metrics MainWindow::barMetrics() const
{
    if (m_presentation.isRunning())
        return windowMetrics();
    constexpr double largest = 1.25, roomy = 100; // units of the window
    const bool grows = width() / views::Metrics::forWindow(size(), 1).unit > roomy;
    return views::Metrics::forWindow(size(), std::min(m_display.scale, grows ? largest : 1));
}

views::Metrics MainWindow::windowMetrics() const
{
    return m_presentation.isRunning() ? views::Metrics::forPresentation(size())
                                      : views::Metrics::forWindow(size(), m_display.scale);
}

Looks MainWindow::looks() const
{
    const bool presenting = m_presentation.isRunning();
    return {presenting ? Presentation::displayOf(m_display) : m_display, m_metrics, barMetrics()};
}

void MainWindow::applyDisplay()
{
    m_metrics = windowMetrics();
    const views::Theme& theme = views::themeOf(looks().display.theme);
    if (QApplication::palette() != theme.palette())
        QApplication::setPalette(theme.palette());
    const QFont font = m_metrics.label();
    const bool newType = QApplication::font().pixelSize() != font.pixelSize();
    if (newType) {
        QApplication::setFont(font); // for dialogs and tool tips
        setFont(font);
        m_bar->setFont(barMetrics().label());
    }
    m_bar->setBackgroundRole(QPalette::Base);
    const views::Metrics bar = barMetrics();
    const int side = qRound(bar.px(0.6)), rim = qRound(bar.px(0.5));
    m_bar->layout()->setContentsMargins(side, rim, side, rim);
    arrangeBar();
    const int pixels = qRound(bar.px(1.5));
    for (const Tool& tool : m_tools) {
        tool.button->setIcon(views::iconOf(tool.icon, theme, pixels));
        tool.button->setIconSize({pixels, pixels});
    }
    showAll();
    if (newType)
        remeasure(*m_bar);
}

void MainWindow::showAll()
{
    if (m_metrics.unit == 0)
        return; // not before the first display is set
    m_guide->show(looks());
    if (m_guide->isStartShown())
        return; // it covers everything
    m_tabs->setTheme(m_display.theme);
    if (!m_presentation.isHiding())
        shownPage().show(looks());
    showKernelPanel();
    showPreparedList();
    if (m_presentation.isRunning())
        m_presentation.show(looks());
    showTitle();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (windowMetrics().unit != m_metrics.unit)
        applyDisplay();
}

void MainWindow::remember(const QString& settingsFile)
{
    m_settings = settingsFile.isEmpty() ? std::make_unique<QSettings>()
                                        : std::make_unique<QSettings>(settingsFile, QSettings::IniFormat);
    m_session.apply(loadState(*m_settings));
    const QByteArray geometry = m_settings->value(QStringLiteral("window/geometry")).toByteArray();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    m_inspectorAction->setChecked(m_settings->value(QStringLiteral("window/inspector"), true).toBool());
    m_chartAction->setChecked(m_settings->value(QStringLiteral("window/chart"), true).toBool());
    m_guide->setAnswered(m_settings->value(QStringLiteral("lessons/answered")).toStringList());
    m_guide->setShownAtStart(m_settings->value(QStringLiteral("start/shown")).toBool());
    setDisplay(loadDisplay(*m_settings));
}

void MainWindow::beginWithStartPage()
{
    const bool first = m_settings && !m_settings->contains(QStringLiteral("state"));
    if (first || m_guide->isShownAtStart())
        m_guide->showStart();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_presentation.stop();
    m_document->finish();
    if (m_settings) {
        m_settings->setValue(QStringLiteral("window/geometry"), saveGeometry());
        m_settings->setValue(QStringLiteral("window/inspector"), m_inspectorAction->isChecked());
        m_settings->setValue(QStringLiteral("window/chart"), m_chartAction->isChecked());
        m_settings->setValue(QStringLiteral("lessons/answered"), m_guide->answered());
        m_settings->setValue(QStringLiteral("start/shown"), m_guide->isShownAtStart());
        save(*m_settings, m_session.shown().state);
        save(*m_settings, m_display);
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            files += url.toLocalFile();
    openFiles(files);
}

void MainWindow::openFiles(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_guide->hideStart();
    if (files.size() == 1 && Document::isSession(files.front())) {
        if (const auto error = m_document->open(files.front()))
            refuse(views::phrase(error->line()));
        return;
    }
    const auto before = m_session.shown().state.walk.dump;
    if (const auto error = m_session.open(files))
        refuse(views::phrase(error->line()));
    else if (m_session.shown().state.walk.dump != before)
        showWorkspace(Workspace::Walk);
    else
        showWorkspace(Workspace::Layout);
}

std::optional<Error> MainWindow::savePicture(const QString& file)
{
    shownPage().settle();
    return writePicture(shownPage().workspace(), file);
}

std::optional<Error> MainWindow::saveWindow(const QString& file)
{
    shownPage().settle();
    return writePicture(*this, file);
}

std::optional<Error> MainWindow::saveTable(const QString& file)
{
    const bool json = file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
    if (!json && !file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return Error{file.toStdString(), "unknown kind of table", "a name that ends in .csv or .json"};
    return saveFile(file, shownPage().table(json));
}

void MainWindow::copyTable()
{
    QApplication::clipboard()->setText(views::toQString(shownPage().table(false)));
}

} // namespace vmscope
