// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/common/theme_painter.h"
#include "views/syscall/outline_scene.h"

#include <QPixmap>
#include <QWidget>

namespace vmscope::views {

/// Draws an OutlineScene. Remembers the texts it drew.
class OutlinePainter : private ThemePainter
{
public:
    using ThemePainter::ThemePainter;

    void paint(const OutlineScene& scene);

private:
    void paintRow(const OutlineRow& row);
    void paintTimeline(const OutlineRow& row);
    void paintTriangle(const OutlineRow& row);
    void paintRowText(const OutlineRow& row);
    void paintMore(const OutlineScene& scene);
    void paintLegend(const OutlineScene& scene);
    void paintCell(const TimelineCell& cell);
};

/// The steps of a scenario. A click goes to one, a click on its triangle opens it; arrows do the same.
class OutlineView : public QWidget
{
    Q_OBJECT

public:
    explicit OutlineView(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);

    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    [[nodiscard]] const OutlineScene& scene() const { return m_scene; }

signals:
    void chosen(const vmscope::views::StoryPosition& at);
    void openWanted(std::size_t step, bool open);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    void move(int rows);
    [[nodiscard]] const OutlineRow* rowAt(QPointF point) const;

    StoryShown m_story;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    OutlineScene m_scene;
    std::optional<std::size_t> m_scroll; ///< by the wheel, until the place changes
    QPixmap m_drawn;                     ///< null: to be drawn anew
    std::vector<PaintedText> m_texts;
};

} // namespace vmscope::views
