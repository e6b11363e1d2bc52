// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Drags RAM through 200 positions in the whole window, software rendering, and reports what one frame takes:
// the change itself, the plan, all views, and the painting of what changed.
#include "app/main_window.h"
#include "app/start.h"
#include "views/layout/ram_scale.h"

#include <QApplication>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

namespace {

using namespace vmscope;

constexpr int positions = 200;

void paintWhatChanged(QWidget& window)
{
    QCoreApplication::sendPostedEvents();
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&window, &update);
}

double millisecondsOf(auto&& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

views::State withRam(views::State state, int position)
{
    const int step = position * views::ramSteps / (positions - 1);
    state.config.ram =
        layout::flatRam(views::ramAtStep(step) + Bytes{std::uint64_t(position)} * pageSize.value);
    return state;
}

std::vector<double> framesOfOneDrag(Session& session, MainWindow& window)
{
    std::vector<double> frames;
    const views::State state = session.shown().state;
    for (int position = 0; position < positions; ++position)
        frames.push_back(millisecondsOf([&] {
            session.ask(withRam(state, position), QStringLiteral("RAM"), 1);
            paintWhatChanged(window);
        }));
    return frames;
}

void drag(benchmark::State& bench, QSize size, const char* kernel)
{
    Session session;
    MainWindow window(session);
    views::State state;
    state.config = layout::configFor(*layout::findKernel(kernel), layout::flatRam(512_MiB));
    session.apply(state);
    window.resize(size);
    views::Display display;
    window.setDisplay(display);
    window.show();
    QApplication::processEvents();
    framesOfOneDrag(session, window); // caches warm
    std::vector<double> frames;
    for (auto each : bench) {
        (void)each;
        const std::vector<double> drag = framesOfOneDrag(session, window);
        frames.insert(frames.end(), drag.begin(), drag.end());
    }
    std::ranges::sort(frames);
    bench.counters["median_ms"] = frames[frames.size() / 2];
    bench.counters["p99_ms"] = frames[frames.size() * 99 / 100];
    bench.counters["max_ms"] = frames.back();
}

} // namespace

int main(int argc, char** argv)
{
    const auto application = startWithoutDisplay();
    for (const char* kernel : {"linux-2.4.20-pae", "debian-6.1-686-pae"})
        for (const QSize size : {QSize(1920, 1080), QSize(3840, 2160)}) {
            const auto name = "drag/" + std::string(kernel) + "/" + std::to_string(size.width());
            benchmark::RegisterBenchmark(name.c_str(), drag, size, kernel)->Unit(benchmark::kMillisecond);
        }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
