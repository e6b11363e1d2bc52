// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"
#include "views/lesson/doubt_tile.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

namespace vmscope::views {

/// Where one may begin: seven doubts, the lessons, a file, or just to look.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setContents(const std::vector<DoubtShown>& doubts);
    void setLook(const Display& display, const Metrics& metrics);
    void setShownAtStart(bool shown);

    [[nodiscard]] const std::vector<DoubtTile*>& tiles() const { return m_tiles; }

signals:
    void doubtChosen(int index);
    void lessonsWanted();
    void fileWanted();
    void lookWanted();
    void shownAtStartChanged(bool shown);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPushButton* addButton(const char* name, void (StartPage::*wanted)());
    void arrange();
    void moveFocus(int steps);

    QLabel *m_title, *m_idea;
    QLayout* m_grid = nullptr;
    std::vector<DoubtTile*> m_tiles;
    QPushButton *m_lessons, *m_open, *m_look;
    QCheckBox* m_atStart;
};

} // namespace vmscope::views
