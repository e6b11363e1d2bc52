// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/guide.h"
#include "app/pages/compare_page.h"
#include "app/pages/lab_page.h"
#include "app/pages/layout_page.h"
#include "app/pages/syscall_page.h"
#include "app/pages/walk_page.h"
#include "app/presentation.h"
#include "views/common/notice_bar.h"
#include "views/common/segments.h"
#include "views/present/prepared_list.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QToolButton>

#include <array>
#include <functional>

namespace vmscope::views {
class KernelPanel;
}

namespace vmscope {

/// The window: controls on top, a page's workspace below, every command as an action with a key.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `document`: one that another window leaves to this one.
    explicit MainWindow(Session& session, std::shared_ptr<Document> document = nullptr);

    void setDisplay(const views::Display& display);
    [[nodiscard]] const views::Display& display() const { return m_display; }
    /// Made when it is first needed: each costs start-up time.
    [[nodiscard]] Page& page(Workspace workspace);
    [[nodiscard]] Page& shownPage() { return page(m_shownWorkspace); }
    [[nodiscard]] LayoutPage& layoutPage() { return pageOf<LayoutPage>(Workspace::Layout); }
    [[nodiscard]] WalkPage& walkPage() { return pageOf<WalkPage>(Workspace::Walk); }
    [[nodiscard]] ComparePage& comparePage() { return pageOf<ComparePage>(Workspace::Compare); }
    [[nodiscard]] SyscallPage& syscallPage() { return pageOf<SyscallPage>(Workspace::Syscall); }
    [[nodiscard]] LabPage& labPage() { return pageOf<LabPage>(Workspace::Lab); }
    [[nodiscard]] views::LayoutWorkspace& workspace() { return layoutPage().workspace(); }

    /// The kernel's services beside the workspace; made when it is first shown.
    [[nodiscard]] views::KernelPanel& kernelPanel();
    void setKernelPanelVisible(bool visible) { m_kernelAction->setChecked(visible); }

    /// The start page, its doubts, and the lessons.
    [[nodiscard]] Guide& guide() { return *m_guide; }

    void showWorkspace(Workspace workspace);
    [[nodiscard]] Workspace shownWorkspace() const { return m_shownWorkspace; }

    /// Reads and later writes geometry, display and state.
    void remember(const QString& settingsFile = {});
    /// Shows what another window of the same session showed, as it showed it, and remembers it in its stead.
    void takeOver(MainWindow& before);
    /// Shows the start page where nothing was remembered, or where somebody wants it at each start.
    void beginWithStartPage();
    /// Opens a boot log or a table dump as File ▸ Open does.
    void openFiles(const QStringList& files);
    /// The session as a file, and the prepared states.
    [[nodiscard]] Document& document() { return *m_document; }
    [[nodiscard]] const std::shared_ptr<Document>& keptDocument() const { return m_document; }
    [[nodiscard]] Presentation& presentation() { return m_presentation; }
    /// Where copies against a crash are kept.
    [[nodiscard]] static QString copiesFolder();
    /// Keeps a copy of what is open in a folder from now on; where `restoring`, shows first what a crash left
    /// there. Says whether it did.
    bool keepCopy(const QString& folder, bool restoring,
                  std::chrono::milliseconds delay = Autosave::usualDelay);
    /// Shows everything anew, but for what a presentation still hides.
    void showAll();

    /// Selects what explains the state best: RAM that is lost, or high memory, or low memory.
    void selectFirst() { layoutPage().selectFirst(); }
    /// Goes to an address, a name or a frame as Go to address does; false, saying so, where there is none.
    bool goTo(const QString& text) { return shownPage().goTo(text); }
    /// Writes the picture; the file's ending chooses PNG, SVG or PDF.
    [[nodiscard]] std::optional<Error> savePicture(const QString& file);
    /// The same of the whole window, controls included.
    [[nodiscard]] std::optional<Error> saveWindow(const QString& file);
    /// Writes the regions, zones and budget as CSV or JSON.
    [[nodiscard]] std::optional<Error> saveTable(const QString& file);

signals:
    /// Another language was chosen; `choice` as in `speak`.
    void languageWanted(const QString& choice);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    template<class Kind>
    [[nodiscard]] Kind& pageOf(Workspace workspace)
    {
        return static_cast<Kind&>(page(workspace));
    }
    void makePage(const PageRow& row);
    void buildBar();
    void buildTabs();
    void buildActions();
    void buildFileActions();
    void buildEditActions();
    void buildViewActions();
    void buildLanguageActions(QMenu* view);
    void buildGuide();
    void buildGuideActions();
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& key, const std::function<void()>& run);
    QAction* addChecked(QMenu* menu, const QString& text, const QKeySequence& key, bool on,
                        const std::function<void(bool)>& run);
    QToolButton* addTool(const char* icon, const QString& help, const std::function<void()>& run);
    void addTools(std::initializer_list<QToolButton*> tools);
    void arrangeBar();
    [[nodiscard]] views::Metrics barMetrics() const;
    void applyDisplay();
    [[nodiscard]] views::Metrics windowMetrics() const;
    /// Layouts remember the sizes of what is not on screen yet: after a change of type they measure again.
    static void remeasure(QWidget& root);
    [[nodiscard]] Looks looks() const;
    void buildDocument();
    void buildTalkActions();
    [[nodiscard]] Shot shot();
    void showShot(const Shot& shot, const QString& what);
    void saveSession();
    void saveSessionAs();
    [[nodiscard]] std::optional<Error> saveSessionIn(const QString& file);
    void showTitle();
    void showPreparedList();
    void makePreparedList();
    /// Says why something was not done, where it is seen.
    void refuse(const QString& why);
    void makeKernelPanel();
    void connectFrame(const views::FrameCard& card);
    void showKernelPanel();
    void toggleKernelPanel(bool visible);
    void runPreset(const QString& id);
    void walkAddress(VirtualAddress address, paging::Privilege by);
    void stepRam(int steps);
    void stepSplit(int steps);
    void nextTheme();
    void nextScale(int direction);
    void askFileToOpen();
    void askFileToSave(const QString& title, const QString& filter, const QString& suggested,
                       std::optional<Error> (MainWindow::*save)(const QString&));
    void askAddress();
    void copyTable();
    void copyInspector();
    void showShortcuts();
    void toggleFullScreen();
    void resetLayout();

    Session& m_session;
    views::Display m_display;
    views::Metrics m_metrics{.unit = 0};
    std::array<std::unique_ptr<Page>, std::size_t(Workspace::Lab) + 1> m_pages; ///< by Workspace
    QBoxLayout* m_bars = nullptr;                                               ///< those of the pages
    QBoxLayout* m_stage = nullptr; ///< the workspaces, and what stands beside them
    QWidget* m_desk = nullptr;     ///< all below the bar
    std::unique_ptr<Guide> m_guide;
    views::KernelPanel* m_kernelPanel = nullptr; ///< nullptr until it is first shown
    views::Segments* m_tabs = nullptr;
    QBoxLayout* m_toolRows = nullptr;
    Workspace m_shownWorkspace = Workspace::Layout;
    QWidget* m_bar = nullptr;
    QMenu* m_menu = nullptr;
    QAction* m_downAction = nullptr;
    QAction* m_stillAction = nullptr;
    QAction* m_inspectorAction = nullptr;
    QAction* m_chartAction = nullptr;
    QAction* m_kernelAction = nullptr;
    QAction* m_lessonAction = nullptr;
    QAction* m_preparedAction = nullptr;
    views::PreparedList* m_preparedList = nullptr; ///< nullptr until it is first shown
    views::NoticeBar* m_notice = nullptr;          ///< after a crash
    struct Tool
    {
        QToolButton* button;
        const char* icon;
    };
    std::vector<Tool> m_tools;
    std::vector<std::pair<QString, QAction*>> m_shortcuts;
    std::unique_ptr<QSettings> m_settings;
    QPointer<QWidget> m_help;
    std::shared_ptr<Document> m_document;
    Presentation m_presentation;
};

} // namespace vmscope
