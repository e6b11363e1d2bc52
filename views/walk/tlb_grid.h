// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/painted_text.h"
#include "views/walk/walk_shown.h"

#include <QWidget>

namespace vmscope::views {

/// One array of a TLB: its sets as rows and its ways as columns, with what each entry holds.
class TlbGrid : public QWidget
{
    Q_OBJECT

public:
    explicit TlbGrid(QWidget* parent = nullptr);

    void show(const WalkShown& walk, hardware::TlbName name, unsigned array, const Display& display,
              const Metrics& metrics);
    [[nodiscard]] const std::vector<PaintedText>& paintedTexts() const { return m_texts; }

signals:
    /// An entry was clicked: its page.
    void addressChosen(vmscope::VirtualAddress address);
    /// A page frame whose addresses are asked for.
    void frameChosen(vmscope::FrameNumber frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A place of the grid that is in sight.
    struct Cell
    {
        QRectF rect;
        unsigned slot = 0;
    };
    /// How the array is laid out: a fully associative one is folded to several columns.
    struct Shape
    {
        unsigned columns = 1, rows = 1; ///< of the whole array
        unsigned first = 0, shown = 1;  ///< rows in sight
        bool folded = false;
    };

    [[nodiscard]] const hardware::TlbArray& array() const;
    [[nodiscard]] Shape shape() const;
    [[nodiscard]] unsigned rowOfAddress() const;
    [[nodiscard]] std::vector<Cell> cells(const Shape& shape) const;
    [[nodiscard]] std::optional<unsigned> slotAt(QPointF point) const;
    void paintCell(QPainter& painter, const Cell& cell);
    void paintRowNames(QPainter& painter, const Shape& shape, const std::vector<Cell>& cells);
    [[nodiscard]] bool isOfAddress(const hardware::TlbEntry& entry) const;
    [[nodiscard]] QString helpOf(const hardware::TlbEntry& entry, unsigned slot) const;

    WalkShown m_walk;
    hardware::TlbName m_name{};
    unsigned m_array = 0;
    ThemeId m_theme = ThemeId::Light;
    Metrics m_metrics;
    std::vector<PaintedText> m_texts;
};

} // namespace vmscope::views
