// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/syscall/reach_scene.h"

namespace vmscope::views {

/// Where addresses stand in the two columns of a step's picture: in their order, each part in proportion, and
/// parts that are told apart never too thin to be seen.
class ReachScale
{
public:
    /// A part of a column, from its lowest share to its highest; 0 the lowest address of the column, 1 the
    /// highest.
    struct Stretch
    {
        ReachBand::Look look{};
        double from = 0, to = 1;
        std::uint64_t first = 0, last = 0; ///< addresses, inclusive
    };

    ReachScale(const layout::Layout& layout, const story::TablesSeen& tables);

    [[nodiscard]] const std::vector<Stretch>& virtualStretches() const { return m_virtual; }
    [[nodiscard]] const std::vector<Stretch>& physicalStretches() const { return m_physical; }
    /// An address between two stretches stands at the end of the lower one.
    [[nodiscard]] double shareOf(VirtualAddress a) const { return shareIn(m_virtual, a.value); }
    [[nodiscard]] double shareOf(PhysicalAddress p) const { return shareIn(m_physical, p.value); }

private:
    [[nodiscard]] static double shareIn(const std::vector<Stretch>& list, std::uint64_t address);
    void addKernelHalf(const layout::Layout& layout, double from, bool seen);

    std::vector<Stretch> m_virtual, m_physical;
};

} // namespace vmscope::views
