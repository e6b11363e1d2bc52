// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/walk/walk_scene.h"

#include <QWidget>

namespace vmscope::views {

/// One walk drawn: the address in bits, the tables it leads through, the frame, the entry bit by bit.
class WalkView : public QWidget
{
    Q_OBJECT

public:
    explicit WalkView(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    [[nodiscard]] const WalkScene& scene() const { return m_scene; }

signals:
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);
    /// A page frame whose addresses are asked for.
    void frameChosen(vmscope::FrameNumber frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] const HotSpot* hotSpotAt(QPointF point) const;
    void askWhoMaps(PhysicalAddress p, QPoint at);
    void movePage(int pages);

    WalkShown m_walk;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    WalkScene m_scene;
    std::vector<PaintedText> m_texts;
};

} // namespace vmscope::views
