// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/lab/alloc_run.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace vmscope::commands {

namespace {

using nlohmann::ordered_json;

struct AllocOptions
{
    ConfigOptions machine;
    std::string api = "pages";
    std::string gfp = "GFP_KERNEL";
    std::string size = "4K";
    std::string count = "all";
    bool json = false;
};

lab::AllocWorkload workloadOf(const AllocOptions& options)
{
    lab::AllocWorkload workload{.api = orRefuse(lab::parseAllocApi(options.api)),
                                .mask = orRefuse(kernel::parseGfp(options.gfp, "--gfp")),
                                .size = orRefuse(parseSize(options.size, "--size")),
                                .count = std::nullopt};
    if (options.count != "all")
        workload.count = orRefuse(parseNumber(options.count, "--count"));
    return workload;
}

std::string_view nameOf(kernel::ZoneRefusal::Reason reason)
{
    constexpr std::array<std::string_view, 3> names{"not_reachable", "kept_back", "fragmented"};
    return names[std::size_t(reason)];
}

ordered_json jsonOf(const kernel::OutOfMemory& failure)
{
    ordered_json zones = ordered_json::array();
    for (const kernel::ZoneRefusal& zone : failure.zones)
        zones.push_back({{"name", zone.zone},
                         {"reason", nameOf(zone.reason)},
                         {"free", zone.freePages},
                         {"must_stay", zone.mustStay}});
    return {{"gfp", kernel::textOf(failure.mask)}, {"order", failure.order}, {"zones", zones}};
}

ordered_json jsonOf(const lab::AllocRun::Zone& zone)
{
    return {{"name", zone.name},
            {"managed", zone.managedPages},
            {"free_before", zone.freeBefore},
            {"free", zone.freeAfter},
            {"min", zone.marks.min},
            {"low", zone.marks.low},
            {"high", zone.marks.high},
            {"lowmem_reserve", zone.marks.lowmemReserve}};
}

void printJson(const lab::AllocRun& run)
{
    ordered_json document{{"given", run.given}, {"highmem_refused", run.droppedHighmem}};
    document["zones"] = ordered_json::array();
    for (const lab::AllocRun::Zone& zone : run.zones)
        document["zones"].push_back(jsonOf(zone));
    document["failed"] = !run.failure.empty();
    if (!run.failure.empty())
        document["why"] = run.failure;
    if (run.outOfMemory)
        document["out_of_memory"] = jsonOf(*run.outOfMemory);
    fmt::print("{}\n", document.dump(2));
}

void printText(const lab::AllocRun& run)
{
    fmt::print("{} requests met\n", run.given);
    fmt::print("{:<8} {:>10} {:>12} {:>12} {:>8}\n", "zone", "managed", "free before", "free after", "min");
    for (const lab::AllocRun::Zone& zone : run.zones)
        fmt::print("{:<8} {:>10} {:>12} {:>12} {:>8}\n", zone.name, zone.managedPages, zone.freeBefore,
                   zone.freeAfter, zone.marks.min);
    if (run.droppedHighmem)
        fmt::print("kmalloc() takes no __GFP_HIGHMEM: it was left out\n");
    if (!run.failure.empty())
        fmt::print("{}\n", run.failure);
}

void print(const AllocOptions& options)
{
    const lab::AllocWorkload workload = workloadOf(options);
    const layout::Layout layout = layout::plan(orRefuse(options.machine.config()));
    const kernel::BootedMachine booted = orRefuse(kernel::boot(layout));
    const lab::AllocRun run = orRefuse(lab::runAllocations(booted, workload));
    options.json ? printJson(run) : printText(run);
}

} // namespace

void addAlloc(CLI::App& app)
{
    auto* command =
        app.add_subcommand("alloc", "Ask a kernel for memory until there is no more, and say why");
    auto options = std::make_shared<AllocOptions>();
    options->machine.addTo(*command, true);
    command->add_option("--api", options->api, "pages, kmalloc or vmalloc")->capture_default_str();
    command->add_option("--gfp", options->gfp, "what kind of memory: GFP_KERNEL, GFP_HIGHUSER, ...")
        ->capture_default_str();
    command->add_option("--size", options->size, "of each request")->capture_default_str();
    command->add_option("--count", options->count, "how many requests, or all: until one fails")
        ->capture_default_str();
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options] { print(*options); });
}

} // namespace vmscope::commands
