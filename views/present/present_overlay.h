// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"

#include <QPixmap>
#include <QPolygonF>
#include <QWidget>

namespace vmscope::views {

/// What a lecturer lays over the picture: black, a spotlight, pen strokes, a part of it made large.
/// It covers its parent, takes the mouse only to draw or to choose a part, and is hidden when it is empty.
class PresentOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit PresentOverlay(QWidget* parent);

    void setMetrics(const Metrics& metrics) { m_metrics = metrics; }
    /// What is made large, in coordinates of the parent.
    void setSource(QWidget& source) { m_source = &source; }

    void setBlack(bool on);
    void setSpotlight(bool on);
    void setPen(bool on);
    void setColor(int index);  ///< of penColors()
    void setChoosing(bool on); ///< the next drag says which part is made large
    [[nodiscard]] bool isBlack() const { return m_black; }
    [[nodiscard]] bool hasSpotlight() const { return m_spotlight; }
    [[nodiscard]] bool hasPen() const { return m_pen; }
    [[nodiscard]] bool isChoosing() const { return m_choosing; }
    [[nodiscard]] bool isMagnified() const { return !m_part.isEmpty(); }
    [[nodiscard]] std::size_t strokes() const { return m_strokes.size(); }
    [[nodiscard]] static int penColors();

    /// Takes away the topmost of what lies over the picture; false where there is nothing.
    bool takeOff();
    void wipe();
    void clear();
    /// The picture changed.
    void refresh();
    /// Where the pointer is, in coordinates of the parent.
    void pointAt(QPointF point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Stroke
    {
        int color = 0;
        QPolygonF points;
    };

    void update();
    void paintSpotlight(QPainter& painter) const;
    void paintStrokes(QPainter& painter) const;
    void paintHint(QPainter& painter) const;

    QWidget* m_source = nullptr;
    Metrics m_metrics;
    bool m_black = false, m_spotlight = false, m_pen = false, m_choosing = false;
    int m_color = 0;
    std::vector<Stroke> m_strokes;
    QPointF m_pointer, m_from;
    QRectF m_part, m_choice; ///< in coordinates of the parent; empty: none
    QPixmap m_large;
};

} // namespace vmscope::views
