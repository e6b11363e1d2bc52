// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shot.h"

#include <QUndoStack>

namespace vmscope {

/// A state that a lecturer goes to.
struct PreparedState
{
    QString name;
    QString notes{}; ///< for the lecturer's own screen
    Shot shot{};

    bool operator==(const PreparedState&) const = default;
};

/// The ordered list of prepared states. Every change of it is one undo step.
class PreparedStates : public QObject
{
    Q_OBJECT

public:
    explicit PreparedStates(QUndoStack& undo, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<PreparedState>& states() const { return m_states; }
    /// The one that was gone to last; nothing before the first.
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    void setCurrent(std::optional<std::size_t> index);
    /// The one that is so many further on, from the first to the last; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> beside(int steps) const;

    void add(PreparedState state);
    void rename(std::size_t index, const QString& name);
    void setNotes(std::size_t index, const QString& notes);
    void move(std::size_t from, std::size_t to);
    void remove(std::size_t index);
    void replaceAll(std::vector<PreparedState> states, const QString& what);
    /// Without an undo step: at start, and by undo and redo.
    void apply(std::vector<PreparedState> states);

signals:
    void changed();

private:
    QUndoStack& m_undo;
    std::vector<PreparedState> m_states;
    std::optional<std::size_t> m_current;
};

} // namespace vmscope
