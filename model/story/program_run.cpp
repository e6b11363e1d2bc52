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
    Program(const std::vector<ProgramPages>& pages, std::uint64_t seed)
        : m_pages(pages)
        , m_random(seed)
    {
        jump();
    }

    /// Moves on to the next access.
    void advance()
    {
        if (below(farOneIn) == 0)
            jump();
        m_offset = (m_offset + below(nearStep.value)) % sizeOf(m_at->range).value;
        m_writes = below(3) == 0 && m_at->writable;
    }
    [[nodiscard]] VirtualAddress address() const { return m_at->range.start + Bytes{m_offset}; }
    [[nodiscard]] paging::Access access() const
    {
        return {m_writes ? paging::AccessKind::Write : paging::AccessKind::Read, paging::Privilege::User};
    }

private:
    std::uint64_t below(std::uint64_t limit)
    {
        return m_random() % limit; // the slight bias of % does not matter here, and is the same everywhere
    }
    void jump()
    {
        m_at = &m_pages[below(m_pages.size())];
        m_offset = below(sizeOf(m_at->range).value);
    }

    const std::vector<ProgramPages>& m_pages;
    std::mt19937_64 m_random;
    const ProgramPages* m_at = nullptr;
    std::uint64_t m_offset = 0;
    bool m_writes = false;
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

std::vector<HitRate> runProgram(Rig& rig, const std::vector<ProgramPages>& pages, unsigned accesses,
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
            program.advance();
            rate.accesses +=
                mmu.translate(program.address(), program.access(), rig.memory, silent).has_value();
        }
        rate.hits = static_cast<unsigned>(firstLevelHits(mmu) - before);
        rates.push_back(rate);
    }
    return rates;
}

} // namespace vmscope::story
