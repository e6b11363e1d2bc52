// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/syscall/step_cards.h"
#include "views/syscall/syscall_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace vmscope::views {

namespace {

constexpr std::size_t mostLookUps = 6; // in sight

QLabel* wordsOf(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

ChangeCard::ChangeCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("Changed in this step")))
    , m_changes(wordsOf("stepChanges"))
    , m_insight(wordsOf("stepInsight"))
    , m_lookUps(wordsOf("stepLookUps"))
    , m_tlb(wordsOf("stepTlb"))
{
    setObjectName(QStringLiteral("changeCard"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_title);
    rows->addWidget(m_changes);
    m_insight->setAutoFillBackground(true);
    rows->addWidget(m_insight);
    m_walkFold = addFold("walkFold", m_lookUps);
    m_tlbFold = addFold("tlbFold", m_tlb);
    rows->addWidget(m_walkFold);
    rows->addWidget(m_lookUps);
    rows->addWidget(m_tlbFold);
    rows->addWidget(m_tlb);
    rows->addStretch();
    m_lookUps->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_lookUps->setToolTip(tr("Go to the Walk workspace, at this address"));
    connect(m_lookUps, &QLabel::linkActivated, this, &ChangeCard::follow);
}

QToolButton* ChangeCard::addFold(const char* name, QLabel* details)
{
    auto* fold = new QToolButton;
    fold->setObjectName(QLatin1String(name));
    fold->setCheckable(true);
    fold->setAutoRaise(true);
    fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold->setArrowType(Qt::RightArrow);
    details->hide();
    connect(fold, &QToolButton::toggled, this, [this, fold, details](bool open) {
        fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        details->setVisible(open);
        showWords();
    });
    return fold;
}

void ChangeCard::follow(const QString& link)
{
    emit walkWanted(VirtualAddress{link.mid(2).toULongLong(nullptr, 16)});
}

void ChangeCard::showFold(QToolButton* fold, const QString& summary)
{
    fold->setFont(m_metrics.label());
    fold->setText(summary);
    fold->setEnabled(!m_story.asking);
}

void ChangeCard::showDetails()
{
    const story::Step& step = m_story.step();
    showFold(m_walkFold, walkSummary(step));
    showFold(m_tlbFold, tlbSummary(step));
    QStringList links;
    const auto lookUps = lookUpsOf(step);
    for (std::size_t i = 0; i < std::min(mostLookUps, lookUps.size()); ++i)
        links += QStringLiteral("<a href=\"v:%1\">%2</a>")
                     .arg(lookUps[i].address.value, 0, 16)
                     .arg(lookUps[i].text.toHtmlEscaped());
    if (lookUps.size() > mostLookUps)
        links += tr("and %1 more").arg(lookUps.size() - mostLookUps);
    m_lookUps->setText(links.join(QStringLiteral("<br>")));
    QStringList changes = tlbChanges(step);
    if (changes.size() > qsizetype(mostLookUps))
        changes = changes.mid(0, mostLookUps)
                  << tr("and %1 more").arg(changes.size() - qsizetype(mostLookUps));
    m_tlb->setText(changes.isEmpty() ? tr("Nothing comes in, nothing goes.")
                                     : changes.join(QLatin1Char('\n')));
}

/// As many sentences as there is room for, the others are counted.
void ChangeCard::showWords()
{
    if (m_metrics.unit == 0 || !m_story.runs())
        return;
    if (m_story.asking) {
        m_changes->setText(tr("What will change?"));
        return m_insight->hide();
    }
    const QString insight =
        phrase(story::insightOf(*m_story.track->run, m_story.at.step, shownPicture(m_story)));
    m_insight->setText(insight);
    m_insight->setVisible(!insight.isEmpty());
    constexpr std::size_t most = 6;
    for (std::size_t sentences = most; sentences > 0; --sentences) {
        const QStringList lines = changesOf(m_story, sentences);
        m_changes->setText(lines.isEmpty() ? tr("Nothing: no table, no register, no byte.")
                                           : lines.join(QLatin1Char('\n')));
        if (layout()->heightForWidth(width()) <= height())
            break;
    }
}

void ChangeCard::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    m_story = story;
    m_display = display;
    m_metrics = metrics;
    setTheme(display.theme);
    const Theme& theme = themeOf(display.theme);
    const int rim = qRound(metrics.px(0.8)), gap = qRound(metrics.px(0.5));
    layout()->setContentsMargins(rim, qRound(metrics.px(0.6)), rim, gap);
    layout()->setSpacing(gap);
    m_title->setFont(metrics.title());
    m_changes->setFont(metrics.label());
    m_insight->setFont(metrics.label(true));
    m_lookUps->setFont(metrics.small());
    m_tlb->setFont(metrics.small());
    m_insight->setMargin(gap);
    QPalette palette = m_insight->palette();
    palette.setColor(QPalette::Window, theme.alert);
    palette.setColor(QPalette::WindowText, theme.text);
    m_insight->setPalette(palette);
    if (!story.runs())
        return;
    showDetails();
    showWords();
    update();
}

void ChangeCard::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    showWords();
}

} // namespace vmscope::views
