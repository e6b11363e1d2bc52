// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace vmscope::lab {

/// How often operations cost how much, in buckets that are at most 1/64 of their value wide. Its size does
/// not depend on how many were counted.
class CostHistogram
{
public:
    struct Bucket
    {
        std::uint64_t from = 0; ///< cycles
        std::uint64_t to = 0;   ///< one past
        std::uint64_t count = 0;
    };

    void add(std::uint64_t cycles)
    {
        ++m_buckets[indexOf(cycles)];
        ++m_count;
        m_sum += cycles;
    }
    void add(const CostHistogram& other);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] std::uint64_t sum() const { return m_sum; }
    [[nodiscard]] double mean() const;
    /// The value that a share of all stays at or below, 0 to 1; right to within 1/64. 0 where there is none.
    [[nodiscard]] double quantile(double share) const;
    /// Those with a count, ascending.
    [[nodiscard]] std::vector<Bucket> buckets() const;

    bool operator==(const CostHistogram&) const = default;

private:
    static constexpr unsigned fineBits = 6;

    [[nodiscard]] static constexpr unsigned indexOf(std::uint64_t cycles)
    {
        if (cycles < (1u << fineBits))
            return static_cast<unsigned>(cycles);
        const auto shift = static_cast<unsigned>(std::bit_width(cycles)) - 1 - fineBits;
        return (shift << fineBits) + static_cast<unsigned>(cycles >> shift);
    }
    [[nodiscard]] static constexpr std::uint64_t startOf(unsigned index)
    {
        if (index < (2u << fineBits))
            return index;
        const unsigned shift = (index >> fineBits) - 1;
        return (std::uint64_t{index & ((1u << fineBits) - 1)} | (1u << fineBits)) << shift;
    }
    static constexpr unsigned bucketCount = (64 - fineBits + 1) << fineBits;

    std::vector<std::uint64_t> m_buckets = std::vector<std::uint64_t>(bucketCount);
    std::uint64_t m_count = 0;
    std::uint64_t m_sum = 0;
};

} // namespace vmscope::lab
