// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/syscall/step_cards.h"
#include "views/syscall/syscall_text.h"

#include <QVBoxLayout>

namespace vmscope::views {

NarrationCard::NarrationCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("narration"));
    m_title->setObjectName(QStringLiteral("narrationTitle"));
    m_text->setObjectName(QStringLiteral("narrationText"));
    auto* rows = new QVBoxLayout(this);
    for (QLabel* label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setMinimumWidth(1);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        rows->addWidget(label);
    }
    rows->addStretch();
}

void NarrationCard::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    setTheme(display.theme);
    const int rim = qRound(metrics.px(1.0));
    layout()->setContentsMargins(rim, qRound(metrics.px(0.6)), rim, qRound(metrics.px(0.6)));
    layout()->setSpacing(qRound(metrics.px(0.3)));
    QFont heading = metrics.title();
    heading.setPixelSize(qRound(metrics.px(1.45)));
    m_title->setFont(heading);
    QFont words = metrics.label();
    words.setPixelSize(qRound(metrics.px(1.12)));
    m_text->setFont(words);
    if (!story.runs())
        return;
    const story::Step& step = story.step();
    if (story.asking) {
        m_title->setText(phrase(step.question));
        m_text->setText(tr("Think, or let the class vote. Space or → shows what happens."));
    } else {
        m_title->setText(tr("%1. %2").arg(story.at.step + 1).arg(titleParts(step).title));
        const QString lead = phrase(story::firstSentences(step.narration, 2));
        m_text->setText(story.at.substep ? changesOf(story, 1).join(QLatin1Char(' ')) : lead);
    }
    if (!story.notice.isEmpty())
        m_text->setText(tr("%1 %2").arg(story.notice, m_text->text()));
    update();
}

} // namespace vmscope::views
