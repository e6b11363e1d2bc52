// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_result.h"
#include "views/theme/theme.h"

#include <QWidget>

#include <vector>

namespace vmscope::views {

/// What the patterns of costs stand for, in as many lines as it takes.
class LegendRow : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void show(std::vector<lab::CostPart> parts, ThemeId theme, const Metrics& metrics);
    [[nodiscard]] const std::vector<lab::CostPart>& parts() const { return m_parts; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The place of each part; returns the height.
    double arrange(std::vector<QRectF>* places) const;
    void fit();

    std::vector<lab::CostPart> m_parts;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
