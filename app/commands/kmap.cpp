// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/lab/kmap_run.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace vmscope::commands {

namespace {

using nlohmann::ordered_json;

struct KmapOptions
{
    ConfigOptions machine;
    std::string pages;
    std::string repeat = "1";
    std::string hold = "none";
    std::string cpus = "1";
    std::string api = "kmap";
    bool json = false;
};

std::optional<std::uint64_t> holdOf(const std::string& text)
{
    if (text == "all")
        return std::nullopt;
    if (text == "none")
        return 0;
    if (const auto number = parseNumber(text, "--hold"))
        return *number;
    throw Refused{{"--hold", "\"" + text + "\" is not understood", "none, all or a number of maps"}};
}

lab::KmapWorkload workloadOf(const KmapOptions& options)
{
    const std::uint64_t cpus = orRefuse(parseNumber(options.cpus, "--cpus"));
    return {.api = orRefuse(lab::parseMapApi(options.api)),
            .pages = orRefuse(parseNumber(options.pages, "--pages")),
            .repeats = orRefuse(parseNumber(options.repeat, "--repeat")),
            .hold = holdOf(options.hold),
            .cpus = static_cast<unsigned>(std::min<std::uint64_t>(cpus, ~0u))};
}

void printJson(const lab::KmapRun& run)
{
    ordered_json document;
    for (const lab::KmapCount& count : lab::countsOf(run))
        document[std::string(count.name)] = count.value;
    document["deadlock"] = run.deadlock.has_value();
    if (run.deadlock)
        document["waits"] = sentenceOf(*run.deadlock);
    if (run.bug)
        document["bug"] = *run.bug;
    fmt::print("{}\n", document.dump(2));
}

void printText(const lab::KmapRun& run)
{
    for (const lab::KmapCount& count : lab::countsOf(run))
        fmt::print("{:<12} {:>12}\n", count.name, count.value);
    if (run.deadlock)
        fmt::print("deadlock: {}\n", sentenceOf(*run.deadlock));
    if (run.bug)
        fmt::print("kernel BUG: {}\n", *run.bug);
}

void print(const KmapOptions& options)
{
    const lab::KmapWorkload workload = workloadOf(options);
    const layout::Layout layout = layout::plan(orRefuse(options.machine.config()));
    const lab::KmapRun run = orRefuse(lab::runKmaps(layout, workload));
    options.json ? printJson(run) : printText(run);
}

} // namespace

void addKmap(CLI::App& app)
{
    auto* command = app.add_subcommand("kmap", "Count what mapping pages of high memory costs");
    auto options = std::make_shared<KmapOptions>();
    options->machine.addTo(*command, true);
    command->add_option("--pages", options->pages, "distinct pages that one task maps in turn")->required();
    command->add_option("--repeat", options->repeat, "rounds over all of them")->capture_default_str();
    command->add_option("--hold", options->hold, "none, all, or how many of the last maps stay")
        ->capture_default_str();
    command->add_option("--cpus", options->cpus, "processors online")->capture_default_str();
    command->add_option("--api", options->api, "kmap, kmap_atomic or kmap_local")->capture_default_str();
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options] { print(*options); });
}

} // namespace vmscope::commands
