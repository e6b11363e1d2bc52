// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "model/formats/session_file.h"
#include "views/common/phrase.h"

#include <QUndoCommand>

namespace vmscope {

namespace {

/// One step from a state to another; a drag merges into one step.
class StateStep : public QUndoCommand
{
public:
    StateStep(Session& session, views::State before, views::State after, const QString& what, int group)
        : QUndoCommand(what)
        , m_session(session)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_group(group)
    {
    }

    void undo() override { m_session.apply(m_before); }
    void redo() override { m_session.apply(m_after); }
    int id() const override { return m_group > 0 ? m_group : -1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        m_after = static_cast<const StateStep*>(other)->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Session& m_session;
    views::State m_before, m_after;
    int m_group;
};

constexpr int restoreGroup = 8000;

} // namespace

Session::Session(QObject* parent)
    : QObject(parent)
{
    m_shown.layout = layout::plan(m_shown.state.config);
}

void Session::apply(const views::State& state)
{
    if (state.config != m_shown.state.config)
        m_frame.reset(); // of another machine
    m_shown.state = state;
    m_shown.layout = layout::plan(state.config);
    findFrame();
    emit shownChanged();
}

void Session::restore(const views::State& state, const QString& what)
{
    if (state != m_shown.state)
        m_undo.push(new StateStep(*this, m_shown.state, state, what, restoreGroup));
}

void Session::ask(const views::State& wanted, const QString& what, int group)
{
    if (wanted == m_shown.state)
        return;
    if (const auto error = formats::impossible(wanted.config, wanted.compare.systems)) {
        emit shownChanged(); // controls go back to what is
        emit refused(views::phrase(error->line()));
        return;
    }
    views::State next = wanted;
    if (next.config != m_shown.state.config && next.desk == m_shown.state.desk)
        next.desk = nullptr; // another machine; undo brings this one back as it was
    if (const auto why = followProcess(next)) {
        emit shownChanged();
        emit refused(views::phrase(*why));
        return;
    }
    m_undo.push(new StateStep(*this, m_shown.state, std::move(next), what, group));
}

} // namespace vmscope
