// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace vmscope::lab {

/// When each of up to 64 processors goes on, and which is the first: a tournament, in which a change costs as
/// many comparisons as the number of processors has bits.
class EventClock
{
public:
    static constexpr std::uint64_t never = ~0ull;

    explicit EventClock(unsigned count)
    {
        while (m_leaves < count)
            m_leaves *= 2;
        m_times.assign(m_leaves, never);
        m_winners.resize(2 * m_leaves);
        for (unsigned leaf = 0; leaf < m_leaves; ++leaf)
            m_winners[m_leaves + leaf] = static_cast<std::uint8_t>(leaf);
        for (unsigned node = m_leaves - 1; node > 0; --node)
            m_winners[node] = winnerOf(node);
    }

    /// The one with the lowest number of those that are first.
    [[nodiscard]] unsigned first() const { return m_winners[1]; }
    [[nodiscard]] std::uint64_t at(unsigned cpu) const { return m_times[cpu]; }
    void set(unsigned cpu, std::uint64_t time)
    {
        m_times[cpu] = time;
        for (unsigned node = (m_leaves + cpu) / 2; node > 0; node /= 2)
            m_winners[node] = winnerOf(node);
    }

private:
    [[nodiscard]] std::uint8_t winnerOf(unsigned node) const
    {
        const std::uint8_t left = m_winners[2 * node];
        const std::uint8_t right = m_winners[2 * node + 1];
        return m_times[right] < m_times[left] ? right : left;
    }

    unsigned m_leaves = 1;
    std::vector<std::uint64_t> m_times;
    std::vector<std::uint8_t> m_winners; ///< a heap: node 1 is the root, the leaves come last
};

} // namespace vmscope::lab
