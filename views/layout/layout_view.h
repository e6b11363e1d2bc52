// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/layout/scene.h"
#include "views/layout/scene_painter.h"

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace vmscope::views {

/// The spaces, the kernel window, the lens on its top and physical memory, with what reaches what.
/// Moves from the old picture to the new one; zooms at the pointer; says what is under it.
class LayoutView : public QWidget
{
    Q_OBJECT

public:
    explicit LayoutView(QWidget* parent = nullptr);

    void show(const Shown& shown, const Display& display, const Metrics& metrics);
    void select(const Subject& subject);

    /// Parts with an outline of their own, whatever is selected.
    void setOutlined(std::vector<Subject> parts);

    /// Shows or hides all sizes: what they are is to be guessed.
    void setFigures(bool shown);

    /// Makes a part of the widget as large as fits.
    void zoomTo(const QRectF& part);

    [[nodiscard]] const Subject& selected() const { return m_selected; }
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    [[nodiscard]] const Scene& scene() const { return m_target; }
    [[nodiscard]] bool isMoving() const { return m_clock.isActive(); }
    [[nodiscard]] int zoomPercent() const;

    /// Ends a motion at once: for pictures that are saved.
    void settle();

    /// Paints the picture without hover marks into `size`.
    void render(QPainter& painter, QSizeF size);

public slots:
    void zoomIn();
    void zoomOut();
    void resetZoom();

signals:
    /// The pointer is over something else; nothing where it is over nothing.
    void pointed(const vmscope::views::Subject& subject);
    /// Something was chosen by a click or by a key.
    void chosen(const vmscope::views::Subject& subject);
    void zoomed(int percent);

protected:
    /// The picture of what is shown.
    [[nodiscard]] virtual Scene sceneIn(QSizeF size) const;
    [[nodiscard]] const Shown& shown() const { return m_shown; }
    [[nodiscard]] const Display& display() const { return m_display; }
    [[nodiscard]] const Metrics& metrics() const { return m_metrics; }

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild(bool moving);
    void advance();
    void zoomAt(QPointF point, double factor);
    void clampPan();
    void stepSelection(int direction);
    [[nodiscard]] Subject subjectAt(QPointF widgetPoint) const;
    void addByteAt(Subject& subject, const Block& block, QPointF point) const;
    /// The page that somebody has among those that a pixel stands for; else the given one.
    [[nodiscard]] PhysicalAddress ownedNear(PhysicalAddress p) const;
    [[nodiscard]] QTransform transform() const;

    Shown m_shown;
    Display m_display;
    Metrics m_metrics;
    bool m_hasShown = false;
    Scene m_from, m_target, m_current, m_ghost;
    bool m_hasGhost = false;
    bool m_figures = true;
    Subject m_pointed, m_selected;
    std::vector<Subject> m_outlined;
    std::vector<PaintedText> m_texts;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
    double m_zoom = 1;
    QPointF m_pan;
    std::optional<QPointF> m_dragFrom;
    bool m_dragged = false;
};

} // namespace vmscope::views
