// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/kernel/page_allocator.h"
#include "views/common/painted_text.h"
#include "views/common/shown.h"

#include <QWidget>

namespace vmscope::views {

/// The zones of physical memory: how much of each is taken, what is free, and what must stay.
class ZoneBars : public QWidget
{
    Q_OBJECT

public:
    explicit ZoneBars(QWidget* parent = nullptr);

    void show(std::span<const kernel::ZoneState> zones, const Display& display, const Metrics& metrics);
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar
    {
        QString name;
        bool high = false;
        std::uint64_t managed = 0, free = 0, min = 0;
    };

    void paintBar(QPainter& painter, const Bar& bar, const QRectF& row);
    [[nodiscard]] static QString freeText(const Bar& bar);

    std::vector<Bar> m_bars;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics;
    std::vector<PaintedText> m_texts;
};

} // namespace vmscope::views
