// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lab/plot_card.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QToolTip>
#include <qcustomplot.h>

namespace vmscope::views {

PlotCard::PlotCard(const QString& title, QWidget* parent)
    : Card(parent)
    , m_title(new QLabel(title))
    , m_remark(new QLabel)
    , m_head(new QHBoxLayout)
    , m_rows(new QVBoxLayout(this))
    , m_plot(new QCustomPlot)
{
    m_remark->setForegroundRole(QPalette::PlaceholderText);
    m_head->addWidget(m_title);
    m_head->addStretch();
    m_head->addWidget(m_remark);
    m_rows->addLayout(m_head);
    m_rows->addWidget(m_plot, 1);
    m_plot->setAccessibleName(title);
    m_plot->setMinimumSize(40, 40);
    m_plot->installEventFilter(this);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setMouseTracking(true);
}

void PlotCard::setTitle(const QString& title)
{
    m_title->setText(title);
    m_plot->setAccessibleName(title);
}

void PlotCard::addControl(QWidget* control) { m_head->addWidget(control); }
void PlotCard::addBelow(QWidget* widget) { m_rows->addWidget(widget); }

bool PlotCard::look(const Display& display, const Metrics& metrics)
{
    if (display == m_display && metrics.unit == m_metrics.unit)
        return false;
    m_display = display;
    m_metrics = metrics;
    setTheme(display.theme);
    m_title->setFont(metrics.label(true));
    m_remark->setFont(metrics.small());
    const int edge = qRound(metrics.px(0.7));
    m_rows->setContentsMargins(edge, qRound(metrics.px(0.5)), edge, qRound(metrics.px(0.5)));
    m_rows->setSpacing(qRound(metrics.px(0.3)));
    m_head->setSpacing(qRound(metrics.px(0.6)));
    styleAxes();
    update();
    return true;
}

void PlotCard::styleAxes()
{
    const Theme& theme = colors();
    m_plot->setBackground(theme.panel);
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setTickLabelFont(m_metrics.small());
        axis->setTickLabelColor(theme.text);
        axis->setLabelFont(m_metrics.small());
        axis->setLabelColor(theme.muted);
        axis->setBasePen(QPen(theme.border));
        axis->setTickPen(QPen(theme.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->grid()->setPen(QPen(mixed(theme.panel, theme.border, 0.6), 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(QPen(theme.border));
    }
}

bool PlotCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), m_plot);
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace vmscope::views
