// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/answer_strip.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace vmscope::views {

AnswerStrip::AnswerStrip(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel)
    , m_sentence(new QLabel)
    , m_next(new QLabel)
    , m_lesson(addButton("answerLesson", tr("The lesson"), tr("The lesson that says more"),
                         &AnswerStrip::lessonWanted))
    , m_doubts(addButton("answerDoubts", tr("All questions"), tr("Back to all questions (F2)"),
                         &AnswerStrip::doubtsWanted))
    , m_close(addButton("answerClose", QStringLiteral("×"), tr("Close the answer"), &AnswerStrip::closed))
{
    setObjectName(QStringLiteral("answerStrip"));
    m_sentence->setObjectName(QStringLiteral("answerSentence"));
    for (QLabel* label : {m_title, m_sentence, m_next}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumWidth(1);
    }
    m_title->setForegroundRole(QPalette::PlaceholderText);
    for (QToolButton* button : {m_lesson, m_doubts})
        button->setAutoRaise(false);
    auto* buttons = new QHBoxLayout;
    for (QToolButton* button : {m_lesson, m_doubts, m_close})
        buttons->addWidget(button, 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    for (QLabel* label : {m_title, m_sentence, m_next})
        texts->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->addLayout(texts, 1);
    row->addLayout(buttons);
}

QToolButton* AnswerStrip::addButton(const char* name, const QString& text, const QString& help,
                                    void (AnswerStrip::*wanted)())
{
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, wanted);
    return button;
}

/// From edge to edge, with a mark of its own on the left.
void AnswerStrip::paintEvent(QPaintEvent*)
{
    const Theme& colors = themeOf(theme());
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    painter.fillRect(0, 0, layout()->contentsMargins().left() / 3, height(), colors.accent);
    painter.setPen(colors.border);
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void AnswerStrip::show(const AnswerShown& answer, const Display& display, const Metrics& metrics)
{
    setTheme(display.theme);
    const int side = qRound(metrics.px(0.9)), rim = qRound(metrics.px(0.45));
    layout()->setContentsMargins(side, rim, side, rim);
    m_title->setFont(metrics.label());
    m_sentence->setFont(metrics.title());
    m_next->setFont(metrics.label());
    for (QToolButton* button : {m_lesson, m_doubts, m_close})
        button->setFont(metrics.label());
    m_title->setText(answer.title);
    m_sentence->setText(answer.sentence);
    m_next->setText(tr("▸ Try next: %1").arg(answer.next));
    setAccessibleName(answer.title);
    setAccessibleDescription(answer.sentence);
}

} // namespace vmscope::views
