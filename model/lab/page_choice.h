// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/lab/load.h"
#include "model/lab/random_numbers.h"

namespace vmscope::lab {

/// Picks pages of a working set by a pattern, each in constant time.
class PageChoice
{
public:
    explicit PageChoice(const Load& load);

    /// `turn` counts up with each page of a task.
    [[nodiscard]] std::uint32_t next(RandomNumbers& random, std::uint64_t& turn) const
    {
        switch (m_pattern) {
        case Pattern::Uniform:
            return random.below(m_pages);
        case Pattern::Zipf:
            return nextOfTable(random);
        default:
            return sequential(turn);
        }
    }
    /// The page lies in low memory.
    [[nodiscard]] bool isLow(std::uint32_t page) const
    {
        return m_allLow || (m_lowBelow > 0 && scrambled(page + 0x5bd1e995u) < m_lowBelow);
    }

private:
    /// Walker's alias method: a column, and within it the page it is named after or the other one.
    struct Column
    {
        std::uint32_t below = 0; ///< of 2^32: the column's own page
        std::uint32_t other = 0;
    };

    [[nodiscard]] static std::vector<Column> columnsFor(std::uint64_t pages, double zipf);
    [[nodiscard]] std::uint32_t nextOfTable(RandomNumbers& random) const
    {
        const std::uint64_t number = random.next();
        const auto column = static_cast<std::uint32_t>(((number >> 32) * m_pages) >> 32);
        return static_cast<std::uint32_t>(number) < m_columns[column].below ? column
                                                                            : m_columns[column].other;
    }
    [[nodiscard]] std::uint32_t sequential(std::uint64_t& turn) const
    {
        const auto page = static_cast<std::uint32_t>(turn);
        turn = turn + 1 < m_pages ? turn + 1 : 0;
        return page;
    }

    Pattern m_pattern;
    std::uint64_t m_pages;
    bool m_allLow;
    std::uint64_t m_lowBelow;
    std::vector<Column> m_columns; ///< of a Zipf pattern
};

} // namespace vmscope::lab
