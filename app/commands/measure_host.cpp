// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/commands/progress_bar.h"
#include "model/base/text.h"
#include "model/formats/host_json.h"

#include <fmt/format.h>

#include <memory>

namespace vmscope::commands {

namespace {

struct MeasureOptions
{
    double seconds = lab::HostPlan{}.seconds;
    bool json = false;
};

lab::HostPlan planOf(const MeasureOptions& options)
{
    if (!(options.seconds > 0 && options.seconds <= 3600))
        throw Refused{
            {"--seconds", fmt::format("{} is no time to measure", options.seconds), "above 0, to 3600"}};
    return {.seconds = options.seconds};
}

std::string nameOf(const lab::HostRow& row)
{
    return row.threads == 1 ? std::string(row.work->name) : fmt::format("... with {} threads", row.threads);
}

void printRow(const lab::HostRow& row)
{
    const lab::SampleSpread& spread = row.nanoseconds;
    if (spread.samples == 0)
        return;
    fmt::print("{:<24} {:>9.1f} x {:>12.1f} ns  +-{:>3.0f} %   {}\n", nameOf(row), row.ratio, spread.median,
               100 * spread.relative(), row.threads == 1 ? row.work->includes : "");
}

void printStairs(const lab::HostMeasurement& measurement)
{
    fmt::print("\nLoads that wait for each other, one a page of 4 KiB\n");
    for (const lab::HostStair& stair : measurement.stairs)
        fmt::print("{:<24} {:>14} {:>10.1f} ns  +-{:>3.0f} %\n",
                   stair.pages == lab::HostPages::Huge ? "in huge pages" : "in pages of 4 KiB",
                   sizeText(stair.workingSet), stair.nanoseconds.median, 100 * stair.nanoseconds.relative());
}

void printCalm(const lab::HostMeasurement& measurement)
{
    fmt::print("\nThe machine was {}.\n", measurement.quiet() ? "quiet" : "busy");
    for (const lab::CalmSign& sign : measurement.signs)
        fmt::print("{:<58} {:>8.3f} (limit {:g} {}){}\n", sign.name, sign.value, sign.limit, sign.unit,
                   sign.busy() ? "  busy" : "");
    for (const std::string& shortcoming : measurement.shortcomings)
        fmt::print("{}\n", shortcoming);
}

void printText(const lab::HostMeasurement& measurement)
{
    fmt::print("{}, Linux {}, {} processors, {} rounds in {:.1f} s\n\n", measurement.processor,
               measurement.kernel, measurement.cpus, measurement.rounds, measurement.seconds);
    for (const lab::HostRow& row : measurement.rows)
        printRow(row);
    printStairs(measurement);
    printCalm(measurement);
}

lab::HostMeasurement measure(const MeasureOptions& options)
{
    const lab::HostPlan plan = planOf(options);
    ProgressBar bar;
    return lab::measureHost(plan, {.stop = {}, .progress = [&bar](double share) { bar.show(share); }});
}

} // namespace

void addMeasureHost(CLI::App& app)
{
    auto* command = app.add_subcommand("measure-host", "Measure what mappings cost on this processor");
    auto options = std::make_shared<MeasureOptions>();
    command->add_option("--seconds", options->seconds, "about how long to measure")->capture_default_str();
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options] {
        const lab::HostMeasurement measurement = measure(*options);
        options->json ? fmt::print("{}\n", formats::toJson(measurement).dump(2)) : printText(measurement);
    });
}

} // namespace vmscope::commands
