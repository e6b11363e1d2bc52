// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/compare/compare_workspace.h"

#include "views/common/phrase.h"
#include "views/layout/whys.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vmscope::views {

CompareWorkspace::CompareWorkspace(QWidget* parent)
    : QWidget(parent)
    , m_pictures(new QWidget)
    , m_sentence(new VerdictBar)
{
    setObjectName(QStringLiteral("compareWorkspace"));
    m_sentence->setObjectName(QStringLiteral("difference"));
    auto* row = new QHBoxLayout(m_pictures);
    row->setContentsMargins(0, 0, 0, 0);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_pictures, 1);
    rows->addWidget(m_sentence);
}

void CompareWorkspace::addColumn()
{
    const std::size_t side = m_columns.size();
    auto* column = new CompareColumn(side);
    m_columns.push_back(column);
    static_cast<QHBoxLayout*>(m_pictures->layout())->addWidget(column, 1);
    connect(column, &CompareColumn::asked, this, &CompareWorkspace::asked);
    connect(column, &CompareColumn::refused, this, &CompareWorkspace::refuse);
    connect(column, &CompareColumn::taken, this,
            [this, side] { emit taken(m_comparison.layouts.at(side).config); });
    connect(&column->view(), &LayoutView::chosen, this, qOverload<const Subject&>(&CompareWorkspace::select));
    connect(&column->view(), &LayoutView::pointed, this, [this](const Subject& subject) {
        m_pointed = subject;
        showSentence();
    });
}

void CompareWorkspace::show(const ComparisonShown& comparison, const Display& display, const Metrics& metrics)
{
    m_comparison = comparison;
    m_display = display;
    m_metrics = metrics;
    while (m_columns.size() < comparison.count())
        addColumn();
    m_pictures->layout()->setSpacing(qRound(metrics.px(1)));
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        m_columns[i]->setVisible(i < comparison.count());
        if (i < comparison.count())
            m_columns[i]->show(comparison, display, metrics);
    }
    showSentence();
}

void CompareWorkspace::select(const Subject& subject)
{
    m_selected = subject.part();
    m_pointed = {}; // what was chosen last is told of, wherever the pointer rests
    for (CompareColumn* column : m_columns)
        column->view().select(m_selected);
    showSentence();
}

void CompareWorkspace::select(const std::vector<std::optional<Subject>>& subjects, const QString& address)
{
    QStringList places;
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const Subject subject = subjects[i].value_or(Subject{});
        m_columns.at(i)->view().select(subject);
        const QString place = subjects[i] ? titleOf(subject, m_comparison.side(i)) : tr("nothing");
        places += tr("%1 with %2").arg(place, m_comparison.names.at(int(i)));
    }
    m_sentence->show(tr("%1 is %2.").arg(address, places.join(QStringLiteral(", "))), false, m_display,
                     m_metrics);
}

/// Of what is pointed at or selected; else the difference.
void CompareWorkspace::showSentence()
{
    const auto quantity = quantityOf(m_pointed).has_value() ? quantityOf(m_pointed) : quantityOf(m_selected);
    const bool alert = std::ranges::any_of(
        m_comparison.layouts, [](const layout::Layout& layout) { return !layout.verdict.boots(); });
    if (quantity)
        m_sentence->show(phrase(layout::quantitySentence(m_comparison.layouts, *quantity)), false, m_display,
                         m_metrics);
    else
        m_sentence->show(m_comparison.sentence, alert, m_display, m_metrics);
}

void CompareWorkspace::zoomIn()
{
    for (CompareColumn* column : m_columns)
        column->view().zoomIn();
}

void CompareWorkspace::zoomOut()
{
    for (CompareColumn* column : m_columns)
        column->view().zoomOut();
}

void CompareWorkspace::resetZoom()
{
    for (CompareColumn* column : m_columns)
        column->view().resetZoom();
}

void CompareWorkspace::settle()
{
    for (CompareColumn* column : m_columns)
        column->view().settle();
}

} // namespace vmscope::views
