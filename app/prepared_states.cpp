// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prepared_states.h"

#include <QUndoCommand>

#include <algorithm>

namespace vmscope {

namespace {

class ListStep : public QUndoCommand
{
public:
    ListStep(PreparedStates& list, std::vector<PreparedState> after, const QString& what)
        : QUndoCommand(what)
        , m_list(list)
        , m_before(list.states())
        , m_after(std::move(after))
    {
    }
    void undo() override { m_list.apply(m_before); }
    void redo() override { m_list.apply(m_after); }

private:
    PreparedStates& m_list;
    std::vector<PreparedState> m_before, m_after;
};

} // namespace

PreparedStates::PreparedStates(QUndoStack& undo, QObject* parent)
    : QObject(parent)
    , m_undo(undo)
{
}

void PreparedStates::setCurrent(std::optional<std::size_t> index)
{
    m_current = index;
    emit changed();
}

std::optional<std::size_t> PreparedStates::beside(int steps) const
{
    if (m_states.empty())
        return std::nullopt;
    if (!m_current)
        return steps > 0 ? 0 : m_states.size() - 1;
    const auto last = static_cast<std::ptrdiff_t>(m_states.size()) - 1;
    const auto wanted = static_cast<std::ptrdiff_t>(*m_current) + steps;
    return wanted < 0 || wanted > last ? std::nullopt : std::optional(static_cast<std::size_t>(wanted));
}

void PreparedStates::replaceAll(std::vector<PreparedState> states, const QString& what)
{
    if (states != m_states)
        m_undo.push(new ListStep(*this, std::move(states), what));
}

void PreparedStates::apply(std::vector<PreparedState> states)
{
    m_states = std::move(states);
    if (m_current && *m_current >= m_states.size())
        m_current.reset();
    emit changed();
}

void PreparedStates::add(PreparedState state)
{
    auto states = m_states;
    states.push_back(std::move(state));
    m_current = states.size() - 1; // it is what is shown
    replaceAll(std::move(states), tr("prepare a state"));
}

void PreparedStates::rename(std::size_t index, const QString& name)
{
    auto states = m_states;
    states.at(index).name = name;
    replaceAll(std::move(states), tr("rename a prepared state"));
}

void PreparedStates::setNotes(std::size_t index, const QString& notes)
{
    auto states = m_states;
    states.at(index).notes = notes;
    replaceAll(std::move(states), tr("notes of a prepared state"));
}

void PreparedStates::move(std::size_t from, std::size_t to)
{
    auto states = m_states;
    PreparedState moved = std::move(states.at(from));
    states.erase(states.begin() + std::ptrdiff_t(from));
    states.insert(states.begin() + std::ptrdiff_t(std::min(to, states.size())), std::move(moved));
    m_current = std::min(to, states.size() - 1);
    replaceAll(std::move(states), tr("move a prepared state"));
}

void PreparedStates::remove(std::size_t index)
{
    auto states = m_states;
    states.erase(states.begin() + std::ptrdiff_t(index));
    replaceAll(std::move(states), tr("remove a prepared state"));
}

} // namespace vmscope
