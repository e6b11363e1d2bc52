// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide.h"
#include "app/main_window.h"
#include "app/situations.h"
#include "model/story/references.h"
#include "views/common/display_text.h"
#include "views/common/pointing_ring.h"
#include "views/lesson/answer_strip.h"
#include "views/lesson/start_page.h"

#include <array>
#include <cmath>

namespace vmscope {

using views::StartPage;
using views::toQString;

namespace {

// Together at most three seconds: the picture's own motion ends within each.
constexpr int firstLook = 700, betweenSteps = 220, steps = 9;

constexpr int doubtGroups = 1'000'000; ///< undo groups of their own: all that is played is one step

/// RAM from one amount to another in equal shares, the last one included.
std::vector<Bytes> growth(Bytes from, Bytes to)
{
    if (from == to || from == 0_B)
        return {to};
    std::vector<Bytes> amounts;
    const double share = double(to.value) / double(from.value);
    for (int i = 1; i < steps; ++i)
        amounts.push_back(std::uint64_t(double(from.value) * std::pow(share, double(i) / steps)) /
                          (1_MiB).value * 1_MiB);
    amounts.push_back(to);
    return amounts;
}

struct ControlRow
{
    std::string_view id;
    const char* widget; ///< its object name
};
constexpr std::array controlRows{
    ControlRow{"system", "systemIdeas"}, ControlRow{"ram", "ram"},
    ControlRow{"split", "split"},        ControlRow{"mode", "mode"},
    ControlRow{"walk", "walkPrivilege"}, ControlRow{"process", "process"},
    ControlRow{"more", "more"},          ControlRow{"picture", "layoutView"},
    ControlRow{"kernel", "kernelTool"},
};

} // namespace

bool Guide::isStartShown() const { return m_start && !m_start->isHidden(); }

StartPage& Guide::startPage()
{
    if (!m_start)
        makeStartPage();
    return *m_start;
}

void Guide::makeStartPage()
{
    m_start = new StartPage;
    m_start->hide();
    m_places.rows->addWidget(m_start, 1);
    connect(m_start, &StartPage::doubtChosen, this, [this](int doubt) { answer(std::size_t(doubt)); });
    connect(m_start, &StartPage::lessonsWanted, this, &Guide::openSomeLesson);
    connect(m_start, &StartPage::lookWanted, this, &Guide::hideStart);
    connect(m_start, &StartPage::fileWanted, this, &Guide::fileWanted);
    connect(m_start, &StartPage::shownAtStartChanged, this, [this](bool shown) {
        m_shownAtStart = shown;
        emit shownAtStartChanged(shown);
    });
}

void Guide::fillStartPage()
{
    std::vector<views::DoubtShown> doubts;
    for (const story::Doubt& doubt : m_shelf.doubts())
        doubts.push_back({toQString(doubt.title),
                          layout::plan(*story::configOf(doubt.change, *story::configOf(doubt.before)))});
    startPage().setContents(doubts);
    startPage().setShownAtStart(m_shownAtStart);
}

void Guide::showStart()
{
    closeAnswer();
    closeLesson();
    fillStartPage();
    m_places.bar->hide();
    m_places.desk->hide();
    m_start->show();
    if (m_looks)
        m_start->setLook(m_looks->display, m_looks->metrics);
    m_start->setFocus();
}

void Guide::hideStart()
{
    if (!isStartShown())
        return;
    m_start->hide();
    m_places.bar->show();
    m_places.desk->show();
    m_window.showAll();
    m_window.shownPage().focus();
}

void Guide::answer(std::size_t index, bool played)
{
    const auto& doubts = m_shelf.doubts();
    if (index >= doubts.size())
        return;
    hideStart();
    closeLesson();
    closeAnswer();
    const story::Doubt& doubt = doubts[index];
    setUp(doubt.before);
    m_doubt = index;
    m_steps = growth(doubt.before.ram.value_or(Bytes{}),
                     doubt.change.ram.value_or(doubt.before.ram.value_or(Bytes{})));
    m_step = 0;
    m_group = m_group % doubtGroups + 1;
    if (!played || !m_window.display().animated)
        m_step = m_steps.size() - 1;
    if (m_looks)
        showAnswer(*m_looks);
    if (m_step + 1 == m_steps.size() && (!played || !m_window.display().animated))
        playOn();
    else
        m_clock.start(firstLook);
}

/// One step further; the last one is the doubt's own.
void Guide::playOn()
{
    const story::Doubt& doubt = m_shelf.doubts()[*m_doubt];
    const bool last = m_step + 1 >= m_steps.size();
    story::Situation step;
    step.ram = m_steps[m_step];
    const auto state = stateOf(last ? doubt.change : step, m_session.shown().state);
    m_asking = true;
    if (state)
        m_session.ask(*state, tr("question"), doubtGroups + m_group);
    if (last)
        setAround(doubt.change, false);
    m_asking = false;
    if (last)
        point();
    else {
        ++m_step;
        m_clock.start(betweenSteps);
    }
}

void Guide::endPlay() { m_clock.stop(); }

QWidget* Guide::controlOf(const std::string& id) const
{
    const auto row = std::ranges::find(controlRows, id, &ControlRow::id);
    for (QWidget* widget : m_window.findChildren<QWidget*>(QLatin1String(row->widget)))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

/// To the control that is to be tried next, which gets the keyboard too.
void Guide::point()
{
    if (!m_doubt || !m_looks)
        return;
    if (!m_ring)
        m_ring = new views::PointingRing(*m_window.centralWidget());
    QWidget* control = controlOf(m_shelf.doubts()[*m_doubt].control);
    if (control)
        control->setFocus(Qt::OtherFocusReason);
    m_ring->pointAt(control, m_looks->display.theme, m_looks->metrics);
}

void Guide::closeAnswer()
{
    m_clock.stop();
    m_doubt.reset();
    if (m_strip)
        m_strip->hide();
    if (m_ring)
        m_ring->pointAt(nullptr, {}, {});
}

views::AnswerStrip& Guide::answerStrip()
{
    if (m_strip)
        return *m_strip;
    m_strip = new views::AnswerStrip;
    m_places.rows->insertWidget(m_places.rows->indexOf(m_places.desk), m_strip);
    connect(m_strip, &views::AnswerStrip::closed, this, &Guide::closeAnswer);
    connect(m_strip, &views::AnswerStrip::doubtsWanted, this, &Guide::showStart);
    connect(m_strip, &views::AnswerStrip::lessonWanted, this, [this] {
        const auto& lessons = m_shelf.lessons();
        const std::string id = m_shelf.doubts()[*m_doubt].lesson;
        openLesson(std::size_t(std::ranges::find(lessons, id, &story::Lesson::id) - lessons.begin()));
    });
    return *m_strip;
}

void Guide::showAnswer(const Looks& looks)
{
    const story::Doubt& doubt = m_shelf.doubts()[*m_doubt];
    answerStrip().show({toQString(doubt.title), withNumbers(doubt.sentence), withNumbers(doubt.next)},
                       looks.display, looks.metrics);
    m_strip->setVisible(true);
}

} // namespace vmscope
