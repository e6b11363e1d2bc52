// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/framed.h"
#include "views/syscall/outline_view.h"
#include "views/syscall/reach_view.h"

#include <QLabel>

namespace vmscope::views {

/// The steps of one column of a comparison, in the rows of all.
class AlignedOutline : public QWidget
{
    Q_OBJECT

public:
    explicit AlignedOutline(QWidget* parent = nullptr);

    void show(const ComparedStory& side, const Display& display, const Metrics& metrics);

    [[nodiscard]] const OutlineScene& scene() const { return m_scene; }
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();

    ComparedStory m_side;
    Display m_display;
    Metrics m_metrics{.unit = 0};
    OutlineScene m_scene;
    std::vector<PaintedText> m_texts;
};

/// One system of a comparison: its steps, its picture, what changed and what it costs so far.
class RunColumn : public QWidget
{
    Q_OBJECT

public:
    explicit RunColumn(QWidget* parent = nullptr);

    void show(const ComparedStory& side, const Display& display, const Metrics& metrics);

    [[nodiscard]] QString title() const { return m_title->text(); }
    [[nodiscard]] QString words() const { return m_words->text(); }
    [[nodiscard]] QString costs() const { return m_costs->text(); }
    [[nodiscard]] AlignedOutline& outline() const { return *m_outline; }
    [[nodiscard]] ReachView& reach() const { return *m_reach; }

signals:
    void walkWanted(vmscope::VirtualAddress address);

private:
    QLabel* m_title;
    AlignedOutline* m_outline;
    ReachView* m_reach;
    QLabel* m_words;
    QLabel* m_costs;
    Framed* m_frame;
};

/// What a run costs so far, in one line: what is not 0.
[[nodiscard]] QString costLine(const story::Cost& cost, const hardware::CycleCosts& cycles);

} // namespace vmscope::views
