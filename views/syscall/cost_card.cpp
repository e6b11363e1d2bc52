// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/display_text.h"
#include "views/common/phrase.h"
#include "views/syscall/run_column.h"
#include "views/syscall/step_cards.h"

#include <QVBoxLayout>

namespace vmscope::views {

namespace {

using story::Cost;

struct CostFigureRow
{
    const char* name;
    std::uint64_t Cost::*member; ///< nullptr: cycles
};
constexpr CostFigureRow costFigureRows[]{
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "CR3 writes"), &Cost::cr3Writes},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "PTE stores"), &Cost::pteStores},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "INVLPG"), &Cost::invlpg},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "full flushes"), &Cost::fullFlushes},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "IPIs"), &Cost::ipis},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "faults"), &Cost::faults},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "walk reads"), &Cost::walkReads},
    {QT_TRANSLATE_NOOP("vmscope::views::CostCard", "model cycles"), nullptr},
};
constexpr int costColumns = 3;

std::uint64_t figureOf(const CostFigureRow& row, const Cost& cost, const hardware::CycleCosts& cycles)
{
    return row.member ? cost.*row.member : cost.cycles(cycles);
}

} // namespace

QString costLine(const Cost& cost, const hardware::CycleCosts& cycles)
{
    QStringList parts;
    for (const CostFigureRow& row : costFigureRows)
        if (const std::uint64_t figure = figureOf(row, cost, cycles); figure > 0)
            parts += CostCard::tr("%1 %2", "name, figure").arg(CostCard::tr(row.name)).arg(figure);
    return parts.isEmpty() ? CostCard::tr("No cost so far.")
                           : CostCard::tr("So far: %1.").arg(parts.join(QStringLiteral(", ")));
}

CostCard::CostCard(QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(tr("Cost so far")))
    , m_grid(new QGridLayout)
{
    setObjectName(QStringLiteral("costCard"));
    auto* rows = new QVBoxLayout(this);
    rows->addWidget(m_title);
    rows->addLayout(m_grid);
    const QStringList heads{tr("mapping"), tr("fault"), tr("in all")};
    const QStringList helps{tr("Giving the page an address and taking it back"), tr("Serving page faults"),
                            tr("The way in, look-ups and the copy too")};
    for (int column = 0; column < costColumns; ++column) {
        auto* head = new QLabel(heads[column]);
        head->setToolTip(helps[column]);
        m_grid->addWidget(head, 0, column + 1, Qt::AlignRight);
        m_grid->setColumnStretch(column + 1, 1);
    }
    int line = 1;
    for (const CostFigureRow& row : costFigureRows) {
        m_grid->addWidget(new QLabel(tr(row.name)), line, 0);
        for (int column = 1; column <= costColumns; ++column)
            m_grid->addWidget(new QLabel, line, column, Qt::AlignRight);
        ++line;
    }
    m_grid->setColumnStretch(0, 1);
}

QString CostCard::figure(int row, int column) const
{
    return static_cast<QLabel*>(m_grid->itemAtPosition(row + 1, column + 1)->widget())->text();
}

void CostCard::show(const StoryShown& story, const Display& display, const Metrics& metrics)
{
    setTheme(display.theme);
    const int rim = qRound(metrics.px(0.8)), gap = qRound(metrics.px(0.5));
    layout()->setContentsMargins(rim, qRound(metrics.px(0.6)), rim, gap);
    layout()->setSpacing(gap);
    m_grid->setHorizontalSpacing(gap);
    m_grid->setVerticalSpacing(qRound(metrics.px(0.12)));
    m_title->setFont(metrics.title());
    if (!story.runs())
        return;
    // What is asked for is not given away.
    const bool before = story.asking;
    const story::CostByPurpose none;
    const auto& costs = story.track->costs;
    const story::CostByPurpose& cost = !before             ? costs[story.at.step]
                                       : story.at.step > 0 ? costs[story.at.step - 1]
                                                           : none;
    const Cost columns[costColumns]{cost.of(story::Purpose::Mapping), cost.of(story::Purpose::Fault),
                                    cost.all()};
    const hardware::CpuModel* model = hardware::findCpuModel(story.track->config.processor->id);
    for (int line = 0; line <= int(std::size(costFigureRows)); ++line)
        for (int column = 0; column <= costColumns; ++column) {
            auto* item = m_grid->itemAtPosition(line, column);
            if (!item)
                continue;
            auto* label = static_cast<QLabel*>(item->widget());
            const bool figure = line > 0 && column > 0;
            if (figure)
                label->setText(
                    QString::number(figureOf(costFigureRows[line - 1], columns[column - 1], model->costs)));
            const bool strong = figure && label->text() != QLatin1String("0");
            label->setFont(strong ? metrics.label(true) : line == 0 ? metrics.small() : metrics.label());
            label->setForegroundRole(strong || (column == 0 && line > 0) ? QPalette::WindowText
                                                                         : QPalette::PlaceholderText);
        }
    setToolTip(
        tr("Model cycles: what the look-ups, INVLPG and CR3 writes cost on a %1; values of the model, no "
           "measurement.")
            .arg(phrase(model->name)));
    update();
}

} // namespace vmscope::views
