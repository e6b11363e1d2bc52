// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/sweep.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <thread>

/// Simulated map/unmap pairs a second: at least 10 million on one processor for kmap_local and for kmap that
/// finds its slots, 2 million with 64 processors. A sweep of 100 points of a million operations in 2 minutes
/// on two cores, over within 100 ms when it is cancelled.

using namespace vmscope;
using namespace vmscope::lab;

namespace {

constexpr std::uint64_t each = 1'000'000;

void pairs(benchmark::State& state, const Load& base, Service service)
{
    Load load = base;
    load.operations = each;
    for (auto _ : state)
        benchmark::DoNotOptimize(runLoad(load, service));
    state.SetItemsProcessed(state.iterations() * std::int64_t(each));
}

void sweep(benchmark::State& state)
{
    SweepPlan plan;
    plan.base = {.cpus = 8, .tasks = 16, .operations = each};
    plan.services = {Service::Kmap};
    plan.range = *parseSweep("pages=1000..100000+1000");
    plan.threads = 2;
    for (auto _ : state)
        Sweep(plan).wait();
}

/// The longest of 20: while a run with thousands of sleepers is under way.
void cancel(benchmark::State& state)
{
    SweepPlan plan;
    plan.base = {.cpus = 64, .tasks = 5000, .driverPages = 511, .operations = each * each};
    plan.services = {Service::Kmap};
    plan.threads = 2;
    plan.repetitions = 2;
    double longest = 0;
    for (auto _ : state) {
        Sweep running(plan);
        std::this_thread::sleep_for(std::chrono::milliseconds(150));
        const auto start = std::chrono::steady_clock::now();
        running.cancel();
        running.wait();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
        longest = std::max(longest, took.count());
    }
    state.counters["longest_ms"] = 1000 * longest;
}

} // namespace

BENCHMARK_CAPTURE(pairs, kmap_local_1, Load{}, Service::KmapLocal)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pairs, kmap_hits_1, Load{.pages = 256}, Service::Kmap)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pairs, kmap_new_1, Load{}, Service::Kmap)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pairs, kmap_hits_64, Load{.cpus = 64, .tasks = 64, .pages = 256}, Service::Kmap)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pairs, kmap_new_64, Load{.cpus = 64, .tasks = 640}, Service::Kmap)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(pairs, kmap_local_64, Load{.cpus = 64, .tasks = 640}, Service::KmapLocal)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(sweep)->Unit(benchmark::kSecond)->Iterations(1)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(cancel)->Unit(benchmark::kMillisecond)->Iterations(20);
BENCHMARK_MAIN();
