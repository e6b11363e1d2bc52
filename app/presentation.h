// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document.h"
#include "views/present/notes_window.h"
#include "views/present/present_bar.h"
#include "views/present/present_overlay.h"

namespace vmscope {

class MainWindow;

/// Where a presentation goes, of all screens there are.
struct PresentScreens
{
    QRect picture;
    std::optional<QRect> notes; ///< where there is a second screen
};

/// One screen: the picture. More: the picture on the second, notes on the first. At least one.
[[nodiscard]] PresentScreens presentScreens(const QList<QRect>& screens);

/// Showing the window to a lecture hall: full screen, large type, and the keys of a clicker.
class Presentation : public QObject
{
    Q_OBJECT

public:
    Presentation(MainWindow& window, Session& session, Document& document);
    ~Presentation() override;

    /// On the screens that there are.
    void start();
    void start(const PresentScreens& screens);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// The change that was made is not shown yet.
    [[nodiscard]] bool isHiding() const { return m_hiding; }

    [[nodiscard]] views::PresentBar& bar() { return *m_bar; }
    [[nodiscard]] views::PresentOverlay& overlay() { return *m_overlay; }
    /// Nullptr where there is one screen only.
    [[nodiscard]] views::NotesWindow* notes() const { return m_notes.get(); }

    /// The window is shown anew; `looks` are those of the presentation.
    void show(const Looks& looks);

    /// What the user's display becomes while presenting.
    [[nodiscard]] static views::Display displayOf(views::Display display);

signals:
    void changed(bool running);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Key;
    [[nodiscard]] static std::span<const Key> keys();
    [[nodiscard]] const Key* keyOf(const QKeyEvent& event) const;
    [[nodiscard]] bool belongsTo(const QObject* watched) const;
    bool goOn();
    bool goBack();
    bool goHome();
    bool toggleBlack();
    bool toggleSpotlight();
    bool togglePen();
    bool toggleEnlarge();
    bool toggleHiding();
    bool toggleInspector();
    bool toggleChart();
    bool leave();
    bool end();
    bool go(int steps);
    void reveal();
    void placeOn(const QRect& screen);
    void showNotes();

    MainWindow& m_window;
    Session& m_session;
    Document& m_document;
    views::PresentBar* m_bar;
    views::PresentOverlay* m_overlay = nullptr; ///< made with the first presentation
    std::unique_ptr<views::NotesWindow> m_notes;
    views::Metrics m_notesMetrics;
    QTimer m_settled; ///< the picture stands still after a change
    QRect m_geometry;
    Qt::WindowStates m_states;
    bool m_running = false, m_hiding = false, m_inspector = false, m_chart = false;
};

} // namespace vmscope
