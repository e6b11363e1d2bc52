// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/present/prepared_list.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace vmscope::views {

PreparedList::PreparedList(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("Prepared states")))
    , m_list(new QListWidget)
    , m_notes(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("preparedPanel"));
    setAccessibleName(m_title->text());
    m_list->setObjectName(QStringLiteral("preparedList"));
    m_list->setAccessibleName(m_title->text());
    m_list->setToolTip(tr("Enter goes there, F2 renames"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_notes->setObjectName(QStringLiteral("preparedNotes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Notes for this state: only you see them"));
    m_notes->setTabChangesFocus(true);
    m_notes->installEventFilter(this);
    m_list->installEventFilter(this);
    auto* buttons = new QHBoxLayout;
    for (QToolButton* each :
         {button(tr("Add"), tr("Prepare what is shown (Ctrl+Shift+A)"), {}, &PreparedList::addWanted),
          button(tr("Up"), tr("Earlier (Alt+Up)"), Qt::ALT | Qt::Key_Up, &PreparedList::moveUp),
          button(tr("Down"), tr("Later (Alt+Down)"), Qt::ALT | Qt::Key_Down, &PreparedList::moveDown),
          button(tr("Rename"), tr("Another name (F2)"), {}, &PreparedList::renameCurrent),
          button(tr("Remove"), tr("Remove it (Delete)"), Qt::Key_Delete, &PreparedList::removeCurrent)})
        buttons->addWidget(each);
    buttons->addStretch(1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(button(QStringLiteral("×"), tr("Close (Ctrl+L)"), {}, &PreparedList::closed));
    auto* rows = new QVBoxLayout(this);
    rows->addLayout(head);
    rows->addWidget(m_list, 3);
    rows->addLayout(buttons);
    rows->addWidget(m_notes, 2);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { emit chosen(std::size_t(m_list->row(item))); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PreparedList::showNotes);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling)
            return;
        // The list is made anew by this: not while it is still about to close the field.
        const auto tell = [this, row = std::size_t(m_list->row(item)), name = item->text()] {
            emit renamed(row, name);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

QToolButton* PreparedList::button(const QString& text, const QString& help, const QKeySequence& key,
                                  void (PreparedList::*run)())
{
    auto* made = new QToolButton;
    made->setText(text);
    made->setToolTip(help);
    made->setAccessibleName(help);
    made->setAutoRaise(true);
    connect(made, &QToolButton::clicked, this, run);
    m_buttons.push_back(made);
    if (!key.isEmpty()) {
        auto* action = new QAction(m_list);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, run);
        m_list->addAction(action);
    }
    return made;
}

void PreparedList::show(const std::vector<Row>& rows, std::optional<std::size_t> current, ThemeId theme,
                        const Metrics& metrics)
{
    setTheme(theme);
    m_title->setFont(metrics.title());
    for (QWidget* part : std::initializer_list<QWidget*>{m_list, m_notes})
        part->setFont(metrics.label());
    for (QToolButton* each : m_buttons)
        each->setFont(metrics.small());
    const int rim = qRound(metrics.px(0.7));
    layout()->setContentsMargins(rim, rim, rim, rim);
    const QScopedValueRollback filling(m_filling, true);
    const int row = current ? int(*current) : m_list->currentRow();
    m_rows = rows;
    m_list->clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto* item = new QListWidgetItem(rows[i].name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (i < 9)
            item->setToolTip(tr("Ctrl+%1 goes there").arg(i + 1));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    showNotes();
}

void PreparedList::showNotes()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < int(m_rows.size());
    m_notes->setEnabled(any);
    const QString notes = any ? m_rows[std::size_t(row)].notes : QString();
    if (m_notesOf != row || notes != m_notes->toPlainText())
        m_notes->setPlainText(notes);
    m_notesOf = row;
}

/// What was written is one undo step when it is left.
bool PreparedList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notes && event->type() == QEvent::FocusOut)
        keepNotes();
    if (watched == m_list && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_F2)
        event->accept(); // here it renames, whatever it does in the window
    return Card::eventFilter(watched, event);
}

void PreparedList::keepNotes()
{
    if (m_notesOf >= 0 && m_notesOf < int(m_rows.size()) &&
        m_notes->toPlainText() != m_rows[std::size_t(m_notesOf)].notes)
        emit notesWritten(std::size_t(m_notesOf), m_notes->toPlainText());
}

void PreparedList::moveBy(int rows)
{
    const int from = m_list->currentRow(), to = from + rows;
    if (from >= 0 && to >= 0 && to < m_list->count())
        emit moved(std::size_t(from), std::size_t(to));
}

void PreparedList::removeCurrent()
{
    if (m_list->currentRow() >= 0)
        emit removed(std::size_t(m_list->currentRow()));
}

void PreparedList::renameCurrent()
{
    if (QListWidgetItem* item = m_list->currentItem())
        m_list->editItem(item);
}

} // namespace vmscope::views
