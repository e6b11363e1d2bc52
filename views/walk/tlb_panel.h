// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/common/card.h"
#include "views/walk/tlb_grid.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

class QCustomPlot;

namespace vmscope::views {

/// The TLB as sets and ways, its counters and hit rate, and what can be done to it.
class TlbPanel : public Card
{
    Q_OBJECT

public:
    explicit TlbPanel(QWidget* parent = nullptr);

    void show(const WalkShown& walk, const Display& display, const Metrics& metrics);

    [[nodiscard]] TlbGrid& grid() const { return *m_grid; }

signals:
    void invlpgWanted();
    void cr3ReloadWanted();
    void pgeToggleWanted();
    /// The same access once more.
    void againWanted();
    /// Let the program run for so many accesses.
    void programWanted(unsigned accesses);
    /// An address to walk next.
    void addressChosen(vmscope::VirtualAddress address);
    /// A page frame whose addresses are asked for.
    void frameChosen(vmscope::FrameNumber frame);

private:
    /// An array of one of the levels.
    struct Place
    {
        hardware::TlbName name{};
        unsigned array = 0;

        bool operator==(const Place&) const = default;
    };

    void build();
    void listArrays();
    void showGrid();
    void showCounters();
    void showPlot(const Theme& theme);
    [[nodiscard]] Place placeOfAccess() const;

    QComboBox* m_arrays;
    QLabel* m_geometry;
    TlbGrid* m_grid;
    QLabel* m_outcome;
    QLabel* m_counters;
    QCustomPlot* m_plot;
    QPushButton *m_again, *m_program, *m_invlpg, *m_cr3, *m_pge;
    std::vector<Place> m_places;
    std::optional<Place> m_wanted; ///< chosen by hand; nothing: the one that the access asks first
    const hardware::CpuModel* m_cpu = nullptr;
    WalkShown m_walk;
    Display m_display;
    Metrics m_metrics{.unit = 0};
};

} // namespace vmscope::views
