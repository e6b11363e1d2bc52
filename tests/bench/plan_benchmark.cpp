// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/layout/layout.h"

#include <benchmark/benchmark.h>

using namespace vmscope;
using namespace vmscope::layout;

namespace {

/// One plan() of a PC with state.range(0) MiB: at most 20 µs, and the same within 1.5 times for every RAM
/// size.
void plan(benchmark::State& state, const char* id)
{
    const MachineConfig config =
        configFor(*findKernel(id), pcRam(static_cast<std::uint64_t>(state.range(0)) * 1_MiB));
    for (auto _ : state)
        benchmark::DoNotOptimize(layout::plan(config));
}

void ramSizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->RangeMultiplier(4)->Range(64, 64 << 10)->Unit(benchmark::kMicrosecond);
}

} // namespace

BENCHMARK_CAPTURE(plan, linux_2_4_20, "linux-2.4.20")->Apply(ramSizes);
BENCHMARK_CAPTURE(plan, linux_2_4_20_pae, "linux-2.4.20-pae")->Apply(ramSizes);
BENCHMARK_CAPTURE(plan, linux_2_6_32, "linux-2.6.32")->Apply(ramSizes);
BENCHMARK_CAPTURE(plan, debian_6_1_686_pae, "debian-6.1-686-pae")->Apply(ramSizes);
BENCHMARK_CAPTURE(plan, debian_6_1_amd64, "debian-6.1-amd64")->Apply(ramSizes);
BENCHMARK_CAPTURE(plan, rhel4_hugemem, "rhel4-hugemem")->Apply(ramSizes);

BENCHMARK_MAIN();
