// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/syscall/reach_scene.h"

#include <QPixmap>
#include <QWidget>

namespace vmscope::views {

/// "Who reaches what, now": addresses, the processor and RAM in one step of a scenario.
class ReachView : public QWidget
{
    Q_OBJECT

public:
    explicit ReachView(QWidget* parent = nullptr);

    void show(const StoryShown& story, const Display& display, const Metrics& metrics);

    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }
    [[nodiscard]] const ReachScene& scene() const { return m_scene; }

signals:
    /// An address was clicked: how is it translated?
    void addressChosen(vmscope::VirtualAddress address);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void rebuild();

    StoryShown m_story;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    story::StepPicture m_picture;
    ReachScene m_scene;
    QPixmap m_drawn; ///< null: to be drawn anew
    std::vector<PaintedText> m_texts;
};

} // namespace vmscope::views
