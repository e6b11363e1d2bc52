// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/hardware/owner_tag.h"
#include "model/hardware/part_census.h"

#include <memory>
#include <vector>

namespace vmscope::hardware {

/// One set as words: for each way a key, what it stands for, and a stamp; then the bits of a tree.
template<class Word>
class TlbRow
{
public:
    TlbRow(Word* words, unsigned ways)
        : m_words(words)
        , m_ways(ways)
    {
    }
    [[nodiscard]] Word& key(unsigned way) const { return m_words[way]; }
    [[nodiscard]] Word& contents(unsigned way) const { return m_words[m_ways + way]; }
    [[nodiscard]] Word& stamp(unsigned way) const { return m_words[2 * m_ways + way]; }
    [[nodiscard]] Word& tree() const { return m_words[3 * m_ways]; }

private:
    Word* m_words;
    unsigned m_ways;
};

/// The sets of an array in banks of about 4 KiB. A copy shares all banks; a write clones only its own.
class TlbSets
{
public:
    TlbSets() = default; ///< none
    /// `sets` a power of two. All keys are all ones, all else is 0.
    TlbSets(unsigned sets, unsigned ways);

    [[nodiscard]] TlbRow<const std::uint64_t> row(unsigned set) const
    {
        return {m_banks[set >> m_bankShift].get() + wordOf(set), m_ways};
    }
    [[nodiscard]] TlbRow<std::uint64_t> writableRow(unsigned set)
    {
        Bank& bank = m_banks[set >> m_bankShift];
        if (bank[ownerWord] != m_tag.value()) [[unlikely]]
            clone(bank);
        return {bank.get() + wordOf(set), m_ways};
    }
    void addTo(PartCensus& census) const;

private:
    using Bank = std::shared_ptr<std::uint64_t[]>;

    static constexpr std::size_t ownerWord = 0; ///< the rows come after it

    [[nodiscard]] std::size_t wordOf(unsigned set) const
    {
        return 1 + std::size_t{set & m_bankMask} * (3 * m_ways + 1);
    }
    [[nodiscard]] std::size_t bankWords() const { return wordOf(m_bankMask) + 3 * m_ways + 1; }
    void clone(Bank& bank) const;

    unsigned m_ways = 0;
    unsigned m_bankShift = 0; ///< log2 of the sets in a bank
    unsigned m_bankMask = 0;
    std::vector<Bank> m_banks;
    OwnerTag m_tag;
};

} // namespace vmscope::hardware
