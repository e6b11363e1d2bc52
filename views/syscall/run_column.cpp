// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/syscall/run_column.h"

#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/syscall/syscall_text.h"

#include <QVBoxLayout>

namespace vmscope::views {

namespace {

constexpr double alignedHeight = 13; // units: the rows of all columns

QLabel* columnWords(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

AlignedOutline::AlignedOutline(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Steps"));
}

void AlignedOutline::show(const ComparedStory& side, const Display& display, const Metrics& metrics)
{
    m_side = side;
    m_display = display;
    m_metrics = metrics;
    setFixedHeight(qRound(metrics.px(alignedHeight)));
    rebuild();
}

void AlignedOutline::rebuild()
{
    m_scene = m_side.story.runs() && width() > 1 ? outlineSceneOf(m_side, m_metrics, size()) : OutlineScene{};
    update();
}

void AlignedOutline::resizeEvent(QResizeEvent*)
{
    if (m_metrics.unit > 0)
        rebuild();
}

void AlignedOutline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    m_texts.clear();
    OutlinePainter(painter, themeOf(m_display.theme), m_metrics, m_texts).paint(m_scene);
}

RunColumn::RunColumn(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_outline(new AlignedOutline)
    , m_reach(new ReachView)
    , m_words(columnWords("columnWords"))
    , m_costs(columnWords("columnCosts"))
{
    auto* inner = new QWidget;
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_title);
    rows->addWidget(m_outline);
    rows->addWidget(m_reach, 1);
    rows->addWidget(m_words);
    rows->addWidget(m_costs);
    m_frame = new Framed(inner);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_frame);
    connect(m_reach, &ReachView::addressChosen, this, &RunColumn::walkWanted);
}

void RunColumn::show(const ComparedStory& side, const Display& display, const Metrics& metrics)
{
    const StoryShown& story = side.story;
    m_frame->show(display.theme, metrics);
    m_title->setFont(metrics.title());
    m_title->setText(phrase(story.track->config.kernel->name));
    m_words->setFont(metrics.label(true));
    m_costs->setFont(metrics.label());
    for (QWidget* part : std::initializer_list<QWidget*>{m_outline, m_reach, m_costs})
        part->setVisible(story.runs());
    if (!story.runs())
        return m_words->setText(story.track->problem);
    m_outline->show(side, display, metrics);
    m_reach->show(story, display, metrics);
    const QString insight = phrase(story::insightOf(*story.track->run, story.at.step, shownPicture(story)));
    m_words->setText(!side.hasStep       ? tr("This system has no such step.")
                     : insight.isEmpty() ? titleParts(story.step()).title
                                         : insight);
    m_words->setFixedHeight(qRound(metrics.px(5.6)));
    const hardware::CpuModel* model = hardware::findCpuModel(story.track->config.processor->id);
    m_costs->setText(costLine(story.track->costs[story.at.step].all(), model->costs));
    m_costs->setFixedHeight(qRound(metrics.px(3.2)));
}

} // namespace vmscope::views
