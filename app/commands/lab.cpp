// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/commands/progress_bar.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/formats/load_report.h"

#include <fmt/format.h>

#include <chrono>
#include <map>
#include <memory>
#include <thread>

namespace vmscope::commands {

namespace {

using namespace lab;

struct LabOptions
{
    std::optional<std::string> service;
    std::optional<std::string> kernel;
    std::optional<std::string> processor;
    std::map<std::string, std::string> numbers; ///< by the ids of load parameters
    std::optional<std::string> pattern;
    std::optional<std::string> hold;
    std::optional<std::string> ram;
    std::string seed = "1";
    std::optional<std::string> preset;
    std::optional<std::string> sweep;
    std::string repetitions = "1";
    std::string threads = "0";
    std::vector<std::string> costs;
    bool json = false;
    bool csv = false;
};

/// Set apart from the others, which are load parameters by their own names.
constexpr std::array ownOptions{std::string_view("hold"), std::string_view("zipf")};

void refuseLoad(const std::optional<Error>& error)
{
    if (error)
        throw Refused{*error};
}

double numberOf(const std::string& text, const std::string& where)
{
    char* end = nullptr;
    const double number = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != '\0')
        throw Refused{{where, "\"" + text + "\" is no number", "a number"}};
    return number;
}

const LoadPreset* presetOf(const LabOptions& options)
{
    const LoadPreset* preset = options.preset ? findLoadPreset(*options.preset) : nullptr;
    if (options.preset && !preset)
        throw Refused{
            {"--preset", "\"" + *options.preset + "\" is not known", "one of " + idsOf(loadPresets())}};
    return preset;
}

const hardware::CpuModel* modelOf(const std::string& id)
{
    const hardware::CpuModel* model = hardware::findCpuModel(id);
    if (!model)
        throw Refused{{"--cpu", "\"" + id + "\" is not known", "one of " + idsOf(hardware::cpuModels())}};
    return model;
}

Load loadFrom(const LabOptions& options, const LoadPreset* preset, Service service)
{
    Load load = preset ? loadOf(*preset) : Load{};
    if (options.kernel)
        load.kernel = orRefuse(kernelById(*options.kernel));
    if (options.processor)
        load.processor = modelOf(*options.processor);
    if (options.pattern)
        refuseLoad(setPattern(load, *options.pattern));
    for (const auto& [id, text] : options.numbers)
        refuseLoad(setParameter(load, *findLoadParameter(id), numberOf(text, "--" + id)));
    if (options.hold)
        refuseLoad(setHold(load, *options.hold));
    if (options.ram)
        load.ram = orRefuse(parseSize(*options.ram, "--ram"));
    load.seed = orRefuse(parseNumber(options.seed, "--seed"));
    if (!options.costs.empty())
        load.costs = costsOf(load, service);
    for (const std::string& cost : options.costs)
        refuseLoad(setCost(*load.costs, cost));
    return load;
}

unsigned smallNumber(const std::string& text, const char* where)
{
    return static_cast<unsigned>(std::min<std::uint64_t>(orRefuse(parseNumber(text, where)), ~0u));
}

SweepPlan planOf(const LabOptions& options, const LoadPreset* preset)
{
    SweepPlan plan;
    if (options.service)
        plan.services = orRefuse(parseServices(*options.service));
    else if (preset)
        plan.services.assign(preset->services.begin(), preset->services.end());
    plan.base = loadFrom(options, preset, plan.services.front());
    if (options.sweep)
        plan.range = orRefuse(parseSweep(*options.sweep));
    plan.repetitions = smallNumber(options.repetitions, "--repetitions");
    plan.threads = smallNumber(options.threads, "--threads");
    refuseLoad(problemOf(plan));
    return plan;
}

std::string nanosecondsText(double nanoseconds)
{
    return nanoseconds < 10'000 ? fmt::format("{:.1f} ns", nanoseconds)
                                : fmt::format("{:.1f} µs", nanoseconds / 1000);
}

void printPoint(const SweepPlan& plan, const SweepPoint& point)
{
    const std::string where =
        plan.range ? fmt::format("{}={:g} ", plan.range->parameter->id, point.value) : std::string();
    if (point.problem) {
        fmt::print("{}{}: {}\n", where, rowOf(point.service).id, point.problem->line());
        return;
    }
    const LoadResult& total = point.total;
    fmt::print("{}{}: {} an operation{} (median {}, 99 % below {}), {:.3g} operations/s\n", where,
               rowOf(point.service).id, nanosecondsText(point.cost.mean),
               point.repetitions > 1 ? " ± " + nanosecondsText(point.cost.margin) : "",
               nanosecondsText(total.costQuantile(0.5)), nanosecondsText(total.costQuantile(0.99)),
               point.operationsPerSecond.mean);
    fmt::print("  {}\n", dominanceSentence(total));
    for (const CostPartRow& row : costPartRows())
        if (total.share(row.part) > 0)
            fmt::print("    {:>5}  {}\n", shareText(total.share(row.part)), row.text);
}

void printFiles(const LoadPreset& preset)
{
    fmt::print("{:.1f} map calls a MiB:\n", mapCallsPerMiB(*preset.files));
    for (const MapCause& cause : mapCausesOf(*preset.files))
        fmt::print("    {:>9}  {}\n", countText(cause.calls), cause.name);
}

void printText(const SweepPlan& plan, std::span<const SweepPoint> points, const LoadPreset* preset)
{
    if (preset)
        fmt::print("{}\n{}\n", preset->title, preset->shows);
    if (preset && preset->files)
        printFiles(*preset);
    for (const SweepPoint& point : points)
        printPoint(plan, point);
}

void runAndPrint(const LabOptions& options)
{
    const LoadPreset* preset = presetOf(options);
    if (options.json && options.csv)
        throw Refused{{"--csv", "there is --json, too", "one of the two"}};
    Sweep sweep(planOf(options, preset));
    ProgressBar bar;
    while (!sweep.isDone()) {
        bar.show(sweep.progress());
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    const auto points = sweep.snapshot();
    if (options.json)
        fmt::print("{}\n", formats::loadJson(sweep.plan(), points, preset));
    else if (options.csv)
        fmt::print("{}", formats::loadCsv(sweep.plan(), points));
    else
        printText(sweep.plan(), points, preset);
}

void addNumbers(CLI::App& command, const std::shared_ptr<LabOptions>& options)
{
    for (const LoadParameter& parameter : loadParameters()) {
        if (std::ranges::find(ownOptions, parameter.id) != ownOptions.end())
            continue;
        const std::string id(parameter.id);
        command.add_option_function<std::string>(
            "--" + id, [options, id](const std::string& text) { options->numbers[id] = text; },
            fmt::format("{}{}{}", parameter.text, parameter.unit.empty() ? "" : ", ", parameter.unit));
    }
}

} // namespace

void addLab(CLI::App& app)
{
    auto* command = app.add_subcommand("lab", "Simulate what temporary mappings cost under load");
    auto options = std::make_shared<LabOptions>();
    command->add_option("--service", options->service, "all, or some of " + idsOf(serviceRows()));
    command->add_option("--kernel", options->kernel, "a kernel's id, see vmscope kernels");
    command->add_option("--cpu", options->processor, "the TLBs and costs of a processor");
    addNumbers(*command, options);
    command->add_option("--pattern", options->pattern, "uniform, zipf, zipf:S or sequential");
    command->add_option("--hold", options->hold,
                        "none, fixed:NS or exp:NS, with :blocking where the task sleeps");
    command->add_option("--ram", options->ram, "over which the pages are scattered");
    command->add_option("--seed", options->seed, "of the random numbers")->capture_default_str();
    command->add_option("--preset", options->preset, "one of " + idsOf(loadPresets()));
    command->add_option("--sweep", options->sweep, "NAME=a..b, NAME=a..b*k or NAME=a..b+k");
    command->add_option("--repetitions", options->repetitions, "with other random numbers")
        ->capture_default_str();
    command->add_option("--threads", options->threads, "0: one a processor")->capture_default_str();
    command->add_option("--cost", options->costs, "NAME=CYCLES, one of " + idsOf(costRows()));
    command->add_flag("--json", options->json, "print one JSON document");
    command->add_flag("--csv", options->csv, "print a table of comma-separated values");
    command->callback([options] { runAndPrint(*options); });
}

} // namespace vmscope::commands
