// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paging/walk.h"

#include "app/commands/commands.h"
#include "app/commands/dump_option.h"
#include "app/commands/machine_commands.h"
#include "app/commands/page_text.h"
#include "app/config_options.h"
#include "model/base/text.h"
#include "model/formats/dump_processor.h"
#include "model/layout/address_names.h"
#include "model/paging/entry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace vmscope::commands {

namespace {

using namespace paging;
using nlohmann::ordered_json;

struct WalkOptions
{
    DumpOption dump;
    ConfigOptions machine;
    std::vector<std::string> addresses;
    std::string access = "r";
    unsigned cpl = 0;
    bool json = false;
};

Access accessOf(const WalkOptions& options)
{
    constexpr std::string_view letters = "rwx";
    const auto kind = options.access.size() == 1 ? letters.find(options.access[0]) : std::string_view::npos;
    if (kind == std::string_view::npos)
        throw Refused{{"--access", "\"" + options.access + "\" is no access", "r, w or x"}};
    if (options.cpl != 0 && options.cpl != 3)
        throw Refused{{"--cpl", std::to_string(options.cpl) + " is no level", "0 or 3"}};
    return {.kind = static_cast<AccessKind>(kind),
            .privilege = options.cpl == 3 ? Privilege::User : Privilege::Supervisor};
}

/// A walk over the dump's tables, which stay as they are.
Walk walkDump(const formats::TableDump& dump, std::size_t root, VirtualAddress address, Access access)
{
    const PagingRules rules = dump.rules();
    const PhysicalAddress table = dump.rootAddress(root);
    std::array<std::uint64_t, 4> registers{};
    for (unsigned i = 0; rules.mode->rootInRegisters && i < registers.size(); ++i)
        registers[i] = dump.entryAt(table + Bytes{i * 8ull});
    return walk(
        rules, {.table = table, .registers = rules.mode->rootInRegisters ? &registers : nullptr}, address,
        access, [&](PhysicalAddress p) { return dump.entryAt(p); }, [](PhysicalAddress, std::uint64_t) {});
}

EntryForm formOf(const formats::TableDump& dump, const WalkStep& step)
{
    const PagingRules rules = dump.rules();
    const auto level = std::ranges::find(rules.levels, step.level, &LevelRules::row);
    return {rules.mode, step.level, level->isLeaf(step.before)};
}

ordered_json jsonOf(const Fault& fault, const Walk& walk)
{
    ordered_json document{{"vector", fault.vector},
                          {"error_code", fault.errorCode},
                          {"address", addressText(fault.address)},
                          {"cause", causeText(fault.cause)}};
    if (walk.stepCount > 0)
        document["level"] = walk.steps().back().level->entryName;
    return document;
}

ordered_json jsonOf(const formats::TableDump& dump, const Walk& walk, VirtualAddress address)
{
    ordered_json document{{"virtual", addressText(address)}, {"steps", ordered_json::array()}};
    for (const WalkStep& step : walk.steps())
        document["steps"].push_back({{"level", step.level->entryName},
                                     {"index", step.level->indexOf(address)},
                                     {"physical", addressText(step.where)},
                                     {"entry", fmt::format("{:#x}", step.before)},
                                     {"words", wordsOf(formOf(dump, step), step.before)}});
    if (walk.faulted) {
        document["fault"] = jsonOf(walk.fault, walk);
        return document;
    }
    document["physical"] = addressText(walk.translation.at(address));
    document["page_size"] = pageName(walk.translation.pageShift);
    return document;
}

std::string outcomeText(const Walk& walk, VirtualAddress address)
{
    if (!walk.faulted)
        return fmt::format("p {}, in a {} page", hexText(walk.translation.at(address)),
                           sizeText(walk.translation.size()));
    return fmt::format("{} with error code {:#x}: {}",
                       walk.fault.vector == 14 ? "page fault" : "general protection fault",
                       walk.fault.errorCode, causeText(walk.fault.cause));
}

PhysicalAddress tableOf(const formats::TableDump& dump, const WalkStep& step, VirtualAddress address)
{
    return step.where - Bytes{step.level->indexOf(address) * std::uint64_t{pagingMode(dump.mode).entryBytes}};
}

void printText(const formats::TableDump& dump, const Walk& walk, VirtualAddress address)
{
    fmt::print("v {}\n", hexText(address));
    std::optional<PhysicalAddress> above;
    for (const WalkStep& step : walk.steps()) {
        const PhysicalAddress table = tableOf(dump, step, address);
        fmt::print("  {:<5} {:>4}  at p {}  {:#018x}  {}{}\n", step.level->entryName,
                   step.level->indexOf(address), hexText(step.where), step.before,
                   wordsOf(formOf(dump, step), step.before),
                   above == table ? " (in the same table: it names itself)" : "");
        above = table;
    }
    fmt::print("  {}\n", outcomeText(walk, address));
}

/// A dump, or a machine booted for it. Its program runs on the user's root, the kernel on its own.
formats::TableDump tablesOf(WalkOptions& options, bool rootGiven)
{
    if (!options.dump.sidecar.empty()) {
        const hardware::Processor* processor = orRefuse(options.machine.processor());
        formats::TableDump dump = openDump(options.dump);
        return processor ? orRefuse(formats::onProcessor(std::move(dump), *processor)) : dump;
    }
    const auto dump = bootedDump(options.machine);
    if (!rootGiven && options.cpl == 3 && dump.roots.size() > 2)
        options.dump.root = 1;
    checkRoot(options.dump, dump);
    return dump;
}

/// The addresses by number or, where a kernel is named, by the names of its layout.
std::vector<VirtualAddress> addressesOf(const WalkOptions& options)
{
    std::vector<VirtualAddress> addresses;
    if (!options.dump.sidecar.empty()) {
        for (const std::string& text : options.addresses)
            addresses.push_back(orRefuse(layout::virtualAddressNumbered(text, "VA")));
        return addresses;
    }
    const layout::Layout layout = layout::plan(orRefuse(options.machine.config()));
    for (const std::string& text : options.addresses)
        addresses.push_back(orRefuse(layout::virtualAddressNamed(layout, text, "VA")));
    return addresses;
}

/// 64-bit addresses that are not canonical are the processor's to refuse; a 32-bit mode cannot even say them.
void checkWidth(const paging::PagingMode& mode, const std::vector<VirtualAddress>& addresses)
{
    for (const VirtualAddress address : addresses)
        if (!mode.sixtyFourBit && address != mode.canonical(address))
            throw Refused{{"VA",
                           fmt::format("{:#x} does not fit into the {} bits of an address", address.value,
                                       mode.addressBits),
                           fmt::format("0 to {:#x}", (1ull << mode.addressBits) - 1)}};
}

void walkAll(WalkOptions& options, bool rootGiven)
{
    const Access access = accessOf(options);
    const std::vector<VirtualAddress> addresses = addressesOf(options);
    const formats::TableDump dump = tablesOf(options, rootGiven);
    checkWidth(pagingMode(dump.mode), addresses);
    ordered_json walks = ordered_json::array();
    for (const VirtualAddress address : addresses) {
        const Walk found = walkDump(dump, options.dump.root, address, access);
        if (options.json)
            walks.push_back(jsonOf(dump, found, address));
        else
            printText(dump, found, address);
    }
    if (options.json)
        fmt::print("{}\n", ordered_json{{"walks", walks}}.dump(2));
}

} // namespace

void addWalk(CLI::App& app, int&)
{
    auto* command = app.add_subcommand("walk", "Walk the page tables for addresses, step by step");
    auto options = std::make_shared<WalkOptions>();
    auto* sidecar = command->add_option("--dump", options->dump.sidecar, "tables of a dump: its .json");
    auto* root = command->add_option("--root", options->dump.root, "which of the roots, from 0")
                     ->check(CLI::NonNegativeNumber);
    addMachineOrDump(*command, options->machine, *sidecar);
    // A dump does not say which processor it is of.
    command->get_option("--cpu")->remove_needs(command->get_option("--kernel"));
    command
        ->add_option("VA", options->addresses,
                     "virtual addresses: 0xc0100000, decimal or, with --kernel, names: PKMAP_BASE+0x3000")
        ->required();
    command->add_option("--access", options->access, "r, w or x");
    command->add_option("--cpl", options->cpl, "privilege level: 0 (kernel) or 3 (user)");
    command->add_flag("--json", options->json, "print one JSON document");
    command->callback([options, command, root] {
        requireOne(*command);
        walkAll(*options, root->count() > 0);
    });
}

} // namespace vmscope::commands
