// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/compare_page.h"
#include "app/pages/lab_page.h"
#include "app/pages/layout_page.h"
#include "app/pages/walk_page.h"
#include "views/common/segments.h"

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
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    void setDisplay(const views::Display& display);
    [[nodiscard]] const views::Display& display() const { return m_display; }
    /// Made when it is first needed: each costs start-up time.
    [[nodiscard]] Page& page(Workspace workspace);
    [[nodiscard]] Page& shownPage() { return page(m_shownWorkspace); }
    [[nodiscard]] LayoutPage& layoutPage() { return pageOf<LayoutPage>(Workspace::Layout); }
    [[nodiscard]] WalkPage& walkPage() { return pageOf<WalkPage>(Workspace::Walk); }
    [[nodiscard]] ComparePage& comparePage() { return pageOf<ComparePage>(Workspace::Compare); }
    [[nodiscard]] LabPage& labPage() { return pageOf<LabPage>(Workspace::Lab); }
    [[nodiscard]] views::LayoutWorkspace& workspace() { return layoutPage().workspace(); }

    /// The kernel's services beside the workspace; made when it is first shown.
    [[nodiscard]] views::KernelPanel& kernelPanel();
    void setKernelPanelVisible(bool visible) { m_kernelAction->setChecked(visible); }

    void showWorkspace(Workspace workspace);
    [[nodiscard]] Workspace shownWorkspace() const { return m_shownWorkspace; }

    /// Reads and later writes geometry, display and state.
    void remember(const QString& settingsFile = {});
    /// Opens a boot log or a table dump as File ▸ Open does.
    void openFiles(const QStringList& files);
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
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& key, const std::function<void()>& run);
    QAction* addChecked(QMenu* menu, const QString& text, const QKeySequence& key, bool on,
                        const std::function<void(bool)>& run);
    QToolButton* addTool(const char* icon, const QString& help, const std::function<void()>& run);
    void addTools(std::initializer_list<QToolButton*> tools);
    void arrangeBar();
    [[nodiscard]] views::Metrics barMetrics() const;
    void applyDisplay();
    void showAll();
    /// Layouts remember the sizes of what is not on screen yet: after a change of type they measure again.
    static void remeasure(QWidget& root);
    [[nodiscard]] Looks looks() const { return {m_display, m_metrics, barMetrics()}; }
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
    QBoxLayout* m_stage = nullptr;               ///< the workspaces, and what stands beside them
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
    struct Tool
    {
        QToolButton* button;
        const char* icon;
    };
    std::vector<Tool> m_tools;
    std::vector<std::pair<QString, QAction*>> m_shortcuts;
    std::unique_ptr<QSettings> m_settings;
    QPointer<QWidget> m_help;
};

} // namespace vmscope
