// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/present/notes_window.h"

#include <QVBoxLayout>

namespace vmscope::views {

NotesWindow::NotesWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_place(new QLabel)
    , m_notes(new QLabel)
    , m_next(new QLabel)
    , m_time(new QLabel)
    , m_keys(new QLabel(tr("Page Down, Page Up: on, back · Home: again as prepared · H: hide and reveal · "
                           "B: black · S: spotlight · P: pen · Z: enlarge · Esc: end")))
{
    setObjectName(QStringLiteral("notesWindow"));
    setWindowTitle(tr("Notes – Vmscope"));
    m_notes->setObjectName(QStringLiteral("presentNotes"));
    m_next->setObjectName(QStringLiteral("presentNext"));
    for (QLabel* label : {m_place, m_notes, m_next, m_keys}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_notes->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_time->setAlignment(Qt::AlignRight);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_time);
    rows->addWidget(m_place);
    rows->addWidget(m_notes, 1);
    rows->addWidget(m_next);
    rows->addWidget(m_keys);
    m_elapsed.start();
    connect(&m_clock, &QTimer::timeout, this, &NotesWindow::tick);
    m_clock.start(1000);
    tick();
}

void NotesWindow::tick()
{
    const qint64 seconds = m_elapsed.elapsed() / 1000;
    m_time->setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
}

void NotesWindow::show(const Page& page, const Metrics& metrics)
{
    m_place->setText(page.place);
    m_notes->setText(page.notes);
    m_next->setText(page.next.isEmpty() ? tr("This is the last prepared state.")
                                        : tr("Next: %1").arg(page.next));
    m_place->setFont(metrics.title());
    m_notes->setFont(metrics.sentence());
    m_next->setFont(metrics.label(true));
    m_time->setFont(metrics.title());
    m_keys->setFont(metrics.label());
    const int rim = qRound(metrics.px(2));
    layout()->setContentsMargins(rim, rim, rim, rim);
    layout()->setSpacing(rim / 2);
}

QString NotesWindow::text() const
{
    return QStringList{m_place->text(), m_notes->text(), m_next->text()}.join(QLatin1Char('\n'));
}

} // namespace vmscope::views
