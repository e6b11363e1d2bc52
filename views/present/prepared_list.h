// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QToolButton>

namespace vmscope::views {

/// The prepared states beside the picture: in their order, with a name and notes each.
class PreparedList : public Card
{
    Q_OBJECT

public:
    explicit PreparedList(QWidget* parent = nullptr);

    struct Row
    {
        QString name, notes;
    };
    void show(const std::vector<Row>& rows, std::optional<std::size_t> current, ThemeId theme,
              const Metrics& metrics);

signals:
    void addWanted();
    void chosen(std::size_t index);
    void renamed(std::size_t index, const QString& name);
    void notesWritten(std::size_t index, const QString& notes);
    void moved(std::size_t from, std::size_t to);
    void removed(std::size_t index);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* button(const QString& text, const QString& help, const QKeySequence& key,
                        void (PreparedList::*run)());
    void moveUp() { moveBy(-1); }
    void moveDown() { moveBy(1); }
    void moveBy(int rows);
    void removeCurrent();
    void renameCurrent();
    void showNotes();
    void keepNotes();

    QLabel* m_title;
    QListWidget* m_list;
    QPlainTextEdit* m_notes;
    std::vector<QToolButton*> m_buttons;
    std::vector<Row> m_rows;
    int m_notesOf = -1;
    bool m_filling = false;
};

} // namespace vmscope::views
