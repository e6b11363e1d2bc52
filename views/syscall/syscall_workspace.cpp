// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/syscall_workspace.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

namespace {

// Widths and heights in units.
constexpr double outlineWidth = 25, changesWidth = 24, narrationHeight = 7.4;

} // namespace

SyscallWorkspace::SyscallWorkspace(QWidget* parent)
    : QWidget(parent)
    , m_outline(new OutlineView)
    , m_reach(new ReachView)
    , m_changes(new ChangeCard)
    , m_costs(new CostCard)
    , m_narration(new NarrationCard)
    , m_message(new QLabel)
    , m_reachTitle(new QLabel(tr("Who reaches what, now")))
    , m_single(new QWidget)
    , m_compared(new QWidget)
    , m_difference(new QLabel)
    , m_right(new QWidget)
{
    setObjectName(QStringLiteral("syscallWorkspace"));
    m_message->setObjectName(QStringLiteral("syscallMessage"));
    m_message->setWordWrap(true);
    m_message->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_message->setAutoFillBackground(true);
    m_message->hide();
    arrange();
    connect(m_outline, &OutlineView::chosen, this, &SyscallWorkspace::positionChosen);
    connect(m_outline, &OutlineView::openWanted, this, &SyscallWorkspace::openWanted);
    connect(m_reach, &ReachView::addressChosen, this, &SyscallWorkspace::walkWanted);
    connect(m_changes, &ChangeCard::walkWanted, this, &SyscallWorkspace::walkWanted);
}

void SyscallWorkspace::arrange()
{
    auto* right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_changes, 1);
    right->addWidget(m_costs);
    m_frames = {new Framed(m_outline), new Framed(m_reach, m_reachTitle)};
    auto* columns = new QHBoxLayout;
    columns->addWidget(m_frames[0]);
    columns->addWidget(m_frames[1], 1);
    columns->addWidget(m_right);
    auto* single = new QVBoxLayout(m_single);
    single->setContentsMargins(0, 0, 0, 0);
    single->addLayout(columns, 1);
    single->addWidget(m_narration);
    auto* compared = new QVBoxLayout(m_compared);
    compared->setContentsMargins(0, 0, 0, 0);
    compared->addLayout(new QHBoxLayout, 1);
    m_difference->setObjectName(QStringLiteral("costDifference"));
    m_difference->setWordWrap(true);
    m_difference->setAutoFillBackground(true);
    compared->addWidget(m_difference);
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_message);
    rows->addWidget(m_compared, 1);
    rows->addWidget(m_single, 1);
    rows->addStretch(); // where nothing can be shown
}

void SyscallWorkspace::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    m_display = display;
    m_metrics = metrics;
    const int gap = qRound(metrics.px(0.6));
    layout()->setContentsMargins(gap, gap, gap, gap);
    layout()->setSpacing(gap);
    showMessage(story.track ? story.track->problem : QString());
    m_single->setVisible(story.runs() && !story.compares());
    m_compared->setVisible(story.compares());
    if (story.compares())
        showCompared(story);
    else if (story.runs())
        showSingle(story);
}

void SyscallWorkspace::showSingle(const StoryShown& story)
{
    const int gap = layout()->spacing();
    m_single->layout()->setSpacing(gap);
    m_single->layout()->itemAt(0)->layout()->setSpacing(gap);
    m_right->layout()->setSpacing(gap);
    // Where type is large beside the window, the picture comes first.
    const double wide = window()->width() / std::max(1.0, m_metrics.unit);
    m_frames[0]->setFixedWidth(qRound(m_metrics.px(wide > 90 ? outlineWidth : wide * 0.27)));
    m_right->setFixedWidth(qRound(m_metrics.px(changesWidth)));
    m_right->setVisible(wide > 75);
    m_narration->setFixedHeight(qRound(m_metrics.px(narrationHeight)));
    m_reachTitle->setFont(m_metrics.title());
    for (Framed* frame : m_frames)
        frame->show(m_display.theme, m_metrics);
    m_outline->show(story, m_display, m_metrics);
    m_reach->show(story, m_display, m_metrics);
    m_changes->show(story, m_display, m_metrics);
    m_costs->show(story, m_display, m_metrics);
    m_narration->show(story, m_display, m_metrics);
}

void SyscallWorkspace::showCompared(const StoryShown& story)
{
    auto* columns = static_cast<QHBoxLayout*>(m_compared->layout()->itemAt(0)->layout());
    m_compared->layout()->setSpacing(layout()->spacing());
    columns->setSpacing(layout()->spacing());
    const std::size_t count = 1 + story.beside.size();
    while (m_columns.size() < count) {
        m_columns.push_back(new RunColumn);
        columns->addWidget(m_columns.back(), 1);
        connect(m_columns.back(), &RunColumn::walkWanted, this, &SyscallWorkspace::walkWanted);
    }
    QStringList sentences;
    const auto nameAndCost = [&](const ComparedStory& side) {
        const StoryTrack& track = *side.story.track;
        return std::pair(std::string(track.config.kernel->name), track.costs[side.story.at.step].all());
    };
    const ComparedStory base = comparedStory(story, 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setVisible(i < count);
        if (i >= count)
            continue;
        const ComparedStory side = comparedStory(story, i);
        m_columns[i]->show(side, m_display, m_metrics);
        if (i == 0 || !side.story.runs())
            continue;
        const auto [name, cost] = nameAndCost(side);
        const auto [baseName, baseCost] = nameAndCost(base);
        sentences += phrase(story::differenceText(name, cost, baseName, baseCost));
    }
    m_difference->setFont(m_metrics.label(true));
    m_difference->setMargin(qRound(m_metrics.px(0.6)));
    m_difference->setText(sentences.join(QLatin1Char(' ')));
}

void SyscallWorkspace::showMessage(const QString& text)
{
    const Theme& theme = themeOf(m_display.theme);
    QPalette palette = m_message->palette();
    palette.setColor(QPalette::Window, theme.alert);
    palette.setColor(QPalette::WindowText, theme.text);
    m_message->setPalette(palette);
    const int margin = qRound(m_metrics.px(0.6));
    m_message->setContentsMargins(margin, margin, margin, margin);
    m_message->setFont(m_metrics.label(true));
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace vmscope::views
