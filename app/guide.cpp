// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide.h"

#include "app/language.h"
#include "app/main_window.h"
#include "app/situations.h"
#include "model/kernel/preset.h"
#include "model/story/references.h"
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/common/pointing_ring.h"
#include "views/lesson/answer_strip.h"
#include "views/lesson/lesson_pane.h"
#include "views/lesson/start_page.h"

namespace vmscope {

using views::toQString;

namespace {

constexpr story::NumberMark bold{views::numberMark, views::numberMark};

} // namespace

Guide::Guide(Session& session, MainWindow& window, Places places)
    : m_session(session)
    , m_window(window)
    , m_places(places)
    , m_shelf(story::languageOf(spokenLanguage().toStdString()))
{
    m_clock.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &Guide::playOn);
    connect(&session, &Session::shownChanged, this, [this] {
        if (!m_asking)
            endPlay(); // somebody wants something else
    });
}

Guide::~Guide() = default;

void Guide::setLanguage(const story::Language& language)
{
    if (&language == &m_shelf.language())
        return;
    m_shelf = views::PageShelf(language);
    if (m_lesson)
        m_open = fixedLesson(m_shelf.lessons()[*m_lesson]);
    if (isStartShown())
        fillStartPage();
    if (m_looks)
        show(*m_looks);
}

/// Sets what a page is about: everything, so that it always looks the same.
void Guide::setUp(const story::Situation& situation)
{
    const auto state = stateOf(situation);
    if (!state)
        return m_window.layoutPage().refuse(views::phrase(state.error().line()));
    m_asking = true;
    m_session.ask(*state, tr("page"));
    if (const auto* preset = kernel::findPreset(situation.preset))
        m_session.operate(*preset);
    setAround(situation, true);
    m_asking = false;
}

/// What is no part of the state: which workspace, panels, and what is selected.
void Guide::setAround(const story::Situation& situation, bool page)
{
    const Workspace otherwise = page ? Workspace::Layout : m_window.shownWorkspace();
    if (page || situation.kernelPanel)
        m_window.setKernelPanelVisible(situation.kernelPanel.value_or(false));
    if (!situation.select.empty())
        select(situation.select);
    else if (page)
        m_window.workspace().select({});
    if (page && !situation.address.empty()) // selecting has Walk look at what is selected
        if (const auto state = stateOf(situation))
            m_session.follow(state->walk);
    m_window.showWorkspace(workspaceOf(situation, otherwise));
    m_window.shownPage().focus();
}

void Guide::select(const std::string& name)
{
    const auto subject = subjectNamed(m_session.shown().layout, name);
    if (subject)
        m_window.workspace().select(*subject);
    else
        m_window.shownPage().refuse(views::phrase(subject.error().line()));
}

/// A link in a lesson.
void Guide::follow(const QString& text)
{
    const auto link = story::parsePageLink(text.toStdString(), "link");
    if (!link)
        return;
    if (link->kind == story::PageLink::Kind::Select) {
        m_window.showWorkspace(Workspace::Layout);
        return select(link->target);
    }
    if (link->kind == story::PageLink::Kind::Lesson) {
        const auto& lessons = m_shelf.lessons();
        const auto lesson = std::ranges::find(lessons, link->target, &story::Lesson::id);
        return openLesson(std::size_t(lesson - lessons.begin()));
    }
    const auto state = stateOf(link->change, m_session.shown().state);
    if (!state)
        return m_window.shownPage().refuse(views::phrase(state.error().line()));
    m_session.ask(*state, tr("lesson"));
    if (const auto* preset = kernel::findPreset(link->change.preset))
        m_session.operate(*preset);
    setAround(link->change, false);
    lessonPane().focusText();
}

QString Guide::withNumbers(const std::string& text) const
{
    return toQString(story::withNumbers(text, m_session.shown().layout, m_shelf.language()));
}

// ---- lessons

story::Lesson Guide::fixedLesson(const story::Lesson& lesson) const
{
    story::Lesson fixed = lesson;
    fixed.body = story::withFixedNumbers(lesson.body, m_shelf.language(), bold);
    for (story::Question& question : fixed.questions)
        for (std::string* text : {&question.text, &question.success, &question.hint})
            *text = story::withFixedNumbers(*text, m_shelf.language());
    return fixed;
}

void Guide::openLesson(std::size_t lesson)
{
    if (lesson >= m_shelf.lessons().size())
        return;
    hideStart();
    closeAnswer();
    const bool wasOpen = isLessonOpen();
    m_lesson.reset(); // what the page sets answers nothing
    m_open = fixedLesson(m_shelf.lessons()[lesson]);
    setUp(m_open.situation);
    m_lesson = m_lastLesson = lesson;
    if (!wasOpen)
        emit lessonOpenChanged(true);
    m_window.showAll();
    lessonPane().focusText();
}

void Guide::takeOver(const Guide& before)
{
    m_answered = before.m_answered;
    m_shownAtStart = before.m_shownAtStart;
    m_lastLesson = before.m_lastLesson;
    m_lesson = before.m_lesson;
    if (m_lesson) {
        m_open = fixedLesson(m_shelf.lessons()[*m_lesson]);
        emit lessonOpenChanged(true);
    }
    if (before.isStartShown())
        showStart();
}

void Guide::openSomeLesson()
{
    const auto& lessons = m_shelf.lessons();
    std::size_t next = m_lastLesson;
    for (std::size_t i = 0; i < lessons.size() && isDone(lessons[next]); ++i)
        next = (next + 1) % lessons.size();
    openLesson(next);
}

void Guide::turnPage(int pages)
{
    if (m_lesson)
        openLesson(*m_lesson + std::size_t(pages)); // beyond both ends there is none
}

void Guide::closeLesson()
{
    if (!m_lesson)
        return;
    m_lesson.reset();
    if (m_pane)
        m_pane->hide();
    emit lessonOpenChanged(false);
    m_window.showAll();
    m_window.shownPage().focus();
}

QString Guide::keyOf(const story::Lesson& lesson, std::size_t question) const
{
    return QStringLiteral("%1:%2").arg(toQString(lesson.id)).arg(question + 1);
}

bool Guide::isDone(const story::Lesson& lesson) const
{
    for (std::size_t i = 0; i < lesson.questions.size(); ++i)
        if (!m_answered.contains(keyOf(lesson, i)))
            return false;
    return true;
}

void Guide::check()
{
    if (!m_lesson || m_asking)
        return;
    const auto seen =
        observationOf(m_session.shown(), m_window.shownWorkspace(), m_window.workspace().selected());
    const auto before = m_answered.size();
    for (std::size_t i = 0; i < m_open.questions.size(); ++i)
        if (m_open.questions[i].check.holds(seen))
            m_answered += keyOf(m_open, i);
    if (m_answered.size() != before && m_looks)
        showLesson(*m_looks);
}

void Guide::showLesson(const Looks& looks)
{
    views::LessonPane& pane = lessonPane();
    views::LessonShown shown{.index = int(*m_lesson)};
    for (const story::Lesson& lesson : m_shelf.lessons()) {
        shown.titles += toQString(lesson.title);
        shown.done.push_back(isDone(lesson));
    }
    shown.markdown =
        toQString(story::withNumbers(m_open.body, m_session.shown().layout, m_shelf.language(), bold));
    for (std::size_t i = 0; i < m_open.questions.size(); ++i) {
        const story::Question& question = m_open.questions[i];
        shown.questions.push_back({withNumbers(question.text), withNumbers(question.success),
                                   withNumbers(question.hint), m_answered.contains(keyOf(m_open, i))});
    }
    pane.setFixedWidth(qRound(looks.metrics.px(27)));
    const int gap = qRound(looks.metrics.px(0.5));
    m_places.beside->setContentsMargins(gap, gap, 0, gap);
    pane.show(shown, looks.display, looks.metrics);
    pane.setVisible(true);
}

views::LessonPane& Guide::lessonPane()
{
    if (m_pane)
        return *m_pane;
    m_pane = new views::LessonPane;
    m_places.beside->addWidget(m_pane);
    connect(m_pane, &views::LessonPane::linkActivated, this, &Guide::follow);
    connect(m_pane, &views::LessonPane::lessonChosen, this,
            [this](int lesson) { openLesson(std::size_t(lesson)); });
    connect(m_pane, &views::LessonPane::setUpWanted, this, [this] { setUp(m_open.situation); });
    connect(m_pane, &views::LessonPane::closed, this, &Guide::closeLesson);
    return *m_pane;
}

// ---- all together

void Guide::show(const Looks& looks)
{
    m_looks = looks;
    if (isStartShown())
        m_start->setLook(looks.display, looks.metrics);
    if (m_lesson) {
        check();
        showLesson(looks);
    } else {
        m_places.beside->setContentsMargins(0, 0, 0, 0);
    }
    if (m_doubt)
        showAnswer(looks);
}

} // namespace vmscope
