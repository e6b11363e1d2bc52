// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/walk/alias_list.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr std::size_t mostAliases = 200;

/// Enter and the arrows are the list's own, whatever shortcuts the window has for them.
class KeyList : public QListWidget
{
protected:
    bool event(QEvent* event) override
    {
        if (event->type() == QEvent::ShortcutOverride && isOwn(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        return QListWidget::event(event);
    }

private:
    static bool isOwn(const QKeyEvent& event)
    {
        return event.modifiers() == Qt::NoModifier &&
               (event.key() == Qt::Key_Home || event.key() == Qt::Key_End || event.key() == Qt::Key_PageUp ||
                event.key() == Qt::Key_PageDown);
    }
};

QString lineOf(const graph::Alias& alias, const WalkSource& source)
{
    return AliasList::tr("v %1   %2 page, %3, %4   (%5)")
        .arg(toQString(hexText(alias.address)), toQString(sizeText({1ull << alias.pageShift})),
             alias.rights.user ? AliasList::tr("programs too") : AliasList::tr("kernel only"),
             alias.rights.writable ? AliasList::tr("writable") : AliasList::tr("read-only"),
             phrase(source.dump.roots[alias.root].what));
}

QString headOf(std::size_t count, const QString& where)
{
    if (count == 0)
        return AliasList::tr("No address leads to p %1: the kernel must map it first").arg(where);
    if (count == 1)
        return AliasList::tr("One address leads to p %1").arg(where);
    return (count < mostAliases ? AliasList::tr("%1 addresses lead to p %2")
                                : AliasList::tr("The first %1 addresses that lead to p %2"))
        .arg(count)
        .arg(where);
}

} // namespace

AliasList::AliasList(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_list(new KeyList)
    , m_close(new QToolButton)
{
    m_title->setObjectName(QStringLiteral("aliasTitle"));
    m_list->setObjectName(QStringLiteral("aliasList"));
    m_list->setAccessibleName(tr("Addresses that lead to the frame"));
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the list of addresses"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_list);
    connect(m_close, &QToolButton::clicked, this, &AliasList::closed);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        if (item->data(Qt::UserRole).isValid())
            emit addressChosen({item->data(Qt::UserRole).toULongLong()});
    });
    hide();
}

void AliasList::setMetrics(const Metrics& metrics)
{
    m_title->setFont(metrics.label(true));
    m_list->setFont(metrics.address());
    m_list->setSpacing(qRound(metrics.px(0.12)));
    m_close->setFont(metrics.label(true));
    setFixedHeight(qRound(metrics.px(11)));
    layout()->setSpacing(qRound(metrics.px(0.2)));
}

void AliasList::ask(const WalkSource& source, PhysicalAddress frame)
{
    const auto aliases = source.graph.aliasesOf(frame, mostAliases);
    const QString where = toQString(hexText(frame));
    m_list->clear();
    for (const graph::Alias& alias : aliases) {
        auto* item = new QListWidgetItem(lineOf(alias, source), m_list);
        item->setData(Qt::UserRole, qulonglong(alias.address.value));
    }
    m_title->setText(headOf(aliases.size(), where));
    m_list->setCurrentRow(0);
    QWidget::show();
}

} // namespace vmscope::views
