// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lab/replay.h"

#include "app/commands/commands.h"
#include "app/commands/machine_commands.h"
#include "app/commands/progress_bar.h"
#include "model/base/text.h"
#include "model/formats/trace.h"
#include "model/hardware/cpu_model.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace vmscope::commands {

namespace {

using namespace hardware;

struct ReplayOptions
{
    std::string trace;
    std::optional<std::string> dtlb;
    std::optional<std::string> itlb;
    std::optional<std::string> utlb;
    std::optional<std::string> stlb;
    std::string page = "4K";
    std::optional<std::string> cpu;
    bool skipMalformed = false;
    bool json = false;
};

/// A level by the names it has in options, output and geometry.
struct LevelNames
{
    const char* key;
    const char* option;
    TlbName name;
    std::optional<std::string> ReplayOptions::*spec;
    TlbLevelGeometry MmuGeometry::*level;
};
constexpr std::array levels = {
    LevelNames{"dtlb", "--dtlb", TlbName::Data, &ReplayOptions::dtlb, &MmuGeometry::data},
    LevelNames{"itlb", "--itlb", TlbName::Instruction, &ReplayOptions::itlb, &MmuGeometry::instruction},
    LevelNames{"utlb", "--utlb", TlbName::Unified, &ReplayOptions::utlb, &MmuGeometry::unified},
    LevelNames{"stlb", "--stlb", TlbName::Second, &ReplayOptions::stlb, &MmuGeometry::second},
};

unsigned pageShiftOf(const std::string& page)
{
    if (page != "4K" && page != "2M")
        throw Refused{{"--page", "\"" + page + "\" is no page size", "4K or 2M"}};
    return page == "4K" ? 12 : 21;
}

MmuGeometry modelGeometry(const std::string& id)
{
    const CpuModel* model = findCpuModel(id);
    if (!model)
        throw Refused{{"--cpu", "\"" + id + "\" is not known", "one of " + idsOf(cpuModels())}};
    return model->mmu;
}

/// The processor's TLBs with those that were asked for in their place.
MmuGeometry geometryOf(const ReplayOptions& options)
{
    MmuGeometry geometry = options.cpu ? modelGeometry(*options.cpu) : MmuGeometry{};
    for (const LevelNames& level : levels) {
        const auto& text = options.*level.spec;
        if (!text)
            continue;
        TlbSpec spec = orRefuse(parseTlbSpec(*text, level.option));
        if (spec.inclusive && level.name != TlbName::Second)
            throw Refused{{level.option, "only the second level can be inclusive", "--stlb …:inclusive"}};
        spec.geometry.sizes = options.page == "4K" ? Size4K : Size2M;
        geometry.*level.level = {{spec.geometry}};
        geometry.inclusive |= spec.inclusive;
    }
    return geometry;
}

/// A unified TLB beside split ones is a machine of its own: both see the same references.
std::vector<MmuGeometry> machinesOf(const MmuGeometry& geometry)
{
    const bool split = geometry.data.exists() || geometry.instruction.exists();
    if (geometry.second.exists() && !split && !geometry.unified.exists())
        throw Refused{{"--stlb", "there is no first level before it", "--dtlb, --itlb or --utlb"}};
    if (!split || !geometry.unified.exists())
        return {geometry};
    MmuGeometry pair = geometry;
    pair.unified = {};
    return {pair, {.unified = geometry.unified}};
}

struct Outcome
{
    std::uint64_t references = 0;
    std::uint64_t skipped = 0;
    std::vector<lab::Replay> machines;
};

void refuseIn(const std::string& trace, const std::optional<Error>& error)
{
    if (error)
        throw Refused{{trace + ": " + error->where, error->what, error->expected}};
}

Outcome replay(const ReplayOptions& options)
{
    const unsigned pageShift = pageShiftOf(options.page);
    Outcome outcome;
    for (const MmuGeometry& geometry : machinesOf(geometryOf(options)))
        outcome.machines.emplace_back(geometry, pageShift);
    const auto onMalformed = options.skipMalformed ? formats::OnMalformed::Skip : formats::OnMalformed::Stop;
    const auto trace = orRefuse(formats::openTrace(options.trace, onMalformed));
    std::vector<Reference> block(1 << 16);
    ProgressBar bar;
    NoEvents silent;
    for (std::size_t count = 1; count > 0;) {
        count = orRefuse(trace->read(block));
        for (lab::Replay& machine : outcome.machines)
            refuseIn(options.trace, machine.run(std::span(block).first(count), silent));
        outcome.references += count;
        bar.show(trace->share());
    }
    outcome.skipped = trace->skipped();
    return outcome;
}

/// Calls `show(key, counters)` for each level there is.
template<class Show>
void forEachLevel(const Outcome& outcome, const Show& show)
{
    for (const LevelNames& level : levels)
        for (const lab::Replay& machine : outcome.machines)
            if (const TlbLevel& tlb = machine.mmu().level(level.name); tlb.exists())
                show(level.key, tlb.counters());
}

void printJson(const Outcome& outcome, bool tellSkipped)
{
    nlohmann::ordered_json document{{"refs", outcome.references}};
    if (tellSkipped)
        document["skipped"] = outcome.skipped;
    forEachLevel(outcome, [&](const char* key, const TlbCounters& counters) {
        document[key] = {{"hits", counters.hits}, {"misses", counters.misses}};
    });
    fmt::print("{}\n", document.dump(2));
}

void printText(const Outcome& outcome, bool tellSkipped)
{
    fmt::print("{} references\n", countText(outcome.references));
    if (tellSkipped)
        fmt::print("{} malformed lines skipped\n", countText(outcome.skipped));
    forEachLevel(outcome, [](const char* key, const TlbCounters& counters) {
        const auto all = static_cast<double>(counters.hits + counters.misses);
        fmt::print("{}: {} hits, {} misses ({} missed)\n", key, countText(counters.hits),
                   countText(counters.misses),
                   shareText(all > 0 ? static_cast<double>(counters.misses) / all : 0));
    });
}

} // namespace

void addReplay(CLI::App& app, int&)
{
    auto* command =
        app.add_subcommand("replay", "Run a program's memory trace through TLBs and real page tables");
    auto options = std::make_shared<ReplayOptions>();
    command
        ->add_option("TRACE", options->trace,
                     "Valgrind lackey text, or X.addr with X.type beside it; .gz, .xz")
        ->required();
    for (const LevelNames& level : levels)
        command->add_option(level.option, (*options).*level.spec,
                            "ENTRIESxWAYS:POLICY (lru, fifo, plru, plru-pure)");
    command->add_option("--page", options->page, "size of all pages: 4K or 2M");
    command->add_option("--cpu", options->cpu, "the TLBs of a processor");
    command->add_flag("--skip-malformed", options->skipMalformed, "leave malformed lines out and count them");
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options] {
        const Outcome outcome = replay(*options);
        options->json ? printJson(outcome, options->skipMalformed)
                      : printText(outcome, options->skipMalformed);
    });
}

} // namespace vmscope::commands
