// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/cost_histogram.h"

#include <algorithm>
#include <cmath>

namespace vmscope::lab {

void CostHistogram::add(const CostHistogram& other)
{
    for (std::size_t i = 0; i < m_buckets.size(); ++i)
        m_buckets[i] += other.m_buckets[i];
    m_count += other.m_count;
    m_sum += other.m_sum;
}

double CostHistogram::mean() const
{
    return m_count ? static_cast<double>(m_sum) / static_cast<double>(m_count) : 0;
}

double CostHistogram::quantile(double share) const
{
    if (m_count == 0)
        return 0;
    const double rank = std::ceil(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count));
    const std::uint64_t wanted = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(rank));
    std::uint64_t seen = 0;
    unsigned index = 0;
    while ((seen += m_buckets[index]) < wanted)
        ++index;
    const std::uint64_t last = startOf(index + 1) - 1;
    return (static_cast<double>(startOf(index)) + static_cast<double>(last)) / 2;
}

std::vector<CostHistogram::Bucket> CostHistogram::buckets() const
{
    std::vector<Bucket> filled;
    for (unsigned i = 0; i < m_buckets.size(); ++i)
        if (m_buckets[i])
            filled.push_back({startOf(i), startOf(i + 1), m_buckets[i]});
    return filled;
}

} // namespace vmscope::lab
