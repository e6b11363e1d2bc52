// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel/boot.h"

#include <benchmark/benchmark.h>

/// A booted machine with 64 GiB and 64 processors: what it takes to boot it, to hold it, to copy it (at most
/// 1 ms) and to keep one more step of it (at most 64 KiB).

using namespace vmscope;

namespace {

constexpr unsigned cpus = 64;

layout::Layout layoutOf(const char* id, const char* processor)
{
    layout::MachineConfig config = layout::configFor(*layout::findKernel(id), layout::pcRam(64_GiB));
    config.processor = hardware::findProcessor(processor);
    config.cpus = cpus;
    return layout::plan(config);
}

VirtualAddress directMap(const kernel::BootedMachine& booted, std::uint64_t page)
{
    return booted.layout->pageOffset + 24_MiB + page * pageSize;
}

void load(kernel::BootedMachine& booted, unsigned cpu, VirtualAddress a)
{
    std::uint32_t word = 0;
    hardware::NoEvents silent;
    auto to = std::as_writable_bytes(std::span(&word, 1));
    if (booted.machine.writableCpu(cpu).read(a, to, booted.ram(), silent))
        throw std::runtime_error("the direct map faults");
}

/// Booted, and each processor has worked so much that its TLBs are full.
kernel::BootedMachine busyMachine(const char* id, const char* processor)
{
    kernel::BootedMachine booted = *kernel::boot(layoutOf(id, processor), {.cpus = cpus});
    for (unsigned cpu = 0; cpu < cpus; ++cpu)
        for (std::uint64_t page = 0; page < 4096; ++page)
            load(booted, cpu, directMap(booted, page * 37 % 8192));
    return booted;
}

void boot(benchmark::State& state, const char* id, const char* processor)
{
    const layout::Layout layout = layoutOf(id, processor);
    for (auto _ : state)
        benchmark::DoNotOptimize(kernel::boot(layout, {.cpus = cpus}));
    const auto booted = kernel::boot(layout, {.cpus = cpus});
    state.counters["booted_MiB"] = double(booted->machine.footprint().value) / (1 << 20);
}

void copy(benchmark::State& state, const char* id, const char* processor)
{
    const kernel::BootedMachine booted = busyMachine(id, processor);
    for (auto _ : state) {
        kernel::BootedMachine other = booted;
        benchmark::DoNotOptimize(other);
    }
    state.counters["busy_MiB"] = double(booted.machine.footprint().value) / (1 << 20);
}

/// Copies the machine, then one access that misses and walks, and one store to an entry; both are kept.
void step(benchmark::State& state, const char* id, const char* processor)
{
    kernel::BootedMachine booted = busyMachine(id, processor);
    const PhysicalAddress entry = booted.process.roots.kernel;
    hardware::Machine before = booted.machine;
    std::uint64_t count = 0;
    for (auto _ : state) {
        before = booted.machine;
        load(booted, 7, directMap(booted, 10000 + ++count % 8192));
        booted.ram().write(entry, booted.ram().read<std::uint64_t>(entry) ^ paging::bit::accessed);
    }
    state.counters["step_KiB"] = double(addedBy(booted.machine, before).value) / 1024;
}

} // namespace

#define MACHINE_BENCHMARKS(function, unit)                                                                   \
    BENCHMARK_CAPTURE(function, amd64_skylake, "debian-6.1-amd64", "skylake")->Unit(unit);                   \
    BENCHMARK_CAPTURE(function, amd64_zen2, "debian-6.1-amd64", "zen2")->Unit(unit);                         \
    BENCHMARK_CAPTURE(function, pae_skylake, "debian-6.1-686-pae", "skylake")->Unit(unit)

MACHINE_BENCHMARKS(boot, benchmark::kMillisecond);
MACHINE_BENCHMARKS(copy, benchmark::kMicrosecond);
MACHINE_BENCHMARKS(step, benchmark::kMicrosecond);
BENCHMARK_MAIN();
