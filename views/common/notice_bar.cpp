// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/notice_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace vmscope::views {

NoticeBar::NoticeBar(const QString& text, const QString& offer, QWidget* parent)
    : QWidget(parent)
    , m_text(new QLabel(text))
    , m_offer(new QPushButton(offer))
    , m_close(new QToolButton)
{
    setObjectName(QStringLiteral("notice"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_offer->setObjectName(QStringLiteral("noticeOffer"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this line"));
    m_close->setAccessibleName(tr("Close this line"));
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text);
    row->addWidget(m_offer);
    row->addStretch(1);
    row->addWidget(m_close);
    connect(m_offer, &QPushButton::clicked, this, &NoticeBar::accepted);
    connect(m_offer, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
}

void NoticeBar::show(const Metrics& metrics)
{
    for (QWidget* part :
         {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_offer), static_cast<QWidget*>(m_close)})
        part->setFont(metrics.label());
    const int rim = qRound(metrics.px(0.35)), side = qRound(metrics.px(1));
    layout()->setContentsMargins(side, rim, side, rim);
    layout()->setSpacing(side);
}

} // namespace vmscope::views
