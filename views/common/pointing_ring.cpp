// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/pointing_ring.h"

#include <QEvent>
#include <QPainter>

namespace vmscope::views {

PointingRing::PointingRing(QWidget& window)
    : QWidget(&window)
{
    setObjectName(QStringLiteral("pointingRing"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void PointingRing::pointAt(QWidget* control, ThemeId theme, const Metrics& metrics)
{
    m_theme = theme;
    m_metrics = metrics;
    if (m_control && m_control != control)
        m_control->removeEventFilter(this);
    if (control && m_control != control)
        control->installEventFilter(this);
    m_control = control;
    follow();
}

void PointingRing::follow()
{
    const bool visible = m_control && m_control->isVisible();
    setVisible(visible);
    if (!visible)
        return;
    const int rim = qRound(m_metrics.px(0.35));
    const QRect place(m_control->mapTo(parentWidget(), QPoint()), m_control->size());
    setGeometry(place.adjusted(-rim, -rim, rim, rim) & parentWidget()->rect());
    raise();
}

bool PointingRing::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::Show || type == QEvent::Hide)
        QMetaObject::invokeMethod(
            this, [this] { follow(); }, Qt::QueuedConnection); // once it has its place
    return QWidget::eventFilter(watched, event);
}

void PointingRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_metrics.px(0.2);
    painter.setPen(QPen(themeOf(m_theme).accent, width));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width, width, -width, -width), m_metrics.px(0.4),
                            m_metrics.px(0.4));
}

} // namespace vmscope::views
