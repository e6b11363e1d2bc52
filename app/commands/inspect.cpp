// SPDX-FileCopyrightText: Vmscope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/commands/dump_option.h"
#include "app/commands/machine_commands.h"
#include "app/commands/page_text.h"
#include "model/formats/monitor_text.h"
#include "model/formats/table_summary.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>

namespace vmscope::commands {

namespace {

using nlohmann::ordered_json;

struct InspectOptions
{
    DumpOption dump;
    std::string as = "info-mem";
};

void printLine(std::string_view line)
{
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
}

void refuseWhere(const std::optional<Error>& error)
{
    if (error)
        throw Refused{*error};
}

void printMem(const formats::TableDump& dump, std::size_t root)
{
    refuseWhere(formats::printInfoMem(dump, root, printLine));
}

void printTlb(const formats::TableDump& dump, std::size_t root)
{
    refuseWhere(formats::printInfoTlb(dump, root, printLine));
}

void printDot(const formats::TableDump& dump, std::size_t root)
{
    refuseWhere(formats::tooManyRuns(dump, {root}));
    fmt::print("{}", formats::graphvizOf(dump, root));
}

ordered_json jsonOf(const formats::MappedExtent& extent)
{
    return {{"virtual", addressText(extent.start)},     {"size", extent.size().value},
            {"physical", addressText(extent.physical)}, {"pages", extent.pages},
            {"page_size", pageName(extent.pageShift)},  {"same_page", extent.samePage},
            {"writable", extent.rights.writable},       {"user", extent.rights.user},
            {"executable", extent.rights.executable},   {"global", extent.global}};
}

void printJson(const formats::TableDump& dump, std::size_t root)
{
    refuseWhere(formats::tooManyRuns(dump, {root}));
    ordered_json document{{"name", dump.name},
                          {"mode", paging::pagingMode(dump.mode).name},
                          {"root", addressText(dump.rootAddress(root))},
                          {"what", dump.roots[root].what},
                          {"tables", formats::tablesBelow(dump, root).size()},
                          {"extents", ordered_json::array()}};
    for (const formats::MappedExtent& extent : orRefuse(formats::extentsBelow(dump, root)))
        document["extents"].push_back(jsonOf(extent));
    fmt::print("{}\n", document.dump(2));
}

struct FormRow
{
    std::string_view name;
    void (*print)(const formats::TableDump&, std::size_t);
};
constexpr std::array forms = {FormRow{"info-mem", printMem}, FormRow{"info-tlb", printTlb},
                              FormRow{"json", printJson}, FormRow{"dot", printDot}};

void inspect(const InspectOptions& options)
{
    const auto form = std::ranges::find(forms, options.as, &FormRow::name);
    if (form == forms.end())
        throw Refused{{"--as", "\"" + options.as + "\" is no form", "info-mem, info-tlb, json or dot"}};
    form->print(openDump(options.dump), options.dump.root);
}

} // namespace

void addInspect(CLI::App& app, int&)
{
    auto* command = app.add_subcommand("inspect", "Show the page tables of a dump");
    auto options = std::make_shared<InspectOptions>();
    command->add_option("SIDECAR", options->dump.sidecar, "the dump's .json; its pages lie beside it")
        ->required();
    command->add_option("--root", options->dump.root, "which of the dump's roots, from 0")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--as", options->as, "info-mem, info-tlb, json or dot");
    command->callback([options] { inspect(*options); });
}

} // namespace vmscope::commands
