// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/story/program_run.h"

#include <algorithm>
#include <random>

namespace vmscope::story {

namespace {

constexpr unsigned stretches = 20;
// Assumed: how far most accesses go, and that one in so many leaves the neighbourhood.
constexpr Bytes nearStep{512};
constexpr unsigned farOneIn = 24;

/// Addresses as a program with some locality asks for them.
class Program
{
public:
    Program(const std::vector<VirtualRange>& pages, std::uint64_t seed)
        : m_pages(pages)
        , m_random(seed)
    {
        jump();
    }

    VirtualAddress next()
    {
        if (below(farOneIn) == 0)
            jump();
        const std::uint64_t room = sizeOf(m_range).value;
        m_offset = (m_offset + below(nearStep.value)) % room;
        return m_range.start + Bytes{m_offset};
    }
    std::uint64_t below(std::uint64_t limit)
    {
        return m_random() % limit; // the slight bias of % does not matter here, and is the same everywhere
    }

private:
    void jump()
    {
        m_range = m_pages[below(m_pages.size())];
        m_offset = below(sizeOf(m_range).value);
    }

    const std::vector<VirtualRange>& m_pages;
    std::mt19937_64 m_random;
    VirtualRange m_range;
    std::uint64_t m_offset = 0;
};

std::uint64_t firstLevelHits(const hardware::Mmu& mmu)
{
    using hardware::TlbName;
    std::uint64_t hits = 0;
    for (const TlbName name : {TlbName::Instruction, TlbName::Data, TlbName::Unified})
        hits += mmu.level(name).counters().hits;
    return hits;
}

} // namespace

std::vector<HitRate> runProgram(Rig& rig, const std::vector<VirtualRange>& pages, unsigned accesses,
                                std::uint64_t seed)
{
    std::vector<HitRate> rates;
    if (pages.empty())
        return rates;
    Program program(pages, seed);
    hardware::NoEvents silent;
    hardware::Mmu& mmu = rig.cpu.mmu();
    for (unsigned stretch = 0; stretch < stretches; ++stretch) {
        HitRate rate;
        const std::uint64_t before = firstLevelHits(mmu);
        for (unsigned i = 0; i < std::max(1u, accesses / stretches); ++i) {
            const auto kind = program.below(3) == 0 ? paging::AccessKind::Write : paging::AccessKind::Read;
            rate.accesses +=
                mmu.translate(program.next(), {kind, paging::Privilege::User}, rig.memory, silent)
                    .has_value();
        }
        rate.hits = static_cast<unsigned>(firstLevelHits(mmu) - before);
        rates.push_back(rate);
    }
    return rates;
}

} // namespace vmscope::story
