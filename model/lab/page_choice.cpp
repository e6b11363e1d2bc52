// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/page_choice.h"

#include <algorithm>

namespace vmscope::lab {

PageChoice::PageChoice(const Load& load)
    : m_pattern(load.pattern)
    , m_pages(load.pages)
    , m_allLow(load.lowShare >= 1)
    , m_lowBelow(m_allLow ? 0 : static_cast<std::uint64_t>(std::max(load.lowShare, 0.0) * 0x1p64))
{
    if (m_pattern == Pattern::Zipf)
        m_columns = columnsFor(m_pages, load.zipf);
}

std::vector<PageChoice::Column> PageChoice::columnsFor(std::uint64_t pages, double zipf)
{
    std::vector<double> heights(pages);
    double sum = 0;
    for (std::uint64_t page = 0; page < pages; ++page)
        sum += heights[page] = std::pow(static_cast<double>(page + 1), -zipf);
    std::vector<std::uint32_t> low;
    std::vector<std::uint32_t> high;
    for (std::uint64_t page = 0; page < pages; ++page) {
        heights[page] *= static_cast<double>(pages) / sum;
        (heights[page] < 1 ? low : high).push_back(static_cast<std::uint32_t>(page));
    }
    std::vector<Column> columns(pages);
    for (std::uint32_t page = 0; page < pages; ++page)
        columns[page] = {~0u, page};
    while (!low.empty() && !high.empty()) {
        const std::uint32_t small = low.back();
        const std::uint32_t large = high.back();
        low.pop_back();
        columns[small] = {static_cast<std::uint32_t>(heights[small] * 0x1p32), large};
        heights[large] -= 1 - heights[small];
        if (heights[large] < 1) {
            high.pop_back();
            low.push_back(large);
        }
    }
    return columns;
}

} // namespace vmscope::lab
