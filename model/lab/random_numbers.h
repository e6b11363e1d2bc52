// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>

namespace vmscope::lab {

/// The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a permutation of all numbers that looks random.
[[nodiscard]] constexpr std::uint64_t scrambled(std::uint64_t number)
{
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ull;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebull;
    return number ^ (number >> 31);
}

/// SplitMix64: eight bytes of state, so that each of thousands of tasks has numbers of its own.
class RandomNumbers
{
public:
    explicit constexpr RandomNumbers(std::uint64_t seed = 0)
        : m_state(seed)
    {
    }
    constexpr std::uint64_t next() { return scrambled(m_state += 0x9e3779b97f4a7c15ull); }
    /// 0 to `end` - 1; `end` at most 2^32.
    constexpr std::uint32_t below(std::uint64_t end)
    {
        return static_cast<std::uint32_t>(((next() >> 32) * end) >> 32);
    }
    /// 0 to 1, without 1.
    constexpr double share() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    double exponential(double mean) { return -mean * std::log1p(-share()); }

private:
    std::uint64_t m_state;
};

} // namespace vmscope::lab
