// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/shown.h"
#include "views/layout/growth.h"

#include <QPixmap>
#include <QWidget>

class QCustomPlot;

namespace vmscope::views {

/// What fills low memory as RAM grows, and under it the share of RAM with a permanent kernel address.
/// The cursor is the RAM slider: it can be dragged. The plot is drawn once a configuration, not once a frame.
class GrowthChart : public QWidget
{
    Q_OBJECT

public:
    explicit GrowthChart(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    [[nodiscard]] const std::vector<GrowthPoint>& points() const { return m_points; }
    [[nodiscard]] const std::vector<RealKernel>& dots() const { return m_dots; }
    /// Where the cursor stands, or would stand for another RAM size, in pixels from the left.
    [[nodiscard]] double cursorX(Bytes ram) const;

signals:
    void ramDragged(Bytes ram);
    void ramDropped();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawStill();
    void fillPlot();
    void styleAxes();
    void markRegions();
    void paintStrip(QPainter& painter) const;
    void paintHeading(QPainter& painter) const;
    void paintBandNames(QPainter& painter) const;
    void paintCursor(QPainter& painter) const;
    void dragTo(double x);
    [[nodiscard]] QRectF plotRect() const;
    [[nodiscard]] QRectF stripRect() const;
    [[nodiscard]] const GrowthPoint& pointAt(double x) const;

    QCustomPlot* m_plot; ///< never on screen itself: drawn into the still picture
    layout::MachineConfig m_config;
    RamSource m_source = RamSource::Flat;
    Bytes m_ram;
    Display m_display;
    Metrics m_metrics;
    std::vector<GrowthPoint> m_points;
    std::vector<RealKernel> m_dots;
    QPixmap m_still;
    bool m_dragging = false;
};

} // namespace vmscope::views
