// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "model/story/lesson.h"
#include "views/lesson/page_shelf.h"

#include <QBoxLayout>
#include <QSet>
#include <QTimer>

namespace vmscope::views {
class AnswerStrip;
class LessonPane;
class PointingRing;
class StartPage;
} // namespace vmscope::views

namespace vmscope {

class MainWindow;

/// Leads through the program: the start page with its doubts, and the lessons, whose questions it ticks off.
class Guide : public QObject
{
    Q_OBJECT

public:
    /// Where its widgets go: the start page instead of `window`'s bar and desk, an answer between them, a
    /// lesson beside the workspace.
    struct Places
    {
        QBoxLayout* rows;
        QBoxLayout* beside;
        QWidget *bar, *desk;
    };

    Guide(Session& session, MainWindow& window, Places places);
    ~Guide() override;

    void showStart();
    void hideStart();
    [[nodiscard]] bool isStartShown() const;
    /// Plays a doubt, counted from 0; with `played` false only its last state is shown.
    void answer(std::size_t doubt, bool played = true);
    void closeAnswer();

    /// Opens a lesson, counted from 0, and sets its state.
    void openLesson(std::size_t lesson);
    /// The one that was open last, or the first that is not done.
    void openSomeLesson();
    void closeLesson();
    [[nodiscard]] bool isLessonOpen() const { return m_lesson.has_value(); }
    /// One further or one back.
    void turnPage(int pages);

    /// Opens what another window's guide had open, and sets nothing.
    void takeOver(const Guide& before);

    /// Shows what is open and ticks off what is answered; called whenever anything changed.
    void show(const Looks& looks);
    void check();

    void setLanguage(const story::Language& language);
    [[nodiscard]] views::PageShelf& shelf() { return m_shelf; }
    /// Made when they are first needed.
    [[nodiscard]] views::StartPage& startPage();
    [[nodiscard]] views::LessonPane& lessonPane();
    [[nodiscard]] views::AnswerStrip& answerStrip();

    /// "05-map-on-demand:1" for each question that was answered.
    [[nodiscard]] QStringList answered() const { return m_answered.values(); }
    void setAnswered(const QStringList& answered) { m_answered = {answered.begin(), answered.end()}; }
    void setShownAtStart(bool shown) { m_shownAtStart = shown; }
    [[nodiscard]] bool isShownAtStart() const { return m_shownAtStart; }

signals:
    void fileWanted();
    void lessonOpenChanged(bool open);
    void shownAtStartChanged(bool shown);

private:
    void makeStartPage();
    void fillStartPage();
    void setUp(const story::Situation& situation);
    void setAround(const story::Situation& situation, bool page);
    void select(const std::string& name);
    void follow(const QString& link);
    void playOn();
    void endPlay();
    void point();
    [[nodiscard]] QWidget* controlOf(const std::string& id) const;
    [[nodiscard]] QString keyOf(const story::Lesson& lesson, std::size_t question) const;
    [[nodiscard]] bool isDone(const story::Lesson& lesson) const;
    [[nodiscard]] QString withNumbers(const std::string& text) const;
    void showLesson(const Looks& looks);
    void showAnswer(const Looks& looks);
    [[nodiscard]] story::Lesson fixedLesson(const story::Lesson& lesson) const;

    Session& m_session;
    MainWindow& m_window;
    Places m_places;
    views::PageShelf m_shelf;
    views::StartPage* m_start = nullptr;
    views::LessonPane* m_pane = nullptr;
    views::AnswerStrip* m_strip = nullptr;
    views::PointingRing* m_ring = nullptr;
    std::optional<std::size_t> m_lesson; ///< that is open
    std::size_t m_lastLesson = 0;
    story::Lesson m_open; ///< the same with its fixed numbers put in
    std::optional<std::size_t> m_doubt;
    QTimer m_clock;
    std::vector<Bytes> m_steps; ///< RAM on the way to the doubt's last state
    std::size_t m_step = 0;
    int m_group = 0;
    bool m_asking = false; ///< the guide itself changes the state
    bool m_shownAtStart = false;
    std::optional<Looks> m_looks;
    QSet<QString> m_answered;
};

} // namespace vmscope
