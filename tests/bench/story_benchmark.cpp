// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stepper.h"
#include "views/syscall/outline_scene.h"
#include "views/syscall/reach_scene.h"
#include "views/syscall/syscall_text.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

/// Going to any step of a scenario and laying out its picture (at most 16 ms), and running it.

using namespace vmscope;

namespace {

views::Shown shownOf(const story::Scenario& scenario, const char* kernel)
{
    views::Shown shown;
    shown.state.config =
        layout::configFor(*layout::findKernel(kernel), layout::ramOf(layout::MachineKind::Pc, 2_GiB));
    shown.state.story.scenario = std::string(scenario.id);
    shown.layout = layout::plan(shown.state.config);
    return shown;
}

/// The slowest of all steps, from where we are to its laid-out picture.
void jump(benchmark::State& state, const char* kernel)
{
    const auto& scenario = story::scenarios()[std::size_t(state.range(0))];
    state.SetLabel(std::string(scenario.id));
    Stepper stepper;
    stepper.follow(shownOf(scenario, kernel));
    if (!stepper.shown().runs())
        return state.SkipWithError("it makes no sense there");
    const auto metrics = views::Metrics::forWindow({1920, 1080}, 1);
    const std::size_t steps = stepper.shown().track->steps().size();
    double slowest = 0;
    std::size_t next = 0;
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        stepper.goTo({next++ * 7 % steps, std::nullopt});
        const auto picture = views::shownPicture(stepper.shown());
        benchmark::DoNotOptimize(
            views::reachSceneOf(picture, stepper.shown().step(), {}, metrics, {960, 700}));
        benchmark::DoNotOptimize(views::outlineSceneOf(stepper.shown(), metrics, {450, 700}));
        benchmark::DoNotOptimize(views::changesOf(stepper.shown(), 6));
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        slowest = std::max(slowest, took.count());
    }
    state.counters["slowest_ms"] = slowest;
}

void run(benchmark::State& state, const char* kernel)
{
    const auto& scenario = *story::findScenario("write");
    const layout::Layout layout = shownOf(scenario, kernel).layout;
    for (auto _ : state)
        benchmark::DoNotOptimize(story::runScenario(scenario, layout));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    for (const char* kernel : {"linux-2.6.11", "debian-6.1-amd64"}) {
        benchmark::RegisterBenchmark((std::string("jump/") + kernel).c_str(), jump, kernel)
            ->DenseRange(0, std::int64_t(story::scenarios().size()) - 1)
            ->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark((std::string("run/") + kernel).c_str(), run, kernel)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
