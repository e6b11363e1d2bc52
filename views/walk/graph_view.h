// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/walk/graph_scene.h"

#include <QPixmap>
#include <QWidget>

namespace vmscope::views {

/// The mapping graph drawn: roots on the left, tables once, frames on the right; the way of the address
/// marked.
class GraphView : public QWidget
{
    Q_OBJECT

public:
    explicit GraphView(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

    [[nodiscard]] const graph::GraphPicture& picture() const { return m_picture; }
    [[nodiscard]] const GraphScene& scene() const { return m_scene; }
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    /// Where a box is in the widget, as it is zoomed.
    [[nodiscard]] QRectF boxRect(std::size_t box) const;
    [[nodiscard]] double zoom() const { return m_zoom; }

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void paintStill();
    [[nodiscard]] QTransform toWidget() const;
    [[nodiscard]] std::optional<std::size_t> boxAt(QPointF point) const;
    void mark(std::optional<std::size_t> box);
    void choose(std::size_t box);
    void zoomAt(QPointF point, double factor);
    void panBy(QPointF delta);
    void moveMark(Qt::Key key);

    WalkShown m_walk;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    graph::GraphPicture m_picture;
    GraphScene m_scene;
    QPixmap m_still; ///< all but the mark; null: to be painted
    std::vector<PaintedText> m_texts;
    std::optional<std::size_t> m_marked;
    double m_zoom = 1;
    QPointF m_pan;
    std::optional<QPointF> m_pressed, m_dragged;
};

} // namespace vmscope::views
