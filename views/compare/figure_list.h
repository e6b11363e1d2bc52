// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/common/shown.h"

#include <QWidget>

namespace vmscope::views {

/// A quantity and its value; framed where it is not the same in every column.
struct Figure
{
    QString name, value;
    QString exact; ///< to the byte
    bool differs = false;

    bool operator==(const Figure&) const = default;
};

/// Quantities of one column in two lists side by side.
class FigureList : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void show(const std::vector<Figure>& figures, const Display& display, const Metrics& metrics);
    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    /// Where the figure with this index stands.
    [[nodiscard]] QRectF rectOf(std::size_t index) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange(const Display& display, const Metrics& metrics);
    [[nodiscard]] std::size_t rows() const { return (m_figures.size() + 1) / 2; }
    void paintFigure(QPainter& painter, const Figure& figure, const QRectF& rect);

    std::vector<Figure> m_figures;
    std::vector<PaintedText> m_texts;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
