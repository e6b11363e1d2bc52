// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/formats/trace.h"
#include "model/lab/replay.h"

#include <benchmark/benchmark.h>

#include <filesystem>

/// The engine against a bare loop: the same references from memory, the same TLBs, the same counts. The loop
/// has no walk, no rights and no registers; it is the practical limit of speed.

using namespace vmscope;
using namespace vmscope::hardware;

namespace {

/// Sets of ways in the order of their use.
template<unsigned Sets, unsigned Ways>
struct BareLru
{
    std::array<std::array<std::uint64_t, Ways>, Sets> sets;

    BareLru()
    {
        for (auto& set : sets)
            set.fill(~0ull);
    }
    bool use(std::uint64_t page)
    {
        auto& set = sets[page % Sets];
        if (set[0] == page) [[likely]]
            return true;
        unsigned way = 1;
        while (way < Ways && set[way] != page)
            ++way;
        const bool hit = way < Ways;
        for (way -= hit ? 0 : 1; way > 0; --way)
            set[way] = set[way - 1];
        set[0] = page;
        return hit;
    }
};

struct Counts
{
    std::uint64_t firstMisses = 0;
    std::uint64_t secondMisses = 0;
};

Counts bareLoop(const std::vector<std::uint64_t>& addresses)
{
    static BareLru<16, 4> first;
    static BareLru<128, 4> second;
    first = {};
    second = {};
    Counts counts;
    for (const std::uint64_t address : addresses)
        if (const std::uint64_t page = address >> 12; !first.use(page)) {
            ++counts.firstMisses;
            counts.secondMisses += !second.use(page);
        }
    return counts;
}

MmuGeometry twoLevels()
{
    return {.data = {{TlbGeometry{.entries = 64, .ways = 4}}},
            .second = {{TlbGeometry{.entries = 512, .ways = 4}}}};
}

/// The data references of the recorded program, or of a made-up one where it is not here.
const std::vector<Reference>& references()
{
    static const std::vector<Reference> all = [] {
        std::vector<Reference> data;
        const auto trace =
            formats::openTrace(VMSCOPE_SHARED_DIR "/traces/shuf60k.addr.xz", formats::OnMalformed::Stop);
        std::vector<Reference> block(1 << 16);
        for (std::size_t count = block.size(); trace && count == block.size();) {
            count = *(*trace)->read(block);
            for (std::size_t i = 0; i < count; ++i)
                if (!block[i].isFetch())
                    data.push_back(block[i]);
        }
        for (std::uint64_t i = 0; !trace && i < 10'000'000; ++i)
            data.push_back(
                {{0x10000000 + i * 7919 % 0x40000}, i % 3 ? ReferenceKind::Load : ReferenceKind::Store, 8});
        return data;
    }();
    return all;
}

void bareTlb(benchmark::State& state)
{
    std::vector<std::uint64_t> addresses;
    for (const Reference& reference : references())
        addresses.push_back(reference.address.value);
    Counts counts;
    for (auto _ : state)
        counts = bareLoop(addresses);
    state.SetItemsProcessed(static_cast<std::int64_t>(addresses.size() * state.iterations()));
    state.counters["l1_misses"] = static_cast<double>(counts.firstMisses);
    state.counters["l2_misses"] = static_cast<double>(counts.secondMisses);
}

template<class Sink>
void engine(benchmark::State& state)
{
    const auto& data = references();
    TlbCounters first;
    TlbCounters second;
    for (auto _ : state) {
        lab::Replay replay(twoLevels(), 12);
        Sink sink;
        if (replay.run(data, sink))
            state.SkipWithError("the trace cannot be replayed");
        first = replay.mmu().level(TlbName::Data).counters();
        second = replay.mmu().level(TlbName::Second).counters();
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(data.size() * state.iterations()));
    state.counters["l1_misses"] = static_cast<double>(first.misses);
    state.counters["l2_misses"] = static_cast<double>(second.misses);
}

/// Walks of pages in turn, each of which every TLB has forgotten: there is none.
void coldWalk(benchmark::State& state, paging::ControlRegisters registers)
{
    constexpr std::uint64_t open = paging::bit::present | paging::bit::writable | paging::bit::user;
    PhysicalMemory memory({{0_pa, PhysicalAddress{(64_GiB).value}}});
    const paging::PagingMode& mode = paging::pagingMode(*paging::selectedMode(registers));
    PhysicalAddress table = mode.rootOf(registers.cr3);
    for (const paging::LevelRow& row : mode.levels) {
        const PhysicalAddress next = table + 0x10000_B;
        const bool leaf = row.leaf == paging::LeafRule::Always;
        for (unsigned i = 0; i < (leaf ? row.entryCount() : 1); ++i) {
            const std::uint64_t entry =
                (next + Bytes{leaf ? i * pageSize.value : 0}).value | (row.hasRights ? open : 1);
            const PhysicalAddress where = table + Bytes{i * std::uint64_t{mode.entryBytes}};
            mode.entryBytes == 8 ? memory.write(where, entry)
                                 : memory.write(where, static_cast<std::uint32_t>(entry));
        }
        table = next;
    }
    TranslationContext context{.root = mode.rootOf(registers.cr3)};
    context.rules.emplace(mode, registers, paging::ProcessorLimits{});
    context.pdptes[0] = memory.read<std::uint64_t>(context.root);
    Mmu mmu{MmuGeometry{}};
    mmu.setContext(context);
    NoEvents silent;
    const std::uint64_t pages = mode.levels.back().entryCount();
    std::uint64_t i = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            mmu.translate({(i++ * 37 % pages) << 12}, {paging::AccessKind::Write}, memory, silent));
    }
}

void copyOfMemory(benchmark::State& state)
{
    PhysicalMemory memory({{0_pa, PhysicalAddress{(64_GiB).value}}});
    for (std::uint64_t i = 0; i < 4096; ++i)
        memory.write(PhysicalAddress{i * 16 * pageSize.value}, i);
    for (auto _ : state) {
        PhysicalMemory copy = memory;
        copy.write(0x1000_pa, 1u);
        benchmark::DoNotOptimize(copy);
    }
}

constexpr paging::ControlRegisters twoLevelRegisters{
    .cr0 = paging::cr0Paging, .cr3 = 0x10000, .cr4 = 0, .efer = 0};
constexpr paging::ControlRegisters paeRegisters{
    .cr0 = paging::cr0Paging, .cr3 = 0x10000, .cr4 = paging::cr4Pae, .efer = 0};
constexpr paging::ControlRegisters fourLevelRegisters{
    .cr0 = paging::cr0Paging, .cr3 = 0x10000, .cr4 = paging::cr4Pae, .efer = paging::eferLongModeActive};

} // namespace

BENCHMARK(bareTlb)->Unit(benchmark::kMillisecond);
BENCHMARK(engine<NoEvents>)->Unit(benchmark::kMillisecond);
BENCHMARK(engine<CountEvents>)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(coldWalk, twoLevel, twoLevelRegisters);
BENCHMARK_CAPTURE(coldWalk, pae, paeRegisters);
BENCHMARK_CAPTURE(coldWalk, fourLevel, fourLevelRegisters);
BENCHMARK(copyOfMemory);
BENCHMARK_MAIN();
