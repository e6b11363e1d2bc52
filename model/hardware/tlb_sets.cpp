// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/hardware/tlb_sets.h"

#include <algorithm>
#include <bit>

namespace vmscope::hardware {

namespace {

constexpr std::size_t bankTarget = 4096 / sizeof(std::uint64_t);

/// As many sets as keep a bank below the target, but one at least.
unsigned setsInBank(unsigned sets, unsigned ways)
{
    const std::size_t fitting = bankTarget / (3 * std::size_t{ways} + 1);
    return std::min(sets, static_cast<unsigned>(std::bit_floor(std::max<std::size_t>(fitting, 1))));
}

} // namespace

TlbSets::TlbSets(unsigned sets, unsigned ways)
    : m_ways(ways)
    , m_bankMask(setsInBank(sets, ways) - 1)
    , m_banks(sets / (m_bankMask + 1))
{
    m_bankShift = static_cast<unsigned>(std::countr_zero(m_bankMask + 1));
    for (Bank& bank : m_banks) {
        bank = std::make_shared<std::uint64_t[]>(bankWords());
        bank[ownerWord] = m_tag.value();
        for (unsigned set = 0; set <= m_bankMask; ++set)
            std::fill_n(bank.get() + wordOf(set), m_ways, ~0ull);
    }
}

void TlbSets::clone(Bank& bank) const
{
    const Bank shared = bank;
    bank = std::make_shared_for_overwrite<std::uint64_t[]>(bankWords());
    std::copy_n(shared.get(), bankWords(), bank.get());
    bank[ownerWord] = m_tag.value();
}

void TlbSets::addTo(PartCensus& census) const
{
    for (const Bank& bank : m_banks)
        census.add(bank.get(), Bytes{bankWords() * sizeof(std::uint64_t)});
}

} // namespace vmscope::hardware
