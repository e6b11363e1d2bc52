// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/common/value_slider.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace vmscope::views {

ValueSlider::ValueSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        if (!m_placing)
            emit moved(value);
    });
}

void ValueSlider::setTheme(ThemeId theme)
{
    m_theme = theme;
    update();
}

void ValueSlider::place(int value)
{
    m_placing = true;
    setValue(value);
    m_placing = false;
}

QSize ValueSlider::sizeHint() const
{
    const int height = qRound(fontMetrics().height() * 1.1);
    return {height * 5, height};
}

QPoint ValueSlider::handleCenter(int value) const
{
    const double share = double(value - minimum()) / std::max(1, maximum() - minimum());
    return {qRound(margin() + share * (width() - 2 * margin())), height() / 2};
}

void ValueSlider::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF handle = handleCenter(value());
    const double thickness = std::max(3.0, height() * 0.2);
    const auto groove = [&](double from, double to, const QColor& color) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(from, height() / 2.0 - thickness / 2, to - from, thickness),
                                thickness / 2, thickness / 2);
    };
    const QColor color = isEnabled() ? theme.accent : theme.border;
    groove(margin(), width() - margin(), theme.border);
    groove(margin(), handle.x(), color);
    painter.setBrush(color);
    painter.setPen(QPen(hasFocus() ? theme.text : theme.panel, 2));
    painter.drawEllipse(handle, height() * 0.42, height() * 0.42);
}

void ValueSlider::moveTo(double x)
{
    const double share = std::clamp((x - margin()) / std::max(1.0, width() - 2 * margin()), 0.0, 1.0);
    setValue(minimum() + qRound(share * (maximum() - minimum())));
}

void ValueSlider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    moveTo(event->position().x());
}

void ValueSlider::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        moveTo(event->position().x());
}

void ValueSlider::mouseReleaseEvent(QMouseEvent*) { setSliderDown(false); }

} // namespace vmscope::views
