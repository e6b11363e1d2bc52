// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/formats/scenario_file.h"
#include "model/story/event_fields.h"
#include "model/story/scenario.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace vmscope::commands {

namespace {

using nlohmann::ordered_json;
using story::Totals;

struct SyscallOptions
{
    ConfigOptions machine;
    std::string scenario;
    bool json = false;
};

/// A scenario and the machine that it is played on.
struct Chosen
{
    story::Scenario scenario;
    layout::MachineConfig config;
};

/// No id has these.
bool namesFile(std::string_view scenario) { return scenario.find_first_of("./") != std::string_view::npos; }

Chosen chosenFile(const SyscallOptions& options)
{
    story::Script script = orRefuse(formats::readScenarioFile(options.scenario));
    const layout::MachineConfig usual = orRefuse(story::configOf(script.system, options.scenario));
    return {story::scenarioOf(std::move(script)), orRefuse(options.machine.config(usual))};
}

Chosen chosen(const SyscallOptions& options)
{
    if (namesFile(options.scenario))
        return chosenFile(options);
    const story::Scenario* scenario = story::findScenario(options.scenario);
    if (!scenario)
        throw Refused{{"scenario", fmt::format("\"{}\" is not known", options.scenario),
                       "a file, or one of " + idsOf(story::scenarios())}};
    if (!options.machine.namesKernel())
        throw Refused{{"--kernel", "is required", "an id that vmscope kernels lists"}};
    return {*scenario, orRefuse(options.machine.config())};
}

struct Count
{
    std::string_view name;
    std::uint64_t Totals::*member;
};
constexpr std::array<Count, 7> counts{{{"cr3_writes", &Totals::cr3Writes},
                                       {"pte_writes", &Totals::pteWrites},
                                       {"pte_stores", &Totals::pteStores},
                                       {"invlpg", &Totals::invlpg},
                                       {"full_flushes", &Totals::fullFlushes},
                                       {"ipis", &Totals::ipis},
                                       {"faults", &Totals::faults}}};

ordered_json jsonOf(const kernel::Event& event)
{
    ordered_json document{{"kind", story::nameOf(event)}};
    for (const story::EventField& field : story::fieldsOf(event))
        std::visit([&](const auto& value) { document[std::string(field.name)] = value; }, field.value);
    return document;
}

ordered_json jsonOf(const story::Step& step)
{
    ordered_json events = ordered_json::array();
    for (const kernel::Event& event : step.events)
        events.push_back(jsonOf(event));
    ordered_json document{{"title", step.title}, {"narration", step.narration}};
    if (!step.question.empty())
        document["question"] = step.question;
    document["depth"] = step.depth;
    document["events"] = std::move(events);
    return document;
}

ordered_json jsonOf(const Totals& totals)
{
    ordered_json document;
    for (const Count& count : counts)
        document[std::string(count.name)] = totals.*count.member;
    document["result"] = totals.result;
    return document;
}

void printJson(const story::ScenarioRun& run)
{
    ordered_json steps = ordered_json::array();
    for (const story::Step& step : run.steps)
        steps.push_back(jsonOf(step));
    const ordered_json document{{"scenario", run.scenario->id},
                                {"kernel", run.after->layout().config.kernel->id},
                                {"steps", std::move(steps)},
                                {"totals", jsonOf(run.totals)}};
    fmt::print("{}\n", document.dump(2));
}

/// "3 cr3_writes, 1 invlpg": those that are not 0.
std::string costText(const Totals& totals)
{
    std::string text;
    for (const Count& count : counts)
        if (totals.*count.member > 0)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", totals.*count.member, count.name);
    return text;
}

void printText(const story::ScenarioRun& run)
{
    fmt::print("{} on {}\n\n", run.scenario->title, run.after->layout().config.kernel->id);
    for (std::size_t i = 0; i < run.steps.size(); ++i) {
        const story::Step& step = run.steps[i];
        const std::string indent(2 * std::size_t{step.depth}, ' ');
        if (!step.question.empty())
            fmt::print("     {}? {}\n", indent, step.question);
        fmt::print("{:>3}  {}{}\n", i + 1, indent, step.title);
        if (!step.narration.empty())
            fmt::print("     {}{}\n", indent, step.narration);
        const std::string cost = costText(story::totalsOf({step}, run.after->layout()));
        fmt::print("     {}[{} events{}{}]\n", indent, step.events.size(), cost.empty() ? "" : ": ", cost);
    }
    fmt::print("\n");
    for (const Count& count : counts)
        fmt::print("{:<12} {:>12}\n", count.name, run.totals.*count.member);
    fmt::print("{:<12} {:>12}\n", "result", run.totals.result);
}

void print(const SyscallOptions& options)
{
    const Chosen what = chosen(options);
    const story::ScenarioRun run = orRefuse(story::runScenario(what.scenario, layout::plan(what.config)));
    options.json ? printJson(run) : printText(run);
}

void printScenarios(bool json)
{
    ordered_json list = ordered_json::array();
    for (const story::Scenario& scenario : story::scenarios()) {
        list.push_back({{"id", scenario.id}, {"title", scenario.title}});
        if (!json)
            fmt::print("{:<20} {}\n", scenario.id, scenario.title);
    }
    if (json)
        fmt::print("{}\n", ordered_json{{"scenarios", std::move(list)}}.dump(2));
}

} // namespace

void addSyscall(CLI::App& app)
{
    auto* command =
        app.add_subcommand("syscall", "Step through a scenario on a kernel and count what it costs");
    auto options = std::make_shared<SyscallOptions>();
    command->add_option("scenario", options->scenario, "its id, as vmscope scenarios lists them, or a file")
        ->required();
    options->machine.addTo(*command, false);
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options] { print(*options); });
}

void addScenarios(CLI::App& app)
{
    auto* command = app.add_subcommand("scenarios", "List the scenarios that can be stepped through");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "print one JSON document");
    command->callback([json] { printScenarios(*json); });
}

} // namespace vmscope::commands
