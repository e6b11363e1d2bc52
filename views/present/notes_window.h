// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>

namespace vmscope::views {

/// What only the lecturer sees, on another screen than the picture: where the talk is, the notes, what comes
/// next, and the time since it began.
class NotesWindow : public QWidget
{
    Q_OBJECT

public:
    explicit NotesWindow(QWidget* parent = nullptr);

    struct Page
    {
        QString place; ///< "3 of 7: Why 896 MiB?"
        QString notes;
        QString next; ///< empty at the end
    };
    void show(const Page& page, const Metrics& metrics);
    [[nodiscard]] QString text() const;

private:
    void tick();

    QLabel *m_place, *m_notes, *m_next, *m_time, *m_keys;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace vmscope::views
