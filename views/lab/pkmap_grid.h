// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load_simulation.h"
#include "views/common/shown.h"

#include <QWidget>

namespace vmscope::views {

/// pkmap's slots and the TLBs of all processors, drawn as they are at one moment.
class PkmapGrid : public QWidget
{
    Q_OBJECT

public:
    explicit PkmapGrid(QWidget* parent = nullptr);

    /// `flash` 1: the TLBs have just been flushed; 0: that was long ago.
    void show(std::span<const std::uint32_t> counts, unsigned lastSlot, unsigned cpus, double flash,
              const Display& display, const Metrics& metrics);
    [[nodiscard]] unsigned used() const;
    [[nodiscard]] unsigned stale() const;
    [[nodiscard]] double flash() const { return m_flash; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintSlots(QPainter& painter) const;
    void paintTlbs(QPainter& painter) const;
    [[nodiscard]] int columns() const;
    [[nodiscard]] QRectF slotRect(int slot) const;
    [[nodiscard]] double tlbHeight() const { return m_metrics.px(1.7); }

    std::vector<std::uint32_t> m_counts;
    unsigned m_last = 0;
    unsigned m_cpus = 0;
    double m_flash = 0;
    Display m_display;
    Metrics m_metrics;
};

} // namespace vmscope::views
