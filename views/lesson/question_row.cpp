// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lesson/question_row.h"

#include <QHBoxLayout>
#include <QPainter>

namespace vmscope::views {

QuestionRow::QuestionRow(int number, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_text(new QLabel)
    , m_hint(new QToolButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setMinimumWidth(1);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_hint->setText(tr("Hint"));
    m_hint->setToolTip(tr("What to do"));
    m_hint->setAccessibleName(tr("Hint for question %1").arg(number));
    m_hint->setFocusPolicy(Qt::StrongFocus);
    m_hint->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_hint, 0, Qt::AlignTop);
    connect(m_hint, &QToolButton::clicked, this, [this] {
        m_hinted = !m_hinted;
        showText();
    });
}

void QuestionRow::show(const QuestionShown& question, ThemeId theme, const Metrics& metrics)
{
    m_theme = theme;
    if (m_metrics.unit != metrics.unit) {
        m_metrics = metrics;
        m_text->setFont(metrics.label());
        m_hint->setFont(metrics.small(true));
        layout()->setContentsMargins(qRound(metrics.px(2.1)), 0, 0, 0);
        layout()->setSpacing(qRound(metrics.px(0.3)));
    }
    m_question = question;
    showText();
    update();
}

void QuestionRow::showText()
{
    m_hint->setVisible(!m_question.answered);
    const QString hint = m_hinted ? QStringLiteral("\n→ ") + m_question.hint : QString();
    m_text->setText(m_question.answered ? m_question.success : m_question.text + hint);
    m_text->setToolTip(m_question.answered ? m_question.text : QString());
    setAccessibleName(m_question.answered ? tr("Question %1, answered").arg(m_number)
                                          : tr("Question %1").arg(m_number));
    setAccessibleDescription(m_text->text());
}

/// The number in a ring; once answered a tick on a filled one.
void QuestionRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = m_metrics.px(1.5);
    const QRectF ring(1, 1, size, size);
    painter.setPen(QPen(theme.accent, m_metrics.px(0.09)));
    painter.setBrush(m_question.answered ? QBrush(theme.accent) : Qt::NoBrush);
    painter.drawEllipse(ring);
    if (m_question.answered) {
        painter.setPen(QPen(theme.onAccent, m_metrics.px(0.17), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) { return ring.topLeft() + QPointF(x, y) * size; };
        painter.drawPolyline(QPolygonF{at(0.27, 0.52), at(0.44, 0.69), at(0.74, 0.33)});
        return;
    }
    painter.setPen(theme.accent);
    painter.setFont(m_metrics.small(true));
    painter.drawText(ring, Qt::AlignCenter, QString::number(m_number));
}

} // namespace vmscope::views
